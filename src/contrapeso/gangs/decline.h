// SPDX-License-Identifier: Apache-2.0
#pragma once
// GNG-12, GNG-15: how gangs shrink other than by arrest, death and desistance: by flight, and, as a rival story that is off, by falling apart.
#include <algorithm>
#include <array>
#include <cstddef>

#include "contrapeso/gangs/local.h"
#include "contrapeso/gangs/parameters.h"

namespace contrapeso::gangs {

/// f · max(0, Π − Π0): hazard of a member's leaving the country, per day (GNG-12).
[[nodiscard]] inline double flight_per_day(double arrest_pressure, GangParameters const& parameters) {
    return parameters.flight_ratio.value * std::max(0.0, arrest_pressure - parameters.hiding_onset.per_year) / days_per_year;
}

/// Which gangs fall apart.
using Collapsing = std::array<bool, population::gang_count>;

/// Those with fewer members at liberty than the critical size, in the whole country: a place has no natural size (GNG-15).
[[nodiscard]] inline Collapsing collapsing(GangCounts const& members_free, GangParameters const& parameters) {
    Collapsing which{};
    for (std::size_t gang = 0; gang < which.size(); ++gang) {
        which[gang] = static_cast<double>(members_free[gang]) < parameters.collapse_size.value;
    }
    return which;
}

/// The members of those gangs alone.
[[nodiscard]] inline GangCounts only(Collapsing const& which, GangCounts members) {
    for (std::size_t gang = 0; gang < which.size(); ++gang) {
        members[gang] = which[gang] ? members[gang] : 0;
    }
    return members;
}

}  // namespace contrapeso::gangs
