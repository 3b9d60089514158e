// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"

namespace contrapeso::opinion {

/// What people see, fear and support. Today's plain numbers; values, bounds and sources: data/parameters/opinion.toml.
struct OpinionParameters {
    Days perception_memory;  ///< OPI-1, mean age of the violence that people have in mind

    static constexpr auto fields() {
        using P = OpinionParameters;
        return std::tuple{Field{"perception_memory", &P::perception_memory}};
    }
};
static_assert(Described<OpinionParameters>);

}  // namespace contrapeso::opinion
