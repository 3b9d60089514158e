// SPDX-License-Identifier: Apache-2.0
#pragma once
// The engine as every face sees it.
#include <cstdint>
#include <memory>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/country/record.h"
#include "contrapeso/institutions/elections.h"
#include "contrapeso/policy/gates.h"
#include "contrapeso/policy/schedule.h"
#include "contrapeso/population/places.h"
#include "contrapeso/random/philox.h"

namespace contrapeso::country {

/// Raised whenever the same inputs give other numbers than before.
inline constexpr int results_version = 2;

/// A scenario without files and names: all that the numbers depend on.
struct Resolved {
    Day start{}, end{};  ///< first and last simulated day
    std::shared_ptr<population::PlaceTable const> places;
    std::vector<policy::Draw> draws;  ///< one per parameter, in registry order
    std::vector<policy::Change> changes;
    std::shared_ptr<institutions::ElectionTable const> elections{};  ///< null: a country without an assembly; nobody is asked
    std::vector<policy::Trigger> triggers{};  ///< that changes wait for; they read `indicators` (indicators.h)
    std::shared_ptr<policy::Posterior const> posterior{};  ///< null: every replicate draws from the priors
};

enum class Check : std::uint8_t { none, every_day };

/// Runs one replicate: a pure function of its two arguments. `Check::every_day` verifies after each day that nobody was lost or made
/// up and throws ContractViolation if somebody was.
[[nodiscard]] MonthlySeries simulate(Resolved const& scenario, random::RunKey key, Check check = Check::none);

/// The same, and every decision of a gate in the order of their days.
struct History {
    MonthlySeries months;
    std::vector<policy::Decision> decisions;
};
[[nodiscard]] History simulate_with_decisions(Resolved const& scenario, random::RunKey key, Check check = Check::none);

}  // namespace contrapeso::country
