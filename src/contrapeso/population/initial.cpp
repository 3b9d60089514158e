// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/population/initial.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace contrapeso::population {

std::array<double, age_count> single_ages(AgeBands const& bands) {
    constexpr std::size_t knots = AgeBands::edge.size();
    std::array<double, knots> cumulative{};
    std::array<double, knots - 1> secant{};
    for (std::size_t i = 0; i + 1 < knots; ++i) {
        cumulative[i + 1] = cumulative[i] + bands.persons[i];
        secant[i] = bands.persons[i] / (AgeBands::edge[i + 1] - AgeBands::edge[i]);
    }
    std::array<double, knots> slope{};
    slope.front() = secant.front();
    for (std::size_t i = 1; i + 1 < knots; ++i) {
        slope[i] = std::min((secant[i - 1] + secant[i]) / 2, 3 * std::min(secant[i - 1], secant[i]));  // keeps every age positive
    }
    slope.back() = 0;  // nobody reaches the last edge

    std::array<double, age_count> ages{};
    double below = 0;
    std::size_t band = 0;
    for (int age = 0; age < age_count; ++age) {
        if (age >= AgeBands::edge[band + 1]) {
            ++band;
        }
        double const width = AgeBands::edge[band + 1] - AgeBands::edge[band];
        double const t = (age + 1 - AgeBands::edge[band]) / width;
        double const at_next_birthday = cumulative[band] + (3 - 2 * t) * t * t * bands.persons[band] +  // Hermite form
                                        width * t * (1 - t) * ((1 - t) * slope[band] - t * slope[band + 1]);
        ages[static_cast<std::size_t>(age)] = std::max(0.0, at_next_birthday - below);
        below = at_next_birthday;
    }
    return ages;
}

std::vector<std::int64_t> apportion(std::span<double const> weights, std::int64_t total) {
    double const sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<std::int64_t> whole(weights.size(), 0);
    if (weights.empty() || sum <= 0) {
        return whole;
    }
    std::vector<double> rest(weights.size());
    std::int64_t left = total;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        double const quota = static_cast<double>(total) * weights[i] / sum;
        whole[i] = static_cast<std::int64_t>(std::floor(quota));
        rest[i] = quota - std::floor(quota);
        left -= whole[i];
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rest[a] > rest[b]; });
    for (std::size_t i = 0; left > 0; i = (i + 1) % order.size()) {
        ++whole[order[i]];
        --left;
    }
    return whole;
}

Cells initial_cells(PlaceTable const& table, int year, int last_year) {
    auto const ages = single_ages(table.ages);
    std::vector<double> shares;
    for (Place const& place : table.places) {
        shares.push_back(place.population_estimate);
    }
    auto const totals = apportion(shares, std::llround(table.population));
    Cells cells{table.places.size(), year, last_year};
    std::vector<double> weights(sex_labels.size() * age_count);
    for (std::size_t p = 0; p < table.places.size(); ++p) {
        double const men = table.places[p].men_per_100_women;
        for (std::size_t age = 0; age < age_count; ++age) {
            weights[age] = ages[age] * 100 / (100 + men);
            weights[age_count + age] = ages[age] * men / (100 + men);
        }
        auto const counts = apportion(weights, totals[p]);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            int const age = std::min(static_cast<int>(i % age_count) + 1, age_count - 1);  // within the year; the oldest stay in the last age
            cells.add({static_cast<std::uint16_t>(p), static_cast<Sex>(i / age_count), static_cast<std::int16_t>(year - age)},
                      static_cast<std::int32_t>(counts[i]));
        }
    }
    return cells;
}

}  // namespace contrapeso::population
