// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/calibration/ensemble_inversion.h"

#include <cmath>

#include <Eigen/Cholesky>

#include "contrapeso/calibration/random_streams.h"
#include "contrapeso/calibration/response.h"

namespace contrapeso::calibration {

namespace {

/// Mean square distance of the figures from the mean reading of the whole ensemble.
double misfit_of(Target const& target, Matrix const& fitted, Matrix const& noise) {
    Vector const gap = target.figures - column_means(fitted);
    return (gap.array().square() / noise.diagonal().array()).mean();
}

}  // namespace

Inversion invert(Target const& target, Eigen::Index parameters, Eigen::Index members, std::size_t iterations, Forward const& forward,
                 random::RunKey key) {
    random::Draws draws{key, stream_of_ensemble, 0, 0};
    Inversion result;
    result.scores = standard_normal(members, parameters, draws);
    auto const blown_up = static_cast<double>(iterations);
    for (std::size_t k = 0; k < iterations; ++k) {
        Matrix const readings = forward(result.scores, k);
        Response const response{result.scores, readings, Shape::linear};
        Matrix const noise = target.error + response.luck(), fitted = response.mean(result.scores);
        result.steps.push_back({result.scores, readings, misfit_of(target, fitted, noise)});
        Matrix const slopes = response.slopes(Vector::Zero(parameters));
        Matrix const spread = k == 0 ? Matrix{Matrix::Identity(parameters, parameters)} : shrunk_covariance(result.scores);
        Matrix const cross = spread * slopes.transpose();
        Eigen::LLT<Matrix> const solve{slopes * cross + blown_up * noise};
        Matrix const luck = std::sqrt(blown_up) * standard_normal(members, target.figures.size(), draws) * cholesky(noise).transpose();
        Matrix const gap = (luck - fitted).rowwise() + target.figures.transpose();
        result.scores += solve.solve(gap.transpose()).transpose() * cross.transpose();
    }
    return result;
}

}  // namespace contrapeso::calibration
