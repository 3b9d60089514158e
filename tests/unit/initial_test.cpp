// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/population/initial.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <vector>

namespace contrapeso::population {
namespace {

std::vector<AgeBands> some_bands() {
    return {{{620'000, 1'380'000, 1'250'000, 2'490'000, 440'000}},  // about El Salvador in 2010
            {{300'000, 650'000, 800'000, 4'000'000, 1'000'000}},  // an old country
            {{1'000'000, 100'000, 1'000'000, 100'000, 1'000'000}},  // jagged
            {{5, 10, 10, 40, 35}}};  // flat
}

TEST(SingleAges, keep_the_total_of_every_band) {
    for (AgeBands const& bands : some_bands()) {
        auto const ages = single_ages(bands);
        for (std::size_t band = 0; band < bands.persons.size(); ++band) {
            double const sum = std::accumulate(ages.begin() + AgeBands::edge[band], ages.begin() + AgeBands::edge[band + 1], 0.0);
            EXPECT_NEAR(sum / bands.persons[band], 1, 1e-12) << "band " << band;
        }
    }
}

TEST(SingleAges, are_all_positive) {
    for (AgeBands const& bands : some_bands()) {
        for (double const persons : single_ages(bands)) {
            EXPECT_GT(persons, 0);
        }
    }
}

TEST(SingleAges, of_equal_bands_are_equal) {
    auto const ages = single_ages(some_bands()[3]);
    for (std::size_t age = 0; age < 65; ++age) {  // beyond, the last slope brings them down to nobody
        EXPECT_NEAR(ages[age], 1, 1e-12) << age;
    }
}

TEST(SingleAges, of_an_empty_band_are_nobody) {
    auto const ages = single_ages({{0, 10, 10, 40, 0}});
    EXPECT_EQ(ages[0], 0);
    EXPECT_EQ(ages[99], 0);
    EXPECT_NEAR(std::accumulate(ages.begin(), ages.end(), 0.0), 60, 1e-12);
}

TEST(Apportion, adds_up_and_stays_within_one_of_the_quota) {
    std::vector<double> const weights{0.3, 17, 4.4, 0, 2.718, 1e-9, 3.3};
    double const sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::int64_t const total : {0, 1, 2, 7, 1000, 6'000'001}) {
        auto const shares = apportion(weights, total);
        EXPECT_EQ(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}), total);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            EXPECT_LT(std::abs(static_cast<double>(shares[i]) - static_cast<double>(total) * weights[i] / sum), 1) << i;
        }
    }
}

TEST(Apportion, gives_the_remainder_to_the_largest_fraction) {
    EXPECT_EQ(apportion(std::vector{1.2, 1.7, 1.1}, 4), (std::vector<std::int64_t>{1, 2, 1}));
}

TEST(Apportion, gives_ties_to_the_first) { EXPECT_EQ(apportion(std::vector{1.0, 1.0, 1.0, 1.0}, 6), (std::vector<std::int64_t>{2, 2, 1, 1})); }

TEST(Apportion, of_no_weight_gives_nothing) {
    EXPECT_EQ(apportion(std::vector{0.0, 0.0}, 5), (std::vector<std::int64_t>{0, 0}));
    EXPECT_TRUE(apportion({}, 5).empty());
}

/// Two places of 3,000 and 1,000 people, with nobody aged 65 or more.
PlaceTable two_places() {
    PlaceTable table;
    table.places.resize(2);
    table.places[0].population_estimate = 30;
    table.places[1].population_estimate = 10;
    table.places[0].men_per_100_women = 100;
    table.places[1].men_per_100_women = 60;
    table.ages = {{100, 200, 200, 500, 0}};
    table.population = 4000;
    return table;
}

TEST(InitialCells, hold_everybody_in_the_place_where_they_live) {
    Cells const cells = initial_cells(two_places(), 2010, 2012);
    EXPECT_EQ(cells.total(0), 3000);
    EXPECT_EQ(cells.total(1), 1000);
    EXPECT_EQ(cells.sum_of_cells(), 4000);
}

TEST(InitialCells, have_each_places_share_of_men) {
    Cells const cells = initial_cells(two_places(), 2010, 2012);
    Profile men{};
    men.risk[static_cast<std::size_t>(Sex::male)].fill(1);
    EXPECT_NEAR(cells.weighted(0, men, 2010), 1500, 50);  // rounded age by age
    EXPECT_NEAR(cells.weighted(1, men, 2010), 375, 50);
}

/// With many very old people in the only place, so that each single age has somebody.
TEST(InitialCells, keep_the_oldest_among_the_ages_looked_at) {
    PlaceTable table = two_places();
    table.ages = {{100, 100, 100, 100, 1'000'000}};
    table.population = 1'000'400;
    Cells const cells = initial_cells(table, 2010, 2012);
    Profile everybody{};
    for (auto& risk : everybody.risk) {
        risk.fill(1);
    }
    EXPECT_EQ(cells.weighted(0, everybody, 2010), static_cast<double>(cells.total(0)));
    EXPECT_EQ(cells.weighted(1, everybody, 2010), static_cast<double>(cells.total(1)));
}

}  // namespace
}  // namespace contrapeso::population
