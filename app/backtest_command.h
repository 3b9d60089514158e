// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "exit_codes.h"
#include "fit_options.h"

namespace contrapeso::app {

struct BacktestOptions {
    FitOptions fit;
    std::vector<Day> cut_offs;  ///< last days of figures that the fits may see
    std::optional<Day> until;  ///< last day of the figures that are forecast; nothing: the scenario's
    std::optional<std::string> csv;
    bool markdown{};  ///< as a section of a page of docs/ instead
};

/// contrapeso backtest: fits to each day, forecasts what came after it, and scores that beside what anybody could have said.
[[nodiscard]] Exit backtest(BacktestOptions const& options);

}  // namespace contrapeso::app
