// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/opinion/perception.h"

#include <algorithm>

#include "contrapeso/core/exact_math.h"

namespace contrapeso::opinion {

double felt(double yearly_rate_per_100k) { return exact::log1p(std::max(0.0, yearly_rate_per_100k)); }

double a_day_nearer(double value, double target, double memory_days) {
    return memory_days > 0 ? target + (value - target) * exact::exp(-1 / memory_days) : target;
}

double official_weight(double media_freedom, OpinionParameters const& parameters) {
    return std::clamp(parameters.official_weight.value + parameters.captured_press_weight.value * (1 - media_freedom), 0.0, 1.0);
}

double violence_in_view(double official_rate, double experienced_rate, double media_freedom, OpinionParameters const& parameters) {  // OPI-1
    double const w = official_weight(media_freedom, parameters);
    return w * felt(official_rate) + (1 - w) * felt(experienced_rate);
}

double knows_an_innocent(double ever_arrested, double inhabitants, OpinionParameters const& parameters) {  // OPI-3
    return inhabitants > 0 ? -exact::expm1(-parameters.acquaintances.value * ever_arrested / inhabitants) : 0.0;
}

double believes_violence_fell(double relief, OpinionParameters const& parameters) {  // OPI-8
    return exact::normal_cdf(parameters.fall_discernment.value * relief);
}

}  // namespace contrapeso::opinion
