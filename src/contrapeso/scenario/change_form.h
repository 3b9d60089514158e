// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/scenario/registry.h"
#include "contrapeso/scenario/written.h"

namespace contrapeso::scenario {

/// Reads one [[change]]. Faults: unknown key, no or two of `value` and `scale`, wrong unit, out of bounds, impossible dates.
[[nodiscard]] std::optional<WrittenChange> read_change(TableReader table, Registry const& registry);

/// Complains where two changes of one file give one parameter a value from the same day on: nobody could say which was meant.
void refuse_twins(std::vector<WrittenChange> const& changes, Registry const& registry, Diagnostics& diagnostics);

/// The parameter with this key; nothing, and "did you mean", if there is none.
[[nodiscard]] std::optional<std::size_t> known_parameter(std::string_view key, Registry const& registry, std::string const& where,
                                                         Diagnostics& diagnostics);

/// Complains if a value given in `unit` (empty: not said) cannot stand for the parameter: another unit, or out of bounds.
void check_value(Parameter const& parameter, double value, std::string_view unit, std::string const& where, Diagnostics& diagnostics);

}  // namespace contrapeso::scenario
