// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "contrapeso/policy/schedule.h"
#include "contrapeso/scenario/table_reader.h"

namespace contrapeso::scenario {

/// Reads a condition on a month's record: `INDICATOR[:OBSERVER] > NUMBER`, with >, >=, < or <=. Nothing if it is absent, or at fault.
[[nodiscard]] std::optional<policy::Trigger> read_condition(TableReader& table, std::string_view name);

/// `ID[:OBSERVER]` as a position in country::indicators, the truth where no observer is named; nothing, and "did you mean", if there is none.
[[nodiscard]] std::optional<std::size_t> known_indicator(std::string_view text, std::string const& where, Diagnostics& diagnostics);

/// The same the other way round: `ID:OBSERVER`.
[[nodiscard]] std::string indicator_key(std::size_t indicator);

/// The condition as one writes it: "occupancy_rate > 1.8".
[[nodiscard]] std::string written(policy::Trigger const& trigger);

/// The comparison as one writes it.
[[nodiscard]] std::string_view sign_of(policy::Trigger::Comparison comparison);

}  // namespace contrapeso::scenario
