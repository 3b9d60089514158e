// SPDX-License-Identifier: Apache-2.0
#pragma once
// Statistical assertions with one tolerance for all, computed and never written by hand.
// With α = 1e-6 per assertion, 500 assertions on fresh seeds fail falsely about once in 2000 runs; with fixed seeds never.

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace contrapeso::stats {

/// α: probability that an assertion rejects what is right.
inline constexpr double false_alarm = 1e-6;

/// Two-sided standard normal quantile of `false_alarm`.
inline constexpr double z_accept = 4.891638475698988;

/// Standard normal quantile of the power 0.999 with which the smallest relevant error must be seen.
inline constexpr double z_power = 3.090232306167813;

/// Outcome of a statistical assertion, printable when it fails.
struct Verdict {
    bool accepted{};
    double statistic{};  ///< z, χ², or √n D of Kolmogorov and Smirnov
    double p_value{};
    std::string text;  ///< n, observed, expected, statistic, p
    explicit operator bool() const { return accepted; }
};

/// Is `k` successes in `n` trials compatible with probability `p`? Normal approximation: n p (1 − p) above 100.
[[nodiscard]] Verdict accept_proportion(std::int64_t k, std::int64_t n, double p);

/// Is `observed`, normal with standard error `se`, compatible with `expected`?
[[nodiscard]] Verdict accept_mean(double observed, double expected, double se);

/// Is the mean of `samples` compatible with independent draws of mean `mu` and standard deviation `sigma`? Enough samples for a normal mean.
[[nodiscard]] Verdict accept_mean(std::span<double const> samples, double mu, double sigma);

/// Is the variance of `samples` compatible with independent draws of mean `mu`, variance `sigma`² and fourth central moment `kurtosis` · `sigma`⁴?
[[nodiscard]] Verdict accept_variance(std::span<double const> samples, double mu, double sigma, double kurtosis);

/// Are the counts per cell compatible with the expected ones? Pearson's χ² with cells − 1 degrees of freedom.
///
/// `expected` sums to the sum of `observed`; merge cells until each expects 20 or more: the far tail needs that. At least two cells, equal shapes.
[[nodiscard]] Verdict accept_chi_square(std::span<std::int64_t const> observed, std::span<double const> expected);

/// Are the samples independent draws from the continuous law `cdf`? Kolmogorov–Smirnov, asymptotic tail with Stephens' (1970) correction.
[[nodiscard]] Verdict accept_ks(std::span<double const> samples, std::function<double(double)> const& cdf);

/// Do two independent samples come from one law? Two-sample Kolmogorov–Smirnov; conservative when values tie.
[[nodiscard]] Verdict accept_same_distribution(std::span<double const> a, std::span<double const> b);

/// Number of samples of standard deviation `sigma` with which an error of the mean as small as given is rejected with power 0.999.
///
/// n = (z_accept + z_power)² σ² / δ² = 63.7 σ² / δ², rounded up.
[[nodiscard]] std::int64_t sample_size_for(double sigma, double smallest_relevant_error);

/// P(X > x) for X ~ χ² with `degrees` ≥ 1 degrees of freedom, x ≥ 0; a finite sum, about 1e-13 relative.
[[nodiscard]] double chi_square_upper_tail(double x, std::int64_t degrees);

/// P(K > x) for Kolmogorov's limit law, x ≥ 0.
[[nodiscard]] double kolmogorov_upper_tail(double x);

}  // namespace contrapeso::stats
