// SPDX-License-Identifier: Apache-2.0
#pragma once
// The first method: an ensemble of parameter vectors that walks from the prior to the posterior in a few steps of many runs.
#include <functional>
#include <vector>

#include "contrapeso/calibration/linear.h"
#include "contrapeso/random/philox.h"

namespace contrapeso::calibration {

/// Figures on their working scale, and the covariance of their errors.
struct Target {
    Vector figures;
    Matrix error;
};

/// Runs the model once for every row of scores: readings on the working scale, rows × figures. `stage` tells one set of runs from another.
using Forward = std::function<Matrix(Matrix const& scores, std::size_t stage)>;

struct Step {
    Matrix scores, readings;  ///< the ensemble before the step, and what its runs said
    double misfit{};  ///< mean square of (figure − mean reading) in units of error and luck; about 1 when the model can meet the figures
};

struct Inversion {
    std::vector<Step> steps;
    Matrix scores;  ///< the ensemble after the last step
};

/// Ensemble smoother with multiple data assimilation (Emerick and Reynolds 2013): `iterations` steps, each with errors blown up by √iterations,
/// which for a linear model and normal errors ends in the posterior. Instead of correlations between parameters and noisy readings each step uses
/// the slopes of a linear response, so that luck enters once, as error: with N = error + luck, C the covariance of the ensemble, B the slopes,
///
///     z ← z + C Bᵀ (B C Bᵀ + K N)⁻¹ (figures + √K ε − mean reading at z),   ε ~ normal(0, N), K = iterations.
///
/// Scores are standard normal under the prior. Members: more than parameters + 3.
[[nodiscard]] Inversion invert(Target const& target, Eigen::Index parameters, Eigen::Index members, std::size_t iterations, Forward const& forward,
                               random::RunKey key);

}  // namespace contrapeso::calibration
