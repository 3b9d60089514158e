// SPDX-License-Identifier: Apache-2.0
#pragma once
// POL-7: the Territorial Control Plan sends screens to the municipalities that it covers, and may make killing there rarer.
#include "contrapeso/policing/parameters.h"

namespace contrapeso::policing {

/// What the plan does within and without; all 1 where there is no plan.
struct PlanFactors {
    double screens_inside{1}, screens_outside{1};  ///< on the intensity of screening
    double killing_inside{1};  ///< on GNG-1 and GNG-2
    friend bool operator==(PlanFactors const&, PlanFactors const&) = default;
};

/// `covered_share`: of all weight in screening, what lives in covered municipalities. The country's screens stay as many as they are (POL-7).
[[nodiscard]] constexpr PlanFactors plan_factors(double strength, double covered_share, PolicingParameters const& parameters) {
    double const inside = 1 + parameters.plan_focus.value * strength;
    double const mean = 1 + (inside - 1) * covered_share;
    return {inside / mean, 1 / mean, 1 - parameters.plan_effect.value * strength};
}

/// What is left of the one magnitude of 2019 for everything but the plan: a factor on lethality under a pact (POL-7).
///
/// Pact and plan together lower killings by what the pact's effect says, however much of it is the plan's.
[[nodiscard]] constexpr double without_plan(double pact, PolicingParameters const& parameters) {
    return 1 / (1 - parameters.plan_effect.value * parameters.plan_killing_share.value * pact);
}

}  // namespace contrapeso::policing
