// SPDX-License-Identifier: Apache-2.0
#pragma once
// The ladder of acts: what a government may attempt, and what each rung needs. Attempts are dated inputs; whether one succeeds is a result.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "contrapeso/institutions/apportionment.h"

namespace contrapeso::institutions {

/// In the order of their dates in the record. Part of the result format: append, never renumber.
enum class Act : std::uint8_t {
    soldiers_in_chamber,
    plan_loan,  ///< for the Territorial Control Plan
    dismiss_magistrates,  ///< of the constitutional chamber, and the attorney general
    retire_judges,
    allow_reelection,  ///< a ruling
    gag_law,
    electoral_reform,  ///< 84 to 60 deputies, Hare to D'Hondt
    merge_municipalities,
    mass_trial_law,
    amend_at_once,  ///< article 248: one assembly alone may amend the constitution
    foreign_agents_law,
    end_term_limits,
};
inline constexpr std::size_t act_count = 12;
inline constexpr std::array<std::string_view, act_count> act_labels{
    "soldiers_in_chamber",  "plan_loan",      "dismiss_magistrates", "retire_judges",      "allow_reelection", "gag_law", "electoral_reform",
    "merge_municipalities", "mass_trial_law", "amend_at_once",       "foreign_agents_law", "end_term_limits"};

/// What an act needs beside its date.
struct ActRule {
    Majority majority{Majority::nobody};
    bool only_by_captured_court{};  ///< a ruling that no independent chamber gives
    bool reviewable{};  ///< an independent chamber may strike it down
    bool amends_constitution{};  ///< by one assembly: only once article 248 lets it
    bool undemocratic{true};  ///< voters who mind such things count it against the government
};

[[nodiscard]] constexpr ActRule rule_of(Act act) {
    switch (act) {
        case Act::soldiers_in_chamber:
            return {};
        case Act::plan_loan:
            return {.majority = Majority::two_thirds, .undemocratic = false};
        case Act::dismiss_magistrates:
            return {.majority = Majority::two_thirds};
        case Act::retire_judges:
            return {.majority = Majority::half};
        case Act::allow_reelection:
            return {.only_by_captured_court = true};
        case Act::gag_law:
        case Act::electoral_reform:
        case Act::merge_municipalities:
        case Act::mass_trial_law:
        case Act::foreign_agents_law:
            return {.majority = Majority::half, .reviewable = true};
        case Act::amend_at_once:
            return {.majority = Majority::three_quarters};
        case Act::end_term_limits:
            return {.majority = Majority::three_quarters, .amends_constitution = true};
    }
    return {};
}

/// Which acts lower which index: the order of the losses in the parameters.
inline constexpr std::array lowers_independence{Act::dismiss_magistrates, Act::retire_judges, Act::allow_reelection, Act::mass_trial_law};
inline constexpr std::array lowers_media_freedom{Act::dismiss_magistrates, Act::gag_law, Act::foreign_agents_law};
inline constexpr std::array lowers_accountability{Act::soldiers_in_chamber, Act::dismiss_magistrates, Act::electoral_reform, Act::amend_at_once,
                                                  Act::end_term_limits};

template<std::size_t n>
constexpr std::array<std::string_view, n> labels_of(std::array<Act, n> const& acts) {
    std::array<std::string_view, n> labels;
    for (std::size_t i = 0; i < n; ++i) {
        labels[i] = act_labels[static_cast<std::size_t>(acts[i])];
    }
    return labels;
}

}  // namespace contrapeso::institutions
