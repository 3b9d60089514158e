// SPDX-License-Identifier: Apache-2.0
#pragma once
// Do two independent samples come from one law? Means and variances by the normal approximation, for a hundred or more samples each.
#include <cmath>
#include <span>

#include "contrapeso/stats/acceptance.h"

namespace contrapeso::reference {

struct Moments {
    double n{}, mean{}, variance{};
    double kurtosis{};  ///< fourth central moment over the squared variance
};

[[nodiscard]] inline Moments moments_of(std::span<double const> samples) {
    Moments m{.n = static_cast<double>(samples.size())};
    for (double const x : samples) {
        m.mean += x / m.n;
    }
    double fourth = 0;
    for (double const x : samples) {
        double const square = (x - m.mean) * (x - m.mean);
        m.variance += square / (m.n - 1);
        fourth += square * square / m.n;
    }
    m.kurtosis = fourth / (m.variance * m.variance);
    return m;
}

[[nodiscard]] inline stats::Verdict accept_same_mean(std::span<double const> a, std::span<double const> b) {
    Moments const first = moments_of(a), second = moments_of(b);
    return stats::accept_mean(first.mean, second.mean, std::sqrt(first.variance / first.n + second.variance / second.n));
}

/// On the logarithm of the variance, whose standard error √((kurtosis − 1) / n) does not depend on the variance.
[[nodiscard]] inline stats::Verdict accept_same_variance(std::span<double const> a, std::span<double const> b) {
    Moments const first = moments_of(a), second = moments_of(b);
    double const se = std::sqrt((first.kurtosis - 1) / first.n + (second.kurtosis - 1) / second.n);
    return stats::accept_mean(std::log(first.variance), std::log(second.variance), se);
}

}  // namespace contrapeso::reference
