// SPDX-License-Identifier: Apache-2.0
// The whole country: one replicate of a scenario, all chapters, on one core. benchmarks/README.md says how to read it.
#include <fmt/core.h>

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/country/country.h"
#include "contrapeso/scenario/scenario.h"
#include "measure.h"

namespace contrapeso {
namespace {

/// What one replicate did, beside its time.
struct Work {
    std::uint64_t candidates{};  ///< points of the event field that were looked at
    std::size_t records{};  ///< people who ever mattered one by one
    std::int64_t persons{};  ///< living at the end
    std::int64_t events{};  ///< of the field and of the monthly renewal, as far as the monthly record counts them
};

std::int64_t events_in(country::MonthlyRecord const& m) {
    return m.killed_feud + m.killed_enforcement + m.killed_background + m.killed_strike + m.killed_by_security_forces + m.recruits + m.desistances +
           m.arrests_gang_related + m.admissions_ordinary + m.released_at_hearing + m.released_by_review + m.released_by_executive +
           m.released_after_trial + m.released_at_sentence_end + m.convictions + m.escapes + m.deaths_in_custody + m.births + m.natural_deaths +
           m.emigrants;
}

Work live_through(country::Resolved const& scenario, std::uint64_t replicate) {
    country::Country country{scenario, {.seed = 1, .replicate = replicate}};
    Work work;
    for (Day today = scenario.start; today <= scenario.end; ++today) {
        country.live(today);
        if (is_last_of_month(today) || today == scenario.end) {
            work.events += events_in(country.close_month(today));
        }
    }
    work.candidates = country.candidates();
    work.records = country.state().persons.size();
    work.persons = country.state().population();
    return work;
}

std::optional<scenario::Loaded> load(std::string const& name) {
    Diagnostics diagnostics;
    auto const library = scenario::open_library(std::nullopt, diagnostics);
    auto loaded = library ? scenario::load_scenario(name, *library, {}, diagnostics) : std::nullopt;
    for (Diagnostic const& one : diagnostics) {
        fmt::print(stderr, "{}\n", to_string(one));
    }
    return loaded;
}

void measure(scenario::Loaded const& loaded, std::uint64_t runs) {
    std::vector<double> seconds;
    Work total;
    benchmarks::forget_peak_memory();
    for (std::uint64_t replicate = 0; replicate < runs; ++replicate) {
        Work work;
        seconds.push_back(benchmarks::seconds_of([&] { work = live_through(loaded.resolved, replicate); }));
        total.candidates += work.candidates;
        total.records += work.records;
        total.persons += work.persons;
        total.events += work.events;
    }
    auto const spread = benchmarks::spread_of(seconds);
    auto const mean = [&](auto sum) { return static_cast<double>(sum) / static_cast<double>(runs); };
    double const days = loaded.resolved.end - loaded.resolved.start + 1;
    double const events = mean(total.events), persons = mean(total.persons);
    fmt::print("{}: {} to {}, one core, {} replicates\n\n", loaded.name, to_string_date(loaded.resolved.start), to_string_date(loaded.resolved.end),
               runs);
    fmt::print("{:<42}{:>14.3f}\n", "seconds a replicate, least", spread.least);
    fmt::print("{:<42}{:>14.3f}\n", "seconds a replicate, median", spread.median);
    fmt::print("{:<42}{:>14.0f}\n", "peak memory [MB]", benchmarks::peak_memory());
    fmt::print("{:<42}{:>14.0f}\n", "people at the end", persons);
    fmt::print("{:<42}{:>14.0f}\n", "people carried one by one", mean(total.records));
    fmt::print("{:<42}{:>14.0f}\n", "points of the field looked at", mean(total.candidates));
    fmt::print("{:<42}{:>14.0f}\n", "events", events);
    fmt::print("{:<42}{:>14.0f}\n", "events a second", events / spread.median);
    fmt::print("{:<42}{:>14.0f}\n", "nanoseconds an event", spread.median / events * 1e9);
    fmt::print("{:<42}{:>14.2e}\n", "person-days a second (nominal)", persons * days / spread.median);
}

}  // namespace
}  // namespace contrapeso

/// benchmark_country [REPLICATES [SCENARIO]]
int main(int argc, char** argv) {
    auto const runs = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 15;
    auto const loaded = contrapeso::load(argc > 2 ? argv[2] : "el-salvador");
    if (!loaded || runs == 0) {
        return EXIT_FAILURE;
    }
    contrapeso::measure(*loaded, runs);
}
