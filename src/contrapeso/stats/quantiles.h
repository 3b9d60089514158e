// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace contrapeso::stats {

/// Quantile of a sample in ascending order, 0 ≤ p ≤ 1, at least one value: type 7 of Hyndman and Fan (1996), linear between order statistics.
[[nodiscard]] double quantile(std::span<double const> sorted, double p);

/// The middle part of a sample, in the unit of its values.
struct Interval {
    double low{}, median{}, high{};
};

/// The central interval that holds the share `coverage` (0 to 1) of the values; at least one value, in any order.
[[nodiscard]] Interval interval(std::vector<double> values, double coverage);

}  // namespace contrapeso::stats
