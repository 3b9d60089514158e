// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/store/comparisons.h"
#include "exit_codes.h"
#include "simulation.h"
#include "texts.h"

namespace contrapeso::app {

struct CompareOptions {
    std::vector<std::string> names;  ///< of scenarios; or numbers or tags of runs that the study file has
    SimulationOptions simulation;  ///< how scenarios are run; its own scenario is not used
    std::string store;  ///< study file that keeps the runs
    std::optional<int> from, until;  ///< first and last year of the account; nothing: from the first year in which they differ to the last one
    Language language{Language::english};
};

/// contrapeso compare. What is interrupted shows the pairs that are done.
[[nodiscard]] Exit compare(CompareOptions const& options);

/// The page of a comparison that was kept: nothing if less than two pairs of it are left.
[[nodiscard]] std::optional<std::string> page_of(store::StudyFile& file, store::KeptComparison const& kept, Language language, std::size_t width);

}  // namespace contrapeso::app
