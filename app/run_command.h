// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include "exit_codes.h"
#include "simulation.h"
#include "texts.h"

namespace contrapeso::app {

struct RunOptions {
    SimulationOptions simulation;
    std::optional<std::string> csv;  ///< --csv
    std::optional<std::string> store;  ///< --store
    std::optional<std::string> page;  ///< --report; the run is kept then
    Language language{Language::english};
};

/// contrapeso run: simulates, says how far it is, prints both sides of the account and where the numbers come from.
[[nodiscard]] Exit run_scenario(RunOptions const& options);

}  // namespace contrapeso::app
