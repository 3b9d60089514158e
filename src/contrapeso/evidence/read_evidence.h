// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>

#include "contrapeso/core/diagnostics.h"
#include "contrapeso/evidence/fact.h"
#include "contrapeso/scenario/data_files.h"

namespace contrapeso::evidence {

/// Reads data/evidence/*.toml (form: docs/formats/evidence.md). Nothing, and every fault at once, if a fact is incomplete or impossible.
[[nodiscard]] std::optional<Evidence> read_evidence(scenario::DataSource const& data, Diagnostics& diagnostics);

}  // namespace contrapeso::evidence
