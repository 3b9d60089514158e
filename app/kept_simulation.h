// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "contrapeso/store/runs.h"
#include "simulation.h"

namespace contrapeso::app {

/// The study file where none is named.
inline constexpr std::string_view usual_study_file = "contrapeso.db";

/// The run that these replicates belong to; it is begun if the file has none. Notes on standard error if the file has it in a form that cannot be read.
[[nodiscard]] store::KeptRun begin_kept(scenario::Loaded const& scenario, SimulationOptions const& options, store::StudyFile& file);

/// As `simulate`: replicates that the file has are read, all others are run and kept. Throws StudyFileError.
[[nodiscard]] Simulation simulate_kept(scenario::Loaded const& scenario, SimulationOptions const& options, store::StudyFile& file);

}  // namespace contrapeso::app
