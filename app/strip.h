// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "contrapeso/evidence/fact.h"
#include "contrapeso/stats/quantiles.h"

namespace contrapeso::app {

/// A figure and a forecast drawn on one line: the published figure │ in the middle, what is accepted shaded ░, the band ─ with the median ●,
/// an arrow where the band leaves the picture. The picture is as wide as twice what is accepted, to both sides.
[[nodiscard]] std::string strip(double published, evidence::Band const& accepted, stats::Interval const& forecast);

inline constexpr std::size_t strip_width = 21;

}  // namespace contrapeso::app
