// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the machine takes for the two things that an event cannot do without: a random number, and somebody's line of memory.
#include <cstddef>

namespace contrapeso::benchmarks {

/// Seconds each.
struct Costs {
    double philox{};  ///< one call: four words of 64 bits
    double access{};  ///< reading a random line of memory, the next address known beforehand: waits overlap
    double chained_access{};  ///< the same where each line names the next: the whole wait
};

/// Measured in a working set of so many bytes, on one core, now.
[[nodiscard]] Costs costs_of_machine(std::size_t working_set);

}  // namespace contrapeso::benchmarks
