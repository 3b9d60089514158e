// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>

#include "contrapeso/country/record.h"
#include "contrapeso/evidence/fact.h"

namespace contrapeso::evidence {

/// What a run says where the observation says its figure; nothing if the run does not cover those days. The record is monthly: a flow of part
/// of a month is its share of the days, a stock within a month lies on the straight line between the ends of two months, and one that
/// jumps (Fold::step) at the end of one of the two, whichever is nearer to the figure.
[[nodiscard]] std::optional<double> reading(Measure const& measure, Observation const& observation, country::MonthlySeries const& series);

}  // namespace contrapeso::evidence
