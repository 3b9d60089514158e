// SPDX-License-Identifier: Apache-2.0
#include "claim_words.h"

#include <algorithm>
#include <cmath>

#include "claim_texts.h"
#include "numbers.h"

namespace contrapeso::app {

namespace {

/// With a typographic minus, and a plus if it grows.
std::string signed_text(std::string digits, double value) {
    if (digits.starts_with('-')) {
        return "−" + digits.substr(1);
    }
    return value > 0 ? "+" + digits : digits;
}

}  // namespace

std::string percent_text(double percent, Language language) {
    constexpr double many = 1000;
    return signed_text(grouped(fmt::format("{:.{}f}", percent, std::abs(percent) >= many ? 0 : 1), language), percent) + " %";
}

std::string share_text(double share) { return signed_text(fmt::format("{:.1f}", 100 * share), 0) + " %"; }

std::string value_text(double value, std::string const& unit, Language language) {
    constexpr double million = 1e6;
    if (unit == "share") {
        return fmt::format("{:.3g} %", 100 * value);
    }
    if (unit == "USD" && std::abs(value) >= million) {
        return fmt::format("{:.1f} ", value / million) + Phrase{"million", "millones"}.in(language);
    }
    constexpr double all_digits = 1000;
    return std::abs(value) >= all_digits ? short_number(value, language) : fmt::format("{:.4g}", value);
}

std::string points_text(double points, std::string const& unit, Language language) {
    if (unit == "share") {
        return signed_text(fmt::format("{:.3g}", 100 * points), points) + " pp";
    }
    return signed_text(value_text(points, unit, language), points);
}

std::string factor_text(double factor) {
    if (factor == 0) {
        return "÷ ∞";
    }
    bool const is_less = factor < 1;
    double const times = is_less ? 1 / factor : factor;
    return fmt::format("{} {:.{}f}", is_less ? "÷" : "×", times, times < 10 ? 2 : 1);
}

std::string range_text(std::string const& low, std::string const& high) { return low == high ? low : low + "–" + high; }

std::string signed_range(std::string const& low, std::string const& high, Language language) {
    constexpr std::string_view percent = " %";
    if (low == high) {
        return low;
    }
    bool const share_it = low.ends_with(percent) && high.ends_with(percent);
    return low.substr(0, low.size() - (share_it ? percent.size() : 0)) + claim_texts::in_between.in(language) + high;
}

std::string amount_text(claims::Amount const& amount, Language language) {
    if (amount.scale == claims::Scale::rank) {
        return amount.value == claims::highest ? claim_texts::highest_of.in(language)
               : amount.value == 1             ? claim_texts::lowest_of.in(language)
                                               : claim_texts::rank_word.in(language) + fmt::format("{:.0f}", amount.value);
    }
    std::string text = amount.written;
    if (text.ends_with('%')) {
        text.insert(text.size() - 1, " ");
    }
    return text.starts_with('-') ? "−" + text.substr(1) : text;
}

std::string claim_text(claims::Claim const& claim, Language language) {
    std::string text = claim_texts::claim.in(language) + in(language, claim.series->name) + ", ";
    text += claim.from ? claim.from->text() + claim_texts::in_between.in(language) + claim.to.text() : claim.to.text();
    if (claim.amount) {
        text += ": " + amount_text(*claim.amount, language);
    }
    return claim.cause != nullptr ? text + claim_texts::because.in(language) + in(language, claim.cause->name) : text;
}

}  // namespace contrapeso::app
