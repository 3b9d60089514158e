// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/canonical.h"

#include "contrapeso/country/indicators.h"
#include "contrapeso/scenario/condition.h"
#include "contrapeso/scenario/scenario_form.h"

namespace contrapeso::scenario {

namespace {

using nlohmann::json;

std::string_view family_name(policy::Prior::Family family) {
    switch (family) {
        case policy::Prior::Family::fixed:
            return "fixed";
        case policy::Prior::Family::lognormal:
            return "lognormal";
        case policy::Prior::Family::normal:
            return "normal";
        case policy::Prior::Family::logit_normal:
            return "logit_normal";
        case policy::Prior::Family::uniform:
            return "uniform";
    }
    return "";
}

json prior_json(policy::Prior const& prior) {
    return {{"family", family_name(prior.family)}, {"centre", prior.centre}, {"spread", prior.spread}, {"low", prior.low}, {"high", prior.high}};
}

json draw_json(policy::Draw const& draw) {
    json object{{"value", draw.value}};
    if (draw.prior.family != policy::Prior::Family::fixed) {
        object["prior"] = prior_json(draw.prior);
    }
    return object;
}

json change_json(policy::Change const& change, std::string const& key) {
    json object{{"parameter", key},
                {"from", to_string_date(change.from)},
                {"ramp_days", change.ramp_days},
                {"effect", change.effect == policy::Change::Effect::replace ? "replace" : "multiply"},
                {"value", change.value},
                {"strength", change.strength}};
    if (change.until != policy::forever) {
        object["until"] = to_string_date(change.until);
    }
    if (change.trigger != policy::no_trigger) {
        object["trigger"] = change.trigger;
        object["delay"] = change.delay;
        if (change.lasts != policy::forever) {
            object["lasts"] = change.lasts;
        }
    }
    return object;
}

json trigger_json(policy::Trigger const& trigger) {
    country::Indicator const& indicator = country::indicators[trigger.indicator];
    return {{"indicator", std::string{indicator.id} + ":" + std::string{country::observer_names[static_cast<std::size_t>(indicator.observer)]}},
            {"comparison", sign_of(trigger.comparison)},
            {"bound", trigger.bound},
            {"once", trigger.once}};
}

}  // namespace

json canonical_json(country::Resolved const& resolved, std::string const& country, Library const& library, ParameterMode mode,
                    std::optional<Fitted> const& fitted) {
    json values = json::object(), changes = json::array();
    for (std::size_t i = 0; i < resolved.draws.size(); ++i) {
        values[library.registry[i].key] = draw_json(resolved.draws[i]);
    }
    for (policy::Change const& change : resolved.changes) {
        changes.push_back(change_json(change, library.registry[change.parameter].key));
    }
    json triggers = json::array();
    for (policy::Trigger const& trigger : resolved.triggers) {
        triggers.push_back(trigger_json(trigger));
    }
    json canonical{{"format", scenario_format},
                   {"results_version", country::results_version},
                   {"data", hex(library.digest)},
                   {"fixed_parameters", mode == ParameterMode::fixed},
                   {"country", country},
                   {"start", to_string_date(resolved.start)},
                   {"values", std::move(values)},
                   {"changes", std::move(changes)},
                   {"triggers", std::move(triggers)}};
    if (fitted) {
        canonical["posterior"] = {{"name", fitted->name}, {"digest", hex(fitted->digest)}};
    }
    return canonical;
}

}  // namespace contrapeso::scenario
