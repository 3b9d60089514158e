// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/study/comparison.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "contrapeso/study/account.h"
#include "contrapeso/study/comparable.h"
#include "contrapeso/study/interleave.h"

namespace contrapeso::study {
namespace {

TEST(Paired, DifferencesAndRatiosReplicateByReplicate) {
    std::vector<double> const changed{3, 8, 5, 12}, unchanged{1, 4, 5, 3};  // differences 2, 4, 0, 9; ratios 3, 2, 1, 4
    Paired const result = paired(changed, unchanged);
    EXPECT_DOUBLE_EQ(result.of.mean, 3.75);
    EXPECT_DOUBLE_EQ(result.of.share_above, 0.75);
    EXPECT_DOUBLE_EQ(result.of.share_below, 0);
    EXPECT_DOUBLE_EQ(result.q[median_of_seven], 3);
    EXPECT_DOUBLE_EQ(result.q.front(), 0.025 * 3 * 2);  // type 7: between 0 and 2
    ASSERT_TRUE(result.ratio);
    EXPECT_DOUBLE_EQ((*result.ratio)[median_of_seven], 2.5);
    // variances 15.333 of the changed, 2.917 of the unchanged, 14.917 of the differences
    ASSERT_TRUE(result.variance_saved);
    EXPECT_NEAR(*result.variance_saved, 1 - (179.0 / 4 / 3) / (46.0 / 3 + 35.0 / 12), 1e-12);
}

TEST(Paired, NothingIsSavedWhereNothingVariesAndNoRatioIsTakenOfZero) {
    std::vector<double> const a{2, 2, 2}, b{0, 0, 0};
    Paired const result = paired(a, b);
    EXPECT_FALSE(result.variance_saved);
    EXPECT_FALSE(result.ratio);
    EXPECT_FALSE(paired(a, a).more_replicates);  // no pair differs: there is no sign to settle
}

TEST(Paired, CommonLuckSavesAllWhereItIsAllThatVaries) {
    std::vector<double> const unchanged{5, 9, 1, 7}, changed{6, 10, 2, 8};
    EXPECT_DOUBLE_EQ(*paired(changed, unchanged).variance_saved, 1);
}

TEST(Paired, AnOpenSignTellsHowManyReplicatesWouldSettleIt) {
    EXPECT_FALSE(more_to_settle(1, 6));  // Wilson's interval of 6 of 6 is 0.61 to 1
    EXPECT_FALSE(more_to_settle(0.1, 50));
    ASSERT_TRUE(more_to_settle(0.55, 200));  // 110 of 200: 0.48 to 0.62
    EXPECT_EQ(*more_to_settle(0.55, 200), 200U);  // 385 in all, and never less than as many again
    EXPECT_EQ(*more_to_settle(0.52, 200), 2201U);  // ⌈0.9604 / 0.0004⌉ = 2,401 in all
    EXPECT_EQ(*more_to_settle(0.5, 200), 9404U);  // a coin: at the limit of what is worth settling
}

country::MonthlySeries named_months(country::Resolved const& scenario, random::RunKey key, country::Check /*check*/) {
    country::MonthlySeries months(1);
    months[0].killed_feud = scenario.start * 1000 + static_cast<std::int64_t>(key.replicate);
    return months;
}

TEST(Interleave, ReplicatesOfAllScenariosComeInTurn) {
    country::Resolved one, two;
    one.start = 1;
    two.start = 2;
    std::vector<Arm> const arms{{&one, named_months}, {&two, named_months}};
    std::vector<std::int64_t> order;
    std::atomic<bool> const never{false};
    auto const take = [&](std::size_t arm, std::size_t replicate, country::MonthlySeries const& months) {
        EXPECT_EQ(months[0].killed_feud, static_cast<std::int64_t>((arm + 1) * 1000 + replicate));
        order.push_back(months[0].killed_feud);
    };
    EXPECT_EQ(run_interleaved(arms, {.seed = 1, .replicates = 3, .threads = 1}, take, {}, never), 6U);
    EXPECT_EQ(order, (std::vector<std::int64_t>{1000, 2000, 1001, 2001, 1002, 2002}));
}

TEST(Interleave, WhoeverStopsEarlyHasABalancedSample) {
    country::Resolved const some;
    std::vector<Arm> const arms(3, Arm{&some, named_months});
    std::array<std::size_t, 3> done{};
    std::atomic<bool> stop{false};
    run_interleaved(
        arms, {.seed = 1, .replicates = 100, .threads = 1}, [&](std::size_t arm, std::size_t, country::MonthlySeries const&) { ++done[arm]; },
        [&](std::size_t count) { stop = count == 8; }, stop);
    EXPECT_EQ(done, (std::array<std::size_t, 3>{3, 3, 2}));
}

/// Two years in which every indicator of replicate r is `level` + r, and ten times that in the second year.
FoldedRun toy_run(double level, std::vector<std::size_t> const& numbers) {
    FoldedRun run{{{2020, 0, 12, true}, {2021, 12, 18, false}}, numbers, {}};
    for (std::size_t const number : numbers) {
        std::vector<double> values(2 * country::indicators.size(), level + static_cast<double>(number));
        std::fill(values.begin() + static_cast<std::ptrdiff_t>(country::indicators.size()), values.end(), 10 * (level + static_cast<double>(number)));
        run.replicates.push_back(std::move(values));
    }
    return run;
}

TEST(Comparison, YearsFoldAsTheirMonthsDo) {
    FoldedRun const run = toy_run(6, {0});
    auto const over = [&](std::string_view id, int first, int last) {
        return folded(run.years, run.replicates[0], country::find_indicator(id), first, last);
    };
    EXPECT_DOUBLE_EQ(over("homicide_victim_count", 2020, 2021), 66);  // sum
    EXPECT_DOUBLE_EQ(over("prison_population", 2020, 2021), 60);  // last
    EXPECT_DOUBLE_EQ(over("prison_population", 2020, 2020), 6);
    EXPECT_DOUBLE_EQ(over("homicide_rate", 2020, 2021), (6 * 12 + 60 * 6) / 18.0);  // mean over months
}

TEST(Comparison, PairsAreTheReplicatesThatAllRunsHave) {
    std::vector<FoldedRun> const runs{toy_run(1, {0, 1, 2, 5}), toy_run(3, {1, 2, 3, 5})};
    Comparison const result = compare(runs, {2020, 2020});
    EXPECT_EQ(result.pairs, 3U);
    ASSERT_EQ(result.figures.size(), account.size());
    for (ComparedFigure const& figure : result.figures) {
        ASSERT_EQ(figure.differences.size(), 1U);
        EXPECT_DOUBLE_EQ(figure.differences[0].of.mean, 2);
        EXPECT_DOUBLE_EQ(figure.values[0][median_of_seven], 3);  // 1 + replicate 2
    }
}

TEST(Comparable, WhatDiffersBesideTheScenarioIsSaid) {
    Vintage const a{"one", "d1", "results version 2", "data", "fit@1", "el-salvador", 1, day_of(2010, 1, 1), day_of(2025, 12, 31), 200};
    Vintage b = a;
    b.name = "two";
    b.digest = "d2";
    EXPECT_TRUE(warnings_of(std::array{a, b}).empty());
    b.engine = "results version 1";
    b.data = "other";
    b.parameters = "priors";
    b.end = day_of(2024, 12, 31);
    b.seed = 2;
    auto const warnings = warnings_of(std::array{a, b});
    ASSERT_EQ(warnings.size(), 5U);
    EXPECT_NE(warnings[2].en.find("one and two differ in start of the replicates (fit@1; priors)"), std::string::npos) << warnings[2].en;
    b = a;
    b.replicates = 50;
    EXPECT_EQ(warnings_of(std::array{a, b}).size(), 2U);  // the same scenario, and a preview
}

TEST(Comparable, TheFirstDayOnWhichScenariosDiffer) {
    auto const change = [](char const* key, char const* from, double value) {
        return nlohmann::json{{"parameter", key}, {"from", from}, {"value", value}};
    };
    nlohmann::json const a{
        {"start", "2010-01-01"}, {"values", {{"x", 1}}}, {"changes", {change("x", "2012-03-01", 2), change("y", "2022-03-27", 1)}}};
    EXPECT_FALSE(first_difference(a, a));
    nlohmann::json b = a;
    b["changes"].erase(1);
    EXPECT_EQ(first_difference(a, b), day_of(2022, 3, 27));
    EXPECT_EQ(first_difference(b, a), day_of(2022, 3, 27));
    b["changes"].push_back(change("y", "2021-05-01", 1));
    EXPECT_EQ(first_difference(a, b), day_of(2021, 5, 1));
    b["values"]["x"] = 3;
    EXPECT_EQ(first_difference(a, b), day_of(2010, 1, 1));
}

}  // namespace
}  // namespace contrapeso::study
