// SPDX-License-Identifier: Apache-2.0
#pragma once
// Forecasts that anybody could make, to stand beside the model's: those told the figures themselves (`verify`), which are no forecasts of a future, and
// those told some figures of a fact and asked about the others.
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "contrapeso/evidence/fact.h"
#include "contrapeso/stats/quantiles.h"

namespace contrapeso::evidence {

/// With fewer figures there is no spread to speak of: neither nulls nor scores of a series.
inline constexpr std::size_t fewest_figures = 3;

// --- told every figure ---

/// By position in Fact::observations; nothing where a null has nothing to say.
using Forecasts = std::vector<std::optional<stats::Interval>>;

/// The figure before, if its days are not among those of this one, a day for a day; the band is what the figures changed from one to the next (root mean square of the logarithms).
[[nodiscard]] Forecasts persistence(Fact const& fact);

/// A level for the days between each two of the fact's `steps`, all levels set so that the squared logarithmic errors are least; the band is
/// the root mean square of those errors. Nothing for facts without steps.
[[nodiscard]] Forecasts step_function(Fact const& fact);

// --- told some figures, asked about any ---

/// A log-normal law.
struct Naive {
    double median{};
    double log_sd{};  ///< standard deviation of the logarithm
    double borrowed{};  ///< of a step: share of the median from levels that no training figure tells, so that the last told one stands for them
    /// The central interval that holds the share `coverage` (0 to 1).
    [[nodiscard]] stats::Interval interval(double coverage) const;
};

/// By position in Fact::observations; nothing where a forecast has nothing to say, and never of a ratio of two periods. A figure that was trained on is
/// answered too, but `trend`, `seasonal_mean` and `step` have seen it: only the others are forecasts.
using Naives = std::vector<std::optional<Naive>>;

/// Positions in Fact::observations of the figures that may be used, in any order. Those derived, of a ratio of two periods, or not above 0 are left out.
using Training = std::span<std::size_t const>;

/// A standard deviation rests on at least so many degrees of freedom; with one it could be anything.
inline constexpr std::size_t least_freedom = 2;

/// Nobody's spread is less: figures that happen to agree, or lie on a line, would make a forecast of infinite certainty. A judgement.
inline constexpr double least_log_sd = 0.01;

/// The figures of days up to that one.
[[nodiscard]] std::vector<std::size_t> figures_until(Fact const& fact, Day last);

/// The last training figure that ended before the days asked for began, a day for a day. Spread: root mean square of what the same rule misses in the
/// training, times √h over a horizon of h mean steps of it, h at least 1.
[[nodiscard]] Naives last_value(Fact const& fact, Training training);

/// The straight line of logarithms over time by least squares, with the prediction error of a new figure.
[[nodiscard]] Naives trend(Fact const& fact, Training training);

/// The mean logarithm of the same calendar month. Only for flows counted by calendar months; nothing for a month that the training lacks.
[[nodiscard]] Naives seasonal_mean(Fact const& fact, Training training);

/// The level of the dated steps. Where the training does not tell a level (it ends before), the last told level stands for it and the spread grows by what
/// levels changed before. The days of the steps are known, also those that come after the training: hindsight that no forecaster had.
[[nodiscard]] Naives step(Fact const& fact, Training training);

}  // namespace contrapeso::evidence
