// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/population/profiles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace contrapeso::population {
namespace {

constexpr std::size_t women = static_cast<std::size_t>(Sex::female), men = static_cast<std::size_t>(Sex::male);

struct Known {
    std::string name;
    Profile const* profile;
    int first_age, last_age;
    double women_per_man;
};

class Profiles : public testing::TestWithParam<Known> {};

TEST_P(Profiles, hold_risk_exactly_at_their_ages) {
    Known const& known = GetParam();
    EXPECT_EQ(known.profile->first_age, known.first_age);
    EXPECT_EQ(known.profile->last_age, known.last_age);
    for (int age = 0; age < age_count; ++age) {
        bool const inside = age >= known.first_age && age <= known.last_age;
        auto const at = static_cast<std::size_t>(age);
        EXPECT_EQ(known.profile->risk[men][at] > 0, inside) << age;
        EXPECT_EQ(known.profile->risk[women][at] > 0, inside) << age;
    }
}

TEST_P(Profiles, give_a_woman_her_share_of_a_mans_risk) {
    Known const& known = GetParam();
    for (auto age = static_cast<std::size_t>(known.first_age); age <= static_cast<std::size_t>(known.last_age); ++age) {
        EXPECT_DOUBLE_EQ(known.profile->risk[women][age], known.women_per_man * known.profile->risk[men][age]) << age;
    }
}

INSTANTIATE_TEST_SUITE_P(All, Profiles,
                         testing::Values(Known{"recruits", &recruit_profile(), 12, 29, 1.0 / 9}, Known{"members", &member_profile(), 13, 45, 1.0 / 9},
                                         Known{"screened", &screening_profile(), 14, 49, 1.0 / 7},
                                         Known{"offenders", &offender_profile(), 18, 59, 1.0 / 9}),
                         [](auto const& one) { return one.param.name; });

TEST(Recruits, GNG_5_are_most_often_20_or_21) {
    auto const& risk = recruit_profile().risk[men];
    EXPECT_EQ(std::max_element(risk.begin(), risk.end()) - risk.begin(), 20);
    EXPECT_EQ(risk[20], risk[21]);
}

TEST(Members, are_most_often_29_on_the_first_day) {
    auto const& risk = member_profile().risk[men];
    EXPECT_EQ(std::max_element(risk.begin(), risk.end()) - risk.begin(), 29);
}

}  // namespace
}  // namespace contrapeso::population
