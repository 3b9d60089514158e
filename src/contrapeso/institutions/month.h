// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

#include "contrapeso/institutions/acts.h"

namespace contrapeso::institutions {

/// What a month's record keeps of this chapter: on its last day, but for what the month has counted.
struct Month {
    double media_freedom{}, accountability{};
    std::int64_t assembly_seats{}, seats_president{}, seats_bloc{}, seats_traditional{}, votes_three_quarters{};
    double vote_share{};  ///< of the president's party at the last election
    std::int64_t extensions{};  ///< of the emergency now in force
    std::int64_t acts_done{};  ///< one bit an act, in their order
    std::int64_t acts_passed{}, acts_blocked{}, levers_blocked{};  ///< of the month

    friend bool operator==(Month const&, Month const&) = default;
};

/// 1 if the act has succeeded by the end of the month.
[[nodiscard]] constexpr double done(Month const& month, Act act) {
    return static_cast<double>((static_cast<std::uint64_t>(month.acts_done) >> static_cast<unsigned>(act)) & 1U);
}

}  // namespace contrapeso::institutions
