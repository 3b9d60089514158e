// SPDX-License-Identifier: Apache-2.0
#pragma once
// How numbers, days and texts are written into the document (docs/formats/report-data.md).
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "contrapeso/core/calendar.h"
#include "contrapeso/scenario/condition.h"
#include "contrapeso/study/paired.h"

namespace contrapeso::report {

using Json = nlohmann::json;

/// Five significant digits, a whole number as it is; null if there is none.
[[nodiscard]] Json rounded(double value);
[[nodiscard]] Json rounded(study::Seven const& q);

/// Of a share, whose complement must stay one.
[[nodiscard]] Json exactly(double share);

[[nodiscard]] Json both(scenario::Text const& text);
[[nodiscard]] Json both(std::string_view en, std::string_view es);

/// Both days included.
[[nodiscard]] Json span(Day first, Day last);

/// One number a replicate.
using Sample = std::vector<double>;

/// Seven of the numbers that there are, all null if some replicate has none (NaN).
[[nodiscard]] Json seven_of(Sample values);

/// The seven of each period as seven lists, one a level.
[[nodiscard]] Json by_level(std::vector<Sample> periods);

[[nodiscard]] double mean_of(std::span<double const> values);

}  // namespace contrapeso::report
