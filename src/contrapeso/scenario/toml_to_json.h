// SPDX-License-Identifier: Apache-2.0
#pragma once
// TOML ends here: everything behind this function sees JSON.
#include <optional>
#include <string>
#include <string_view>

#include "contrapeso/core/diagnostics.h"
#include "contrapeso/scenario/document.h"

namespace contrapeso::scenario {

/// Reads TOML 1.0. Nothing, and a diagnostic at file:line:column, at the first fault of syntax; numbers that are not finite are faults too.
[[nodiscard]] std::optional<Document> read_toml(std::string_view text, std::string file, Diagnostics& diagnostics);

}  // namespace contrapeso::scenario
