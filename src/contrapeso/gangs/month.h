// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>

#include "contrapeso/population/labels.h"

namespace contrapeso::gangs {

/// What a month's record keeps of this chapter: flows of the month, stocks on its last day.
struct Month {
    using ByGang = std::array<std::int64_t, population::gang_count>;

    std::int64_t joined_in_prison{}, fled{}, deals_broken{};
    ByGang members_free{}, members_held{};
    ByGang collaborators{};  ///< at liberty and held
    double prison_command{};  ///< GNG-10
    double exposed_youth_share{};  ///< GNG-14

    friend bool operator==(Month const&, Month const&) = default;
};

}  // namespace contrapeso::gangs
