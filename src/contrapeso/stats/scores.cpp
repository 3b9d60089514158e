// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/stats/scores.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "contrapeso/core/contracts.h"
#include "contrapeso/core/exact_math.h"

namespace contrapeso::stats {

namespace {

struct Distances {
    double to_observed{};  ///< sum over values
    double of_pairs{};  ///< sum over unordered pairs
};

/// Measured from what was observed: large numbers that differ by little would cancel.
Distances distances(std::span<double const> sample, double observed) {
    std::vector<double> errors(sample.begin(), sample.end());
    for (double& error : errors) {
        error -= observed;
    }
    std::ranges::sort(errors);
    Distances sums;
    auto const size = static_cast<double>(errors.size());
    for (std::size_t i = 0; i < errors.size(); ++i) {  // value i is the larger one of i pairs, the smaller one of the others
        sums.to_observed += std::abs(errors[i]);
        sums.of_pairs += (2 * static_cast<double>(i) - size + 1) * errors[i];
    }
    return sums;
}

}  // namespace

double interval_score(Interval const& band, double observed, double coverage) {
    double const miss = std::max({0.0, band.low - observed, observed - band.high});
    return band.high - band.low + 2 / (1 - coverage) * miss;
}

double crps_of_sample(std::span<double const> sample, double observed) {
    CONTRAPESO_EXPECT(!sample.empty());
    auto const [to_observed, of_pairs] = distances(sample, observed);
    auto const size = static_cast<double>(sample.size());
    return to_observed / size - of_pairs / (size * size);
}

double fair_crps_of_sample(std::span<double const> sample, double observed) {
    CONTRAPESO_EXPECT(sample.size() > 1);
    auto const [to_observed, of_pairs] = distances(sample, observed);
    auto const size = static_cast<double>(sample.size());
    return to_observed / size - of_pairs / (size * (size - 1));
}

double crps_of_log_normal(double median, double log_sd, double observed) {
    CONTRAPESO_EXPECT(median > 0 && log_sd >= 0);
    if (log_sd == 0) {
        return std::abs(median - observed);
    }
    double const mean = median * exact::exp(log_sd * log_sd / 2), half_distance = exact::normal_cdf(-log_sd / std::sqrt(2.0));
    if (observed <= 0) {  // all of the law lies above
        return 2 * mean * half_distance - observed;
    }
    double const z = exact::log(observed / median) / log_sd;
    return observed * (2 * exact::normal_cdf(z) - 1) - 2 * mean * (exact::normal_cdf(z - log_sd) - half_distance);
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
