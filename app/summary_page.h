// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "contrapeso/study/summary.h"
#include "ledger_table.h"
#include "texts.h"

namespace contrapeso::app {

/// Safety, rights, institutions and cost by year, within `width` columns, with what a reader has to know about them.
[[nodiscard]] std::string summary_page(std::vector<study::YearSummary> const& years, Language language, std::size_t width, Emphasis emphasis);

}  // namespace contrapeso::app
