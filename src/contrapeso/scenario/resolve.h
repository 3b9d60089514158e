// SPDX-License-Identifier: Apache-2.0
#pragma once
// Puts what was written together: which values stand on day one, and which changes apply in which order.
//
// Order, from the ground up: the deepest base, …, the scenario itself, --set. Within one file first its policies, then its own changes,
// so that a change one writes has the last word over the policies of the same file. Policies: values in the order of their dates, those
// that win last, then scales, which stack; one that wins comes as late as the last policy that it wins over. Changes: in the order of their dates, so that what is later in time builds on what was before.
#include <vector>

#include "contrapeso/country/simulate.h"
#include "contrapeso/scenario/library.h"
#include "contrapeso/scenario/written.h"

namespace contrapeso::scenario {

/// Days that a scenario may cover. The window is a guard against slips of the finger, not a claim about the model.
inline constexpr Day earliest_day = day_of(1950, 1, 1);
inline constexpr Day latest_day = day_of(2100, 12, 31);

/// Whether replicates draw the parameters that have a prior, or all start from the registry's values.
enum class ParameterMode : std::uint8_t { drawn, fixed };

/// Values of day one and dated changes, ready for the engine.
struct Schedule {
    std::vector<policy::Draw> draws;
    std::vector<policy::Change> changes;
    std::vector<policy::Trigger> triggers;  ///< that changes wait for
};

/// Resolves `layers` (deepest base first, --set last) over the days `start` … `end`. Faults go to `diagnostics`, what may surprise to `warnings`.
[[nodiscard]] Schedule resolve(std::vector<WrittenScenario> const& layers, Library const& library, Day start, Day end, ParameterMode mode,
                               Diagnostics& diagnostics, Diagnostics& warnings);

}  // namespace contrapeso::scenario
