// SPDX-License-Identifier: Apache-2.0
#pragma once
// Forecasts that anybody could make, to stand beside the model's. Both are told the figures themselves: they are no forecasts of a future.
#include <cstddef>
#include <optional>
#include <vector>

#include "contrapeso/evidence/fact.h"
#include "contrapeso/stats/quantiles.h"

namespace contrapeso::evidence {

/// With fewer figures there is no spread to speak of: neither nulls nor scores of a series.
inline constexpr std::size_t fewest_figures = 3;

/// By position in Fact::observations; nothing where a null has nothing to say.
using Forecasts = std::vector<std::optional<stats::Interval>>;

/// The figure before, if its days are not among those of this one, a day for a day; the band is what the figures changed from one to the next (root mean square of the logarithms).
[[nodiscard]] Forecasts persistence(Fact const& fact);

/// A level for the days between each two of the fact's `steps`, all levels set so that the squared logarithmic errors are least; the band is
/// the root mean square of those errors. Nothing for facts without steps.
[[nodiscard]] Forecasts step_function(Fact const& fact);

}  // namespace contrapeso::evidence
