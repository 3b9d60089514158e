// SPDX-License-Identifier: Apache-2.0
#pragma once
// The country as it stands on the first day: places and the age structure, read once and shared by all replicates.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace contrapeso::population {

/// A municipality. Figures are estimates where their source says so (data/countries/el-salvador/README.md).
struct Place {
    std::string name, department;
    std::uint16_t department_index{};
    double population_estimate{};  ///< persons, census year; only the shares matter
    double urban_share{};  ///< 0 … 1
    double deprivation{};  ///< standard deviations, population-weighted mean 0
    double men_per_100_women{};
    double total_fertility_rate{};  ///< children per woman
};

/// People by age on the first day [persons]: everybody below `edge[i + 1]` and from `edge[i]` on.
struct AgeBands {
    static constexpr std::array<int, 6> edge{0, 5, 15, 25, 65, 100};
    std::array<double, 5> persons{};
};

struct PlaceTable {
    std::vector<Place> places;
    std::vector<std::string> departments;
    AgeBands ages;
    /// Homicide victims of one year by sex and age, only for their proportions [persons]; rows in the order of Sex.
    std::array<std::array<double, 100>, 2> homicide_victims{};
    double population{};  ///< inhabitants on the first day, prisoners included [persons]
};

}  // namespace contrapeso::population
