// SPDX-License-Identifier: Apache-2.0
// The whole country: replicates of a scenario on one core, in turns with what the machine takes for a random number and for a line of memory.
// benchmarks/README.md says how to read it.
#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "costs.h"
#include "measure.h"
#include "replicate.h"

namespace contrapeso::benchmarks {
namespace {

void measure(scenario::Loaded const& loaded, std::uint64_t runs) {
    constexpr double mega = 1 << 20;
    std::vector<double> seconds, philox, access, chained;
    Work total;
    double const before = memory();
    double peak = before;
    for (std::uint64_t replicate = 0; replicate < runs; ++replicate) {
        Work work;
        forget_peak_memory();
        seconds.push_back(seconds_of([&] { work = live_through(loaded.resolved, replicate); }));
        peak = std::max(peak, peak_memory());
        total.candidates += work.candidates;
        total.records += work.records;
        total.persons += work.persons;
        total.events += work.events;
        Costs const costs = costs_of_machine(static_cast<std::size_t>((peak - before) * mega));
        philox.push_back(costs.philox);
        access.push_back(costs.access);
        chained.push_back(costs.chained_access);
    }
    Spread const spread = spread_of(seconds);
    auto const mean = [&](auto sum) { return static_cast<double>(sum) / static_cast<double>(runs); };
    auto const nanoseconds = [](std::vector<double> const& values) { return spread_of(values).median * 1e9; };
    double const events = mean(total.events), days = loaded.resolved.end - loaded.resolved.start + 1;
    fmt::print("| one replicate of {}, {} to {}, one core, {} runs | |\n|---|---|\n", loaded.name, to_string_date(loaded.resolved.start),
               to_string_date(loaded.resolved.end), runs);
    fmt::print("| seconds, least and median | {:.3f}, {:.3f} |\n", spread.least, spread.median);
    fmt::print("| memory of the replicate, at its peak [MB] | {:.0f} |\n", peak - before);
    fmt::print("| people at the end | {:.0f} |\n", mean(total.persons));
    fmt::print("| people carried one by one, at the end | {:.0f} |\n", mean(total.records));
    fmt::print("| points of the event field looked at | {:.0f} |\n", mean(total.candidates));
    fmt::print("| events, births and deaths included | {:.0f} |\n", events);
    fmt::print("| person-days a second (nominal) | {:.1e} |\n", mean(total.persons) * days / spread.median);
    fmt::print("| **an event [ns]** | **{:.0f}** |\n", spread.median / events * 1e9);
    fmt::print("| beside it: a call of Philox4x64-10, four words [ns] | {:.1f} |\n", nanoseconds(philox));
    fmt::print("| a random line of that memory, addresses known ahead [ns] | {:.1f} |\n", nanoseconds(access));
    fmt::print("| a random line of that memory, each naming the next [ns] | {:.1f} |\n", nanoseconds(chained));
}

}  // namespace
}  // namespace contrapeso::benchmarks

/// benchmark_country [REPLICATES [SCENARIO]]
int main(int argc, char** argv) {
    auto const runs = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 15;
    auto const loaded = contrapeso::benchmarks::load(argc > 2 ? argv[2] : "el-salvador");
    if (!loaded || runs == 0) {
        return EXIT_FAILURE;
    }
    contrapeso::benchmarks::measure(*loaded, runs);
}
