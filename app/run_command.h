// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "contrapeso/scenario/scenario.h"
#include "contrapeso/study/ensemble.h"
#include "exit_codes.h"
#include "texts.h"

namespace contrapeso::app {

struct RunOptions {
    std::string scenario;
    std::optional<std::string> data;  ///< --data
    scenario::LoadOptions load;
    study::EnsemblePlan plan;
    std::optional<std::string> csv;  ///< --csv
    Language language{Language::english};
    std::string command;  ///< the command line, to be kept with the results
};

/// contrapeso run: simulates, says how far it is, prints both sides of the account and where the numbers come from.
[[nodiscard]] Exit run_scenario(RunOptions const& options);

/// Prints faults on standard error, each on its line.
void print_faults(Diagnostics const& diagnostics, std::string_view kind);

}  // namespace contrapeso::app
