// SPDX-License-Identifier: Apache-2.0
#pragma once
// How good a forecast was, once the truth is known. Smaller is better.
#include <span>

#include "contrapeso/stats/quantiles.h"

namespace contrapeso::stats {

/// Interval score of a central band of that coverage (0 to 1) for what was observed, in the unit of the values: its width, and 2 / (1 - coverage)
/// times the distance by which it misses. A band is rewarded for being narrow and for holding the truth. Gneiting and Raftery (2007), eq. 43.
[[nodiscard]] double interval_score(Interval const& band, double observed, double coverage);

/// Continuous ranked probability score of a sample (at least one value, in any order), in the unit of the values: the mean distance to what was
/// observed, less half the mean distance of two values drawn with replacement: Σ|x − y| / m − ΣΣ|x − x'| / 2m². It is the distance |x − y| of a sample
/// of one. Gneiting and Raftery (2007), eq. 21, of the law that puts 1/m on each value. Sorts, so O(m log m).
[[nodiscard]] double crps_of_sample(std::span<double const> sample, double observed);

/// The same with pairs of different values only, ΣΣ|x − x'| / 2m(m − 1), at least two values: in the mean the score of the law that the values were
/// drawn from, however few they are (the fair score of Ferro 2014). It may fall below 0. To be held against the score of a law in closed form.
[[nodiscard]] double fair_crps_of_sample(std::span<double const> sample, double observed);

/// Of the log-normal law with that median (above 0) and standard deviation of logarithms (0 or more): Baran and Lerch (2015), eq. for the log-normal.
[[nodiscard]] double crps_of_log_normal(double median, double log_sd, double observed);

/// Root of the mean square of ln(forecast / observed); all above 0, as many of one as of the other, at least one.
[[nodiscard]] double log_error(std::span<double const> forecast, std::span<double const> observed);

}  // namespace contrapeso::stats
