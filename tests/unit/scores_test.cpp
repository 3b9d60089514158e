// SPDX-License-Identifier: Apache-2.0
// Scores and log densities against sums by hand, closed forms, and integrals done here.
#include "contrapeso/stats/scores.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <vector>

#include "contrapeso/core/contracts.h"
#include "contrapeso/stats/densities.h"

namespace contrapeso::stats {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// By midpoints; the integrands are smooth and vanish at both ends, or are cut where they jump.
double integral(std::function<double(double)> const& f, double from, double to) {
    constexpr int pieces = 20000;
    double const width = (to - from) / pieces;
    double sum = 0;
    for (int i = 0; i < pieces; ++i) {
        sum += f(from + (i + 0.5) * width) * width;
    }
    return sum;
}

TEST(Crps, OfASampleByHand) {
    constexpr std::array two{2.0, 0.0};
    EXPECT_DOUBLE_EQ(crps_of_sample(two, 1), 1 - 0.5);
    EXPECT_DOUBLE_EQ(crps_of_sample(two, 4), 3 - 0.5);
    EXPECT_DOUBLE_EQ(fair_crps_of_sample(two, 1), 1 - 1.0);
    EXPECT_DOUBLE_EQ(fair_crps_of_sample(two, 4), 3 - 1.0);
    constexpr std::array one{7.0};
    EXPECT_DOUBLE_EQ(crps_of_sample(one, 5), 2) << "of one value the distance";
    EXPECT_THROW((void)fair_crps_of_sample(one, 5), ContractViolation);
    EXPECT_THROW((void)crps_of_sample({}, 5), ContractViolation);
}

TEST(Crps, OfASampleIsTheSumOverAllPairs) {
    std::vector<double> sample;
    for (int i = 0; i < 57; ++i) {
        sample.push_back((i * 37) % 61 + 0.25 * (i % 5));
    }
    double to_observed = 0, pairs = 0;
    for (double const a : sample) {
        to_observed += std::abs(a - 17.5);
        for (double const b : sample) {
            pairs += std::abs(a - b);
        }
    }
    EXPECT_NEAR(crps_of_sample(sample, 17.5), to_observed / 57 - pairs / (2 * 57.0 * 57), 1e-12);
    EXPECT_NEAR(fair_crps_of_sample(sample, 17.5), to_observed / 57 - pairs / (2 * 57.0 * 56), 1e-12);
    for (double& one : sample) {
        one += 1e12;
    }
    EXPECT_NEAR(crps_of_sample(sample, 1e12 + 17.5), to_observed / 57 - pairs / (2 * 57.0 * 57), 1e-12) << "large numbers that differ by little";
}

/// CRPS is the integral of (F(x) − [x ≥ y])², here over u = ln x.
double integrated_crps(double median, double log_sd, double observed) {
    auto const below = [&](double u) { return 0.5 * std::erfc(-(u - std::log(median)) / log_sd / std::numbers::sqrt2); };
    auto const above = [&](double u) { return 1 - below(u); };
    double const cut = std::log(observed), centre = std::log(median);
    return integral([&](double u) { return below(u) * below(u) * std::exp(u); }, std::min(cut, centre) - 12 * log_sd - 5, cut) +
           integral([&](double u) { return above(u) * above(u) * std::exp(u); }, cut, std::max(cut, centre) + 12 * log_sd + 5);
}

TEST(Crps, OfALogNormalIsItsIntegral) {
    for (double const observed : {20.0, 90.0, 100.0, 480.0}) {
        for (double const log_sd : {0.05, 0.4, 1.2}) {
            double const closed = crps_of_log_normal(100, log_sd, observed);
            EXPECT_NEAR(integrated_crps(100, log_sd, observed) / closed, 1, 2e-5) << observed << " " << log_sd;
            EXPECT_GT(std::abs(integrated_crps(101, log_sd, observed) / closed - 1), 2e-4) << "a hundredth off must be seen";
        }
    }
}

TEST(Crps, OfALogNormalAtItsEnds) {
    EXPECT_EQ(crps_of_log_normal(100, 0, 130), 30);
    EXPECT_NEAR(crps_of_log_normal(100, 1e-6, 130), 30, 1e-4);
    EXPECT_NEAR(crps_of_log_normal(100, 0.5, 1e-9), crps_of_log_normal(100, 0.5, 0), 1e-8);
    EXPECT_NEAR(crps_of_log_normal(100, 0.5, -7), crps_of_log_normal(100, 0.5, 0) + 7, 1e-9);
}

TEST(Densities, LogGamma) {
    EXPECT_NEAR(log_gamma(5), std::log(24), 1e-14);
    EXPECT_NEAR(log_gamma(0.5), std::log(std::numbers::pi) / 2, 1e-14);
    EXPECT_NEAR(log_gamma(1), 0, 1e-14);
    for (double const x : {1e-9, 0.01, 0.7, 1.5, 2.0, 3.3, 11.99, 12.0, 40.5, 1e4, 1e9}) {
        EXPECT_NEAR(log_gamma(x), std::lgamma(x), 1e-14 * (1 + std::abs(std::lgamma(x)))) << x;
    }
    EXPECT_NEAR(log_gamma_ratio(3, 4), std::log(3.0 * 4 * 5 * 6), 1e-14);
    EXPECT_NEAR(log_gamma_ratio(20, 3), std::log(20.0 * 21 * 22), 1e-13);
    EXPECT_NEAR(log_gamma_ratio(1e10, 3), 3 * std::log(1e10) + (0 + 1 + 2) / 1e10, 1e-13) << "the difference of two numbers of 2e11";
}

TEST(Densities, LogNormal) {
    EXPECT_NEAR(log_density_log_normal(3, 3, 0.5), -std::log(3 * 0.5 * std::sqrt(2 * std::numbers::pi)), 1e-15);
    auto const density = [](double u) { return std::exp(log_density_log_normal(std::exp(u), 3, 0.5) + u); };
    EXPECT_NEAR(integral(density, std::log(3) - 8, std::log(3) + 8), 1, 1e-12);
}

struct Moments {
    double total{}, mean{}, variance{};
};

Moments moments(int until, std::function<double(double)> const& log_pmf) {
    Moments all;
    double squares = 0;
    for (int k = 0; k <= until; ++k) {
        double const p = std::exp(log_pmf(k));
        all.total += p;
        all.mean += k * p;
        squares += static_cast<double>(k) * k * p;
    }
    all.variance = squares - all.mean * all.mean;
    return all;
}

TEST(Densities, NegativeBinomial) {
    for (double const size : {0.7, 5.0, 1e6}) {
        auto const [total, mean, variance] = moments(4000, [&](double k) { return log_negative_binomial(k, 40, size); });
        EXPECT_NEAR(total, 1, 1e-9) << size;
        EXPECT_NEAR(mean, 40, 1e-6) << size;
        EXPECT_NEAR(variance, 40 + 1600 / size, 1e-4) << size;
    }
    EXPECT_NEAR(log_negative_binomial(3, 2, 1), std::log(8.0 / 81), 1e-14) << "size 1 is the geometric law";
    EXPECT_NEAR(log_negative_binomial(3, 2, infinite), std::log(8.0 / 6) - 2, 1e-14) << "Poisson";
    EXPECT_NEAR(log_negative_binomial(3, 2, 1e13), std::log(8.0 / 6) - 2, 1e-12);
    EXPECT_EQ(log_negative_binomial(0, 0, 3), 0);
    EXPECT_EQ(log_negative_binomial(1, 0, 3), -infinite);
    double const between = log_negative_binomial(39.5, 40, 5);
    EXPECT_GT(between, std::min(log_negative_binomial(39, 40, 5), log_negative_binomial(40, 40, 5)));
    EXPECT_LT(between, std::max(log_negative_binomial(39, 40, 5), log_negative_binomial(40, 40, 5)));
}

TEST(Densities, BetaBinomial) {
    for (double const correlation : {0.0, 1e-9, 0.05, 0.6}) {
        auto const [total, mean, variance] = moments(30, [&](double k) { return log_beta_binomial(k, 30, 0.3, correlation); });
        EXPECT_NEAR(total, 1, 1e-10) << correlation;
        EXPECT_NEAR(mean, 9, 1e-9) << correlation;
        EXPECT_NEAR(variance, 30 * 0.3 * 0.7 * (1 + 29 * correlation), 1e-7) << correlation;
    }
    EXPECT_NEAR(log_beta_binomial(4, 10, 0.5, 1.0 / 3), -std::log(11), 1e-14) << "Beta(1, 1): every k alike";
    EXPECT_NEAR(log_beta_binomial(1, 3, 0.25, 0), std::log(3 * 0.25 * 0.75 * 0.75), 1e-14) << "binomial";
    EXPECT_NEAR(log_beta_binomial(0, 3, 0, 0.2), 0, 1e-14);
    EXPECT_EQ(log_beta_binomial(1, 3, 0, 0.2), -infinite);
    EXPECT_EQ(log_beta_binomial(2, 3, 1, 0), -infinite);
    EXPECT_NEAR(log_beta_binomial(4.5, 10, 0.5, 1.0 / 3), -std::log(11), 1e-14 + std::abs(std::lgamma(5.5) * 1e-13))
        << "for k that is no whole number";
}

TEST(Densities, Mixture) {
    EXPECT_NEAR(log_of_mixture(std::array{std::log(0.2), std::log(0.4)}), std::log(0.3), 1e-15);
    EXPECT_NEAR(log_of_mixture(std::array{-2000.0, -2000.0}), -2000, 1e-12);
    EXPECT_NEAR(log_of_mixture(std::array{0.0, -infinite}), -std::log(2), 1e-15);
    EXPECT_EQ(log_of_mixture(std::array{-infinite, -infinite}), -infinite);
}

}  // namespace
}  // namespace contrapeso::stats
