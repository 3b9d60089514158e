// SPDX-License-Identifier: Apache-2.0
#pragma once
// Decisions on levers are no part of the monthly record, so that a few replicates are run again for them, once: the study file keeps what they say.
#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/policy/gates.h"
#include "contrapeso/report/material.h"
#include "contrapeso/study/parallel.h"

namespace contrapeso::report {

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
