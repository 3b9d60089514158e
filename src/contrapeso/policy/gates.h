// SPDX-License-Identifier: Apache-2.0
#pragma once
// What became of a lever that somebody pulled: the log of feasibility gates.
#include <cstdint>

#include "contrapeso/core/calendar.h"

namespace contrapeso::policy {

/// A lever that needs more than a date. Part of the result format: append, never renumber.
enum class Lever : std::uint8_t {
    emergency,  ///< declaring or renewing the state of emergency
};

/// Who let it through, or who stopped it.
enum class Answer : std::uint8_t { allowed, no_votes, struck_by_court, no_money, no_places };

/// One decision of one day.
struct Decision {
    Day day{};
    Lever lever{};
    Answer answer{};
    std::int16_t votes_needed{}, votes_had{};  ///< 0 where nobody votes
};

}  // namespace contrapeso::policy
