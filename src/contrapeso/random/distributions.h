// SPDX-License-Identifier: Apache-2.0
#pragma once
// Random variates from uniform numbers. The standard library's distributions differ between libraries; these give the same bits everywhere.
// Every sampler takes any source with `uniform()` on the open interval (0, 1); none keeps anything between calls.

#include <cmath>
#include <concepts>
#include <cstdint>

#include "contrapeso/core/contracts.h"
#include "contrapeso/core/exact_math.h"

namespace contrapeso::random {

/// Hands out numbers uniform on the open interval (0, 1): Draws in the engine, chosen numbers in a test.
template<class Source>
concept UniformSource = requires(Source& source) {
    { source.uniform() } -> std::same_as<double>;
};

/// log P(X = k) for X ~ Poisson(mean), k ≥ 0, mean > 0; in the saddle-point form of Loader (2000), accurate for large means too.
[[nodiscard]] double log_poisson_probability(std::int64_t k, double mean);

/// log P(X = k) for X ~ Binomial(n, p), 0 ≤ k ≤ n, 0 < p < 1; in the saddle-point form of Loader (2000).
[[nodiscard]] double log_binomial_probability(std::int64_t k, std::int64_t n, double p);

namespace detail {

/// Means below this are inverted: the search takes about `mean` steps. Hörmann's rejection needs at least this much.
inline constexpr double largest_inverted_mean = 10;

/// Beyond this a double no longer holds every count beside its rounding.
inline constexpr double largest_count = 0x1p50;

/// Stops a search that rounding would otherwise carry past the end of the tail.
inline constexpr double negligible_probability = 0x1p-64;

/// A point (u, v) of Hörmann's transformed rejection: `value` is the candidate, before flooring.
struct Candidate {
    double value, edge, v;
};

/// Two uniforms as a candidate k = (2 a / edge + b) u + centre, edge = ½ − |u|.
template<UniformSource Source>
[[nodiscard]] Candidate candidate(Source& draws, double a, double b, double centre) {
    double const u = draws.uniform() - 0.5, v = draws.uniform();
    double const edge = 0.5 - std::abs(u);
    return {std::floor((2 * a / edge + b) * u + centre), edge, v};
}

template<UniformSource Source>
[[nodiscard]] std::int64_t poisson_by_rejection(Source& draws, double mean) {
    double const b = 0.931 + 2.53 * std::sqrt(mean), a = -0.059 + 0.02483 * b;
    double const inverse_alpha = 1.1239 + 1.1328 / (b - 3.4), squeeze = 0.9277 - 3.6224 / (b - 2);
    for (;;) {
        auto const [k, edge, v] = candidate(draws, a, b, mean + 0.43);
        if (edge >= 0.07 && v <= squeeze) {
            return static_cast<std::int64_t>(k);
        }
        if (k < 0 || (edge < 0.013 && v > edge)) {
            continue;
        }
        auto const count = static_cast<std::int64_t>(k);
        if (exact::log(v * inverse_alpha / (a / (edge * edge) + b)) <= log_poisson_probability(count, mean)) {
            return count;
        }
    }
}

/// For p ≤ ½ and n p ≥ 10.
template<UniformSource Source>
[[nodiscard]] std::int64_t binomial_by_rejection(Source& draws, std::int64_t n, double p) {
    auto const trials = static_cast<double>(n);
    double const spread = std::sqrt(trials * p * (1 - p));
    double const b = 1.15 + 2.53 * spread, a = -0.0873 + 0.0248 * b + 0.01 * p;
    double const alpha = (2.83 + 5.1 / b) * spread, squeeze = 0.92 - 4.2 / b;
    double const at_mode = log_binomial_probability(static_cast<std::int64_t>((trials + 1) * p), n, p);
    for (;;) {
        auto const [k, edge, v] = candidate(draws, a, b, trials * p + 0.5);
        if (k < 0 || k > trials) {
            continue;
        }
        auto const count = static_cast<std::int64_t>(k);
        if (edge >= 0.07 && v <= squeeze) {
            return count;
        }
        if (exact::log(v * alpha / (a / (edge * edge) + b)) <= log_binomial_probability(count, n, p) - at_mode) {
            return count;
        }
    }
}

/// For p ≤ ½ and n p < 10.
template<UniformSource Source>
[[nodiscard]] std::int64_t binomial_by_inversion(Source& draws, std::int64_t n, double p) {
    double const odds = p / (1 - p);
    double probability = exact::exp(static_cast<double>(n) * exact::log1p(-p));
    double u = draws.uniform();
    std::int64_t k = 0;
    while (u > probability && k < n && probability > negligible_probability) {
        u -= probability;
        probability *= odds * static_cast<double>(n - k) / static_cast<double>(k + 1);
        ++k;
    }
    return k;
}

}  // namespace detail

/// Exponential variate of mean 1. Inversion, −log u. Uses one number.
template<UniformSource Source>
[[nodiscard]] double exponential(Source& draws) {
    return -exact::log(draws.uniform());
}

/// Standard normal variate. Inversion, Φ⁻¹(u): one number, rising with it, so that coupled scenarios stay coupled.
template<UniformSource Source>
[[nodiscard]] double normal(Source& draws) {
    return exact::normal_quantile(draws.uniform());
}

/// Poisson variate, 0 ≤ mean ≤ 2^50.
///
/// Mean below 10: inversion by search from zero, one number, rising with it. Otherwise transformed rejection with squeeze, PTRS (Hörmann 1993,
/// The transformed rejection method for generating Poisson random variables): two numbers a try, 1.1 to 1.3 tries on average.
template<UniformSource Source>
[[nodiscard]] std::int64_t poisson(Source& draws, double mean) {
    CONTRAPESO_EXPECT(mean >= 0 && mean <= detail::largest_count);
    if (mean >= detail::largest_inverted_mean) {
        return detail::poisson_by_rejection(draws, mean);
    }
    double probability = exact::exp(-mean);
    double u = draws.uniform();
    std::int64_t k = 0;
    while (u > probability && probability > detail::negligible_probability) {
        u -= probability;
        ++k;
        probability *= mean / static_cast<double>(k);
    }
    return k;
}

/// Binomial variate: successes in 0 ≤ n ≤ 2^50 trials of probability 0 ≤ p ≤ 1.
///
/// n min(p, 1 − p) below 10: inversion by search, BINV (Kachitvichyanukul and Schmeiser 1988), one number. Otherwise transformed rejection
/// with squeeze, BTRS (Hörmann 1993, The generation of binomial random variates): two numbers a try, 1.1 to 1.5 tries on average.
/// For p above ½ the failures are drawn.
template<UniformSource Source>
[[nodiscard]] std::int64_t binomial(Source& draws, std::int64_t n, double p) {
    CONTRAPESO_EXPECT(n >= 0 && static_cast<double>(n) <= detail::largest_count && p >= 0 && p <= 1);
    if (p > 0.5) {
        return n - binomial(draws, n, 1 - p);
    }
    return static_cast<double>(n) * p < detail::largest_inverted_mean ? detail::binomial_by_inversion(draws, n, p)
                                                                      : detail::binomial_by_rejection(draws, n, p);
}

/// Gamma variate of the given shape > 0 and scale 1.
///
/// Marsaglia and Tsang (2000): two numbers a try, fewer than 1.06 tries on average. Shape below 1: a variate of shape + 1 times u^(1 / shape),
/// one number more; for shapes below about 0.01 many results are smaller than any double and come out as 0.
template<UniformSource Source>
[[nodiscard]] double gamma(Source& draws, double shape) {
    CONTRAPESO_EXPECT(shape > 0);
    if (shape < 1) {
        double const larger = gamma(draws, shape + 1);
        return larger * exact::exp(exact::log(draws.uniform()) / shape);
    }
    double const d = shape - 1.0 / 3, c = 1 / std::sqrt(9 * d);
    for (;;) {
        double const x = normal(draws), u = draws.uniform();
        double const root = 1 + c * x;
        if (root <= 0) {
            continue;
        }
        double const v = root * root * root, square = x * x;
        if (u < 1 - 0.0331 * square * square || exact::log(u) < 0.5 * square + d * (1 - v + exact::log(v))) {
            return d * v;
        }
    }
}

}  // namespace contrapeso::random
