// SPDX-License-Identifier: Apache-2.0
#pragma once
// Detention flow as most agent-based models do it: every person is asked every day. Both loops are written to be fast, so that the engine is
// compared with good code: one byte a person, counter-based numbers of 32 bits, whose rounding moves a chance by at most 2^-33.
#include <cstdint>

#include "contrapeso/random/philox.h"
#include "model.h"

namespace contrapeso::detention_flow {

/// One person after another; a call of the engine's generator serves eight.
[[nodiscard]] Ready prepare_person_by_person(std::int64_t persons, int days, random::RunKey key);

/// As many persons at once as the machine has lanes of 32 bits, numbers by Philox4x32-10.
[[nodiscard]] Ready prepare_lane_by_lane(std::int64_t persons, int days, random::RunKey key);

/// Lanes of the machine that this was compiled for.
[[nodiscard]] int lane_count();

}  // namespace contrapeso::detention_flow
