// SPDX-License-Identifier: Apache-2.0
#pragma once
// The long form: a row for every number.
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "contrapeso/exports/csv_text.h"
#include "contrapeso/exports/periods.h"

namespace contrapeso::exports {

inline constexpr std::string_view columns_of_replicates = "scenario,replicate,date,period,place,indicator,observer,category,value,unit\n";

/// What the rows of one scenario have in common.
struct RowFrame {
    std::string scenario, place;
    Step step{};
    std::vector<Period> periods;
};

/// One replicate; `values` by period, then by position in country::indicators. The date is the first day of the period; flows are sums over it,
/// stocks stand at its last day.
void write_replicate(Write const& write, RowFrame const& frame, std::size_t replicate, std::span<double const> values);

}  // namespace contrapeso::exports
