// SPDX-License-Identifier: Apache-2.0
#pragma once
// INS-1, INS-2: seats from votes, and how many deputies a kind of act needs.
#include <cstdint>
#include <span>
#include <vector>

namespace contrapeso::institutions {

/// Seats by list, each going to the list with the largest votes / (seats so far + 1) (INS-1). A tie goes to the list named first; votes are not
/// negative, and nobody gets a seat where nobody voted.
[[nodiscard]] std::vector<int> dhondt(std::span<double const> votes, int seats);

/// Seats by list: as many as the list has whole quotas V / seats, the rest to the largest remainders (INS-1). Ties and empty polls as above.
[[nodiscard]] std::vector<int> hare(std::span<double const> votes, int seats);

enum class Rule : std::uint8_t { hare, dhondt };
[[nodiscard]] inline std::vector<int> apportion(Rule rule, std::span<double const> votes, int seats) {
    return rule == Rule::hare ? hare(votes, seats) : dhondt(votes, seats);
}

/// Smallest number of votes that is at least numerator / denominator of `size` (INS-2).
[[nodiscard]] constexpr int share_of_seats(int size, int numerator, int denominator) { return (size * numerator + denominator - 1) / denominator; }

/// What the constitution asks for. `nobody`: the executive or a court acts alone.
enum class Majority : std::uint8_t { nobody, half, two_thirds, three_quarters };

/// Deputies that must vote yes of an assembly of `size`: half and one more, two thirds, three quarters (INS-2).
[[nodiscard]] constexpr int votes_needed(Majority majority, int size) {
    switch (majority) {
        case Majority::half:
            return size / 2 + 1;
        case Majority::two_thirds:
            return share_of_seats(size, 2, 3);
        case Majority::three_quarters:
            return share_of_seats(size, 3, 4);
        case Majority::nobody:
            break;
    }
    return 0;
}

}  // namespace contrapeso::institutions
