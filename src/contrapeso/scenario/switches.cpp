// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/switches.h"

#include <algorithm>

#include "contrapeso/scenario/chain.h"
#include "contrapeso/scenario/condition.h"
#include "contrapeso/scenario/scenario_form.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/scenario/toml_to_json.h"

namespace contrapeso::scenario {

namespace {

constexpr int last_rank = 1000;

void check_format(TableReader& table) {
    table.require("contrapeso_switch", "Begin with contrapeso_switch = 1, the format of switch files");
    auto const format = table.number("contrapeso_switch");
    if (format && *format != switch_format) {
        table.complain("contrapeso_switch", "this program reads switch format " + std::to_string(switch_format) + ", not " + written(*format),
                       *format > switch_format ? "Get a newer contrapeso" : "Write contrapeso_switch = 1");
    }
}

std::vector<country::Observer> read_observers(TableReader& table) {
    std::vector<country::Observer> observers;
    std::vector<std::string> const known{country::observer_names.begin(), country::observer_names.end()};
    for (std::string const& name : table.texts("counted_by")) {
        auto const found = std::find(known.begin(), known.end(), name);
        if (found == known.end()) {
            table.complain("counted_by", "there is no observer `" + shown(name) + "`", did_you_mean(name, known, "Known: " + listed(known)));
        } else {
            observers.push_back(static_cast<country::Observer>(found - known.begin()));
        }
    }
    return observers;
}

NeverWithout read_never_without(TableReader table, std::vector<std::string> const& switches) {
    table.allow_only({"switch", "why"});
    table.require("switch", "Name the switch without which this never was");
    table.require("why", R"(Write why = { en = "…", es = "…" })");
    NeverWithout never{table.text("switch").value_or(""), table.translated("why").value_or(Text{})};
    if (!never.other.empty() && std::find(switches.begin(), switches.end(), never.other) == switches.end()) {
        table.complain("switch", "there is no switch `" + shown(never.other) + "`",
                       did_you_mean(never.other, switches, "Known: " + listed(switches)));
    }
    return never;
}

BuiltInSign read_built_in(TableReader table) {
    table.allow_only({"of", "shown_by"});
    table.require("of", R"(Write of = ["homicide_victim_count"], the numbers whose sign was put in)");
    table.require("shown_by", "Name the claim of data/audit/signs.toml that shows it");
    BuiltInSign sign{table.texts("of"), table.text("shown_by").value_or("")};
    for (std::string const& id : sign.of) {
        bool const is_known = std::any_of(country::indicators.begin(), country::indicators.end(), [&](auto const& one) { return one.id == id; });
        if (!is_known) {
            table.complain("of", "there is no indicator `" + shown(id) + "`", "See: contrapeso indicators; here without an observer");
        }
    }
    return sign;
}

std::optional<Switch> read_form(Document const& document, std::string name, Library const& library, Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    TableReader table{document, "", diagnostics};
    table.allow_only({"contrapeso_switch", "name", "description", "rank", "counted_by", "never_without", "built_in", "change", "policy"});
    check_format(table);
    table.require("name", R"(Write name = { en = "…", es = "…" })");
    table.require("description", R"(Write description = { en = "…", es = "…" }: what it means to be off)");
    Switch one;
    one.name = std::move(name);
    one.title = table.translated("name").value_or(Text{});
    one.description = table.translated("description").value_or(Text{});
    one.rank = table.whole_number("rank", 1, last_rank).value_or(last_rank);
    one.counted_by = read_observers(table);
    for (TableReader const& never : table.tables("never_without")) {
        one.never_without.push_back(read_never_without(never, library.data.switches()));
    }
    for (TableReader const& sign : table.tables("built_in")) {
        one.built_in.push_back(read_built_in(sign));
    }
    one.off.file = document.file;
    read_changes_and_policies(table, library.registry, library.data.policies(), one.off);
    if (!table.has("change") && !table.has("policy")) {
        diagnostics.push_back({table.where(), "the switch puts nothing off", "Add a [[policy]] with enabled = false, or a [[change]]"});
    }
    nlohmann::json fragment = nlohmann::json::object();
    for (char const* const member : {"change", "policy"}) {
        if (document.value.contains(member)) {
            fragment[member] = document.value[member];
        }
    }
    one.canonical = fragment.dump();
    return diagnostics.size() == before ? std::optional{std::move(one)} : std::nullopt;
}

}  // namespace

bool Switch::has_built_in_sign(std::string_view indicator) const {
    return std::ranges::any_of(built_in, [&](BuiltInSign const& sign) { return std::ranges::find(sign.of, indicator) != sign.of.end(); });
}

std::optional<Switch> read_switch(std::string const& name, Library const& library, Diagnostics& diagnostics) {
    std::string const file = is_path(name) ? name : "data/switches/" + name + ".toml";
    auto const inside = is_path(name) ? std::nullopt : library.data.text(file);
    auto const text = is_path(name) ? read_file(name, diagnostics) : inside ? std::optional{std::string{*inside}} : std::nullopt;
    if (!text) {
        if (!is_path(name)) {
            auto const known = library.data.switches();
            diagnostics.push_back({"--switch", "there is no switch `" + shown(name) + "`",
                                   did_you_mean(name, known, "Known: " + listed(known) + "; a file of your own is given as ./name.toml")});
        }
        return std::nullopt;
    }
    auto const document = read_toml(*text, file, diagnostics);
    return document ? read_form(*document, short_name(name), library, diagnostics) : std::nullopt;
}

std::optional<std::vector<Switch>> read_switches(Library const& library, Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    std::vector<Switch> all;
    for (std::string const& name : library.data.switches()) {
        if (auto one = read_switch(name, library, diagnostics)) {
            all.push_back(std::move(*one));
        }
    }
    std::ranges::stable_sort(all, {}, &Switch::rank);
    return diagnostics.size() == before ? std::optional{std::move(all)} : std::nullopt;
}

}  // namespace contrapeso::scenario
