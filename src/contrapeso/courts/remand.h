// SPDX-License-Identifier: Apache-2.0
#pragma once
// CRT-6: the longest remand that the law allows to people held for gang ties, and what courts make of it.
#include <algorithm>
#include <cmath>

#include "contrapeso/core/calendar.h"
#include "contrapeso/courts/parameters.h"

namespace contrapeso::courts {

/// Whole days of remand that the law allows, counted from the arrest; 0: it sets no limit (CRT-6).
[[nodiscard]] inline Day remand_limit_days(CourtParameters const& parameters) {
    return static_cast<Day>(std::lround(parameters.remand_limit.days()));
}

/// The first day from `today` on at which a court is asked whether somebody arrested on this day may still be held without a trial: the day after
/// the limit, and every extension since (CRT-6).
[[nodiscard]] inline Day next_limit_hearing(Day arrested, Day today, CourtParameters const& parameters) {
    Day const first = arrested + remand_limit_days(parameters) + 1;
    Day const every = std::max<Day>(1, static_cast<Day>(std::lround(parameters.remand_extension.days())));
    return today <= first ? first : first + (today - first + every - 1) / every * every;
}

/// Does it let go? An independent court does, a captured one extends: a share of J (CRT-6).
[[nodiscard]] inline bool released_at_limit(double u, CourtParameters const& parameters) {
    return u < parameters.remand_limit_enforcement.value * parameters.judicial_independence.value;
}

}  // namespace contrapeso::courts
