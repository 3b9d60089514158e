// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/report/retold.h"

#include <utility>

#include "contrapeso/report/values.h"
#include "contrapeso/scenario/chain.h"
#include "contrapeso/scenario/overrides.h"
#include "contrapeso/scenario/scenario_form.h"
#include "contrapeso/scenario/toml_to_json.h"

namespace contrapeso::report {

namespace {

using nlohmann::json;
using scenario::Text;

Text text_in(json const& about, char const* name) {
    auto const found = about.find(name);
    return found != about.end() && found->is_object() ? Text{found->value("en", ""), found->value("es", "")} : Text{};
}

/// How the scenario was asked for. Of a run that kept less than that, its name must do.
struct Asked {
    std::string named;
    scenario::LoadOptions options;
};

Asked asked_for(store::KeptRun const& kept, json const& about) {
    Asked asked{kept.story.scenario, {}};
    asked.options.until = kept.identity.end;
    asked.options.mode = kept.story.parameters == "fixed" ? scenario::ParameterMode::fixed : scenario::ParameterMode::drawn;
    if (auto const said = about.find("asked"); said != about.end()) {
        asked.named = said->value("scenario", asked.named);
        asked.options.overrides = said->value("overrides", std::vector<std::string>{});
        if (said->contains("fit")) {
            asked.options.fit = said->value("fit", "");
        }
    }
    return asked;
}

std::optional<Measure> measure_of(scenario::PolicyInUse const& policy, scenario::Library const& library, Day start, Diagnostics& faults) {
    std::string const path = "data/policies/" + policy.written.use + ".toml";
    auto const text = library.data.text(path);
    auto const document = text ? scenario::read_toml(*text, path, faults) : std::nullopt;
    if (!document) {
        return std::nullopt;
    }
    scenario::PolicyFile const file = scenario::read_policy_form(*document, library.registry, faults);
    return Measure{policy.written.use, file.name, file.description, file.changes, scenario::changes_of(policy, file, start, faults)};
}

/// The layers as `load_scenario` reads them, and the policies in use.
Again taken_apart(scenario::Loaded loaded, Asked const& asked, scenario::Library const& library, Diagnostics& faults) {
    Again again{std::move(loaded), scenario::read_chain(asked.named, library, faults), {}, false};
    again.is_the_record = !scenario::is_path(asked.named) && again.layers.size() == 1 && asked.options.overrides.empty();
    scenario::WrittenScenario& set = again.layers.emplace_back();
    set.file = "--set";
    for (std::string const& one : asked.options.overrides) {
        if (auto change = scenario::read_override(one, library.registry, faults)) {
            set.changes.push_back(std::move(*change));
        }
    }
    Diagnostics warnings;
    for (scenario::PolicyInUse const& policy : scenario::merge_policies(again.layers, warnings)) {
        if (auto measure = measure_of(policy, library, again.loaded.resolved.start, faults)) {
            again.measures.push_back(std::move(*measure));
        }
    }
    return again;
}

}  // namespace

Retold retell(store::KeptRun const& kept, scenario::Library const& library) {
    json const about = json::parse(kept.story.about, nullptr, false);
    Retold told;
    if (about.is_object()) {
        told = {text_in(about, "title"),
                text_in(about, "question"),
                text_in(about, "story"),
                text_in(about, "not_for"),
                about.value("sources", std::vector<std::string>{}),
                about.value("canonical", json::object()),
                {},
                {}};
    }
    if (told.title.en.empty()) {
        told.title = {kept.story.title, kept.story.title};
    }
    Asked const asked = asked_for(kept, about.is_object() ? about : json::object());
    for (std::string const& one : asked.options.overrides) {  // whoever set something must not be taken for the scenario
        told.title.en += ", " + one;
        told.title.es += ", " + one;
    }
    Diagnostics faults;
    auto loaded = scenario::load_scenario(asked.named, library, asked.options, faults);
    if (!loaded) {
        told.why_not = faults.empty() ? asked.named + " cannot be read" : to_string(faults.front());
    } else if (hex(loaded->digest) != kept.identity.scenario_digest) {
        told.why_not = asked.named + " is no longer what was run: its digest is another, because the file, the data or the program changed since";
    } else {
        Text const story = loaded->story, not_for = loaded->not_for;
        auto const sources = loaded->sources;
        told.again = taken_apart(std::move(*loaded), asked, library, faults);
        if (told.story.en.empty()) {  // a run that kept only its title
            told.story = story;
            told.not_for = not_for;
            told.sources = sources;
        }
    }
    return told;
}

std::string about_run(scenario::Loaded const& scenario, scenario::LoadOptions const& options) {
    json asked{{"scenario", scenario.asked}, {"overrides", options.overrides}};
    if (options.fit) {
        asked["fit"] = *options.fit;
    }
    return json{{"title", both(scenario.title)},     {"question", both(scenario.question)}, {"story", both(scenario.story)},
                {"not_for", both(scenario.not_for)}, {"sources", scenario.sources},         {"country", scenario.country},
                {"asked", std::move(asked)},         {"canonical", scenario.canonical}}
        .dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace contrapeso::report
