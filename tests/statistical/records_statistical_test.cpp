// SPDX-License-Identifier: Apache-2.0
// Hidden killings come on top of the visible ones, bodies are found from the stock that is hidden, and others document their share.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>

#include "contrapeso/country/country.h"
#include "contrapeso/stats/acceptance.h"
#include "support/small_country.h"

namespace contrapeso::country {
namespace {

using testing::SmallCountry;

constexpr Day first = day_of(2015, 1, 1), pact_begins = day_of(2015, 7, 1), last = day_of(2015, 12, 31);
constexpr double members = 8000, enforcement = 0.8, hidden = 0.2, hidden_in_peace = 0.15, found = 2, completeness = 0.9;
constexpr double counted_bodies = 0.5, documented = 0.6, initial = 500;

/// Members who kill and are never killed, so that the flows are known in advance.
SmallCountry secretive_country() {
    SmallCountry country{4, 30'000};
    country.set("gangs.initial_members", members).set("gangs.enforcement_hazard", enforcement);
    country.set("violence.hidden_share", hidden).set("violence.hidden_share_in_peace", hidden_in_peace).set("violence.found_hazard", found);
    country.set("violence.initial_hidden_bodies", initial).set("records.homicide_completeness", completeness);
    country.set("records.counts_bodies_found", counted_bodies).set("records.documented_share", documented);
    return country.change("policy.pact", pact_begins, 1).between(first, last);
}

struct Flow {
    double observed{}, expected{};
};

/// Right as it is; wrong if the rate were off by a twentieth.
void hold(char const* name, Flow const& flow) {
    double const se = std::sqrt(flow.expected);
    auto const verdict = stats::accept_mean(flow.observed, flow.expected, se);
    EXPECT_TRUE(verdict) << name << ": " << verdict.text;
    EXPECT_FALSE(stats::accept_mean(flow.observed, 1.05 * flow.expected, se)) << name << ": cannot see an error";
    EXPECT_FALSE(stats::accept_mean(flow.observed, 0.95 * flow.expected, se)) << name << ": cannot see an error";
}

TEST(SecretiveCountry, VIO_2_3_REC_1_2_are_what_the_state_of_the_morning_expects) {
    Flow killed, seen, bodies, official, independent;
    std::int64_t all = 0, out_of_sight = 0;
    for (std::uint64_t replicate = 0; replicate < 24; ++replicate) {
        Country country{secretive_country().resolved(), {.seed = 21, .replicate = replicate}};
        for (Day today = first; today <= last; ++today) {
            double const h = today < pact_begins ? hidden : hidden + hidden_in_peace;
            double const visible = members * enforcement / days_per_year;
            double const out_of_graves = static_cast<double>(country.state().bodies_hidden) * -std::expm1(-found / days_per_year);
            killed.expected += visible / (1 - h);
            seen.expected += visible;
            bodies.expected += out_of_graves;
            double const shown = visible * completeness + out_of_graves * counted_bodies * completeness;
            official.expected += shown;
            independent.expected += shown + documented * (visible + out_of_graves - shown);
            country.live(today);
            if (is_last_of_month(today)) {
                MonthlyRecord const month = country.close_month();
                killed.observed += static_cast<double>(month.killed_enforcement);
                seen.observed += static_cast<double>(month.killed_enforcement - month.violence.hidden);
                bodies.observed += static_cast<double>(month.violence.bodies_found);
                official.observed += static_cast<double>(month.homicides_official);
                independent.observed += static_cast<double>(month.records.homicides_independent);
                all += today < pact_begins ? month.killed_enforcement : 0;
                out_of_sight += today < pact_begins ? month.violence.hidden : 0;
            }
        }
    }
    hold("killed", killed);
    hold("seen", seen);
    hold("bodies found", bodies);
    hold("official", official);
    hold("independent", independent);
    EXPECT_TRUE(stats::accept_proportion(out_of_sight, all, hidden)) << stats::accept_proportion(out_of_sight, all, hidden).text;
    EXPECT_FALSE(stats::accept_proportion(out_of_sight, all, 1.1 * hidden));
}

TEST(SecretiveCountry, REC_3_5_reports_and_documented_deaths_come_in_their_shares) {
    SmallCountry small{2, 20'000};
    small.set("records.missing_hazard", 0.05).set("records.documented_death_share", documented);
    small.set("prisons.initial_ordinary_prisoners", 4000).set("prisons.death_hazard", 1);
    Flow reports;
    std::int64_t deaths = 0, known = 0;
    for (std::uint64_t replicate = 0; replicate < 16; ++replicate) {
        Country country{small.resolved(), {.seed = 22, .replicate = replicate}};
        for (Day today = first; today <= last; ++today) {
            reports.expected += 0.05 * static_cast<double>(country.state().population()) / days_per_year;
            country.live(today);
            if (is_last_of_month(today)) {
                MonthlyRecord const month = country.close_month();
                reports.observed += static_cast<double>(month.records.missing_reports);
                deaths += month.deaths_in_custody;
                known += month.records.deaths_in_custody_independent;
            }
        }
    }
    hold("reported missing", reports);
    EXPECT_TRUE(stats::accept_proportion(known, deaths, documented)) << stats::accept_proportion(known, deaths, documented).text;
    EXPECT_FALSE(stats::accept_proportion(known, deaths, 1.1 * documented));
}

}  // namespace
}  // namespace contrapeso::country
