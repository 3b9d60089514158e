// SPDX-License-Identifier: Apache-2.0
#pragma once
// Decisions on levers are no part of the monthly record. Of the first replicates of a run the study file keeps them beside it; where it has not,
// those replicates are run again, once.
#include <atomic>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/policy/gates.h"
#include "contrapeso/report/material.h"
#include "contrapeso/study/ensemble.h"

namespace contrapeso::report {

/// Of so many a page tells: a lever that one in ten is refused is seen with 88 %.
inline constexpr std::size_t usual_deciders = 20;

/// Kind of the studies that keep decisions: an annex of a run, and nothing to list.
inline constexpr std::string_view decisions_kind = "decisions";

/// The engine, which also keeps what the first replicates of the run decide. The file must outlive it.
[[nodiscard]] study::Engine recording(store::StudyFile& file, store::KeptRun const& run);

/// Takes away what is kept of the decisions of a run.
void forget_decisions(store::StudyFile& file, store::KeptRun const& run);

/// Of one arm.
struct Decided {
    std::string study;  ///< where the file keeps it; empty: the scenario is not there to be run again
    std::vector<std::size_t> numbers;  ///< of the replicates that are asked
    std::vector<std::optional<std::vector<policy::Decision>>> by_replicate;

    [[nodiscard]] std::size_t missing() const;
    [[nodiscard]] bool complete() const { return !by_replicate.empty() && missing() == 0; }
};

/// What the file has of the first `replicates` of every arm.
[[nodiscard]] std::vector<Decided> read_decisions(store::StudyFile& file, Material const& material, std::size_t replicates);

/// Runs and keeps what is missing.
void decide(store::StudyFile& file, Material const& material, std::vector<Decided>& decided, std::size_t threads, study::Progress const& progress,
            std::atomic<bool> const& stop);

}  // namespace contrapeso::report
