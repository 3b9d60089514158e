// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"

namespace contrapeso::prevention {

/// Programmes that keep people out of gangs, or help them out. Today's plain numbers; values, bounds and sources: data/parameters/prevention.toml.
struct PreventionParameters {
    Index state_capacity;  ///< PRV-1, how much of a programme's effect the state can deliver

    static constexpr auto fields() {
        using P = PreventionParameters;
        return std::tuple{Field{"state_capacity", &P::state_capacity}};
    }
};
static_assert(Described<PreventionParameters>);

}  // namespace contrapeso::prevention
