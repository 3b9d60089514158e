// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/prisons/exits.h"

#include <algorithm>

#include "contrapeso/core/exact_math.h"

namespace contrapeso::prisons {

double crowding_factor(double occupancy, PrisonParameters const& parameters) {  // PRI-2
    return std::max(0.0, 1 + parameters.crowding_death_slope.value * std::max(0.0, occupancy - 1));
}

double largest_death_hazard(PrisonParameters const& parameters) {
    return parameters.death_hazard.per_year + parameters.admission_death_hazard.per_year;
}

double death_hazard_share(double days_since_admission, PrisonParameters const& parameters) {  // PRI-2
    double const shock = exact::exp(-days_since_admission / parameters.admission_shock_duration.value);
    double const largest = largest_death_hazard(parameters);
    return largest > 0 ? (parameters.death_hazard.per_year + parameters.admission_death_hazard.per_year * shock) / largest : 0.0;
}

DeathCause death_cause(double u, PrisonParameters const& parameters) {
    double const violence = parameters.death_share_violence.value;
    if (u < violence) {
        return DeathCause::violence;
    }
    return u < violence + parameters.death_share_denied_care.value ? DeathCause::denied_care : DeathCause::other;
}

}  // namespace contrapeso::prisons
