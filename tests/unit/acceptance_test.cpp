// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/stats/acceptance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "contrapeso/core/contracts.h"
#include "contrapeso/core/exact_math.h"
#include "contrapeso/random/draws.h"

namespace contrapeso::stats {
namespace {

std::vector<double> uniforms(std::uint64_t stream, std::size_t count) {
    random::Draws draws{{.seed = 3}, stream, 0, 0};
    std::vector<double> values(count);
    for (double& x : values) {
        x = draws.uniform();
    }
    return values;
}

TEST(Acceptance, constants_are_the_normal_quantiles) {
    EXPECT_NEAR(exact::normal_quantile(1 - false_alarm / 2), z_accept, 1e-9);
    EXPECT_NEAR(-exact::normal_quantile(0.001), z_power, 1e-14);
}

TEST(Acceptance, proportion_just_within_and_just_outside) {
    // z = (k − 5000) / 50
    EXPECT_TRUE(accept_proportion(5244, 10'000, 0.5));
    EXPECT_FALSE(accept_proportion(5245, 10'000, 0.5));
    EXPECT_FALSE(accept_proportion(4755, 10'000, 0.5));
    EXPECT_DOUBLE_EQ(accept_proportion(5100, 10'000, 0.5).statistic, 2);
    EXPECT_NEAR(accept_proportion(5100, 10'000, 0.5).p_value, 0.04550026389635842, 1e-14);
}

TEST(Acceptance, mean_just_within_and_just_outside) {
    EXPECT_TRUE(accept_mean(14.89, 10, 1));
    EXPECT_FALSE(accept_mean(14.9, 10, 1));
    EXPECT_FALSE(accept_mean(5.1, 10, 1));
}

TEST(Acceptance, mean_and_variance_of_samples) {
    auto const samples = uniforms(1, 10'000);
    double const sigma = std::sqrt(1.0 / 12);
    EXPECT_TRUE(accept_mean(samples, 0.5, sigma));
    EXPECT_FALSE(accept_mean(samples, 0.52, sigma));
    EXPECT_TRUE(accept_variance(samples, 0.5, sigma, 1.8));
    EXPECT_FALSE(accept_variance(samples, 0.5, 1.05 * sigma, 1.8));
}

TEST(Acceptance, what_is_not_a_number_is_refused) {
    EXPECT_FALSE(accept_mean(std::numeric_limits<double>::quiet_NaN(), 0, 1));
    EXPECT_FALSE(accept_mean(std::span<double const>{}, 0, 1));
    EXPECT_FALSE(accept_proportion(0, 0, 0.5));
}

TEST(Acceptance, text_tells_what_happened) {
    EXPECT_EQ(accept_proportion(5100, 10'000, 0.5).text, "n 10000, observed 0.51, expected 0.5, z 2, p 0.045500264");
}

// Reference values: regularised incomplete gamma function at 15 digits (mpmath).
TEST(Acceptance, chi_square_tail_matches_reference) {
    struct Row {
        double x;
        std::int64_t degrees;
        double tail;
    };
    for (auto const& [x, degrees, tail] : {Row{3.841458820694124, 1, 0.05000000000000006},
                                           {5.991464547107979, 2, 0.05000000000000007},
                                           {0.1, 7, 0.9999976885812014},
                                           {40, 10, 1.6944743930067385e-05},
                                           {41, 11, 2.4100419909483425e-05},
                                           {1000, 800, 1.6472192644087197e-06},
                                           {2000, 1500, 5.809910989761993e-17}}) {
        EXPECT_NEAR(chi_square_upper_tail(x, degrees) / tail, 1, 1e-11) << x << ' ' << degrees;
    }
    EXPECT_EQ(chi_square_upper_tail(0, 3), 1);
}

TEST(Acceptance, kolmogorov_tail_matches_reference) {
    struct Row {
        double x, tail;
    };
    for (auto const& [x, tail] : {Row{0.3, 0.9999906941986655},
                                  {0.8, 0.5441424115741981},
                                  {0.99, 0.2808738392255489},
                                  {1.0, 0.26999967167735456},
                                  {1.36, 0.049485876755377876},
                                  {2.5, 7.453306344157342e-06}}) {
        EXPECT_NEAR(kolmogorov_upper_tail(x) / tail, 1, 1e-12) << x;
    }
    EXPECT_EQ(kolmogorov_upper_tail(0), 1);
}

TEST(Acceptance, chi_square_accepts_the_law_and_rejects_another) {
    std::array<std::int64_t, 10> observed{};
    for (double u : uniforms(2, 100'000)) {
        ++observed[static_cast<std::size_t>(10 * u)];
    }
    std::array<double, 10> expected{};
    expected.fill(10'000);
    auto const verdict = accept_chi_square(observed, expected);
    EXPECT_TRUE(verdict) << verdict.text;
    expected[0] += 800;
    expected[9] -= 800;
    EXPECT_FALSE(accept_chi_square(observed, expected));
    EXPECT_THROW((void)accept_chi_square(observed, std::span{expected}.first(9)), ContractViolation);
}

TEST(Acceptance, ks_accepts_the_law_and_rejects_another) {
    auto const samples = uniforms(3, 10'000);
    auto const verdict = accept_ks(samples, [](double x) { return x; });
    EXPECT_TRUE(verdict) << verdict.text;
    EXPECT_FALSE(accept_ks(samples, [](double x) { return std::clamp(x - 0.05, 0.0, 1.0); }));
    EXPECT_FALSE(accept_ks(samples, [](double x) { return std::sqrt(x); }));
}

TEST(Acceptance, same_distribution_accepts_twins_and_rejects_strangers) {
    auto const a = uniforms(4, 10'000);
    auto b = uniforms(5, 5'000);
    auto const verdict = accept_same_distribution(a, b);
    EXPECT_TRUE(verdict) << verdict.text;
    EXPECT_DOUBLE_EQ(accept_same_distribution(a, a).statistic, 0);
    for (double& x : b) {
        x += 0.06;
    }
    EXPECT_FALSE(accept_same_distribution(a, b));
}

TEST(Acceptance, ties_are_one_step) {
    constexpr std::array a{1.0, 1.0, 2.0, 2.0};
    constexpr std::array b{1.0, 2.0};
    EXPECT_EQ(accept_same_distribution(a, b).statistic, 0);
}

// p-values of true hypotheses must themselves be uniform: a helper that is too mild or too strict shows here.
TEST(Acceptance, p_values_are_uniform_under_the_truth) {
    std::vector<double> of_ks, of_mean;
    for (std::uint64_t stream = 100; stream < 2100; ++stream) {
        auto const samples = uniforms(stream, 200);
        of_ks.push_back(accept_ks(samples, [](double x) { return x; }).p_value);
        of_mean.push_back(accept_mean(samples, 0.5, std::sqrt(1.0 / 12)).p_value);
    }
    for (auto const& p_values : {of_ks, of_mean}) {
        auto const verdict = accept_ks(p_values, [](double x) { return x; });
        EXPECT_TRUE(verdict) << verdict.text;
    }
}

TEST(Acceptance, sample_size_follows_from_the_smallest_relevant_error) {
    EXPECT_EQ(sample_size_for(1, 1), 64);
    // A monthly hazard of 0.01 to 2 % of itself needs 15.8 million draws.
    EXPECT_NEAR(static_cast<double>(sample_size_for(std::sqrt(0.01 * 0.99), 0.0002)), 15.77e6, 0.01e6);
}

}  // namespace
}  // namespace contrapeso::stats
