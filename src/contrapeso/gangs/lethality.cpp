// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/gangs/lethality.h"

#include <algorithm>
#include <cmath>

#include "contrapeso/core/exact_math.h"

namespace contrapeso::gangs {

namespace {

/// What a measure leaves of the killing.
double left(Share effect, double strength) { return std::max(0.0, 1 - effect.value * strength); }

}  // namespace

double lethality(Climate const& climate, Restraint const& restraint, GangParameters const& parameters) {  // GNG-3
    double const s = parameters.lethality_noise.value;
    return exact::exp(climate.hostility + climate.noise - s * s / 2 - climate.trend)  // the factor, not its logarithm, has mean 1; GNG-24
           * left(parameters.truce_effect, restraint.truce) * left(parameters.ceasefire_effect, restraint.ceasefire) *
           left(parameters.pact_effect, restraint.pact);
}

double hostility_tomorrow(double hostility, double offensive, GangParameters const& parameters) {
    double const memory_days = parameters.hostility_memory.days();
    double const level = parameters.hostility_inflow.per_day() * offensive * memory_days;  // where H would settle
    return level + (hostility - level) * exact::exp(-1 / memory_days);
}

double trend_tomorrow(double trend, double strength, GangParameters const& parameters) {  // GNG-24
    return trend + parameters.lethality_trend.per_day() * strength;
}

double noise_tomorrow(double noise, double standard_normal, GangParameters const& parameters) {
    double const kept = exact::exp(-1 / parameters.lethality_noise_memory.value);
    return kept * noise + parameters.lethality_noise.value * std::sqrt(1 - kept * kept) * standard_normal;
}

}  // namespace contrapeso::gangs
