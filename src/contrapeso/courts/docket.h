// SPDX-License-Identifier: Apache-2.0
#pragma once
// CRT-3: cases that are ready wait for a trial. Ordinary cases first; cases of an emergency only where they come to trial at all.
#include <deque>

#include "contrapeso/core/calendar.h"
#include "contrapeso/population/people.h"

namespace contrapeso::courts {

/// A case that is ready for trial. It is void once the person has left, or was admitted again since.
struct Case {
    population::Row person{};
    Day admitted{};
};

/// First come, first served within each line.
struct Docket {
    std::deque<Case> ordinary, emergency;
    double capacity_left{};  ///< trials that can be held, carried over from day to day as a fraction
    double mass_hearings_left{};  ///< the same for hearings of many (CRT-7)
};

}  // namespace contrapeso::courts
