// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a page shows. No reader turns a side of the account off, and no author does: the figures are the same for every scenario.
#include <array>
#include <cstddef>
#include <cstdint>
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

/// Four figures open the page, one of each side.
enum class Place : std::uint8_t { headline, account };

struct AccountFigure {
    std::size_t indicator{};
    Place place{Place::account};
};

/// In the order in which they are shown within their side.
inline constexpr std::array account_figures{
    AccountFigure{the("homicide_victim_count"), Place::headline},
    AccountFigure{the("homicide_victim_count", country::Observer::official)},
    AccountFigure{the("extortion_payer_count")},
    AccountFigure{the("gang_members_free")},
    AccountFigure{the("wrongfully_held_no_tie"), Place::headline},
    AccountFigure{the("prison_population")},
    AccountFigure{the("remand_share")},
    AccountFigure{the("deaths_in_custody")},
    AccountFigure{the("children_with_detained_parent")},
    AccountFigure{the("person_years_no_tie")},
    AccountFigure{the("judicial_independence_index"), Place::headline},
    AccountFigure{the("media_freedom_index")},
    AccountFigure{the("emergency_days")},
    AccountFigure{the("extends_emergency_share")},
    AccountFigure{the("prison_cost"), Place::headline},
    AccountFigure{the("police_cost")},
    AccountFigure{the("defence_budget")},
};

consteval bool every_side_opens_the_page() {
    std::array<int, country::ledger_names.size()> headlines{};
    for (AccountFigure const& figure : account_figures) {
        headlines[static_cast<std::size_t>(country::indicators[figure.indicator].ledger)] += figure.place == Place::headline ? 1 : 0;
    }
    return headlines == std::array<int, country::ledger_names.size()>{1, 1, 1, 1, 0};
}
static_assert(every_side_opens_the_page());

/// Drawn by year.
inline constexpr std::array yearly_charts{
    the("homicide_victim_count"), the("homicide_victim_count", country::Observer::official),
    the("extortion_payer_count"), the("prison_population"),
    the("wrongfully_held_no_tie"), the("remand_share"),
    the("arrest_count"), the("deaths_in_custody", country::Observer::ngo),
    the("judicial_independence_index"), the("extends_emergency_share"),
    the("prison_cost"), the("defence_budget"),
};

/// Read by month: the first two are drawn, the last one makes `official_places` of the second.
inline constexpr std::array monthly_readings{the("homicide_victim_count", country::Observer::official), the("prison_population"), the("occupancy_rate")};

/// No indicator of the engine: people held by the share of places that they take.
inline constexpr std::string_view official_places = "official_places:truth";

/// Policies that are numbered on the charts, those of most weight first, as far as a scenario has them.
inline constexpr std::array<std::string_view, 6> landmarks{"emergency", "pact-2019", "truce-2012", "offensive-2015", "cecot", "ceasefire-2016"};
inline constexpr std::size_t most_marks = 6;

/// Conditions of the record that nobody would call a measure of the story: on the timeline only where scenarios differ in them.
inline constexpr std::array<std::string_view, 17> background{
    "demography",       "ordinary-policing-2015",       "judicial-independence", "media-freedom", "pressure-on-the-assembly",
    "prison-building",  "accountability-of-the-record", "records-definitions",   "budgets",       "presidents",
    "recession-2020",   "us-stance",                    "security-forces",       "remand-law",    "prison-regime",
    "electoral-reform", "press-laws"};

/// Assumptions that the figures of the account lean on most.
inline constexpr std::array<std::string_view, 11> key_assumptions{"violence.hidden_share",
                                                                  "records.concealed_share",
                                                                  "records.documented_share",
                                                                  "records.documented_death_share",
                                                                  "gangs.pact_effect",
                                                                  "gangs.hidden_screening_cut",
                                                                  "policing.blind_share",
                                                                  "policing.emergency_blind_share",
                                                                  "policing.emergency_decay",
                                                                  "prisons.death_hazard",
                                                                  "prisons.admission_death_hazard"};

/// A page with fewer replicates calls itself a preview (web/report).
inline constexpr std::size_t enough_replicates = 200;

}  // namespace contrapeso::report
