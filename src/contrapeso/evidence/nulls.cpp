// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/evidence/nulls.h"

#include <algorithm>
#include <cmath>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/country/indicators.h"

namespace contrapeso::evidence {

namespace {

constexpr double z_90 = 1.6448536269514722;  ///< standard normal quantile of 0.95

/// The figures that a null is made of: counted by somebody, above nothing, and no ratio of two periods.
std::vector<std::size_t> usable(Fact const& fact) {
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < fact.observations.size(); ++i) {
        Observation const& one = fact.observations[i];
        if (one.derived.empty() && !one.against && one.expected > 0) {
            which.push_back(i);
        }
    }
    return which;
}

/// A flow grows with the days that it is counted over; a stock, a share or a count since some day does not.
double days_counted(Fact const& fact, Observation const& one) {
    bool const is_flow = fact.measure && !fact.measure->since && fact.measure->over.empty() &&
                         country::indicators[fact.measure->of.front()].fold == country::Fold::sum;
    return is_flow ? one.period.days() : 1;
}

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

/// Days that each level of a step function has in a period: level k holds from steps[k-1] until the day before steps[k].
std::vector<double> days_at_levels(std::vector<Day> const& steps, Period const& period) {
    std::vector<double> days(steps.size() + 1);
    for (std::size_t k = 0; k < days.size(); ++k) {
        Day const first = k == 0 ? period.first : std::max(period.first, steps[k - 1]);
        Day const last = k == steps.size() ? period.last : std::min(period.last, steps[k] - 1);
        days[k] = std::max(0, last - first + 1);
    }
    return days;
}

class StepFunction {
  public:
    StepFunction(Fact const& fact, std::vector<std::size_t> const& which) : levels_(fact.steps.size() + 1, 0.0) {
        for (std::size_t const i : which) {
            Observation const& one = fact.observations[i];
            days_.push_back(days_at_levels(fact.steps, one.period));
            for (double& days : days_.back()) {  // all of them in a flow; else a level counts with its share of the days
                days *= days_counted(fact, one) / one.period.days();
            }
            figures_.push_back(one.expected);
        }
        start();
        for (int round = 0; round < rounds; ++round) {
            improve();
        }
    }

    double value(std::size_t figure) const {
        double sum = 0;
        for (std::size_t k = 0; k < levels_.size(); ++k) {
            sum += levels_[k] * days_[figure][k];
        }
        return sum;
    }

    double log_miss(std::size_t figure) const { return exact::log(figures_[figure] / value(figure)); }

  private:
    static constexpr int rounds = 2000;  // a fraction of a millisecond each; the last thousand change nothing

    /// Each level begins as the mean a day of the figures that it has a part in.
    void start() {
        for (std::size_t k = 0; k < levels_.size(); ++k) {
            double sum = 0, days = 0;
            for (std::size_t i = 0; i < figures_.size(); ++i) {
                double all = 0;
                for (double const one : days_[i]) {
                    all += one;
                }
                sum += figures_[i] * days_[i][k] / all;
                days += days_[i][k];
            }
            levels_[k] = days > 0 ? sum / days : 0;
        }
    }

    /// Every level moves by the mean of the misses, weighted by its share of each value: least squares of logarithms, step by safe step.
    void improve() {
        std::vector<double> pull(levels_.size()), weight(levels_.size());
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            double const whole = value(i), miss = log_miss(i);
            for (std::size_t k = 0; k < levels_.size(); ++k) {
                double const share = levels_[k] * days_[i][k] / whole;
                pull[k] += share * miss;
                weight[k] += share;
            }
        }
        for (std::size_t k = 0; k < levels_.size(); ++k) {
            levels_[k] *= weight[k] > 0 ? exact::exp(pull[k] / weight[k]) : 1;
        }
    }

    std::vector<std::vector<double>> days_;  ///< by figure and level, in all what the figure is counted over
    std::vector<double> figures_;
    std::vector<double> levels_;  ///< a day
};

}  // namespace

Forecasts persistence(Fact const& fact) {
    Forecasts forecasts(fact.observations.size());
    auto const which = usable(fact);
    if (which.size() < fewest_figures) {
        return forecasts;
    }
    auto const a_day = [&](std::size_t i) { return fact.observations[i].expected / days_counted(fact, fact.observations[i]); };
    auto const holds_the_one_before = [&](std::size_t n) {  // January to June, then January to November: that would be no forecast
        Period const &before = fact.observations[which[n - 1]].period, &now = fact.observations[which[n]].period;
        return now.days() > 1 && now.first <= before.last;
    };
    std::vector<double> changes;
    for (std::size_t n = 1; n < which.size(); ++n) {
        if (!holds_the_one_before(n)) {
            changes.push_back(exact::log(a_day(which[n]) / a_day(which[n - 1])));
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
        forecasts[which[n]] = around(a_day(which[n - 1]) * days_counted(fact, fact.observations[which[n]]), spread);
    }
    return forecasts;
}

Forecasts step_function(Fact const& fact) {
    Forecasts forecasts(fact.observations.size());
    auto const which = usable(fact);
    if (fact.steps.empty() || which.size() < fewest_figures) {
        return forecasts;
    }
    StepFunction const steps{fact, which};
    std::vector<double> misses;
    for (std::size_t n = 0; n < which.size(); ++n) {
        misses.push_back(steps.log_miss(n));
    }
    double const spread = root_mean_square(misses);
    for (std::size_t n = 0; n < which.size(); ++n) {
        forecasts[which[n]] = around(steps.value(n), spread);
    }
    return forecasts;
}

}  // namespace contrapeso::evidence
