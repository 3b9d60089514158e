// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"

namespace contrapeso::violence {

/// Homicide outside the gangs. Today's plain numbers; values, bounds and sources: data/parameters/violence.toml.
struct ViolenceParameters {
    Hazard background_hazard;  ///< VIO-1, killings per inhabitant that no gang commits
    Share emergency_reduction;  ///< VIO-1, fall under a state of emergency

    static constexpr auto fields() {
        using P = ViolenceParameters;
        return std::tuple{Field{"background_hazard", &P::background_hazard}, Field{"emergency_reduction", &P::emergency_reduction}};
    }
};
static_assert(Described<ViolenceParameters>);

}  // namespace contrapeso::violence
