// SPDX-License-Identifier: Apache-2.0
// Known answers: what a prison in balance holds, and how a queue grows when courts hear fewer cases than become ready.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <vector>

#include "contrapeso/country/simulate.h"
#include "contrapeso/stats/acceptance.h"
#include "support/small_country.h"

namespace contrapeso::prisons {
namespace {

constexpr random::RunKey run{.seed = 20220327};

/// The stay 1 + ⌊X⌋ days with X exponential of this mean: geometric, with mean and second moment in closed form.
struct Stay {
    double mean_days;

    [[nodiscard]] double leaves_today() const { return -std::expm1(-1 / mean_days); }
    [[nodiscard]] double mean() const { return 1 / leaves_today(); }
    [[nodiscard]] double second_moment() const { return (2 - leaves_today()) / (leaves_today() * leaves_today()); }
};

/// Ordinary prisoners only, from first to last: three days in police cells, remand, and for the convicted a sentence.
struct Prison {
    static constexpr double custody = 3, acquitted = 0.25;
    Stay remand{30}, sentence{60};

    [[nodiscard]] double mean_stay() const { return custody + remand.mean() + (1 - acquitted) * sentence.mean(); }
    [[nodiscard]] double second_moment() const {  // E (c + R + S)², independent R and S, S = 0 for the acquitted
        double const r = remand.mean(), s = (1 - acquitted) * sentence.mean();
        return custody * custody + remand.second_moment() + (1 - acquitted) * sentence.second_moment() + 2 * (custody * r + custody * s + r * s);
    }
    [[nodiscard]] testing::SmallCountry country(double admissions_per_day) const {
        testing::SmallCountry country{8, 50'000};
        country.set("prisons.ordinary_admissions", admissions_per_day * days_per_year).set("courts.custody_limit", custody);
        country.set("courts.remand_duration", remand.mean_days / days_per_year).set("courts.ordinary_sentence", sentence.mean_days / days_per_year);
        return country.set("courts.ordinary_acquittal_share", acquitted);
    }
};

TEST(PrisonsOracle, PRI_3_littles_law) {
    constexpr double admissions_per_day = 40, trials_without_waiting = 1e6;
    constexpr double smallest_relevant_error = 0.03;  // of the mean stay, relative
    constexpr Day first = day_of(2010, 1, 1), observed_from = day_of(2012, 1, 1), last = day_of(2023, 12, 31);  // two years: twenty mean stays
    Prison const prison;
    auto const scenario = prison.country(admissions_per_day).set("courts.trial_capacity", trials_without_waiting).between(first, last).resolved();
    std::int64_t person_days = 0, days = 0;
    for (country::MonthlyRecord const& month : country::simulate(scenario, run)) {
        if (month.month_first_day >= observed_from) {
            person_days += month.person_days_held;
            days += month.days;
        }
    }
    // Each of the λ people a day brings a stay S, counted whole but at the edges: over T days the mean population has variance λ E S² / T,
    // which is what adding up its autocovariances λ Σ P(S > lag) gives.
    auto const observed_days = static_cast<double>(days);
    double const se = std::sqrt(admissions_per_day * prison.second_moment() / observed_days);
    double const population = static_cast<double>(person_days) / observed_days;
    auto const verdict = [&](double stay) { return stats::accept_mean(population, admissions_per_day * stay, se); };
    double const smallest_seen = (stats::z_accept + stats::z_power) * se / (admissions_per_day * prison.mean_stay());
    ASSERT_LE(smallest_seen, smallest_relevant_error) << "too few days";
    EXPECT_TRUE(verdict(prison.mean_stay())) << verdict(prison.mean_stay()).text;
    EXPECT_FALSE(verdict(prison.mean_stay() * (1 + smallest_relevant_error)));
    EXPECT_FALSE(verdict(prison.mean_stay() * (1 - smallest_relevant_error)));
}

/// A court that can hear c of the λ > c cases that become ready a day is never idle: it decides exactly c a day, and the queue grows by λ − c,
/// give or take the noise of a Poisson number.
TEST(PrisonsOracle, PRI_3_the_backlog_grows_by_what_the_courts_cannot_hear) {
    constexpr double ready_per_day = 40, heard_per_day = 15.5;
    constexpr double smallest_relevant_error = 0.05;  // of the growth, relative
    constexpr Day first = day_of(2010, 1, 1), observed_from = day_of(2011, 1, 1), last = day_of(2015, 12, 31);  // a year: twelve mean times on remand
    Prison const prison;
    auto const scenario = prison.country(ready_per_day).set("courts.trial_capacity", heard_per_day * days_per_year).between(first, last).resolved();
    std::int64_t before = 0, after = 0, heard = 0, days = 0;
    for (country::MonthlyRecord const& month : country::simulate(scenario, run)) {
        if (month.month_first_day < observed_from) {
            before = month.trial_backlog;
            continue;
        }
        after = month.trial_backlog;
        heard += month.convictions + month.released_after_trial;
        days += month.days;
    }
    auto const observed_days = static_cast<double>(days);
    EXPECT_NEAR(static_cast<double>(heard), heard_per_day * observed_days, 1) << "a fraction of a trial is carried over, none is lost";
    double const se = std::sqrt(ready_per_day * observed_days);  // cases become ready as a Poisson stream: remand spells are independent
    auto const verdict = [&](double growth_per_day) {
        return stats::accept_mean(static_cast<double>(after - before), growth_per_day * observed_days, se);
    };
    double const growth = ready_per_day - heard_per_day;
    ASSERT_LE((stats::z_accept + stats::z_power) * se, smallest_relevant_error * growth * observed_days) << "too few days";
    EXPECT_TRUE(verdict(growth)) << verdict(growth).text;
    EXPECT_FALSE(verdict(growth * (1 + smallest_relevant_error)));
    EXPECT_FALSE(verdict(growth * (1 - smallest_relevant_error)));
}

}  // namespace
}  // namespace contrapeso::prisons
