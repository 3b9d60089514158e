// SPDX-License-Identifier: Apache-2.0
// The functions of prisons/, number by number.
#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "contrapeso/prisons/exits.h"
#include "contrapeso/prisons/space.h"

namespace contrapeso::prisons {
namespace {

PrisonParameters dangerous_prison() {
    PrisonParameters prison{};
    prison.death_hazard = {0.01};
    prison.admission_death_hazard = {0.03};
    prison.admission_shock_duration = {60};
    prison.death_share_violence = {0.5};
    prison.death_share_denied_care = {0.25};
    return prison;
}

TEST(Prisons, PRI_2_largest_hazard_is_the_one_on_admission) { EXPECT_EQ(largest_death_hazard(dangerous_prison()), 0.04); }

TEST(Prisons, PRI_2_hazard_falls_from_the_day_of_admission_to_its_floor) {
    PrisonParameters const prison = dangerous_prison();
    EXPECT_EQ(death_hazard_share(0, prison), 1);
    double const shock_left = 1 / std::exp(1.0);
    EXPECT_DOUBLE_EQ(death_hazard_share(60, prison), (0.01 + 0.03 * shock_left) / 0.04);
    constexpr double thousand_lives_of_the_shock = 60'000;
    EXPECT_EQ(death_hazard_share(thousand_lives_of_the_shock, prison), 0.25);
}

TEST(Prisons, PRI_2_without_any_hazard_nobody_dies) {
    PrisonParameters prison = dangerous_prison();
    prison.death_hazard = prison.admission_death_hazard = {0};
    EXPECT_EQ(largest_death_hazard(prison), 0);
    EXPECT_EQ(death_hazard_share(0, prison), 0);
}

TEST(Prisons, PRI_2_crowding_counts_above_full_and_never_falls_below_zero) {
    PrisonParameters prison{};
    prison.crowding_death_slope = {0.5};
    EXPECT_EQ(crowding_factor(0.2, prison), 1);
    EXPECT_EQ(crowding_factor(1, prison), 1);
    EXPECT_EQ(crowding_factor(3, prison), 2);
    prison.crowding_death_slope = {-0.25};
    EXPECT_EQ(crowding_factor(3, prison), 0.5);
    EXPECT_EQ(crowding_factor(6, prison), 0);  // the straight line would say −0.25
}

TEST(Prisons, PRI_2_causes_stand_side_by_side) {
    PrisonParameters const prison = dangerous_prison();
    EXPECT_EQ(death_cause(0, prison), DeathCause::violence);
    EXPECT_EQ(death_cause(std::nextafter(0.5, 0), prison), DeathCause::violence);
    EXPECT_EQ(death_cause(0.5, prison), DeathCause::denied_care);
    EXPECT_EQ(death_cause(std::nextafter(0.75, 0), prison), DeathCause::denied_care);
    EXPECT_EQ(death_cause(0.75, prison), DeathCause::other);
}

TEST(Prisons, PRI_4_occupancy_is_people_per_official_place) {
    EXPECT_EQ(occupancy_rate(150, 100), 1.5);
    EXPECT_EQ(occupancy_rate(0, 100), 0);
    EXPECT_EQ(occupancy_rate(150, 0), 1) << "without declared places crowding has no effect of its own";
}

TEST(Prisons, PRI_4_PRI_5_places_and_floor_add_up_over_the_facilities) {
    PrisonParameters prison{};
    prison.official_capacity = {{{10}, {200}, {3000}}};
    prison.floor_area = {{{34}, {680}, {1800}}};
    EXPECT_EQ(official_capacity(prison), 3210);
    EXPECT_EQ(floor_area(prison), 2514);
}

TEST(Prisons, PRI_6_transfers_fill_to_the_order_or_to_the_places) {
    PrisonParameters prison{};
    auto& places = prison.official_capacity[static_cast<std::size_t>(population::Facility::cecot)].value;
    prison.maximum_security_population = {2000};
    EXPECT_EQ(transfers_wanted(0, prison), 0) << "not open yet";
    places = 40'000;
    EXPECT_EQ(transfers_wanted(0, prison), 2000);
    EXPECT_EQ(transfers_wanted(1999, prison), 1);
    EXPECT_EQ(transfers_wanted(2500, prison), -500);
    places = 1500;
    EXPECT_EQ(transfers_wanted(1000, prison), 500);
    prison.maximum_security_population = {1200.5};
    EXPECT_EQ(transfers_wanted(1200, prison), 1) << "half a person counts as one";
}

}  // namespace
}  // namespace contrapeso::prisons
