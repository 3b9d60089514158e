// SPDX-License-Identifier: Apache-2.0
// The comparison can fail: a rule of the chapters, moved by a fifth on one side alone, is rejected by the number that it moves. A few rules need
// more than a fifth to be seen at this number of lives; their rows say how much.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "reference/observed.h"
#include "reference/scenarios.h"
#include "reference/two_samples.h"

namespace contrapeso::reference {
namespace {

/// A rule that a parameter holds is moved in the engine, which is fast; one that only a page states is moved in the reference.
struct Move {
    std::function<void(SmallCountry&)> in_engine;
    std::function<void(PageNumbers&)> in_reference;
};

struct MovedRule {
    std::string_view tag, rule, scenario, quantity;
    std::size_t span{};
    Move move;
    std::uint64_t replicates{};
    bool in_the_spread{};  ///< seen in the variance; otherwise in the mean
};

constexpr std::size_t early = 0, late = 1;
constexpr std::uint64_t lives_moved = 160, more_lives_moved = 500;  ///< of the engine
constexpr std::uint64_t few = 24, some = 60, many = 150;  ///< of the reference
constexpr double a_fifth = 0.2;

Move scaled(std::string_view key, double factor) {
    return {[=](SmallCountry& country) { country.scale(key, factor); }, {}};
}
Move larger(std::string_view key) { return scaled(key, 1 + a_fifth); }
Move smaller(std::string_view key) { return scaled(key, 1 - a_fifth); }
/// Scores are on the scale of their standard deviation.
Move higher(std::string_view key, double difference = a_fifth) {
    return {[=](SmallCountry& country) { country.shift(key, difference); }, {}};
}
/// A number that stands on the page.
template<class Number, class Value>
Move page(Number PageNumbers::*number, Value value) {
    return {{}, [=](PageNumbers& numbers) { numbers.*number = static_cast<Number>(value); }};
}
Move const more_women_among_victims{[](SmallCountry& country) {
                                        for (double& victims : country.table().homicide_victims[0]) {
                                            victims *= 1 + a_fifth;
                                        }
                                    },
                                    {}};
Move const forces_counted{[](SmallCountry& country) { country.change("records.counts_security_force_killings", day_of(2015, 2, 1), 1); }, {}};

std::vector<MovedRule> const& moved_rules() {
    using N = PageNumbers;
    static std::vector<MovedRule> const rules{
        {"GNG-0", "urban_effect", "quota", "members in the first place", early, larger("gangs.urban_effect"), lives_moved},
        {"GNG-0", "deprivation_effect", "truce", "members in the first place", early, larger("gangs.deprivation_effect"), lives_moved},
        {"GNG-1", "feud_rate", "truce", "killed in the feud", early, larger("gangs.feud_rate"), lives_moved},
        {"GNG-1", "no_concentration", "truce", "killed in the feud", early, page(&N::feud_even, 0), few},
        {"GNG-1", "power_of_activity", "lying_low", "killed in the feud", late, page(&N::feud_power_of_activity, 1.6), few},
        {"GNG-2", "enforcement_hazard", "truce", "killed in enforcement", early, larger("gangs.enforcement_hazard"), lives_moved},
        {"GNG-3", "truce_effect", "truce", "killed in enforcement", early, larger("gangs.truce_effect"), lives_moved},
        {"GNG-3", "ceasefire_effect", "truce", "killed in enforcement", late, larger("gangs.ceasefire_effect"), lives_moved},
        {"GNG-3", "pact_effect", "truce", "killed in enforcement", late, larger("gangs.pact_effect"), lives_moved},
        {"GNG-3", "hostility_inflow", "truce", "killed in enforcement", late, larger("gangs.hostility_inflow"), lives_moved},
        {"GNG-3", "hostility_memory", "truce", "killed in enforcement", late, larger("gangs.hostility_memory"), more_lives_moved},
        {"GNG-3", "lethality_noise", "waves", "killed in enforcement", early, larger("gangs.lethality_noise"), 4000, true},
        {"GNG-3", "mean_one", "waves", "killed in enforcement", early, page(&N::mean_one_correction, 0), 1500},
        {"GNG-3", "place_frailty_sd", "unevenness", "killed in enforcement", early, scaled("gangs.place_frailty_variance", 1.44), 4000, true},
        {"GNG-24", "lethality_trend", "fading", "killed in enforcement", late, larger("gangs.lethality_trend"), more_lives_moved},
        {"GNG-4", "member_share_of_victims", "truce", "members killed", early, larger("gangs.member_share_of_victims"), lives_moved},
        {"GNG-4", "side_of_the_dead", "truce", "members of the first gang", late, page(&N::side_of_the_dead, 0.65), some},
        {"GNG-4", "women_among_victims", "truce", "civilian women", late, more_women_among_victims, lives_moved},
        {"GNG-5", "recruitment_hazard", "growth", "recruits", late, larger("gangs.recruitment_hazard"), lives_moved},
        {"GNG-5", "carrying_capacity", "growth", "recruits", late, larger("gangs.carrying_capacity"), lives_moved},
        {"GNG-5", "no_deprivation", "growth", "members in the first place", late, page(&N::recruitment_by_deprivation, 0), some},
        {"GNG-5", "youngest_recruit", "growth", "civilians under 18", late, page(&N::youngest_recruit, 15), few},
        {"GNG-5", "recruited_men_per_woman", "growth", "civilian women", late, page(&N::recruited_men_per_woman, 5), many},
        {"GNG-5", "gang_by_size", "growth", "members of the first gang", late, page(&N::recruits_join_by_size, false), few},
        {"GNG-6", "desistance_hazard", "growth", "desistances", late, larger("gangs.desistance_hazard"), lives_moved},
        {"GNG-6", "return_share", "ordinary_time", "members free", late, larger("gangs.return_share"), lives_moved},
        {"GNG-7", "hiding_onset", "lying_low", "killed in enforcement", late, larger("gangs.hiding_onset"), lives_moved},
        {"GNG-7", "hiding_scale", "lying_low", "killed in enforcement", late, larger("gangs.hiding_scale"), lives_moved},
        {"GNG-7", "hiding_rise", "lying_low", "killed in enforcement", early, scaled("gangs.hiding_rise", 1.5), lives_moved},
        {"GNG-7", "hiding_memory", "lying_low", "killed in enforcement", late, larger("gangs.hiding_memory"), more_lives_moved},
        {"GNG-7", "hidden_screening_cut", "lying_low", "arrests of members", late, larger("gangs.hidden_screening_cut"), lives_moved},
        {"GNG-8", "collaborator_inflow", "growth", "collaborators free", late, larger("gangs.collaborator_inflow"), lives_moved},
        {"GNG-8", "collaborator_exit_hazard", "growth", "collaborators free", late, larger("gangs.collaborator_exit_hazard"), lives_moved},
        {"GNG-9", "strike_killings", "strike", "killed in a strike", late, larger("gangs.strike_killings"), lives_moved},
        {"GNG-9", "strike_member_share", "strike", "members killed", late, scaled("gangs.strike_member_share", 1.3), more_lives_moved},
        {"GNG-9", "strike_for_the_record", "strike", "killed in a strike", late, page(&N::strike_makes_up_for_the_day, false), few},
        {"GNG-10", "prison_communication", "prison_gangs", "command from prison", early, larger("gangs.prison_communication"), lives_moved},
        {"GNG-10", "command_half_share", "prison_gangs", "command from prison", early, larger("gangs.command_half_share"), lives_moved},
        {"GNG-10", "command_enforcement", "prison_gangs", "killed in enforcement", late, scaled("gangs.command_enforcement", 0.2), lives_moved},
        {"GNG-10", "obedience_slope", "prison_gangs", "killed in the feud", late, scaled("gangs.obedience_slope", 3), more_lives_moved},
        {"GNG-11", "prison_recruitment_hazard", "prison_gangs", "joined in prison", early, larger("gangs.prison_recruitment_hazard"), lives_moved},
        {"GNG-11", "prison_segregation", "prison_gangs", "joined in prison", early, scaled("gangs.prison_segregation", 1.6), lives_moved},
        {"GNG-11", "meetings_with_members", "prison_gangs", "joined in prison", early, page(&N::meetings_with_members, 0.5), few},
        {"GNG-12", "flight_ratio", "prison_gangs", "members who fled", late, larger("gangs.flight_ratio"), lives_moved},
        {"GNG-12", "flight_above_onset", "prison_gangs", "members who fled", late, page(&N::flight_above_onset, 0), some},
        {"GNG-13", "grievance_effect", "prison_gangs", "recruits", late, scaled("gangs.grievance_effect", 2), lives_moved},
        {"GNG-14", "exposed_youth_effect", "prison_gangs", "recruits", late, scaled("gangs.exposed_youth_effect", 2.5), lives_moved},
        {"GNG-14", "oldest_exposed_minor", "prison_gangs", "youth with a detained parent", late, page(&N::oldest_exposed_minor, 14), few},
        {"GNG-15", "collapse_hazard", "prison_gangs", "desistances", late, scaled("gangs.collapse_hazard", 1.8), lives_moved},
        {"GNG-16", "truce_breakdown_hazard", "prison_gangs", "deals that broke", early, scaled("gangs.truce_breakdown_hazard", 2.5), lives_moved},
        {"GNG-16", "strike_on_breakdown", "prison_gangs", "killed in a strike", early, scaled("gangs.strike_on_breakdown", 3), lives_moved},
        {"VIO-1", "background_hazard", "ordinary_time", "killed outside the gangs", late, larger("violence.background_hazard"), lives_moved},
        {"VIO-1", "emergency_reduction", "emergency", "killed outside the gangs", early, larger("violence.emergency_reduction"), lives_moved},
        {"POL-1", "screens", "ordinary_time", "arrests of members", late, larger("policing.screens"), lives_moved},
        {"POL-1", "exposed_population", "ordinary_time", "arrests of members", late, larger("policing.exposed_population"), lives_moved},
        {"POL-1", "screening_weight_collaborator", "ordinary_time", "arrests of collaborators", late,
         larger("policing.screening_weight.collaborator"), lives_moved},
        {"POL-1", "screening_weight_member", "ordinary_time", "arrests of members", late, larger("policing.screening_weight.member"), lives_moved},
        {"POL-1", "emergency_screens", "lying_low", "arrests of members", early, larger("policing.emergency_screens"), lives_moved},
        {"POL-1", "emergency_rise", "lying_low", "arrests of members", early, larger("policing.emergency_rise"), more_lives_moved},
        {"POL-1", "emergency_first_day_share", "lying_low", "arrests of members", early, larger("policing.emergency_first_day_share"), lives_moved},
        {"POL-1", "emergency_decay", "lying_low", "arrests of members", late, larger("policing.emergency_decay"), more_lives_moved},
        {"POL-1", "emergency_floor", "lying_low", "arrests of members", late, larger("policing.emergency_floor"), lives_moved},
        {"POL-2", "screening_threshold", "ordinary_time", "arrests of members", late, higher("policing.screening_threshold"), lives_moved},
        {"POL-2", "emergency_threshold", "emergency", "arrests without a tie", early, higher("policing.emergency_threshold"), lives_moved},
        {"POL-2", "separation_collaborator", "ordinary_time", "arrests of collaborators", late, higher("policing.separation.collaborator"),
         lives_moved},
        {"POL-2", "separation_member", "ordinary_time", "acquitted", late, higher("policing.separation.member", 2 * a_fifth), lives_moved},
        {"POL-2", "youngest_screened", "emergency", "arrests of minors", early, page(&N::youngest_screened, 15), few},
        {"POL-2", "screened_men_per_woman", "growth", "civilian women", late, page(&N::screened_men_per_woman, 5.6), many},
        {"POL-3", "blind_share", "ordinary_time", "arrests without a tie", late, larger("policing.blind_share"), lives_moved},
        {"POL-3", "emergency_blind_share", "emergency", "arrests without a tie", early, larger("policing.emergency_blind_share"), lives_moved},
        {"POL-3", "quota", "quota", "arrests of members", early, larger("policing.quota"), lives_moved},
        {"POL-3", "days_between_quotas", "quota", "arrests without a tie", late, page(&N::days_between_quotas, 400), few},
        {"POL-3", "quota_by_place", "quota", "arrests without a tie", early, page(&N::quota_by_place, false), few},
        {"POL-3", "lowest_threshold", "quota", "arrests without a tie", late, page(&N::lowest_threshold, -1.2), some},
        {"POL-4", "lethal_force_hazard", "lying_low", "killed by security forces", early, larger("policing.lethal_force_hazard"), lives_moved},
        {"POL-4", "hidden_are_spared", "lying_low", "killed by security forces", late, page(&N::hidden_are_spared_by_force, false), few},
        {"POL-4", "emergency_lethal_force_hazard", "emergency", "killed by security forces", early, larger("policing.emergency_lethal_force_hazard"),
         lives_moved},
        {"POL-5", "force_elasticity", "time_runs_out", "arrests without a tie", late, scaled("policing.force_elasticity", 2), lives_moved},
        {"POL-6", "lethal_force_other_share", "time_runs_out", "killed by security forces and not members", early,
         larger("policing.lethal_force_other_share"), lives_moved},
        {"POL-7", "plan_coverage", "programmes_and_plan", "members in the first place", early, scaled("policing.plan_coverage", 2), lives_moved},
        {"POL-7", "plan_focus", "programmes_and_plan", "members in the first place", early, scaled("policing.plan_focus", 2), lives_moved},
        {"POL-7", "screens_are_sent", "programmes_and_plan", "arrests of members", early, page(&N::plan_takes_screens_elsewhere, false), few},
        {"POL-7", "plan_effect", "programmes_and_plan", "killed in enforcement", late, scaled("policing.plan_effect", 2), lives_moved},
        {"POL-7", "plan_killing_share", "programmes_and_plan", "killed in enforcement", late, scaled("policing.plan_killing_share", 1.6),
         lives_moved},
        {"PRV-1", "state_capacity", "programmes_and_plan", "killed in enforcement", late, scaled("prevention.state_capacity", 0.5), lives_moved},
        {"PRV-1", "capacity_slope", "programmes_and_plan", "recruits", late, scaled("prevention.capacity_slope", -5), lives_moved},
        {"PRV-1", "middling_capacity", "programmes_and_plan", "killed in enforcement", late, page(&N::middling_capacity, 0), few},
        {"PRV-2", "coverage", "programmes_and_plan", "desistances", late, scaled("prevention.coverage.cognitive_therapy", 1.6), lives_moved},
        {"PRV-2", "delay", "programmes_and_plan", "desistances", early, scaled("prevention.delay.cognitive_therapy", 4), lives_moved},
        {"PRV-2", "reach", "programmes_and_plan", "recruits", late, scaled("prevention.reach", 0.5), lives_moved},
        {"PRV-3", "recruitment", "programmes_and_plan", "recruits", late, scaled("prevention.effect.urban_renewal", 0), lives_moved},
        {"PRV-3", "killing", "programmes_and_plan", "killed in enforcement", late, scaled("prevention.effect.urban_renewal", 2), lives_moved},
        {"PRV-3", "desistance", "programmes_and_plan", "desistances", late, scaled("prevention.effect.cognitive_therapy", 1.6), lives_moved},
        {"PRV-3", "training_helps_leave", "programmes_and_plan", "desistances", late, page(&N::training_helps_leave, false), some},
        {"CRT-6", "remand_limit", "time_runs_out", "released at the limit of remand", early, larger("courts.remand_limit"), lives_moved},
        {"CRT-6", "remand_extension", "time_runs_out", "released at the limit of remand", late, scaled("courts.remand_extension", 4), lives_moved},
        {"CRT-6", "remand_limit_enforcement", "time_runs_out", "released at the limit of remand", early, larger("courts.remand_limit_enforcement"),
         lives_moved},
        {"CRT-6", "ready_by_the_limit", "time_runs_out", "trial backlog", early, page(&N::ready_by_the_limit, false), few},
        {"CRT-7", "mass_hearings", "time_runs_out", "appeals", late, larger("courts.mass_hearings"), lives_moved},
        {"CRT-7", "mass_trial_evidence_cut", "time_runs_out", "acquitted", late, scaled("courts.mass_trial_evidence_cut", 2), lives_moved},
        {"CRT-7", "crowds_are_no_reviews", "time_runs_out", "held unreviewed", late, page(&N::crowds_are_reviews, true), few},
        {"CRT-8", "appeal_share", "time_runs_out", "appeals", late, larger("courts.appeal_share"), lives_moved},
        {"CRT-8", "appeal_leniency", "time_runs_out", "released on appeal", late, higher("courts.appeal_leniency", 1), lives_moved},
        {"PRI-7", "unreviewed_after", "time_runs_out", "held unreviewed", early, larger("prisons.unreviewed_after"), lives_moved},
        {"CRT-1", "review_hazard", "ordinary_time", "released by review", late, larger("courts.review_hazard"), more_lives_moved},
        {"CRT-1", "judicial_independence", "ordinary_time", "released by review", late, larger("courts.judicial_independence"), more_lives_moved},
        {"CRT-1", "review_leniency", "emergency", "released by review", late, higher("courts.review_leniency"), lives_moved},
        {"CRT-1", "court_discrimination", "emergency", "released by review", late, larger("courts.court_discrimination"), lives_moved},
        {"CRT-1", "collaborator_discrimination_ratio", "emergency", "released by review", late, scaled("courts.collaborator_discrimination_ratio", 2),
         lives_moved},
        {"CRT-2", "custody_limit", "ordinary_time", "held in police cells", late, higher("courts.custody_limit", 1), lives_moved},
        {"CRT-2", "emergency_custody_limit", "releases", "held in police cells", early, larger("courts.emergency_custody_limit"), lives_moved},
        {"CRT-2", "remand_score", "ordinary_time", "released at the first hearing", late, higher("courts.remand_score"), lives_moved},
        {"CRT-2", "emergency_hearing_release_share", "emergency", "released at the first hearing", late,
         larger("courts.emergency_hearing_release_share"), lives_moved},
        {"CRT-3", "remand_duration", "ordinary_time", "held without sentence", late, larger("courts.remand_duration"), lives_moved},
        {"CRT-3", "trial_capacity", "quota", "trial backlog", early, smaller("courts.trial_capacity"), lives_moved},
        {"CRT-3", "ordinary_cases_first", "emergency", "held for ordinary offences", late, page(&N::ordinary_cases_first, false), few},
        {"CRT-3", "emergency_trials", "emergency", "convictions", late, scaled("courts.emergency_trials", 0), lives_moved},
        {"CRT-3", "hearings_saved_up", "ordinary_time", "trial backlog", late, page(&N::hearings_saved_up, 20), few},
        {"CRT-4", "conviction_score", "ordinary_time", "acquitted", late, higher("courts.conviction_score"), lives_moved},
        {"CRT-4", "ordinary_acquittal_share", "ordinary_prisoners", "acquitted", late, larger("courts.ordinary_acquittal_share"), lives_moved},
        {"CRT-4", "gang_sentence", "ordinary_time", "members held", late, scaled("courts.gang_sentence", 1.5), lives_moved},
        {"CRT-4", "ordinary_sentence", "ordinary_prisoners", "held", late, larger("courts.ordinary_sentence"), lives_moved},
        {"CRT-5", "executive_releases", "releases", "released by the executive", early, larger("courts.executive_releases"), lives_moved},
        {"CRT-5", "executive_discrimination", "releases", "members held", early, scaled("courts.executive_discrimination", 1.5), lives_moved},
        {"CRT-5", "fastest_release", "releases", "released by the executive", early, page(&N::fastest_release, 0.8), some},
        {"PRI-1", "ordinary_admissions", "ordinary_prisoners", "ordinary admissions", late, larger("prisons.ordinary_admissions"), lives_moved},
        {"PRI-1", "youngest_offender", "ordinary_prisoners", "civilian men of 25 to 29", late, page(&N::youngest_offender, 26), few},
        {"PRI-1", "offending_men_per_woman", "ordinary_prisoners", "civilian women", late, page(&N::offending_men_per_woman, 7.2), few},
        {"PRI-1", "records_are_admitted_too", "ordinary_prisoners", "free with a record and without ties", late,
         page(&N::records_are_admitted_too, false), few},
        {"PRI-2", "death_hazard", "ordinary_prisoners", "deaths in custody", late, larger("prisons.death_hazard"), lives_moved},
        {"PRI-2", "admission_death_hazard", "ordinary_prisoners", "deaths in custody", late, larger("prisons.admission_death_hazard"), lives_moved},
        {"PRI-2", "admission_shock_duration", "ordinary_prisoners", "deaths in custody", late, larger("prisons.admission_shock_duration"),
         lives_moved},
        {"PRI-2", "crowding_death_slope", "releases", "deaths in custody", early, larger("prisons.crowding_death_slope"), lives_moved},
        {"PRI-2", "death_share_violence", "releases", "deaths in custody by violence", early, larger("prisons.death_share_violence"), lives_moved},
        {"PRI-2", "death_share_denied_care", "releases", "deaths in custody after care was denied", early, larger("prisons.death_share_denied_care"),
         lives_moved},
        {"PRI-3", "escape_hazard", "ordinary_prisoners", "escapes", late, larger("prisons.escape_hazard"), lives_moved},
        {"PRI-3", "escaped_keep_their_tie", "releases", "free with a record and without ties", early, page(&N::escaped_keep_their_tie, false), some},
        {"PRI-4", "police_cells_official_capacity", "releases", "deaths in custody", early,
         larger("prisons.facilities.police_cells.official_capacity"), lives_moved},
        {"PRI-5", "floor_area", "emergency", "floor area", late, larger("prisons.facilities.cecot.floor_area"), lives_moved},
        {"PRI-6", "maximum_security_population", "emergency", "held in the maximum-security prison", late,
         larger("prisons.maximum_security_population"), lives_moved},
        {"PRI-6", "maximum_security_places", "emergency", "held in the maximum-security prison", early,
         smaller("prisons.facilities.cecot.official_capacity"), lives_moved},
        {"FOR-4", "transfers_in", "from_abroad", "person-days held from abroad", late, larger("foreign.transfers_in"), lives_moved},
        {"FOR-4", "transfers_out", "from_abroad", "held from abroad", late, scaled("foreign.transfers_out", 0.5), lives_moved},
        {"REC-1", "homicide_completeness", "ordinary_time", "homicides in the official count", late, smaller("records.homicide_completeness"),
         lives_moved},
        {"REC-1", "concealed_share", "emergency", "homicides in the official count", late, larger("records.concealed_share"), more_lives_moved},
        {"VIO-2", "hidden_share", "ordinary_time", "killed and hidden", early, larger("violence.hidden_share"), lives_moved},
        {"VIO-2", "hidden_share_in_peace", "truce", "killed and hidden", early, larger("violence.hidden_share_in_peace"), lives_moved},
        {"VIO-3", "found_hazard", "ordinary_time", "bodies found", early, scaled("violence.found_hazard", 1.5), lives_moved},
        {"REC-1", "counts_violence_in_custody", "emergency", "homicides in the official count", late, scaled("records.counts_violence_in_custody", 3),
         lives_moved},
        {"REC-1", "counts_bodies_found", "truce", "homicides in the official count", late, scaled("records.counts_bodies_found", 0), lives_moved},
        {"REC-2", "documented_share", "emergency", "killed by security forces, documented", late, scaled("records.documented_share", 1.5),
         lives_moved},
        {"REC-3", "reported_missing_share", "truce", "reported missing", late, smaller("records.reported_missing_share"), lives_moved},
        {"REC-3", "missing_hazard", "ordinary_time", "reported missing", late, larger("records.missing_hazard"), lives_moved},
        {"REC-4", "media_freedom", "emergency", "homicides in the official count", late, scaled("institutions.media_freedom", 1.5), lives_moved},
        {"REC-5", "documented_death_share", "ordinary_time", "deaths in custody, documented", late, larger("records.documented_death_share"),
         lives_moved},
        {"REC-6", "abuse_complaint_share", "emergency", "complaints about arrests", late, larger("records.abuse_complaint_share"), lives_moved},
        {"REC-6", "abuse_complaint_delay", "emergency", "complaints about arrests", early, scaled("records.abuse_complaint_delay", 2), lives_moved},
        {"REC-1", "counts_security_force_killings", "emergency", "homicides in the official count", early, forces_counted, lives_moved},
    };
    return rules;
}

class MovedRules : public ::testing::TestWithParam<MovedRule> {};

TEST_P(MovedRules, are_told_apart) {
    MovedRule const& rule = GetParam();
    Scenario const& scenario = scenario_called(rule.scenario);
    std::size_t const quantity = quantity_called(rule.quantity);
    std::vector<double> fast = samples(lives(scenario).engine, rule.span, quantity), slow = samples(lives(scenario).slow, rule.span, quantity);
    SmallCountry country = scenario.country();
    if (rule.move.in_engine) {
        rule.move.in_engine(country);
        fast = samples(engine_histories(country.resolved(), rule.replicates), rule.span, quantity);
    } else {
        PageNumbers page;
        rule.move.in_reference(page);
        slow = samples(slow_histories(country.resolved(), page, rule.replicates), rule.span, quantity);
    }
    auto const verdict = rule.in_the_spread ? accept_same_variance(fast, slow) : accept_same_mean(fast, slow);
    EXPECT_FALSE(verdict) << rule.quantity << ": " << verdict.text;
}

std::string name_of(::testing::TestParamInfo<MovedRule> const& one) {
    std::string name = std::string{one.param.tag} + "_" + std::string{one.param.rule};
    std::replace_if(
        name.begin(), name.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(ByAFifth, MovedRules, ::testing::ValuesIn(moved_rules()), name_of);

}  // namespace
}  // namespace contrapeso::reference
