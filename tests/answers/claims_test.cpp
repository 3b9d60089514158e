// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "contrapeso/claims/answer.h"
#include "contrapeso/evidence/read_evidence.h"
#include "fuzz/claim_target.h"

namespace contrapeso::claims {
namespace {

Figure in_year(int year, double value) { return {When{year}.days(), value, "somebody", ""}; }
Figure on_day(Day day, double value) { return {{day, day}, value, "somebody", ""}; }

/// A count with two figures of one year, another that ends a year early, and a rate with two figures of the last year.
Series toy() {
    Series series;
    series.key = "toys";
    series.words = {"toys", "juguetes"};
    series.definitions = {
        {"count", {}, "persons", {in_year(2010, 100), in_year(2012, 200), in_year(2012, 210), in_year(2015, 50), in_year(2020, 10)}},
        {"wide", {}, "persons", {in_year(2012, 200), in_year(2019, 30)}},
        {"rate", {}, "per 100,000", {in_year(2015, 5), in_year(2020, 1.1), in_year(2020, 1.0)}}};
    series.breaks = {{day_of(2011, 1, 1), {"too early", ""}, "somebody", {0}},
                     {day_of(2013, 1, 1), {"another count", ""}, "somebody", {0, 1}},
                     {day_of(2013, 1, 1), {"of another definition", ""}, "somebody", {2}}};
    series.unit_of_others = "per 100,000";
    series.others = {{{"Xland", ""}, 2014, 4, "somebody"},
                     {{"Xland", ""}, 2018, 0.9, "somebody"},
                     {{"Yland", ""}, 2020, 3, "somebody"},
                     {{"Yland", ""}, 2021, 0.1, "somebody"},
                     {{"Oldland", ""}, 2010, 0.2, "somebody"}};
    return series;
}

Claimable claimable() {
    Claimable all;
    all.series = {toy()};
    all.causes = {{"plan", {}, {"plan"}, day_of(2016, 5, 1), "", {}}, {"late", {}, {"late"}, day_of(2024, 1, 1), "", {}}};
    all.account = {{"rights", {}, {}}, {"institutions", {}, {}}, {"cost", {}, {}}};
    return all;
}

Amount fall(Scale scale, double value, double half) { return {scale, value, half, ""}; }

ChangeAnswer change_of(Claimable const& all, std::string const& text) {
    Diagnostics faults;
    auto const claim = read_claim(text, all, faults);
    EXPECT_TRUE(claim) << (faults.empty() ? "" : to_string(faults.front()));
    return *answer(*claim, all).change;
}

TEST(Claims, EveryWayIsADefinitionABaseAndTwoFigures) {
    auto const all = claimable();
    ChangeAnswer const change = change_of(all, "series=toys from=2012 to=2020 change=-95%");
    ASSERT_EQ(change.here.all.size(), 2U);  // 200 and 210 to 10
    EXPECT_DOUBLE_EQ(change.here.all[0].percent(), -95);
    EXPECT_DOUBLE_EQ(change.here.all[0].points(), -190);
    EXPECT_DOUBLE_EQ(*change.here.all[0].log(), std::log(0.05));
    // Bases 2010, 2012, 2015 and 2019: the count has three of them, the rate one with two ends, the wide count no end.
    EXPECT_EQ(change.everywhere.pairs, 12U);
    EXPECT_EQ(change.everywhere.without_figures, 8U);
    EXPECT_EQ(change.everywhere.all.size(), 6U);
    EXPECT_EQ(change.bases.size(), 3U);
}

TEST(Claims, AClaimStandsWhereItsDigitsPutIt) {
    auto const all = claimable();
    auto const& series = all.series.front();
    ChangeAnswer const change = change_of(all, "series=toys from=2012 to=2020 change=-95%");
    EXPECT_EQ(change.at_base.ways, 2U);
    EXPECT_EQ(change.at_base.as_large, 2U);
    EXPECT_EQ(change.at_base.equal, 2U);  // −95 and −95.24 are both −95 %
    EXPECT_EQ(change.at_all.as_large, 2U);
    EXPECT_EQ(change.at_all.ways, 6U);
    auto const& ways = change.everywhere.all;
    EXPECT_EQ(standing_of(fall(Scale::percent, -95.2, 0.05), series, ways).as_large, 1U);
    EXPECT_EQ(standing_of(fall(Scale::percent, -94, 0.5), series, ways).equal, 0U);
    EXPECT_EQ(standing_of(fall(Scale::percent, 5, 0.5), series, ways).as_large, 0U);  // a rise
    Standing const points = standing_of(fall(Scale::points, -190, 0.5), series, ways);
    EXPECT_EQ(points.ways, 4U);  // rates have other points
    EXPECT_EQ(points.as_large, 2U);
    EXPECT_EQ(points.equal, 1U);
}

TEST(Claims, TheBaseIsRankedAndWhatMovesMostComesFirst) {
    auto const all = claimable();
    ChangeAnswer const change = change_of(all, "series=toys from=2012 to=2020 change=-95%");
    EXPECT_EQ(change.bases_of_usual, 3U);
    EXPECT_EQ(change.bases_as_large, 1U);  // the peak was chosen
    EXPECT_EQ(change_of(all, "series=toys from=2010 to=2020").bases_as_large, 2U);
    ASSERT_EQ(change.levers.size(), 3U);
    EXPECT_EQ(change.levers[0].of, Lever::Of::base);
    EXPECT_DOUBLE_EQ(change.levers[0].percent.high, -80);
    EXPECT_DOUBLE_EQ(change.levers[0].percent.low, (-95 - 100.0 * 200 / 210) / 2);
    EXPECT_EQ(change.levers[1].of, Lever::Of::source);
    EXPECT_EQ(change.levers[2].percent.width(), 0);  // one definition only
}

TEST(Claims, WhoLacksTheEndIsShownAndNeverCounted) {
    auto const all = claimable();
    ChangeAnswer const change = change_of(all, "series=toys from=2012 to=2020 change=-95%");
    ASSERT_EQ(change.elsewhere.size(), 1U);
    EXPECT_EQ(change.elsewhere[0].way.definition, 1U);
    EXPECT_EQ(change.elsewhere[0].end, (When{2019}));
    EXPECT_DOUBLE_EQ(change.elsewhere[0].way.percent(), -85);
    EXPECT_EQ(change.definitions_here, 1U);
    EXPECT_EQ(change.definitions_that_hold, 1U);
}

TEST(Claims, BreaksBetweenTheEndsAreTold) {
    auto const all = claimable();
    ChangeAnswer const change = change_of(all, "series=toys from=2012 to=2020");
    ASSERT_EQ(change.breaks.size(), 1U);
    EXPECT_EQ(change.breaks[0]->what.en, "another count");
    EXPECT_TRUE(change_of(all, "series=toys from=2015 to=2020").breaks.empty());
}

TEST(Claims, TheShareBeforeTheCauseDependsOnTheScale) {
    auto const all = claimable();
    ChangeAnswer const change = change_of(all, "series=toys from=2012 to=2020 cause=plan");
    ASSERT_TRUE(change.course);
    EXPECT_EQ(change.course->values, (std::vector<double>{200, 50, 10}));  // the last whole year before the plan lies between
    EXPECT_EQ(change.course->before_cause, 1U);
    BeforeCause const before = before_cause(*change.course);
    EXPECT_DOUBLE_EQ(*before.points, 150.0 / 190);
    EXPECT_DOUBLE_EQ(*before.logs, std::log(4.0) / std::log(20.0));
    EXPECT_EQ(change_of(all, "series=toys from=2012 to=2020 cause=late").course->before_cause, 2U);  // all of it
}

TEST(Claims, OfNothingThereIsNoPercentageAndOfAnEndAtZeroNoLog) {
    Series series = toy();
    series.definitions = {{"count", {}, "persons", {in_year(2010, 0), in_year(2011, 4), in_year(2012, 0)}}};
    std::array const bases{When{2010}, When{2011}};
    Ways const ways = ways_of(series, bases, {2012});
    EXPECT_EQ(ways.without_figures, 1U);
    ASSERT_EQ(ways.all.size(), 1U);
    EXPECT_DOUBLE_EQ(ways.all[0].percent(), -100);
    EXPECT_FALSE(ways.all[0].log());
}

TEST(Claims, DefinitionsThatShareBothFiguresSayItOnce) {
    Series series = toy();
    series.definitions[1].figures.push_back(in_year(2020, 40));
    series.definitions.push_back({"same", {}, "persons", {in_year(2012, 200), in_year(2020, 10)}});
    std::array const bases{When{2012}};
    Ways const ways = ways_of(series, bases, {2020});
    EXPECT_EQ(ways.all.size(), 3U);  // 200 and 210 to 10, 200 to 40
    EXPECT_EQ(ways.repeated, 1U);
    EXPECT_EQ(ways.without_figures, 1U);  // of the rate
}

TEST(Claims, AStockIsOfItsYearAndItsMonthAFlowOfItsOwnDays) {
    Figure const stock = on_day(day_of(2024, 5, 2), 7);
    EXPECT_TRUE(stock.is_of({2024}) && stock.is_of({2024, 5}));
    EXPECT_FALSE(stock.is_of({2024, 6}) || stock.is_of({2023}));
    Figure const year = in_year(2024, 7), month{When{2024, 2}.days(), 7, "", ""};
    EXPECT_TRUE(year.is_of({2024}) && month.is_of({2024, 2}));
    EXPECT_FALSE(year.is_of({2024, 5}) || month.is_of({2024}) || month.is_of({2024, 3}));
    EXPECT_EQ((When{2024, 2}.days().days()), 29);
}

TEST(Claims, APlaceIsAmongTheLastFiguresThatOthersHad) {
    auto const places = places_of(toy(), {2020});
    ASSERT_EQ(places.size(), 2U);  // both rates; Oldland's figure is too old, Yland's of 2021 too new
    EXPECT_EQ(places[0].of, 3U);
    EXPECT_EQ(places[0].rank, 2U);
    EXPECT_EQ(places[0].below->place.en, "Xland");
    EXPECT_EQ(places[0].above->value, 3);
    EXPECT_EQ(places[0].oldest, 2018);
    EXPECT_TRUE(places_of(toy(), {2013}).empty());
}

TEST(Claims, LevelsAndRanksAreCounted) {
    auto const all = claimable();
    Diagnostics faults;
    auto const said = answer(*read_claim("serie=juguetes hasta=2020 valor=1.0", all, faults), all);
    ASSERT_TRUE(said.level);
    LevelAnswer const& level = *said.level;
    EXPECT_EQ(level.figures.size(), 3U);
    EXPECT_EQ(level.equal, 1U);
    EXPECT_EQ(level.above, 2U);
    EXPECT_EQ(answer(*read_claim("series=toys to=2020 rank=2", all, faults), all).level->places_that_hold, 2U);
    EXPECT_EQ(answer(*read_claim("series=toys to=2020 rank=lowest", all, faults), all).level->places_that_hold, 0U);
    EXPECT_TRUE(faults.empty());
}

struct Bad {
    char const* text;
    char const* says;
    std::size_t faults;
};

class BadClaims : public testing::TestWithParam<Bad> {};

TEST_P(BadClaims, AreToldAllAtOnce) {
    Diagnostics faults;
    EXPECT_FALSE(read_claim(GetParam().text, claimable(), faults));
    EXPECT_EQ(faults.size(), GetParam().faults);
    std::string all;
    for (Diagnostic const& fault : faults) {
        all += to_string(fault) + "\n";
    }
    EXPECT_NE(all.find(GetParam().says), std::string::npos) << all;
}

INSTANTIATE_TEST_SUITE_P(Forms, BadClaims,
                         testing::Values(Bad{"", "it is empty", 1}, Bad{"series=toy from=2012 to=2020", "Did you mean `toys`?", 1},
                                         Bad{"series=toys from=2012 to=2020 cause=pan", "Did you mean `plan`?", 1},
                                         Bad{"series=toys from=2020 to=2012", "is not after", 1},
                                         Bad{"series=toys from=2011 to=2020", "There is: 2010, 2012", 1},
                                         Bad{"series=toys from=12 to=2020", "no year or month", 1},
                                         Bad{"series=toys from=2012 to=2020 change=98%", "a fall or a rise", 1},
                                         Bad{"series=toys from=2012 to=2020 change=-9,8%", "no commas", 1},
                                         Bad{"series=toys from=2012 to=2020 change=-101%", "more than 100 %", 1},
                                         Bad{"series=toys from=2012-01 to=2020", "a year is held against a month", 1},
                                         Bad{"series=toys from=2012 to=2020 to=2021", "said twice", 1}, Bad{"series=toys to=2020", "`from`", 1},
                                         Bad{"series=toys to=2020 rank=0", "no rank", 1}, Bad{"series=toys to=2020 value=1 rank=1", "one number", 1},
                                         Bad{"toys 2012-2020 -95% plan", "Did you mean `from=2012 to=2020`?", 4},
                                         Bad{"serie=toys frm=2012 to= change=x", "Did you mean `from`?", 5}));

TEST(Claims, NumbersAreReadToTheirDigits) {
    Diagnostics faults;
    auto const all = claimable();
    auto const amount = [&](std::string const& change) { return *read_claim("series=toys from=2012 to=2020 change=" + change, all, faults)->amount; };
    EXPECT_EQ(amount("-98.3%").half, 0.05);
    EXPECT_EQ(amount("−98 %").value, -98);  // as printed, with the minus of print
    EXPECT_EQ(amount("-6542").scale, Scale::points);
    EXPECT_EQ(amount("x3").value, 200);
    EXPECT_EQ(amount("+5pp").value, 0.05);
}

TEST(Claims, WhatIsShippedCanBeClaimed) {
    Diagnostics faults;
    auto const data = scenario::DataSource::embedded();
    auto const evidence = evidence::read_evidence(data, faults);
    ASSERT_TRUE(evidence);
    auto const all = read_claimable(data, *evidence, faults);
    ASSERT_TRUE(all) << to_string(faults.front());
    for (Series const& series : all->series) {
        for (Definition const& definition : series.definitions) {
            EXPECT_FALSE(definition.figures.empty()) << series.key << " " << definition.key;
        }
    }
    auto const claim = read_claim("series=homicides from=2015 to=2024 change=-98% cause=emergency", *all, faults);
    ASSERT_TRUE(claim);
    Answer const said = answer(*claim, *all);
    EXPECT_EQ(said.change->at_base.as_large, said.change->at_base.ways);
    EXPECT_GT(said.change->elsewhere.size(), 2U);  // counts that include more end earlier
    BeforeCause const before = before_cause(*said.change->course);
    EXPECT_NEAR(*before.points, (6656.0 - 1140) / (6656 - 114), 1e-12);
    EXPECT_NEAR(*before.logs, std::log(6656.0 / 1140) / std::log(6656.0 / 114), 1e-12);
    for (auto const& side : said.account) {
        EXPECT_FALSE(side.empty());  // never one side alone
    }
}

TEST(Claims, WhatFuzzersStartFromKeepsItsPromises) {
    std::size_t read = 0;
    for (auto const& entry : std::filesystem::directory_iterator{"tests/fuzz/inputs/claim"}) {
        std::ifstream file{entry.path(), std::ios::binary};
        std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
        EXPECT_NO_THROW(fuzz::claim(bytes)) << entry.path();
        ++read;
    }
    EXPECT_GE(read, 5U);
}

TEST(Claims, FaultsOfTheFilesAreToldAllAtOnce) {
    evidence::Evidence evidence;
    evidence.sources["census"] = {};
    evidence.facts.push_back({});
    evidence.facts.back().key = "held";
    evidence.facts.back().unit = "persons";
    std::string const name = "name = { en = \"a\", es = \"a\" }\n";
    scenario::DataSource const data{{{"data/claims/account.toml", "[rights]\nfacts = [\"heldd\"]\n[safety]\nfacts = []\n"},
                                     {"data/claims/causes.toml", "[plan]\n" + name + "words = \"plan\"\n"},
                                     {"data/claims/toys.toml", "[toys]\n" + name + "words = \"toys\"\n[[toys.definition]]\nkey = \"count\"\n" + name +
                                                                   "unit = \"share\"\nfacts = [{ fact = \"held\" }]\n"
                                                                   "more = [{ year = 2015, value = 3, source = \"cencus\" }]\n"}}};
    Diagnostics faults;
    EXPECT_FALSE(read_claimable(data, evidence, faults));
    std::string all;
    for (Diagnostic const& fault : faults) {
        all += to_string(fault) + "\n";
    }
    for (char const* const part :
         {"Did you mean `held`?", "there is no side \"safety\"", "began", "`held` is in persons, not in share", "Did you mean `census`?"}) {
        EXPECT_NE(all.find(part), std::string::npos) << part << "\n" << all;
    }
}

TEST(Claims, TheAccountTakesTheNearestBeforeAndTheLastUntilTheEnd) {
    evidence::Fact fact;
    fact.key = "held";
    auto const add = [&](Day day, double value, std::string derived) {
        evidence::Observation one;
        one.period = {day, day};
        one.expected = value;
        one.derived = std::move(derived);
        one.source = "somebody";
        fact.observations.push_back(one);
    };
    add(day_of(2014, 12, 31), 10, "");
    add(day_of(2017, 12, 31), 20, "");
    add(day_of(2024, 5, 2), 70, "");
    add(day_of(2024, 12, 31), 60, "");
    add(day_of(2024, 12, 31), 90, "computed");
    add(day_of(2026, 1, 1), 99, "");
    Side side{"rights", {&fact}, {}};
    auto entry = entries_of(side, When{2015}, {2024}).front();
    EXPECT_EQ(entry.before->low, 10);
    EXPECT_EQ(entry.after->low, 60);
    EXPECT_EQ(entry.after->high, 70);
    side.running = {&fact};
    EXPECT_EQ(entries_of(side, When{2015}, {2024}).front().after->high, 60);  // of a running total the last counts
    EXPECT_FALSE(entries_of(side, When{2005}, {2024}).front().before);
    EXPECT_EQ(entries_of(side, When{2005}, {2010}).front().after->low, 10);  // the first after it, where there is none before
}

}  // namespace
}  // namespace contrapeso::claims
