// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <vector>

#include "contrapeso/evidence/fact.h"

namespace contrapeso::evidence {

/// One table of data/evidence/<chapter>.toml; faults go to the table's diagnostics.
[[nodiscard]] Fact read_fact(scenario::TableReader& table, std::string key, std::string chapter,
                             std::map<std::string, Source, std::less<>> const& sources);

/// The names of the top tables of a document, first written first.
[[nodiscard]] std::vector<std::string> in_order_of_the_file(scenario::Document const& document, std::vector<std::string> names);

}  // namespace contrapeso::evidence
