// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "contrapeso/scenario/library.h"
#include "contrapeso/scenario/written.h"

namespace contrapeso::scenario {

/// A change with its place in the order of application, and whom to ask about it.
struct PlacedChange {
    policy::Change change;
    std::string where;
    std::string policy;  ///< empty: the scenario's own, or --set
    bool wins{};
};

/// A policy as the chain of scenarios leaves it.
struct PolicyInUse {
    WrittenPolicy written;  ///< members of later files over those of earlier ones
    std::size_t layer{};  ///< file that first lists it: its place in the order, so that touching it moves nothing
};

/// The policies in use after all layers have spoken; disabled ones are gone. Warns of switching off what is not in use.
[[nodiscard]] std::vector<PolicyInUse> merge_policies(std::vector<WrittenScenario> const& layers, Diagnostics& warnings);

/// The dated changes that a policy makes: shifted to `from`, ended by `until`, blended by `strength`. Of one that waits for something they are
/// counted from the day on which it comes, `trigger` is 0, and whoever lists the triggers puts the right number there.
[[nodiscard]] std::vector<PlacedChange> changes_of(PolicyInUse const& policy, PolicyFile const& file, Day start, Diagnostics& diagnostics);

/// The days on which both hold, or may hold, as a message says it: "on 2013-01-01", "from 2013-01-01 to 2013-05-31", "from 2013-01-01 on".
[[nodiscard]] std::string days_of_both(policy::Change const& a, policy::Change const& b);

/// Complains of each pair of policies that would give one parameter two values on one day, unless one of the two wins.
void refuse_conflicts(std::vector<PlacedChange> const& changes, Registry const& registry, Diagnostics& diagnostics);

/// Both change the same parameter, and there is a day on which both are in force.
[[nodiscard]] bool overlap(policy::Change const& a, policy::Change const& b);

}  // namespace contrapeso::scenario
