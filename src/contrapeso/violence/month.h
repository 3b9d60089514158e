// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace contrapeso::violence {

/// What a month's record keeps of this chapter, besides the classes of killing.
struct Month {
    std::int64_t killed_women{}, killed_minors{}, killed_aged_15_to_29{};  ///< of all classes
    std::int64_t hidden{}, bodies_found{};  ///< VIO-2, VIO-3, over the month
    std::int64_t bodies_hidden{};  ///< not found by the last day

    friend bool operator==(Month const&, Month const&) = default;
};

}  // namespace contrapeso::violence
