// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/stats/quantiles.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "contrapeso/core/contracts.h"

namespace contrapeso::stats {

double quantile(std::span<double const> sorted, double p) {
    CONTRAPESO_EXPECT(!sorted.empty() && p >= 0 && p <= 1);
    double const place = static_cast<double>(sorted.size() - 1) * p;
    auto const below = static_cast<std::size_t>(place);
    if (below + 1 == sorted.size()) {
        return sorted.back();
    }
    return sorted[below] + (place - std::floor(place)) * (sorted[below + 1] - sorted[below]);
}

Interval interval(std::vector<double> values, double coverage) {
    CONTRAPESO_EXPECT(coverage >= 0 && coverage <= 1);
    std::ranges::sort(values);
    double const outside = (1 - coverage) / 2;
    return {quantile(values, outside), quantile(values, 0.5), quantile(values, 1 - outside)};
}

}  // namespace contrapeso::stats
