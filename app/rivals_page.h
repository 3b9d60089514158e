// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/calibration/rivals.h"
#include "contrapeso/country/indicators.h"
#include "contrapeso/stats/quantiles.h"
#include "output.h"
#include "texts.h"

namespace contrapeso::app {

/// What rivals are asked about each year: both sides of the account.
struct RivalOutcome {
    std::string_view id;
    country::Observer observer;
};
inline constexpr std::array rival_outcomes{
    RivalOutcome{"homicide_victim_count", country::Observer::truth}, RivalOutcome{"homicide_victim_count", country::Observer::official},
    RivalOutcome{"gang_members_free", country::Observer::truth}, RivalOutcome{"prison_population", country::Observer::truth}};

/// One story after its fit.
struct Told {
    std::string key;
    scenario::Text name, story;
    double misfit{};  ///< mean square distance of the figures from the mean prediction, in units of error and luck
    std::array<double, calibration::prior_scales.size()> log_evidence{};
    std::vector<std::vector<stats::Interval>> future;  ///< by outcome and year: median and 90 % band
};

/// All stories, and the years of their future.
struct Rivalry {
    std::string title;
    std::vector<int> years;
    std::vector<Told> told;
};

[[nodiscard]] std::string rivals_page(Rivalry const& rivalry, Language language, std::size_t width);
[[nodiscard]] std::string rivals_markdown(Rivalry const& rivalry);
void write_rivals(Output& out, Rivalry const& rivalry, std::string const& command);

}  // namespace contrapeso::app
