// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include "exit_codes.h"
#include "simulation.h"
#include "texts.h"

namespace contrapeso::app {

struct VerifyOptions {
    SimulationOptions simulation;
    std::optional<std::string> csv;  ///< --csv
    Language language{Language::english};
};

/// contrapeso verify: runs a scenario and holds it against every published figure there is. Exit::check_failed if one misses.
[[nodiscard]] Exit verify_scenario(VerifyOptions const& options);

}  // namespace contrapeso::app
