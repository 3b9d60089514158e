// SPDX-License-Identifier: Apache-2.0
#pragma once
// Many replicates of one scenario on the threads of one machine. A replicate is a pure function of scenario, seed and number, so neither
// the number of threads nor their luck can change a result.
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "contrapeso/core/sha256.h"
#include "contrapeso/country/simulate.h"
#include "contrapeso/study/parallel.h"

namespace contrapeso::study {

struct EnsemblePlan {
    std::uint64_t seed{1};
    std::size_t replicates{};
    std::size_t threads{1};
    country::Check check{country::Check::none};
};

/// By number of replicate; an interrupted ensemble has gaps.
struct Ensemble {
    std::vector<std::optional<country::MonthlySeries>> replicates;

    [[nodiscard]] std::size_t finished_count() const;

    /// The finished replicates in order of their numbers; the ensemble must outlive the answer.
    [[nodiscard]] std::vector<country::MonthlySeries const*> finished() const;
};

/// What runs one replicate; tests put something else in its place.
using Engine = std::function<country::MonthlySeries(country::Resolved const&, random::RunKey, country::Check)>;

/// Runs all replicates, or as many as are done when `stop` turns true (those under way are finished). If replicates throw, the exception
/// of the lowest one is thrown again after all threads have ended; no new replicate is begun after the first exception.
[[nodiscard]] Ensemble run_ensemble(country::Resolved const& scenario, EnsemblePlan const& plan, Progress const& progress,
                                    std::atomic<bool> const& stop, Engine const& engine = country::simulate);

/// SHA-256 over the result digests of the finished replicates, in order of their numbers.
[[nodiscard]] Digest ensemble_digest(Ensemble const& ensemble);

}  // namespace contrapeso::study
