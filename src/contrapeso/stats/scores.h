// SPDX-License-Identifier: Apache-2.0
#pragma once
// How good a forecast was, once the truth is known. Smaller is better.
#include <span>

#include "contrapeso/stats/quantiles.h"

namespace contrapeso::stats {

/// Interval score of a central band of that coverage (0 to 1) for what was observed, in the unit of the values: its width, and 2 / (1 - coverage)
/// times the distance by which it misses. A band is rewarded for being narrow and for holding the truth. Gneiting and Raftery (2007), eq. 43.
[[nodiscard]] double interval_score(Interval const& band, double observed, double coverage);

/// Root of the mean square of ln(forecast / observed); all above 0, as many of one as of the other, at least one.
[[nodiscard]] double log_error(std::span<double const> forecast, std::span<double const> observed);

}  // namespace contrapeso::stats
