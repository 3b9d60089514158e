// SPDX-License-Identifier: Apache-2.0
#include "replicate.h"

#include <fmt/core.h>

#include "contrapeso/country/country.h"

namespace contrapeso::benchmarks {

namespace {

std::int64_t events_in(country::MonthlyRecord const& m) {
    return m.killed_feud + m.killed_enforcement + m.killed_background + m.killed_strike + m.killed_by_security_forces + m.recruits + m.desistances +
           m.arrests_gang_related + m.admissions_ordinary + m.released_at_hearing + m.released_by_review + m.released_by_executive +
           m.released_after_trial + m.released_at_sentence_end + m.convictions + m.escapes + m.deaths_in_custody + m.births + m.natural_deaths +
           m.emigrants;
}

}  // namespace

std::optional<scenario::Loaded> load(std::string const& name) {
    Diagnostics diagnostics;
    auto const library = scenario::open_library(std::nullopt, diagnostics);
    auto loaded = library ? scenario::load_scenario(name, *library, {}, diagnostics) : std::nullopt;
    for (Diagnostic const& one : diagnostics) {
        fmt::print(stderr, "{}\n", to_string(one));
    }
    return loaded;
}

Work live_through(country::Resolved const& scenario, std::uint64_t replicate) {
    country::Country country{scenario, {.seed = 1, .replicate = replicate}};
    Work work;
    for (Day today = scenario.start; today <= scenario.end; ++today) {
        country.live(today);
        if (is_last_of_month(today) || today == scenario.end) {
            work.events += events_in(country.close_month());
        }
    }
    work.candidates = country.candidates();
    work.records = country.state().persons.size();
    work.persons = country.state().population();
    return work;
}

}  // namespace contrapeso::benchmarks
