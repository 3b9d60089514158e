// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/evidence/read_fact.h"

#include <algorithm>

#include "contrapeso/country/indicators.h"
#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::evidence {

namespace {

using scenario::TableReader;
using Sources = std::map<std::string, Source, std::less<>>;

/// How far the median of a run may be from a figure.
struct Tolerance {
    enum class Form : std::uint8_t { factor, percent, within } form{};
    double size{};

    [[nodiscard]] Band around(double figure) const {
        switch (form) {
            case Form::factor:
                return {figure / size, figure * size};
            case Form::percent:
                return {figure * (1 - size / 100), figure * (1 + size / 100)};
            case Form::within:
                break;
        }
        return {figure - size, figure + size};
    }
};

constexpr std::array<std::string_view, 3> tolerance_names{"factor", "percent", "within"};

/// The one of factor, percent, within that the table has; nothing if it has none.
std::optional<Tolerance> read_tolerance(TableReader& table) {
    std::optional<Tolerance> tolerance;
    for (std::size_t form = 0; form < tolerance_names.size(); ++form) {
        auto const size = table.number(tolerance_names[form]);
        if (!size) {
            continue;
        }
        if (tolerance) {
            table.complain(tolerance_names[form], "a tolerance has one form: factor, percent or within", "Keep one of them");
        }
        tolerance = Tolerance{static_cast<Tolerance::Form>(form), *size};
        if (*size < (tolerance->form == Tolerance::Form::factor ? 1 : 0)) {
            table.complain(tolerance_names[form], "no figure can lie within such a tolerance",
                           "Write a factor of 1 or more, a percentage or distance of 0 or more");
        }
    }
    return tolerance;
}

std::string indicator_name(country::Indicator const& indicator) {
    return std::string{indicator.id} + ":" + std::string{country::observer_names[static_cast<std::size_t>(indicator.observer)]};
}

std::vector<std::string> const& all_indicators() {
    static std::vector<std::string> const names = [] {
        std::vector<std::string> all;
        for (country::Indicator const& indicator : country::indicators) {
            all.push_back(indicator_name(indicator));
        }
        return all;
    }();
    return names;
}

/// Positions in country::indicators; all of one fold, or their sum would mean nothing.
std::vector<std::size_t> read_indicators(TableReader& table, std::string_view name) {
    std::vector<std::size_t> which;
    std::size_t const faults = table.diagnostics().size();
    auto const names = table.texts(name);
    if (table.has(name) && names.empty() && table.diagnostics().size() == faults) {
        table.complain(name, "names no indicator", "See docs/indicators.md");
    }
    for (std::string const& written : names) {
        auto const& known = all_indicators();
        auto const found = std::find(known.begin(), known.end(), written);
        if (found == known.end()) {
            table.complain(name, "there is no indicator `" + scenario::shown(written) + "`",
                           scenario::did_you_mean(written, known, "See docs/indicators.md"));
            continue;
        }
        which.push_back(static_cast<std::size_t>(found - known.begin()));
        if (country::indicators[which.back()].fold != country::indicators[which.front()].fold) {
            table.complain(name, "flows and stocks cannot be added");
        }
    }
    return which;
}

std::optional<Measure> read_measure(TableReader& table) {
    if (!table.has("of")) {
        return std::nullopt;
    }
    Measure measure{read_indicators(table, "of"), read_indicators(table, "over"), table.number("scale").value_or(1), table.date("since")};
    if (measure.since && !is_first_of_month(*measure.since)) {
        table.complain("since", "the record is monthly, so a sum begins on the first of a month");
    }
    return measure.of.empty() ? std::nullopt : std::optional{std::move(measure)};
}

std::optional<Kind> read_kind(TableReader& table) {
    auto const kind = table.text("kind");
    if (!kind) {
        return std::nullopt;
    }
    auto const found = std::find(kind_names.begin(), kind_names.end(), *kind);
    if (found == kind_names.end()) {
        table.complain("kind", "there is no kind \"" + scenario::shown(*kind) + "\"", "Write one of input, fitted, predicted");
        return std::nullopt;
    }
    return static_cast<Kind>(found - kind_names.begin());
}

std::optional<Period> read_period(TableReader& table) {
    auto const from = table.date("from"), until = table.date("until"), on = table.date("on");
    bool const one_form = on ? !from && !until : from && until;
    if (!one_form) {
        table.complain("", "says not when", "Write `on` for a stock or a count up to a day, `from` and `until` for a flow");
        return std::nullopt;
    }
    Period const period = on ? Period{*on, *on} : Period{*from, *until};
    if (period.last < period.first) {
        table.complain("until", "ends before it begins");
        return std::nullopt;
    }
    return period;
}

/// What all observations of a fact share.
struct Common {
    std::optional<Tolerance> tolerance;
    Kind kind{};
    Measure const* measure{};
};

/// Figure and accepted band: `value` with a tolerance, or a published range that is its own tolerance.
void read_figure(TableReader& table, Common const& common, Observation& one) {
    auto const value = table.number("value"), low = table.number("low"), high = table.number("high");
    auto const own = read_tolerance(table);
    auto const tolerance = own ? own : common.tolerance;
    if (value && !low && !high) {
        one.expected = *value;
        one.accepted = tolerance ? tolerance->around(*value) : Band{*value, *value};
        if (!tolerance && common.measure != nullptr) {
            table.complain("value", "has no tolerance", R"(Write tolerance = { percent = 10, reason = "…" } for the fact)");
        }
    } else if (!value && low && high && *low < *high) {
        one.expected = (*low + *high) / 2;
        one.accepted = {*low, *high};
        one.is_range = true;
    } else {
        table.complain("value", "an observation has a `value`, or a `low` below a `high`");
    }
}

/// A flow without days to sum over, or a sum of what does not add up, would be read wrongly.
void check_days(TableReader& table, Measure const& measure, Observation const& one) {
    auto const adds_up = [](std::vector<std::size_t> const& which) {
        return !which.empty() && country::indicators[which.front()].fold == country::Fold::sum;
    };
    bool const of_flow = adds_up(measure.of), is_flow = of_flow || adds_up(measure.over);
    if (is_flow && !measure.since && table.has("on")) {
        table.complain("on", "a flow needs days to sum over", "Write `from` and `until`, or `since` for the fact");
    }
    if (!of_flow && measure.since) {
        table.complain("", "a stock does not add up over time", "Take `since` away");
    }
    if (is_flow && !measure.since && !is_first_of_month(one.period.first)) {
        table.complain("from", "the record is monthly, so a flow begins on the first of a month");
    }
    if (measure.since && one.period.last < *measure.since) {
        table.complain("on", "lies before `since`");
    }
    if (one.against && (!of_flow || measure.since || !measure.over.empty() || !is_first_of_month(one.against->first))) {
        table.complain("against", "only a flow can be held against other days, from the first of a month, without `over` and `since`");
    }
}

std::optional<Observation> read_observation(TableReader& table, Common const& common, Sources const& sources) {
    table.allow_only(
        {"from", "until", "on", "against", "value", "low", "high", "factor", "percent", "within", "kind", "derived", "source", "note", "document"});
    Observation one;
    auto const period = read_period(table);
    one.period = period.value_or(Period{});
    if (auto against = table.table("against", "Write { from = 2016-01-01, until = 2016-03-31 }")) {
        against->allow_only({"from", "until"});
        one.against = read_period(*against);
    }
    read_figure(table, common, one);
    one.kind = read_kind(table).value_or(common.kind);
    one.derived = table.text("derived").value_or("");
    one.note = table.text("note").value_or("");
    one.document = table.text("document").value_or("");
    table.require("source", "Write the key of a source in data/evidence/sources.toml");
    one.source = table.text("source").value_or("");
    if (table.has("source") && !sources.contains(one.source)) {
        std::vector<std::string> keys;
        for (auto const& [key, source] : sources) {
            keys.push_back(key);
        }
        table.complain("source", "there is no source \"" + scenario::shown(one.source) + "\"",
                       scenario::did_you_mean(one.source, keys, "Add it to data/evidence/sources.toml"));
    }
    if (period && common.measure != nullptr) {
        check_days(table, *common.measure, one);
    }
    return period ? std::optional{std::move(one)} : std::nullopt;
}

void read_words(TableReader& table, Fact& fact) {
    for (std::string_view const name : {"name", "definition", "unit", "kind", "observed"}) {
        table.require(name);
    }
    fact.name = table.translated("name").value_or(scenario::Text{});
    fact.definition = table.translated("definition").value_or(scenario::Text{});
    fact.unit = table.text("unit").value_or("");
    fact.note = table.text("note").value_or("");
    fact.missing = table.text("missing").value_or("");
    if (table.has("of") == table.has("missing")) {
        table.complain("of", "a fact has an indicator (`of`), or says why there is none (`missing`)");
    }
}

void read_steps(TableReader& table, Fact& fact) {
    for (std::string const& written : table.texts("steps")) {
        auto const day = parse_date(written);
        if (!day || (!fact.steps.empty() && *day <= fact.steps.back())) {
            table.complain("steps", "`" + scenario::shown(written) + "` is no day later than the one before",
                           "Write days in their order: [2012-03-01, 2015-01-01]");
            return;
        }
        fact.steps.push_back(*day);
    }
}

}  // namespace

Fact read_fact(TableReader& table, std::string key, std::string chapter, Sources const& sources) {
    table.allow_only({"name", "definition", "unit", "kind", "of", "over", "scale", "since", "missing", "tolerance", "steps", "note", "observed"});
    Fact fact;
    fact.key = std::move(key);
    fact.chapter = std::move(chapter);
    read_words(table, fact);
    fact.measure = read_measure(table);
    read_steps(table, fact);
    Common common{std::nullopt, read_kind(table).value_or(Kind::input), fact.measure ? &*fact.measure : nullptr};
    if (auto tolerance = table.table("tolerance", R"(Write { percent = 10, reason = "…" })")) {
        tolerance->allow_only({"factor", "percent", "within", "reason"});
        tolerance->require("reason", "Say why this width and no other");
        common.tolerance = read_tolerance(*tolerance);
        fact.tolerance_reason = tolerance->text("reason").value_or("");
    }
    for (TableReader& one : table.tables("observed")) {
        if (auto observation = read_observation(one, common, sources)) {
            fact.observations.push_back(std::move(*observation));
        }
    }
    if (table.has("observed") && fact.observations.empty()) {
        table.complain("observed", "nobody observed this", "Write observed = [{ on = 2024-05-31, value = …, source = \"…\" }]");
    }
    std::stable_sort(fact.observations.begin(), fact.observations.end(),
                     [](Observation const& a, Observation const& b) { return a.period.last < b.period.last; });
    return fact;
}

std::vector<std::string> in_order_of_the_file(scenario::Document const& document, std::vector<std::string> names) {
    auto const line = [&](std::string const& name) {
        auto const found = document.keys.find("/" + scenario::pointer_part(name));
        return found == document.keys.end() ? 0 : found->second.line;
    };
    std::stable_sort(names.begin(), names.end(), [&](std::string const& a, std::string const& b) { return line(a) < line(b); });
    return names;
}

}  // namespace contrapeso::evidence
