// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>

#include "contrapeso/scenario/registry.h"

namespace contrapeso::scenario {

/// Reads what one table of data/parameters/<chapter>.toml says of the parameter `key`, whose unit C++ gives. Every fault is complained of;
/// nothing is returned if the value itself cannot be read.
[[nodiscard]] std::optional<Parameter> read_parameter(TableReader& table, country::ParameterKey const& key);

/// The member `prior` of a table: { lognormal = [median, log-sd] } and the like, cut to the bounds. Nothing if it is absent or cannot be read.
[[nodiscard]] std::optional<policy::Prior> read_prior(TableReader& table, Bounds bounds, std::string_view unit);

}  // namespace contrapeso::scenario
