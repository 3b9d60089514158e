// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which figures of a fact a naive forecast may rest on, and how they are made comparable.
#include <cstddef>
#include <vector>

#include "contrapeso/evidence/fact.h"
#include "contrapeso/evidence/step_levels.h"

namespace contrapeso::evidence {

/// Counted by somebody, above nothing, and no ratio of two periods.
[[nodiscard]] inline bool is_usable(Observation const& one) { return one.derived.empty() && !one.against && one.expected > 0; }

[[nodiscard]] inline std::vector<std::size_t> usable(Fact const& fact) {
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < fact.observations.size(); ++i) {
        if (is_usable(fact.observations[i])) {
            which.push_back(i);
        }
    }
    return which;
}

/// The figure, a day of it if it is a flow.
[[nodiscard]] inline double a_day(Fact const& fact, std::size_t i) {
    return fact.observations[i].expected / days_counted(fact, fact.observations[i]);
}

}  // namespace contrapeso::evidence
