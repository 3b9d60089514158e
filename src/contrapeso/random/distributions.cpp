// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/random/distributions.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "contrapeso/core/exact_math.h"

namespace contrapeso::random {
namespace {

constexpr double log_two_pi = 1.8378770664093456;

/// log k! − log(√(2πk) (k/e)^k) for k ≥ 1, the error of Stirling's formula.
double stirling_error(double k) {
    constexpr std::array by_table{0.08106146679532726,  0.0413406959554093,  0.02767792568499834,  0.020790672103765093,  0.016644691189821193,
                                  0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733,  0.00833056343336287,
                                  0.007573675487951841, 0.00694284010720953, 0.006408994188004207, 0.0059513701127588475, 0.005554733551962801};
    if (k <= static_cast<double>(by_table.size())) {
        return by_table[static_cast<std::size_t>(k) - 1];
    }
    double const s = 1 / (k * k);
    return (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680)))) / k;  // next term below 2e-14 at k = 16
}

/// k log(k / expected) + expected − k: half the Poisson deviance, without cancellation when the two are close.
double half_deviance(double k, double expected) {
    double const excess = (k - expected) / expected;
    if (excess > -0.5 && excess < 1) {
        return expected * ((1 + excess) * exact::log1p(excess) - excess);
    }
    return k * exact::log(k / expected) + expected - k;
}

}  // namespace

double log_poisson_probability(std::int64_t k, double mean) {
    if (k == 0) {
        return -mean;
    }
    auto const count = static_cast<double>(k);
    return -stirling_error(count) - half_deviance(count, mean) - 0.5 * (log_two_pi + exact::log(count));
}

double log_binomial_probability(std::int64_t k, std::int64_t n, double p) {
    auto const successes = static_cast<double>(k), failures = static_cast<double>(n - k), trials = static_cast<double>(n);
    if (k == 0) {
        return trials * exact::log1p(-p);
    }
    if (k == n) {
        return trials * exact::log(p);
    }
    return stirling_error(trials) - stirling_error(successes) - stirling_error(failures) - half_deviance(successes, trials * p) -
           half_deviance(failures, trials * (1 - p)) - 0.5 * (log_two_pi + exact::log(successes) + exact::log(failures / trials));
}

}  // namespace contrapeso::random
