// SPDX-License-Identifier: Apache-2.0
// An ensemble on one thread and on two, in turns: what the second core brings.
#include <fmt/core.h>

#include <atomic>
#include <cstdlib>
#include <vector>

#include "contrapeso/study/ensemble.h"
#include "measure.h"
#include "replicate.h"

namespace contrapeso::benchmarks {
namespace {

void measure(country::Resolved const& scenario, std::size_t replicates, std::size_t runs) {
    std::atomic<bool> const never{false};
    struct Turn {
        std::vector<double> wall{}, processor{};
    } one, two;
    auto const take_turn = [&](Turn& turn, std::size_t threads) {
        turn.wall.push_back(seconds_on_the_wall([&] {
            turn.processor.push_back(seconds_of([&] { static_cast<void>(study::run_ensemble(scenario, {1, replicates, threads}, {}, never)); }));
        }));
    };
    for (std::size_t run = 0; run < runs; ++run) {
        take_turn(one, 1);
        take_turn(two, 2);
    }
    double const wall1 = spread_of(one.wall).median, wall2 = spread_of(two.wall).median;
    double const work1 = spread_of(one.processor).median, work2 = spread_of(two.processor).median;
    fmt::print("| {} replicates, {} turns, medians | on the wall [s] | of processor time [s] |\n|---|---|---|\n", replicates, runs);
    fmt::print("| 1 thread | {:.2f} | {:.2f} |\n", wall1, work1);
    fmt::print("| 2 threads | {:.2f} | {:.2f} |\n", wall2, work2);
    fmt::print("| **efficiency of 2 threads** | **{:.0f} %** | {:.0f} % |\n", 100 * wall1 / (2 * wall2), 100 * work1 / work2);
}

}  // namespace
}  // namespace contrapeso::benchmarks

/// benchmark_threads [REPLICATES [TURNS]]
int main(int argc, char** argv) {
    auto const replicates = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 8;
    auto const runs = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 5;
    auto const loaded = contrapeso::benchmarks::load("el-salvador");
    if (!loaded || replicates == 0 || runs == 0) {
        return EXIT_FAILURE;
    }
    contrapeso::benchmarks::measure(loaded->resolved, replicates, runs);
}
