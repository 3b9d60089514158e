// SPDX-License-Identifier: Apache-2.0
#pragma once
// Births, natural deaths and emigration by age (POP-1, POP-2, POP-3).
#include "contrapeso/population/cells.h"
#include "contrapeso/population/parameters.h"

namespace contrapeso::population {

inline constexpr int first_fertile_age = 15, last_fertile_age = 49;

/// Women at risk of a birth: 1 at ages 15-49.
[[nodiscard]] Profile const& fertile_women();

/// Hazards of one month by sex and age [per person-month].
struct DepartureHazards {
    Profile death;  ///< POP-2
    Profile all;  ///< death or emigration
};

/// POP-2 h(age) = h30 · 2^((age + ½ − 30) / doubling time), plus the infant hazard at age 0; POP-3 by age group.
[[nodiscard]] DepartureHazards departure_hazards(PopulationParameters const& parameters);

}  // namespace contrapeso::population
