// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/change_form.h"

#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::scenario {

namespace {

constexpr int longest_ramp = 36525;  // a century of days

/// True if the unit is right or not said.
bool check_unit(Parameter const& parameter, std::string_view unit, std::string const& where, Diagnostics& diagnostics) {
    bool const right = unit.empty() || unit == parameter.unit;
    if (!right) {
        std::string const mend = parameter.unit == "share" && unit == "%" ? "Write 0.2 for 20 %" : "Convert the value to " + parameter.unit;
        diagnostics.push_back({where, "`" + parameter.key + "` is counted in " + parameter.unit + ", not " + std::string{unit}, mend});
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
            table.complain("scale", "a scale must not be below 0");
        }
        static_cast<void>(check_unit(parameter, unit, table.where("unit"), table.diagnostics()));
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
    }
}

}  // namespace

std::optional<std::size_t> known_parameter(std::string_view key, Registry const& registry, std::string const& where, Diagnostics& diagnostics) {
    auto const index = registry.find(key);
    if (!index) {
        diagnostics.push_back(
            {where, "there is no parameter `" + std::string{key} + "`", did_you_mean(key, registry.keys(), "See: contrapeso parameters")});
    }
    return index;
}

void check_value(Parameter const& parameter, double value, std::string_view unit, std::string const& where, Diagnostics& diagnostics) {
    bool const comparable = check_unit(parameter, unit, where, diagnostics);
    if (comparable && !parameter.bounds.contain(value)) {
        diagnostics.push_back(
            {where, written(value) + " is out of bounds for `" + parameter.key + "`", "Allowed: " + written(parameter.bounds, parameter.unit)});
    }
}

std::optional<WrittenChange> read_change(TableReader table, Registry const& registry) {
    table.allow_only({"parameter", "from", "until", "ramp_days", "value", "scale", "unit", "why", "source"});
    WrittenChange change;
    change.where = table.where();
    read_dates(table, change);
    static_cast<void>(table.text("source"));  // for people, but a number there is a slip
    table.check_remark("why");
    table.require("parameter", "Say which: parameter = \"policing.screens\"");
    auto const key = table.text("parameter");
    auto const parameter = key ? known_parameter(*key, registry, table.where("parameter"), table.diagnostics()) : std::nullopt;
    if (!parameter) {
        return std::nullopt;
    }
    change.parameter = *parameter;
    change.where = table.where("parameter");
    read_amount(table, registry[*parameter], change);
    return change;
}

}  // namespace contrapeso::scenario
