// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/overrides.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "contrapeso/scenario/change_form.h"

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

/// "0.3 per person-year" in its two parts; nothing if it does not begin with a finite decimal number.
std::optional<Amount> read_amount(std::string const& text) {
    std::size_t const length = std::min(text.find_first_not_of("+-.0123456789eE"), text.size());
    std::string const number = text.substr(0, length);
    char* end = nullptr;
    double const value = std::strtod(number.c_str(), &end);
    if (number.empty() || *end != '\0' || !std::isfinite(value)) {
        return std::nullopt;
    }
    return Amount{value, trimmed(text.substr(length))};
}

}  // namespace

std::optional<WrittenChange> read_override(std::string const& text, Registry const& registry, Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    std::string const where = "--set " + text;
    auto const complain = [&](std::string problem, std::string mend) { diagnostics.push_back({where, std::move(problem), std::move(mend)}); };
    std::size_t const equals = text.find('=');
    if (equals == std::string::npos) {
        complain("there is no `=`", "Write --set key=value or --set key@2022-03-27=value");
        return std::nullopt;
    }
    std::string const left = trimmed(text.substr(0, equals));
    std::size_t const at = left.find('@');
    WrittenChange change;
    change.where = where;
    if (at != std::string::npos) {
        change.from = parse_date(left.substr(at + 1));
        if (!change.from) {
            complain("`" + left.substr(at + 1) + "` is not a day that exists", "Write it as @2022-03-27");
        }
    }
    auto const parameter = known_parameter(left.substr(0, at), registry, where, diagnostics);
    auto const amount = read_amount(trimmed(text.substr(equals + 1)));
    if (!amount) {
        complain("`" + trimmed(text.substr(equals + 1)) + "` is not a number", "Write 0.3, or 0.3 and its unit");
    }
    if (parameter && amount) {
        change.parameter = *parameter;
        change.value = amount->value;
        check_value(registry[*parameter], amount->value, amount->unit, where, diagnostics);
    }
    return diagnostics.size() == before ? std::optional{std::move(change)} : std::nullopt;
}

}  // namespace contrapeso::scenario
