// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/change_form.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::scenario {

namespace {

constexpr int longest_ramp = 36525;  // a century of days

/// True if the unit is right or not said.
bool check_unit(Parameter const& parameter, double value, std::string_view unit, std::string const& where, Diagnostics& diagnostics) {
    bool const right = unit.empty() || unit == parameter.unit;
    if (!right) {
        bool const percent = parameter.unit == "share" && (unit == "%" || unit == "percent");
        std::string const mend = percent ? fmt::format("Write {:.6g} for {:.6g} %", value / 100, value) : "Convert the value to " + parameter.unit;
        diagnostics.push_back({where, "`" + parameter.key + "` is counted in " + parameter.unit + ", not " + shown(unit), mend});
    }
    return right;
}

void read_amount(TableReader& table, Parameter const& parameter, WrittenChange& change) {
    if (table.has("value") == table.has("scale")) {
        table.complain("parameter", "a change of `" + parameter.key + "` needs either `value` or `scale`",
                       "`value` replaces what stood before, `scale` multiplies it");
    }
    auto const unit = table.text("unit").value_or("");
    if (auto const value = table.number("value")) {
        change.value = *value;
        check_value(parameter, *value, unit, table.where("value"), table.diagnostics());
    } else if (auto const scale = table.number("scale")) {
        change.effect = policy::Change::Effect::multiply;
        change.value = *scale;
        if (*scale < 0) {
            table.complain("scale", "scale " + written(*scale) + " is below 0", "Write 1 for no change, 0.5 for half, 0 for nothing");
        }
        static_cast<void>(check_unit(parameter, *scale, unit, table.where("unit"), table.diagnostics()));
    }
}

void read_dates(TableReader& table, WrittenChange& change) {
    change.from = table.date("from");
    change.until = table.date("until");
    change.ramp_days = table.whole_number("ramp_days", 0, longest_ramp).value_or(0);
    if (change.from && change.until && *change.until <= *change.from) {
        table.complain("until", "`until` (" + to_string_date(*change.until) + ") is not after `from` (" + to_string_date(*change.from) + ")",
                       "`until` is the first day on which the change no longer holds");
    }
    if (change.ramp_days > 0 && !table.has("from")) {
        table.complain("ramp_days", "`ramp_days` needs `from`", "Say when the change begins to take hold");
    } else if (change.from && change.until && change.ramp_days > std::max(*change.until - *change.from, 0)) {
        table.complain("ramp_days",
                       "the change is still taking hold when it ends: `ramp_days` is " + std::to_string(change.ramp_days) + ", and there are " +
                           std::to_string(*change.until - *change.from) + " days from `from` to `until`",
                       "Shorten the ramp, or end later");
    }
}

}  // namespace

std::optional<std::size_t> known_parameter(std::string_view key, Registry const& registry, std::string const& where, Diagnostics& diagnostics) {
    auto const index = registry.find(key);
    if (!index) {
        std::string const problem = key.empty() ? "no parameter is named" : "there is no parameter `" + shown(key) + "`";
        diagnostics.push_back({where, problem, did_you_mean(key, registry.keys(), "See: contrapeso parameters")});
    }
    return index;
}

void check_value(Parameter const& parameter, double value, std::string_view unit, std::string const& where, Diagnostics& diagnostics) {
    bool const comparable = check_unit(parameter, value, unit, where, diagnostics);
    if (comparable && !parameter.bounds.contain(value)) {
        diagnostics.push_back({where, written(value) + " is out of bounds for `" + parameter.key + "`",
                               "Allowed: " + written(parameter.bounds, parameter.unit) + "; the data have " + written(parameter.value) + ", " +
                                   std::string{status_names[static_cast<std::size_t>(parameter.status)]}});
    }
}

void refuse_twins(std::vector<WrittenChange> const& changes, Registry const& registry, Diagnostics& diagnostics) {
    std::map<std::pair<std::size_t, std::optional<Day>>, std::string> seen;
    for (WrittenChange const& change : changes) {
        if (change.effect != policy::Change::Effect::replace || !change.is_sound) {
            continue;  // scales stack
        }
        auto const [first, is_new] = seen.emplace(std::pair{change.parameter, change.from}, change.where);
        if (!is_new && change.ramp_days == 0) {  // a ramp starts from the other value
            std::string const day = change.from ? "on " + to_string_date(*change.from) : "from day one";
            diagnostics.push_back({change.where,
                                   "`" + registry[change.parameter].key + "` is set twice " + day + "; the other one is " + first->second,
                                   "Keep one of the two, or date them apart"});
        }
    }
}

std::optional<WrittenChange> read_change(TableReader table, Registry const& registry) {
    table.refuse("when", "a change cannot wait for something to happen; a policy can",
                 "Put it into a policy file and write [[policy]] with `use` and `when`, or give a day: from = 2022-03-27");
    table.allow_only({"parameter", "from", "until", "ramp_days", "value", "scale", "unit", "why", "source"});
    std::size_t const before = table.diagnostics().size();
    WrittenChange change;
    change.where = table.where();
    read_dates(table, change);
    change.source = table.text("source").value_or("");
    change.why = table.remark("why");
    table.require("parameter", "Say which: parameter = \"policing.screens\"");
    auto const key = table.text("parameter");
    auto const parameter = key ? known_parameter(*key, registry, table.where("parameter"), table.diagnostics()) : std::nullopt;
    if (!parameter) {
        return std::nullopt;
    }
    change.parameter = *parameter;
    change.where = table.where("parameter");
    read_amount(table, registry[*parameter], change);
    change.is_sound = table.diagnostics().size() == before;
    return change;
}

}  // namespace contrapeso::scenario
