// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"

namespace contrapeso::violence {

/// Homicide outside the gangs, and hidden bodies. Today's plain numbers; values, bounds and sources: data/parameters/violence.toml.
struct ViolenceParameters {
    Hazard background_hazard;  ///< VIO-1, killings per inhabitant that no gang commits
    Share emergency_reduction;  ///< VIO-1, fall under a state of emergency
    Share hidden_share;  ///< VIO-2, victims of gangs whose body is hidden
    Share hidden_share_in_peace;  ///< VIO-2, the same on top under a full truce or pact
    Hazard found_hazard;  ///< VIO-3, of a hidden body
    Persons initial_hidden_bodies;  ///< VIO-3, not found by the first day

    template<class P = ViolenceParameters>
    static constexpr auto fields() {
        return std::tuple{Field{"background_hazard", &P::background_hazard}, Field{"emergency_reduction", &P::emergency_reduction},
                          Field{"hidden_share", &P::hidden_share},           Field{"hidden_share_in_peace", &P::hidden_share_in_peace},
                          Field{"found_hazard", &P::found_hazard},           Field{"initial_hidden_bodies", &P::initial_hidden_bodies}};
    }
};

}  // namespace contrapeso::violence
