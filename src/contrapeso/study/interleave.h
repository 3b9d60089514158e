// SPDX-License-Identifier: Apache-2.0
#pragma once
// Replicates of many scenarios in turn: replicate 0 of each, then replicate 1 of each, … Whoever stops early has as many of one as of another, so that
// what is done can be compared.
#include <atomic>
#include <cstddef>
#include <functional>
#include <span>

#include "contrapeso/study/ensemble.h"

namespace contrapeso::study {

/// A scenario, and what runs it.
struct Arm {
    country::Resolved const* scenario{};
    Engine engine;
};

/// Takes a finished replicate, on whichever thread made it; never twice the same.
using Sink = std::function<void(std::size_t arm, std::size_t replicate, country::MonthlySeries series)>;

/// Runs `plan.replicates` of every arm and says how many runs were finished; stops and throws as `for_each_unit`.
std::size_t run_interleaved(std::span<Arm const> arms, EnsemblePlan const& plan, Sink const& sink, Progress const& progress,
                            std::atomic<bool> const& stop);

}  // namespace contrapeso::study
