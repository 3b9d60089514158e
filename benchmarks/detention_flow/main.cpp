// SPDX-License-Identifier: Apache-2.0
// Detention flow in one run: engine and loops take turns, so that a busy machine is unfair to all alike. benchmarks/README.md says how to read it.
#include <fmt/core.h>

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "../measure.h"
#include "on_the_engine.h"
#include "per_person.h"

namespace contrapeso {
namespace {

struct Contestant {
    std::string name;
    int days{};  ///< lived per run; the time is scaled to the whole ten years
    std::function<detention_flow::Ready(std::int64_t, int, random::RunKey)> prepare;
    std::vector<double> seconds{};  ///< of each run, scaled
    double events{};  ///< of a run, mean, not scaled
    double peak_memory{};
};

struct Plan {
    std::int64_t persons{6'000'000};
    std::size_t runs{5};
    int loop_days{100};  ///< fewer days than the engine, whose ten years would be over before a loop has lived a month
};

void take_turn(Contestant& one, Plan const& plan, std::uint64_t replicate) {
    detention_flow::Ready country;
    detention_flow::Outcome outcome;
    benchmarks::forget_peak_memory();
    country = one.prepare(plan.persons, one.days, {.seed = 20220327, .replicate = replicate});
    double const seconds = benchmarks::seconds_of([&] { outcome = country(); });
    one.seconds.push_back(seconds * detention_flow::whole_run_days / one.days);
    one.events += static_cast<double>(outcome.events) / static_cast<double>(plan.runs);
    one.peak_memory = std::max(one.peak_memory, benchmarks::peak_memory());
}

void print(std::vector<Contestant> const& contestants, Plan const& plan) {
    int const whole = detention_flow::whole_run_days;
    fmt::print("| detention flow: {} persons × {} days, {} turns | days run | least s | median s | ns per event | peak MB | engine is |\n",
               plan.persons, whole, plan.runs);
    fmt::print("|---|---|---|---|---|---|---|\n");
    double const engine = benchmarks::spread_of(contestants[1].seconds).median;
    for (Contestant const& one : contestants) {
        auto const spread = benchmarks::spread_of(one.seconds);
        double const nanoseconds = spread.median * one.days / whole * 1e9 / one.events;
        fmt::print("| {} | {} | {:.3f} | {:.3f} | {:.0f} | {:.0f} | {:.1f}× faster |\n", one.name, one.days, spread.least, spread.median, nanoseconds,
                   one.peak_memory, spread.median / engine);
    }
}

}  // namespace
}  // namespace contrapeso

/// benchmark_detention_flow [PERSONS [RUNS [DAYS OF THE LOOPS]]]
int main(int argc, char** argv) {
    using namespace contrapeso;
    Plan plan;
    plan.persons = argc > 1 ? std::atoll(argv[1]) : plan.persons;
    plan.runs = argc > 2 ? static_cast<std::size_t>(std::atoi(argv[2])) : plan.runs;
    plan.loop_days = argc > 3 ? std::atoi(argv[3]) : plan.loop_days;
    int const whole = detention_flow::whole_run_days;
    std::vector<Contestant> contestants{
        {"engine, counts only", whole, detention_flow::prepare_with_counts},
        {"engine, every person", whole, detention_flow::prepare_with_persons},
        {fmt::format("loop over persons, {} lanes", detention_flow::lane_count()), plan.loop_days, detention_flow::prepare_lane_by_lane},
        {"loop over persons, one by one", plan.loop_days, detention_flow::prepare_person_by_person},
    };
    for (std::uint64_t replicate = 0; replicate < plan.runs; ++replicate) {
        for (Contestant& one : contestants) {
            take_turn(one, plan, replicate);
        }
    }
    print(contestants, plan);
}
