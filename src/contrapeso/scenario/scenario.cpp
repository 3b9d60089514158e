// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/scenario.h"

#include <algorithm>
#include <utility>

#include "contrapeso/scenario/canonical.h"
#include "contrapeso/scenario/chain.h"
#include "contrapeso/scenario/country_tables.h"
#include "contrapeso/scenario/election_tables.h"
#include "contrapeso/scenario/overrides.h"
#include "contrapeso/scenario/scenario_form.h"
#include "contrapeso/scenario/sort_by_place.h"
#include "contrapeso/scenario/text_digest.h"
#include "contrapeso/scenario/toml_to_json.h"

namespace contrapeso::scenario {

namespace {

/// The value that the last layer to speak of a member gives, and where it stands.
template<class Value>
struct Said {
    std::optional<Value> value;
    std::string where;
};

template<class Value>
Said<Value> last_said(std::vector<WrittenScenario> const& layers, std::optional<Value> WrittenScenario::*member,
                      std::string WrittenScenario::*where) {
    Said<Value> said{std::nullopt, layers.back().file};
    for (WrittenScenario const& layer : layers) {
        if (layer.*member) {
            said = {layer.*member, layer.*where};
        }
    }
    return said;
}

struct Window {
    Day start{}, end{};
    std::string where_start;
    Day written_end{};  ///< the scenario's own: what lies after it is worth a warning, what --until cuts off is not
};

bool check_day(Said<Day> const& said, std::string const& name, Diagnostics& diagnostics) {
    if (!said.value) {
        diagnostics.push_back({said.where, "`" + name + "` is missing", "Write " + name + " = 2010-01-01, or `extends` a scenario that has it"});
    } else if (*said.value < earliest_day || *said.value > latest_day) {
        diagnostics.push_back({said.where, "`" + name + "` is " + to_string_date(*said.value) + ", out of bounds",
                               "Allowed: " + to_string_date(earliest_day) + " to " + to_string_date(latest_day)});
        return false;
    }
    return said.value.has_value();
}

std::optional<Window> read_window(std::vector<WrittenScenario> const& layers, std::optional<Day> until, Diagnostics& diagnostics) {
    auto const start = last_said(layers, &WrittenScenario::start, &WrittenScenario::where_start);
    auto const written = last_said(layers, &WrittenScenario::end, &WrittenScenario::where_end);
    Said<Day> const end = until ? Said<Day>{until, "--until"} : written;
    bool const has_start = check_day(start, "start", diagnostics);
    bool const has_end = check_day(end, "end", diagnostics);
    if (!has_start || !has_end) {
        return std::nullopt;
    }
    if (*end.value < *start.value) {
        diagnostics.push_back({end.where, "the last day, " + to_string_date(*end.value) + ", lies before the first, " + to_string_date(*start.value),
                               "The last day is simulated too; give one from " + to_string_date(*start.value) + " on"});
        return std::nullopt;
    }
    return Window{*start.value, *end.value, start.where, std::max(*end.value, written.value.value_or(*end.value))};
}

/// --set as one more layer, over all files.
WrittenScenario override_layer(std::vector<std::string> const& overrides, Registry const& registry, Diagnostics& diagnostics) {
    WrittenScenario layer;
    layer.file = "--set";
    for (std::string const& text : overrides) {
        if (auto change = read_override(text, registry, diagnostics)) {
            layer.changes.push_back(std::move(*change));
        }
    }
    return layer;
}

std::string where_of_country(std::vector<WrittenScenario> const& layers) {
    return last_said(layers, &WrittenScenario::country, &WrittenScenario::where_country).where;
}

/// The posterior that a run starts from. Where nobody draws it is read all the same: what is wrong with it is wrong.
std::optional<Fitted> read_fit(std::vector<WrittenScenario> const& layers, Library const& library, LoadOptions const& options,
                               Diagnostics& diagnostics, Diagnostics& warnings) {
    auto const said = options.fit ? Said<std::string>{options.fit, "--fit"} : last_said(layers, &WrittenScenario::fit, &WrittenScenario::where_fit);
    if (!said.value || *said.value == no_posterior) {
        return std::nullopt;
    }
    Diagnostics notes;
    auto fitted = read_posterior(*said.value, said.where, library, diagnostics, notes);
    if (options.mode == ParameterMode::drawn) {
        warnings.insert(warnings.end(), notes.begin(), notes.end());
        return fitted;
    }
    if (fitted && options.fit) {
        warnings.push_back({"--fit", "with --fixed-parameters nothing is drawn, so that the posterior is not used", "Leave one of the two away"});
    }
    return std::nullopt;
}

void name_it(Loaded& loaded, std::string const& name, std::vector<WrittenScenario> const& layers) {
    loaded.name = short_name(name);
    loaded.asked = name;
    for (WrittenScenario const& layer : layers) {
        loaded.title = layer.title.value_or(loaded.title);
        loaded.question = layer.question.value_or(loaded.question);
        loaded.country = layer.country.value_or(loaded.country);
    }
    if (loaded.title.en.empty()) {
        loaded.title = {loaded.name, loaded.name};
    }
    WrittenScenario const& own = layers.back();
    loaded.story = own.story.value_or(Text{});
    loaded.not_for = own.not_for.value_or(Text{});
    loaded.sources = own.sources;
}

}  // namespace

std::optional<Loaded> load_scenario(std::string const& name, Library const& library, LoadOptions const& options, Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    auto layers = read_chain(name, library, diagnostics);
    WrittenScenario overrides = override_layer(options.overrides, library.registry, diagnostics);
    if (layers.empty()) {
        return std::nullopt;
    }
    Loaded loaded;
    name_it(loaded, name, layers);
    auto const window = read_window(layers, options.until, diagnostics);
    std::string const where_country = where_of_country(layers);
    loaded.fitted = read_fit(layers, library, options, diagnostics, loaded.warnings);
    layers.insert(layers.end(), options.layers.begin(), options.layers.end());
    layers.push_back(std::move(overrides));
    if (window) {
        Schedule schedule = resolve(layers, library, window->start, window->written_end, options.mode, diagnostics, loaded.warnings);
        loaded.resolved = {window->start,
                           window->end,
                           nullptr,
                           std::move(schedule.draws),
                           std::move(schedule.changes),
                           nullptr,
                           std::move(schedule.triggers),
                           loaded.fitted ? loaded.fitted->posterior : nullptr};
    }
    // Without a first day the tables can still be there or not.
    Day const start = window ? window->start : earliest_day;
    Diagnostics of_country;
    loaded.resolved.places =
        read_country(library.data, loaded.country, start, where_country, window ? diagnostics : of_country, window ? window->where_start : "");
    loaded.resolved.elections = read_elections(library.data, loaded.country, diagnostics);
    if (!window && loaded.country.empty()) {
        diagnostics.insert(diagnostics.end(), of_country.begin(), of_country.end());
    }
    sort_by_place(loaded.warnings);
    if (diagnostics.size() != before) {
        sort_by_place(diagnostics);
        return std::nullopt;
    }
    loaded.canonical = canonical_json(loaded.resolved, loaded.country, library, options.mode, loaded.fitted);
    loaded.digest = text_digest(loaded.canonical.dump());
    return loaded;
}

std::optional<Announcement> announce_scenario(std::string const& name, Library const& library, Diagnostics& diagnostics) {
    auto const layers = read_chain(name, library, diagnostics);
    if (layers.empty()) {
        return std::nullopt;
    }
    Loaded loaded;
    name_it(loaded, name, layers);
    WrittenScenario const& own = layers.back();
    std::string const fit = last_said(layers, &WrittenScenario::fit, &WrittenScenario::where_fit).value.value_or("");
    return Announcement{loaded.name, loaded.title, loaded.question, own.extends.value_or(""), fit, loaded.story, loaded.sources, loaded.not_for};
}

std::optional<Announcement> announce_policy(std::string const& name, Library const& library, Diagnostics& diagnostics) {
    std::string const path = "data/policies/" + name + ".toml";
    auto const text = library.data.text(path);
    auto const document = text ? read_toml(*text, path, diagnostics) : std::nullopt;
    if (!document) {
        return std::nullopt;
    }
    PolicyFile const file = read_policy_form(*document, library.registry, diagnostics);
    return Announcement{name, file.name, file.description, "", "", {}, {}, {}};
}

}  // namespace contrapeso::scenario
