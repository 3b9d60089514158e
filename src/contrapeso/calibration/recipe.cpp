// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/calibration/recipe.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "contrapeso/scenario/parameter_facts.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/scenario/toml_to_json.h"

namespace contrapeso::calibration {

namespace {

using scenario::TableReader;

constexpr int recipe_format = 1;
constexpr int most_members = 100'000, most_iterations = 100, most_draws = 100'000, most_chains = 64, most_steps = 10'000'000;

/// A number above 0 that the likelihood cannot do without.
double above_nothing(TableReader& table, std::string_view name, std::string_view likelihood, std::string_view meaning) {
    table.require(name, std::string{likelihood} + " needs `" + std::string{name} + "`: " + std::string{meaning});
    double const value = table.number(name).value_or(1);
    if (value <= 0) {
        table.complain(name, "must be above 0", "Its meaning: " + std::string{meaning});
    }
    return value;
}

/// Members of other likelihoods are refused: whoever writes one meant it to do something.
void refuse_others(TableReader& table, Likelihood likelihood) {
    constexpr std::array<std::pair<std::string_view, Likelihood>, 4> owners{{{"size", Likelihood::negative_binomial},
                                                                             {"respondents", Likelihood::beta_binomial},
                                                                             {"correlation", Likelihood::beta_binomial},
                                                                             {"discrepancy", Likelihood::log_normal}}};
    for (auto const& [name, owner] : owners) {
        if (owner != likelihood && table.has(name)) {
            std::string const mine{likelihood_names[static_cast<std::size_t>(likelihood)]};
            table.refuse(name, "`" + std::string{name} + "` does nothing in a " + mine + " likelihood", "Take it away");
        }
    }
}

ErrorModel read_error(TableReader& table) {
    ErrorModel error;
    std::vector<std::string> const known{likelihood_names.begin(), likelihood_names.end()};
    table.require("likelihood", "Write one of " + scenario::listed(known));
    auto const name = table.text("likelihood");
    auto const found = name ? std::find(known.begin(), known.end(), *name) : known.end();
    if (name && found == known.end()) {
        table.complain("likelihood", "there is no likelihood \"" + scenario::shown(*name) + "\"",
                       scenario::did_you_mean(*name, known, "Write one of " + scenario::listed(known)));
    }
    if (found == known.end()) {
        return error;
    }
    error.likelihood = static_cast<Likelihood>(found - known.begin());
    refuse_others(table, error.likelihood);
    switch (error.likelihood) {
        case Likelihood::negative_binomial:
            error.size = above_nothing(table, "size", *name, "1 / size is the variance of the logarithm beyond chance");
            break;
        case Likelihood::beta_binomial:
            error.respondents = above_nothing(table, "respondents", *name, "how many were asked");
            error.correlation = above_nothing(table, "correlation", *name, "intra-class correlation, about 0.01 in a clustered survey");
            if (error.correlation >= 1) {
                table.complain("correlation", "must be below 1", "About 0.01 in a clustered survey");
            }
            break;
        case Likelihood::log_normal:
            error.discrepancy = above_nothing(table, "discrepancy", *name, "the standard deviation of the logarithm");
            break;
    }
    error.memory = table.number("memory").value_or(0);
    if (error.memory < 0) {
        table.complain("memory", "must be 0 or above", "Years over which the errors of the series resemble each other");
    }
    return error;
}

evidence::Fact const* find_fact(TableReader& table, std::string_view member, std::string const& name, evidence::Evidence const& evidence) {
    std::vector<std::string> known;
    for (evidence::Fact const& fact : evidence.facts) {
        if (fact.key == name) {
            if (!fact.measure) {
                table.complain(member, "no indicator covers `" + name + "`: " + fact.missing, "Take it away");
                return nullptr;
            }
            return &fact;
        }
        known.push_back(fact.key);
    }
    table.complain(member, "there is no fact `" + scenario::shown(name) + "`", scenario::did_you_mean(name, known, "Facts stand in data/evidence/"));
    return nullptr;
}

Series read_series(TableReader& table, evidence::Evidence const& evidence) {
    table.allow_only({"facts", "less", "likelihood", "size", "respondents", "correlation", "discrepancy", "memory", "hold_out_every", "why"});
    Series series;
    table.require("facts", "Write facts = [\"killed_in_a_month\"]");
    for (std::string const& name : table.texts("facts")) {
        if (auto const* const fact = find_fact(table, "facts", name, evidence)) {
            series.facts.push_back(fact);
        }
    }
    if (auto const less = table.text("less")) {
        series.less = find_fact(table, "less", *less, evidence);
    }
    series.error = read_error(table);
    constexpr int rarest = 1'000;
    series.hold_out_every = static_cast<std::size_t>(table.whole_number("hold_out_every", 0, rarest).value_or(0));
    if (series.hold_out_every == 1) {
        table.complain("hold_out_every", "every figure would be held out, and none fitted", "Write 2 or more, or 0 for none");
    }
    table.require("why", "Say why this error and no other");
    static_cast<void>(table.remark("why"));
    return series;
}

/// Free parameters, each once.
std::vector<Free> read_free(TableReader& all, scenario::Registry const& registry) {
    std::vector<Free> free;
    for (TableReader& table : all.tables("free")) {
        table.allow_only({"parameter", "prior", "why"});
        table.require("parameter", "Write parameter = \"gangs.feud_rate\"");
        auto const key = table.text("parameter");
        auto const position = key ? registry.find(*key) : std::nullopt;
        if (key && !position) {
            table.complain("parameter", "there is no parameter `" + scenario::shown(*key) + "`",
                           scenario::did_you_mean(*key, registry.keys(), "See: contrapeso parameters"));
        }
        if (!position) {
            continue;
        }
        scenario::Parameter const& parameter = registry[*position];
        auto const prior = scenario::read_prior(table, parameter.bounds, parameter.unit);
        if (prior) {
            table.require("why", "A prior of the fit's own needs a reason");
        }
        if (parameter.prior.family == policy::Prior::Family::fixed) {
            table.complain("parameter", "`" + *key + "` has no prior in data/parameters/, so that runs would never draw it", "Give it one there");
        }
        if (std::any_of(free.begin(), free.end(), [&](Free const& one) { return one.parameter == *position; })) {
            table.complain("parameter", "`" + *key + "` is free twice", "Take one of them away");
            continue;
        }
        free.push_back({*position, prior.value_or(parameter.prior)});
    }
    return free;
}

std::vector<Rival> read_rivals(TableReader& all, scenario::Registry const& registry) {
    std::vector<Rival> rivals;
    for (TableReader& table : all.tables("rival")) {
        table.allow_only({"key", "name", "story", "set", "free"});
        for (std::string_view const name : {"key", "name", "story"}) {
            table.require(name);
        }
        rivals.push_back({table.text("key").value_or(""), table.translated("name").value_or(scenario::Text{}),
                          table.translated("story").value_or(scenario::Text{}), table.texts("set"), read_free(table, registry)});
    }
    return rivals;
}

void read_method(TableReader& all, Recipe& recipe) {
    auto method = all.table("method", "Write [method] with members, iterations, draws");
    all.require("method", "Write [method] with members, iterations, draws");
    if (!method) {
        return;
    }
    method->allow_only({"members", "iterations", "draws", "chains", "steps", "seed"});
    for (std::string_view const name : {"members", "iterations", "draws"}) {
        method->require(name);
    }
    recipe.members = static_cast<std::size_t>(method->whole_number("members", 2, most_members).value_or(2));
    recipe.iterations = static_cast<std::size_t>(method->whole_number("iterations", 1, most_iterations).value_or(1));
    recipe.draws = static_cast<std::size_t>(method->whole_number("draws", 1, most_draws).value_or(1));
    recipe.chains.chains = static_cast<std::size_t>(method->whole_number("chains", 2, most_chains).value_or(4));
    recipe.chains.steps = static_cast<std::size_t>(method->whole_number("steps", 100, most_steps).value_or(20'000));
    recipe.seed = static_cast<std::uint64_t>(method->whole_number("seed", 0, 1'000'000'000).value_or(1));
    constexpr std::size_t spare = 10;  // runs beyond one for each slope, or luck cannot be told from signal
    std::size_t most_free = recipe.free.size();
    for (Rival const& rival : recipe.rivals) {
        most_free = std::max(most_free, recipe.free.size() + rival.free.size());
    }
    if (method->has("members") && recipe.members < most_free + spare) {
        method->complain(
            "members",
            std::to_string(recipe.members) + " runs are too few to tell from luck what " + std::to_string(most_free) + " free parameters do",
            "Write members = " + std::to_string(std::max(4 * most_free, most_free + spare)) + " or more, or free fewer parameters");
    }
    if (method->has("draws") && recipe.draws % recipe.chains.chains != 0) {
        method->complain("draws", "every chain gives as many draws as the others", "Write a multiple of " + std::to_string(recipe.chains.chains));
    }
}

/// The text of the recipe and the file it stands in.
std::optional<scenario::Document> find(std::string const& name, scenario::Library const& library, Diagnostics& diagnostics) {
    if (name.ends_with(".toml") || name.find('/') != std::string::npos) {
        auto const text = scenario::read_file(name, diagnostics);
        return text ? scenario::read_toml(*text, name, diagnostics) : std::nullopt;
    }
    std::string const path = "data/fits/" + name + ".toml";
    if (auto const text = library.data.text(path)) {
        return scenario::read_toml(*text, path, diagnostics);
    }
    auto const names = library.data.names("data/fits", ".toml");
    diagnostics.push_back(
        {"fit", "there is no fit file `" + scenario::shown(name) + "`",
         scenario::did_you_mean(name, names, "Known: " + scenario::listed(names) + "; a file of your own is given as ./name.toml")});
    return std::nullopt;
}

/// Figures of a fact that count: somebody counted them, they end in time, the run covers them, and their kind is asked for.
bool counts(evidence::Observation const& one, Day first, Day until, Kinds kinds) {
    bool const is_wanted = one.kind == evidence::Kind::fitted || (kinds == Kinds::and_predicted && one.kind == evidence::Kind::predicted);
    return is_wanted && one.derived.empty() && one.expected > 0 && first <= one.period.first && one.period.last <= until;
}

/// Takes off the figures of `fact` that lie within the datum's days.
void take_off(Datum& datum, evidence::Fact const& fact) {
    double taken = 0;
    int days = 0;
    for (evidence::Observation const& one : fact.observations) {
        if (one.derived.empty() && datum.period.first <= one.period.first && one.period.last <= datum.period.last) {
            datum.less.push_back({&*fact.measure, &one});
            taken += one.expected;
            days += one.period.days();
        }
    }
    if (days >= datum.period.days()) {
        datum.sources.clear();
    }
    for (double& source : datum.sources) {
        source -= taken;
    }
    std::erase_if(datum.sources, [](double source) { return source <= 0; });
}

}  // namespace

std::optional<Recipe> read_recipe(std::string const& name, scenario::Library const& library, evidence::Evidence const& evidence,
                                  Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    auto const document = find(name, library, diagnostics);
    if (!document) {
        return std::nullopt;
    }
    TableReader all{*document, "", diagnostics};
    all.allow_only({"contrapeso_fit", "title", "about", "scenario", "set", "until", "method", "series", "free", "rival"});
    all.require("contrapeso_fit", "Write contrapeso_fit = 1 in the first line");
    static_cast<void>(all.whole_number("contrapeso_fit", recipe_format, recipe_format));
    for (std::string_view const member : {"title", "scenario", "until"}) {
        all.require(member);
    }
    Recipe recipe;
    recipe.name = std::filesystem::path{name}.filename().string();
    recipe.name = recipe.name.ends_with(".toml") ? recipe.name.substr(0, recipe.name.size() - 5) : recipe.name;
    recipe.title = all.translated("title").value_or(scenario::Text{});
    recipe.about = all.translated("about").value_or(scenario::Text{});
    recipe.scenario = all.text("scenario").value_or("");
    recipe.set = all.texts("set");
    recipe.until = all.date("until").value_or(0);
    for (TableReader& table : all.tables("series")) {
        recipe.series.push_back(read_series(table, evidence));
    }
    recipe.free = read_free(all, library.registry);
    recipe.rivals = read_rivals(all, library.registry);
    read_method(all, recipe);
    if (!all.has("series")) {
        all.complain("", "names no figures to learn from", "Write [[series]] with facts and likelihood");
    }
    if (!all.has("free")) {
        all.complain("", "frees no parameter", "Write [[free]] with parameter");
    }
    return diagnostics.size() == before ? std::optional{std::move(recipe)} : std::nullopt;
}

std::vector<Datum> data_of(Recipe const& recipe, Day first_day, Kinds kinds) {
    std::vector<Datum> data;
    for (std::size_t s = 0; s < recipe.series.size(); ++s) {
        Series const& series = recipe.series[s];
        std::map<std::pair<Day, Day>, Datum> by_period;
        for (evidence::Fact const* const fact : series.facts) {
            for (evidence::Observation const& one : fact->observations) {
                if (!counts(one, fact->measure->since.value_or(first_day), recipe.until, kinds)) {
                    continue;
                }
                Datum& datum = by_period.try_emplace({one.period.last, one.period.first}).first->second;
                if (datum.sources.empty()) {
                    datum = {s, fact, {&*fact->measure, &one}, {}, one.period, {}, Use::fitted};
                }
                datum.sources.push_back(one.expected);
            }
        }
        std::size_t number = 0;
        for (auto& [period, datum] : by_period) {
            if (series.less != nullptr) {
                take_off(datum, *series.less);
            }
            if (datum.sources.empty()) {
                continue;
            }
            ++number;
            datum.use = series.hold_out_every > 0 && number % series.hold_out_every == 0 ? Use::held_out : Use::fitted;
            data.push_back(std::move(datum));
        }
    }
    return data;
}

}  // namespace contrapeso::calibration
