// SPDX-License-Identifier: Apache-2.0
#pragma once
// Time and memory of one run. Linux only, as are the benchmarks.
#include <malloc.h>

#include <algorithm>
#include <chrono>
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

/// Seconds on the clock on the wall: for work on several threads.
template<class Work>
[[nodiscard]] double seconds_on_the_wall(Work&& work) {
    auto const begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
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

/// What the kernel says of this process under that name [MB].
[[nodiscard]] inline double status_of(std::string const& name) {
    std::ifstream status{"/proc/self/status"};
    for (std::string word; status >> word;) {
        if (word == name) {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    }
    return 0;
}

/// Memory in use, program and libraries included [MB].
[[nodiscard]] inline double memory() { return status_of("VmRSS:"); }

/// The most since the peak was forgotten [MB].
[[nodiscard]] inline double peak_memory() { return status_of("VmHWM:"); }

}  // namespace contrapeso::benchmarks
