// SPDX-License-Identifier: Apache-2.0
#pragma once
// A scenario, from its name to what the engine runs. Every face of the program comes through here.
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/country/simulate.h"
#include "contrapeso/scenario/library.h"
#include "contrapeso/scenario/posterior.h"
#include "contrapeso/scenario/resolve.h"

namespace contrapeso::scenario {

struct LoadOptions {
    std::vector<std::string> overrides;  ///< --set, later ones win
    std::optional<Day> until;  ///< last day, instead of the scenario's
    ParameterMode mode{ParameterMode::drawn};
    std::optional<std::string> fit{};  ///< posterior to start from, instead of the scenario's: a name, a file, or `no_posterior`
    std::vector<WrittenScenario> layers{};  ///< over the scenario and under the overrides, each over the one before it
};

/// A scenario that passed every check.
struct Loaded {
    std::string name;
    std::string asked;  ///< as it was named: of the library, or a file
    Text title, question;
    Text story, not_for;  ///< of this scenario, not of the one that it extends; empty where it has none
    std::vector<std::string> sources;
    std::string country;
    country::Resolved resolved;
    std::optional<Fitted> fitted;  ///< whose rows replicates start from; nothing: all draw from the priors, or nobody draws
    nlohmann::json canonical;  ///< all that the numbers depend on but seed and replicate
    Digest digest;  ///< SHA-256 of `canonical` without white space
    Diagnostics warnings;
};

/// Loads the scenario `name` (of the library, or a file). Nothing, and every fault at once, if it cannot run.
[[nodiscard]] std::optional<Loaded> load_scenario(std::string const& name, Library const& library, LoadOptions const& options,
                                                  Diagnostics& diagnostics);

/// What a scenario says of itself, for a list of what there is; nothing if the file cannot be read.
struct Announcement {
    std::string name;
    Text title, question;
    std::string extends;  ///< empty: a scenario of its own
    std::string fit;  ///< posterior that it starts from; empty or `no_posterior`: from the priors
    Text story;  ///< of this scenario, not of the one that it extends; empty where it has none
    std::vector<std::string> sources;
    Text not_for;  ///< what it may not be used to claim
};
[[nodiscard]] std::optional<Announcement> announce_scenario(std::string const& name, Library const& library, Diagnostics& diagnostics);

/// The same of data/policies/<name>.toml: its name and description.
[[nodiscard]] std::optional<Announcement> announce_policy(std::string const& name, Library const& library, Diagnostics& diagnostics);

}  // namespace contrapeso::scenario
