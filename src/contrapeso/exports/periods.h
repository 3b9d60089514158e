// SPDX-License-Identifier: Apache-2.0
#pragma once
// The months or calendar years of a run, and the values of all indicators over them.
#include <cstdint>
#include <string_view>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/country/record.h"

namespace contrapeso::exports {

enum class Step : std::uint8_t { year, month };

[[nodiscard]] constexpr std::string_view name_of(Step step) { return step == Step::year ? "year" : "month"; }

/// [first, after) of the days that were simulated: less than a month or year where a run begins or ends within it.
struct Period {
    Day first{}, after{};
    friend bool operator==(Period const&, Period const&) = default;
};

/// From the first to the last simulated day, in order.
[[nodiscard]] std::vector<Period> periods_between(Day start, Day end, Step step);

/// Of every month of one replicate: by month, then by position in country::indicators.
[[nodiscard]] std::vector<double> month_values(country::MonthlySeries const& series);

}  // namespace contrapeso::exports
