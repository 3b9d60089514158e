// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/population/vital.h"

#include <gtest/gtest.h>

namespace contrapeso::population {
namespace {

constexpr std::size_t women = static_cast<std::size_t>(Sex::female), men = static_cast<std::size_t>(Sex::male);

PopulationParameters some_parameters() {
    PopulationParameters p{};
    p.death_hazard_at_30 = {Hazard{0.0012}, Hazard{0.0024}};
    p.death_hazard_doubling_time.value = 10;
    p.infant_death_hazard.per_year = 0.018;
    p.emigration_hazard.per_year = 0.012;
    p.emigration_ratio_other_ages.value = 0.25;
    return p;
}

TEST(Births, POP_1_come_to_women_of_15_to_49) {
    Profile const& profile = fertile_women();
    for (std::size_t age = 0; age < age_count; ++age) {
        EXPECT_EQ(profile.risk[women][age], age >= 15 && age <= 49 ? 1 : 0) << age;
        EXPECT_EQ(profile.risk[men][age], 0) << age;
    }
    EXPECT_EQ(profile.first_age, 15);
    EXPECT_EQ(profile.last_age, 49);
}

TEST(Deaths, POP_2_double_with_the_doubling_time) {
    DepartureHazards const hazards = departure_hazards(some_parameters());
    for (std::size_t sex : {women, men}) {
        for (std::size_t age = 1; age + 10 < age_count; ++age) {
            ASSERT_NEAR(hazards.death.risk[sex][age + 10] / hazards.death.risk[sex][age], 2, 1e-13) << age;
        }
    }
}

TEST(Deaths, POP_2_have_their_level_around_30) {
    DepartureHazards const hazards = departure_hazards(some_parameters());
    double const squared = hazards.death.risk[women][29] * hazards.death.risk[women][30];  // half a year below and above exact age 30
    EXPECT_NEAR(squared * 144 / (0.0012 * 0.0012), 1, 1e-13);
    EXPECT_NEAR(hazards.death.risk[men][50] / hazards.death.risk[women][50], 2, 1e-14);
}

TEST(Deaths, POP_2_of_infants_come_on_top) {
    PopulationParameters p = some_parameters();
    double const with = departure_hazards(p).death.risk[men][0];
    p.infant_death_hazard.per_year = 0;
    EXPECT_NEAR(with - departure_hazards(p).death.risk[men][0], 0.018 / 12, 1e-17);
}

TEST(Emigration, POP_3_is_for_the_young) {
    DepartureHazards const hazards = departure_hazards(some_parameters());
    for (std::size_t sex : {women, men}) {
        for (std::size_t age = 0; age < age_count; ++age) {
            double const emigration = hazards.all.risk[sex][age] - hazards.death.risk[sex][age];
            EXPECT_NEAR(emigration, (age >= 15 && age <= 39 ? 0.012 : 0.003) / 12, 1e-16) << age;
        }
    }
}

}  // namespace
}  // namespace contrapeso::population
