// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"

namespace contrapeso::foreign {

/// The stance of the United States, by date. Today's plain numbers; values, bounds and sources: data/parameters/foreign.toml.
struct ForeignParameters {
    Strength sanction;  ///< FOR-1, 1: erosion of checks costs the government money and standing abroad
    Strength reward;  ///< FOR-1, 1: cooperation is rewarded whatever happens to checks

    static constexpr auto fields() {
        using P = ForeignParameters;
        return std::tuple{Field{"sanction", &P::sanction}, Field{"reward", &P::reward}};
    }
};
static_assert(Described<ForeignParameters>);

}  // namespace contrapeso::foreign
