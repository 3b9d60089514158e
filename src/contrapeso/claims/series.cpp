// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/claims/series.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "contrapeso/scenario/condition.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/scenario/toml_to_json.h"

namespace contrapeso::claims {

namespace {

using scenario::TableReader;

constexpr std::string_view folder = "data/claims";
constexpr std::array<std::string_view, 3> sides{"rights", "institutions", "cost"};
constexpr int first_year = 1900, last_year = 2100;

/// What the tables are read against.
struct Known {
    evidence::Evidence const& evidence;
    std::vector<std::string> facts, sources;

    explicit Known(evidence::Evidence const& all) : evidence{all} {
        for (evidence::Fact const& fact : all.facts) {
            facts.push_back(fact.key);
        }
        for (auto const& [key, source] : all.sources) {
            sources.push_back(key);
        }
    }
};

evidence::Fact const* fact_called(TableReader& table, std::string_view name, std::string const& key, Known const& known) {
    auto const found = std::find(known.facts.begin(), known.facts.end(), key);
    if (found == known.facts.end()) {
        table.complain(name, "there is no fact `" + scenario::shown(key) + "`", scenario::did_you_mean(key, known.facts, "See data/evidence/"));
        return nullptr;
    }
    return &known.evidence.facts[static_cast<std::size_t>(found - known.facts.begin())];
}

std::string source_of(TableReader& table, Known const& known) {
    table.require("source", "Write the key of a source in data/evidence/sources.toml");
    std::string const key = table.text("source").value_or("");
    if (table.has("source") && !known.evidence.sources.contains(key)) {
        table.complain("source", "there is no source \"" + scenario::shown(key) + "\"",
                       scenario::did_you_mean(key, known.sources, "Add it to data/evidence/sources.toml"));
    }
    return key;
}

/// Published as one number for its days.
bool is_figure(evidence::Observation const& one) { return one.derived.empty() && !one.against && !one.is_range; }

/// The figures of a fact, or those of it whose last day is not after `until`.
void add_fact(TableReader& table, Known const& known, Definition& definition) {
    table.allow_only({"fact", "until"});
    table.require("fact");
    auto const key = table.text("fact");
    auto const until = table.date("until");
    evidence::Fact const* const fact = key ? fact_called(table, "fact", *key, known) : nullptr;
    if (fact == nullptr) {
        return;
    }
    if (fact->unit != definition.unit) {
        table.complain("fact", fmt::format("`{}` is in {}, not in {}", fact->key, fact->unit, definition.unit),
                       "Definitions with other units stand on their own");
    }
    for (evidence::Observation const& one : fact->observations) {
        if (is_figure(one) && (!until || one.period.last <= *until)) {
            definition.figures.push_back({one.period, one.expected, one.source, one.note});
        }
    }
}

void add_more(TableReader& table, Known const& known, Definition& definition) {
    table.allow_only({"year", "value", "source", "note"});
    table.require("year");
    table.require("value");
    auto const year = table.whole_number("year", first_year, last_year);
    auto const value = table.number("value");
    std::string const source = source_of(table, known);
    if (year && value) {
        definition.figures.push_back({When{*year}.days(), *value, source, table.text("note").value_or("")});
    }
}

Definition read_definition(TableReader& table, Known const& known) {
    table.allow_only({"key", "name", "unit", "facts", "more"});
    for (std::string_view const name : {"key", "name", "unit", "facts"}) {
        table.require(name);
    }
    Definition definition{table.text("key").value_or(""), table.translated("name").value_or(scenario::Text{}), table.text("unit").value_or(""), {}};
    for (TableReader& one : table.tables("facts")) {
        add_fact(one, known, definition);
    }
    for (TableReader& one : table.tables("more")) {
        add_more(one, known, definition);
    }
    std::stable_sort(definition.figures.begin(), definition.figures.end(),
                     [](Figure const& a, Figure const& b) { return a.days.last < b.days.last; });
    return definition;
}

Break read_break(TableReader& table, Series const& series, Known const& known) {
    table.allow_only({"on", "what", "of", "source"});
    for (std::string_view const name : {"on", "what", "of"}) {
        table.require(name);
    }
    Break one{table.date("on").value_or(0), table.translated("what").value_or(scenario::Text{}), source_of(table, known), {}};
    for (std::string const& key : table.texts("of")) {
        auto const found = std::find_if(series.definitions.begin(), series.definitions.end(), [&](Definition const& of) { return of.key == key; });
        if (found == series.definitions.end()) {
            table.complain("of", "there is no definition `" + scenario::shown(key) + "` of " + series.key);
        } else {
            one.of.push_back(static_cast<std::size_t>(found - series.definitions.begin()));
        }
    }
    return one;
}

void read_others(TableReader& table, Series& series, Known const& known) {
    table.allow_only({"unit", "where", "rates"});
    for (std::string_view const name : {"unit", "where", "rates"}) {
        table.require(name);
    }
    series.unit_of_others = table.text("unit").value_or("");
    series.where_others_are = table.translated("where").value_or(scenario::Text{});
    for (TableReader& one : table.tables("rates")) {
        one.allow_only({"place", "year", "value", "source"});
        for (std::string_view const name : {"place", "year", "value"}) {
            one.require(name);
        }
        series.others.push_back({one.translated("place").value_or(scenario::Text{}), one.whole_number("year", first_year, last_year).value_or(0),
                                 one.number("value").value_or(0), source_of(one, known)});
    }
}

/// `missing`: a list of texts in both languages.
std::vector<scenario::Text> read_missing(TableReader& table) {
    std::vector<scenario::Text> all;
    for (TableReader& one : table.tables("missing")) {
        one.allow_only({"en", "es"});
        all.push_back({one.text("en").value_or(""), one.text("es").value_or("")});
    }
    return all;
}

/// How people call it; the key is always one of the words.
std::vector<std::string> read_words(TableReader& table, std::string const& key) {
    auto words = table.texts("words");
    if (std::find(words.begin(), words.end(), key) == words.end()) {
        words.insert(words.begin(), key);
    }
    return words;
}

Series read_series(TableReader& table, std::string key, Known const& known) {
    table.allow_only({"name", "words", "indicators", "missing", "definition", "break", "others"});
    for (std::string_view const name : {"name", "words", "definition"}) {
        table.require(name);
    }
    Series series;
    series.words = read_words(table, key);
    series.key = std::move(key);
    series.name = table.translated("name").value_or(scenario::Text{});
    for (std::string const& name : table.texts("indicators")) {
        if (auto const indicator = scenario::known_indicator(name, table.where("indicators"), table.diagnostics())) {
            series.indicators.push_back(*indicator);
        }
    }
    series.missing = read_missing(table);
    for (TableReader& one : table.tables("definition")) {
        series.definitions.push_back(read_definition(one, known));
    }
    for (TableReader& one : table.tables("break")) {
        series.breaks.push_back(read_break(one, series, known));
    }
    if (auto others = table.table("others", "Write unit, where and rates")) {
        read_others(*others, series, known);
    }
    return series;
}

Cause read_cause(TableReader& table, std::string key) {
    table.allow_only({"name", "words", "began", "switch", "note"});
    for (std::string_view const name : {"name", "words", "began", "note"}) {
        table.require(name);
    }
    auto words = read_words(table, key);
    return {std::move(key),
            table.translated("name").value_or(scenario::Text{}),
            std::move(words),
            table.date("began").value_or(0),
            table.text("switch").value_or(""),
            table.translated("note").value_or(scenario::Text{})};
}

Side read_side(TableReader& table, std::string key, Known const& known) {
    table.allow_only({"facts", "running"});
    table.require("facts");
    auto const facts = [&](std::string_view list) {
        std::vector<evidence::Fact const*> found;
        for (std::string const& name : table.texts(list)) {
            if (evidence::Fact const* const fact = fact_called(table, list, name, known)) {
                found.push_back(fact);
            }
        }
        return found;
    };
    return {std::move(key), facts("facts"), facts("running")};
}

/// Every table of one file, in the order of the file.
template<class Read>
void each_table(scenario::DataSource const& data, std::string const& name, Diagnostics& diagnostics, Read const& read) {
    std::string const path = std::string{folder} + "/" + name + ".toml";
    auto const text = data.text(path);
    if (!text) {
        diagnostics.push_back({path, "there is no such file", "Put it back, or use the data that is built in"});
        return;
    }
    if (auto const document = scenario::read_toml(*text, path, diagnostics)) {
        TableReader all{*document, "", diagnostics};
        for (std::string const& key : all.members()) {
            if (auto table = all.table(key, "Write [" + scenario::shown(key) + "]")) {
                read(*table, key);
            }
        }
    }
}

}  // namespace

evidence::Period When::days() const {
    unsigned const first = month == 0 ? 1 : static_cast<unsigned>(month), last = month == 0 ? 12 : first;
    Day const after = last == 12 ? day_of(year + 1, 1, 1) : day_of(year, last + 1, 1);
    return {day_of(year, first, 1), after - 1};
}

std::string When::text() const { return month == 0 ? std::to_string(year) : fmt::format("{}-{:02}", year, month); }

bool Figure::is_of(When when) const {
    evidence::Period const wanted = when.days();
    return days.days() == 1 ? wanted.first <= days.last && days.last <= wanted.last : days.first == wanted.first && days.last == wanted.last;
}

When When::at(Day day) const {
    auto const date = date_of(day);
    return {static_cast<int>(date.year()), month == 0 ? 0 : static_cast<int>(static_cast<unsigned>(date.month()))};
}

bool Definition::counts_by(When when) const {
    return std::any_of(figures.begin(), figures.end(), [&](Figure const& figure) { return figure.is_of(when.at(figure.days.last)); });
}

std::vector<Figure const*> Definition::figures_of(When when) const {
    std::vector<Figure const*> found;
    for (Figure const& figure : figures) {
        if (figure.is_of(when)) {
            found.push_back(&figure);
        }
    }
    return found;
}

std::optional<Claimable> read_claimable(scenario::DataSource const& data, evidence::Evidence const& evidence, Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    Known const known{evidence};
    Claimable all;
    each_table(data, "causes", diagnostics, [&](TableReader& table, std::string const& key) { all.causes.push_back(read_cause(table, key)); });
    each_table(data, "account", diagnostics, [&](TableReader& table, std::string const& key) {
        if (std::find(sides.begin(), sides.end(), key) == sides.end()) {
            table.complain("", "there is no side \"" + scenario::shown(key) + "\" of the account", "Sides: rights, institutions, cost");
        }
        all.account.push_back(read_side(table, key, known));
    });
    std::sort(all.account.begin(), all.account.end(), [](Side const& a, Side const& b) {
        return std::find(sides.begin(), sides.end(), a.key) < std::find(sides.begin(), sides.end(), b.key);
    });
    for (std::string const& name : data.names(folder, ".toml")) {
        if (name != "causes" && name != "account") {
            each_table(data, name, diagnostics,
                       [&](TableReader& table, std::string const& key) { all.series.push_back(read_series(table, key, known)); });
        }
    }
    if (diagnostics.size() == before && (all.series.empty() || all.account.size() < sides.size())) {
        diagnostics.push_back({std::string{folder}, "there is nothing to claim, or a side of the account is missing", "See docs/formats/claim.md"});
    }
    return diagnostics.size() == before ? std::optional{std::move(all)} : std::nullopt;
}

}  // namespace contrapeso::claims
