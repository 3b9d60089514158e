// SPDX-License-Identifier: Apache-2.0
#pragma once
// Matrices of a fit. A row is a run, a column a free parameter (as a standard normal score) or a figure (on its working scale).
#include <Eigen/Core>

#include "contrapeso/random/draws.h"

namespace contrapeso::calibration {

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

/// Standard normal numbers, `rows` × `columns`, filled row by row.
[[nodiscard]] Matrix standard_normal(Eigen::Index rows, Eigen::Index columns, random::Draws& draws);

/// Mean of each column.
[[nodiscard]] Vector column_means(Matrix const& values);

/// Covariance of the columns with their correlations drawn towards 0 by as much as the sample is too small to know them; `taken` is the
/// number of degrees of freedom that were used up before (1 for the mean). Schäfer and Strimmer (2005), target D. At least `taken` + 2 rows.
[[nodiscard]] Matrix shrunk_covariance(Matrix const& values, Eigen::Index taken = 1);

/// L with L Lᵀ = `covariance`. Throws ContractViolation if it is not positive definite.
[[nodiscard]] Matrix cholesky(Matrix const& covariance);

}  // namespace contrapeso::calibration
