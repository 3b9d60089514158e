// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/store/comparisons.h"

#include <nlohmann/json.hpp>

#include "contrapeso/core/sha256.h"
#include "contrapeso/scenario/text_digest.h"

namespace contrapeso::store {

namespace {

constexpr std::string_view kind = "comparison";

/// All of a comparison but the runs themselves.
KeptComparison read(StudyFile& file, Study const& study) {
    nlohmann::json const about = nlohmann::json::parse(study.about);
    KeptComparison comparison{
        short_id('c', study.digest), {}, 0, about.at("replicates").get<std::size_t>(), about.at("command").get<std::string>(), study.made};
    for (std::int64_t const id : about.at("runs").get<std::vector<std::int64_t>>()) {
        if (auto run = find_run(file, id)) {
            comparison.runs.push_back(std::move(*run));
        } else {
            ++comparison.deleted;
        }
    }
    return comparison;
}

}  // namespace

std::string short_id(char letter, std::string_view digest) {
    constexpr std::size_t digits = 6;
    return letter + std::string{digest.substr(0, digits)};
}

std::string keep_comparison(StudyFile& file, std::span<std::int64_t const> runs, std::size_t replicates, std::string const& command) {
    nlohmann::json about{{"runs", runs}, {"replicates", replicates}};
    std::string const digest = hex(scenario::text_digest(about.dump()));
    about["command"] = command;
    std::string name;
    for (std::int64_t const id : runs) {
        auto const run = find_run(file, id);
        name += (name.empty() ? "" : ", ") + (run ? run->story.scenario : std::to_string(id));
    }
    file.begin_study({digest, std::string{kind}, name, about.dump()});
    file.now([&](Connection& connection) {  // whoever compares again means this one
        Statement{connection, "UPDATE study SET made = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE digest = ?"}.bind(1, digest).run();
    });
    return short_id('c', digest);
}

std::vector<KeptComparison> list_comparisons(StudyFile& file) {
    std::vector<KeptComparison> all;
    for (Study const& study : file.studies()) {
        if (study.kind == kind) {
            all.push_back(read(file, study));
        }
    }
    return all;
}

std::optional<KeptComparison> find_comparison(StudyFile& file, std::string_view id) {
    for (Study const& study : file.studies()) {
        if (study.kind == kind && short_id('c', study.digest) == id) {
            return read(file, study);
        }
    }
    return std::nullopt;
}

}  // namespace contrapeso::store
