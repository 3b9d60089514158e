// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/calibration/response.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Cholesky>

#include "contrapeso/core/contracts.h"

namespace contrapeso::calibration {

Eigen::Index Response::terms(Eigen::Index parameters, Shape shape) { return 1 + parameters * (shape == Shape::quadratic ? 2 : 1); }

Response::Response(Matrix const& scores, Matrix const& readings, Shape shape) : shape_{shape} {
    Eigen::Index const runs = scores.rows(), count = terms(scores.cols(), shape);
    CONTRAPESO_EXPECT(readings.rows() == runs && runs > count + 2);
    centre_ = column_means(scores);
    scale_ = ((scores.rowwise() - centre_.transpose()).colwise().squaredNorm() / static_cast<double>(runs - 1)).cwiseSqrt().transpose();
    scale_ = scale_.cwiseMax(1e-9);
    Matrix const x = design(scores);
    Matrix const normal = x.transpose() * x + 1e-9 * Matrix::Identity(count, count);  // the ridge only keeps doubled rows solvable
    Matrix const inverse = Eigen::LLT<Matrix>{normal}.solve(Matrix::Identity(count, count));
    coefficients_ = (inverse * (x.transpose() * readings)).transpose();
    Matrix const rest = readings - x * coefficients_.transpose();
    luck_ = shrunk_covariance(rest, count);
    constexpr double doubt = 9;  // three standard errors, squared
    for (Eigen::Index figure = 0; figure < coefficients_.rows(); ++figure) {
        for (Eigen::Index term = 1; term < count; ++term) {
            double& b = coefficients_(figure, term);
            double const error = luck_(figure, figure) * inverse(term, term);
            b *= b == 0 ? 0 : std::max(0.0, 1 - doubt * error / (b * b));
        }
    }
}

Matrix Response::design(Matrix const& scores) const {
    Eigen::Index const parameters = scores.cols();
    Matrix x(scores.rows(), terms(parameters, shape_));
    x.col(0).setOnes();
    for (Eigen::Index j = 0; j < parameters; ++j) {
        x.col(1 + j) = (scores.col(j).array() - centre_[j]) / scale_[j];
        if (shape_ == Shape::quadratic) {
            x.col(1 + parameters + j) = x.col(1 + j).array().square() - 1;
        }
    }
    return x;
}

Matrix Response::mean(Matrix const& scores) const { return design(scores) * coefficients_.transpose(); }

Matrix Response::slopes(Vector const& score) const {
    Eigen::Index const parameters = score.size();
    Matrix result = coefficients_.middleCols(1, parameters);
    for (Eigen::Index j = 0; j < parameters; ++j) {
        if (shape_ == Shape::quadratic) {
            result.col(j) += 2 * (score[j] - centre_[j]) / scale_[j] * coefficients_.col(1 + parameters + j);
        }
        result.col(j) /= scale_[j];
    }
    return result;
}

}  // namespace contrapeso::calibration
