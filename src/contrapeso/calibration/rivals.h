// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rival stories for the same figures: each fitted to all of them, weighed by how well it foretold them, and asked about a future.
#include <array>
#include <span>
#include <vector>

#include "contrapeso/calibration/fit.h"

namespace contrapeso::calibration {

/// Priors half as wide, as they are, and twice as wide: a weight that changes with them is a weight of the priors.
inline constexpr std::array<double, 3> prior_scales{0.5, 1, 2};

/// The recipe told by a rival: its pins, its own free parameters, and those of the recipe that it does not pin.
[[nodiscard]] Recipe told_by(Rival const& rival, Recipe recipe, scenario::Registry const& registry);

/// log of the marginal likelihood at each of the prior scales.
[[nodiscard]] std::array<double, prior_scales.size()> log_evidences(Problem const& problem, Fit const& fit);

/// Shares of belief of rivals that were equally believed before the figures.
[[nodiscard]] std::vector<double> weights(std::span<double const> log_evidences);

}  // namespace contrapeso::calibration
