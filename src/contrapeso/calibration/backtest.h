// SPDX-License-Identifier: Apache-2.0
#pragma once
// Forecasts that are scored: fit on figures to a day, forecast those after it, and stand beside what anybody could have said.
#include <vector>

#include "contrapeso/calibration/fit.h"
#include "contrapeso/evidence/scoring.h"

namespace contrapeso::calibration {

/// The recipe as if it had been written on that day; the recipe itself if its figures end by then.
[[nodiscard]] Recipe cut_off(Recipe recipe, Day until);

/// Figures of the recipe's facts that end after `after` and by `until`, whole (with the parts that a fit takes off), as a forecaster would be asked for them.
[[nodiscard]] std::vector<Datum> figures_after(Recipe const& recipe, Day first_day, Day after, Day until);

/// Scores of figures, fact by fact: `readings` has a row for every draw and a column for every asked figure. What the naive forecasts may know: figures of the
/// fact that ended by `known_until` and are not themselves asked for. Data that take parts off, and those with other facts' figures in them, are asked with the
/// first source's figure.
[[nodiscard]] std::vector<evidence::SeriesSkill> scores_of(Recipe const& recipe, std::vector<Datum> const& asked, Matrix const& readings,
                                                           Day known_until);

}  // namespace contrapeso::calibration
