// SPDX-License-Identifier: Apache-2.0
// Does the country draw as many gang events as its equations say? Each morning the expected number of today's events follows from the state in
// closed form; over a run the counts less the sum of these expectations has mean zero and the variance of a Poisson count of that mean.
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "contrapeso/country/country.h"
#include "contrapeso/country/simulate.h"
#include "contrapeso/stats/acceptance.h"
#include "support/small_country.h"

namespace contrapeso::country {
namespace {

using population::Status;
using population::Tie;
using testing::SmallCountry;

constexpr double smallest_relevant_error = 0.03;  // of every flow; each needs 63.7 / 0.03² = 70,800 events

/// A flow of a run: what came, and what the equation expected.
struct Flow {
    std::string name;
    double observed{}, expected{};
};

/// Right as it is; wrong if the rate were off by the smallest relevant error.
void hold(Flow const& flow, double relevant = smallest_relevant_error) {
    double const se = std::sqrt(flow.expected);
    auto const verdict = stats::accept_mean(flow.observed, flow.expected, se);
    EXPECT_TRUE(verdict) << flow.name << ": " << verdict.text;
    EXPECT_FALSE(stats::accept_mean(flow.observed, (1 + relevant) * flow.expected, se)) << flow.name << ": cannot see an error";
    EXPECT_FALSE(stats::accept_mean(flow.observed, (1 - relevant) * flow.expected, se)) << flow.name << ": cannot see an error";
}

double members_of(State const& state, std::size_t place, std::size_t gang) {
    return static_cast<double>(state.rosters.size(state.map.members(place, gang)));
}

double members_in(State const& state, std::size_t place) {
    double sum = 0;
    for (std::size_t gang = 0; gang < population::gang_count; ++gang) {
        sum += members_of(state, place, gang);
    }
    return sum;
}

double inhabitants_of(State const& state, std::size_t place) {
    double sum = members_in(state, place) + static_cast<double>(state.cells.total(place));
    sum += static_cast<double>(state.rosters.size(state.map.others(place)));
    for (std::size_t gang = 0; gang < population::gang_count; ++gang) {
        sum += static_cast<double>(state.rosters.size(state.map.collaborators(place, gang)));
    }
    return sum;
}

// What happens per year in the country below.
constexpr double theta = 60, enforcement = 0.5, recruitment = 1.2, capacity = 20'000, desistance = 0.4, inflow = 0.5, exit = 0.4;
constexpr double background = 0.03, lethal_force = 0.35, member_share = 0.3, truce_effect = 0.5, noise = 0.2, offensive_inflow = 0.5;
constexpr double completeness = 0.9, concealed = 0.4;
constexpr Day start = day_of(2015, 1, 1), truce_begins = day_of(2015, 9, 1), last = day_of(2016, 12, 31), definition_ends = day_of(2016, 1, 1);

SmallCountry restless_country() {
    SmallCountry country{12, 10'000};
    for (std::size_t place = 0; place < 12; ++place) {
        country.table().places[place].urban_share = static_cast<double>(place) / 11;
        country.table().places[place].deprivation = place % 2 == 0 ? -0.5 : 0.5;
    }
    country.set("gangs.initial_members", 8000).set("gangs.initial_collaborators", 6000);
    country.set("gangs.urban_effect", 0.5).set("gangs.deprivation_effect", 0.2);
    country.set("gangs.feud_rate", theta).set("gangs.enforcement_hazard", enforcement).set("gangs.member_share_of_victims", member_share);
    country.set("gangs.recruitment_hazard", recruitment).set("gangs.carrying_capacity", capacity).set("gangs.desistance_hazard", desistance);
    country.set("gangs.collaborator_inflow", inflow).set("gangs.collaborator_exit_hazard", exit);
    country.set("gangs.lethality_noise", noise).set("gangs.hostility_inflow", offensive_inflow).set("gangs.truce_effect", truce_effect);
    country.set("violence.background_hazard", background).set("policing.lethal_force_hazard", lethal_force);
    country.set("records.homicide_completeness", completeness).set("records.concealed_share", concealed);
    country.set("records.counts_security_force_killings", 1);
    country.change("policy.truce", truce_begins, 1).change("policy.offensive", start, 1, truce_begins);
    country.change("records.concealment", definition_ends, 1).change("records.counts_security_force_killings", definition_ends, 0);
    return country.between(start, last);
}

/// Rates of one day, from the state before it [events].
struct Expected {
    double feud{}, enforcement{}, background{}, recruits{}, desistances{}, lethal_force{};
};

Expected expected_today(Country const& country, Day today) {
    State const& state = country.state();
    double const restraint = today >= truce_begins ? 1 - truce_effect : 1;
    double const lethality = std::exp(state.climate.hostility + state.climate.noise - noise * noise / 2) * restraint;  // GNG-3
    Expected day;
    for (std::size_t place = 0; place < state.cells.places(); ++place) {
        double pairs = 0;
        for (std::size_t g = 0; g < population::gang_count; ++g) {
            for (std::size_t h = g + 1; h < population::gang_count; ++h) {
                pairs += members_of(state, place, g) * members_of(state, place, h);
            }
        }
        double const members = members_in(state, place), inhabitants = inhabitants_of(state, place);
        day.feud += theta / country.setting().feud_concentration * lethality * pairs / inhabitants / days_per_year;  // GNG-1
        day.enforcement += enforcement * lethality * members / days_per_year;  // GNG-2
        day.background += background * inhabitants / days_per_year;  // VIO-1
        double const room = 1 - members / country.setting().gang_capacity[place];
        day.recruits += recruitment * members * room * country.setting().recruitment_factor[place] / days_per_year;  // GNG-5
        day.desistances += desistance * members / days_per_year;  // GNG-6
        day.lethal_force += lethal_force * members / days_per_year;  // POL-4
    }
    return day;
}

TEST(GangFlows, GNG_1_2_3_5_6_POL_4_VIO_1_REC_1_are_what_the_state_of_the_morning_expects) {
    Flow feud{"feud"}, killed_enforcing{"enforcement"}, elsewhere{"background"}, by_forces{"security forces"}, official{"official"};
    Flow recruits{"recruits"}, desistances{"desistances"};
    for (std::uint64_t replicate = 0; replicate < 16; ++replicate) {
        Resolved const scenario = restless_country().resolved();
        Country country{scenario, {.seed = 11, .replicate = replicate}};
        for (Day today = start; today <= last; ++today) {
            Expected const day = expected_today(country, today);
            feud.expected += day.feud;
            killed_enforcing.expected += day.enforcement;
            elsewhere.expected += day.background;
            recruits.expected += day.recruits;
            desistances.expected += day.desistances;
            by_forces.expected += day.lethal_force;
            bool const open = today < definition_ends;
            official.expected += (day.feud + day.enforcement + day.background) * completeness * (open ? 1 : 1 - concealed);
            official.expected += open ? day.lethal_force : 0;
            country.live(today);
            if (is_last_of_month(today)) {
                MonthlyRecord const month = country.close_month();
                feud.observed += static_cast<double>(month.killed_feud);
                killed_enforcing.observed += static_cast<double>(month.killed_enforcement);
                elsewhere.observed += static_cast<double>(month.killed_background);
                recruits.observed += static_cast<double>(month.recruits);
                desistances.observed += static_cast<double>(month.desistances);
                by_forces.observed += static_cast<double>(month.killed_by_security_forces);
                official.observed += static_cast<double>(month.homicides_official);
            }
        }
    }
    for (Flow const& flow : {feud, killed_enforcing, elsewhere, recruits, desistances, by_forces, official}) {
        hold(flow);
    }
}

TEST(Victims, GNG_4_are_members_in_their_share) {
    SmallCountry country = restless_country();
    country.set("policing.lethal_force_hazard", 0);
    std::int64_t members = 0, all = 0;
    for (MonthlyRecord const& month : simulate(country.resolved(), {.seed = 12})) {
        members += month.killed_members;
        all += month.killed_feud + month.killed_enforcement;
    }
    auto const verdict = stats::accept_proportion(members, all, member_share);
    EXPECT_TRUE(verdict) << verdict.text;
    EXPECT_FALSE(stats::accept_proportion(members, all, member_share * 1.15));
}

TEST(Collaborators, GNG_8_come_and_go_as_expected) {
    SmallCountry small{10, 10'000};
    small.set("gangs.initial_members", 4000).set("gangs.initial_collaborators", 8000).set("gangs.collaborator_inflow", inflow);
    Resolved const arriving = small.resolved();
    Resolved const leaving = small.set("gangs.collaborator_inflow", 0).set("gangs.collaborator_exit_hazard", exit).resolved();
    Flow in{"inflow"}, out{"exit"};
    for (std::uint64_t replicate = 0; replicate < 40; ++replicate) {
        MonthlySeries const more = simulate(arriving, {.seed = 13, .replicate = replicate});
        MonthlySeries const fewer = simulate(leaving, {.seed = 14, .replicate = replicate});
        in.observed += static_cast<double>(more.back().collaborators_free) - 8000;
        in.expected += 4000 * inflow * 365 / days_per_year;
        out.observed += 8000 - static_cast<double>(fewer.back().collaborators_free);
        out.expected += 8000 * -std::expm1(-exit * 365 / days_per_year);
    }
    hold(in);
    hold(out);
}

TEST(Frailty, GNG_3_has_mean_one_and_its_variance) {
    constexpr double variance = 0.4;
    SmallCountry small{100, 200};
    small.set("gangs.place_frailty_variance", variance).between(day_of(2010, 1, 1), day_of(2019, 12, 31));
    Resolved const scenario = small.resolved();
    Country country{scenario, {.seed = 15}};
    std::vector<double> factors;
    for (Day today = scenario.start; today <= scenario.end; ++today) {
        country.live(today);
        if (is_first_of_month(today)) {
            factors.insert(factors.end(), country.state().frailty.begin(), country.state().frailty.end());
        }
    }
    ASSERT_EQ(factors.size(), 12'000U);
    auto const mean = stats::accept_mean(factors, 1, std::sqrt(variance));
    auto const spread = stats::accept_variance(factors, 1, std::sqrt(variance), 3 + 6 * variance);  // kurtosis of a gamma law of shape 1 / variance
    EXPECT_TRUE(mean) << mean.text;
    EXPECT_TRUE(spread) << spread.text;
    EXPECT_FALSE(stats::accept_mean(factors, 1.05, std::sqrt(variance)));
}

TEST(Return, GNG_6_keeps_its_share_of_released_members) {
    SmallCountry small{10, 10'000};
    small.set("gangs.initial_members", 30'000).set("gangs.return_share", 0.6).set("policing.screens", 1000).set("policing.screening_threshold", -9);
    small.set("policing.screening_weight.member", 1).change("policing.screens", day_of(2015, 1, 16), 0);  // half of them, once
    small.set("courts.remand_score", 100).between(day_of(2015, 1, 1), day_of(2015, 1, 31));
    Resolved const scenario = small.resolved();
    Country country{scenario, {.seed = 16}};
    for (Day today = scenario.start; today <= scenario.end; ++today) {
        country.live(today);
    }
    population::People const& people = country.state().persons;
    std::int64_t released = 0, returned = 0;
    for (population::Row person = 0; person < people.size(); ++person) {
        if (people[person].admissions > 0 && people[person].status == Status::free) {
            // whoever left for good is never arrested again here; whoever came back may be, and has come back each time but the last
            released += people[person].admissions;
            returned += people[person].admissions - (people[person].tie == Tie::none ? 1 : 0);
        }
    }
    EXPECT_GT(released, 10'000);
    auto const verdict = stats::accept_proportion(returned, released, 0.6);
    EXPECT_TRUE(verdict) << verdict.text;
    EXPECT_FALSE(stats::accept_proportion(returned, released, 0.64));
}

SmallCountry country_with_a_strike() {
    SmallCountry small{5, 20'000};
    small.set("gangs.initial_members", 4000).set("gangs.feud_rate", 20).set("gangs.enforcement_hazard", 1);
    small.set("violence.background_hazard", 0.01);
    small.set("gangs.member_share_of_victims", 0.3).set("gangs.strike_member_share", 0.21);
    small.set("records.homicide_completeness", 0.9);
    small.change("gangs.strike_killings", day_of(2015, 1, 5), 80, day_of(2015, 1, 6)).between(day_of(2015, 1, 1), day_of(2015, 1, 10));
    return small;
}

TEST(Strike, GNG_9_orders_what_the_record_lacks) {
    Resolved const scenario = country_with_a_strike().resolved();
    Country country{scenario, {.seed = 17}};
    for (Day today = scenario.start; today < day_of(2015, 1, 5); ++today) {
        country.live(today);
    }
    State const& state = country.state();
    double expected = 0;
    for (std::size_t place = 0; place < state.cells.places(); ++place) {
        double const m = members_in(state, place), n = inhabitants_of(state, place), first = members_of(state, place, 0);
        double const pairs = first * (m - first) + members_of(state, place, 1) * members_of(state, place, 2);
        expected += (20 / country.setting().feud_concentration * pairs / n + m + 0.01 * n) / days_per_year;
    }
    EXPECT_GT(expected, 10);
    country.live(day_of(2015, 1, 5));
    EXPECT_EQ(country.close_month().killed_strike, std::llround(80 - 0.9 * expected));
}

TEST(Strike, GNG_9_makes_the_ordered_number_the_mean_of_the_record) {
    constexpr int replicates = 400;
    SmallCountry small = country_with_a_strike();
    Resolved const scenario = small.between(day_of(2015, 1, 5), day_of(2015, 1, 5)).resolved();
    double official = 0, strike = 0;
    std::int64_t members = 0, victims = 0;
    for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
        MonthlyRecord const day = simulate(scenario, {.seed = 18, .replicate = replicate}).front();
        official += static_cast<double>(day.homicides_official) / replicates;
        strike += static_cast<double>(day.killed_strike) / replicates;
    }
    double const se = std::sqrt((80 - strike) / replicates);  // the strike is a number; the rest is Poisson
    EXPECT_NEAR(official, 80, stats::z_accept * se + 0.5);  // whole people are ordered
    SmallCountry only_strike = country_with_a_strike();
    only_strike.set("gangs.enforcement_hazard", 0).set("violence.background_hazard", 0).set("gangs.feud_rate", 0);
    Resolved const quiet = only_strike.between(day_of(2015, 1, 5), day_of(2015, 1, 5)).resolved();
    for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
        MonthlyRecord const day = simulate(quiet, {.seed = 19, .replicate = replicate}).front();
        EXPECT_EQ(day.killed_strike, 80);
        members += day.killed_members;
        victims += day.killed_strike;
    }
    auto const verdict = stats::accept_proportion(members, victims, 0.21);
    EXPECT_TRUE(verdict) << verdict.text;
    EXPECT_FALSE(stats::accept_proportion(members, victims, 0.23));
}

/// Gangs in prison and outside, and nobody who is arrested or let go.
SmallCountry country_with_prisons() {
    SmallCountry small{5, 10'000};
    small.set("gangs.initial_members", 6000).set("prisons.initial_gang_prisoners", 2000).set("prisons.initial_ordinary_prisoners", 6000);
    small.set("courts.gang_sentence", 1e4).set("courts.ordinary_sentence", 1e4).set("courts.trial_capacity", 1e6);
    small.set("gangs.prison_communication", 0.8).set("gangs.prison_segregation", 0.3).set("gangs.prison_recruitment_hazard", 3);
    return small.between(day_of(2015, 1, 1), day_of(2015, 12, 31));
}

TEST(PrisonRecruitment, GNG_11_is_what_meetings_in_each_ward_expect_and_leaves_the_case_as_it_was) {
    Flow joined{"joined in prison"};
    for (std::uint64_t replicate = 0; replicate < 4; ++replicate) {
        Resolved const scenario = country_with_prisons().resolved();
        Country country{scenario, {.seed = 21, .replicate = replicate}};
        State const& state = country.state();
        auto const initial = gangs::sum(state.held.members());
        for (Day today = scenario.start; today <= scenario.end; ++today) {
            for (std::size_t ward = 0; ward < ward_count; ++ward) {
                auto const held = static_cast<double>(state.rosters.size(state.map.held(ward)));
                auto const members = static_cast<double>(gangs::sum(state.held.members_by_ward[ward]));
                joined.expected += held > 0 ? 3 * 0.8 * 0.7 * members / held * -std::expm1(-1 / days_per_year) * (held - members) : 0.0;
            }
            country.live(today);
        }
        auto const now = gangs::sum(state.held.members());
        joined.observed += static_cast<double>(now - initial);
        EXPECT_EQ(state.held.gang_related[static_cast<std::size_t>(Tie::member)], 2000);  // the columns of rights are about the case
        std::int64_t members = 0;
        for (population::Person const& person : state.persons) {
            members += population::is_held(person.status) && person.tie == Tie::member ? 1 : 0;
        }
        EXPECT_EQ(members, now);
    }
    hold(joined, 0.06);
}

TEST(Decline, GNG_12_GNG_15_flight_and_collapse_are_what_the_morning_expects) {
    SmallCountry small{5, 20'000};
    small.set("gangs.initial_members", 20'000).set("gangs.flight_ratio", 0.2).set("gangs.hiding_onset", 0.1).set("gangs.hiding_memory", 1);
    small.set("policing.screens", 200).set("policing.screening_threshold", -9).set("policing.exposed_population", 1);
    small.set("policing.screening_weight.member", 1).set("gangs.collapse_size", 4000).set("gangs.collapse_hazard", 1.5);
    small.between(day_of(2015, 1, 1), day_of(2015, 6, 30));
    Resolved const scenario = small.resolved();
    Flow fled{"fled"}, left{"left a gang that falls apart"};
    for (std::uint64_t replicate = 0; replicate < 6; ++replicate) {
        Country country{scenario, {.seed = 22, .replicate = replicate}};
        State const& state = country.state();
        for (Day today = scenario.start; today <= scenario.end; ++today) {
            double const pressure = std::max(0.0, state.climate.arrest_pressure - 0.1);
            fled.expected += 0.2 * pressure * static_cast<double>(state.free.members) / days_per_year;
            for (auto const members : state.free.members_of) {
                left.expected += members < 4000 ? 1.5 * static_cast<double>(members) / days_per_year : 0.0;
            }
            country.live(today);
            if (is_last_of_month(today)) {
                MonthlyRecord const month = country.close_month();
                fled.observed += static_cast<double>(month.gangs.fled);
                left.observed += static_cast<double>(month.desistances);
            }
        }
    }
    hold(fled, 0.1);
    hold(left, 0.1);
}

TEST(Deals, GNG_16_break_at_their_hazard_once_and_order_a_strike) {
    SmallCountry small{1, 5000};
    small.set("gangs.initial_members", 300).set("gangs.truce_breakdown_hazard", 2).set("gangs.strike_on_breakdown", 7);
    small.change("policy.truce", day_of(2015, 1, 1), 1, day_of(2015, 4, 1)).between(day_of(2015, 1, 1), day_of(2015, 5, 31));
    Resolved const scenario = small.resolved();
    constexpr std::int64_t replicates = 2000;
    std::int64_t broken = 0;
    for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
        std::int64_t breaks = 0, killed = 0;
        for (MonthlyRecord const& month : simulate(scenario, {.seed = 23, .replicate = replicate})) {
            breaks += month.gangs.deals_broken;
            killed += month.killed_strike;
        }
        ASSERT_LE(breaks, 1);
        ASSERT_EQ(killed, 7 * breaks);
        broken += breaks;
    }
    auto const within = [&](double hazard) { return stats::accept_proportion(broken, replicates, -std::expm1(-hazard * 90 / days_per_year)); };
    EXPECT_TRUE(within(2)) << within(2).text;
    EXPECT_FALSE(within(2.6));
    EXPECT_FALSE(within(1.5));
}

/// What gangs enforce and command in a year of few or many arrests.
struct Power {
    double enforced{}, command{};
};

constexpr std::uint64_t power_replicates = 4;

Power power(double screens, double communication) {
    SmallCountry small{4, 10'000};
    small.set("gangs.initial_members", 4000).set("prisons.initial_gang_prisoners", 200).set("gangs.enforcement_hazard", 1.5);
    small.set("gangs.command_half_share", 0.3).set("gangs.truce_command", 0.1).set("gangs.command_enforcement", 0.8);
    small.set("policing.screening_threshold", -9).set("policing.exposed_population", 1).set("policing.screening_weight.member", 1);
    small.set("gangs.hiding_onset", 100).set("courts.remand_duration", 10).set("policing.screens", screens);
    small.set("gangs.prison_communication", communication).set("courts.remand_score", -9);
    Power sum;
    for (std::uint64_t replicate = 0; replicate < power_replicates; ++replicate) {
        MonthlySeries const year = simulate(small.resolved(), {.seed = 24, .replicate = replicate});
        for (MonthlyRecord const& month : year) {
            sum.enforced += static_cast<double>(month.killed_enforcement);
        }
        sum.command += year.back().gangs.prison_command / power_replicates;
    }
    return sum;
}

/// Lessing: with prisons that talk, more arrests make gangs stronger, though fewer of them are left outside; with isolation, weaker.
TEST(PrisonGangs, GNG_10_arrests_strengthen_gangs_that_talk_from_prison_and_weaken_isolated_ones) {
    Power const few = power(0.2, 0.8), many = power(4, 0.8), few_isolated = power(0.2, 0), many_isolated = power(4, 0);
    auto const clearly = [](double less, double more) { return more - less > stats::z_accept * std::sqrt(less + more); };
    EXPECT_TRUE(clearly(few.enforced, many.enforced)) << few.enforced << " → " << many.enforced;
    EXPECT_TRUE(clearly(many_isolated.enforced, few_isolated.enforced)) << few_isolated.enforced << " → " << many_isolated.enforced;
    EXPECT_TRUE(clearly(many_isolated.enforced, few.enforced));
    EXPECT_GT(many.command, 2 * few.command);
    EXPECT_EQ(many_isolated.command, 0);
}

}  // namespace
}  // namespace contrapeso::country
