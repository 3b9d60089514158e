// SPDX-License-Identifier: Apache-2.0
#pragma once
// What checks power today, and who holds it.
#include <array>
#include <cstddef>
#include <limits>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/institutions/acts.h"
#include "contrapeso/institutions/elections.h"

namespace contrapeso::institutions {

/// Expert-index scales, 0 … 1: 1 is a check that works.
struct Checks {
    double judicial_independence{1}, media_freedom{1}, accountability{1};
};

inline constexpr Day never = std::numeric_limits<Day>::max();

/// A lever that is asked for again a month after it was refused.
struct Request {
    Day next{std::numeric_limits<Day>::min()};  ///< not before this day
    bool granted{};
    bool struck{};  ///< by the chamber: a precedent
};

/// Who sits where, what has passed, and which decree is in force.
struct Power {
    int size{};  ///< deputies of the assembly; 0: the country has none
    std::vector<int> seats, elected;  ///< by party and district: of the assembly that sits, and of the one that takes its seats next
    std::vector<double> votes;  ///< by party and district, at the last election; empty: not known
    int elected_size{};
    Day seated_on{never};
    std::size_t elections_held{};  ///< of those that were counted
    Standing then;  ///< where the government stood at the last election
    double vote_share{};  ///< of the president's party at the last election
    bool in_office{true};  ///< the party whose wishes the scenario tells holds the presidency
    bool wins_presidency{true};
    Day inauguration{never};

    std::array<Request, act_count> acts;
    bool broke_a_rule{};  ///< since the last election
    Checks kept;  ///< share of each index that acts have left

    Day decree_until{std::numeric_limits<Day>::min()};  ///< first day on which the emergency needs another decree
    Request decree;
    int extensions{};

    Request budget_request, prison_request;
    double budget{-1}, places{-1}, floor{-1};  ///< what the assembly has paid for; −1: nothing was asked yet
    bool no_places{};

    [[nodiscard]] bool done(Act act) const { return acts[static_cast<std::size_t>(act)].granted; }
};

}  // namespace contrapeso::institutions
