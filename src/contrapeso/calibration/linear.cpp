// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/calibration/linear.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Cholesky>

#include "contrapeso/core/contracts.h"
#include "contrapeso/core/exact_math.h"

namespace contrapeso::calibration {

Matrix standard_normal(Eigen::Index rows, Eigen::Index columns, random::Draws& draws) {
    Matrix values(rows, columns);
    for (Eigen::Index row = 0; row < rows; ++row) {
        for (Eigen::Index column = 0; column < columns; ++column) {
            values(row, column) = exact::normal_quantile(draws.uniform());
        }
    }
    return values;
}

Vector column_means(Matrix const& values) { return values.colwise().mean().transpose(); }

Matrix shrunk_covariance(Matrix const& values, Eigen::Index taken) {
    CONTRAPESO_EXPECT(values.rows() >= taken + 2);
    auto const n = static_cast<double>(values.rows());
    Matrix centred = values.rowwise() - values.colwise().mean();
    Vector const deviation = (centred.colwise().squaredNorm() / (n - static_cast<double>(taken))).cwiseSqrt().transpose();
    for (Eigen::Index column = 0; column < centred.cols(); ++column) {
        centred.col(column) /= deviation[column] > 0 ? deviation[column] * std::sqrt((n - static_cast<double>(taken)) / n) : 1;
    }
    Matrix correlation = centred.transpose() * centred / n;
    Matrix const squares = centred.cwiseAbs2();
    Matrix const spread = (squares.transpose() * squares / n - correlation.cwiseAbs2()) / (n - 1);  // variance of each correlation
    double noise = 0, signal = 0;
    for (Eigen::Index i = 0; i < correlation.rows(); ++i) {
        for (Eigen::Index j = 0; j < i; ++j) {
            noise += spread(i, j);
            signal += correlation(i, j) * correlation(i, j);
        }
    }
    double const kept = signal > 0 ? 1 - std::clamp(noise / signal, 0.0, 1.0) : 0;
    correlation *= kept;
    correlation.diagonal().setOnes();
    return deviation.asDiagonal() * correlation * deviation.asDiagonal();
}

Matrix cholesky(Matrix const& covariance) {
    Eigen::LLT<Matrix> const factor{covariance};
    CONTRAPESO_EXPECT(factor.info() == Eigen::Success);
    return factor.matrixL();
}

}  // namespace contrapeso::calibration
