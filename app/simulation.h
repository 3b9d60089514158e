// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every verb that simulates does first: open the data, load the scenario, run its replicates while saying how far they are.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "contrapeso/scenario/scenario.h"
#include "contrapeso/study/ensemble.h"
#include "csv_text.h"

namespace contrapeso::app {

struct SimulationOptions {
    std::string scenario;
    std::optional<std::string> data;  ///< --data
    scenario::LoadOptions load;
    study::EnsemblePlan plan;
    std::string command;  ///< the command line, to be kept with the results
};

/// Finished replicates with all that is said about them.
struct Simulation {
    scenario::Loaded const& scenario;
    study::Ensemble ensemble;
    Provenance provenance;
    double seconds{};
    std::size_t threads{};
    std::int64_t kept_as{};  ///< number of the run in the study file; 0: in none
    std::string kept;  ///< where it is kept, and how much of it was there; empty: nowhere

    [[nodiscard]] bool complete() const { return provenance.finished == provenance.replicates; }
};

/// Prints faults on standard error, each on its line; of very many only the first.
void print_faults(Diagnostics const& diagnostics, std::string_view kind);

/// What is built in, or the folder of --data; nothing, after saying what is wrong with it.
[[nodiscard]] std::optional<scenario::Library> open_or_complain(std::optional<std::string> const& data);

/// The scenario; nothing, after saying what is wrong with it.
[[nodiscard]] std::optional<scenario::Loaded> load_or_complain(SimulationOptions const& options, scenario::Library const& library);

/// What replicates start from: "posterior el-salvador-2010-2025@1, 400 draws of 36 (…); the other 210 drawn from their priors".
[[nodiscard]] std::string start_of(scenario::Loaded const& scenario, scenario::ParameterMode mode);

/// Runs the replicates; Ctrl-C keeps those that are done. `scenario` must outlive the answer.
[[nodiscard]] Simulation simulate(scenario::Loaded const& scenario, SimulationOptions const& options,
                                  study::Engine const& engine = country::simulate);

/// Where the numbers come from, and how long they took.
[[nodiscard]] std::string provenance_page(Simulation const& run);

}  // namespace contrapeso::app
