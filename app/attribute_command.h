// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/store/attributions.h"
#include "exit_codes.h"
#include "simulation.h"
#include "texts.h"

namespace contrapeso::app {

inline constexpr std::string_view usually_attributed = "homicide_victim_count:truth";

struct AttributeOptions {
    SimulationOptions simulation;
    std::string of;  ///< indicator
    int from{}, until{};  ///< years
    std::vector<std::string> switches;  ///< names or files; empty: those of the library that do something
    std::string store;  ///< study file
    std::optional<std::string> csv;
    bool only_plan{};  ///< --dry-run
    Language language{Language::english};
    bool only_runs{};  ///< keep them and print nothing but the plan: whoever asks reads the study file
};

/// Divides the change of a number between two years among switches, in the model; says before what it will cost.
[[nodiscard]] Exit attribute(AttributeOptions const& options);

/// The page of an attribution that was kept: nothing if fewer than two replicates of it are whole.
[[nodiscard]] std::optional<std::string> page_of(store::StudyFile& file, store::KeptAttribution const& kept, Language language, std::size_t width);

}  // namespace contrapeso::app
