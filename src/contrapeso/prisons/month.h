// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

#include "contrapeso/prisons/deprivation.h"

namespace contrapeso::prisons {

/// What a month's record keeps of this chapter, beside the people held by ground, stage and tie.
struct Month {
    DeprivationCells deprived;  ///< persons on the last day (PRI-7)
    DeprivationCells deprived_days;  ///< person-days of every evening (PRI-7)
    std::int64_t held_women{};  ///< on the last day
    std::int64_t person_days_emergency{};  ///< held after an arrest under an emergency
    std::int64_t deaths_emergency_women{}, deaths_emergency_no_tie{};  ///< of the deaths in emergency custody

    friend bool operator==(Month const&, Month const&) = default;
};

}  // namespace contrapeso::prisons
