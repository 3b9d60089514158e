// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/overrides.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "contrapeso/scenario/change_form.h"
#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::scenario {

namespace {

struct Amount {
    double value{};
    std::string unit;
};

std::string trimmed(std::string const& text) {
    std::size_t const first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// What follows a number is a unit only behind a blank, or a per cent sign.
bool is_unit(std::string const& rest) { return rest.empty() || rest.front() == ' ' || rest == "%"; }

/// "0.3 per person-year" in its two parts; nothing if it does not begin with a finite decimal number, or something else follows it.
std::optional<Amount> read_amount(std::string const& text) {
    std::size_t const length = std::min(text.find_first_not_of("+-.0123456789eE"), text.size());
    std::string const number = text.substr(0, length);
    char* end = nullptr;
    double const value = std::strtod(number.c_str(), &end);
    if (number.empty() || *end != '\0' || !std::isfinite(value) || !is_unit(text.substr(length))) {
        return std::nullopt;
    }
    return Amount{value, trimmed(text.substr(length))};
}

std::string mend_of_value(std::string const& text) {
    if (text.empty()) {
        return "Write the value behind `=`: key=0.3";
    }
    return text.find(',') == std::string::npos ? "Write 0.3, or 0.3 and its unit" : "Write a decimal point, and nothing between thousands: 1234.5";
}

/// The day behind `@`, and the key in front of it.
struct Left {
    std::string key;
    std::optional<std::string> day;
};

Left split_left(std::string const& left) {
    std::size_t const at = left.find('@');
    return at == std::string::npos ? Left{left, std::nullopt} : Left{trimmed(left.substr(0, at)), trimmed(left.substr(at + 1))};
}

}  // namespace

std::optional<WrittenChange> read_override(std::string const& text, Registry const& registry, Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    std::string const where = "--set " + shown(text);
    auto const complain = [&](std::string problem, std::string mend) { diagnostics.push_back({where, std::move(problem), std::move(mend)}); };
    std::size_t const equals = text.find('=');
    if (equals == std::string::npos) {
        complain("there is no `=`", "Write --set key=value or --set key@2022-03-27=value");
        return std::nullopt;
    }
    Left const left = split_left(trimmed(text.substr(0, equals)));
    std::string const right = trimmed(text.substr(equals + 1));
    WrittenChange change;
    change.where = where;
    if (left.day) {
        change.from = parse_date(*left.day);
        if (!change.from) {
            complain("`" + shown(*left.day) + "` is not a day that exists", "Write it as @2022-03-27");
        }
    }
    auto const parameter = known_parameter(left.key, registry, where, diagnostics);
    bool const misplaced = right.find('@') != std::string::npos;
    auto const amount = misplaced ? std::nullopt : read_amount(right);
    if (misplaced) {
        complain("the day stands behind the value", "Write it behind the key: --set key@2022-03-27=value");
    } else if (!amount) {
        complain("`" + shown(right) + "` is not a number", mend_of_value(right));
    }
    if (parameter && amount) {
        change.parameter = *parameter;
        change.value = amount->value;
        check_value(registry[*parameter], amount->value, amount->unit, where, diagnostics);
    }
    return diagnostics.size() == before ? std::optional{std::move(change)} : std::nullopt;
}

}  // namespace contrapeso::scenario
