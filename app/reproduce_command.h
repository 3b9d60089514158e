// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "exit_codes.h"

namespace contrapeso::app {

struct ReproduceOptions {
    std::string name;  ///< of a model; empty: list them, or run them all
    bool all{};
    std::vector<std::string> overrides;  ///< --set key=value, of one model
    std::optional<std::string> csv, json, data;
};

/// contrapeso reproduce: runs published models and prints published | ours | difference | tolerance. Exit::check_failed if a number is further
/// off than its tolerance; with changed settings nothing is judged.
[[nodiscard]] Exit reproduce(ReproduceOptions const& options);

}  // namespace contrapeso::app
