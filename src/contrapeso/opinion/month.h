// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace contrapeso::opinion {

/// What a month's record keeps of this chapter: shares of adults on its last day.
struct Month {
    double approval{}, feels_safe{}, extends_emergency{}, rejects_a_suspension{}, knows_an_innocent{}, accepts_undemocratic_rule{};
    double believes_violence_fell{};
    double perceived_violence{}, reference_violence{};  ///< V and R [log points]
    std::int64_t arrested_without_tie{};  ///< people without any tie who were ever arrested under an emergency (OPI-3)

    friend bool operator==(Month const&, Month const&) = default;
};

}  // namespace contrapeso::opinion
