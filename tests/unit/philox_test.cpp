// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/random/philox.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <set>

namespace contrapeso::random {
namespace {

constexpr std::uint64_t all_ones = ~std::uint64_t{0};

// Known answers of Random123 (tests/kat_vectors, philox4x64 with 10 rounds). Its counter words 0 … 3 are our ordinal, time, entity, stream.

TEST(Philox, known_answer_for_zeros) {
    constexpr Words expected{0x16554d9eca36314cU, 0xdb20fe9d672d0fdcU, 0xd7e772cee186176bU, 0x7e68b68aec7ba23bU};
    EXPECT_EQ(philox({}, {}), expected);
}

TEST(Philox, known_answer_for_ones) {
    constexpr Words expected{0x87b092c3013fe90bU, 0x438c3c67be8d0224U, 0x9cc7d7c69cd777b6U, 0xa09caebf594f0ba0U};
    EXPECT_EQ(philox({all_ones, all_ones}, {all_ones, all_ones, all_ones, all_ones}), expected);
}

TEST(Philox, known_answer_for_the_digits_of_pi) {
    constexpr RunKey run{.seed = 0x452821e638d01377U, .replicate = 0xbe5466cf34e90c6cU};
    constexpr Coordinates at{
        .stream = 0x082efa98ec4e6c89U, .entity = 0xa4093822299f31d0U, .time = 0x13198a2e03707344U, .ordinal = 0x243f6a8885a308d3U};
    constexpr Words expected{0xa528f45403e61d95U, 0x38c72dbd566e9788U, 0xa5a1610e72fd18b5U, 0x57bd43b5e52b7fe6U};
    static_assert(philox(run, at) == expected);  // at compile time the same words
    EXPECT_EQ(philox(run, at), expected);
}

TEST(Philox, every_coordinate_matters) {
    std::set<Words> seen;
    for (Coordinates const at : {Coordinates{}, {.stream = 1}, {.entity = 1}, {.time = 1}, {.ordinal = 1}}) {
        for (RunKey const run : {RunKey{}, {.seed = 1}, {.replicate = 1}}) {
            seen.insert(philox(run, at));
        }
    }
    EXPECT_EQ(seen.size(), 15U);
}

TEST(Philox, portable_product_is_the_wide_product) {
    EXPECT_EQ(multiply_portable(all_ones, all_ones), (Product{all_ones - 1, 1}));
    EXPECT_EQ(multiply_portable(0, all_ones), (Product{0, 0}));
    EXPECT_EQ(multiply_portable(std::uint64_t{1} << 32U, std::uint64_t{1} << 32U), (Product{1, 0}));
    for (std::uint64_t i = 0; i < 100'000; ++i) {
        Words const w = philox({.seed = 1}, {.ordinal = i});
        ASSERT_EQ(multiply_portable(w[0], w[1]), multiply(w[0], w[1])) << w[0] << " · " << w[1];
        ASSERT_EQ(multiply_portable(w[2] >> 32U, w[3]), multiply(w[2] >> 32U, w[3]));
    }
}

TEST(Philox, uniform_never_reaches_zero_or_one) {
    EXPECT_EQ(uniform(0), 0x1p-53);
    EXPECT_EQ(uniform(all_ones), 1 - 0x1p-53);
}

TEST(Philox, uniform_is_the_same_from_both_ends) {
    for (std::uint64_t i = 0; i < 1000; ++i) {
        std::uint64_t const word = philox({.seed = 2}, {.ordinal = i})[0];
        ASSERT_EQ(uniform(~word), 1 - uniform(word));
    }
}

TEST(Philox, below_stays_below) {
    for (std::uint64_t n : {std::uint64_t{1}, std::uint64_t{2}, std::uint64_t{7}, std::uint64_t{1} << 40U, all_ones}) {
        EXPECT_EQ(below(0, n), 0U);
        EXPECT_EQ(below(all_ones, n), n - 1);
    }
    EXPECT_EQ(below(std::uint64_t{1} << 63U, 10), 5U);
}

}  // namespace
}  // namespace contrapeso::random
