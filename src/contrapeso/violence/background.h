// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "contrapeso/violence/parameters.h"

namespace contrapeso::violence {

/// VIO-1: killings outside the gangs per inhabitant and day; an emergency in force cuts them by a share.
[[nodiscard]] inline double background_hazard_per_day(double emergency, ViolenceParameters const& parameters) {
    return parameters.background_hazard.per_day() * (1 - parameters.emergency_reduction.value * emergency);
}

}  // namespace contrapeso::violence
