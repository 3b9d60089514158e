// SPDX-License-Identifier: Apache-2.0
#pragma once
// Detention flow on the project's engine: the event field says how often, rosters say whom.
#include <cstdint>

#include "contrapeso/random/philox.h"
#include "model.h"

namespace contrapeso::detention_flow {

/// People as numbers only. The same counts, event by event, as with persons.
[[nodiscard]] Ready prepare_with_counts(std::int64_t persons, int days, random::RunKey key);

/// Every person an individual with an id, a state and the day of the last change.
[[nodiscard]] Ready prepare_with_persons(std::int64_t persons, int days, random::RunKey key);

}  // namespace contrapeso::detention_flow
