// SPDX-License-Identifier: Apache-2.0
#pragma once
// What became of a lever that somebody pulled: the log of feasibility gates.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "contrapeso/core/calendar.h"

namespace contrapeso::policy {

/// A lever that needs more than a date. Part of the result format: append, never renumber.
enum class Lever : std::uint8_t {
    emergency,  ///< declaring or renewing the state of emergency
    security_budget,
    prison_building,
    mass_arrest,  ///< by quota, or under an emergency
    acts,  ///< the first of institutions::Act; the others follow
};
inline constexpr std::array<std::string_view, 16> lever_names{"emergency",           "security_budget", "prison_building",     "mass_arrest",
                                                              "soldiers_in_chamber", "plan_loan",       "dismiss_magistrates", "retire_judges",
                                                              "allow_reelection",    "gag_law",         "electoral_reform",    "merge_municipalities",
                                                              "mass_trial_law",      "amend_at_once",   "foreign_agents_law",  "end_term_limits"};

/// A lever as people call it.
struct LeverTitle {
    std::string_view en, es;
};
inline constexpr std::array<LeverTitle, lever_names.size()> lever_titles{
    LeverTitle{"state of emergency", "régimen de excepción"},
    LeverTitle{"security budget", "presupuesto de seguridad"},
    LeverTitle{"prison building", "construcción de prisiones"},
    LeverTitle{"mass arrest", "capturas masivas"},
    LeverTitle{"soldiers in the chamber", "soldados en la Asamblea"},
    LeverTitle{"loan for the Territorial Control Plan", "préstamo del Plan Control Territorial"},
    LeverTitle{"magistrates dismissed", "destitución de magistrados"},
    LeverTitle{"judges retired", "jubilación de jueces"},
    LeverTitle{"re-election allowed", "reelección permitida"},
    LeverTitle{"gag law", "ley mordaza"},
    LeverTitle{"electoral reform", "reforma electoral"},
    LeverTitle{"municipalities merged", "fusión de municipios"},
    LeverTitle{"law of mass trials", "ley de juicios masivos"},
    LeverTitle{"article 248", "artículo 248"},
    LeverTitle{"foreign agents law", "ley de agentes extranjeros"},
    LeverTitle{"term limits ended", "fin del límite de mandatos"}};

[[nodiscard]] constexpr Lever lever_of_act(std::size_t act) { return static_cast<Lever>(static_cast<std::size_t>(Lever::acts) + act); }

/// Who let it through, or who stopped it.
enum class Answer : std::uint8_t {
    allowed,
    no_votes,
    struck_by_court,
    no_money,
    no_places,
    not_in_office,  ///< the party that wants it has lost the presidency
    no_legal_way,  ///< the constitution must be changed first
};
inline constexpr std::array<std::string_view, 7> answer_names{"allowed",   "no_votes",      "struck_by_court", "no_money",
                                                              "no_places", "not_in_office", "no_legal_way"};

/// One decision of one day.
struct Decision {
    Day day{};
    Lever lever{};
    Answer answer{};
    std::int16_t votes_needed{}, votes_had{};  ///< 0 where nobody votes
};

}  // namespace contrapeso::policy
