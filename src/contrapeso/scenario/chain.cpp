// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/chain.h"

#include <algorithm>
#include <utility>

#include "contrapeso/scenario/scenario_form.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/scenario/toml_to_json.h"

namespace contrapeso::scenario {

namespace {

namespace fs = std::filesystem;

/// A scenario that has been found: where its text came from, so that what it extends can be looked for beside it.
struct Found {
    std::string file, text;
    std::optional<fs::path> folder;  ///< of a file on disk
};

constexpr std::size_t longest_chain = 16;  // links on disk could hide a circle from comparing names

/// What is wrong with a chain that the scenario `next` would make longer; nothing if that is fine.
std::optional<Diagnostic> objection_to(std::vector<WrittenScenario> const& chain, std::string const& next, std::string const& where) {
    auto const seen = std::find_if(chain.begin(), chain.end(), [&](WrittenScenario const& one) { return one.file == next; });
    if (seen == chain.end()) {
        bool const too_long = chain.size() == longest_chain;
        std::string const problem = "`extends` leads through more than " + std::to_string(longest_chain) + " files";
        return too_long ? std::optional{Diagnostic{where, problem, "Write what differs into fewer files"}} : std::nullopt;
    }
    if (seen + 1 == chain.end()) {
        return Diagnostic{where, "`extends` names the very scenario that says it", "Name the one that this differs from"};
    }
    std::string circle;
    for (auto one = seen; one != chain.end(); ++one) {
        circle += one->file + " → ";
    }
    return Diagnostic{where, "`extends` leads in a circle: " + circle + next, "Take one `extends` away"};
}

std::optional<Found> find_in_library(std::string const& name, Library const& library) {
    std::string const file = "scenarios/" + name + ".toml";
    auto const text = library.data.text(file);
    return text ? std::optional{Found{file, std::string{*text}, std::nullopt}} : std::nullopt;
}

std::optional<Found> find_on_disk(fs::path const& path, Diagnostics& diagnostics) {
    auto text = read_file(path, diagnostics);
    return text ? std::optional{Found{path.lexically_normal().string(), std::move(*text), path.parent_path()}} : std::nullopt;
}

/// Looks for `name`, said at `where` (the command line, or a line of a scenario in `folder`).
std::optional<Found> find(std::string const& name, std::string const& where, std::optional<fs::path> const& folder, Library const& library,
                          Diagnostics& diagnostics) {
    if (is_path(name)) {
        auto found = find_on_disk(folder ? *folder / name : fs::path{name}, diagnostics);
        if (!found && folder) {  // the line that names the file is the one to mend
            Diagnostic& fault = diagnostics.back();
            fault.problem = shown(std::exchange(fault.where, where)) + " " + fault.problem;
        }
        return found;
    }
    if (auto found = find_in_library(name, library)) {
        return found;
    }
    std::error_code error;
    if (folder && fs::exists(*folder / (name + ".toml"), error)) {
        return find_on_disk(*folder / (name + ".toml"), diagnostics);
    }
    auto const names = library.data.scenarios();
    std::string const known = "Known: " + listed(names) + "; a file of your own is given as ./name.toml";
    bool const is_here = !folder && fs::is_regular_file(name + ".toml", error);
    diagnostics.push_back({where, "there is no scenario `" + shown(name) + "`",
                           is_here ? "Did you mean the file ./" + name + ".toml?" : did_you_mean(name, names, known)});
    return std::nullopt;
}

}  // namespace

std::vector<WrittenScenario> read_chain(std::string const& name, Library const& library, Diagnostics& diagnostics) {
    std::vector<WrittenScenario> chain;
    auto const policies = library.data.policies();
    auto found = find(name, "scenario", std::nullopt, library, diagnostics);
    while (found) {
        auto const document = read_toml(found->text, found->file, diagnostics);
        if (!document) {
            return {};
        }
        chain.push_back(read_scenario_form(*document, library.registry, policies, diagnostics));
        if (!chain.back().can_be_judged) {
            return {};
        }
        auto& fit = chain.back().fit;
        if (fit && is_path(*fit) && found->folder) {
            fit = (*found->folder / *fit).string();  // a file beside the one that names it
        }
        if (!chain.back().extends) {
            std::reverse(chain.begin(), chain.end());
            return chain;
        }
        std::string const where = document->where("/extends");
        found = find(*chain.back().extends, where, found->folder, library, diagnostics);
        if (auto objection = found ? objection_to(chain, found->file, where) : std::nullopt) {
            diagnostics.push_back(std::move(*objection));
            return {};
        }
    }
    return {};
}

bool is_path(std::string_view name) { return name.ends_with(".toml") || name.find('/') != std::string_view::npos; }

std::string short_name(std::string const& name) { return is_path(name) ? fs::path{name}.stem().string() : name; }

}  // namespace contrapeso::scenario
