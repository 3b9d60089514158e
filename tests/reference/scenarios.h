// SPDX-License-Identifier: Apache-2.0
#pragma once
// Small countries in which everything that the chapter pages describe happens often: hazards are some hundred times those of a real country.
#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "support/small_country.h"

namespace contrapeso::reference {

using testing::SmallCountry;

/// Four places that differ in every way a place can; victims differ by sex and age.
inline SmallCountry unlike_towns(Day first, Day last) {
    SmallCountry country{4, 550};
    country.between(first, last);
    constexpr std::array<double, 4> size{0.6, 1.0, 1.4, 1.0}, urban{0.0, 0.3, 0.7, 1.0}, deprivation{1.5, 0.4, -0.5, -1.4}, men{85, 100, 112, 95};
    auto& table = country.table();
    for (std::size_t p = 0; p < size.size(); ++p) {
        table.places[p].population_estimate *= size[p];
        table.places[p].urban_share = urban[p];
        table.places[p].deprivation = deprivation[p];
        table.places[p].men_per_100_women = men[p];
    }
    for (std::size_t age = 0; age < table.homicide_victims[0].size(); ++age) {
        table.homicide_victims[0][age] = 1;
        table.homicide_victims[1][age] = age < 12 ? 1 : age < 40 ? 8 : 4;
    }
    return country;
}

/// Gangs that recruit, fight, extort and lose people.
inline void add_gangs(SmallCountry& country) {
    country.set("gangs.initial_members", 400).set("gangs.initial_collaborators", 240).set("gangs.carrying_capacity", 700);
    country.set("gangs.urban_effect", 0.8).set("gangs.deprivation_effect", 0.3);
    country.set("gangs.recruitment_hazard", 2.5).set("gangs.desistance_hazard", 0.6).set("gangs.return_share", 0.6);
    country.set("gangs.collaborator_inflow", 0.6).set("gangs.collaborator_exit_hazard", 0.6);
    country.set("gangs.feud_rate", 20).set("gangs.enforcement_hazard", 0.4).set("gangs.member_share_of_victims", 0.4);
    country.set("gangs.hiding_onset", 0.4).set("gangs.hiding_scale", 1.5).set("gangs.hiding_memory", 0.1).set("gangs.hidden_screening_cut", 0.6);
    country.set("violence.background_hazard", 0.08).set("violence.emergency_reduction", 0.6);
}

/// Police, courts and prisons under ordinary law.
inline void add_justice(SmallCountry& country) {
    country.set("policing.screens", 5).set("policing.exposed_population", 1100).set("policing.screening_threshold", 2);
    country.set("policing.screening_weight.collaborator", 1.5).set("policing.screening_weight.member", 2);
    country.set("policing.separation.collaborator", 2).set("policing.separation.member", 3).set("policing.blind_share", 0.25);
    country.set("policing.lethal_force_hazard", 0.3);
    country.set("courts.remand_score", 2.4)
        .set("courts.judicial_independence", 0.7)
        .set("courts.review_hazard", 8)
        .set("courts.review_leniency", 0.5);
    country.set("courts.court_discrimination", 1.5).set("courts.collaborator_discrimination_ratio", 0.5).set("courts.remand_duration", 0.12);
    country.set("courts.trial_capacity", 700).set("courts.conviction_score", 3).set("courts.ordinary_acquittal_share", 0.25);
    country.set("courts.gang_sentence", 0.15).set("courts.ordinary_sentence", 0.2);
    country.set("prisons.initial_ordinary_prisoners", 60).set("prisons.initial_gang_prisoners", 60).set("prisons.ordinary_admissions", 400);
    country.set("prisons.death_hazard", 0.2).set("prisons.admission_death_hazard", 1.5).set("prisons.admission_shock_duration", 40);
    country.set("prisons.crowding_death_slope", 0.4).set("prisons.escape_hazard", 0.3);
    country.set("prisons.death_share_violence", 0.45).set("prisons.death_share_denied_care", 0.35);
    country.set("prisons.facilities.police_cells.official_capacity", 5).set("prisons.facilities.estate.official_capacity", 120);
    country.set("prisons.facilities.estate.floor_area", 400);
    country.set("records.homicide_completeness", 0.8).set("records.counts_security_force_killings", 1);
}

/// Bodies that are hidden and found, and everybody who counts.
inline void add_observers(SmallCountry& country) {
    country.set("violence.hidden_share", 0.15).set("violence.hidden_share_in_peace", 0.2).set("violence.found_hazard", 2);
    country.set("violence.initial_hidden_bodies", 40);
    country.set("records.counts_bodies_found", 0.6).set("records.counts_violence_in_custody", 0.3).set("records.documented_share", 0.6);
    country.set("records.reported_missing_share", 0.7).set("records.missing_hazard", 0.05).set("records.documented_death_share", 0.6);
    country.set("records.abuse_complaint_share", 0.7).set("records.abuse_complaint_delay", 20);
}

/// Everything under ordinary law, across a new year.
inline SmallCountry ordinary_time() {
    SmallCountry country = unlike_towns(day_of(2015, 8, 15), day_of(2016, 2, 29));
    add_gangs(country);
    add_justice(country);
    add_observers(country);
    country.set("gangs.lethality_noise", 0.1).set("gangs.place_frailty_variance", 0.05);
    return country;
}

/// Killing alone: a state offensive and a truce, then a ceasefire and a pact.
inline SmallCountry truce() {
    Day const middle = day_of(2015, 5, 1), last = day_of(2015, 8, 31);
    SmallCountry country = unlike_towns(day_of(2015, 1, 1), last);
    country.set("gangs.initial_members", 700).set("gangs.urban_effect", 2).set("gangs.feud_rate", 3).set("gangs.enforcement_hazard", 0.4);
    country.set("gangs.member_share_of_victims", 0.5)
        .set("gangs.deprivation_effect", 0.3)
        .set("gangs.truce_effect", 0.5)
        .set("gangs.ceasefire_effect", 0.4)
        .set("gangs.pact_effect", 0.6);
    add_observers(country);
    country.set("gangs.hostility_inflow", 4).set("gangs.hostility_memory", 0.5);
    country.change("policy.offensive", day_of(2015, 1, 1), 1, middle).change("policy.truce", day_of(2015, 3, 1), 0.9, middle);
    country.change("policy.ceasefire", middle, 0.8).change("policy.pact", day_of(2015, 6, 1), 0.7);
    return country;
}

/// One place, two months, extortion alone: what waves of killing and unevenness do to the spread of the numbers.
inline SmallCountry two_months_of_killing() {
    SmallCountry country{1, 400};
    country.between(day_of(2015, 1, 1), day_of(2015, 2, 28)).set("gangs.initial_members", 100).set("gangs.enforcement_hazard", 4);
    return country;
}
inline SmallCountry waves() { return two_months_of_killing().set("gangs.lethality_noise", 0.4).set("gangs.lethality_noise_memory", 20); }
inline SmallCountry unevenness() { return two_months_of_killing().set("gangs.place_frailty_variance", 0.3); }

/// The same, and a fall of lethality for a while that no measure explains.
inline SmallCountry fading() {
    return two_months_of_killing().set("gangs.lethality_trend", 15).change("policy.trend", day_of(2015, 1, 8), 0.8, day_of(2015, 2, 8));
}

/// Gangs that grow, and nobody who stops them.
inline SmallCountry growth() {
    SmallCountry country = unlike_towns(day_of(2015, 1, 1), day_of(2015, 2, 28));
    country.set("gangs.initial_members", 150).set("gangs.initial_collaborators", 150).set("gangs.carrying_capacity", 400);
    country.set("gangs.urban_effect", 0.8).set("gangs.deprivation_effect", 0.5).set("gangs.recruitment_hazard", 6);
    country.set("gangs.desistance_hazard", 1).set("gangs.collaborator_inflow", 6);
    return country.set("gangs.collaborator_exit_hazard", 1.5);
}

/// Mass arrest for two months, after which everybody is let go the next day: members lie low, and come out again.
inline SmallCountry lying_low() {
    SmallCountry country = unlike_towns(day_of(2015, 1, 1), day_of(2015, 4, 30));
    country.set("gangs.initial_members", 400).set("gangs.initial_collaborators", 100).set("gangs.return_share", 1);
    country.set("gangs.enforcement_hazard", 3).set("gangs.feud_rate", 40).set("gangs.hiding_onset", 1.5).set("gangs.hiding_scale", 2.5);
    country.set("gangs.hiding_rise", 20).set("gangs.hiding_memory", 0.1).set("gangs.hidden_screening_cut", 0.6);
    country.set("policing.exposed_population", 1100).set("policing.emergency_screens", 50).set("policing.emergency_threshold", 2);
    country.set("policing.emergency_rise", 28).set("policing.emergency_first_day_share", 0.5).set("policing.emergency_decay", 0.15);
    country.set("policing.emergency_floor", 0.4).set("policing.screening_weight.collaborator", 1.5).set("policing.screening_weight.member", 2);
    country.set("policing.separation.collaborator", 2).set("policing.separation.member", 3).set("policing.lethal_force_hazard", 1);
    country.set("courts.emergency_custody_limit", 1).set("courts.emergency_hearing_release_share", 1);
    return country.change("policy.emergency", day_of(2015, 2, 1), 1, day_of(2015, 4, 1));
}

/// An emergency of four months that asks for less evidence, with closed records, transfers and, at its end, trials.
inline SmallCountry emergency() {
    Day const first = day_of(2015, 2, 1), end = day_of(2015, 6, 1), opening = day_of(2015, 3, 1), trials = day_of(2015, 5, 1);
    SmallCountry country = unlike_towns(day_of(2015, 1, 1), day_of(2015, 7, 31));
    add_gangs(country);
    add_justice(country);
    country.set("policing.emergency_screens", 40).set("policing.emergency_rise", 20).set("policing.emergency_first_day_share", 0.3);
    country.set("policing.emergency_decay", 0.15).set("policing.emergency_floor", 0.2).set("policing.emergency_threshold", 1.6);
    country.set("policing.emergency_blind_share", 0.15).set("policing.emergency_lethal_force_hazard", 0.6);
    country.set("courts.emergency_hearing_release_share", 0.25).set("courts.trial_capacity", 900);
    add_observers(country);
    country.set("records.concealed_share", 0.5).set("records.counts_security_force_killings", 1);
    country.set("records.media_freedom_reference", 0.5).set("institutions.media_freedom", 0.6);
    country.change("policy.emergency", first, 0.9, end).change("records.concealment", first, 0.8);
    country.change("records.counts_security_force_killings", first, 0).change("courts.emergency_trials", trials, 1);
    country.change("prisons.facilities.cecot.official_capacity", opening, 60).change("prisons.maximum_security_population", opening, 90);
    country.change("prisons.maximum_security_population", trials, 30).change("prisons.facilities.estate.official_capacity", opening, 250);
    country.change("prisons.facilities.cecot.floor_area", opening, 36);
    return country;
}

/// A quota that can be met, then one that cannot; lifted at the end.
inline SmallCountry quota() {
    Day const order = day_of(2015, 1, 20), greed = day_of(2015, 4, 1), end = day_of(2015, 6, 10);
    SmallCountry country = unlike_towns(day_of(2015, 1, 1), day_of(2015, 6, 30));
    add_gangs(country);
    add_justice(country);
    country.set("policing.screens", 12).set("gangs.urban_effect", 2);
    return country.change("policing.quota", order, 3, greed).change("policing.quota", greed, 40, end);
}

/// Five days of killing on order, beside the killing of every day.
inline SmallCountry strike() {
    SmallCountry country = unlike_towns(day_of(2015, 1, 1), day_of(2015, 2, 28));
    add_gangs(country);
    country.set("gangs.feud_rate", 40).set("gangs.enforcement_hazard", 1).set("violence.background_hazard", 0.2);
    country.set("records.homicide_completeness", 0.9).set("gangs.strike_member_share", 0.5).set("violence.hidden_share", 0.2);
    country.change("gangs.strike_killings", day_of(2015, 1, 10), 40, day_of(2015, 1, 13));
    return country.change("gangs.strike_killings", day_of(2015, 2, 10), 30, day_of(2015, 2, 12));
}

/// Mass arrest and little evidence; then the executive lets go faster than people come.
inline SmallCountry releases() {
    Day const first = day_of(2015, 1, 1), order = day_of(2015, 1, 25), flood = day_of(2015, 3, 31);
    SmallCountry country = unlike_towns(first, day_of(2015, 5, 31));
    add_gangs(country);
    add_justice(country);
    country.change("policy.emergency", first, 1);
    country.set("policing.emergency_screens", 30).set("policing.emergency_threshold", 1.5).set("policing.emergency_blind_share", 0.3);
    country.set("courts.review_hazard", 1).set("courts.executive_discrimination", 1.5).set("courts.remand_duration", 1);
    return country.change("courts.executive_releases", order, 900).change("courts.executive_releases", flood, 5e4);
}

/// An emergency in which time in custody runs out: a short limit of remand that a law then lengthens, hearings of many, appeals, killings by the
/// state's forces that fall on others too, and a force that grows.
inline SmallCountry time_runs_out() {
    Day const first = day_of(2015, 1, 1), law = day_of(2015, 4, 20), trials = day_of(2015, 3, 10), growth = day_of(2015, 3, 1);
    SmallCountry country = unlike_towns(first, day_of(2015, 6, 30));
    add_gangs(country);
    add_justice(country);
    country.change("policy.emergency", day_of(2015, 1, 20), 1, day_of(2015, 5, 1));
    country.set("policing.emergency_screens", 25).set("policing.emergency_threshold", 1.6).set("policing.emergency_blind_share", 0.2);
    country.set("policing.lethal_force_hazard", 0.5).set("policing.emergency_lethal_force_hazard", 1).set("policing.lethal_force_other_share", 0.4);
    country.set("policing.police_officers", 100).set("policing.calibrated_police_officers", 100).set("policing.soldiers_deployed", 40);
    country.set("policing.calibrated_soldiers_deployed", 40).set("policing.soldier_weight", 0.5).set("policing.force_elasticity", 0.7);
    country.change("policing.soldiers_deployed", growth, 200).set("policing.army_strength", 160);
    country.set("courts.review_hazard", 2).set("courts.remand_duration", 0.3).set("courts.emergency_custody_limit", 6);
    country.set("courts.remand_limit", 0.15).set("courts.remand_extension", 0.06).set("courts.remand_limit_enforcement", 0.5);
    country.change("courts.remand_limit", law, 0.25).change("courts.emergency_trials", trials, 1).set("courts.trial_capacity", 300);
    country.set("courts.mass_hearings", 30).set("courts.defendants_per_hearing", 25).set("courts.mass_trial_evidence_cut", 0.6);
    country.set("courts.appeal_share", 0.6).set("courts.appeal_duration", 0.05).set("courts.appeal_leniency", 0.3);
    country.set("courts.gang_sentence", 0.3).set("courts.conviction_score", 2.6);
    return country.set("prisons.unreviewed_after", 0.08);
}

/// Ordinary prisoners alone, for fifteen months.
inline SmallCountry ordinary_prisoners() {
    SmallCountry country{2, 1000};
    country.between(day_of(2015, 1, 1), day_of(2016, 3, 31));
    country.set("prisons.ordinary_admissions", 500).set("courts.custody_limit", 5).set("courts.trial_capacity", 1e6);
    country.set("courts.remand_duration", 0.2).set("courts.ordinary_sentence", 0.5).set("courts.ordinary_acquittal_share", 0.25);
    country.set("prisons.death_hazard", 0.4).set("prisons.admission_death_hazard", 1.5).set("prisons.admission_shock_duration", 60);
    country.set("prisons.crowding_death_slope", 0.4).set("prisons.escape_hazard", 0.4);
    country.set("prisons.facilities.police_cells.official_capacity", 6).set("prisons.facilities.estate.official_capacity", 180);
    return country;
}

/// People sent from abroad twice to be held beside others, and some of them sent on.
inline SmallCountry from_abroad() {
    SmallCountry country = ordinary_prisoners();
    country.between(day_of(2015, 1, 1), day_of(2015, 10, 31)).set("prisons.facilities.cecot.official_capacity", 100);
    country.change("foreign.transfers_in", day_of(2015, 1, 10), 120, day_of(2015, 1, 11));
    country.change("foreign.transfers_in", day_of(2015, 4, 2), 30, day_of(2015, 4, 4));
    return country.change("foreign.transfers_out", day_of(2015, 6, 20), 60, day_of(2015, 6, 21));
}

/// Prisons that talk and mix, arrests that are mostly wrong, children who remember, a deal that breaks: what detention does to gangs.
inline SmallCountry prison_gangs() {
    Day const first = day_of(2015, 10, 1), isolation = day_of(2016, 2, 1);
    SmallCountry country = unlike_towns(first, day_of(2016, 3, 31));
    add_gangs(country);
    add_justice(country);
    country.set("policing.screens", 5).set("policing.blind_share", 0.6).set("gangs.hiding_onset", 0.7).set("gangs.hiding_scale", 20);
    country.set("courts.remand_duration", 1).set("courts.review_hazard", 0.5).set("gangs.recruitment_hazard", 1.2).set("gangs.enforcement_hazard", 1);
    country.set("gangs.prison_communication", 0.9).set("gangs.prison_segregation", 0.3).set("gangs.command_half_share", 0.2);
    country.set("gangs.truce_command", 0.4).set("gangs.pact_command", 0.5).set("gangs.obedience_slope", 0.8);
    country.set("gangs.command_enforcement", 0.8).set("gangs.prison_recruitment_hazard", 5).set("gangs.flight_ratio", 0.5);
    country.set("gangs.grievance_effect", 0.1)
        .set("population.dependent_children", 0.4)
        .set("courts.remand_score", -1)
        .set("gangs.exposed_youth_effect", 4);
    country.set("gangs.collapse_size", 80).set("gangs.collapse_hazard", 0.8);
    country.set("gangs.truce_effect", 0.6).set("gangs.pact_effect", 0.5).set("gangs.truce_breakdown_hazard", 1);
    country.set("gangs.breakdown_leader_effect", 0.3).set("gangs.leader_arrests", 2).set("gangs.breakdown_reneging_effect", 0.4);
    country.set("gangs.reneging", 0.5).set("gangs.breakdown_election_effect", 0.5).set("gangs.election_near", 0.4);
    country.set("gangs.strike_on_breakdown", 15).set("gangs.strike_member_share", 0.3);
    country.change("policy.truce", day_of(2015, 10, 15), 0.8, isolation).change("policy.pact", isolation, 0.9);
    return country.change("gangs.prison_communication", isolation, 0.2).change("gangs.prison_segregation", isolation, 0);
}

/// Programmes that come late and go, in all towns but one, and a plan that sends the police to the largest; then a pact beside it.
inline SmallCountry programmes_and_plan() {
    Day const first = day_of(2015, 1, 1), programmes = day_of(2015, 1, 20), plan = day_of(2015, 2, 12), pact = day_of(2015, 5, 1);
    SmallCountry country = unlike_towns(first, day_of(2015, 7, 31));
    country.table().places[0].population_estimate = 800;  // the largest
    add_gangs(country);
    add_justice(country);
    country.set("gangs.urban_effect", 0).set("gangs.recruitment_hazard", 5).set("gangs.desistance_hazard", 1).set("gangs.enforcement_hazard", 1.5);
    country.set("gangs.carrying_capacity", 900).set("gangs.hiding_onset", 2).set("gangs.pact_effect", 0.6).set("policing.screens", 6);
    country.set("prevention.state_capacity", 0.6).set("prevention.capacity_slope", 0.2).set("prevention.reach", 3);
    struct Programme {
        std::string name;
        double coverage, delay, effect, capacity_gain;
    };
    for (Programme const& one :
         {Programme{"mentoring", 0.5, 0.2, 0.4, 0.2}, Programme{"conflict_resolution", 0.4, 0.1, 0, 0.6},
          Programme{"job_training", 0.5, 0.3, 0.6, 0.2}, Programme{"school", 0.6, 0.5, 0.3, 0.1}, Programme{"urban_renewal", 0.7, 0.2, 0.7, 0.2},
          Programme{"cognitive_therapy", 0.8, 0.1, 1, 0.3}, Programme{"focused_deterrence", 0.5, 0, 0.4, 0.1}}) {
        country.set("prevention.delay." + one.name, one.delay).set("prevention.effect." + one.name, one.effect);
        country.set("prevention.capacity_gain." + one.name, one.capacity_gain);
        country.change("prevention.coverage." + one.name, programmes, one.coverage, one.name == "urban_renewal" ? pact : policy::forever);
    }
    country.set("policing.plan_coverage", 1).set("policing.plan_focus", 3).set("policing.plan_effect", 0.5).set("policing.plan_killing_share", 0.6);
    return country.change("policy.plan", plan, 0.9).change("policy.pact", pact, 0.8);
}

struct Scenario {
    std::string_view name;
    SmallCountry (*country)(){};
    std::uint64_t replicates{};  ///< of the reference; the engine lives twice as many
};

inline constexpr std::array scenarios{
    Scenario{"ordinary_time", &ordinary_time, 140},
    Scenario{"truce", &truce, 140},
    Scenario{"growth", &growth, 200},
    Scenario{"lying_low", &lying_low, 200},
    Scenario{"waves", &waves, 4000},
    Scenario{"unevenness", &unevenness, 4000},
    Scenario{"fading", &fading, 300},
    Scenario{"emergency", &emergency, 120},
    Scenario{"quota", &quota, 140},
    Scenario{"strike", &strike, 200},
    Scenario{"releases", &releases, 120},
    Scenario{"time_runs_out", &time_runs_out, 100},
    Scenario{"ordinary_prisoners", &ordinary_prisoners, 120},
    Scenario{"from_abroad", &from_abroad, 60},
    Scenario{"prison_gangs", &prison_gangs, 120},
    Scenario{"programmes_and_plan", &programmes_and_plan, 100},
};

inline Scenario const& scenario_called(std::string_view name) {
    for (Scenario const& one : scenarios) {
        if (one.name == name) {
            return one;
        }
    }
    throw std::invalid_argument{"no scenario is called " + std::string{name}};
}

}  // namespace contrapeso::reference
