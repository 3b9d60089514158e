// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/condition.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "contrapeso/country/indicators.h"
#include "contrapeso/scenario/registry.h"
#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::scenario {

namespace {

using Comparison = policy::Trigger::Comparison;

constexpr std::string_view example = "Write when = \"occupancy_rate > 1.8\": an indicator, one of > >= < <=, and a number";
constexpr std::array<std::string_view, 4> signs{">", ">=", "<", "<="};  // in the order of Comparison

std::string trimmed(std::string_view text) {
    std::size_t const first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? "" : std::string{text.substr(first, text.find_last_not_of(' ') - first + 1)};
}

std::vector<std::string> observers_of(std::string_view id) {
    std::vector<std::string> observers;
    for (country::Indicator const& one : country::indicators) {
        if (one.id == id) {
            observers.emplace_back(country::observer_names[static_cast<std::size_t>(one.observer)]);
        }
    }
    return observers;
}

std::vector<std::string> all_ids() {
    std::vector<std::string> ids;
    for (country::Indicator const& one : country::indicators) {
        if (ids.empty() || std::find(ids.begin(), ids.end(), one.id) == ids.end()) {
            ids.emplace_back(one.id);
        }
    }
    return ids;
}

/// Who wrote the chapter in front of it, as parameters have it, meant the same without.
std::string mend_of_indicator(std::string const& id) {
    std::string const last = id.substr(id.rfind('.') == std::string::npos ? 0 : id.rfind('.') + 1);
    return did_you_mean(last, all_ids(), "See: contrapeso indicators");
}

std::optional<double> read_bound(std::string const& text, TableReader& table, std::string_view name) {
    bool const decimal = !text.empty() && text.find_first_not_of("+-.0123456789eE") == std::string::npos;
    char* end = nullptr;
    double const value = decimal ? std::strtod(text.c_str(), &end) : 0;
    if (!decimal || *end != '\0' || !std::isfinite(value)) {
        table.complain(name, text.empty() ? "no number stands behind the comparison" : "`" + shown(text) + "` is not a number to compare with",
                       "Write a number without a unit; `contrapeso indicators` tells the unit");
        return std::nullopt;
    }
    return value;
}

}  // namespace

std::optional<std::size_t> known_indicator(std::string_view text, std::string const& where, Diagnostics& diagnostics) {
    std::size_t const colon = text.find(':');
    std::string const id = trimmed(text.substr(0, colon));
    std::string const observer = colon == std::string_view::npos ? "truth" : trimmed(text.substr(colon + 1));
    auto const known = observers_of(id);
    if (known.empty()) {
        diagnostics.push_back({where, "there is no indicator `" + shown(id) + "`", mend_of_indicator(id)});
        return std::nullopt;
    }
    auto const found = std::find_if(country::indicators.begin(), country::indicators.end(), [&](country::Indicator const& one) {
        return one.id == id && country::observer_names[static_cast<std::size_t>(one.observer)] == observer;
    });
    if (found == country::indicators.end()) {
        diagnostics.push_back({where, "nobody publishes `" + shown(id + ":" + observer) + "`", "Known: " + listed(known)});
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - country::indicators.begin());
}

std::optional<policy::Trigger> read_condition(TableReader& table, std::string_view name) {
    auto const text = table.text(name);
    if (!text) {
        return std::nullopt;
    }
    std::size_t const at = text->find_first_of("<>");
    if (at == std::string::npos) {
        table.complain(name, "`" + shown(*text) + "` compares nothing", std::string{example});
        return std::nullopt;
    }
    bool const or_equal = text->substr(at + 1, 1) == "=";
    bool const above = (*text)[at] == '>';
    std::string const left = trimmed(std::string_view{*text}.substr(0, at));
    bool const is_named = !left.empty() && left.front() != ':';
    if (!is_named) {
        table.complain(name, "no indicator stands before the comparison", std::string{example});
    }
    auto const indicator = is_named ? known_indicator(left, table.where(name), table.diagnostics()) : std::nullopt;
    auto const bound = read_bound(trimmed(std::string_view{*text}.substr(at + (or_equal ? 2 : 1))), table, name);
    if (!indicator || !bound) {
        return std::nullopt;
    }
    Comparison const comparison =
        above ? (or_equal ? Comparison::at_least : Comparison::above) : (or_equal ? Comparison::at_most : Comparison::below);
    return policy::Trigger{*indicator, comparison, *bound, false};
}

std::string_view sign_of(Comparison comparison) { return signs[static_cast<std::size_t>(comparison)]; }

std::string indicator_key(std::size_t indicator) {
    country::Indicator const& one = country::indicators[indicator];
    return std::string{one.id}.append(":").append(country::observer_names[static_cast<std::size_t>(one.observer)]);
}

std::string written(policy::Trigger const& trigger) {
    country::Indicator const& indicator = country::indicators[trigger.indicator];
    bool const true_value = indicator.observer == country::Observer::truth;
    std::string const observer = true_value ? "" : ":" + std::string{country::observer_names[static_cast<std::size_t>(indicator.observer)]};
    return std::string{indicator.id} + observer + " " + std::string{sign_of(trigger.comparison)} + " " + written(trigger.bound);
}

}  // namespace contrapeso::scenario
