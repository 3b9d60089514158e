// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace contrapeso::prevention {

/// What a month's record keeps of this chapter.
struct Month {
    std::int64_t covered{};  ///< people in programmes, once for each programme that they are in
    double cost{};  ///< of the month [USD, prices of the parameters]

    friend bool operator==(Month const&, Month const&) = default;
};

}  // namespace contrapeso::prevention
