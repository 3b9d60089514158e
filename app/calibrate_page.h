// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "contrapeso/calibration/diagnostics.h"
#include "texts.h"

namespace contrapeso::app {

/// What a fit learnt: lights first, then every parameter with prior and posterior, then the series.
[[nodiscard]] std::string calibrate_page(calibration::Problem const& problem, calibration::Fit const& fit, calibration::Report const& report,
                                         scenario::Registry const& registry, Language language, std::size_t width);

}  // namespace contrapeso::app
