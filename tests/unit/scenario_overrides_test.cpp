// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "scenario_toy.h"

namespace contrapeso::scenario {
namespace {

using namespace toy;

Attempt with(std::vector<std::string> overrides) { return load(extending(""), {std::move(overrides), std::nullopt, ParameterMode::drawn}); }

TEST(Overrides, SetTheBeginningOrADay) {
    auto const attempt = with({"courts.capacity=50", "gangs.recruitment_hazard@2012-03-01 = 0.3 per person-year"});
    ASSERT_TRUE(attempt.loaded) << attempt.said();
    EXPECT_EQ(value_on(*attempt.loaded, capacity, day_of(2010, 1, 1)), 50);
    EXPECT_EQ(value_on(*attempt.loaded, recruitment, day_of(2012, 2, 29)), 0.2);
    EXPECT_EQ(value_on(*attempt.loaded, recruitment, day_of(2012, 3, 1)), 0.3);
}

TEST(Overrides, TheLaterOneWins) {
    auto const attempt =
        with({"courts.capacity=50", "courts.capacity=60", "courts.release_share@2012-01-01=0.1", "courts.release_share@2012-01-01=0.2"});
    ASSERT_TRUE(attempt.loaded) << attempt.said();
    EXPECT_EQ(value_on(*attempt.loaded, capacity, day_of(2010, 1, 1)), 60);
    EXPECT_EQ(value_on(*attempt.loaded, release, day_of(2012, 1, 1)), 0.2);
}

TEST(Overrides, StandOverPoliciesAndChanges) {
    auto const attempt =
        load(extending("[[policy]]\nuse = \"reform\"\n"), {{"courts.release_share@2011-01-01=0.3"}, std::nullopt, ParameterMode::drawn});
    ASSERT_TRUE(attempt.loaded) << attempt.said();
    EXPECT_EQ(value_on(*attempt.loaded, release, day_of(2013, 1, 1)), 0.3);
}

TEST(Overrides, AreHeldToTheSameRulesAsAScenario) {
    EXPECT_TRUE(
        with({"courts.capcity=1"}).complains("--set courts.capcity=1: there is no parameter `courts.capcity`. Did you mean `courts.capacity`?"));
    EXPECT_TRUE(
        with({"courts.capacity=1001"})
            .complains(
                "--set courts.capacity=1001: 1001 is out of bounds for `courts.capacity`. Allowed: 0 to 1000 persons; the data have 100, measured"));
    EXPECT_TRUE(with({"courts.release_share=20 %"})
                    .complains("--set courts.release_share=20 %: `courts.release_share` is counted in share, not %. Write 0.2 for 20 %"));
    EXPECT_TRUE(with({"courts.capacity@2023-02-29=1"})
                    .complains("--set courts.capacity@2023-02-29=1: `2023-02-29` is not a day that exists. Write it as @2022-03-27"));
    EXPECT_FALSE(with({"courts.capacity@2001-01-01=1"}).loaded);
    EXPECT_TRUE(with({"courts.capacity=1,5"})
                    .complains("--set courts.capacity=1,5: `1,5` is not a number. Write a decimal point, and nothing between thousands: 1234.5"));
    EXPECT_TRUE(with({"courts.capacity=1@2012-01-01"})
                    .complains("--set courts.capacity=1@2012-01-01: the day stands behind the value. Write it behind the key: --set "
                               "key@2022-03-27=value"));
    EXPECT_TRUE(with({"=1"}).complains("--set =1: no parameter is named. See: contrapeso parameters"));
    for (std::string const text : {"courts.capacity", "=", "", "courts.capacity=", "courts.capacity=many", "courts.capacity=nan",
                                   "courts.capacity=1e999", "courts.capacity=1-2", "courts.capacity=0x10", "courts.capacity@=1", "@2012-01-01=1"}) {
        EXPECT_FALSE(with({text}).loaded) << text;
    }
}

TEST(Overrides, SayEveryFaultAtOnce) { EXPECT_EQ(with({"a=1", "b=2", "courts.capacity=-1"}).faults.size(), 3U); }

}  // namespace
}  // namespace contrapeso::scenario
