// SPDX-License-Identifier: Apache-2.0
#pragma once
// Logarithms of densities and probabilities. The log score of a forecast is minus the one of what was observed; smaller is better.
#include <span>

namespace contrapeso::stats {

/// ln Γ(x), x > 0: Stirling's series, about 1e-15 absolute up to x = 12 and relative above. The same bits everywhere, and safe in threads.
[[nodiscard]] double log_gamma(double x);

/// ln Γ(a + k) − ln Γ(a), a > 0, k ≥ 0, without the loss of digits of the difference when a is large.
[[nodiscard]] double log_gamma_ratio(double a, double k);

/// Of x > 0 under the log-normal law with that median (above 0) and standard deviation of logarithms (above 0); per unit of x.
[[nodiscard]] double log_density_log_normal(double x, double median, double log_sd);

/// Of k ≥ 0 under the negative binomial law with mean μ ≥ 0 and variance μ + μ² / size, size > 0; an infinite size is Poisson's law.
/// For k that is no whole number the continuous extension through Γ.
[[nodiscard]] double log_negative_binomial(double k, double mean, double size);

/// Of k of n (0 ≤ k ≤ n) under the beta-binomial law with mean share 0 to 1 and correlation ρ of two of the n (0 ≤ ρ < 1): the variance of k / n is
/// share (1 − share) (1 + (n − 1) ρ) / n; ρ = 0 is the binomial law. Extended to numbers that are not whole like the negative binomial.
/// A probability of k of n; of the share k / n as a number between 0 and 1 the density is n times as large.
[[nodiscard]] double log_beta_binomial(double k, double n, double share, double correlation);

/// Of a mixture in equal parts: ln of the mean of exp(log densities); at least one.
[[nodiscard]] double log_of_mixture(std::span<double const> log_densities);

}  // namespace contrapeso::stats
