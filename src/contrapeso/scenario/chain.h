// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/scenario/library.h"
#include "contrapeso/scenario/written.h"

namespace contrapeso::scenario {

/// The scenario called `name` and all that it extends, from the deepest base to itself; empty, with diagnostics, if one cannot be read.
///
/// A name with a slash or ending in .toml is a file on disk, any other a scenario of the library. `extends` names a scenario of the
/// library or a file beside the one that says it.
[[nodiscard]] std::vector<WrittenScenario> read_chain(std::string const& name, Library const& library, Diagnostics& diagnostics);

/// A name with a slash or ending in .toml is a file on disk.
[[nodiscard]] bool is_path(std::string_view name);

/// Short name for tables and files: "el-salvador" for itself and for some/path/el-salvador.toml.
[[nodiscard]] std::string short_name(std::string const& name);

}  // namespace contrapeso::scenario
