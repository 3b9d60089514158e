// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a run says of the figures as a smooth function of the parameters, learnt from runs, and what is left beside it: luck.
#include "contrapeso/calibration/linear.h"

namespace contrapeso::calibration {

enum class Shape : unsigned char { linear, quadratic };  ///< quadratic: with the square of each parameter, without products

/// The mean of every reading over luck as a polynomial in the scores z, and the covariance of the luck (with that of all parameters that are not free).
/// A coefficient b with standard error s enters as b · max(0, 1 − 9 s² / b²): what chance alone would show teaches nothing.
class Response {
  public:
    /// Least squares over runs: scores runs × parameters, readings runs × figures. More runs than coefficients + 2.
    Response(Matrix const& scores, Matrix const& readings, Shape shape);

    /// Mean readings at each row of scores: rows × figures.
    [[nodiscard]] Matrix mean(Matrix const& scores) const;

    /// Derivatives of the mean readings at one point: figures × parameters.
    [[nodiscard]] Matrix slopes(Vector const& score) const;

    [[nodiscard]] Matrix const& luck() const { return luck_; }

    /// Coefficients as figures × terms (constant, linear, squares), in scores as they are.
    [[nodiscard]] Matrix const& coefficients() const { return coefficients_; }

    [[nodiscard]] static Eigen::Index terms(Eigen::Index parameters, Shape shape);

  private:
    [[nodiscard]] Matrix design(Matrix const& scores) const;

    Shape shape_;
    Vector centre_, scale_;  ///< of the scores, so that the squares are not mistaken for the slopes
    Matrix coefficients_;
    Matrix luck_;
};

}  // namespace contrapeso::calibration
