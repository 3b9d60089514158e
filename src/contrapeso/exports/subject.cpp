// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/exports/subject.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "contrapeso/core/contracts.h"
#include "contrapeso/country/indicators.h"
#include "contrapeso/exports/error.h"

namespace contrapeso::exports {

namespace {

/// Work kept by a program that said less has less to say.
std::string text_at(nlohmann::json const& about, char const* pointer) {
    auto const* const found = about.is_object() ? &about : nullptr;
    return found == nullptr ? "" : found->value(nlohmann::json::json_pointer{pointer}, "");
}

ExportedRun told(store::KeptRun const& run, std::string result_digest) {
    auto const about = nlohmann::json::parse(run.story.about, nullptr, false);
    return {run,
            {text_at(about, "/title/en"), text_at(about, "/title/es")},
            {text_at(about, "/question/en"), text_at(about, "/question/es")},
            text_at(about, "/country"),
            std::move(result_digest)};
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
    return {"run " + std::to_string(run.id),
            std::move(command),
            {told(run, hex(store::run_digest(file, run.id)))},
            store::read_years(file, run.id).numbers};
}

void read_replicates(store::StudyFile& file, store::KeptRun const& run, Step step, std::span<std::size_t const> numbers, Take const& take) {
    step == Step::year ? read_years(file, run, numbers, take) : read_months(file, run, numbers, take);
}

std::vector<Period> periods_of(store::KeptRun const& run, Step step) { return periods_between(run.identity.start, run.identity.end, step); }

Provenance provenance_of(Subject const& subject, ExportedRun const& run) {
    store::KeptRun const& kept = run.kept;
    std::size_t const count = subject.replicates.size();
    return {kept.identity.scenario_digest, run.result_digest,     kept.identity.seed, count, count,
            kept.story.parameters,         kept.story.engine, kept.story.command};
}

}  // namespace contrapeso::exports
