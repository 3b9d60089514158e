// SPDX-License-Identifier: Apache-2.0
#pragma once
// CRT-7: many tried at once, on less evidence against each.
#include <algorithm>
#include <cmath>
#include <cstddef>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/courts/parameters.h"

namespace contrapeso::courts {

/// Most people tried in one hearing; at least one (CRT-7).
[[nodiscard]] inline std::size_t defendants_per_hearing(CourtParameters const& parameters) {
    return static_cast<std::size_t>(std::max(1L, std::lround(parameters.defendants_per_hearing.value)));
}

/// Score from which a hearing of so many convicts: an independent court asks of each what it would ask of one (CRT-7).
[[nodiscard]] inline double evidence_asked(std::size_t defendants, CourtParameters const& parameters) {
    double const captured = 1 - parameters.judicial_independence.value;
    return parameters.conviction_score.value - parameters.mass_trial_evidence_cut.value * captured * exact::log(static_cast<double>(defendants));
}

}  // namespace contrapeso::courts
