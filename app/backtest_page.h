// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "contrapeso/evidence/scoring.h"
#include "output.h"
#include "texts.h"

namespace contrapeso::app {

/// Scores of one fit: its figures after a day, or those that were held out.
struct Backtest {
    std::string fit;
    std::string asked;  ///< "after 2014-12-31", or "held out"
    std::vector<evidence::SeriesSkill> series;
};

[[nodiscard]] std::string backtest_page(std::vector<Backtest> const& tests, Language language, std::size_t width);

/// Sections of a page of docs/.
[[nodiscard]] std::string backtest_markdown(std::vector<Backtest> const& tests);

/// One row for every series and forecaster.
void write_backtests(Output& out, std::vector<Backtest> const& tests, std::string const& command);

}  // namespace contrapeso::app
