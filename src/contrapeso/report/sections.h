// SPDX-License-Identifier: Apache-2.0
#pragma once
// The sections of the document, each a function of what was gathered. Keys and meanings: docs/formats/report-data.md.
#include <cstddef>
#include <set>

#include "contrapeso/evidence/fact.h"
#include "contrapeso/report/deciders.h"
#include "contrapeso/report/material.h"
#include "contrapeso/report/reported_maps.h"
#include "contrapeso/report/values.h"

namespace contrapeso::report {

/// Positions of the indicators of the engine that the document may name.
[[nodiscard]] std::set<std::size_t> named_indicators();

[[nodiscard]] Json scenarios_section(Material const& material);
[[nodiscard]] Json indicators_section();
[[nodiscard]] Json calendar_section(Material const& material);
[[nodiscard]] Json series_section(Material const& material);
[[nodiscard]] Json differences_section(Material const& material);
[[nodiscard]] Json account_section(Material const& material);
[[nodiscard]] Json evidence_section(Material const& material, evidence::Evidence const& evidence);
[[nodiscard]] Json breaks_section(Material const& material, scenario::Library const& library);
[[nodiscard]] Json policies_section(Material const& material);
[[nodiscard]] Json gates_section(Material const& material, std::vector<Decided> const& decided);
[[nodiscard]] Json flows_section(Material const& material);
[[nodiscard]] Json map_section(Material const& material, std::vector<ReportedMap> const& reported);
[[nodiscard]] Json assumptions_section(Material const& material, scenario::Library const& library);
[[nodiscard]] Json warnings_section(Material const& material, scenario::Library const& library, std::vector<Decided> const& decided);

}  // namespace contrapeso::report
