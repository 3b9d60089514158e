// SPDX-License-Identifier: Apache-2.0
// What is counted instead of timed: the program for `valgrind --tool=callgrind`.
#include <cstdint>
#include <cstdlib>

#include "replicate.h"

/// benchmark_once REPLICATES: lives through so many and says nothing. The count of 0 replicates is that of reading the scenario.
int main(int argc, char** argv) {
    auto const loaded = contrapeso::benchmarks::load("el-salvador");
    if (!loaded || argc != 2) {
        return EXIT_FAILURE;
    }
    std::uint64_t const replicates = std::strtoull(argv[1], nullptr, 10);
    for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
        static_cast<void>(contrapeso::benchmarks::live_through(loaded->resolved, replicate));
    }
}
