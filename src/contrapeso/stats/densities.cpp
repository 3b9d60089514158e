// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/stats/densities.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "contrapeso/core/contracts.h"
#include "contrapeso/core/exact_math.h"

namespace contrapeso::stats {

namespace {

constexpr double half_log_two_pi = 0.91893853320467274178;
constexpr double impossible = -std::numeric_limits<double>::infinity();

/// From here on Stirling's series of six terms is exact to a double.
constexpr double far_enough = 12;

/// ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π]: B(2j) / 2j(2j − 1) x^(2j − 1), Abramowitz and Stegun (1964), 6.1.41.
double stirling_rest(double x) {
    double const square = x * x;
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360360 / square) / square) / square) / square) / square) / x;
}

/// x ln y, which is 0 where x is, also for y = 0.
double times_log(double x, double y) { return x == 0 ? 0 : y > 0 ? x * exact::log(y) : impossible; }

double log_choose(double n, double k) { return log_gamma(n + 1) - log_gamma(k + 1) - log_gamma(n - k + 1); }

}  // namespace

double log_gamma(double x) {
    CONTRAPESO_EXPECT(x > 0);
    double product = 1;
    for (; x < far_enough; ++x) {  // Γ(x) = Γ(x + 1) / x
        product *= x;
    }
    return (x - 0.5) * exact::log(x) - x + half_log_two_pi + stirling_rest(x) - exact::log(product);
}

double log_gamma_ratio(double a, double k) {
    CONTRAPESO_EXPECT(a > 0 && k >= 0);
    if (a < far_enough) {
        return log_gamma(a + k) - log_gamma(a);
    }
    return k * (exact::log(a) - 1) + (a + k - 0.5) * exact::log1p(k / a) + stirling_rest(a + k) - stirling_rest(a);
}

double log_density_log_normal(double x, double median, double log_sd) {
    CONTRAPESO_EXPECT(x > 0 && median > 0 && log_sd > 0);
    double const z = exact::log(x / median) / log_sd;
    return -0.5 * z * z - exact::log(log_sd * x) - half_log_two_pi;
}

double log_negative_binomial(double k, double mean, double size) {
    CONTRAPESO_EXPECT(k >= 0 && mean >= 0 && size > 0);
    if (mean == 0) {
        return k == 0 ? 0 : impossible;
    }
    if (std::isinf(size)) {
        return times_log(k, mean) - mean - log_gamma(k + 1);
    }
    return log_gamma_ratio(size, k) - log_gamma(k + 1) - size * exact::log1p(mean / size) + k * (exact::log(mean) - exact::log(size + mean));
}

double log_beta_binomial(double k, double n, double share, double correlation) {
    CONTRAPESO_EXPECT(k >= 0 && k <= n && share >= 0 && share <= 1 && correlation >= 0 && correlation < 1);
    if (correlation == 0 || share == 0 || share == 1) {
        return log_choose(n, k) + times_log(k, share) + times_log(n - k, 1 - share);
    }
    double const both = (1 - correlation) / correlation, yes = share * both, no = (1 - share) * both;
    return log_choose(n, k) + log_gamma_ratio(yes, k) + log_gamma_ratio(no, n - k) - log_gamma_ratio(both, n);
}

double log_of_mixture(std::span<double const> log_densities) {
    CONTRAPESO_EXPECT(!log_densities.empty());
    double const largest = *std::max_element(log_densities.begin(), log_densities.end());
    if (std::isinf(largest)) {
        return largest;
    }
    double sum = 0;
    for (double const one : log_densities) {
        sum += exact::exp(one - largest);
    }
    return largest + exact::log(sum / static_cast<double>(log_densities.size()));
}

}  // namespace contrapeso::stats
