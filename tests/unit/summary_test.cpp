// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <span>
#include <stdexcept>

#include "contrapeso/study/summary.h"

namespace contrapeso::study {
namespace {

using country::find_indicator;
using country::Fold;
using country::indicators;
using country::MonthlyRecord;
using country::MonthlySeries;

/// Months from January 2010 on; arrests 1, 2, 3 …, people held 10, 20, 30 …
MonthlySeries months(int count, std::int64_t arrests_per_month = 1) {
    MonthlySeries series;
    for (int i = 0; i < count; ++i) {
        MonthlyRecord month;
        Day const first = day_of(2010 + i / 12, static_cast<unsigned>(i % 12 + 1), 1);
        Day const next = day_of(2010 + (i + 1) / 12, static_cast<unsigned>((i + 1) % 12 + 1), 1);
        month.month_first_day = first;
        month.days = next - first;
        month.arrests_gang_related = arrests_per_month * (i + 1);
        month.held = 10 * (i + 1);
        month.population = 1000;
        series.push_back(month);
    }
    return series;
}

std::size_t const arrests = find_indicator("arrest_count");
std::size_t const held = find_indicator("prison_population");

TEST(Summary, KnowsWholeYearsFromParts) {
    auto const years = years_of(months(14));
    ASSERT_EQ(years.size(), 2U);
    EXPECT_EQ(years[0].year, 2010);
    EXPECT_TRUE(years[0].whole);
    EXPECT_EQ(years[1].first, 12U);
    EXPECT_EQ(years[1].last, 14U);
    EXPECT_FALSE(years[1].whole);
    EXPECT_TRUE(years_of({}).empty());
}

TEST(Summary, FoldsAsTheIndicatorSays) {
    auto const series = months(12);
    auto const year = years_of(series).front();
    country::Indicator indicator = indicators[held];
    EXPECT_EQ(folded(series, year, indicator), 120);
    indicator.fold = Fold::sum;
    EXPECT_EQ(folded(series, year, indicator), 780);
    indicator.fold = Fold::mean;
    EXPECT_EQ(folded(series, year, indicator), 65);
    indicator.fold = Fold::largest;
    EXPECT_EQ(folded(series, year, indicator), 120);
}

TEST(Summary, GivesMedianAndBandOverFinishedReplicates) {
    Ensemble ensemble;
    for (int i = 1; i <= 21; ++i) {
        ensemble.replicates.push_back(months(12, i));
    }
    ensemble.replicates.push_back(std::nullopt);
    auto const summary = summarise(ensemble);
    ASSERT_EQ(summary.size(), 1U);
    EXPECT_DOUBLE_EQ(summary[0].values[arrests].median, 78 * 11);
    EXPECT_DOUBLE_EQ(summary[0].values[arrests].low, 78 * 2);
    EXPECT_DOUBLE_EQ(summary[0].values[arrests].high, 78 * 20);
    EXPECT_TRUE(summarise(Ensemble{}).empty());
}

/// An engine whose months tell seed and replicate.
MonthlySeries telltale(country::Resolved const&, random::RunKey key, country::Check) {
    return months(2, static_cast<std::int64_t>(100 * key.seed + key.replicate));
}

TEST(Ensemble, IsTheSameOnAnyNumberOfThreads) {
    std::atomic<bool> const go{false};
    std::vector<Digest> digests;
    for (std::size_t const threads : {1U, 2U, 7U}) {
        std::size_t last = 0, calls = 0;
        auto const ensemble = run_ensemble(
            {}, {3, 30, threads, country::Check::none}, [&](std::size_t done) { last = done, ++calls; }, go, telltale);
        EXPECT_EQ(ensemble.finished_count(), 30U);
        EXPECT_EQ(last, 30U);
        EXPECT_EQ(calls, 30U);
        EXPECT_EQ((*ensemble.replicates[7])[0].arrests_gang_related, 307);
        digests.push_back(ensemble_digest(ensemble));
    }
    EXPECT_EQ(digests[0], digests[1]);
    EXPECT_EQ(digests[0], digests[2]);
}

TEST(Ensemble, ThrowsWhatTheLowestReplicateThrew) {
    std::atomic<bool> const go{false};
    auto const faulty = [](country::Resolved const&, random::RunKey key, country::Check) -> MonthlySeries {
        if (key.replicate >= 2) {
            throw std::runtime_error{"replicate " + std::to_string(key.replicate)};
        }
        return months(1);
    };
    try {
        static_cast<void>(run_ensemble({}, {1, 50, 4, country::Check::none}, {}, go, faulty));
        FAIL() << "nothing was thrown";
    } catch (std::runtime_error const& error) {
        EXPECT_STREQ(error.what(), "replicate 2");
    }
}

TEST(Ensemble, KeepsWhatIsDoneWhenStopped) {
    std::atomic<bool> stop{false};
    auto const ensemble = run_ensemble(
        {}, {1, 100, 1, country::Check::none}, [&](std::size_t done) { stop = done == 5; }, stop, telltale);
    EXPECT_EQ(ensemble.finished_count(), 5U);
    EXPECT_TRUE(ensemble.replicates[4]);
    EXPECT_FALSE(ensemble.replicates[5]);
}

TEST(Ensemble, DigestIsThatOfTheReplicatesInOrder) {
    Ensemble ensemble;
    ensemble.replicates = {months(1, 1), months(1, 2)};
    Sha256 message;
    for (auto const& one : ensemble.replicates) {
        Digest const digest = country::result_digest(*one);
        message.update(std::as_bytes(std::span{digest}));
    }
    EXPECT_EQ(ensemble_digest(ensemble), message.digest());
    std::swap(ensemble.replicates[0], ensemble.replicates[1]);
    EXPECT_NE(ensemble_digest(ensemble), message.digest());
}

}  // namespace
}  // namespace contrapeso::study
