// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include "exit_codes.h"
#include "simulation.h"
#include "texts.h"

namespace contrapeso::app {

struct GatesOptions {
    SimulationOptions simulation;
    std::optional<std::string> csv;  ///< --csv
    Language language{Language::english};
};

/// contrapeso gates: what was asked of assembly, court, purse and prisons, and what they said, over all replicates.
[[nodiscard]] Exit show_gates(GatesOptions const& options);

}  // namespace contrapeso::app
