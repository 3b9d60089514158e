// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/stats/scores.h"

#include <algorithm>
#include <cmath>

#include "contrapeso/core/contracts.h"
#include "contrapeso/core/exact_math.h"

namespace contrapeso::stats {

double interval_score(Interval const& band, double observed, double coverage) {
    double const miss = std::max({0.0, band.low - observed, observed - band.high});
    return band.high - band.low + 2 / (1 - coverage) * miss;
}

double log_error(std::span<double const> forecast, std::span<double const> observed) {
    CONTRAPESO_EXPECT(!forecast.empty() && forecast.size() == observed.size());
    double sum = 0;
    for (std::size_t i = 0; i < forecast.size(); ++i) {
        double const error = exact::log(forecast[i] / observed[i]);
        sum += error * error;
    }
    return std::sqrt(sum / static_cast<double>(forecast.size()));
}

}  // namespace contrapeso::stats
