// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace contrapeso::foreign {

/// What a month's record keeps of this chapter.
struct Month {
    double sanction{}, reward{}, loan_availability{};  ///< on its last day
    std::int64_t sent_in{}, sent_back{};  ///< people held for another state [persons of the month]
    std::int64_t held{};  ///< of them, on its last day
    std::int64_t person_days_held{};
    double payments{};  ///< [USD]

    friend bool operator==(Month const&, Month const&) = default;
};

}  // namespace contrapeso::foreign
