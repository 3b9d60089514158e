// SPDX-License-Identifier: Apache-2.0
#pragma once
// GNG-16: a truce or pact may break by itself. Off unless a scenario gives it a hazard: the record's dates are inputs.
#include <array>
#include <cstddef>
#include <cstdint>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/gangs/parameters.h"

namespace contrapeso::gangs {

enum class Deal : std::uint8_t { truce, pact };
inline constexpr std::size_t deal_count = 2;

/// What has become of the deals that dated policies ask for.
struct Deals {
    std::array<bool, deal_count> broken{};  ///< until the policy itself is over
};

/// h0 · exp(b1 · leaders arrested + b2 · reneging + b3 · election near), per day (GNG-16).
[[nodiscard]] inline double breakdown_per_day(GangParameters const& p) {
    return p.truce_breakdown_hazard.per_day() *
           exact::exp(p.breakdown_leader_effect.value * p.leader_arrests.value + p.breakdown_reneging_effect.value * p.reneging.value +
                      p.breakdown_election_effect.value * p.election_near.value);
}

}  // namespace contrapeso::gangs
