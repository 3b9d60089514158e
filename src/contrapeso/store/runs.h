// SPDX-License-Identifier: Apache-2.0
#pragma once
// Runs in a study file and their replicates: kept once, never changed, read instead of run again.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/core/sha256.h"
#include "contrapeso/store/study_file.h"
#include "contrapeso/study/ensemble.h"
#include "contrapeso/study/summary.h"

namespace contrapeso::store {

/// All that decides the numbers of a run, but for how many replicates it has.
struct RunIdentity {
    std::string scenario_digest;
    std::uint64_t seed{};
    Day start{}, end{};
};

/// What a reader wants to know beside.
struct RunStory {
    std::string scenario;  ///< its name
    std::string title;  ///< in English
    std::string parameters;  ///< where they come from: "fixed", "drawn from their priors", or the name of a posterior
    std::string engine, command;
    std::string about{"{}"};  ///< JSON: texts in both languages, and the canonical scenario behind the digest
};

struct KeptRun {
    std::int64_t id{};
    RunIdentity identity;
    RunStory story;
    std::string tag;
    std::string made;  ///< when it was begun
    std::size_t replicates{};
    bool readable{};  ///< kept in the form of this program (layout.h)
};

/// The run with this identity; it is begun if the file has none. It keeps the story with which it was begun.
[[nodiscard]] KeptRun begin_run(StudyFile& file, RunIdentity const& identity, RunStory const& story);

[[nodiscard]] std::vector<KeptRun> list_runs(StudyFile& file);
[[nodiscard]] std::optional<KeptRun> find_run(StudyFile& file, std::int64_t run);

/// The youngest run that bears this tag.
[[nodiscard]] std::optional<KeptRun> find_tagged(StudyFile& file, std::string_view tag);

/// The same run as a program left it whose record of a month has another form, if there is one.
[[nodiscard]] std::optional<KeptRun> find_unreadable(StudyFile& file, RunIdentity const& identity);

/// A replicate that the file has, and the run that it is in.
struct Held {
    std::size_t number{};
    std::int64_t run{};
};

/// Every replicate of this run that can be read, also from the beginning of a longer run of the same scenario and seed: by number, each once.
[[nodiscard]] std::vector<Held> held_replicates(StudyFile& file, RunIdentity const& identity);

/// Hands a replicate over to be kept, with the values of the parameters from which it started. Of a run that was deleted meanwhile nothing
/// is kept.
void keep_replicate(StudyFile& file, std::int64_t run, std::size_t number, country::MonthlySeries series, std::vector<double> draws);

/// A replicate as it was kept, checked against its digest; nothing if the file has none. Throws if the run is not readable.
[[nodiscard]] std::optional<country::MonthlySeries> read_replicate(StudyFile& file, std::int64_t run, std::size_t number);

/// All replicates of a run, by number. Throws if the run is not readable.
[[nodiscard]] study::Ensemble read_ensemble(StudyFile& file, std::int64_t run);

/// What replicates started from: the value of every parameter, by replicate in order of the numbers.
[[nodiscard]] std::vector<std::vector<double>> read_draws(StudyFile& file, std::int64_t run);

/// All indicators of all years, by replicate in order of the numbers, without reading a month.
[[nodiscard]] study::FoldedRun read_years(StudyFile& file, std::int64_t run);

/// As study::ensemble_digest of all replicates of the run, or of those with these numbers, which rise.
[[nodiscard]] Digest run_digest(StudyFile& file, std::int64_t run, std::optional<std::span<std::size_t const>> numbers = {});

/// Writes median and band of every year into the table `summary`, in place of those that were there; nothing if the run was deleted.
void keep_summary(StudyFile& file, std::int64_t run);

/// Names a run, in place of the name it had. False if there is no such run.
bool tag_run(StudyFile& file, std::int64_t run, std::string_view tag);

/// Takes a run and its replicates away. False if there is no such run.
bool delete_run(StudyFile& file, std::int64_t run);

/// Gives the room of what was deleted back to the disk.
void vacuum(StudyFile& file);

/// What is wrong with the file, by SQLite's own check and by the digest of every replicate that can be read; empty: nothing.
[[nodiscard]] std::vector<std::string> check_file(StudyFile& file);

}  // namespace contrapeso::store
