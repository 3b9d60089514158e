// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/gangs/hiding.h"

#include <algorithm>

#include "contrapeso/core/exact_math.h"

namespace contrapeso::gangs {

double activity(double arrest_pressure, GangParameters const& parameters) {  // GNG-7
    return exact::exp(-std::max(0.0, arrest_pressure - parameters.hiding_onset.per_year) / parameters.hiding_scale.per_year);
}

double pressure_tomorrow(double arrest_pressure, double arrest_hazard, GangParameters const& parameters) {
    double const memory = arrest_hazard > arrest_pressure ? parameters.hiding_rise.value : parameters.hiding_memory.days();
    return arrest_hazard + (arrest_pressure - arrest_hazard) * exact::exp(-1 / memory);
}

double visibility(double activity, GangParameters const& parameters) { return 1 - parameters.hidden_screening_cut.value * (1 - activity); }

}  // namespace contrapeso::gangs
