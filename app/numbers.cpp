// SPDX-License-Identifier: Apache-2.0
#include "numbers.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace contrapeso::app {

std::string grouped(std::string digits, Language language) {
    std::size_t const point = std::min(digits.find('.'), digits.size());
    std::size_t const first = digits.starts_with('-') ? 1 : 0;
    for (std::size_t at = point; at > first + 3;) {
        at -= 3;
        digits.insert(at, language == Language::spanish ? "\u00a0" : ",");
    }
    return digits;
}

std::string short_number(double value, Language language) {
    constexpr double all_digits = 1000, whole = 1e-9;
    double const size = std::abs(value);
    bool const is_whole = std::abs(value - std::round(value)) < whole;
    int const decimals = is_whole || size >= all_digits ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return grouped(fmt::format("{:.{}f}", value, decimals), language);
}

}  // namespace contrapeso::app
