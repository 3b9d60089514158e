// SPDX-License-Identifier: Apache-2.0
#pragma once
// The two-sided account of a comparison: which numbers stand on it. Safety, rights, institutions and cost are shown together wherever one of them is.
#include <algorithm>
#include <array>
#include <cstddef>

#include "contrapeso/country/indicators.h"

namespace contrapeso::study {

struct AccountFigure {
    std::size_t indicator{};  ///< position in country::indicators
    bool headline{};  ///< the one of its side that is shown first, and where there is room for one only
};

/// In the order in which they are shown, side by side.
inline constexpr std::array account{
    AccountFigure{country::find_indicator("homicide_victim_count"), true},
    AccountFigure{country::find_indicator("homicide_victim_count", country::Observer::official)},
    AccountFigure{country::find_indicator("extortion_payer_count")},
    AccountFigure{country::find_indicator("gang_members_free")},
    AccountFigure{country::find_indicator("wrongfully_held_no_tie"), true},
    AccountFigure{country::find_indicator("person_years_no_tie")},
    AccountFigure{country::find_indicator("prison_population")},
    AccountFigure{country::find_indicator("remand_share")},
    AccountFigure{country::find_indicator("deaths_in_custody")},
    AccountFigure{country::find_indicator("children_with_detained_parent")},
    AccountFigure{country::find_indicator("judicial_independence_index"), true},
    AccountFigure{country::find_indicator("media_freedom_index")},
    AccountFigure{country::find_indicator("emergency_days")},
    AccountFigure{country::find_indicator("extends_emergency_share")},
    AccountFigure{country::find_indicator("prison_cost"), true},
    AccountFigure{country::find_indicator("police_cost")},
    AccountFigure{country::find_indicator("security_cost")},
};

static_assert(std::ranges::all_of(account, [](AccountFigure const& figure) { return figure.indicator < country::indicators.size(); }));
static_assert(std::ranges::count_if(account, &AccountFigure::headline) == 4, "one headline for each side");

}  // namespace contrapeso::study
