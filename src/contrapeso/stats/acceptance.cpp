// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/stats/acceptance.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <sstream>
#include <vector>

#include "contrapeso/core/contracts.h"
#include "contrapeso/core/exact_math.h"

namespace contrapeso::stats {
namespace {

/// A verdict from its p-value; one that is not a number is refused.
Verdict verdict(double n, double observed, double expected, char const* name, double statistic, double p_value) {
    std::ostringstream text;
    text.precision(8);
    if (n > 0) {
        text << "n " << n << ", ";
    }
    text << "observed " << observed << ", expected " << expected << ", " << name << ' ' << statistic << ", p " << p_value;
    return {p_value >= false_alarm, statistic, p_value, text.str()};
}

Verdict normal_verdict(double n, double observed, double expected, double se) {
    double const z = (observed - expected) / se;
    return verdict(n, observed, expected, "z", z, 2 * exact::normal_cdf(-std::abs(z)));
}

std::vector<double> sorted(std::span<double const> samples) {
    std::vector<double> values(samples.begin(), samples.end());
    std::ranges::sort(values);
    return values;
}

/// The distance D in the scale of Kolmogorov's limit law, corrected for a finite sample (Stephens 1970).
Verdict distance_verdict(double n, double effective_n, double distance) {
    double const root = std::sqrt(effective_n);
    double const statistic = (root + 0.12 + 0.11 / root) * distance;
    return verdict(n, distance, 0, "K", statistic, kolmogorov_upper_tail(statistic));
}

}  // namespace

Verdict accept_proportion(std::int64_t k, std::int64_t n, double p) {
    auto const trials = static_cast<double>(n);
    return normal_verdict(trials, static_cast<double>(k) / trials, p, std::sqrt(p * (1 - p) / trials));
}

Verdict accept_mean(double observed, double expected, double se) { return normal_verdict(0, observed, expected, se); }

Verdict accept_mean(std::span<double const> samples, double mu, double sigma) {
    auto const n = static_cast<double>(samples.size());
    double const mean = std::accumulate(samples.begin(), samples.end(), 0.0) / n;
    return normal_verdict(n, mean, mu, sigma / std::sqrt(n));
}

Verdict accept_variance(std::span<double const> samples, double mu, double sigma, double kurtosis) {
    auto const n = static_cast<double>(samples.size());
    double squares = 0;
    for (double x : samples) {
        squares += (x - mu) * (x - mu);
    }
    return normal_verdict(n, squares / n, sigma * sigma, sigma * sigma * std::sqrt((kurtosis - 1) / n));
}

Verdict accept_chi_square(std::span<std::int64_t const> observed, std::span<double const> expected) {
    CONTRAPESO_EXPECT(observed.size() == expected.size() && observed.size() > 1);
    double statistic = 0, n = 0;
    for (std::size_t cell = 0; cell < observed.size(); ++cell) {
        auto const count = static_cast<double>(observed[cell]);
        double const excess = count - expected[cell];
        statistic += excess * excess / expected[cell];
        n += count;
    }
    auto const degrees = static_cast<std::int64_t>(observed.size()) - 1;
    return verdict(n, statistic, static_cast<double>(degrees), "chi-square", statistic, chi_square_upper_tail(statistic, degrees));
}

Verdict accept_ks(std::span<double const> samples, std::function<double(double)> const& cdf) {
    CONTRAPESO_EXPECT(!samples.empty());
    auto const n = static_cast<double>(samples.size());
    double distance = 0, below = 0;
    for (double x : sorted(samples)) {
        double const p = cdf(x);
        distance = std::max({distance, p - below / n, (below + 1) / n - p});
        ++below;
    }
    return distance_verdict(n, n, distance);
}

Verdict accept_same_distribution(std::span<double const> a, std::span<double const> b) {
    CONTRAPESO_EXPECT(!a.empty() && !b.empty());
    auto const first = sorted(a), second = sorted(b);
    auto const n = static_cast<double>(first.size()), m = static_cast<double>(second.size());
    double distance = 0;
    for (std::size_t i = 0, j = 0; i < first.size() && j < second.size();) {
        double const x = std::min(first[i], second[j]);
        while (i < first.size() && first[i] == x) {
            ++i;
        }
        while (j < second.size() && second[j] == x) {
            ++j;
        }
        distance = std::max(distance, std::abs(static_cast<double>(i) / n - static_cast<double>(j) / m));
    }
    return distance_verdict(n + m, n * m / (n + m), distance);
}

std::int64_t sample_size_for(double sigma, double smallest_relevant_error) {
    double const ratio = (z_accept + z_power) * sigma / smallest_relevant_error;
    return static_cast<std::int64_t>(std::ceil(ratio * ratio));
}

double chi_square_upper_tail(double x, std::int64_t degrees) {
    CONTRAPESO_EXPECT(degrees >= 1);
    if (!(x > 0)) {
        return x == 0 ? 1 : x;  // not a number goes through
    }
    // Q(a + 1, y) = Q(a, y) + y^a e^-y / Γ(a + 1) up from Q(1, y) = e^-y or Q(½, y) = erfc √y; in logarithms, for large y.
    double const y = x / 2;
    bool const even = degrees % 2 == 0;
    double sum = even ? exact::exp(-y) : 2 * exact::normal_cdf(-std::sqrt(x));
    constexpr double log_gamma_three_halves = -0.12078223763524522;
    double a = even ? 1 : 0.5;
    double log_term = even ? exact::log(y) - y : 0.5 * exact::log(y) - y - log_gamma_three_halves;
    for (; 2 * a < static_cast<double>(degrees); ++a) {
        sum += exact::exp(log_term);
        log_term += exact::log(y / (a + 1));
    }
    return std::min(sum, 1.0);
}

double kolmogorov_upper_tail(double x) {
    constexpr double pi = 3.141592653589793;
    if (x < 1) {
        // Near zero the other series of the same function (Jacobi's) converges fast.
        double sum = 0;
        for (int odd : {1, 3, 5, 7}) {
            sum += x > 0 ? exact::exp(-odd * odd * pi * pi / (8 * x * x)) : 0;
        }
        return x > 0 ? 1 - std::sqrt(2 * pi) / x * sum : 1;
    }
    double sum = 0, sign = 1;
    for (int j = 1; j <= 5; ++j, sign = -sign) {
        sum += sign * exact::exp(-2.0 * j * j * x * x);
    }
    return 2 * sum;
}

}  // namespace contrapeso::stats
