// SPDX-License-Identifier: Apache-2.0
#pragma once
// One step of an ordinary differential equation y' = f(y), in a fixed order of operations: the same bits everywhere.
#include <cstddef>
#include <vector>

namespace contrapeso::published {

/// Which rule a step follows.
enum class StepRule { euler, runge_kutta };

/// Takes y(t) to y(t + dt). `derivative(y, slope)` writes f(y) to `slope`, which has as many elements as `y`.
/// Source: the classical method of fourth order (Kutta 1901), and Euler's of first order.
template<class Derivative>
void advance(std::vector<double>& y, double dt, StepRule rule, Derivative const& derivative) {
    std::vector<double> slope(y.size());
    derivative(y, slope);
    if (rule == StepRule::euler) {
        for (std::size_t i = 0; i < y.size(); ++i) {
            y[i] += dt * slope[i];
        }
        return;
    }
    std::vector<double> sum = slope, at(y.size());
    for (int stage = 0; stage < 3; ++stage) {
        double const reach = stage == 2 ? dt : dt / 2, weight = stage == 2 ? 1 : 2;
        for (std::size_t i = 0; i < y.size(); ++i) {
            at[i] = y[i] + reach * slope[i];
        }
        derivative(at, slope);
        for (std::size_t i = 0; i < y.size(); ++i) {
            sum[i] += weight * slope[i];
        }
    }
    for (std::size_t i = 0; i < y.size(); ++i) {
        y[i] += dt / 6 * sum[i];
    }
}

}  // namespace contrapeso::published
