// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/policing/force.h"

#include <algorithm>

#include "contrapeso/core/exact_math.h"

namespace contrapeso::policing {

double soldiers_deployed(PolicingParameters const& p) {
    return p.army_strength.value > 0 ? std::min(p.soldiers_deployed.value, p.army_strength.value) : p.soldiers_deployed.value;
}

double force_factor(PolicingParameters const& p) {  // POL-5
    double const force = p.police_officers.value + p.soldier_weight.value * soldiers_deployed(p);
    double const calibrated = p.calibrated_police_officers.value + p.soldier_weight.value * p.calibrated_soldiers_deployed.value;
    return force > 0 && calibrated > 0 ? exact::exp(p.force_elasticity.value * exact::log(force / calibrated)) : 1.0;
}

double police_cost_per_day(PolicingParameters const& p) { return p.police_officers.value * p.cost_per_officer.value / days_per_year; }

}  // namespace contrapeso::policing
