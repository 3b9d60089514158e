// SPDX-License-Identifier: Apache-2.0
// Published figures of what the page shows, and where they come from.
#include <algorithm>
#include <optional>
#include <set>

#include "contrapeso/report/sections.h"

namespace contrapeso::report {

namespace {

/// The indicator of the document that a fact counts, if it counts just one.
std::optional<std::string> counted_by(evidence::Fact const& fact, std::set<std::size_t> const& shown) {
    if (!fact.measure || fact.measure->of.size() != 1 || fact.measure->scale != 1 || fact.measure->since) {
        return std::nullopt;
    }
    evidence::Measure const& measure = *fact.measure;
    if (measure.of == std::vector{the("prison_population")} && measure.over == std::vector{the("occupancy_rate")}) {
        return std::string{official_places};
    }
    return measure.over.empty() && shown.contains(measure.of.front()) ? std::optional{scenario::indicator_key(measure.of.front())} : std::nullopt;
}

Json observation_of(evidence::Observation const& one, evidence::Fact const& fact, std::string const& indicator) {
    Json observation{{"indicator", indicator},
                     {"fact", fact.key},
                     {"name", both(fact.name)},
                     {"from", to_string_date(one.period.first)},
                     {"until", to_string_date(one.period.last)},
                     {"kind", evidence::kind_names[static_cast<std::size_t>(one.kind)]},
                     {"source", one.source}};
    if (one.is_range) {
        observation["low"] = one.accepted.low;
        observation["high"] = one.accepted.high;
    } else {
        observation["value"] = one.expected;
    }
    if (!one.derived.empty()) {
        observation["derived"] = one.derived;
    }
    if (!one.note.empty()) {
        observation["note"] = one.note;
    }
    return observation;
}

}  // namespace

Json evidence_section(Material const& material, evidence::Evidence const& evidence) {
    auto const shown = named_indicators();
    Json sources = Json::object(), observations = Json::array(), replays = Json::array();
    for (evidence::Fact const& fact : evidence.facts) {
        auto const indicator = counted_by(fact, shown);
        for (evidence::Observation const& one : fact.observations) {
            bool const is_within = one.period.first >= material.first_day() && one.period.last <= material.last_day;
            if (!indicator || one.against || !is_within) {
                continue;
            }
            observations.push_back(observation_of(one, fact, *indicator));
            if (auto const source = evidence.sources.find(one.source); source != evidence.sources.end()) {
                sources[one.source] = {{"name", source->second.name}, {"where", source->second.where}, {"terms", source->second.terms}};
            }
        }
    }
    for (Arm const& arm : material.arms) {
        if (arm.told.again && arm.told.again->is_the_record) {
            replays.push_back(arm.id);
        }
    }
    return {{"sources", std::move(sources)}, {"observations", std::move(observations)}, {"replays", std::move(replays)}};
}

}  // namespace contrapeso::report
