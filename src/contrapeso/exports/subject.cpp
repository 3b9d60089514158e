// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/exports/subject.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "contrapeso/core/contracts.h"
#include "contrapeso/exports/error.h"

namespace contrapeso::exports {

namespace {

/// Work kept by a program that said less has less to say.
std::string text_at(nlohmann::json const& about, char const* pointer) {
    auto const* const found = about.is_object() ? &about : nullptr;
    return found == nullptr ? "" : found->value(nlohmann::json::json_pointer{pointer}, "");
}

[[noreturn]] void missing(store::StudyFile const& file, store::KeptRun const& run, std::size_t replicate) {
    throw ExportError{{file.path(), "replicate " + std::to_string(replicate) + " of run " + std::to_string(run.id) + " is no longer there",
                       "Was the run deleted meanwhile? Run it anew: " + run.story.command}};
}

Subject subject(store::StudyFile& file, std::string name, std::string command, std::span<store::KeptRun const> runs,
                std::vector<study::FoldedRun> years) {
    Subject all{std::move(name), std::move(command), {}, study::common_numbers(years)};
    for (std::size_t i = 0; i < runs.size(); ++i) {
        store::KeptRun const& run = runs[i];
        auto const about = nlohmann::json::parse(run.story.about, nullptr, false);
        auto const has_its_name = [&](store::KeptRun const& other) { return other.story.scenario == run.story.scenario; };
        std::string const which = std::ranges::count_if(runs, has_its_name) > 1 ? " (run " + std::to_string(run.id) + ")" : "";
        all.runs.push_back({run,
                            {text_at(about, "/title/en"), text_at(about, "/title/es")},
                            {text_at(about, "/question/en"), text_at(about, "/question/es")},
                            run.story.scenario + which,
                            text_at(about, "/country"),
                            hex(store::run_digest(file, run.id, all.replicates)),
                            std::move(years[i])});
    }
    return all;
}

}  // namespace

Subject subject_of(store::StudyFile& file, store::KeptRun const& run, std::string command) {
    std::vector<study::FoldedRun> years;
    years.push_back(store::read_years(file, run.id));
    return subject(file, "run " + std::to_string(run.id), std::move(command), {&run, 1}, std::move(years));
}

Subject subject_of(store::StudyFile& file, store::KeptComparison const& comparison, std::string command) {
    CONTRAPESO_EXPECT(comparison.deleted == 0 && !comparison.runs.empty());
    return subject(file, "comparison " + comparison.id, std::move(command), comparison.runs, store::read_compared_years(file, comparison));
}

void read_replicates(store::StudyFile& file, ExportedRun const& run, Step step, std::span<std::size_t const> numbers, Take const& take) {
    for (std::size_t const number : numbers) {
        if (step == Step::year) {
            auto const at = std::ranges::lower_bound(run.years.numbers, number) - run.years.numbers.begin();
            take(number, run.years.replicates[static_cast<std::size_t>(at)]);
        } else if (auto const series = store::read_replicate(file, run.kept.id, number)) {
            take(number, month_values(*series));
        } else {
            missing(file, run.kept, number);
        }
    }
}

std::vector<Period> periods_of(store::KeptRun const& run, Step step) { return periods_between(run.identity.start, run.identity.end, step); }

Provenance provenance_of(Subject const& subject, ExportedRun const& run) {
    store::KeptRun const& kept = run.kept;
    std::size_t const count = subject.replicates.size();
    return {kept.identity.scenario_digest, run.result_digest, kept.identity.seed, count, count,
            kept.story.parameters,         kept.story.engine, kept.story.command};
}

}  // namespace contrapeso::exports
