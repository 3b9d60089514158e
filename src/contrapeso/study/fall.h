// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which part of a change from a first value to a last one came when. The answer depends on the scale: a fall from 100 to 50 and on to 25 is two
// thirds and one third in points, and twice the same in logs. Both are true; whoever shows one shows the other.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "contrapeso/core/contracts.h"

namespace contrapeso::study {

/// Shares of the whole change, one for each step between two neighbouring values; they add to 1. A step against the whole change is negative.
struct SharesOfChange {
    std::optional<std::vector<double>> points;  ///< nothing: first and last are equal
    std::optional<std::vector<double>> logs;  ///< of the logarithms; nothing: as above, or a value is 0 or less
};

/// `values` in the order of time, at least two.
[[nodiscard]] inline SharesOfChange shares_of_change(std::span<double const> values) {
    CONTRAPESO_EXPECT(values.size() > 1);
    auto const shares = [&](auto const& step) {
        double const whole = step(values.front(), values.back());
        std::vector<double> parts;
        for (std::size_t i = 1; i < values.size(); ++i) {
            parts.push_back(step(values[i - 1], values[i]) / whole);
        }
        return parts;
    };
    SharesOfChange change;
    if (values.front() == values.back()) {
        return change;
    }
    change.points = shares([](double from, double until) { return until - from; });
    if (std::all_of(values.begin(), values.end(), [](double value) { return value > 0; })) {
        change.logs = shares([](double from, double until) { return std::log(until / from); });
    }
    return change;
}

}  // namespace contrapeso::study
