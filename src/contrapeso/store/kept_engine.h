// SPDX-License-Identifier: Apache-2.0
#pragma once
// An engine with a memory: what the file has is read, what it has not is run and kept. Who runs what in which order is up to the caller.
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>

#include "contrapeso/store/runs.h"

namespace contrapeso::store {

/// For all threads; the file must outlive it. An ensemble with a memory:
///     KeptEngine engine{file, begin_run(file, identity, story)};
///     auto const ensemble = study::run_ensemble(scenario, plan, progress, stop, std::ref(engine));
///     engine.finish();
/// What was done when it is stopped, killed or fails is there the next time.
class KeptEngine {
  public:
    /// Looks once at what the file has of this run.
    KeptEngine(StudyFile& file, KeptRun run, study::Engine engine = country::simulate);

    /// Reads the replicate, or runs it and hands it over. `Check::every_day` always runs it: that is what was asked for.
    [[nodiscard]] country::MonthlySeries operator()(country::Resolved const& scenario, random::RunKey key, country::Check check);

    /// Writes what was handed over, and the summary of all that the file now has of this run. Throws StudyFileError.
    void finish();

    [[nodiscard]] KeptRun const& run() const { return run_; }

    /// The run itself has this replicate, so that nothing is to be done for it.
    [[nodiscard]] bool has(std::size_t number) const;

    /// How many were read, so far.
    [[nodiscard]] std::size_t read_count() const { return read_; }

  private:
    [[nodiscard]] std::optional<country::MonthlySeries> remembered(std::size_t number) const;

    StudyFile& file_;
    KeptRun run_;
    study::Engine engine_;
    std::map<std::size_t, std::int64_t> held_;  ///< number → the run that has it
    std::atomic<std::size_t> read_{0};
};

}  // namespace contrapeso::store
