// SPDX-License-Identifier: Apache-2.0
// Laws of the whole country that hold for any parameters: nobody is lost or made up, and the past does not depend on the future.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "contrapeso/country/country.h"
#include "contrapeso/country/simulate.h"
#include "contrapeso/gangs/local.h"
#include "contrapeso/population/vital.h"
#include "contrapeso/stats/acceptance.h"
#include "support/small_country.h"

namespace contrapeso::country {
namespace {

using testing::SmallCountry;

bool const same_cases_every_time = setenv("RC_PARAMS", "seed=20220327 max_success=60", 0) == 0;

struct Range {
    std::string_view key;
    double low, high;
};

/// Every process on, from absent to violent.
constexpr Range ranges[] = {
    {"policy.truce", 0, 1},
    {"policy.offensive", 0, 1},
    {"policy.ceasefire", 0, 1},
    {"policy.pact", 0, 1},
    {"policy.trend", 0, 1},
    {"population.general_fertility_rate", 0, 0.3},
    {"population.death_hazard_at_30.female", 0, 0.05},
    {"population.death_hazard_at_30.male", 0, 0.05},
    {"population.infant_death_hazard", 0, 0.5},
    {"population.emigration_hazard", 0, 0.3},
    {"population.dependent_children", 0, 4},
    {"gangs.initial_members", 0, 200},
    {"gangs.initial_collaborators", 0, 200},
    {"gangs.urban_effect", -2, 2},
    {"gangs.deprivation_effect", -1, 1},
    {"gangs.recruitment_hazard", 0, 2},
    {"gangs.carrying_capacity", 10, 1000},
    {"gangs.desistance_hazard", 0, 2},
    {"gangs.return_share", 0, 1},
    {"gangs.collaborator_inflow", 0, 2},
    {"gangs.collaborator_exit_hazard", 0, 2},
    {"gangs.feud_rate", 0, 100},
    {"gangs.enforcement_hazard", 0, 1},
    {"gangs.member_share_of_victims", 0, 1},
    {"gangs.truce_effect", 0, 1},
    {"gangs.hostility_inflow", 0, 1},
    {"gangs.lethality_trend", 0, 1},
    {"gangs.lethality_noise", 0, 0.5},
    {"gangs.place_frailty_variance", 0, 1},
    {"gangs.hiding_onset", 0, 1},
    {"gangs.hidden_screening_cut", 0, 1},
    {"violence.background_hazard", 0, 0.01},
    {"violence.emergency_reduction", 0, 1},
    {"violence.hidden_share", 0, 0.45},
    {"violence.hidden_share_in_peace", 0, 0.45},
    {"violence.found_hazard", 0, 50},
    {"violence.initial_hidden_bodies", 0, 100},
    {"records.counts_bodies_found", 0, 1},
    {"records.documented_share", 0, 1},
    {"records.abuse_complaint_share", 0, 1},
    {"policing.screens", 0, 200},
    {"policing.screening_threshold", -2, 5},
    {"policing.blind_share", 0, 0.9},
    {"policing.emergency_screens", 0, 500},
    {"policing.emergency_rise", 0, 30},
    {"policing.emergency_threshold", -2, 4},
    {"policing.emergency_blind_share", 0, 0.9},
    {"policing.exposed_population", 1, 2000},
    {"policing.screening_weight.collaborator", 0, 4},
    {"policing.screening_weight.member", 0, 4},
    {"policing.separation.collaborator", 0, 4},
    {"policing.separation.member", 0, 4},
    {"policing.lethal_force_hazard", 0, 1},
    {"policing.emergency_lethal_force_hazard", 0, 1},
    {"courts.custody_limit", 0, 10},
    {"courts.remand_score", -1, 4},
    {"courts.emergency_hearing_release_share", 0, 1},
    {"courts.judicial_independence", 0, 1},
    {"courts.review_hazard", 0, 50},
    {"courts.review_leniency", -2, 2},
    {"courts.court_discrimination", 0, 4},
    {"courts.collaborator_discrimination_ratio", 0, 1},
    {"courts.executive_releases", 0, 2000},
    {"courts.executive_discrimination", 0, 4},
    {"courts.remand_duration", 0.01, 0.5},
    {"courts.trial_capacity", 0, 2000},
    {"courts.emergency_trials", 0, 1},
    {"courts.conviction_score", -1, 4},
    {"courts.ordinary_acquittal_share", 0, 1},
    {"courts.gang_sentence", 0.01, 1},
    {"courts.ordinary_sentence", 0.01, 1},
    {"courts.remand_limit", 0, 0.5},
    {"courts.remand_extension", 0.01, 0.2},
    {"courts.remand_limit_enforcement", 0, 1},
    {"courts.mass_hearings", 0, 50},
    {"courts.defendants_per_hearing", 0, 100},
    {"courts.mass_trial_evidence_cut", 0, 1},
    {"courts.appeal_share", 0, 1},
    {"courts.appeal_duration", 0.01, 0.5},
    {"courts.appeal_leniency", -2, 2},
    {"prisons.unreviewed_after", 0, 0.5},
    {"policing.lethal_force_other_share", 0, 0.95},
    {"prisons.initial_gang_prisoners", 0, 50},
    {"prisons.initial_ordinary_prisoners", 0, 100},
    {"prisons.ordinary_admissions", 0, 1000},
    {"prisons.death_hazard", 0, 1},
    {"prisons.escape_hazard", 0, 1},
    {"prisons.maximum_security_population", 0, 50},
    {"opinion.initial_homicide_rate", 0, 200},
    {"opinion.news_memory", 0, 60},
    {"opinion.perception_memory", 0, 300},
    {"opinion.reference_memory", 0, 5},
    {"opinion.acquaintances", 0, 500},
    {"opinion.relief_effect", 0, 2},
    {"opinion.safety_by_violence", 0, 1},
    {"opinion.safety_by_gangs", 0, 0.1},
    {"opinion.latent_correlation", -1, 1},
    {"opinion.support_by_safety", 0, 2},
    {"opinion.support_by_rights", 0, 2},
    {"opinion.hidden_dissent", 0, 1},
    {"foreign.sanction", 0, 1},
    {"foreign.approval_cost", 0, 1},
    {"gangs.prison_communication", 0, 1},
    {"gangs.prison_segregation", 0, 1},
    {"gangs.command_half_share", 0, 0.5},
    {"gangs.obedience_slope", 0, 1},
    {"gangs.truce_command", 0, 0.5},
    {"gangs.command_enforcement", 0, 2},
    {"gangs.prison_recruitment_hazard", 0, 20},
    {"gangs.flight_ratio", 0, 2},
    {"gangs.grievance_effect", 0, 1},
    {"gangs.exposed_youth_effect", 0, 2},
    {"gangs.collapse_size", 0, 100},
    {"gangs.collapse_hazard", 0, 3},
    {"gangs.truce_breakdown_hazard", 0, 10},
    {"gangs.strike_on_breakdown", 0, 20},
};

constexpr Day first = day_of(2014, 11, 15);  // in the middle of a month, and a new year comes

double within(double low, double high) { return low + (high - low) * *rc::gen::inRange(0, 101) / 100; }

/// A country of a few thousand people with unlike places, in which anything may happen.
SmallCountry any_country(Day last) {
    auto const places = *rc::gen::inRange<std::size_t>(1, 5);
    SmallCountry country{places, *rc::gen::inRange<std::int64_t>(400, 2000)};
    country.between(first, last);
    for (population::Place& place : country.table().places) {
        place.urban_share = within(0, 1);
        place.deprivation = within(-2, 2);
        place.population_estimate *= within(0.5, 2);
        place.men_per_100_women = within(70, 130);
    }
    for (Range const& range : ranges) {
        country.set(range.key, within(range.low, range.high));
    }
    return country;
}

/// The same country with a date on which much changes at once: an emergency, and perhaps a strike or a quota.
void upheaval(SmallCountry& country, Day from) {
    country.change("policy.emergency", from, 1, from + *rc::gen::inRange(1, 60));
    country.change("gangs.strike_killings", from, *rc::gen::inRange(0, 40), from + 2);
    country.change("foreign.transfers_in", from, *rc::gen::inRange(0, 40), from + 1);
    country.change("foreign.transfers_out", from + 20, *rc::gen::inRange(0, 40), from + 21);
    country.change("policing.quota", from + 3, *rc::gen::inRange(0, 2) * within(1, 40), from + 33);
}

random::RunKey any_run() { return {.seed = *rc::gen::inRange<std::uint64_t>(0, 1'000'000), .replicate = *rc::gen::inRange<std::uint64_t>(0, 100)}; }

/// The months of a run that ends on the last of a month.
MonthlySeries months(SmallCountry const& country, random::RunKey key) { return simulate(country.resolved(), key); }

RC_GTEST_PROP(Country, conserves_people_every_day, ()) {
    SmallCountry country = any_country(first + 100);
    upheaval(country, first + *rc::gen::inRange(0, 90));
    MonthlySeries const series = simulate(country.resolved(), any_run(), Check::every_day);
    RC_ASSERT(series.size() == 4U);
    for (MonthlyRecord const& month : series) {
        RC_ASSERT(month.population >= 0);
        RC_ASSERT(month.held == month.held_ordinary + month.held_no_tie + month.held_collaborators + month.held_members + month.foreign.held);
        for (double const share : {month.opinion.approval, month.opinion.feels_safe, month.opinion.extends_emergency, month.opinion.knows_an_innocent,
                                   month.opinion.rejects_a_suspension, month.opinion.accepts_undemocratic_rule}) {
            RC_ASSERT(share >= 0 && share <= 1);
        }
        RC_ASSERT(month.arrests_gang_related == month.arrests_no_tie + month.arrests_collaborators + month.arrests_members);
        RC_ASSERT(month.trial_backlog >= 0 && month.trial_backlog <= month.held_remand);
        std::int64_t const killed =
            month.killed_feud + month.killed_enforcement + month.killed_background + month.killed_strike + month.killed_by_security_forces;
        RC_ASSERT(month.homicides_official + month.violence.hidden <= killed + month.violence.bodies_found + month.deaths_in_custody_violence);
    }
}

RC_GTEST_PROP(Country, does_not_know_what_a_later_date_brings, ()) {
    Day const last = first + 70, from = first + *rc::gen::inRange(1, 70);
    SmallCountry const calm = any_country(last);
    SmallCountry upset = calm;
    upheaval(upset, from);
    random::RunKey const key = any_run();
    Resolved const calm_scenario = calm.resolved(), upset_scenario = upset.resolved();
    Country without{calm_scenario, key}, with{upset_scenario, key};
    for (Day today = first; today < from; ++today) {
        without.live(today);
        with.live(today);
        RC_ASSERT(without.close_month() == with.close_month());
    }
}

RC_GTEST_PROP(Country, ignores_a_change_to_the_value_that_already_holds, ()) {
    SmallCountry country = any_country(first + 50);
    SmallCountry changed = country;
    double const hazard = within(0, 0.5);
    country.set("gangs.enforcement_hazard", hazard);
    changed.set("gangs.enforcement_hazard", hazard).change("gangs.enforcement_hazard", first + *rc::gen::inRange(0, 50), hazard);
    random::RunKey const key = any_run();
    RC_ASSERT(result_digest(months(country, key)) == result_digest(months(changed, key)));
}

RC_GTEST_PROP(Country, has_the_shorter_run_as_the_start_of_the_longer, ()) {
    Day const soon = day_of(2014, 12, 31), later = day_of(2016, 2, 29);
    SmallCountry country = any_country(soon);
    upheaval(country, first + *rc::gen::inRange(0, 40));
    random::RunKey const key = any_run();
    MonthlySeries const brief = months(country, key);
    MonthlySeries const lasting = months(country.between(first, later), key);
    RC_ASSERT(brief.size() == 2U);
    RC_ASSERT(std::equal(brief.begin(), brief.end(), lasting.begin()));
}

TEST(Country, differs_from_the_date_of_a_change_on) {
    SmallCountry calm{2, 5000};
    calm.set("gangs.initial_members", 200).set("gangs.enforcement_hazard", 0.5).between(day_of(2015, 1, 1), day_of(2015, 3, 31));
    SmallCountry upset = calm;
    upset.change("gangs.enforcement_hazard", day_of(2015, 2, 1), 5);
    MonthlySeries const without = months(calm, {.seed = 1}), with = months(upset, {.seed = 1});
    EXPECT_EQ(without[0], with[0]);
    EXPECT_LT(without[1].killed_enforcement, with[1].killed_enforcement);
}

TEST(Country, lives_through_nothing_when_nothing_is_switched_on) {
    MonthlySeries const series = simulate(SmallCountry{3, 1000}.resolved(), {.seed = 1}, Check::every_day);
    MonthlyRecord untouched{};
    for (MonthlyRecord const& month : series) {
        untouched.month_first_day = month.month_first_day;
        untouched.days = month.days;
        untouched.population = 3000;
        untouched.opinion = {.approval = 0.5,  // nothing moves anybody either way
                             .feels_safe = 0.5,
                             .extends_emergency = 0.5,
                             .rejects_a_suspension = 0.5,
                             .accepts_undemocratic_rule = 0.5,
                             .believes_violence_fell = 0.5};
        untouched.foreign.loan_availability = 1;
        untouched.courts.defendants_per_hearing = 1;  // one case, one hearing
        EXPECT_EQ(month, untouched);
    }
    EXPECT_EQ(series.size(), 12U);
}

/// Three places that differ in every way a place can.
SmallCountry unlike_places() {
    SmallCountry country{3, 20'000};
    auto& places = country.table().places;
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i].population_estimate *= 1.0 + static_cast<double>(i);
        places[i].urban_share = 0.4 * static_cast<double>(i);
        places[i].deprivation = 1.0 - static_cast<double>(i);
    }
    country.set("gangs.initial_members", 4000).set("gangs.urban_effect", 1.5).set("gangs.deprivation_effect", 0.3);
    return country;
}

TEST(Settlement, GNG_0_follows_inhabitants_towns_and_deprivation) {
    SmallCountry small = unlike_places();
    Country const country{small.resolved(), {.seed = 1}};
    std::vector<double> weight;
    double all = 0;
    for (population::Place const& place : small.table().places) {
        weight.push_back(place.population_estimate * std::exp(1.5 * place.urban_share + 0.3 * place.deprivation));
        all += weight.back();
    }
    State const& state = country.state();
    for (std::size_t place = 0; place < weight.size(); ++place) {
        std::size_t here = 0;
        for (std::size_t gang = 0; gang < population::gang_count; ++gang) {
            here += state.rosters.size(state.map.members(place, gang));
        }
        EXPECT_NEAR(static_cast<double>(here), 4000 * weight[place] / all, 3);  // each of three gangs rounds by less than one
    }
}

TEST(VitalFlows, POP_1_2_3_are_what_the_cells_of_the_morning_expect) {
    SmallCountry small{10, 50'000};
    small.set("population.general_fertility_rate", 0.2).set("population.infant_death_hazard", 0.1);
    small.set("population.emigration_hazard", 0.06).set("population.emigration_ratio_other_ages", 0.5);
    small.set("population.death_hazard_at_30.female", 0.02).set("population.death_hazard_at_30.male", 0.04);
    population::PopulationParameters p{};
    p.death_hazard_at_30 = {Hazard{0.02}, Hazard{0.04}};
    p.death_hazard_doubling_time.value = 9;
    p.infant_death_hazard.per_year = 0.1;
    p.emigration_hazard.per_year = 0.06;
    p.emigration_ratio_other_ages.value = 0.5;
    auto chance = population::departure_hazards(p);  // of one month: hazards h become 1 − exp(−h), cut by their shares
    for (std::size_t sex = 0; sex < 2; ++sex) {
        for (std::size_t age = 0; age < population::age_count; ++age) {
            double const hazard = chance.all.risk[sex][age];
            chance.all.risk[sex][age] = -std::expm1(-hazard);
            chance.death.risk[sex][age] *= chance.all.risk[sex][age] / hazard;
        }
    }
    Resolved const scenario = small.resolved();
    Country country{scenario, {.seed = 3}};
    double births = 0, departures = 0, deaths = 0, expected_births = 0, expected_departures = 0, expected_deaths = 0;
    for (Day today = scenario.start; today <= scenario.end; ++today) {
        if (is_first_of_month(today)) {
            for (std::size_t place = 0; place < 10; ++place) {
                population::Cells const& cells = country.state().cells;
                expected_births += cells.weighted(place, population::fertile_women(), 2015) * 0.2 / 12;
                expected_departures += cells.weighted(place, chance.all, 2015);
                expected_deaths += cells.weighted(place, chance.death, 2015);
            }
        }
        country.live(today);
        if (is_last_of_month(today)) {
            MonthlyRecord const month = country.close_month();
            births += static_cast<double>(month.births);
            deaths += static_cast<double>(month.natural_deaths);
            departures += static_cast<double>(month.natural_deaths + month.emigrants);
        }
    }
    for (auto const& [observed, expected] : {std::pair{births, expected_births}, {deaths, expected_deaths}, {departures, expected_departures}}) {
        double const se = std::sqrt(expected);
        auto const verdict = stats::accept_mean(observed, expected, se);
        EXPECT_TRUE(verdict) << verdict.text;
        EXPECT_FALSE(stats::accept_mean(observed, 1.06 * expected, se));
    }
}

TEST(Children, POP_4_depend_on_adults_with_a_record) {
    SmallCountry small{10, 20'000};
    small.set("gangs.initial_members", 20'000).set("population.dependent_children", 0.9);
    Country const country{small.resolved(), {.seed = 2}};
    population::People const& people = country.state().persons;
    std::vector<double> children;
    for (population::Row person = 0; person < people.size(); ++person) {
        if (2015 - people[person].birth_year >= 18) {
            children.push_back(people[person].children);
        } else {
            ASSERT_EQ(people[person].children, 0);
        }
    }
    ASSERT_GT(children.size(), 10'000U);
    auto const verdict = stats::accept_mean(children, 0.9, std::sqrt(0.9));  // Poisson
    EXPECT_TRUE(verdict) << verdict.text;
    EXPECT_FALSE(stats::accept_mean(children, 0.95, std::sqrt(0.9)));
}

TEST(Feud, GNG_1_national_rate_does_not_depend_on_where_gangs_settle) {
    double even = 0;
    for (double const urban_effect : {0.0, 1.5, 3.0}) {
        SmallCountry small = unlike_places();
        small.set("gangs.urban_effect", urban_effect);
        Country const country{small.resolved(), {.seed = 1}};
        State const& state = country.state();
        double weight = 0;
        for (std::size_t place = 0; place < 3; ++place) {
            gangs::GangCounts members{};
            double inhabitants = static_cast<double>(state.cells.total(place));
            for (std::size_t gang = 0; gang < members.size(); ++gang) {
                members[gang] = static_cast<gangs::Count>(state.rosters.size(state.map.members(place, gang)));
                inhabitants += static_cast<double>(members[gang]);
            }
            weight += gangs::feud_weight(members, inhabitants) / country.setting().feud_concentration;
        }
        even = urban_effect == 0 ? weight : even;
        EXPECT_NEAR(weight / even, 1, 0.005) << urban_effect;  // members are whole people
    }
}

/// Sheets are named by the place's position, so the order of places changes the draws but not their law.
TEST(Country, has_the_same_law_whatever_the_order_of_its_places) {
    constexpr int replicates = 150;
    std::vector<double> there, back;
    SmallCountry small = unlike_places();
    small.set("gangs.enforcement_hazard", 0.2).set("gangs.feud_rate", 5).set("gangs.member_share_of_victims", 0.3);
    small.set("gangs.desistance_hazard", 0.2).between(day_of(2015, 1, 1), day_of(2015, 2, 28));
    auto const killed = [&](std::uint64_t replicate) {
        double sum = 0;
        for (MonthlyRecord const& month : simulate(small.resolved(), {.seed = 7, .replicate = replicate})) {
            sum += static_cast<double>(month.killed_feud + month.killed_enforcement);
        }
        return sum;
    };
    for (std::uint64_t r = 0; r < replicates; ++r) {
        there.push_back(killed(r));
    }
    std::reverse(small.table().places.begin(), small.table().places.end());
    for (std::uint64_t r = 0; r < replicates; ++r) {
        back.push_back(killed(replicates + r));
    }
    auto const verdict = stats::accept_same_distribution(there, back);
    EXPECT_TRUE(verdict) << verdict.text;
    for (double& sum : back) {
        sum *= 1.1;
    }
    EXPECT_FALSE(stats::accept_same_distribution(there, back));  // able to see a tenth
}

}  // namespace
}  // namespace contrapeso::country
