// SPDX-License-Identifier: Apache-2.0
#pragma once
// CRT-1, CRT-2, CRT-5: who is let go, by whom, and how well they can tell.
#include "contrapeso/courts/parameters.h"
#include "contrapeso/population/labels.h"

namespace contrapeso::courts {

/// Individual reviews per person on remand and day: r · J (CRT-1).
[[nodiscard]] double review_hazard_per_day(CourtParameters const& parameters);

/// P(released at review | tie) = Φ(z − d_J · type), type 0 for none, 1 for a member (CRT-1).
[[nodiscard]] double release_at_review(population::Tie tie, CourtParameters const& parameters);

/// Relative chance of being let go by the executive, 1 at most: Φ(z − d_x · type) / Φ(z) (CRT-5).
[[nodiscard]] double executive_preference(population::Tie tie, CourtParameters const& parameters);

/// Does the first hearing release? Ordinary law looks at the evidence; an emergency does not (CRT-2).
[[nodiscard]] bool released_at_hearing(bool emergency, double score, double u, CourtParameters const& parameters);

/// Whole days of a stay with exponential law and this mean: at least one (CRT-3, CRT-4).
[[nodiscard]] int stay_days(double mean_days, double u);

}  // namespace contrapeso::courts
