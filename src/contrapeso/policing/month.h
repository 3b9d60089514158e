// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace contrapeso::policing {

/// What a month's record keeps of this chapter, beside arrests by tie.
struct Month {
    std::int64_t arrests_women{};
    std::int64_t killed_not_members{};  ///< of the people killed by the state's forces
    double police_officers{}, soldiers_deployed{}, army_strength{};  ///< on the last day
    double police_cost{}, defence_budget{};  ///< of the month [USD, current prices]

    friend bool operator==(Month const&, Month const&) = default;
};

}  // namespace contrapeso::policing
