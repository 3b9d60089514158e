// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include "contrapeso/scenario/registry.h"
#include "contrapeso/scenario/written.h"

namespace contrapeso::scenario {

/// Reads one --set: `key[@date]=value[ unit]`, as "gangs.recruitment_hazard@2022-03-27=0.3 per person-year".
///
/// Without a date the value stands from day one and pins the parameter; dated changes of the scenario still come later.
[[nodiscard]] std::optional<WrittenChange> read_override(std::string const& text, Registry const& registry, Diagnostics& diagnostics);

}  // namespace contrapeso::scenario
