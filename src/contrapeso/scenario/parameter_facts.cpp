// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/parameter_facts.h"

#include <algorithm>

#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::scenario {

namespace {

using Family = policy::Prior::Family;
constexpr std::array<std::string_view, 4> family_names{"lognormal", "normal", "logit_normal", "uniform"};
constexpr std::array families{Family::lognormal, Family::normal, Family::logit_normal, Family::uniform};

void read_unit(TableReader& table, country::ParameterKey const& key) {
    table.require("unit", "Write unit = \"" + std::string{key.unit} + "\"");
    if (auto const unit = table.text("unit"); unit && *unit != key.unit) {
        table.complain("unit", "`" + key.key + "` is counted in \"" + std::string{key.unit} + "\", not \"" + shown(*unit) + "\"",
                       "Write unit = \"" + std::string{key.unit} + "\" and convert value, bounds and prior");
    }
}

void read_bounds(TableReader& table, Parameter& parameter) {
    table.require("bounds", "Write bounds = [low, high]");
    auto const ends = table.pair("bounds");
    if (!ends) {
        return;
    }
    parameter.bounds = {ends->first, ends->second};
    if (ends->first > ends->second) {
        table.complain("bounds", "the low bound stands above the high one", "Write bounds = [low, high]");
    } else if (!parameter.bounds.contain(parameter.value)) {
        table.complain("value", written(parameter.value) + " is out of bounds", "Allowed: " + written(parameter.bounds, parameter.unit));
    }
}

/// The prior's numbers make a distribution whose centre lies within the bounds; nothing if they do.
std::string fault_of(policy::Prior const& prior, Bounds bounds) {
    bool const is_uniform = prior.family == Family::uniform;
    if (is_uniform && prior.centre >= prior.spread) {
        return "uniform needs [low, high] with low below high";
    }
    if (is_uniform && !(bounds.contain(prior.centre) && bounds.contain(prior.spread))) {
        return "the uniform prior reaches out of bounds";
    }
    if (!is_uniform && prior.spread <= 0) {
        return "the prior's spread must be above 0";
    }
    if (prior.family == Family::lognormal && prior.centre <= 0) {
        return "a lognormal prior needs a median above 0";
    }
    if (prior.family == Family::logit_normal && (prior.centre <= 0 || prior.centre >= 1)) {
        return "a logit_normal prior needs a median between 0 and 1";
    }
    return !is_uniform && !bounds.contain(prior.centre) ? "the prior's centre is out of bounds" : "";
}

void read_status(TableReader& table, Parameter& parameter) {
    std::vector<std::string> const known(status_names.begin(), status_names.end());
    std::string const choices = "Write one of " + listed(known);
    table.require("status", choices);
    auto const status = table.text("status");
    if (!status) {
        return;
    }
    auto const found = std::find(status_names.begin(), status_names.end(), *status);
    if (found == status_names.end()) {
        table.complain("status", "there is no status \"" + shown(*status) + "\"", did_you_mean(*status, known, choices));
        return;
    }
    parameter.status = static_cast<Status>(found - status_names.begin());
}

void read_texts(TableReader& table, Parameter& parameter) {
    table.require("source", "Write source = \"…\": where the value comes from");
    table.require("name", R"(Write name = { en = "…", es = "…" })");
    table.require("description", R"(Write description = { en = "…", es = "…" })");
    auto const source = table.text("source"), note = table.text("note");
    parameter.source = source.value_or("");
    parameter.note = note.value_or("");
    parameter.name = table.translated("name").value_or(Text{});
    parameter.description = table.translated("description").value_or(Text{});
    if (source && source->empty()) {
        table.complain("source", "the source is empty", "Say where the value comes from");
    }
    if (parameter.status == Status::assumed && parameter.note.empty() && note.has_value() == table.has("note")) {
        table.complain("status", "an assumed value needs a note that says why it is this one", "Write note = \"…\"");
    }
}

}  // namespace

std::optional<policy::Prior> read_prior(TableReader& table, Bounds bounds, std::string_view unit) {
    constexpr std::string_view form = "Write prior = { lognormal = [median, log-sd] }";
    auto prior = table.table("prior", std::string{form});
    if (!prior) {
        return std::nullopt;
    }
    prior->allow_only({family_names[0], family_names[1], family_names[2], family_names[3]});
    auto const names = prior->members();
    auto const named = names.size() == 1 ? std::find(family_names.begin(), family_names.end(), names.front()) : family_names.end();
    if (names.size() != 1) {
        table.complain("prior", "a prior names one family of distributions", std::string{form});
    }
    auto const numbers = named == family_names.end() ? std::nullopt : prior->pair(*named);
    if (!numbers) {
        return std::nullopt;
    }
    policy::Prior const read{families[static_cast<std::size_t>(named - family_names.begin())], numbers->first, numbers->second, bounds.low,
                             bounds.high};
    if (std::string const fault = fault_of(read, bounds); !fault.empty()) {
        table.complain("prior", fault, "Bounds: " + written(bounds, unit));
    }
    return read;
}

std::optional<Parameter> read_parameter(TableReader& table, country::ParameterKey const& key) {
    table.allow_only({"value", "unit", "bounds", "prior", "status", "source", "note", "name", "description"});
    Parameter parameter;
    parameter.key = key.key;
    parameter.unit = key.unit;
    parameter.first_day_only = key.first_day_only;
    read_unit(table, key);
    table.require("value", "Write value = …");
    auto const value = table.number("value");
    parameter.value = value.value_or(0);
    if (value) {
        read_bounds(table, parameter);
        policy::Prior const fixed{Family::fixed, parameter.value, 0, parameter.bounds.low, parameter.bounds.high};
        parameter.prior = read_prior(table, parameter.bounds, parameter.unit).value_or(fixed);
    }
    read_status(table, parameter);
    read_texts(table, parameter);
    return value ? std::optional{std::move(parameter)} : std::nullopt;
}

}  // namespace contrapeso::scenario
