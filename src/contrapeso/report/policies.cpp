// SPDX-License-Identifier: Apache-2.0
// What held when: the policies of each scenario on one timeline, and the days on which a published count changed its rules.
#include <algorithm>
#include <map>
#include <optional>

#include "contrapeso/report/sections.h"

namespace contrapeso::report {

namespace {

struct Held {
    Day first{};
    std::optional<Day> last;  ///< nothing: to the end
};

/// The last day on which one parameter is away from where it stood on the first day; nothing if it stays away.
std::optional<Day> last_day_of(policy::Change const& last, double at_first) {
    if (last.until != policy::forever) {
        return last.until - 1;
    }
    bool const goes_back = last.effect == policy::Change::Effect::replace ? last.value == at_first : last.value == 1;
    return goes_back ? std::optional{last.from + last.ramp_days - 1} : std::nullopt;
}

/// From the first change to the day on which all that it changed is as before. Nothing of a policy that waits for something.
std::optional<Held> held(Measure const& measure, Again const& again) {
    std::map<std::size_t, policy::Change> last;
    std::optional<Held> span;
    for (scenario::PlacedChange const& placed : measure.changes) {
        policy::Change const& change = placed.change;
        if (change.trigger != policy::no_trigger) {
            return std::nullopt;
        }
        span = span ? Held{std::min(span->first, change.from), {}} : Held{change.from, {}};
        auto const [there, is_new] = last.emplace(change.parameter, change);
        if (!is_new && change.from >= there->second.from) {
            there->second = change;
        }
    }
    std::optional<Day> end;
    for (auto const& [parameter, change] : last) {
        auto const day = last_day_of(change, again.loaded.resolved.draws[parameter].value);
        if (!day) {
            return span;
        }
        end = std::max(end.value_or(*day), *day);
    }
    if (span) {
        span->last = end;
    }
    return span;
}

/// A policy with the arms in which it holds.
struct Line {
    Measure const* measure{};
    std::vector<std::pair<std::string, Held>> spans;
    bool in_first{};  ///< also in the first arm
    Day first{};
};

std::vector<Line> lines_of(Material const& material) {
    std::map<std::string, Line> by_id;
    for (Arm const& arm : material.arms) {
        for (Measure const& measure : arm.told.again ? arm.told.again->measures : std::vector<Measure>{}) {
            auto const span = held(measure, *arm.told.again);
            if (!span || span->first > material.last_day || (span->last && *span->last < material.first_day())) {
                continue;
            }
            Line& line = by_id.try_emplace(measure.id, Line{nullptr, {}, false, span->first}).first->second;
            line.spans.emplace_back(arm.id, *span);
            line.in_first = line.in_first || &arm == &material.arms.front();
            line.first = std::min(line.first, span->first);
        }
    }
    std::vector<Line> lines;
    for (Arm const& arm : material.arms) {
        if (!arm.told.again) {
            continue;
        }
        for (Measure const& measure : arm.told.again->measures) {
            if (auto const line = by_id.find(measure.id); line != by_id.end() && line->second.measure == nullptr) {
                line->second.measure = &measure;
                lines.push_back(line->second);
            }
        }
    }
    auto const differs = [&](Line const& line) { return line.spans.size() != material.arms.size(); };
    std::erase_if(lines, [&](Line const& line) { return std::ranges::count(background, line.measure->id) > 0 && !differs(line); });
    std::ranges::stable_sort(lines, {}, &Line::first);
    return lines;
}

/// Which of them get a number on the charts: those that another scenario adds, and the landmarks.
std::vector<std::string> marked(std::vector<Line> const& lines) {
    std::vector<std::string> names;
    auto const take = [&](std::string const& id) {
        bool const is_there = std::ranges::any_of(lines, [&](Line const& line) { return line.measure->id == id; });
        if (is_there && names.size() < most_marks && std::ranges::count(names, id) == 0) {
            names.push_back(id);
        }
    };
    constexpr std::size_t always = 4;
    for (std::size_t i = 0; i < always; ++i) {
        take(std::string{landmarks[i]});
    }
    for (Line const& line : lines) {
        if (!line.in_first) {
            take(line.measure->id);
        }
    }
    for (std::size_t i = always; i < landmarks.size(); ++i) {
        take(std::string{landmarks[i]});
    }
    return names;
}

std::string source_of(Measure const& measure) {
    auto const told = std::ranges::find_if(measure.written, [](scenario::WrittenChange const& change) { return !change.source.empty(); });
    return told == measure.written.end() ? "" : told->source;
}

/// Changes of the rules of a published count, as they are named in charts (30 letters).
struct BreakName {
    std::string_view parameter, en, es;
};
constexpr std::array break_names{
    BreakName{"records.counts_security_force_killings", "Clashes and graves leave the count", "Choques y fosas salen del conteo"},
    BreakName{"records.concealment", "One killing in three not shown", "Una muerte de cada tres no se muestra"}};

}  // namespace

Json policies_section(Material const& material) {
    auto const lines = lines_of(material);
    auto const marks = marked(lines);
    Json policies = Json::array();
    for (Line const& line : lines) {
        Json spans = Json::array();
        for (auto const& [scenario, held] : line.spans) {
            spans.push_back({{"scenario", scenario},
                             {"from", to_string_date(held.first)},
                             {"until", held.last ? Json(to_string_date(*held.last)) : Json(nullptr)}});
        }
        policies.push_back({{"id", line.measure->id},
                            {"name", both(line.measure->name)},
                            {"description", both(line.measure->description)},
                            {"mark", std::ranges::count(marks, line.measure->id) > 0},
                            {"source", source_of(*line.measure)},
                            {"spans", std::move(spans)}});
    }
    return policies;
}

/// Of the first arm in which the published count is that of the record: the figures on the page follow those rules.
Json breaks_section(Material const& material, scenario::Library const& library) {
    Json breaks = Json::array();
    for (Arm const& arm : material.arms) {
        for (Measure const& measure : arm.told.again&& breaks.empty() ? arm.told.again->measures : std::vector<Measure>{}) {
            for (scenario::WrittenChange const& change : measure.written) {
                auto const name = std::ranges::find(break_names, library.registry[change.parameter].key, &BreakName::parameter);
                if (name != break_names.end() && change.from && *change.from > material.first_day() && *change.from <= material.last_day) {
                    breaks.push_back({{"date", to_string_date(*change.from)},
                                      {"indicators", {scenario::indicator_key(the("homicide_victim_count", country::Observer::official))}},
                                      {"name", both(name->en, name->es)},
                                      {"why", both(change.why)},
                                      {"source", change.source}});
                }
            }
        }
    }
    return breaks;
}

}  // namespace contrapeso::report
