// SPDX-License-Identifier: Apache-2.0
#pragma once
// A posterior as the two files that runs read (form: docs/formats/posterior.md).
#include <string>

#include "contrapeso/calibration/fit.h"

namespace contrapeso::calibration {

/// What the .toml says: which recipe, results version, last day of the figures, number of draws.
[[nodiscard]] std::string posterior_toml(Problem const& problem, std::string const& command);

/// The .csv: the keys, then a row for every draw.
[[nodiscard]] std::string posterior_csv(Problem const& problem, Fit const& fit, scenario::Registry const& registry);

}  // namespace contrapeso::calibration
