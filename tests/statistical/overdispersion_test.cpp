// SPDX-License-Identifier: Apache-2.0
// Killings of one place and month: Poisson given the frailty of that place and month, which is gamma with mean 1 and variance v. So their law is
// negative binomial, with variance μ + v μ², and two places or two months share nothing.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <vector>

#include "contrapeso/country/simulate.h"
#include "contrapeso/stats/acceptance.h"
#include "support/small_country.h"

namespace contrapeso::country {
namespace {

constexpr double frailty_variance = 0.5, hazard = 1.2;  // of killings, per member and year
constexpr int members = 40, days = 31;
constexpr double mean = members * hazard * days / days_per_year;  // killings in a place and month

/// Counts of the sum of `places` like places in months of 31 days. The dead are people without ties, so the members who kill stay as many.
std::vector<double> monthly_killings(std::size_t places, int replicates) {
    testing::SmallCountry country{places, 50'000};
    country.set("gangs.initial_members", static_cast<double>(places * members)).set("gangs.enforcement_hazard", hazard);
    country.set("gangs.place_frailty_variance", frailty_variance).between(day_of(2010, 1, 1), day_of(2014, 12, 31));
    Resolved const scenario = country.resolved();
    std::vector<double> counts;
    for (int replicate = 0; replicate < replicates; ++replicate) {
        for (MonthlyRecord const& month : simulate(scenario, {.seed = 33, .replicate = static_cast<std::uint64_t>(replicate)})) {
            if (month.days == days) {
                counts.push_back(static_cast<double>(month.killed_enforcement));
            }
        }
    }
    return counts;
}

/// Mean and variance of the sum over `places` independent places; the excess kurtosis of a negative binomial count is 6 v + 1 / variance.
void hold(std::vector<double> const& counts, double places) {
    auto const verdict = [&](double v) {
        double const variance = mean + v * mean * mean;
        return stats::accept_variance(counts, places * mean, std::sqrt(places * variance), 3 + (6 * v + 1 / variance) / places);
    };
    auto const level = stats::accept_mean(counts, places * mean, std::sqrt(places * (mean + frailty_variance * mean * mean)));
    EXPECT_TRUE(level) << level.text;
    EXPECT_TRUE(verdict(frailty_variance)) << verdict(frailty_variance).text;
    EXPECT_FALSE(verdict(0)) << "cannot tell it from a Poisson number";
    EXPECT_FALSE(verdict(0.8 * frailty_variance)) << "cannot see an error";
    EXPECT_FALSE(verdict(1.2 * frailty_variance)) << "cannot see an error";
}

TEST(Overdispersion, GNG_2_3_killings_of_a_place_and_month_are_negative_binomial) { hold(monthly_killings(1, 300), 1); }

TEST(Overdispersion, GNG_2_3_places_do_not_share_their_frailty) { hold(monthly_killings(8, 200), 8); }

}  // namespace
}  // namespace contrapeso::country
