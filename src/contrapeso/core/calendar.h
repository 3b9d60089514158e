// SPDX-License-Identifier: Apache-2.0
#pragma once
// Days of the proleptic Gregorian calendar. The engine counts them since 1970-01-01; people write them as 2022-03-27.
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace contrapeso {

/// A day, counted since 1970-01-01 (which is 0).
using Day = std::int32_t;

inline constexpr double days_per_year = 365.25;

[[nodiscard]] constexpr Day day_of(std::chrono::year_month_day date) {
    return static_cast<Day>(std::chrono::sys_days{date}.time_since_epoch().count());
}

[[nodiscard]] constexpr Day day_of(int year, unsigned month, unsigned day) {
    return day_of(std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day});
}

[[nodiscard]] constexpr std::chrono::year_month_day date_of(Day day) { return std::chrono::sys_days{std::chrono::days{day}}; }

[[nodiscard]] constexpr int year_of(Day day) { return static_cast<int>(date_of(day).year()); }

[[nodiscard]] constexpr bool is_first_of_month(Day day) { return date_of(day).day() == std::chrono::day{1}; }

[[nodiscard]] constexpr bool is_last_of_month(Day day) { return is_first_of_month(day + 1); }

/// The day written as YYYY-MM-DD, or nothing if it is not written so or does not exist (2023-02-29).
[[nodiscard]] std::optional<Day> parse_date(std::string_view text);

/// YYYY-MM-DD.
[[nodiscard]] std::string to_string_date(Day day);

}  // namespace contrapeso
