// SPDX-License-Identifier: Apache-2.0
// Every sampler against its law. Each assertion is shown able to fail: the same samples must be rejected against a parameter moved by the
// smallest error worth catching, and the number of samples follows from that error.
#include "contrapeso/random/distributions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "contrapeso/core/contracts.h"
#include "contrapeso/random/draws.h"
#include "contrapeso/stats/acceptance.h"

namespace contrapeso::random {
namespace {

constexpr double smallest_relevant_error = 0.01;  // of a mean, in standard deviations

Draws draws_of(std::uint64_t stream) { return {{.seed = 20220327}, stream, 0, 0}; }

/// `count` values of `sample(draws)`.
template<class Sampler>
std::vector<double> samples_of(std::uint64_t stream, std::int64_t count, Sampler sample) {
    Draws draws = draws_of(stream);
    std::vector<double> values(static_cast<std::size_t>(count));
    for (double& x : values) {
        x = static_cast<double>(sample(draws));
    }
    return values;
}

/// Mean and standard deviation of a law, and its fourth central moment in units of the variance squared.
struct Moments {
    double mean, deviation, kurtosis;
};

/// The same for a variance, relative: 1 % for a normal law, more for heavy tails, so that one number of samples serves all laws.
double smallest_relevant_variance_error(Moments const& law) { return smallest_relevant_error * std::sqrt((law.kurtosis - 1) / 2); }

/// Samples that show both errors; the variance of a squared normal is 2.
std::int64_t enough() { return stats::sample_size_for(std::sqrt(2.0), smallest_relevant_error); }

void expect_moments(std::vector<double> const& samples, Moments const& law) {
    auto const mean = stats::accept_mean(samples, law.mean, law.deviation);
    EXPECT_TRUE(mean) << mean.text;
    auto const variance = stats::accept_variance(samples, law.mean, law.deviation, law.kurtosis);
    EXPECT_TRUE(variance) << variance.text;
    for (double sign : {-1.0, 1.0}) {
        EXPECT_FALSE(stats::accept_mean(samples, law.mean + sign * smallest_relevant_error * law.deviation, law.deviation));
        double const claimed = law.deviation * std::sqrt(1 + sign * smallest_relevant_variance_error(law));
        EXPECT_FALSE(stats::accept_variance(samples, law.mean, claimed, law.kurtosis));
    }
}

/// χ² of counts 0, 1, 2 … against P(X = k); neighbours are merged until a cell expects 20.
template<class Probability>
stats::Verdict fit(std::vector<double> const& samples, Probability probability) {
    constexpr double least_expected = 20;
    auto const n = static_cast<double>(samples.size());
    std::vector<std::int64_t> count(static_cast<std::size_t>(std::ranges::max(samples)) + 1);
    for (double x : samples) {
        ++count[static_cast<std::size_t>(x)];
    }
    std::vector<std::int64_t> observed{0};
    std::vector<double> expected{0};
    double left = n;
    for (std::size_t k = 0; k < count.size(); ++k) {
        if (expected.back() >= least_expected && left >= 2 * least_expected) {
            observed.push_back(0);
            expected.push_back(0);
        }
        double const here = n * probability(static_cast<std::int64_t>(k));
        observed.back() += count[k];
        expected.back() += here;
        left -= here;
    }
    expected.back() += left;  // the tail above the largest value seen
    return stats::accept_chi_square(observed, expected);
}

// The oracle is the standard library's gamma function, not our own.
double poisson_probability(std::int64_t k, double mean) {
    auto const count = static_cast<double>(k);
    return std::exp(count * std::log(mean) - mean - std::lgamma(count + 1));
}

double binomial_probability(std::int64_t k, std::int64_t n, double p) {
    auto const successes = static_cast<double>(k), trials = static_cast<double>(n);
    return std::exp(std::lgamma(trials + 1) - std::lgamma(successes + 1) - std::lgamma(trials - successes + 1) + successes * std::log(p) +
                    (trials - successes) * std::log1p(-p));
}

TEST(Distributions, poisson_has_its_moments_and_probabilities) {
    std::uint64_t stream = 0;
    for (double mean : {0.02, 0.7, 4.0, 9.99, 10.0, 35.5, 1000.0}) {
        SCOPED_TRACE(mean);
        Moments const law{mean, std::sqrt(mean), 3 + 1 / mean};
        auto const samples = samples_of(++stream, enough(), [=](Draws& d) { return poisson(d, mean); });
        expect_moments(samples, law);
        auto const verdict = fit(samples, [=](std::int64_t k) { return poisson_probability(k, mean); });
        EXPECT_TRUE(verdict) << verdict.text;
        double const shifted = mean + 3 * smallest_relevant_error * std::sqrt(mean);
        EXPECT_FALSE(fit(samples, [=](std::int64_t k) { return poisson_probability(k, shifted); }));
    }
}

TEST(Distributions, poisson_of_a_large_mean_keeps_its_moments) {
    for (double mean : {1e6, 1e12}) {
        SCOPED_TRACE(mean);
        Moments const law{0, 1, 3 + 1 / mean};
        auto const samples = samples_of(20, enough(), [=](Draws& d) { return (static_cast<double>(poisson(d, mean)) - mean) / std::sqrt(mean); });
        expect_moments(samples, law);
    }
}

TEST(Distributions, binomial_has_its_moments_and_probabilities) {
    struct Case {
        std::int64_t n;
        double p;
    };
    std::uint64_t stream = 30;
    for (Case const& one : {Case{1, 0.3}, {12, 0.5}, {40, 0.2}, {1000, 0.003}, {20, 0.5}, {25, 0.6}, {300, 0.4}, {100'000, 0.001}, {30, 0.95}}) {
        std::int64_t const n = one.n;
        double const p = one.p;
        SCOPED_TRACE(testing::Message{} << n << ' ' << p);
        auto const trials = static_cast<double>(n);
        double const variance = trials * p * (1 - p);
        Moments const law{trials * p, std::sqrt(variance), 3 + (1 - 6 * p * (1 - p)) / variance};
        auto const samples = samples_of(++stream, enough(), [=](Draws& d) { return binomial(d, n, p); });
        auto const probability = [=](double of_success) {
            return [=](std::int64_t k) { return k > n ? 0 : binomial_probability(k, n, of_success); };
        };
        expect_moments(samples, law);
        auto const verdict = fit(samples, probability(p));
        EXPECT_TRUE(verdict) << verdict.text;
        EXPECT_FALSE(fit(samples, probability(p + 3 * smallest_relevant_error * law.deviation / trials)));
    }
}

TEST(Distributions, normal_is_normal) {
    Moments const law{0, 1, 3};
    auto const samples = samples_of(50, enough(), [](Draws& d) { return normal(d); });
    expect_moments(samples, law);
    auto const cdf = [](double x) { return 0.5 * std::erfc(-x * std::sqrt(0.5)); };
    auto const verdict = stats::accept_ks(samples, cdf);
    EXPECT_TRUE(verdict) << verdict.text;
    EXPECT_FALSE(stats::accept_ks(samples, [&](double x) { return cdf(x + smallest_relevant_error); }));
}

TEST(Distributions, exponential_is_exponential) {
    Moments const law{1, 1, 9};
    auto const samples = samples_of(51, enough(), [](Draws& d) { return exponential(d); });
    expect_moments(samples, law);
    auto const cdf = [](double rate) { return [=](double x) { return -std::expm1(-rate * x); }; };
    auto const verdict = stats::accept_ks(samples, cdf(1));
    EXPECT_TRUE(verdict) << verdict.text;
    EXPECT_FALSE(stats::accept_ks(samples, cdf(1 + smallest_relevant_error)));
}

TEST(Distributions, gamma_has_its_moments) {
    std::uint64_t stream = 60;
    for (double shape : {0.1, 0.5, 1.0, 2.5, 40.0}) {
        SCOPED_TRACE(shape);
        Moments const law{shape, std::sqrt(shape), 3 + 6 / shape};
        expect_moments(samples_of(++stream, enough(), [=](Draws& d) { return gamma(d, shape); }), law);
    }
}

// Three laws that a gamma variate has in closed form: half a squared normal, an exponential, a sum of two exponentials.
TEST(Distributions, gamma_follows_its_law) {
    auto const samples = [](std::uint64_t stream, double shape) { return samples_of(stream, 1'000'000, [=](Draws& d) { return gamma(d, shape); }); };
    auto const half = [](double x) { return std::erf(std::sqrt(x)); };
    auto const one = [](double x) { return -std::expm1(-x); };
    auto const two = [](double x) { return 1 - std::exp(-x) * (1 + x); };
    auto const check = [](std::vector<double> const& values, auto const& cdf) {
        auto const verdict = stats::accept_ks(values, cdf);
        EXPECT_TRUE(verdict) << verdict.text;
        EXPECT_FALSE(stats::accept_ks(values, [&](double x) { return cdf((1 + 2 * smallest_relevant_error) * x); }));
    };
    check(samples(70, 0.5), half);
    check(samples(71, 1), one);
    check(samples(72, 2), two);
}

// Each side of the border between two algorithms must be the same law: 9.999 is inverted, 10 is rejected from.
TEST(Distributions, algorithms_agree_at_their_border) {
    std::int64_t const n = stats::sample_size_for(1, smallest_relevant_error);
    auto const inverted = samples_of(80, n, [](Draws& d) { return poisson(d, 9.9999); });
    auto const rejected = samples_of(81, n, [](Draws& d) { return poisson(d, 10); });
    auto const verdict = stats::accept_same_distribution(inverted, rejected);
    EXPECT_TRUE(verdict) << verdict.text;
    EXPECT_FALSE(stats::accept_same_distribution(inverted, samples_of(82, n, [](Draws& d) { return poisson(d, 10.2); })));
}

TEST(Distributions, log_probabilities_match_the_standard_library) {
    for (std::int64_t k : {0, 1, 2, 9, 15, 16, 17, 60, 200}) {
        EXPECT_NEAR(log_poisson_probability(k, 37.5), std::log(poisson_probability(k, 37.5)), 1e-11) << k;
        EXPECT_NEAR(log_binomial_probability(k, 200, 0.3), std::log(binomial_probability(k, 200, 0.3)), 1e-11) << k;
    }
}

TEST(Distributions, certain_outcomes_are_certain) {
    Draws draws = draws_of(90);
    for (int i = 0; i < 100; ++i) {
        ASSERT_EQ(poisson(draws, 0), 0);
        ASSERT_EQ(binomial(draws, 0, 0.5), 0);
        ASSERT_EQ(binomial(draws, 1000, 0), 0);
        ASSERT_EQ(binomial(draws, 1000, 1), 1000);
    }
}

TEST(Distributions, impossible_parameters_break_the_contract) {
    Draws draws = draws_of(91);
    EXPECT_THROW((void)poisson(draws, -1), ContractViolation);
    EXPECT_THROW((void)poisson(draws, std::nan("")), ContractViolation);
    EXPECT_THROW((void)binomial(draws, -1, 0.5), ContractViolation);
    EXPECT_THROW((void)binomial(draws, 1, 1.5), ContractViolation);
    EXPECT_THROW((void)gamma(draws, 0), ContractViolation);
}

// Signs that another compiler draws something else: a digest over many variates, the same everywhere.
TEST(Distributions, same_bits_everywhere) {
    Draws draws = draws_of(92);
    std::uint64_t digest = 0;
    auto const see = [&](double value) { digest = ((digest ^ std::bit_cast<std::uint64_t>(value)) * 0x9E3779B97F4A7C15U) ^ digest >> 29U; };
    for (int i = 0; i < 20'000; ++i) {
        double const scale = 30 * draws.uniform();
        see(static_cast<double>(poisson(draws, scale)));
        see(static_cast<double>(binomial(draws, 100, scale / 30)));
        see(gamma(draws, scale));
        see(normal(draws));
        see(exponential(draws));
    }
    EXPECT_EQ(digest, 10073711327498372777U);
}

/// Says one number for ever.
struct Constant {
    double value;
    [[nodiscard]] double uniform() const { return value; }
};

// The largest number that a source can give must not carry a search past the end of the tail.
TEST(Distributions, searches_end_at_the_largest_number) {
    Constant largest{1 - 0x1p-53};
    EXPECT_LT(poisson(largest, 9.99), 60);
    EXPECT_LT(poisson(largest, 1e-6), 5);
    EXPECT_LE(binomial(largest, 3, 0.4), 3);
    EXPECT_LT(binomial(largest, 1'000'000'000, 1e-9), 30);
}

}  // namespace
}  // namespace contrapeso::random
