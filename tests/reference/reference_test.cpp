// SPDX-License-Identifier: Apache-2.0
// The engine against the slow reference: means, variances and whole distributions of every published number agree, in every scenario, in the first
// half of a run and in the second.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "reference/observed.h"
#include "reference/scenarios.h"
#include "reference/two_samples.h"

namespace contrapeso::reference {
namespace {

class SameLaw : public ::testing::TestWithParam<Scenario> {};

/// Below so many events in all replicates the normal approximation of a mean, and that of a variance, says nothing.
constexpr double enough_for_a_mean = 200, enough_for_a_variance = 2000;

void expect_same(std::vector<double> const& fast, std::vector<double> const& slow, bool flow, std::string const& what) {
    double const events = std::accumulate(fast.begin(), fast.end(), 0.0) + std::accumulate(slow.begin(), slow.end(), 0.0);
    auto const constant = [](std::vector<double> const& values) {
        return std::count(values.begin(), values.end(), values.front()) == std::ssize(values);
    };
    if (constant(fast) && constant(slow)) {
        EXPECT_EQ(fast.front(), slow.front()) << what << ", the same in every replicate";
        return;
    }
    auto const law = stats::accept_same_distribution(fast, slow);
    EXPECT_TRUE(law) << what << ", distribution: " << law.text;
    if (!flow || events >= enough_for_a_mean) {
        auto const mean = accept_same_mean(fast, slow);
        EXPECT_TRUE(mean) << what << ", mean: " << mean.text;
    }
    if (events >= enough_for_a_variance && !constant(fast) && !constant(slow)) {
        auto const variance = accept_same_variance(fast, slow);
        EXPECT_TRUE(variance) << what << ", logarithm of the variance: " << variance.text;
    }
}

TEST_P(SameLaw, of_engine_and_slow_country) {
    auto const& [fast, slow] = lives(GetParam());
    for (std::size_t span = 0; span < spans; ++span) {
        for (std::size_t q = 0; q < quantities.size(); ++q) {
            std::string const what = std::string{quantities[q].name} + (span == 0 ? ", first half" : ", second half");
            expect_same(samples(fast, span, q), samples(slow, span, q), quantities[q].flow, what);
        }
    }
}

/// Halving the tick changes nothing for constant hazards: asked twice with half the hazard, or once with all of it, and by the closed form.
TEST(Reference, PRI_2_half_a_day_twice_is_a_day) {
    constexpr double death = 0.3, escape = 0.2;
    constexpr std::int64_t prisoners = 500, replicates = 40;
    SmallCountry country{1, 1000};
    country.between(day_of(2015, 1, 1), day_of(2015, 12, 31)).set("prisons.initial_ordinary_prisoners", prisoners);
    country.set("courts.remand_duration", 1e-6).set("courts.ordinary_sentence", 1e4);
    country.set("prisons.death_hazard", death).set("prisons.escape_hazard", escape);
    auto const scenario = country.resolved();
    for (int const asks_per_day : {1, 2}) {
        double dead = 0;
        for (History const& history : slow_histories(scenario, {.asks_per_day = asks_per_day}, replicates)) {
            dead += history[0][quantity_called("deaths in custody")] + history[1][quantity_called("deaths in custody")];
        }
        auto const verdict = [&](double hazard) {
            double const any = hazard + escape, years = (scenario.end - scenario.start + 1) / days_per_year;
            return stats::accept_proportion(static_cast<std::int64_t>(dead), prisoners * replicates, -exact::expm1(-any * years) * hazard / any);
        };
        EXPECT_TRUE(verdict(death)) << asks_per_day << " times a day: " << verdict(death).text;
        constexpr double relevant = 0.15;
        EXPECT_FALSE(verdict(death * (1 + relevant)));
        EXPECT_FALSE(verdict(death * (1 - relevant)));
    }
}

INSTANTIATE_TEST_SUITE_P(Reference, SameLaw, ::testing::ValuesIn(scenarios), [](auto const& one) { return std::string{one.param.name}; });

}  // namespace
}  // namespace contrapeso::reference
