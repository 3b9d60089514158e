// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "contrapeso/scenario/policies.h"

namespace contrapeso::scenario {

/// A schedule with all that is needed to judge it.
struct ScheduleInView {
    std::vector<WrittenScenario> const& layers;  ///< the user's own file is the last but one, --set the last
    Registry const& registry;
    std::vector<policy::Draw> const& draws;
    std::vector<PlacedChange> const& placed;  ///< in the order of application
    Day start{}, end{};
};

/// Complains of days before the first one and of scales that lead out of bounds; warns of what has no effect, gives way, or stands over a policy.
void check_schedule(ScheduleInView const& schedule, Diagnostics& diagnostics, Diagnostics& warnings);

}  // namespace contrapeso::scenario
