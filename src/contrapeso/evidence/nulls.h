// SPDX-License-Identifier: Apache-2.0
#pragma once
// Forecasts that anybody could make, to stand beside the model's. Both are told the figures themselves: they are no forecasts of a future.
#include <optional>
#include <vector>

#include "contrapeso/evidence/fact.h"
#include "contrapeso/stats/quantiles.h"

namespace contrapeso::evidence {

/// By position in Fact::observations; nothing where a null has nothing to say.
using Forecasts = std::vector<std::optional<stats::Interval>>;

/// The figure before, a day for a day; the band is what the figures changed from one to the next (root mean square of the logarithms).
[[nodiscard]] Forecasts persistence(Fact const& fact);

/// A level for the days between each two of the fact's `steps`, all levels set so that the squared logarithmic errors are least; the band is
/// the root mean square of those errors. Nothing for facts without steps.
[[nodiscard]] Forecasts step_function(Fact const& fact);

}  // namespace contrapeso::evidence
