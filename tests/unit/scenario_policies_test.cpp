// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <set>

#include "scenario_toy.h"

namespace contrapeso::scenario {
namespace {

using namespace toy;

std::string use(std::string const& name, std::string const& rest = "") { return "[[policy]]\nuse = \"" + name + "\"\n" + rest; }

Loaded loaded(std::string const& text, Texts const& files = texts()) {
    auto attempt = load(text, {}, files);
    if (!attempt.loaded) {
        throw std::runtime_error{attempt.said()};
    }
    return std::move(*attempt.loaded);
}

TEST(Policies, TakeHoldOnTheirOwnDates) {
    auto const scenario = loaded(extending(use("reform")));
    EXPECT_EQ(value_on(scenario, release, day_of(2011, 12, 31)), 0.5);
    EXPECT_EQ(value_on(scenario, release, day_of(2012, 1, 1)), 0.8);
    EXPECT_EQ(value_on(scenario, capacity, day_of(2013, 1, 31)), 200);
    EXPECT_EQ(value_on(scenario, capacity, day_of(2013, 2, 1)), 100);
}

TEST(Policies, FromShiftsTheWholeAndUntilEndsIt) {
    auto const scenario = loaded(extending(use("reform", "from = 2011-01-01\nuntil = 2011-03-01\n")));
    EXPECT_EQ(value_on(scenario, release, day_of(2011, 1, 1)), 0.8);
    EXPECT_EQ(value_on(scenario, capacity, day_of(2011, 1, 31)), 100);
    EXPECT_EQ(value_on(scenario, capacity, day_of(2011, 2, 1)), 200);  // 31 days after the first, as written
    EXPECT_EQ(value_on(scenario, release, day_of(2011, 3, 1)), 0.5);
    EXPECT_EQ(value_on(scenario, capacity, day_of(2011, 3, 1)), 100);
}

TEST(Policies, StrengthBlendsAndRampSpreads) {
    EXPECT_DOUBLE_EQ(value_on(loaded(extending(use("reform", "strength = 0.5\n"))), release, day_of(2012, 6, 1)), 0.65);
    auto const slow = loaded(extending(use("crackdown", "ramp_days = 100\n")));
    EXPECT_DOUBLE_EQ(value_on(slow, release, day_of(2013, 1, 1) + 50), 0.3);
}

TEST(Policies, AnUndatedOneBeginsWhereItsUserSaysOrOnDayOne) {
    EXPECT_EQ(value_on(loaded(extending(use("hiring"))), capacity, day_of(2010, 1, 1)), 300);
    auto const later = loaded(extending(use("hiring", "from = 2012-01-01\n")));
    EXPECT_EQ(value_on(later, capacity, day_of(2011, 12, 31)), 100);
    EXPECT_EQ(value_on(later, capacity, day_of(2012, 1, 1)), 300);
}

TEST(Policies, AFileAmendsOrSwitchesOffWhatItsBaseUses) {
    Texts files = texts();
    files["scenarios/base.toml"] += use("reform", "strength = 0.5\n");
    EXPECT_DOUBLE_EQ(value_on(loaded(extending(use("reform", "from = 2011-01-01\n")), files), release, day_of(2011, 6, 1)), 0.65);
    auto const off = loaded(extending(use("reform", "enabled = false\n")), files);
    EXPECT_TRUE(off.resolved.changes.empty());
    EXPECT_TRUE(off.warnings.empty());
    EXPECT_EQ(loaded(extending(use("reform", "enabled = false\n"))).warnings.size(), 1U);  // nothing to switch off
}

TEST(Policies, ScalesStackOnValuesWhateverTheOrderInTheFile) {
    for (std::string const& text : {use("hiring") + use("reform"), use("reform") + use("hiring")}) {
        EXPECT_EQ(value_on(loaded(extending(text)), capacity, day_of(2012, 6, 1)), 600);
    }
}

TEST(Policies, TwoValuesForOneDayAreRefusedUnlessOneWins) {
    auto const clash = load(extending(use("reform") + use("crackdown")));
    EXPECT_EQ(clash.said(),
              "scenarios/mine.toml:6:7: policies `reform` (scenarios/mine.toml:4:7) and `crackdown` both set "
              "`courts.release_share` from 2013-01-01 on. Write wins = true at the one that is to stand, or date them apart\n");
    EXPECT_FALSE(load(extending(use("reform", "wins = true\n") + use("crackdown", "wins = true\n"))).loaded);
    EXPECT_TRUE(load(extending(use("reform", "until = 2013-01-01\n") + use("crackdown"))).loaded);
    EXPECT_EQ(value_on(loaded(extending(use("reform", "wins = true\n") + use("crackdown"))), release, day_of(2013, 6, 1)), 0.8);
    EXPECT_EQ(value_on(loaded(extending(use("reform") + use("crackdown", "wins = true\n"))), release, day_of(2013, 6, 1)), 0.1);
}

TEST(Policies, TheOneThatWinsStandsAlsoOverThoseOfALaterFile) {
    Texts files = texts();
    files["scenarios/base.toml"] += use("reform", "wins = true\n");
    auto const over_later = loaded(extending(use("crackdown")), files);
    EXPECT_EQ(value_on(over_later, release, day_of(2013, 6, 1)), 0.8);
    files["scenarios/base.toml"] += "[[change]]\nparameter = \"courts.release_share\"\nfrom = 2012-06-01\nvalue = 0.9\n";
    EXPECT_EQ(value_on(loaded(extending(""), files), release, day_of(2013, 6, 1)), 0.9);  // nobody to win over: its place is its file's
}

TEST(Triggers, APolicyWaitsForTheMonthsRecord) {
    auto const scenario = loaded(extending(use("reform", "when = \"prison_population > 1000\"\nfrom = 2010-06-01\nramp_days = 10\n")));
    ASSERT_EQ(scenario.resolved.triggers.size(), 1U);
    EXPECT_EQ(scenario.resolved.triggers[0].bound, 1000);
    ASSERT_EQ(scenario.resolved.changes.size(), 2U);
    policy::Change const& share = scenario.resolved.changes[0].parameter == release ? scenario.resolved.changes[0] : scenario.resolved.changes[1];
    policy::Change const& places = scenario.resolved.changes[0].parameter == release ? scenario.resolved.changes[1] : scenario.resolved.changes[0];
    EXPECT_EQ(share.trigger, 0);
    EXPECT_EQ(share.from, day_of(2010, 6, 1));
    EXPECT_EQ(share.delay, 0);
    EXPECT_EQ(share.lasts, policy::forever);
    EXPECT_EQ(places.delay, 31);  // as long after the first as in the policy's own file
    EXPECT_EQ(places.lasts, day_of(2013, 2, 1) - day_of(2012, 1, 1));
    EXPECT_EQ(value_on(scenario, release, day_of(2012, 6, 1)), 0.5);  // the dates of the file say nothing else
}

TEST(Triggers, EveryPartOfOneIsInTheDigest) {
    std::set<std::string> digests;
    for (std::string const text :
         {"", "when = \"prison_population > 1\"\n", "when = \"prison_population >= 1\"\n", "when = \"prison_population > 2\"\n",
          "when = \"homicide_rate > 1\"\n", "when = \"homicide_rate:official > 1\"\n", "when = \"homicide_rate:official > 1\"\nonce = true\n"}) {
        digests.insert(hex(loaded(extending(use("reform", text))).digest));
    }
    EXPECT_EQ(digests.size(), 7U);
    EXPECT_EQ(loaded(extending(use("reform", "when = \"prison_population>1\"\n"))).digest,
              loaded(extending(use("reform", "when = \" prison_population  > 1.0 \"\n"))).digest);
}

TEST(Triggers, WhatCannotBeComparedIsRefused) {
    auto const says = [](std::string const& condition, std::string const& fault) {
        auto const attempt = load(extending(use("reform", "when = \"" + condition + "\"\n")));
        EXPECT_FALSE(attempt.loaded) << condition;
        EXPECT_NE(attempt.said().find(fault), std::string::npos) << condition << ": " << attempt.said();
    };
    says("prisons.occupancy_rate > 1.8", "there is no indicator `prisons.occupancy_rate`. Did you mean `occupancy_rate`?");
    says("occupancy_rte > 1.8", "Did you mean `occupancy_rate`?");
    says("occupancy_rate:official > 1.8", "nobody publishes `occupancy_rate:official`. Known: truth");
    says("occupancy_rate = 1.8", "compares nothing");
    says("occupancy_rate > ", "no number stands behind");
    says("occupancy_rate > 180 %", "`180 %` is not a number");
    says(" > 2", "no indicator stands before");
    says("occupancy_rate => 2", "there is no indicator `occupancy_rate =`");
    EXPECT_FALSE(load(extending(use("reform", "when = 3\n"))).loaded);
    EXPECT_NE(load(extending(use("reform", "once = true\n"))).said().find("`once` and waits for nothing"), std::string::npos);
}

TEST(Triggers, MayConflictWithAnotherPolicyAndThenOneMustWin) {
    std::string const waiting = use("reform", "when = \"prison_population > 1\"\nuntil = 2014-01-01\n");
    EXPECT_NE(
        load(extending(waiting + use("crackdown"))).said().find("may both set `courts.release_share` from 2013-01-01 to 2013-12-31. Write wins"),
        std::string::npos);
    EXPECT_TRUE(load(extending(waiting + use("crackdown", "wins = true\n"))).loaded);
}

TEST(Triggers, NoSetOfThemMayLeaveTheBounds) {
    std::string const tenfold = "[[change]]\nparameter = \"courts.capacity\"\nscale = 4\n";
    std::string const waiting = use("hiring", "when = \"prison_population > 1\"\n");
    EXPECT_TRUE(load(extending(waiting)).loaded);
    EXPECT_NE(load(extending(tenfold + waiting)).said().find("out of bounds. Allowed: 0 to 1000 persons"), std::string::npos);
}

TEST(Policies, AScenariosOwnChangeHasTheLastWordAndSaysSo) {
    auto const scenario = loaded(extending(use("reform") + "[[change]]\nparameter = \"courts.release_share\"\nfrom = 2011-01-01\nvalue = 0.9\n"));
    EXPECT_EQ(value_on(scenario, release, day_of(2012, 6, 1)), 0.9);
    ASSERT_EQ(scenario.warnings.size(), 1U);
    EXPECT_NE(scenario.warnings.front().problem.find("stands over what policy `reform`"), std::string::npos);
}

TEST(Policies, ScalesThatTogetherLeaveTheBoundsAreRefused) {
    std::string const change = "[[change]]\nparameter = \"courts.capacity\"\nscale = 4\n";
    EXPECT_TRUE(load(extending(change + use("hiring"))).said().find("out of bounds. Allowed: 0 to 1000 persons") != std::string::npos);
    EXPECT_TRUE(load(extending(change)).loaded);
    EXPECT_FALSE(load(extending("[[change]]\nparameter = \"courts.capacity\"\nscale = -1\n")).loaded);
}

TEST(Policies, EndingBeforeTheBeginningAndWrongStrengthAreRefused) {
    EXPECT_FALSE(load(extending(use("reform", "until = 2011-01-01\n"))).loaded);
    EXPECT_FALSE(load(extending(use("reform", "strength = 1.5\n"))).loaded);
    EXPECT_FALSE(load(extending(use("reform", "from = 2001-01-01\n"))).loaded);
    EXPECT_FALSE(load(extending("[[policy]]\nstrength = 0.5\n")).loaded);
    EXPECT_FALSE(load(extending("policy = 3\n")).loaded);
}

TEST(Policies, FaultsOfAPolicyFileAreToldAtTheirLine) {
    Texts files = texts();
    files["data/policies/reform.toml"] = policy("[[change]]\nparameter = \"courts.relase_share\"\nvalue = 0.8\n");
    EXPECT_TRUE(load(extending(use("reform")), {}, files)
                    .complains("data/policies/reform.toml:4:13: there is no parameter `courts.relase_share`. Did you mean `courts.release_share`?"));
}

}  // namespace
}  // namespace contrapeso::scenario
