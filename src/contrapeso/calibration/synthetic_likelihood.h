// SPDX-License-Identifier: Apache-2.0
#pragma once
// The second method: a posterior by Markov chains on the synthetic likelihood, whose mean and luck were learnt from runs.
#include <vector>

#include "contrapeso/calibration/ensemble_inversion.h"
#include "contrapeso/calibration/response.h"

namespace contrapeso::calibration {

/// log of p(figures | z) p(z) up to a constant: figures normal around the response with covariance luck + error (Wood 2010), z standard normal
/// times `prior_scale`.
class LogPosterior {
  public:
    LogPosterior(Response const& response, Target const& target, double prior_scale = 1);

    [[nodiscard]] double operator()(Vector const& score) const;

    /// log p(figures | z), with its constants.
    [[nodiscard]] double log_likelihood(Vector const& score) const;

    /// Figures in units of their error and luck, made independent: L⁻¹ (figures − response). Squares sum to χ².
    [[nodiscard]] Vector standardised_gap(Vector const& score) const;

    /// The most probable score, by Gauss and Newton from `start`.
    [[nodiscard]] Vector mode(Vector start) const;

    /// Inverse of the Gauss-Newton curvature at a score: the posterior covariance if the response were linear.
    [[nodiscard]] Matrix covariance(Vector const& score) const;

    /// log of the integral of likelihood and prior (evidence, marginal likelihood), by Laplace's method at `mode`.
    [[nodiscard]] double log_evidence(Vector const& mode) const;

  private:
    Response const& response_;
    Matrix factor_;  ///< Cholesky factor of luck + error
    Vector figures_;
    double precision_;  ///< of the prior
};

struct ChainPlan {
    std::size_t chains{4};
    std::size_t steps{20'000};  ///< kept of each chain; half as many before them to settle
};

struct Chains {
    std::vector<Matrix> scores;  ///< each steps × parameters, thinned to at most 2,000 rows
    double acceptance{};
};

/// Adaptive random-walk Metropolis: proposals of shape `covariance`, their size tuned to one acceptance in four while settling and fixed after
/// (Roberts, Gelman and Gilks 1997). Chain c starts at row c of `starts`, which must have at least as many rows as chains.
[[nodiscard]] Chains run_chains(LogPosterior const& posterior, Matrix const& starts, Matrix const& covariance, ChainPlan const& plan,
                                random::RunKey key);

}  // namespace contrapeso::calibration
