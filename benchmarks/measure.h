// SPDX-License-Identifier: Apache-2.0
#pragma once
// Time and memory of one run. Linux only, as are the benchmarks.
#include <malloc.h>

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

namespace contrapeso::benchmarks {

/// Seconds of processor time that `work()` takes: what the wall clock would say if nobody else used the machine, for work on one thread.
template<class Work>
[[nodiscard]] double seconds_of(Work&& work) {
    std::clock_t const begin = std::clock();
    work();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

struct Spread {
    double least{}, median{};
};

/// Of at least one value.
[[nodiscard]] inline Spread spread_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    std::size_t const half = values.size() / 2;
    return {values.front(), values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2};
}

/// Gives back what is free; from here on the peak counts anew.
inline void forget_peak_memory() {
    malloc_trim(0);
    std::ofstream{"/proc/self/clear_refs"} << 5;
}

/// Largest memory in use since then, program and libraries included [MB].
[[nodiscard]] inline double peak_memory() {
    std::ifstream status{"/proc/self/status"};
    for (std::string word; status >> word;) {
        if (word == "VmHWM:") {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    }
    return 0;
}

}  // namespace contrapeso::benchmarks
