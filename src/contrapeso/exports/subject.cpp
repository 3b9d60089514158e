// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/exports/subject.h"

#include <algorithm>
#include <limits>
#include <optional>

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

ExportedRun told(store::StudyFile& file, store::KeptRun const& run, std::span<std::size_t const> replicates) {
    auto const about = nlohmann::json::parse(run.story.about, nullptr, false);
    return {run,
            {text_at(about, "/title/en"), text_at(about, "/title/es")},
            {text_at(about, "/question/en"), text_at(about, "/question/es")},
            run.story.scenario,
            text_at(about, "/country"),
            hex(store::run_digest(file, run.id, replicates))};
}

/// Of the first `most` replicates those that all runs have.
std::vector<std::size_t> common_replicates(store::StudyFile& file, std::span<store::KeptRun const> runs, std::size_t most) {
    std::optional<std::vector<std::size_t>> common;
    for (store::KeptRun const& run : runs) {
        auto const own = store::replicate_numbers(file, run.id);
        std::vector<std::size_t> both;
        std::ranges::set_intersection(common.value_or(own), own, std::back_inserter(both));
        common = both;
    }
    std::erase_if(*common, [&](std::size_t number) { return number >= most; });
    return *common;
}

Subject subject(store::StudyFile& file, std::string name, std::string command, std::span<store::KeptRun const> runs, std::size_t most) {
    Subject all{std::move(name), std::move(command), {}, common_replicates(file, runs, most)};
    for (store::KeptRun const& run : runs) {
        all.runs.push_back(told(file, store::readable_run(file, run.id), all.replicates));
    }
    for (ExportedRun& run : all.runs) {
        auto const has_its_name = [&](store::KeptRun const& other) { return other.story.scenario == run.kept.story.scenario; };
        run.label += std::ranges::count_if(runs, has_its_name) > 1 ? " (run " + std::to_string(run.kept.id) + ")" : "";
    }
    return all;
}

[[noreturn]] void missing(store::StudyFile const& file, store::KeptRun const& run, std::size_t replicate) {
    throw ExportError{{file.path(), "replicate " + std::to_string(replicate) + " of run " + std::to_string(run.id) + " is no longer there",
                       "Was the run deleted meanwhile? Run it anew: " + run.story.command}};
}

void read_months(store::StudyFile& file, store::KeptRun const& run, std::span<std::size_t const> numbers, Take const& take) {
    for (std::size_t const number : numbers) {
        auto const series = store::read_replicate(file, run.id, number);
        if (!series) {
            missing(file, run, number);
        }
        take(number, month_values(*series));
    }
}

void read_years(store::StudyFile& file, store::KeptRun const& run, std::span<std::size_t const> numbers, Take const& take) {
    store::FoldedRun const folded = store::read_years(file, run.id);
    for (std::size_t const number : numbers) {
        auto const at = std::lower_bound(folded.numbers.begin(), folded.numbers.end(), number);
        if (at == folded.numbers.end() || *at != number) {
            missing(file, run, number);
        }
        take(number, folded.replicates[static_cast<std::size_t>(at - folded.numbers.begin())]);
    }
}

}  // namespace

Subject subject_of(store::StudyFile& file, store::KeptRun const& run, std::string command) {
    return subject(file, "run " + std::to_string(run.id), std::move(command), {&run, 1}, std::numeric_limits<std::size_t>::max());
}

Subject subject_of(store::StudyFile& file, store::KeptComparison const& comparison, std::string command) {
    CONTRAPESO_EXPECT(comparison.deleted == 0 && !comparison.runs.empty());
    return subject(file, "comparison " + comparison.id, std::move(command), comparison.runs, comparison.replicates);
}

void read_replicates(store::StudyFile& file, store::KeptRun const& run, Step step, std::span<std::size_t const> numbers, Take const& take) {
    step == Step::year ? read_years(file, run, numbers, take) : read_months(file, run, numbers, take);
}

std::vector<Period> periods_of(store::KeptRun const& run, Step step) { return periods_between(run.identity.start, run.identity.end, step); }

Provenance provenance_of(Subject const& subject, ExportedRun const& run) {
    store::KeptRun const& kept = run.kept;
    std::size_t const count = subject.replicates.size();
    return {kept.identity.scenario_digest, run.result_digest, kept.identity.seed, count, count,
            kept.story.parameters,         kept.story.engine, kept.story.command};
}

}  // namespace contrapeso::exports
