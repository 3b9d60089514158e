// SPDX-License-Identifier: Apache-2.0
// Does the country arrest whom its equations say? Each morning the expected arrests of today follow from the state in closed form; over a run the
// counts less the sum of these expectations have mean zero and the variance of a Poisson count of that mean.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "contrapeso/country/country.h"
#include "contrapeso/country/simulate.h"
#include "contrapeso/stats/acceptance.h"
#include "support/small_country.h"

namespace contrapeso::country {
namespace {

using testing::SmallCountry;

constexpr double smallest_relevant_error = 0.03;  // of the arrests of each tie; each needs 70,800 of them

void hold(std::string const& name, double observed, double expected) {
    double const se = std::sqrt(expected);
    auto const verdict = stats::accept_mean(observed, expected, se);
    EXPECT_TRUE(verdict) << name << ": " << verdict.text;
    EXPECT_FALSE(stats::accept_mean(observed, (1 + smallest_relevant_error) * expected, se)) << name << ": cannot see an error";
    EXPECT_FALSE(stats::accept_mean(observed, (1 - smallest_relevant_error) * expected, se)) << name << ": cannot see an error";
}

double normal_cdf(double x) { return std::erfc(-x / std::sqrt(2.0)) / 2; }

constexpr std::array<double, 3> separation{0, 1.5, 2};
constexpr double exposed = 60'000, weight_of_collaborators = 2, weight_of_members = 3, onset = 0.1, scale = 1, hidden_cut = 0.6;
constexpr Day start = day_of(2015, 1, 1), emergency_begins = day_of(2015, 7, 10), last = day_of(2015, 12, 31);

/// Arrested one day, released the next and back in their gang, so that the pool stays full. Hazards stay below 1 % a day: second hits are rare.
SmallCountry revolving_door() {
    SmallCountry country{10, 40'000};
    country.set("gangs.initial_members", 9000).set("gangs.initial_collaborators", 12'000).set("gangs.return_share", 1);
    country.set("gangs.hiding_onset", onset).set("gangs.hiding_scale", scale).set("gangs.hidden_screening_cut", hidden_cut);
    country.set("policing.screens", 400).set("policing.screening_threshold", 2).set("policing.blind_share", 0.2);
    country.set("policing.exposed_population", exposed).set("policing.separation.collaborator", separation[1]);
    country.set("policing.separation.member", separation[2]).set("policing.screening_weight.collaborator", weight_of_collaborators);
    country.set("policing.screening_weight.member", weight_of_members);
    country.set("policing.emergency_screens", 600).set("policing.emergency_threshold", 1.2).set("policing.emergency_blind_share", 0.4);
    country.set("policing.emergency_first_day_share", 0.3).set("policing.emergency_rise", 20).set("policing.emergency_decay", 0.2);
    country.set("policing.emergency_floor", 0.5).change("policy.emergency", emergency_begins, 1);
    country.set("courts.custody_limit", 1).set("courts.remand_score", 1000).set("courts.emergency_custody_limit", 1);
    country.set("courts.emergency_hearing_release_share", 1);
    return country.between(start, last);
}

/// Arrests expected today by tie: who is screened (POL-1), on evidence (POL-2) and blindly (POL-3); who hides is screened less (GNG-7).
std::array<double, 3> expected_today(State const& state, Day today) {
    bool const emergency = today >= emergency_begins;
    double const day = today - emergency_begins;
    double const deployed = emergency ? std::min(1.0, 0.3 + 0.7 * day / 20) * (0.5 + 0.5 * std::exp(-day / (0.2 * days_per_year))) : 1;
    double const screens = (emergency ? 600 : 400) * deployed, threshold = emergency ? 1.2 : 2, blind = emergency ? 0.4 : 0.2;
    double const active = std::exp(-std::max(0.0, state.climate.arrest_pressure - onset) / scale);
    std::array<double, 3> const exposure{exposed, weight_of_collaborators * static_cast<double>(state.free.collaborators),
                                         weight_of_members * (1 - hidden_cut * (1 - active)) * static_cast<double>(state.free.members)};
    double const all = exposure[0] + exposure[1] + exposure[2];
    std::array<double, 3> arrests{};
    double on_evidence = 0;
    for (std::size_t tie = 0; tie < 3; ++tie) {
        arrests[tie] = screens * exposure[tie] / all * normal_cdf(separation[tie] - threshold);
        on_evidence += arrests[tie];
    }
    for (std::size_t tie = 0; tie < 3; ++tie) {
        arrests[tie] += blind / (1 - blind) * on_evidence * exposure[tie] / all;
    }
    return arrests;
}

TEST(ArrestFlows, GNG_7_POL_1_2_3_are_what_the_state_of_the_morning_expects) {
    std::array<double, 3> observed{}, expected{};
    double most_hidden = 0;
    for (std::uint64_t replicate = 0; replicate < 6; ++replicate) {
        Resolved const scenario = revolving_door().resolved();
        Country country{scenario, {.seed = 21, .replicate = replicate}};
        for (Day today = start; today <= last; ++today) {
            auto const day = expected_today(country.state(), today);
            for (std::size_t tie = 0; tie < 3; ++tie) {
                expected[tie] += day[tie];
            }
            most_hidden = std::max(most_hidden, country.state().climate.arrest_pressure);
            country.live(today);
            if (is_last_of_month(today)) {
                MonthlyRecord const month = country.close_month();
                observed[0] += static_cast<double>(month.arrests_no_tie);
                observed[1] += static_cast<double>(month.arrests_collaborators);
                observed[2] += static_cast<double>(month.arrests_members);
            }
        }
    }
    EXPECT_GT(most_hidden, onset + scale);  // members did hide
    hold("people without ties", observed[0], expected[0]);
    hold("collaborators", observed[1], expected[1]);
    hold("members", observed[2], expected[2]);
}

/// POL-6: of the people killed by the state's forces a share are not members, and of those the exposed and the collaborators by their exposure.
TEST(LethalForce, POL_6_falls_on_others_with_its_share) {
    constexpr double others = 0.4;
    SmallCountry small{4, 40'000};
    small.set("gangs.initial_members", 20'000).set("gangs.initial_collaborators", 10'000).set("policing.exposed_population", 20'000);
    small.set("policing.screening_weight.collaborator", 2).set("policing.lethal_force_hazard", 0.3).set("policing.lethal_force_other_share", others);
    Country country{small.resolved(), {.seed = 25}};
    std::int64_t killed = 0, not_members = 0;
    for (Day today = start; today <= last; ++today) {
        country.live(today);
        if (is_last_of_month(today)) {
            killed += country.close_month().killed_by_security_forces;
            not_members += country.close_month().policing.killed_not_members;
        }
    }
    EXPECT_TRUE(stats::accept_proportion(not_members, killed, others));
    EXPECT_FALSE(stats::accept_proportion(not_members, killed, others * 1.2));
    EXPECT_FALSE(stats::accept_proportion(not_members, killed, others / 1.2));
    // collaborators: 2 × 10,000 of 2 × 10,000 + 20,000 at first, fewer as they die
    std::int64_t const collaborators = 10'000 - country.state().free.collaborators;
    EXPECT_TRUE(stats::accept_proportion(collaborators, not_members, 0.48));
    EXPECT_FALSE(stats::accept_proportion(collaborators, not_members, 0.58));
}

TEST(Quota, POL_3_is_met_on_average) {
    constexpr double quota = 60;
    SmallCountry small = revolving_door();
    small.set("policing.quota", quota).set("gangs.hiding_onset", 1000).between(start, emergency_begins - 1);
    Resolved const scenario = small.resolved();
    double arrests = 0, ordered = 0;
    for (std::uint64_t replicate = 0; replicate < 8; ++replicate) {
        for (MonthlyRecord const& month : simulate(scenario, {.seed = 22, .replicate = replicate})) {
            arrests += static_cast<double>(month.arrests_gang_related);
            ordered += quota * static_cast<double>(month.days);
        }
    }
    hold("quota", arrests, ordered);
}

TEST(Quota, POL_3_wrongs_a_larger_share_once_members_are_gone) {
    auto const wrongful = [](double members) {
        SmallCountry small = revolving_door();
        small.set("policing.quota", 60).set("gangs.initial_members", members).between(start, emergency_begins - 1);
        double no_tie = 0, all = 0;
        for (MonthlyRecord const& month : simulate(small.resolved(), {.seed = 23})) {
            no_tie += static_cast<double>(month.arrests_no_tie);
            all += static_cast<double>(month.arrests_gang_related);
        }
        return no_tie / all;
    };
    double const full = wrongful(9000), thin = wrongful(1000);
    EXPECT_GT(thin, full + stats::z_accept * std::sqrt(2 * 0.25 / 11'000));
}

TEST(Score, POL_2_3_of_the_arrested_mixes_evidence_and_blindness) {
    SmallCountry small = revolving_door();
    small.set("gangs.initial_members", 0).set("gangs.initial_collaborators", 0).set("policing.screens", 1200);
    small.between(start, emergency_begins - 1);
    Resolved const scenario = small.resolved();
    Country country{scenario, {.seed = 24}};
    for (Day today = scenario.start; today <= scenario.end; ++today) {
        country.live(today);
    }
    population::People const& people = country.state().persons;
    std::int64_t below = 0;
    for (population::Person const& person : people) {
        below += person.score < 2 ? 1 : 0;  // the threshold: only a blind arrest has less
    }
    auto const n = static_cast<std::int64_t>(people.size());
    double const expected = 0.2 * normal_cdf(2);
    EXPECT_GT(n, 3000);
    auto const verdict = stats::accept_proportion(below, n, expected);
    EXPECT_TRUE(verdict) << verdict.text;
    EXPECT_FALSE(stats::accept_proportion(below, n, expected + 0.05));
}

}  // namespace
}  // namespace contrapeso::country
