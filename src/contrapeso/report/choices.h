// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a page shows beside the account (study/account.h): the same charts and landmarks for every scenario, whatever they say.
#include <array>
#include <cstddef>
#include <string_view>

#include "contrapeso/country/indicators.h"

namespace contrapeso::report {

/// Position of an indicator that there must be.
consteval std::size_t the(std::string_view id, country::Observer observer = country::Observer::truth) {
    std::size_t const i = country::find_indicator(id, observer);
    if (i == country::indicators.size()) {
        throw "there is no such indicator";
    }
    return i;
}

/// Drawn by year.
inline constexpr std::array yearly_charts{
    the("homicide_victim_count"),
    the("homicide_victim_count", country::Observer::official),
    the("extortion_payer_count"),
    the("prison_population"),
    the("wrongfully_held_no_tie"),
    the("remand_share"),
    the("arrest_count"),
    the("deaths_in_custody", country::Observer::ngo),
    the("judicial_independence_index"),
    the("extends_emergency_share"),
    the("prison_cost"),
    the("defence_budget"),
};

/// Read by month: the first two are drawn, the last one makes `official_places` of the second.
inline constexpr std::array monthly_readings{the("homicide_victim_count", country::Observer::official), the("prison_population"),
                                             the("occupancy_rate")};

/// No indicator of the engine: people held by the share of places that they take.
inline constexpr std::string_view official_places = "official_places:truth";

/// Policies that are numbered on the charts, those of most weight first, as far as a scenario has them.
inline constexpr std::array<std::string_view, 6> landmarks{"emergency", "pact-2019", "truce-2012", "offensive-2015", "cecot", "ceasefire-2016"};
inline constexpr std::size_t most_marks = 6;

/// Conditions of the record that nobody would call a measure of the story: on the timeline only where scenarios differ in them.
inline constexpr std::array<std::string_view, 17> background{"demography",
                                                             "ordinary-policing-2015",
                                                             "judicial-independence",
                                                             "media-freedom",
                                                             "pressure-on-the-assembly",
                                                             "prison-building",
                                                             "accountability-of-the-record",
                                                             "records-definitions",
                                                             "budgets",
                                                             "presidents",
                                                             "recession-2020",
                                                             "us-stance",
                                                             "security-forces",
                                                             "remand-law",
                                                             "prison-regime",
                                                             "electoral-reform",
                                                             "press-laws"};

/// Assumptions that the figures of the account lean on most.
inline constexpr std::array<std::string_view, 11> key_assumptions{
    "violence.hidden_share",    "records.concealed_share",    "records.documented_share",      "records.documented_death_share",
    "gangs.pact_effect",        "gangs.hidden_screening_cut", "policing.blind_share",          "policing.emergency_blind_share",
    "policing.emergency_decay", "prisons.death_hazard",       "prisons.admission_death_hazard"};

}  // namespace contrapeso::report
