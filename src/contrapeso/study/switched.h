// SPDX-License-Identifier: Apache-2.0
#pragma once
// A scenario some of whose switches are off: what the engine runs for each combination, and the runs themselves.
#include <atomic>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "contrapeso/scenario/scenario.h"
#include "contrapeso/scenario/switches.h"
#include "contrapeso/study/attribution.h"
#include "contrapeso/study/ensemble.h"

namespace contrapeso::study {

/// Would a run of either be the same to its last day? Looks at what each starts from and at every day's values; changes that wait for something count as
/// different where they are written differently.
[[nodiscard]] bool same_schedule(country::Resolved const& a, country::Resolved const& b);

class Switched {
  public:
    /// `whole` is what `load_scenario` made of `scenario` with these options. The library must outlive this.
    Switched(scenario::Loaded whole, std::string scenario, scenario::Library const& library, scenario::LoadOptions options,
             std::vector<scenario::Switch> switches);

    [[nodiscard]] scenario::Loaded const& whole() const { return whole_; }
    [[nodiscard]] std::vector<scenario::Switch> const& switches() const { return switches_; }
    [[nodiscard]] Combination all_on() const { return (Combination{1} << switches_.size()) - 1; }

    /// Every switch that is not in `on` is off. Resolved once, then remembered; from any thread. Throws std::runtime_error if it cannot run.
    [[nodiscard]] country::Resolved const& under(Combination on);

    /// What is wrong with a combination; empty: nothing.
    [[nodiscard]] Diagnostics faults_of(Combination on);

    /// Of all that the numbers depend on but seed and replicate.
    [[nodiscard]] Digest digest() const;

  private:
    [[nodiscard]] country::Resolved const* remember(Combination on, Diagnostics& faults);

    scenario::Loaded whole_;
    std::string scenario_;
    scenario::Library const& library_;
    scenario::LoadOptions options_;
    std::vector<scenario::Switch> switches_;
    std::mutex mutex_;
    std::map<Combination, country::Resolved> resolved_;
};

/// What a run of a combination has to say: every indicator folded over the first window, then over the last.
[[nodiscard]] std::vector<double> ends_of(country::MonthlySeries const& series, int from_year, int until_year);

/// One indicator in what `ends_of` gave.
[[nodiscard]] Ends ends_in(std::span<double const> readings, std::size_t indicator);

/// A run that is to be made.
struct Unit {
    std::size_t replicate{};
    Combination on{};
};

/// All runs of replicates 0 … `replicates` − 1 but those that are `known`: one replicate after another, so that stopping early leaves whole ones.
[[nodiscard]] std::vector<Unit> units_of(Design const& design, std::size_t replicates, std::function<bool(Unit)> const& known);

/// The replicates all of whose combinations are `known`.
[[nodiscard]] std::vector<std::size_t> whole_replicates(Design const& design, std::size_t replicates, std::function<bool(Unit)> const& known);

/// Combinations in which some switch is on without one that it never was without: how many, and one pair of positions for each such rule.
struct NeverExisted {
    struct Pair {
        std::size_t on{}, off{};  ///< positions of switches
        scenario::Text why;
    };
    std::vector<Pair> pairs;
    std::size_t combinations{};  ///< of all 2^k
};
[[nodiscard]] NeverExisted never_existed(std::span<scenario::Switch const> switches);

}  // namespace contrapeso::study
