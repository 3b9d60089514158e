// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include "exit_codes.h"
#include "fit_options.h"

namespace contrapeso::app {

struct CalibrateOptions {
    FitOptions fit;
    std::optional<std::string> folder;  ///< where the posterior goes
};

/// contrapeso calibrate: fits free parameters to published figures. Exit::check_failed if it did not converge.
[[nodiscard]] Exit calibrate(CalibrateOptions const& options);

}  // namespace contrapeso::app
