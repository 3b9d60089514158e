// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/claims/account.h"

#include <algorithm>
#include <cstdlib>

namespace contrapeso::claims {

namespace {

/// The figures of the fact in that calendar year; nothing if there are none.
std::optional<Published> published_in(Side const& side, evidence::Fact const& fact, int year) {
    bool const is_running = std::find(side.running.begin(), side.running.end(), &fact) != side.running.end();
    std::optional<Published> found;
    for (evidence::Observation const& one : fact.observations) {
        if (year_of(one.period.last) != year || !one.derived.empty() || one.against) {
            continue;
        }
        double const low = one.is_range ? one.accepted.low : one.expected, high = one.is_range ? one.accepted.high : one.expected;
        if (!found || (is_running && one.period.last > found->last)) {
            found = Published{one.period.last, low, high, {}};
        }
        *found = {std::max(found->last, one.period.last), std::min(found->low, low), std::max(found->high, high), std::move(found->sources)};
        found->sources.push_back(one.source);
    }
    return found;
}

}  // namespace

std::vector<Entry> entries_of(Side const& side, std::optional<When> from, When to) {
    std::vector<Entry> entries;
    for (evidence::Fact const* const fact : side.facts) {
        Entry entry{fact, std::nullopt, std::nullopt};
        std::optional<int> latest;
        for (evidence::Observation const& one : fact->observations) {
            int const year = year_of(one.period.last);
            if (published_in(side, *fact, year) && (!latest || year <= to.year)) {
                latest = year;
            }
        }
        if (!latest) {
            continue;
        }
        entry.after = published_in(side, *fact, *latest);
        int const first = from ? from->year : to.year;
        for (int distance = 0; from && distance <= nearest_years && !entry.before; ++distance) {
            for (int const year : {first - distance, first + distance}) {
                if (year < *latest && !entry.before) {
                    entry.before = published_in(side, *fact, year);
                }
            }
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

}  // namespace contrapeso::claims
