// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/calibration/synthetic_likelihood.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <Eigen/Cholesky>

#include "contrapeso/calibration/random_streams.h"
#include "contrapeso/core/contracts.h"
#include "contrapeso/core/exact_math.h"

namespace contrapeso::calibration {

namespace {

constexpr std::size_t most_kept = 2'000;  ///< rows of a chain that are kept: more would only be correlated

double log_determinant(Matrix const& factor) { return 2 * factor.diagonal().array().log().sum(); }

/// One chain, and its share of accepted proposals.
class Walker {
  public:
    Walker(LogPosterior const& posterior, Matrix const& factor, Vector start, random::Draws draws)
        : posterior_{posterior}, factor_{factor}, at_{std::move(start)}, height_{posterior(at_)}, draws_{draws} {}

    /// Whether the proposal was accepted.
    bool step(double size) {
        Vector const proposed = at_ + size * (factor_ * standard_normal(at_.size(), 1, draws_).col(0));
        double const height = posterior_(proposed);
        bool const accepted = exact::log(draws_.uniform()) < height - height_;
        if (accepted) {
            at_ = proposed;
            height_ = height;
        }
        return accepted;
    }

    [[nodiscard]] Vector const& at() const { return at_; }

  private:
    LogPosterior const& posterior_;
    Matrix const& factor_;
    Vector at_;
    double height_;
    random::Draws draws_;
};

}  // namespace

LogPosterior::LogPosterior(Response const& response, Target const& target, double prior_scale)
    : response_{response}, factor_{cholesky(target.error + response.luck())}, figures_{target.figures}, precision_{1 / (prior_scale * prior_scale)} {}

Vector LogPosterior::standardised_gap(Vector const& score) const {
    Vector const gap = figures_ - response_.mean(score.transpose()).transpose();
    return factor_.triangularView<Eigen::Lower>().solve(gap);
}

double LogPosterior::operator()(Vector const& score) const {
    return -0.5 * (standardised_gap(score).squaredNorm() + precision_ * score.squaredNorm());
}

double LogPosterior::log_likelihood(Vector const& score) const {
    auto const figures = static_cast<double>(figures_.size());
    return -0.5 * (standardised_gap(score).squaredNorm() + log_determinant(factor_) + figures * std::log(2 * std::numbers::pi));
}

Matrix LogPosterior::covariance(Vector const& score) const {
    Matrix const slopes = factor_.triangularView<Eigen::Lower>().solve(response_.slopes(score));
    Eigen::Index const parameters = score.size();
    Matrix const curvature = slopes.transpose() * slopes + precision_ * Matrix::Identity(parameters, parameters);
    return Eigen::LLT<Matrix>{curvature}.solve(Matrix::Identity(parameters, parameters));
}

Vector LogPosterior::mode(Vector start) const {
    constexpr int rounds = 100;
    double height = (*this)(start);
    for (int round = 0; round < rounds; ++round) {
        Matrix const slopes = factor_.triangularView<Eigen::Lower>().solve(response_.slopes(start));
        Vector const uphill = slopes.transpose() * standardised_gap(start) - precision_ * start;
        Vector const step = covariance(start) * uphill;
        double length = 1;
        while (length > 1e-6 && (*this)(start + length * step) <= height) {
            length /= 2;
        }
        if (length <= 1e-6) {
            break;
        }
        start += length * step;
        height = (*this)(start);
    }
    return start;
}

double LogPosterior::log_evidence(Vector const& mode) const {
    auto const parameters = static_cast<double>(mode.size());
    double const prior = -0.5 * (precision_ * mode.squaredNorm() - parameters * std::log(precision_));
    return log_likelihood(mode) + prior + 0.5 * log_determinant(cholesky(covariance(mode)));
}

Chains run_chains(LogPosterior const& posterior, Matrix const& starts, Matrix const& covariance, ChainPlan const& plan, random::RunKey key) {
    CONTRAPESO_EXPECT(starts.rows() >= static_cast<Eigen::Index>(plan.chains) && plan.steps > 0);
    Matrix const factor = cholesky(covariance);
    auto const parameters = starts.cols();
    constexpr double best_acceptance = 0.234;
    std::size_t const thinned_by = (plan.steps + most_kept - 1) / most_kept, kept = plan.steps / thinned_by;
    Chains result;
    double accepted = 0;
    for (std::size_t chain = 0; chain < plan.chains; ++chain) {
        Walker walker{posterior, factor, starts.row(static_cast<Eigen::Index>(chain)), {key, stream_of_chain, chain, 0}};
        double log_size = std::log(2.38 / std::sqrt(static_cast<double>(parameters)));
        for (std::size_t step = 0; step < plan.steps / 2; ++step) {
            double const pull = 1 / std::sqrt(static_cast<double>(step) + 1);
            log_size += pull * ((walker.step(std::exp(log_size)) ? 1 : 0) - best_acceptance);
        }
        Matrix scores(static_cast<Eigen::Index>(kept), parameters);
        for (std::size_t step = 0; step < kept * thinned_by; ++step) {
            accepted += walker.step(std::exp(log_size)) ? 1 : 0;
            if (step % thinned_by == thinned_by - 1) {
                scores.row(static_cast<Eigen::Index>(step / thinned_by)) = walker.at().transpose();
            }
        }
        result.scores.push_back(std::move(scores));
    }
    result.acceptance = accepted / static_cast<double>(plan.chains * kept * thinned_by);
    return result;
}

}  // namespace contrapeso::calibration
