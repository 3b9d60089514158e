// SPDX-License-Identifier: Apache-2.0
// The thread pool under ThreadSanitizer: real replicates on four threads, progress, and a stop from outside. With --race it plants a data race
// in the progress of two ensembles, which the sanitizer must report: the proof that this test can fail.
#include <cstdio>
#include <cstring>
#include <thread>

#include "contrapeso/scenario/scenario.h"
#include "contrapeso/study/ensemble.h"

namespace {

using contrapeso::Day;
using namespace contrapeso::study;

constexpr Day simulated_days = 120;

int fail(char const* why) {
    std::fprintf(stderr, "threads: %s\n", why);
    return 1;
}

int race(contrapeso::country::Resolved const& scenario) {
    std::size_t unguarded = 0;  // two ensembles at once: calls never overlap within one, but nothing holds two apart
    auto const one = [&] {
        std::atomic<bool> const never{false};
        return run_ensemble(
            scenario, {.seed = 7, .replicates = 4, .threads = 2}, [&](std::size_t done) { unguarded += done; }, never);
    };
    std::jthread const other{[&] { static_cast<void>(one()); }};
    static_cast<void>(one());
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    contrapeso::Diagnostics faults;
    auto const library = contrapeso::scenario::open_library(std::nullopt, faults);
    auto const loaded = library ? contrapeso::scenario::load_scenario("el-salvador", *library, {}, faults) : std::nullopt;
    if (!loaded) {
        return fail(faults.empty() ? "the scenario does not load" : to_string(faults.front()).c_str());
    }
    auto scenario = loaded->resolved;
    scenario.end = scenario.start + simulated_days - 1;
    if (count > 1 && std::strcmp(arguments[1], "--race") == 0) {
        return race(scenario);
    }

    std::atomic<bool> const never{false};
    std::size_t told = 0;
    auto const alone = run_ensemble(scenario, {.seed = 7, .replicates = 6, .threads = 1}, {}, never);
    auto const together = run_ensemble(
        scenario, {.seed = 7, .replicates = 6, .threads = 4}, [&](std::size_t done) { told = done; }, never);
    if (told != 6 || together.finished_count() != 6) {
        return fail("not every replicate was run and told");
    }
    if (ensemble_digest(alone) != ensemble_digest(together)) {
        return fail("four threads gave another result than one");
    }

    std::atomic<bool> stop{false};
    auto const interrupted = run_ensemble(
        scenario, {.seed = 7, .replicates = 64, .threads = 4}, [&](std::size_t) { stop = true; }, stop);
    if (interrupted.finished_count() == 0 || interrupted.finished_count() > 8) {
        return fail("a stop was not heeded");
    }
    std::puts("threads: the same digest from one thread and four, and a stop is heeded");
    return 0;
}
