// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/evidence/step_levels.h"

#include <algorithm>
#include <cmath>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/country/indicators.h"

namespace contrapeso::evidence {

namespace {

constexpr int rounds = 2000;  // a fraction of a millisecond each; the last thousand change nothing

/// A level is told by the figures if it makes up a third of one of them, or as much in all; below, least squares may put it anywhere.
constexpr double least_support = 0.1;

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

double distance(std::size_t a, std::size_t b) { return a > b ? static_cast<double>(a - b) : static_cast<double>(b - a); }

}  // namespace

bool is_flow(Fact const& fact) {
    return fact.measure && !fact.measure->since && fact.measure->over.empty() &&
           country::indicators[fact.measure->of.front()].fold == country::Fold::sum;
}

double days_counted(Fact const& fact, Observation const& one) { return is_flow(fact) ? one.period.days() : 1; }

StepLevels::StepLevels(Fact const& fact, std::vector<std::size_t> const& which) : fact_(fact), levels_(fact.steps.size() + 1) {
    for (std::size_t const i : which) {
        days_.push_back(days_of(fact.observations[i]));
        figures_.push_back(fact.observations[i].expected);
    }
    start();
    for (int round = 0; round < rounds; ++round) {
        improve();
    }
    borrow();
}

/// All of the days in a flow; else a level counts with its share of the days.
std::vector<double> StepLevels::days_of(Observation const& one) const {
    std::vector<double> all = days_at_levels(fact_.steps, one.period);
    for (double& days : all) {
        days *= days_counted(fact_, one) / one.period.days();
    }
    return all;
}

double StepLevels::fitted(std::size_t n) const {
    double sum = 0;
    for (std::size_t k = 0; k < levels_.size(); ++k) {
        sum += levels_[k].a_day * days_[n][k];
    }
    return sum;
}

double StepLevels::log_miss(std::size_t n) const { return exact::log(figures_[n] / fitted(n)); }

std::size_t StepLevels::levels_fitted() const {
    return static_cast<std::size_t>(std::count_if(levels_.begin(), levels_.end(), [](Level const& level) { return level.a_day > 0; }));
}

/// Each level begins as the mean a day of the figures that it has a part in.
void StepLevels::start() {
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
        levels_[k].a_day = days > 0 ? sum / days : 0;
    }
}

/// Every level moves by the mean of the misses, weighted by its share of each value: least squares of logarithms, step by safe step.
void StepLevels::improve() {
    std::vector<double> pull(levels_.size()), weight(levels_.size());
    for (std::size_t i = 0; i < figures_.size(); ++i) {
        double const whole = fitted(i), miss = log_miss(i);
        for (std::size_t k = 0; k < levels_.size(); ++k) {
            double const share = levels_[k].a_day * days_[i][k] / whole;
            pull[k] += share * miss;
            weight[k] += share;
        }
    }
    for (std::size_t k = 0; k < levels_.size(); ++k) {
        levels_[k].a_day *= weight[k] > 0 ? exact::exp(pull[k] / weight[k]) : 1;
    }
}

/// Which levels the figures tell, what changes from one to the next, and whose place is taken by another: the last told one before, else the first told.
void StepLevels::borrow() {
    std::vector<std::size_t> told;
    for (std::size_t k = 0; k < levels_.size(); ++k) {
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            double const share = levels_[k].a_day * days_[i][k] / fitted(i);
            levels_[k].support += share * share;
        }
        if (levels_[k].support >= least_support) {
            told.push_back(k);
        }
    }
    double squares = 0, steps = 0;
    for (std::size_t n = 1; n < told.size(); ++n) {
        double const change = exact::log(levels_[told[n]].a_day / levels_[told[n - 1]].a_day);
        squares += change * change;
        steps += distance(told[n], told[n - 1]);
    }
    variance_of_a_step_ = steps > 0 ? squares / steps : 0;
    for (std::size_t k = 0; k < levels_.size(); ++k) {
        auto const after = std::upper_bound(told.begin(), told.end(), k);
        levels_[k].from = told.empty() ? k : after == told.begin() ? told.front() : *(after - 1);
    }
}

/// Logarithms to first order: the error of a sum is the errors of its parts, each with its share. Errors of levels are taken as independent, those of
/// what is borrowed as one.
StepLevels::Answer StepLevels::answer(Observation const& one) const {
    Answer said;
    std::vector<double> const days = days_of(one);
    for (std::size_t k = 0; k < levels_.size(); ++k) {
        said.median += levels_[levels_[k].from].a_day * days[k];
    }
    if (said.median <= 0) {
        return said;
    }
    std::vector<double> share_of(levels_.size());
    double off = 0;
    for (std::size_t k = 0; k < levels_.size(); ++k) {
        std::size_t const from = levels_[k].from;
        double const share = levels_[from].a_day * days[k] / said.median;
        share_of[from] += share;
        said.borrowed += from == k ? 0 : share;
        off += share * std::sqrt(distance(k, from));
    }
    for (std::size_t k = 0; k < levels_.size(); ++k) {
        said.variance_of_levels += share_of[k] > 0 ? share_of[k] * share_of[k] / levels_[k].support : 0;
    }
    said.variance_of_steps = off * off * variance_of_a_step_;
    return said;
}

}  // namespace contrapeso::evidence
