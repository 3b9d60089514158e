// SPDX-License-Identifier: Apache-2.0
#pragma once
// CRT-8: a second court looks at the evidence of one person.
#include "contrapeso/core/exact_math.h"
#include "contrapeso/courts/parameters.h"

namespace contrapeso::courts {

/// Chance that the appeal of somebody convicted of gang membership succeeds: J Φ(z_a − (score − c)) (CRT-8).
[[nodiscard]] inline double success_of_appeal(double score, CourtParameters const& parameters) {
    double const margin = score - parameters.conviction_score.value;
    return parameters.judicial_independence.value * exact::normal_cdf(parameters.appeal_leniency.value - margin);
}

}  // namespace contrapeso::courts
