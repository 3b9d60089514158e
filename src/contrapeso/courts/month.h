// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace contrapeso::courts {

/// What a month's record keeps of this chapter, beside releases and convictions.
struct Month {
    std::int64_t remand_orders{}, remand_orders_women{}, remand_orders_minors{};  ///< first hearings for gang ties that did not release
    std::int64_t reviews_upheld{};  ///< individual reviews after which a person stayed in custody
    std::int64_t released_at_remand_limit{}, remand_extensions{};
    std::int64_t cases_ready{}, judgments{}, judgments_emergency{}, mass_hearings{};
    std::int64_t appeals{}, released_on_appeal{};
    double defendants_per_hearing{};  ///< most that are allowed on the last day

    friend bool operator==(Month const&, Month const&) = default;
};

}  // namespace contrapeso::courts
