// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/core/calendar.h"

#include <gtest/gtest.h>

namespace contrapeso {
namespace {

TEST(Calendar, days_are_counted_since_1970) {
    static_assert(day_of(1970, 1, 1) == 0);
    static_assert(day_of(1969, 12, 31) == -1);
    static_assert(day_of(2010, 1, 1) == 14610);
    static_assert(day_of(2022, 3, 27) - day_of(2022, 2, 27) == 28);
    static_assert(day_of(2024, 3, 1) - day_of(2024, 2, 28) == 2);
    EXPECT_EQ(year_of(day_of(2015, 12, 31)), 2015);
    EXPECT_EQ(year_of(day_of(2015, 12, 31) + 1), 2016);
}

TEST(Calendar, dates_and_days_are_the_same_thing) {
    for (Day day = day_of(1899, 12, 1); day <= day_of(2101, 1, 31); ++day) {
        ASSERT_EQ(day_of(date_of(day)), day);
        ASSERT_EQ(parse_date(to_string_date(day)), day);
    }
}

TEST(Calendar, months_begin_and_end) {
    EXPECT_TRUE(is_first_of_month(day_of(2022, 3, 1)));
    EXPECT_FALSE(is_first_of_month(day_of(2022, 3, 2)));
    EXPECT_TRUE(is_last_of_month(day_of(2024, 2, 29)));
    EXPECT_FALSE(is_last_of_month(day_of(2024, 2, 28)));
    EXPECT_TRUE(is_last_of_month(day_of(2023, 2, 28)));
    EXPECT_TRUE(is_last_of_month(day_of(2023, 12, 31)));
    int firsts = 0;
    for (Day day = day_of(2010, 1, 1); day <= day_of(2025, 12, 31); ++day) {
        firsts += is_first_of_month(day) ? 1 : 0;
        ASSERT_EQ(is_last_of_month(day), is_first_of_month(day + 1));
    }
    EXPECT_EQ(firsts, 16 * 12);
}

TEST(Calendar, only_real_dates_are_read) {
    EXPECT_EQ(parse_date("2022-03-27"), day_of(2022, 3, 27));
    EXPECT_EQ(parse_date("2024-02-29"), day_of(2024, 2, 29));
    for (char const* const text : {"2023-02-29", "2022-13-01", "2022-00-10", "2022-04-31", "2022-3-27", "22-03-27", "2022/03/27", "2022-03-2x",
                                   "2022-03-27 ", " 2022-03-2", "", "+022-03-27", "-022-03-27", "2022-+3-27"}) {
        EXPECT_FALSE(parse_date(text)) << text;
    }
}

TEST(Calendar, dates_are_written_with_all_their_digits) {
    EXPECT_EQ(to_string_date(day_of(2022, 3, 7)), "2022-03-07");
    EXPECT_EQ(to_string_date(day_of(987, 11, 30)), "0987-11-30");
}

}  // namespace
}  // namespace contrapeso
