// SPDX-License-Identifier: Apache-2.0
#pragma once
// POL-5: how many police officers and soldiers there are, and what that does to the number of people screened.
#include "contrapeso/policing/parameters.h"

namespace contrapeso::policing {

/// Soldiers in public security: as many as are wanted, up to the army where its strength is known [persons] (POL-5).
[[nodiscard]] double soldiers_deployed(PolicingParameters const& parameters);

/// What today's force screens relative to the force on which the numbers screened were fitted: (F / F0)^ε; 1 where either is not known (POL-5).
[[nodiscard]] double force_factor(PolicingParameters const& parameters);

/// What the police costs a day [USD] (POL-5).
[[nodiscard]] double police_cost_per_day(PolicingParameters const& parameters);

}  // namespace contrapeso::policing
