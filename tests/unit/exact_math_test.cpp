// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/core/exact_math.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include "contrapeso/random/philox.h"

namespace contrapeso {
namespace {

static_assert(std::numeric_limits<long double>::digits >= 64, "the oracle needs a long double wider than double");

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double smallest = std::numeric_limits<double>::denorm_min();

bool same_bits(double a, double b) { return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b); }

/// |got − want| in units of the last place of a double near `want`.
double ulps(double got, long double want) {
    if (std::isinf(got) || want == 0) {
        return static_cast<long double>(got) == want ? 0 : infinity;
    }
    int exponent{};
    std::frexp(want, &exponent);
    int const last_place = std::max(exponent, -1021) - 53;
    return static_cast<double>(std::fabs(std::ldexp(static_cast<long double>(got) - want, -last_place)));
}

/// The argument with the largest error.
struct Worst {
    double error{}, at{};
    void see(double x, double got, long double want) {
        if (double const e = ulps(got, want); !(e <= error)) {
            error = e;
            at = x;
        }
    }
};

/// Random arguments, the same every time: evenly between two numbers, or with every power of two equally likely.
class Arguments {
  public:
    explicit Arguments(std::uint64_t stream) : at_{.stream = stream} {}

    double between(double low, double high) { return low + (high - low) * random::uniform(word()); }

    double of_magnitude(double low, double high) {
        auto const from = std::bit_cast<std::uint64_t>(low), to = std::bit_cast<std::uint64_t>(high);
        return std::bit_cast<double>(from + random::below(word(), to - from));
    }

  private:
    std::uint64_t word() {
        if (at_.ordinal % 4 == 0) {
            block_ = random::philox({.seed = 19}, at_);
        }
        return block_[at_.ordinal++ % 4];
    }

    random::Coordinates at_;
    random::Words block_{};
};

/// Worst error of `f` against `oracle` over `count` arguments from each of the two ranges.
template<class F, class Oracle>
Worst sweep(F f, Oracle oracle, Arguments arguments, std::array<double, 2> even, std::array<double, 2> magnitude, double sign = 1) {
    constexpr int count = 300'000;
    Worst worst;
    for (int i = 0; i < count; ++i) {
        double const x = arguments.between(even[0], even[1]), y = sign * arguments.of_magnitude(magnitude[0], magnitude[1]);
        worst.see(x, f(x), oracle(x));
        worst.see(y, f(y), oracle(y));
    }
    return worst;
}

void expect_within(double bound, Worst worst, std::string const& name) {
    EXPECT_LE(worst.error, bound) << name << " at " << worst.at;
    testing::Test::RecordProperty(name + "_ulp", std::to_string(worst.error));
}

constexpr long double root_half = 0.707106781186547524400844362104849039L;

constexpr long double two_by_root_pi = 1.128379167095512573896158903121545172L;

/// Φ(x) in extended precision. Rounding x / √2 would be amplified by x², so what was lost is put back to first order.
long double oracle_cdf(double x) {
    long double const wide = x, square = wide * wide, z = -wide * root_half;
    long double const defect = std::fma(-2 * z, z, square) + std::fma(wide, wide, -square);  // x² − 2 z²
    long double const lost = z == 0 ? 0 : defect / (4 * z);
    return 0.5L * (std::erfc(z) - lost * two_by_root_pi * std::exp(-z * z));
}

/// Φ⁻¹(p) in extended precision by one Newton step from `near`, which must be good to a few ulp.
long double oracle_quantile(double p, double near) {
    long double const density = 0.5L * two_by_root_pi * root_half * std::exp(-0.5L * near * near);
    if (p > 0.25 && p < 0.75) {
        return near - (0.5L * std::erf(near * root_half) - (static_cast<long double>(p) - 0.5L)) / density;
    }
    if (p < 0.5) {
        return near - (oracle_cdf(near) - p) / density;
    }
    return near + (oracle_cdf(-near) - (1 - static_cast<long double>(p))) / density;
}

TEST(ExactMath, exp_is_within_one_ulp) {
    auto const oracle = [](double x) { return std::exp(static_cast<long double>(x)); };
    expect_within(1, sweep(exact::exp, oracle, Arguments{1}, {-745.1, 709.78}, {1e-18, 1}), "exp");
    expect_within(1, sweep(exact::exp, oracle, Arguments{2}, {-745.1, -708}, {1e-18, 745}, -1), "exp_negative");
}

TEST(ExactMath, expm1_is_within_one_and_a_half_ulp) {
    auto const oracle = [](double x) { return std::expm1(static_cast<long double>(x)); };
    expect_within(1.5, sweep(exact::expm1, oracle, Arguments{3}, {-2, 2}, {smallest, 709}), "expm1");
    expect_within(1.5, sweep(exact::expm1, oracle, Arguments{4}, {-45, 45}, {smallest, 60}, -1), "expm1_negative");
}

TEST(ExactMath, log_is_within_one_ulp) {
    auto const oracle = [](double x) { return std::log(static_cast<long double>(x)); };
    expect_within(1, sweep(exact::log, oracle, Arguments{5}, {0.25, 4}, {smallest, 1.7e308}), "log");
    expect_within(1, sweep(exact::log, oracle, Arguments{6}, {0.999, 1.001}, {0.7, 1.42}), "log_near_one");
}

TEST(ExactMath, log1p_is_within_one_ulp) {
    auto const oracle = [](double x) { return std::log1p(static_cast<long double>(x)); };
    expect_within(1, sweep(exact::log1p, oracle, Arguments{7}, {-1, 3}, {smallest, 1.7e308}), "log1p");
    expect_within(1, sweep(exact::log1p, oracle, Arguments{8}, {-0.35, 0.45}, {smallest, 0.999}, -1), "log1p_negative");
}

TEST(ExactMath, normal_cdf_is_within_one_ulp) {
    expect_within(1, sweep(exact::normal_cdf, oracle_cdf, Arguments{9}, {-38.4, 8.5}, {1e-18, 8.5}), "normal_cdf");
    expect_within(1, sweep(exact::normal_cdf, oracle_cdf, Arguments{10}, {-2, 1}, {1e-3, 38.4}, -1), "normal_cdf_tail");
}

TEST(ExactMath, normal_quantile_is_within_one_and_a_half_ulp) {
    auto const oracle = [](double p) { return oracle_quantile(p, exact::normal_quantile(p)); };
    expect_within(1.5, sweep(exact::normal_quantile, oracle, Arguments{11}, {0, 1}, {smallest, 0.5}), "normal_quantile");
    expect_within(1.5, sweep(exact::normal_quantile, oracle, Arguments{12}, {0.49, 0.51}, {0.2, 0.4}), "normal_quantile_middle");
}

TEST(ExactMath, the_oracle_sees_an_error_of_three_ulp) {
    auto const off = [](double x) { return exact::exp(x) * (1 + 0x3p-52); };
    EXPECT_GT(sweep(off, [](double x) { return std::exp(static_cast<long double>(x)); }, Arguments{1}, {-1, 1}, {0.1, 1}).error, 2);
}

TEST(ExactMath, edges_of_exp) {
    EXPECT_EQ(exact::exp(0.0), 1);
    EXPECT_EQ(exact::exp(-0.0), 1);
    EXPECT_EQ(exact::exp(infinity), infinity);
    EXPECT_TRUE(same_bits(exact::exp(-infinity), 0));
    EXPECT_TRUE(std::isnan(exact::exp(nan)));
    EXPECT_LT(exact::exp(709.782712893383), infinity);
    EXPECT_EQ(exact::exp(709.782712893385), infinity);
    EXPECT_EQ(exact::exp(1e300), infinity);
    EXPECT_EQ(exact::exp(-745.13), smallest);
    EXPECT_EQ(exact::exp(-745.14), 0);
    EXPECT_EQ(exact::exp(-1e300), 0);
}

TEST(ExactMath, edges_of_expm1) {
    EXPECT_TRUE(same_bits(exact::expm1(0.0), 0.0));
    EXPECT_TRUE(same_bits(exact::expm1(-0.0), -0.0));
    EXPECT_EQ(exact::expm1(smallest), smallest);
    EXPECT_EQ(exact::expm1(infinity), infinity);
    EXPECT_EQ(exact::expm1(-infinity), -1);
    EXPECT_EQ(exact::expm1(710), infinity);
    EXPECT_TRUE(std::isnan(exact::expm1(nan)));
}

TEST(ExactMath, edges_of_log) {
    EXPECT_TRUE(same_bits(exact::log(1.0), 0.0));
    EXPECT_EQ(exact::log(0.0), -infinity);
    EXPECT_EQ(exact::log(-0.0), -infinity);
    EXPECT_EQ(exact::log(infinity), infinity);
    EXPECT_TRUE(std::isnan(exact::log(-1)));
    EXPECT_TRUE(std::isnan(exact::log(-infinity)));
    EXPECT_TRUE(std::isnan(exact::log(nan)));
}

TEST(ExactMath, edges_of_log1p) {
    EXPECT_TRUE(same_bits(exact::log1p(0.0), 0.0));
    EXPECT_TRUE(same_bits(exact::log1p(-0.0), -0.0));
    EXPECT_EQ(exact::log1p(-smallest), -smallest);
    EXPECT_EQ(exact::log1p(-1), -infinity);
    EXPECT_EQ(exact::log1p(infinity), infinity);
    EXPECT_TRUE(std::isnan(exact::log1p(-1.5)));
    EXPECT_TRUE(std::isnan(exact::log1p(-infinity)));
    EXPECT_TRUE(std::isnan(exact::log1p(nan)));
}

TEST(ExactMath, edges_of_the_normal_law) {
    EXPECT_EQ(exact::normal_cdf(0.0), 0.5);
    EXPECT_EQ(exact::normal_cdf(-0.0), 0.5);
    EXPECT_EQ(exact::normal_cdf(-infinity), 0);
    EXPECT_EQ(exact::normal_cdf(infinity), 1);
    EXPECT_EQ(exact::normal_cdf(-39), 0);
    EXPECT_EQ(exact::normal_cdf(39), 1);
    EXPECT_EQ(exact::normal_cdf(-38.46), smallest);
    EXPECT_TRUE(std::isnan(exact::normal_cdf(nan)));
    EXPECT_EQ(exact::normal_quantile(0), -infinity);
    EXPECT_EQ(exact::normal_quantile(1), infinity);
    EXPECT_EQ(exact::normal_quantile(0.5), 0);
    EXPECT_TRUE(std::isnan(exact::normal_quantile(-0.1)));
    EXPECT_TRUE(std::isnan(exact::normal_quantile(1.1)));
    EXPECT_TRUE(std::isnan(exact::normal_quantile(nan)));
}

/// Does `f` never step down between neighbouring numbers from `at` on?
template<class F>
bool rises(F f, double at) {
    double before = f(at);
    for (int i = 0; i < 20'000; ++i) {
        at = std::nextafter(at, infinity);
        double const now = f(at);
        if (now < before) {
            return false;
        }
        before = now;
    }
    return true;
}

// Where pieces and branches meet an approximation would step down first.
TEST(ExactMath, functions_rise_across_their_seams) {
    constexpr double back = 1 - 0x1p-40;
    EXPECT_TRUE(rises(exact::exp, 0.34657359027997264 * back));
    EXPECT_TRUE(rises(exact::exp, 1.0397207708399179 * back));
    EXPECT_TRUE(rises(exact::log, 0.70710678118654746 * back));
    EXPECT_TRUE(rises(exact::log, 1.4142135623730951 * back));
    EXPECT_TRUE(rises(exact::normal_quantile, 0.7 * back));
}

TEST(ExactMath, quantile_undoes_the_distribution_function) {
    Arguments arguments{13};
    for (int i = 0; i < 200'000; ++i) {
        double const x = arguments.between(-37, 5);
        // Above zero the probability crowds against one: its spacing divided by the density is what can come back.
        double const lost = x < 0 ? 0 : 0x1p-53 / (0.3989 * std::exp(-0.5 * x * x));
        ASSERT_NEAR(exact::normal_quantile(exact::normal_cdf(x)), x, 4e-16 * (1 + std::abs(x)) + lost);
    }
}

// Signs that another compiler computes something else: a digest over many results, the same everywhere.
TEST(ExactMath, same_bits_everywhere) {
    Arguments arguments{14};
    std::uint64_t digest = 0;
    for (int i = 0; i < 100'000; ++i) {
        double const x = arguments.between(-30, 30), p = arguments.of_magnitude(smallest, 1), y = arguments.of_magnitude(smallest, 1e300);
        for (double result : {exact::exp(x), exact::expm1(x), exact::log(y), exact::log1p(y), exact::normal_cdf(x), exact::normal_quantile(p)}) {
            digest = (digest ^ std::bit_cast<std::uint64_t>(result)) * 0x9E3779B97F4A7C15U;
            digest ^= digest >> 29U;
        }
    }
    EXPECT_EQ(digest, 14075091323480900657U);
}

}  // namespace
}  // namespace contrapeso
