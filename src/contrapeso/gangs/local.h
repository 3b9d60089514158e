// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the gangs' numbers in one place weigh in the national rates: recruitment (GNG-5) and feud (GNG-1).
#include <algorithm>
#include <array>
#include <cstdint>

#include "contrapeso/population/labels.h"

namespace contrapeso::gangs {

using Count = std::int64_t;
using GangCounts = std::array<Count, population::gang_count>;

[[nodiscard]] constexpr Count sum(GangCounts const& counts) {
    Count all = 0;
    for (Count const n : counts) {
        all += n;
    }
    return all;
}

/// Somebody among the members of several gangs, counted gang after gang.
struct Slot {
    std::size_t gang{};
    std::uint64_t index{};  ///< within the gang
};

/// The one at position `index` below the sum of the counts.
[[nodiscard]] constexpr Slot slot_at(GangCounts const& counts, std::uint64_t index) {
    Slot slot{0, index};
    while (slot.index >= static_cast<std::uint64_t>(counts[slot.gang])) {
        slot.index -= static_cast<std::uint64_t>(counts[slot.gang++]);
    }
    return slot;
}

/// Σ over pairs g < h of M_g · M_h / N: the feud rate of a place is θ · L · a² times this (GNG-1).
///
/// N divides, so that a place cut into like pieces, each with its share of people and members, keeps its deaths.
[[nodiscard]] constexpr double feud_weight(GangCounts const& members, double inhabitants) {
    double pairs = 0;
    for (std::size_t g = 0; g < members.size(); ++g) {
        for (std::size_t h = g + 1; h < members.size(); ++h) {
            pairs += static_cast<double>(members[g]) * static_cast<double>(members[h]);
        }
    }
    return inhabitants > 0 ? pairs / inhabitants : 0.0;
}

/// Two gangs that fight.
struct Pair {
    std::size_t g{}, h{};
};

/// The pair at share `u` in [0, 1) of the feud weight.
[[nodiscard]] constexpr Pair pair_at(GangCounts const& members, double u) {
    double left = u * feud_weight(members, 1.0);
    Pair last{0, 1};
    for (std::size_t g = 0; g < members.size(); ++g) {
        for (std::size_t h = g + 1; h < members.size(); ++h) {
            double const weight = static_cast<double>(members[g]) * static_cast<double>(members[h]);
            if (weight == 0) {
                continue;
            }
            last = {g, h};
            if (left < weight) {
                return last;
            }
            left -= weight;
        }
    }
    return last;
}

/// M · (1 − M / K), never below zero: recruits a year are ρ · a times this (GNG-5).
[[nodiscard]] constexpr double recruitment_weight(Count members, double capacity) {
    auto const m = static_cast<double>(members);
    return capacity > 0 ? m * std::max(0.0, 1 - m / capacity) : 0.0;
}

}  // namespace contrapeso::gangs
