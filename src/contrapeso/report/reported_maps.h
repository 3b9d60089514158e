// SPDX-License-Identifier: Apache-2.0
#pragma once
// Figures that somebody reported by department (data/maps/), for the map of the page. Never results of the model, whose places are synthetic.
#include <map>
#include <string>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/evidence/fact.h"
#include "contrapeso/scenario/library.h"

namespace contrapeso::report {

struct ReportedMap {
    std::string country;
    scenario::Text name;
    std::string unit;
    Day from{}, until{};
    std::string source;  ///< its name
    std::map<std::string, double> values;  ///< by ISO 3166-2
};

/// All of data/maps/, by name; what is wrong with any goes to `diagnostics`. Sources are those of the evidence.
[[nodiscard]] std::vector<ReportedMap> read_reported_maps(scenario::Library const& library, evidence::Evidence const& evidence,
                                                          Diagnostics& diagnostics);

}  // namespace contrapeso::report
