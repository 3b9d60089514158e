// SPDX-License-Identifier: Apache-2.0
#pragma once
// CSV as exports write it, under the names that the command line uses.
#include "contrapeso/exports/csv_text.h"
#include "contrapeso/scenario/scenario.h"

namespace contrapeso::app {

using exports::csv_field;
using exports::Provenance;

/// The # lines.
[[nodiscard]] inline std::string provenance_lines(scenario::Loaded const& scenario, Provenance const& provenance) {
    return exports::provenance_lines(scenario.name, provenance);
}

}  // namespace contrapeso::app
