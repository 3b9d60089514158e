// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"
#include "contrapeso/population/labels.h"

namespace contrapeso::gangs {

/// Gangs: size, lethality, hiding, and the strike ordered from above. Today's plain numbers; values, bounds and sources: data/parameters/gangs.toml.
struct GangParameters {
    Persons initial_members;  ///< free members on the first day, all gangs
    std::array<Share, 4> initial_share;  ///< of free members by gang on the first day
    Persons initial_collaborators;  ///< free collaborators on the first day
    LogScale urban_effect;  ///< GNG-0, members per inhabitant, fully urban against fully rural
    LogScale deprivation_effect;  ///< GNG-0, GNG-5, per standard deviation of deprivation
    Hazard recruitment_hazard;  ///< GNG-5, recruits per member and year at zero saturation
    Persons carrying_capacity;  ///< GNG-5, members that the country could hold
    Hazard desistance_hazard;  ///< GNG-6
    Share return_share;  ///< GNG-6, released members and collaborators who return to their gang
    Hazard collaborator_inflow;  ///< GNG-8, new collaborators per free member and year
    Hazard collaborator_exit_hazard;  ///< GNG-8
    Rate feud_rate;  ///< GNG-1, national theta
    Hazard enforcement_hazard;  ///< GNG-2, killings per free member and year
    Share member_share_of_victims;  ///< GNG-4
    Share truce_effect;  ///< GNG-3, fall of lethality under a full truce
    Share ceasefire_effect;  ///< GNG-3, fall of lethality under the ceasefire and prison measures of 2016
    Share pact_effect;  ///< GNG-3, fall of lethality under the pact and plan of 2019
    Rate hostility_inflow;  ///< GNG-3, log points of hostility a year under a state offensive
    Years hostility_memory;  ///< GNG-3, mean life of hostility
    Rate lethality_trend;  ///< GNG-24, log points that lethality loses in a year of a trend that no measure explains
    LogScale lethality_noise;  ///< GNG-3, standard deviation of the national noise
    Days lethality_noise_memory;  ///< GNG-3, mean life of the national noise
    Ratio place_frailty_variance;  ///< GNG-3, variance of the place and month factor with mean 1
    Hazard hiding_onset;  ///< GNG-7, arrest hazard above which members hide
    Hazard hiding_scale;  ///< GNG-7, excess arrest hazard that cuts activity to 1/e
    Days hiding_rise;  ///< GNG-7, how fast members go into hiding
    Years hiding_memory;  ///< GNG-7, how slowly they come back
    Share hidden_screening_cut;  ///< GNG-7, fall of the chance of being screened when fully hidden
    Payers extortable_firms;  ///< GNG-20, firms other than transport that a gang could ask for money
    Payers transport_firms;  ///< GNG-20, GNG-23, the same of transport
    Payers extortable_households;  ///< GNG-20, households that a gang could ask
    Ratio extortion_presence;  ///< GNG-20, members per 1,000 inhabitants at which the two shares below pay
    Share extortion_coverage_firms;  ///< GNG-20
    Share extortion_coverage_households;  ///< GNG-20
    DollarsPerMonth extortion_payment_firms;  ///< GNG-21, of a firm that pays while gangs compete
    DollarsPerMonth extortion_payment_households;  ///< GNG-21, of a household that pays while gangs compete
    Share collusion_effect;  ///< GNG-21, rise of a payment when gangs do not compete
    Share transport_coverage_cut;  ///< GNG-23, transport firms that stop paying under the ceasefire and prison measures of 2016
    DailyFlow strike_killings;  ///< GNG-9, killings that the day's record shows when a strike is ordered; 0: no strike
    Share strike_member_share;  ///< GNG-9, gang members among the victims of a strike
    Index prison_communication;  ///< GNG-10, GNG-11, how far people held can talk to others inside and outside
    Index prison_segregation;  ///< GNG-11, how far gangs are kept apart from everybody else held
    Share command_half_share;  ///< GNG-10, share of members held at which half of the command is reached
    Ratio obedience_slope;  ///< GNG-10, how far deals and orders depend on command from prison
    Index truce_command;  ///< GNG-10, command under which the effect of the truce was seen
    Index pact_command;  ///< GNG-10, command under which the pact and the strike of 2022 were seen
    Ratio command_enforcement;  ///< GNG-10, how far enforcement grows with command
    Hazard prison_recruitment_hazard;  ///< GNG-11, among members only, without segregation and with full communication
    Ratio flight_ratio;  ///< GNG-12, members leaving the country per unit of arrest pressure above the onset
    LogScale grievance_effect;  ///< GNG-13, per person wrongly held and hundred inhabitants
    Ratio exposed_youth_effect;  ///< GNG-14, added recruitment of youth whose parent was arrested, relative to others
    Persons collapse_size;  ///< GNG-15, a gang with fewer members at liberty falls apart; 0: none does
    Hazard collapse_hazard;  ///< GNG-15, members leaving such a gang, beside desistance
    Rate truce_breakdown_hazard;  ///< GNG-16, of a deal in force; 0: deals end on their dates alone
    LogScale breakdown_leader_effect;  ///< GNG-16, per leader arrested
    LogScale breakdown_reneging_effect;  ///< GNG-16
    LogScale breakdown_election_effect;  ///< GNG-16
    Persons leader_arrests;  ///< GNG-16, leaders arrested lately, an input
    Strength reneging;  ///< GNG-16, how far the state withholds what it promised, an input
    Strength election_near;  ///< GNG-16, an input
    DailyFlow strike_on_breakdown;  ///< GNG-16, killings ordered on the day a deal breaks

    template<class P = GangParameters>
    static constexpr auto fields() {
        return std::tuple{Field{"initial_members", &P::initial_members},
                          FieldPer{"initial_share", &P::initial_share, population::gang_labels},
                          Field{"initial_collaborators", &P::initial_collaborators},
                          Field{"urban_effect", &P::urban_effect},
                          Field{"deprivation_effect", &P::deprivation_effect},
                          Field{"recruitment_hazard", &P::recruitment_hazard},
                          Field{"carrying_capacity", &P::carrying_capacity},
                          Field{"desistance_hazard", &P::desistance_hazard},
                          Field{"return_share", &P::return_share},
                          Field{"collaborator_inflow", &P::collaborator_inflow},
                          Field{"collaborator_exit_hazard", &P::collaborator_exit_hazard},
                          Field{"feud_rate", &P::feud_rate},
                          Field{"enforcement_hazard", &P::enforcement_hazard},
                          Field{"member_share_of_victims", &P::member_share_of_victims},
                          Field{"truce_effect", &P::truce_effect},
                          Field{"ceasefire_effect", &P::ceasefire_effect},
                          Field{"pact_effect", &P::pact_effect},
                          Field{"hostility_inflow", &P::hostility_inflow},
                          Field{"hostility_memory", &P::hostility_memory},
                          Field{"lethality_trend", &P::lethality_trend},
                          Field{"lethality_noise", &P::lethality_noise},
                          Field{"lethality_noise_memory", &P::lethality_noise_memory},
                          Field{"place_frailty_variance", &P::place_frailty_variance},
                          Field{"hiding_onset", &P::hiding_onset},
                          Field{"hiding_scale", &P::hiding_scale},
                          Field{"hiding_rise", &P::hiding_rise},
                          Field{"hiding_memory", &P::hiding_memory},
                          Field{"hidden_screening_cut", &P::hidden_screening_cut},
                          Field{"extortable_firms", &P::extortable_firms},
                          Field{"transport_firms", &P::transport_firms},
                          Field{"extortable_households", &P::extortable_households},
                          Field{"extortion_presence", &P::extortion_presence},
                          Field{"extortion_coverage_firms", &P::extortion_coverage_firms},
                          Field{"extortion_coverage_households", &P::extortion_coverage_households},
                          Field{"extortion_payment_firms", &P::extortion_payment_firms},
                          Field{"extortion_payment_households", &P::extortion_payment_households},
                          Field{"collusion_effect", &P::collusion_effect},
                          Field{"transport_coverage_cut", &P::transport_coverage_cut},
                          Field{"strike_killings", &P::strike_killings},
                          Field{"strike_member_share", &P::strike_member_share},
                          Field{"prison_communication", &P::prison_communication},
                          Field{"prison_segregation", &P::prison_segregation},
                          Field{"command_half_share", &P::command_half_share},
                          Field{"obedience_slope", &P::obedience_slope},
                          Field{"truce_command", &P::truce_command},
                          Field{"pact_command", &P::pact_command},
                          Field{"command_enforcement", &P::command_enforcement},
                          Field{"prison_recruitment_hazard", &P::prison_recruitment_hazard},
                          Field{"flight_ratio", &P::flight_ratio},
                          Field{"grievance_effect", &P::grievance_effect},
                          Field{"exposed_youth_effect", &P::exposed_youth_effect},
                          Field{"collapse_size", &P::collapse_size},
                          Field{"collapse_hazard", &P::collapse_hazard},
                          Field{"truce_breakdown_hazard", &P::truce_breakdown_hazard},
                          Field{"breakdown_leader_effect", &P::breakdown_leader_effect},
                          Field{"breakdown_reneging_effect", &P::breakdown_reneging_effect},
                          Field{"breakdown_election_effect", &P::breakdown_election_effect},
                          Field{"leader_arrests", &P::leader_arrests},
                          Field{"reneging", &P::reneging},
                          Field{"election_near", &P::election_near},
                          Field{"strike_on_breakdown", &P::strike_on_breakdown}};
    }
};

}  // namespace contrapeso::gangs
