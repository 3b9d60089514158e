// SPDX-License-Identifier: Apache-2.0
#pragma once
// GNG-10: leaders in prison command a gang outside as far as they can communicate, and as far as those outside must expect to meet them there.
// After Lessing (2017): arrests without isolation can make a prison gang stronger.
#include <array>

#include "contrapeso/gangs/local.h"
#include "contrapeso/gangs/parameters.h"

namespace contrapeso::gangs {

/// No response multiplies a rate by more: beyond it the form of an equation says nothing (GNG-10, GNG-13).
inline constexpr double largest_factor = 10;

/// How far orders from prison are heard outside, 0 … 1.
struct Command {
    std::array<double, population::gang_count> of_gang{};
    double everywhere{};  ///< mean over members at liberty
};

/// C = M · φ / (φ + φ½) of each gang, φ: share of its members who are held (GNG-10).
[[nodiscard]] Command command_from_prison(GangCounts const& members_free, GangCounts const& members_held, GangParameters const& parameters);

/// max(0, 1 + s · (C / C₀ − 1)): what a command of C makes of a deal or an order that was seen to work at a command of C₀; 1 where C₀ is 0 (GNG-10).
[[nodiscard]] double obedience(double command, double reference, GangParameters const& parameters);

/// max(0, 1 + b · (C / C₀ − 1)), C₀ as under the truce: factor on what a gang can enforce outside (GNG-10).
[[nodiscard]] double organisation(double command, GangParameters const& parameters);

}  // namespace contrapeso::gangs
