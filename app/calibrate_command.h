// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "exit_codes.h"
#include "texts.h"

namespace contrapeso::app {

struct CalibrateOptions {
    std::string fit;
    std::optional<std::string> data;
    std::string store;  ///< study file that keeps the runs
    std::optional<std::string> folder;  ///< where the posterior goes
    std::size_t threads{1};
    std::string command;
    Language language{Language::english};
};

/// contrapeso calibrate: fits free parameters to published figures. Exit::check_failed if it did not converge.
[[nodiscard]] Exit calibrate(CalibrateOptions const& options);

}  // namespace contrapeso::app
