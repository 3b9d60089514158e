// SPDX-License-Identifier: Apache-2.0
// Who enters prison and who dies there, in the engine as it runs, against the law of a day. Every assertion is shown able to fail: the same
// counts must be rejected when the claimed parameter is moved by the smallest error worth catching, and the numbers of people follow from it.
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <vector>

#include "contrapeso/country/country.h"
#include "contrapeso/stats/acceptance.h"
#include "support/small_country.h"

namespace contrapeso::prisons {
namespace {

constexpr double smallest_relevant_error = 0.05;  // of a number of events, relative
constexpr std::uint64_t seed = 20220327;

/// Events of a Poisson or rare binomial number that show such an error.
std::int64_t enough_events() { return stats::sample_size_for(1, smallest_relevant_error); }

Day const first = day_of(2015, 1, 1);
Day const admission = day_of(2015, 1, 10);

// PRI-1

TEST(PrisonsStatistical, PRI_1_ordinary_admissions_come_at_their_rate_as_a_poisson_number) {
    constexpr double admissions_per_year = 3000;
    constexpr int years = 10;  // 30,000 admissions
    testing::SmallCountry country{4, 200'000};  // so large that two admissions of one person on one day are out of sight
    country.between(first, day_of(2015 + years, 1, 1) - 1).set("prisons.ordinary_admissions", admissions_per_year);
    country.set("courts.ordinary_sentence", 0.1).set("courts.remand_duration", 0.1).set("courts.trial_capacity", 1e5);
    std::int64_t admitted = 0, days = 0;
    for (country::MonthlyRecord const& month : country::simulate(country.resolved(), {seed, 0})) {
        admitted += month.admissions_ordinary;
        days += month.days;
    }
    ASSERT_GE(admitted, enough_events());
    auto const verdict = [&](double per_year) {
        double const expected = per_year * static_cast<double>(days) / days_per_year;
        return stats::accept_mean(static_cast<double>(admitted), expected, std::sqrt(expected));
    };
    EXPECT_TRUE(verdict(admissions_per_year)) << verdict(admissions_per_year).text;
    EXPECT_FALSE(verdict(admissions_per_year * (1 + smallest_relevant_error)));
    EXPECT_FALSE(verdict(admissions_per_year * (1 - smallest_relevant_error)));
}

// PRI-2

/// The parameters of the hazard of death, and its integral over the days since admission, written down a second time.
struct Mortality {
    double lasting{0.1}, added{2};  // per person-year; high, so that fewer people show the same error
    double duration{60};  // days

    [[nodiscard]] double per_day(int days_since_admission) const { return (lasting + added * std::exp(-days_since_admission / duration)) / 365.25; }

    /// H(day): what somebody admitted at day 0 has been exposed to by the evening of `day`.
    [[nodiscard]] double exposure(int day) const {
        double sum = 0;
        for (int k = 1; k <= day; ++k) {  // newcomers are at risk from the day after
            sum += per_day(k);
        }
        return sum;
    }

    /// P(dead by the evening of `until` | alive on the evening of `from`).
    [[nodiscard]] double risk_between(int from, int until) const { return -std::expm1(exposure(from) - exposure(until)); }
};

/// People admitted on one day, and who of them died in which window of days since then.
struct Cohort {
    std::int64_t admitted{};
    std::array<std::int64_t, 3> deaths{};
    std::int64_t violence{}, denied_care{};
};
constexpr std::array<int, 4> windows{0, 60, 120, 365};

constexpr double violent_share = 0.48, denied_care_share = 0.33;

testing::SmallCountry closed_prison(Mortality const& mortality) {
    testing::SmallCountry country{40, 10'000};
    country.between(first, admission + windows.back());
    country.set("courts.remand_duration", 1000);  // nobody gets out before the end
    country.set("prisons.death_hazard", mortality.lasting).set("prisons.admission_death_hazard", mortality.added);
    country.set("prisons.admission_shock_duration", mortality.duration);
    return country.set("prisons.death_share_violence", violent_share).set("prisons.death_share_denied_care", denied_care_share);
}

/// A mass admission on a single day in each of `replicates` countries.
Cohort mass_admission(testing::SmallCountry country, std::uint64_t replicates) {
    constexpr double admissions_per_year = 60'000 * days_per_year;  // on that day alone
    country.change("prisons.ordinary_admissions", admission, admissions_per_year, admission + 1);
    auto const scenario = country.resolved();
    Cohort cohort;
    for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
        country::Country engine{scenario, {seed, replicate}};
        std::size_t window = 0;
        for (Day today = scenario.start; today <= scenario.end; ++today) {
            std::int64_t const dead = engine.state().ledgers.deaths;  // only prisoners die in this country
            engine.live(today);
            cohort.admitted += today == admission ? engine.state().held.total() : 0;
            window += today - admission > windows[window + 1] ? 1 : 0;
            cohort.deaths[window] += engine.state().ledgers.deaths - dead;
            if (is_last_of_month(today) || today == scenario.end) {
                country::MonthlyRecord const month = engine.close_month();
                cohort.violence += month.deaths_in_custody_violence;
                cohort.denied_care += month.deaths_in_custody_denied_care;
            }
        }
    }
    return cohort;
}

TEST(PrisonsStatistical, PRI_2_deaths_follow_the_integral_of_a_hazard_that_falls_since_admission) {
    Mortality const mortality;
    Cohort const cohort = mass_admission(closed_prison(mortality), 8);
    std::int64_t alive = cohort.admitted;
    for (std::size_t window = 0; window < cohort.deaths.size(); ++window) {
        auto const verdict = [&](Mortality const& claimed) {
            return stats::accept_proportion(cohort.deaths[window], alive, claimed.risk_between(windows[window], windows[window + 1]));
        };
        EXPECT_GE(cohort.deaths[window], enough_events()) << "too few deaths to see the smallest relevant error";
        EXPECT_TRUE(verdict(mortality)) << "window " << window << ": " << verdict(mortality).text;
        for (double const factor : {1 + smallest_relevant_error, 1 - smallest_relevant_error}) {
            EXPECT_FALSE(verdict({mortality.lasting * factor, mortality.added * factor, mortality.duration})) << "window " << window;
        }
        // A hazard that never falls, with the same number of deaths over all days, has too few at first and too many in the end.
        double const level = mortality.exposure(windows.back()) / windows.back() * days_per_year;
        EXPECT_FALSE(verdict({level, 0, mortality.duration})) << "window " << window;
        alive -= cohort.deaths[window];
    }
}

TEST(PrisonsStatistical, PRI_2_causes_of_death_split_by_their_shares) {
    Mortality const mortality{.lasting = 1, .added = 1, .duration = 30};
    Cohort const cohort = mass_admission(closed_prison(mortality), 2);
    std::int64_t const deaths = cohort.deaths[0] + cohort.deaths[1] + cohort.deaths[2];
    struct Cause {
        std::int64_t count;
        double share;
    };
    for (Cause const& cause : {Cause{cohort.violence, violent_share}, Cause{cohort.denied_care, denied_care_share}}) {
        auto const verdict = [&](double share) { return stats::accept_proportion(cause.count, deaths, share); };
        EXPECT_GE(deaths, stats::sample_size_for(std::sqrt(cause.share * (1 - cause.share)), smallest_relevant_error * cause.share));
        EXPECT_TRUE(verdict(cause.share)) << verdict(cause.share).text;
        EXPECT_FALSE(verdict(cause.share * (1 + smallest_relevant_error)));
        EXPECT_FALSE(verdict(cause.share * (1 - smallest_relevant_error)));
    }
}

/// Crowding changes with every death, so the claim is about each day: given the morning, deaths are binomial. Their sum less the sum of the
/// means is a martingale with the sum of the variances.
TEST(PrisonsStatistical, PRI_2_crowding_raises_the_hazard_in_proportion_to_occupancy_above_full) {
    constexpr double hazard = 0.2, slope = 0.5, places = 10'000;
    testing::SmallCountry country{40, 10'000};
    country.between(first, first + 365).set("courts.remand_duration", 1000).set("courts.ordinary_sentence", 1000);
    country.set("prisons.initial_ordinary_prisoners", 40'000).set("prisons.death_hazard", hazard);
    country.set("prisons.crowding_death_slope", slope).set("prisons.facilities.estate.official_capacity", places);
    auto const scenario = country.resolved();
    std::vector<double> held_in_the_morning;
    std::int64_t deaths = 0;
    constexpr std::uint64_t replicates = 4;
    for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
        country::Country engine{scenario, {seed, replicate}};
        for (Day today = scenario.start; today <= scenario.end; ++today) {
            held_in_the_morning.push_back(static_cast<double>(engine.state().held.total()));
            engine.live(today);
        }
        deaths += engine.state().ledgers.deaths;
    }
    ASSERT_GE(deaths, enough_events());
    auto const verdict = [&](double claimed_slope) {
        double mean = 0, variance = 0;
        for (double const held : held_in_the_morning) {
            double const p = -std::expm1(-hazard / days_per_year * (1 + claimed_slope * std::max(0.0, held / places - 1)));
            mean += held * p;
            variance += held * p * (1 - p);
        }
        return stats::accept_mean(static_cast<double>(deaths), mean, std::sqrt(variance));
    };
    EXPECT_TRUE(verdict(slope)) << verdict(slope).text;
    constexpr double smallest_relevant_slope = 0.05;  // at occupancies around 3.5 it moves the deaths by more than 5 %
    EXPECT_FALSE(verdict(slope + smallest_relevant_slope));
    EXPECT_FALSE(verdict(slope - smallest_relevant_slope));
}

// PRI-3

TEST(PrisonsStatistical, PRI_3_escapes_come_at_their_hazard) {
    constexpr double hazard = 0.5;
    constexpr int days = 365;
    testing::SmallCountry country{40, 10'000};
    country.between(first, first + days - 1).set("courts.remand_duration", 1000).set("courts.ordinary_sentence", 1000);
    country.set("prisons.initial_ordinary_prisoners", 80'000).set("prisons.escape_hazard", hazard);
    std::int64_t escapes = 0;
    for (country::MonthlyRecord const& month : country::simulate(country.resolved(), {seed, 0})) {
        escapes += month.escapes;
    }
    ASSERT_GE(escapes, enough_events());
    constexpr std::int64_t prisoners = 80'000;
    auto const verdict = [&](double claimed) { return stats::accept_proportion(escapes, prisoners, -std::expm1(-claimed * days / days_per_year)); };
    EXPECT_TRUE(verdict(hazard)) << verdict(hazard).text;
    EXPECT_FALSE(verdict(hazard * (1 + smallest_relevant_error)));
    EXPECT_FALSE(verdict(hazard * (1 - smallest_relevant_error)));
}

}  // namespace
}  // namespace contrapeso::prisons
