// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a fit to data left of the priors, as data/posteriors/ holds it: NAME.toml says what it is, NAME.csv has its rows.
// Form: docs/formats/posterior.md.
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "contrapeso/policy/schedule.h"
#include "contrapeso/scenario/library.h"

namespace contrapeso::scenario {

/// The format of NAME.toml that this program reads.
inline constexpr int posterior_format = 1;

/// In place of a name: start from the priors.
inline constexpr std::string_view no_posterior = "none";

/// A posterior with all that is known of it.
struct Fitted {
    std::string name;  ///< el-salvador-2010-2025@1
    std::string fit, scenario;  ///< the recipe, and the scenario that was fitted
    Day until{};  ///< last day of the data that it saw
    int results_version{};  ///< of the program that fitted it
    Text about;
    std::string made_by;  ///< the command that fitted it
    std::shared_ptr<policy::Posterior const> posterior;  ///< never null, at least one row
    Digest digest;  ///< SHA-256 of NAME.csv
};

/// The posterior called `name`, asked for at `where` (a line of a scenario, or --fit). A name with a slash or ending in .toml is a file on
/// disk, any other one of the library. Nothing, and every fault at once, if it is not fit for use; `warnings` tells if it was made by a
/// program that gives other numbers.
[[nodiscard]] std::optional<Fitted> read_posterior(std::string const& name, std::string const& where, Library const& library,
                                                   Diagnostics& diagnostics, Diagnostics& warnings);

}  // namespace contrapeso::scenario
