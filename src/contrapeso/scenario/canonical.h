// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "contrapeso/country/simulate.h"
#include "contrapeso/scenario/library.h"
#include "contrapeso/scenario/posterior.h"
#include "contrapeso/scenario/resolve.h"

namespace contrapeso::scenario {

/// All that the numbers of a replicate depend on, but seed and replicate: format, results_version, data, country, start, values, priors,
/// posterior and changes. Names, texts, end, number of replicates and threads are left out, so that a longer run keeps the digest of a shorter one.
[[nodiscard]] nlohmann::json canonical_json(country::Resolved const& resolved, std::string const& country, Library const& library, ParameterMode mode,
                                            std::optional<Fitted> const& fitted);

}  // namespace contrapeso::scenario
