// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "contrapeso/scenario/scenario.h"
#include "contrapeso/study/ensemble.h"
#include "output.h"

namespace contrapeso::app {

/// What the # lines of a CSV file say about where its numbers come from.
struct Provenance {
    std::string scenario_digest, result_digest;
    std::uint64_t seed{};
    std::size_t replicates{}, finished{};
    std::string parameters;  ///< "drawn from their priors", or "fixed"
    std::string engine;
    std::string command;
};

/// Writes the months of every finished replicate, one row per indicator: scenario, replicate, date (first day of the month), period,
/// place, indicator, observer, category, value, unit. Flows are sums over the month, stocks stand at its last day.
void write_rows(Output& output, scenario::Loaded const& scenario, study::Ensemble const& ensemble, Provenance const& provenance);

}  // namespace contrapeso::app
