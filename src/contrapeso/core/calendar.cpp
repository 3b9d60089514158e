// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/core/calendar.h"

#include <charconv>

namespace contrapeso {

namespace {

/// The whole of `text` as a number without sign, or nothing.
std::optional<unsigned> digits(std::string_view text) {
    unsigned value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

std::string padded(unsigned value, std::size_t width) {
    std::string text = std::to_string(value);
    return std::string(width - text.size(), '0') + text;
}

}  // namespace

std::optional<Day> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    auto const year = digits(text.substr(0, 4));
    auto const month = digits(text.substr(5, 2));
    auto const day = digits(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    std::chrono::year_month_day const date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month}, std::chrono::day{*day}};
    return date.ok() ? std::optional{day_of(date)} : std::nullopt;
}

std::string to_string_date(Day day) {
    auto const date = date_of(day);
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" + padded(static_cast<unsigned>(date.month()), 2) + "-" +
           padded(static_cast<unsigned>(date.day()), 2);
}

}  // namespace contrapeso
