// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/store/comparisons.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "contrapeso/core/sha256.h"
#include "contrapeso/scenario/text_digest.h"

namespace contrapeso::store {

namespace {

constexpr std::string_view kind = "comparison";

/// All of a comparison but the runs themselves.
KeptComparison read(StudyFile& file, Study const& study) {
    nlohmann::json const about = nlohmann::json::parse(study.about);
    KeptComparison comparison{short_id(study),
                              {},
                              0,
                              {about.at("first_year").get<int>(), about.at("last_year").get<int>()},
                              about.at("replicates").get<std::size_t>(),
                              about.at("command").get<std::string>(),
                              study.made};
    for (std::int64_t const id : about.at("runs").get<std::vector<std::int64_t>>()) {
        if (auto run = find_run(file, id)) {
            comparison.runs.push_back(std::move(*run));
        } else {
            ++comparison.deleted;
        }
    }
    return comparison;
}

/// What replicates start from.
std::string start_of(nlohmann::json const& canonical) {
    if (canonical.at("fixed_parameters").get<bool>()) {
        return "fixed";
    }
    return canonical.contains("posterior") ? canonical.at("posterior").at("name").get<std::string>() : "priors";
}

}  // namespace

study::Vintage vintage_of(KeptRun const& run) {
    auto const about = nlohmann::json::parse(run.story.about);
    auto const& canonical = about.at("canonical");
    return {run.story.scenario,
            run.identity.scenario_digest,
            "results version " + std::to_string(canonical.at("results_version").get<int>()),
            canonical.at("data").get<std::string>(),
            start_of(canonical),
            canonical.at("country").get<std::string>(),
            run.identity.seed,
            run.identity.start,
            run.identity.end,
            run.replicates};
}

std::string keep_comparison(StudyFile& file, std::span<KeptRun const> runs, study::Window window, std::size_t replicates,
                            std::string const& command) {
    nlohmann::json about{{"runs", nlohmann::json::array()}, {"first_year", window.first}, {"last_year", window.last}, {"replicates", replicates}};
    std::string name;
    for (KeptRun const& run : runs) {
        about["runs"].push_back(run.id);
        name += (name.empty() ? "" : ", ") + run.story.scenario;
    }
    std::string const digest = hex(scenario::text_digest(about.dump()));
    about["command"] = command;
    Study const study{digest, std::string{kind}, name, about.dump()};
    file.begin_study(study);
    file.renew_study(digest);
    return short_id(study);
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
    auto const study = file.find_study(id);
    return study && study->kind == kind ? std::optional{read(file, *study)} : std::nullopt;
}

std::vector<study::FoldedRun> read_compared_years(StudyFile& file, KeptComparison const& comparison) {
    std::vector<study::FoldedRun> runs;
    for (KeptRun const& kept : comparison.runs) {
        study::FoldedRun& run = runs.emplace_back(read_years(file, kept.id));
        auto const many = static_cast<std::size_t>(std::ranges::lower_bound(run.numbers, comparison.replicates) - run.numbers.begin());
        run.numbers.resize(many);
        run.replicates.resize(many);
    }
    return runs;
}

}  // namespace contrapeso::store
