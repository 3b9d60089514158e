// SPDX-License-Identifier: Apache-2.0
#pragma once
// The inhabitants of the first day, from a table of places and five broad age bands.
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "contrapeso/population/cells.h"
#include "contrapeso/population/places.h"

namespace contrapeso::population {

/// People by single age: a monotone cubic through the cumulative counts at the edges of the bands (Fritsch and Carlson 1980).
[[nodiscard]] std::array<double, age_count> single_ages(AgeBands const& bands);

/// Whole numbers that add to `total`, as near as possible to shares proportional to `weights` (largest remainder; ties to the first).
[[nodiscard]] std::vector<std::int64_t> apportion(std::span<double const> weights, std::int64_t total);

/// Everybody, as civilians: each place has its share of the table's population, the country's ages, and its own share of men.
[[nodiscard]] Cells initial_cells(PlaceTable const& table, int year, int last_year);

}  // namespace contrapeso::population
