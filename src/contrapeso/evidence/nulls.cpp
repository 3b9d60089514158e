// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/evidence/nulls.h"

#include <cmath>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/evidence/step_levels.h"
#include "contrapeso/evidence/usable.h"

namespace contrapeso::evidence {

namespace {

constexpr double z_90 = 1.6448536269514722;  ///< standard normal quantile of 0.95

stats::Interval around(double centre, double log_spread) {
    double const factor = exact::exp(z_90 * log_spread);
    return {centre / factor, centre, centre * factor};
}

/// Of at least one value.
double root_mean_square(std::vector<double> const& values) {
    double sum = 0;
    for (double const value : values) {
        sum += value * value;
    }
    return std::sqrt(sum / static_cast<double>(values.size()));
}

}  // namespace

Forecasts persistence(Fact const& fact) {
    Forecasts forecasts(fact.observations.size());
    auto const which = usable(fact);
    if (which.size() < fewest_figures) {
        return forecasts;
    }
    auto const holds_the_one_before = [&](std::size_t n) {  // January to June, then January to November: that would be no forecast
        Period const &before = fact.observations[which[n - 1]].period, &now = fact.observations[which[n]].period;
        return now.days() > 1 && now.first <= before.last;
    };
    std::vector<double> changes;
    for (std::size_t n = 1; n < which.size(); ++n) {
        if (!holds_the_one_before(n)) {
            changes.push_back(exact::log(a_day(fact, which[n]) / a_day(fact, which[n - 1])));
        }
    }
    if (changes.empty()) {
        return forecasts;
    }
    double const spread = root_mean_square(changes);
    for (std::size_t n = 1; n < which.size(); ++n) {
        if (holds_the_one_before(n)) {
            continue;
        }
        forecasts[which[n]] = around(a_day(fact, which[n - 1]) * days_counted(fact, fact.observations[which[n]]), spread);
    }
    return forecasts;
}

Forecasts step_function(Fact const& fact) {
    Forecasts forecasts(fact.observations.size());
    auto const which = usable(fact);
    if (fact.steps.empty() || which.size() < fewest_figures) {
        return forecasts;
    }
    StepLevels const steps{fact, which};
    std::vector<double> misses;
    for (std::size_t n = 0; n < which.size(); ++n) {
        misses.push_back(steps.log_miss(n));
    }
    double const spread = root_mean_square(misses);
    for (std::size_t n = 0; n < which.size(); ++n) {
        forecasts[which[n]] = around(steps.fitted(n), spread);
    }
    return forecasts;
}

}  // namespace contrapeso::evidence
