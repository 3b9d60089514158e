// SPDX-License-Identifier: Apache-2.0
#pragma once
// How good forecasts of figures were that nobody was told: the model's beside the naive ones, series by series. Smaller scores are better.
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "contrapeso/evidence/fact.h"
#include "contrapeso/evidence/nulls.h"

namespace contrapeso::evidence {

/// What the model says of one figure.
struct Prediction {
    std::size_t observation{};  ///< position in Fact::observations
    std::vector<double> sample;  ///< draws from what the model expects to be published (at least two), in the unit of the figure
    /// −ln of the model's density of the figure, per unit of the figure, so that it can stand beside a log-normal density: the probability of a count
    /// of persons is one already; the probability of k of n makes n times as large a density of the share k / n. Infinite if it thought it impossible.
    double log_score{};
};

/// How one forecaster did on a series of figures.
struct Performance {
    std::size_t figures{};
    double log_score{};  ///< mean of −ln density, per unit of the figure
    /// Mean of CRPS / figure: 0.2 is off by a fifth of the figure. A share, so that series can be added and small figures count; it favours, a little, forecasts
    /// that are too low, since what came divides.
    double crps{};
    double crps_in_unit{};  ///< mean CRPS in the unit of the figures: a proper score, in which large figures count most
    double coverage_50{}, coverage_80{}, coverage_95{};  ///< share of the figures within the central intervals of that probability
};

/// Model and a naive forecast on the figures that both speak of.
struct Contest {
    Performance naive, model;
    double skill{};  ///< 1 − CRPS of the model / CRPS of the naive forecast (as shares of the figures): 1 is perfect, 0 no better, below 0 worse
    double skill_in_unit{};  ///< the same of CRPS in the unit of the figures
    std::size_t borrowed{};  ///< figures of which most of the naive median came from a level that the training does not tell
};

struct SeriesSkill {
    Fact const* fact{};
    Performance model;  ///< on every figure that can be scored
    std::optional<Contest> last_value, trend, seasonal_mean, step;  ///< nothing where the naive forecast speaks of no figure
};

/// Scores of the figures asked for, at least one of them above 0 and not derived; the others are left out. Nothing if there is none. CRPS of samples is
/// the fair one: it does not depend on how many were drawn. The fact must outlive the answer.
[[nodiscard]] std::optional<SeriesSkill> score_series(Fact const& fact, Training training, std::span<Prediction const> asked);

}  // namespace contrapeso::evidence
