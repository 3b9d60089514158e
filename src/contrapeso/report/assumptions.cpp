// SPDX-License-Identifier: Apache-2.0
// What was assumed: where the parameters come from, what sets the scenarios apart, and the assumptions of most weight as the replicates drew them.
#include <algorithm>
#include <map>

#include "contrapeso/report/sections.h"

namespace contrapeso::report {

namespace {

constexpr double low_end = 0.05, high_end = 0.95;  ///< of what the replicates started from

Json status_counts(scenario::Registry const& registry) {
    std::map<std::string, std::size_t> counts;
    for (scenario::Parameter const& parameter : registry.parameters()) {
        ++counts[std::string{scenario::status_names[static_cast<std::size_t>(parameter.status)]}];
    }
    return counts;
}

Json parameter_of(scenario::Parameter const& parameter, Sample draws) {
    std::ranges::sort(draws);
    Json one{{"key", parameter.key},
             {"name", both(parameter.name)},
             {"unit", parameter.unit},
             {"status", scenario::status_names[static_cast<std::size_t>(parameter.status)]},
             {"value", rounded(stats::quantile(draws, 0.5))},
             {"source", parameter.source}};
    if (draws.front() < draws.back()) {
        one["low"] = rounded(stats::quantile(draws, low_end));
        one["high"] = rounded(stats::quantile(draws, high_end));
    }
    if (!parameter.note.empty()) {
        one["note"] = parameter.note;
    }
    return one;
}

Json key_parameters(Arm const& arm, scenario::Registry const& registry) {
    Json list = Json::array();
    for (std::string_view const key : key_assumptions) {
        auto const index = registry.find(key);
        if (!index || arm.draws.front().size() != registry.parameters().size()) {
            continue;
        }
        Sample draws;
        for (std::vector<double> const& replicate : arm.draws) {
            draws.push_back(replicate[*index]);
        }
        list.push_back(parameter_of(registry[*index], std::move(draws)));
    }
    return list;
}

Json date_or_null(std::optional<Day> day) { return day ? Json(to_string_date(*day)) : Json(nullptr); }

Measure const* find(Again const& scenario, std::string const& policy) {
    auto const found = std::ranges::find(scenario.measures, policy, &Measure::id);
    return found == scenario.measures.end() ? nullptr : &*found;
}

std::vector<policy::Change> plain(Measure const& measure) {
    std::vector<policy::Change> changes;
    for (scenario::PlacedChange const& placed : measure.changes) {
        changes.push_back(placed.change);
    }
    return changes;
}

Json switched(Measure const& measure, std::string const& scenario, std::string_view what) {
    Json one{{"scenario", scenario}, {"name", both(measure.name)}, {"key", measure.id}, {"what", what}};
    auto const first = std::ranges::min_element(measure.changes, {}, [](scenario::PlacedChange const& placed) { return placed.change.from; });
    if (what == "on" && first != measure.changes.end() && first->change.trigger == policy::no_trigger) {
        one["from"] = to_string_date(first->change.from);
    }
    return one;
}

/// Changes of the scenario's own, in all its layers; policies are told apart from them.
std::vector<scenario::WrittenChange> own_changes(Again const& scenario) {
    std::vector<scenario::WrittenChange> changes;
    for (scenario::WrittenScenario const& layer : scenario.layers) {
        changes.insert(changes.end(), layer.changes.begin(), layer.changes.end());
    }
    return changes;
}

bool same(scenario::WrittenChange const& a, scenario::WrittenChange const& b) {
    return a.parameter == b.parameter && a.from == b.from && a.until == b.until && a.ramp_days == b.ramp_days && a.effect == b.effect &&
           a.value == b.value;
}

bool holds(std::vector<scenario::WrittenChange> const& changes, scenario::WrittenChange const& one) {
    return std::ranges::any_of(changes, [&](scenario::WrittenChange const& other) { return same(one, other); });
}

Json changed_value(scenario::WrittenChange const& change, std::string const& scenario, scenario::Registry const& registry, std::string_view what) {
    scenario::Parameter const& parameter = registry[change.parameter];
    Json one{{"scenario", scenario}, {"name", both(parameter.name)}, {"key", parameter.key}, {"what", what}, {"from", date_or_null(change.from)}};
    if (what == "value") {
        one["value"] = rounded(change.value);
        one["unit"] = change.effect == policy::Change::Effect::multiply ? "×" : parameter.unit;
    }
    if (!change.why.en.empty()) {
        one["why"] = change.why.en;
    }
    return one;
}

/// What one scenario does that the first does not, and the other way round.
void tell_apart(Again const& first, Again const& other, std::string const& id, scenario::Registry const& registry, Json& changes) {
    for (Measure const& measure : first.measures) {
        if (find(other, measure.id) == nullptr) {
            changes.push_back(switched(measure, id, "off"));
        }
    }
    for (Measure const& measure : other.measures) {
        Measure const* const before = find(first, measure.id);
        if (before == nullptr || plain(*before) != plain(measure)) {
            changes.push_back(switched(measure, id, "on"));
        }
    }
    auto const of_first = own_changes(first), of_other = own_changes(other);
    for (scenario::WrittenChange const& change : of_first) {
        if (!holds(of_other, change)) {
            changes.push_back(changed_value(change, id, registry, "off"));
        }
    }
    for (scenario::WrittenChange const& change : of_other) {
        if (!holds(of_first, change)) {
            changes.push_back(changed_value(change, id, registry, "value"));
        }
    }
}

}  // namespace

Json assumptions_section(Material const& material, scenario::Library const& library) {
    Json changes = Json::array();
    auto const& first = material.arms.front().told.again;
    for (Arm const& arm : material.arms) {
        if (&arm != &material.arms.front() && first && arm.told.again) {
            tell_apart(*first, *arm.told.again, arm.id, library.registry, changes);
        }
    }
    return {{"status", status_counts(library.registry)},
            {"changes", std::move(changes)},
            {"parameters", key_parameters(material.arms.front(), library.registry)}};
}

}  // namespace contrapeso::report
