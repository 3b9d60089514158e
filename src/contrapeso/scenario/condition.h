// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>

#include "contrapeso/policy/schedule.h"
#include "contrapeso/scenario/table_reader.h"

namespace contrapeso::scenario {

/// Reads a condition on a month's record: `INDICATOR[:OBSERVER] > NUMBER`, with >, >=, < or <=. Nothing if it is absent, or at fault.
[[nodiscard]] std::optional<policy::Trigger> read_condition(TableReader& table, std::string_view name);

/// The condition as one writes it: "occupancy_rate > 1.8".
[[nodiscard]] std::string written(policy::Trigger const& trigger);

/// The comparison as one writes it.
[[nodiscard]] std::string_view sign_of(policy::Trigger::Comparison comparison);

}  // namespace contrapeso::scenario
