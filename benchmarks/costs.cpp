// SPDX-License-Identifier: Apache-2.0
#include "costs.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "contrapeso/random/philox.h"
#include "measure.h"

namespace contrapeso::benchmarks {

namespace {

constexpr random::RunKey key{.seed = 20220327, .replicate = 0};

struct alignas(64) Line {
    std::uint64_t next{};
};

/// One cycle through all lines in random order (Sattolo 1986, An algorithm to generate a random cyclic permutation).
std::vector<Line> cycle_of(std::size_t lines) {
    std::vector<Line> cycle(lines);
    for (std::size_t i = 0; i < lines; ++i) {
        cycle[i].next = i;
    }
    for (std::size_t i = lines - 1; i > 0; --i) {
        std::uint64_t const word = random::philox(key, {.stream = 0, .entity = i, .time = 0, .ordinal = 0})[0];
        std::swap(cycle[i].next, cycle[random::below(word, i)].next);
    }
    return cycle;
}

/// Keeps a result that nobody asks for from being optimised away.
void use(std::uint64_t value) { asm volatile("" : : "r"(value) : "memory"); }

}  // namespace

Costs costs_of_machine(std::size_t working_set) {
    constexpr std::uint64_t calls = 1'000'000, accesses = 2'000'000;
    std::vector<Line> const lines = cycle_of(std::max<std::size_t>(working_set / sizeof(Line), 2));
    std::uint64_t sum = 0;
    double const philox = seconds_of([&] {
        for (std::uint64_t i = 0; i < calls; ++i) {
            sum += random::philox(key, {.stream = 1, .entity = i, .time = 0, .ordinal = 0})[0];
        }
        use(sum);
    });
    double const access = seconds_of([&] {
        std::uint64_t word = 1;
        for (std::uint64_t i = 0; i < accesses; ++i) {
            word = word * 6364136223846793005U + 1442695040888963407U;  // Knuth's generator: next to nothing beside the access
            sum += lines[random::below(word, lines.size())].next;
        }
        use(sum);
    });
    double const chained = seconds_of([&] {
        std::uint64_t at = 0;
        for (std::uint64_t i = 0; i < accesses; ++i) {
            at = lines[at].next;
        }
        use(at);
    });
    return {philox / calls, access / accesses, chained / accesses};
}

}  // namespace contrapeso::benchmarks
