// SPDX-License-Identifier: Apache-2.0
#pragma once
// VIO-2, VIO-3: gangs hide some of the people they kill, and more of them while a truce or pact asks for few visible deaths.
#include <algorithm>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/violence/parameters.h"

namespace contrapeso::violence {

inline constexpr double largest_hidden_share = 0.9;

/// h = h0 + h1 · (1 − (1 − truce)(1 − pact)): share of the victims of feud and enforcement whose body is hidden (VIO-2).
[[nodiscard]] inline double hidden_share(double truce, double pact, ViolenceParameters const& parameters) {
    double const peace = 1 - (1 - truce) * (1 - pact);
    return std::min(largest_hidden_share, parameters.hidden_share.value + parameters.hidden_share_in_peace.value * peace);
}

/// 1 / (1 − h): the rates of GNG-1 and GNG-2 are those of visible killings, and the hidden ones come on top (VIO-2).
[[nodiscard]] inline double with_the_hidden(double hidden_share) { return 1 / (1 - hidden_share); }

/// Chance that a hidden body is found on a day (VIO-3).
[[nodiscard]] inline double found_share(ViolenceParameters const& parameters) { return -exact::expm1(-parameters.found_hazard.per_day()); }

}  // namespace contrapeso::violence
