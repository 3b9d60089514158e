// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/stats/quantiles.h"

#include <gtest/gtest.h>

#include <array>

#include "contrapeso/core/contracts.h"

namespace contrapeso::stats {
namespace {

TEST(Quantile, lies_between_order_statistics) {
    constexpr std::array sorted{10.0, 20.0, 40.0, 80.0};
    EXPECT_EQ(quantile(sorted, 0), 10);
    EXPECT_EQ(quantile(sorted, 1), 80);
    EXPECT_EQ(quantile(sorted, 0.5), 30);
    EXPECT_EQ(quantile(sorted, 0.25), 17.5);  // as quantile(c(10, 20, 40, 80), 0.25) in R
    EXPECT_DOUBLE_EQ(quantile(sorted, 0.9), 68);
}

TEST(Quantile, of_one_value_is_the_value) {
    constexpr std::array one{7.0};
    for (double p : {0.0, 0.3, 1.0}) {
        EXPECT_EQ(quantile(one, p), 7);
    }
}

TEST(Quantile, refuses_nothing_and_nonsense) {
    constexpr std::array one{7.0};
    EXPECT_THROW((void)quantile({}, 0.5), ContractViolation);
    EXPECT_THROW((void)quantile(one, -0.1), ContractViolation);
    EXPECT_THROW((void)quantile(one, 1.1), ContractViolation);
}

TEST(Interval, needs_no_order) {
    auto const [low, median, high] = interval({5, 1, 4, 2, 3}, 0.5);
    EXPECT_EQ(low, 2);
    EXPECT_EQ(median, 3);
    EXPECT_EQ(high, 4);
}

TEST(Interval, grows_with_coverage) {
    EXPECT_EQ(interval({5, 1, 4, 2, 3}, 0).low, 3);
    EXPECT_EQ(interval({5, 1, 4, 2, 3}, 1).low, 1);
    EXPECT_EQ(interval({5, 1, 4, 2, 3}, 1).high, 5);
    EXPECT_THROW((void)interval({1}, 90), ContractViolation);  // a share, never per cent
}

}  // namespace
}  // namespace contrapeso::stats
