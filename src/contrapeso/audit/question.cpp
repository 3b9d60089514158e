// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/audit/question.h"

#include "contrapeso/country/indicators.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/scenario/toml_to_json.h"

namespace contrapeso::audit {

namespace {

/// "homicide_rate:official" as a position in country::indicators; nothing, and a fault, if there is none.
std::optional<std::size_t> indicator_at(scenario::TableReader& table, std::string_view name) {
    auto const wanted = table.text(name);
    std::vector<std::string> known;
    for (std::size_t i = 0; wanted && i < country::indicators.size(); ++i) {
        auto const& one = country::indicators[i];
        known.push_back(std::string{one.id} + ":" + std::string{country::observer_names[static_cast<std::size_t>(one.observer)]});
        if (known.back() == *wanted) {
            return i;
        }
    }
    if (wanted) {
        table.complain(name, "there is no indicator `" + scenario::shown(*wanted) + "`",
                       scenario::did_you_mean(*wanted, known, "See: contrapeso indicators"));
    }
    return std::nullopt;
}

Setting setting_at(scenario::TableReader& table, std::string_view scenario, std::string_view set) {
    return {table.text(scenario).value_or(""), table.texts(set)};
}

Claim read_claim(scenario::TableReader& table, std::string key) {
    table.allow_only({"says", "changed", "changed_set", "unchanged", "unchanged_set", "of", "from", "until"});
    for (std::string_view const name : {"says", "changed", "unchanged", "of", "from", "until"}) {
        table.require(name);
    }
    return {std::move(key),
            table.translated("says").value_or(scenario::Text{}),
            setting_at(table, "changed", "changed_set"),
            setting_at(table, "unchanged", "unchanged_set"),
            {indicator_at(table, "of").value_or(0), table.date("from").value_or(0), table.date("until").value_or(0)}};
}

Arrow read_arrow(scenario::TableReader& table, std::string key) {
    table.allow_only({"state", "reader", "equation", "scenario", "set", "cut", "from", "until"});
    for (std::string_view const name : {"state", "reader", "equation", "scenario", "cut", "from", "until"}) {
        table.require(name);
    }
    Setting const whole = setting_at(table, "scenario", "set");
    Setting cut = whole;
    for (std::string& one : table.texts("cut")) {
        cut.set.push_back(std::move(one));
    }
    return {std::move(key), table.text("state").value_or(""), table.text("reader").value_or(""), table.text("equation").value_or(""), whole,
            std::move(cut), table.date("from").value_or(0),   table.date("until").value_or(0)};
}

/// Every table of data/audit/<name>.toml.
template<class Read>
auto read_file(scenario::Library const& library, std::string const& name, Diagnostics& diagnostics, Read const& read) {
    std::vector<decltype(read(std::declval<scenario::TableReader&>(), std::string{}))> all;
    std::string const path = "data/audit/" + name + ".toml";
    auto const text = library.data.text(path);
    if (!text) {
        diagnostics.push_back({path, "there is no such file", "Put it back, or use the data that is built in"});
        return all;
    }
    if (auto const document = scenario::read_toml(*text, path, diagnostics)) {
        scenario::TableReader tables{*document, "", diagnostics};
        for (std::string const& key : tables.members()) {
            if (auto table = tables.table(key, "Write [" + scenario::shown(key) + "]")) {
                all.push_back(read(*table, key));
            }
        }
    }
    return all;
}

}  // namespace

std::optional<Questions> read_questions(scenario::Library const& library, Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    Questions questions{read_file(library, "signs", diagnostics, read_claim), read_file(library, "arrows", diagnostics, read_arrow)};
    return diagnostics.size() == before ? std::optional{std::move(questions)} : std::nullopt;
}

}  // namespace contrapeso::audit
