// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "contrapeso/scenario/registry.h"
#include "contrapeso/scenario/written.h"

namespace contrapeso::scenario {

/// The scenario format that this program reads and writes.
inline constexpr int scenario_format = 1;

/// Reads one scenario file. What can be read is returned; every fault is in `diagnostics`.
[[nodiscard]] WrittenScenario read_scenario_form(Document const& document, Registry const& registry, std::vector<std::string> const& policies,
                                                 Diagnostics& diagnostics);

/// Reads the [[change]] and [[policy]] tables of a file into `scenario`.
void read_changes_and_policies(TableReader& table, Registry const& registry, std::vector<std::string> const& policies, WrittenScenario& scenario);

/// Reads data/policies/<name>.toml.
[[nodiscard]] PolicyFile read_policy_form(Document const& document, Registry const& registry, Diagnostics& diagnostics);

}  // namespace contrapeso::scenario
