// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/evidence/read_evidence.h"

#include <algorithm>
#include <set>

#include "contrapeso/evidence/read_fact.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/scenario/toml_to_json.h"

namespace contrapeso::evidence {

namespace {

constexpr std::string_view folder = "data/evidence";

/// Chapters in the order in which they are shown; a file is a chapter.
constexpr std::array<std::string_view, 13> chapters{"violence", "gangs",      "policing", "courts", "prisons",    "records", "institutions",
                                                    "opinion",  "prevention", "foreign",  "cost",   "population", "region"};

std::optional<scenario::Document> document_of(scenario::DataSource const& data, std::string const& name, Diagnostics& diagnostics) {
    std::string const path = std::string{folder} + "/" + name + ".toml";
    auto const text = data.text(path);
    return text ? scenario::read_toml(*text, path, diagnostics) : std::nullopt;
}

std::map<std::string, Source, std::less<>> read_sources(scenario::DataSource const& data, Diagnostics& diagnostics) {
    std::map<std::string, Source, std::less<>> sources;
    auto const document = document_of(data, "sources", diagnostics);
    if (!document) {
        return sources;
    }
    scenario::TableReader all{*document, "", diagnostics};
    for (std::string const& key : all.members()) {
        auto table = all.table(key, "Write [" + scenario::shown(key) + "] with name, where and terms");
        if (!table) {
            continue;
        }
        table->allow_only({"name", "where", "terms"});
        for (std::string_view const name : {"name", "where", "terms"}) {
            table->require(name);
        }
        sources[key] = {table->text("name").value_or(""), table->text("where").value_or(""), table->text("terms").value_or("")};
    }
    return sources;
}

}  // namespace

std::optional<Evidence> read_evidence(scenario::DataSource const& data, Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    Evidence evidence;
    evidence.sources = read_sources(data, diagnostics);
    std::set<std::string> keys;
    for (std::string_view const chapter : chapters) {
        auto const document = document_of(data, std::string{chapter}, diagnostics);
        if (!document) {
            continue;
        }
        scenario::TableReader all{*document, "", diagnostics};
        for (std::string const& key : in_order_of_the_file(*document, all.members())) {
            if (auto table = all.table(key, "A fact is a table: [" + scenario::shown(key) + "]")) {
                if (!keys.insert(key).second) {
                    all.complain(key, "there is a fact `" + scenario::shown(key) + "` in another chapter too", "Give one of them another name");
                }
                evidence.facts.push_back(read_fact(*table, key, std::string{chapter}, evidence.sources));
            }
        }
    }
    for (std::string const& name : data.names(folder, ".toml")) {
        if (name != "sources" && std::find(chapters.begin(), chapters.end(), name) == chapters.end()) {
            std::vector<std::string> const known{chapters.begin(), chapters.end()};
            diagnostics.push_back({std::string{folder} + "/" + name + ".toml", "there is no chapter \"" + scenario::shown(name) + "\"",
                                   scenario::did_you_mean(name, known, "Chapters: " + scenario::listed(known))});
        }
    }
    if (evidence.facts.empty() && diagnostics.size() == before) {
        diagnostics.push_back({std::string{folder}, "there is no evidence to hold a run against", "Add files as in docs/formats/evidence.md"});
    }
    return diagnostics.size() == before ? std::optional{std::move(evidence)} : std::nullopt;
}

}  // namespace contrapeso::evidence
