// SPDX-License-Identifier: Apache-2.0
// The observation model, both methods against problems whose answer is known, and a whole fit that is stopped and goes on.
#include <gtest/gtest.h>

#include <atomic>
#include <cmath>
#include <map>
#include <mutex>
#include <numbers>

#include <Eigen/Cholesky>

#include "contrapeso/calibration/diagnostics.h"
#include "contrapeso/calibration/rivals.h"
#include "support/toy_fit.h"

namespace contrapeso::calibration {
namespace {

// --- the observation model ---

Datum datum_of(double figure) {
    Datum datum;
    datum.sources = {figure};
    return datum;
}

constexpr ErrorModel counts{.likelihood = Likelihood::negative_binomial, .size = 25};
constexpr ErrorModel stocks{.likelihood = Likelihood::log_normal, .discrepancy = 0.1};
constexpr ErrorModel shares{.likelihood = Likelihood::beta_binomial, .respondents = 1'000, .correlation = 0.01};

TEST(Observation, working_scale_and_variance) {
    EXPECT_DOUBLE_EQ(working(datum_of(99.5), counts, 99.5), std::log(100));
    EXPECT_DOUBLE_EQ(working_variance(datum_of(99.5), counts), 0.01 + 1.0 / 25);
    EXPECT_DOUBLE_EQ(working(datum_of(0.8), shares, 0.8), std::log(4));
    double const worth = 1'000 / (1 + 999 * 0.01);  // as many independent answers
    EXPECT_NEAR(working_variance(datum_of(0.8), shares), 1 / (worth * 0.8 * 0.2), 1e-12);
    EXPECT_DOUBLE_EQ(working_variance(datum_of(5'000), stocks), 0.1 * 0.1);
}

TEST(Observation, what_cannot_be_has_a_place_on_the_scale) {
    EXPECT_DOUBLE_EQ(working(datum_of(10), counts, 0), std::log(0.5));
    EXPECT_NEAR(working(datum_of(0.5), shares, 1), std::log(0.9995 / 0.0005), 1e-9);
    EXPECT_DOUBLE_EQ(working(datum_of(10), stocks, 0), std::log(0.01));
}

TEST(Observation, sources_that_disagree_widen_the_error) {
    Datum datum;
    datum.sources = {90'000, 110'000};
    double const half = std::log(110.0 / 90) / 2;
    EXPECT_NEAR(datum.figure(stocks), std::sqrt(90'000.0 * 110'000), 1e-6);
    EXPECT_NEAR(working_variance(datum, stocks), 0.01 + half * half, 1e-12);
    // both stand: either of them is likelier than their middle when they lie far apart
    Datum apart;
    apart.sources = {50, 200};
    EXPECT_GT(log_likelihood(apart, stocks, 50), log_likelihood(apart, stocks, 100));
    EXPECT_NEAR(log_likelihood(apart, stocks, 50), log_likelihood(datum_of(50), stocks, 50) - std::log(2), 1e-6);
}

TEST(Observation, published_figures_scatter_as_the_error_says) {
    random::Draws draws{{1, 2}, 3, 4, 5};
    for (auto const& [error, reading] : std::vector<std::pair<ErrorModel, double>>{{counts, 400}, {shares, 0.3}, {stocks, 7'000}}) {
        constexpr int n = 20'000;
        Vector values(n);
        for (double& value : values) {
            value = working(datum_of(reading), error, published(datum_of(reading), error, reading, draws));
        }
        double const variance = (values.array() - values.mean()).square().sum() / (n - 1), expected = working_variance(datum_of(reading), error);
        // the working scale is not quite normal, so that the variances agree to first order only
        EXPECT_NEAR(variance / expected, 1, 0.06);
        EXPECT_NEAR(values.mean(), working(datum_of(reading), error, reading), 0.05);
    }
}

// --- the two methods on a problem whose answer is known ---

/// Three parameters, six figures, everything linear and normal.
struct LinearProblem {
    Matrix slopes{6, 3};
    Vector constant{6};
    Matrix luck{Matrix::Identity(6, 6) * 0.04};
    Target target{Vector(6), Matrix::Identity(6, 6) * 0.05};
    LinearProblem() {
        slopes << 1, 0, 0, 0.5, 1, 0, 0, 0.7, 0, -1, 0.2, 0, 0.3, 0.3, 0, 0, -0.5, 0;  // nothing says anything of the third
        constant << 1, 2, 3, 4, 5, 6;
        target.figures << 1.9, 2.1, 2.4, 3.3, 5.2, 6.4;
        luck(0, 1) = luck(1, 0) = 0.03;
    }
    [[nodiscard]] Matrix precision() const {
        return Matrix::Identity(3, 3) + slopes.transpose() * Eigen::LLT<Matrix>{luck + target.error}.solve(slopes);
    }
    [[nodiscard]] Vector mean() const {
        Vector const pull = slopes.transpose() * Eigen::LLT<Matrix>{luck + target.error}.solve(target.figures - constant);
        return Eigen::LLT<Matrix>{precision()}.solve(pull);
    }
    [[nodiscard]] Matrix covariance() const { return Eigen::LLT<Matrix>{precision()}.solve(Matrix::Identity(3, 3)); }
    [[nodiscard]] Forward forward() const {
        return [this](Matrix const& scores, std::size_t stage) {
            random::Draws draws{{77, stage}, 1, 1, 1};
            Matrix const noise = standard_normal(scores.rows(), 6, draws) * cholesky(luck).transpose();
            return Matrix{(scores * slopes.transpose() + noise).rowwise() + constant.transpose()};
        };
    }
};

TEST(EnsembleInversion, ends_in_the_known_posterior) {
    LinearProblem const problem;
    Inversion const inversion = invert(problem.target, 3, 4'000, 4, problem.forward(), {5, 0});
    Vector const mean = column_means(inversion.scores);
    Matrix const covariance = shrunk_covariance(inversion.scores);
    for (Eigen::Index j = 0; j < 3; ++j) {
        double const sd = std::sqrt(problem.covariance()(j, j));
        EXPECT_NEAR(mean[j], problem.mean()[j], 0.1 * sd) << j;
        EXPECT_NEAR(std::sqrt(covariance(j, j)), sd, 0.07 * sd) << j;
    }
    EXPECT_EQ(inversion.steps.size(), 4U);
    EXPECT_LT(inversion.steps.back().misfit, inversion.steps.front().misfit);
}

TEST(SyntheticLikelihood, chains_and_mode_meet_the_known_posterior) {
    LinearProblem const problem;
    random::Draws draws{{9, 9}, 1, 1, 1};
    Matrix const scores = standard_normal(4'000, 3, draws);
    Response const response{scores, problem.forward()(scores, 0), Shape::quadratic};
    LogPosterior const posterior{response, problem.target};
    Vector const mode = posterior.mode(Vector::Zero(3));
    Chains const chains = run_chains(posterior, scores, posterior.covariance(mode), {4, 20'000}, {3, 0});
    for (Eigen::Index j = 0; j < 3; ++j) {
        double const sd = std::sqrt(problem.covariance()(j, j));
        EXPECT_NEAR(mode[j], problem.mean()[j], 0.1 * sd) << j;
        EXPECT_LT(split_r_hat(chains.scores, j), 1.02) << j;
        double const draws_worth = effective_sample_size(chains.scores, j);
        EXPECT_GT(draws_worth, 1'000) << j;
        double mean = 0, square = 0;
        for (Matrix const& chain : chains.scores) {
            mean += chain.col(j).mean() / 4;
            square += chain.col(j).array().square().mean() / 4;
        }
        EXPECT_NEAR(mean, problem.mean()[j], 0.1 * sd + 5 * sd / std::sqrt(draws_worth)) << j;
        EXPECT_NEAR(std::sqrt(square - mean * mean), sd, 0.1 * sd) << j;
    }
    EXPECT_NEAR(chains.acceptance, 0.234, 0.1);
}

TEST(SyntheticLikelihood, evidence_of_a_linear_problem_is_exact) {
    LinearProblem const problem;
    random::Draws draws{{9, 9}, 1, 1, 1};
    Matrix const scores = standard_normal(50'000, 3, draws);
    Response const response{scores, problem.forward()(scores, 0), Shape::linear};
    for (double const scale : prior_scales) {
        LogPosterior const posterior{response, problem.target, scale};
        Matrix const all = scale * scale * problem.slopes * problem.slopes.transpose() + problem.luck + problem.target.error;
        Vector const gap = problem.target.figures - problem.constant;
        double const log_determinant = 2 * cholesky(all).diagonal().array().log().sum();
        double const exact = -0.5 * (gap.dot(Eigen::LLT<Matrix>{all}.solve(gap)) + log_determinant + 6 * std::log(2 * std::numbers::pi));
        EXPECT_NEAR(posterior.log_evidence(posterior.mode(Vector::Zero(3))), exact, 0.15) << scale;
    }
}

TEST(Response, what_chance_alone_would_show_teaches_nothing) {
    random::Draws draws{{4, 4}, 1, 1, 1};
    Matrix const scores = standard_normal(400, 5, draws);
    Matrix readings = standard_normal(400, 30, draws);
    readings.col(0) += 0.5 * scores.col(2);
    Response const response{scores, readings, Shape::linear};
    Matrix const slopes = response.slopes(Vector::Zero(5));
    EXPECT_NEAR(slopes(0, 2), 0.5, 0.2);
    EXPECT_LE((slopes.array() != 0).count(), 5);  // of 149 that are nothing, 3 in 1,000 pass three standard errors
}

TEST(Response, a_bend_is_seen) {
    random::Draws draws{{4, 5}, 1, 1, 1};
    Matrix const scores = standard_normal(2'000, 2, draws);
    Matrix const readings = (scores.col(0).array() + 0.5 * scores.col(0).array().square()).matrix() + 0.1 * standard_normal(2'000, 1, draws);
    Response const response{scores, readings, Shape::quadratic};
    Matrix at(1, 2);
    at << 2, 0;
    EXPECT_NEAR(response.mean(at)(0, 0), 4, 0.1);
    EXPECT_NEAR(response.slopes(at.row(0).transpose())(0, 0), 3, 0.1);
}

TEST(Linear, correlations_that_the_sample_cannot_know_are_drawn_to_0) {
    random::Draws draws{{4, 6}, 1, 1, 1};
    Matrix const independent = standard_normal(30, 20, draws);
    Matrix const covariance = shrunk_covariance(independent);
    Matrix const rest = covariance - Matrix{covariance.diagonal().asDiagonal()};
    EXPECT_LT(rest.cwiseAbs().maxCoeff(), 0.2);  // as they are: about 0.6
    Matrix pair = standard_normal(3'000, 2, draws);
    pair.col(1) += pair.col(0);
    EXPECT_NEAR(shrunk_covariance(pair)(0, 1), 1, 0.1);
}

// --- diagnostics ---

TEST(Diagnostics, chains_that_disagree_are_seen) {
    random::Draws draws{{4, 7}, 1, 1, 1};
    std::vector<Matrix> chains{standard_normal(500, 1, draws), standard_normal(500, 1, draws)};
    EXPECT_LT(split_r_hat(chains, 0), 1.02);
    EXPECT_NEAR(effective_sample_size(chains, 0), 1'000, 200);
    chains[1].array() += 2;
    EXPECT_GT(split_r_hat(chains, 0), 1.5);
}

TEST(Diagnostics, a_slow_chain_is_worth_few_draws) {
    random::Draws draws{{4, 8}, 1, 1, 1};
    constexpr double memory = 0.9;  // autoregressive: worth (1 − ρ) / (1 + ρ) of its length
    std::vector<Matrix> chains(2, Matrix(5'000, 1));
    for (Matrix& chain : chains) {
        Matrix const noise = standard_normal(chain.rows(), 1, draws);
        chain(0, 0) = noise(0, 0);
        for (Eigen::Index i = 1; i < chain.rows(); ++i) {
            chain(i, 0) = memory * chain(i - 1, 0) + std::sqrt(1 - memory * memory) * noise(i, 0);
        }
    }
    EXPECT_NEAR(effective_sample_size(chains, 0) / (10'000 * 0.1 / 1.9), 1, 0.25);
}

TEST(Rivals, weights_are_shares) {
    auto const shares_of_belief = weights(std::vector<double>{-1000, -1000 + std::log(3)});
    EXPECT_NEAR(shares_of_belief[0], 0.25, 1e-12);
    EXPECT_NEAR(shares_of_belief[1], 0.75, 1e-12);
}

// --- a whole fit ---

TEST(Fit, threads_change_nothing_and_a_kept_run_is_not_made_again) {
    testing::ToyFit toy{20, 2};
    toy.problem().recipe.draws = 8;
    toy.publish(toy.record(Vector::Zero(3), 1), 1);
    Fit const one = toy.fit(5, 1), three = toy.fit(5, 3);
    EXPECT_EQ(one.values, three.values);
    EXPECT_EQ(one.predicted, three.predicted);

    std::map<std::pair<std::size_t, std::size_t>, std::vector<double>> store;
    std::mutex mutex;
    std::atomic<bool> stop{false};
    Work work{1, {}, {}, {}, stop};
    work.keep = [&](std::size_t stage, std::size_t member, std::vector<double> const& readings) {
        std::scoped_lock const lock{mutex};
        store[{stage, member}] = readings;
        stop = store.size() == 31;  // somebody presses Ctrl-C in the middle of the second step
    };
    auto const run = [&](Work const& of) {
        return fit(toy.problem(), simulator(toy.problem().scenario, toy.problem().recipe.free, 5, questions_of(toy.problem().data), of));
    };
    EXPECT_THROW(static_cast<void>(run(work)), Interrupted);
    std::size_t const before = store.size();
    EXPECT_EQ(before, 31U);
    stop = false;
    std::size_t made = 0;
    work.find = [&](std::size_t stage, std::size_t member) {
        auto const found = store.find({stage, member});
        return found == store.end() ? std::nullopt : std::optional{found->second};
    };
    work.keep = [&](std::size_t, std::size_t, std::vector<double> const&) { ++made; };
    EXPECT_EQ(run(work).values, one.values);
    EXPECT_EQ(made + before, toy.problem().runs());
}

TEST(Fit, what_the_figures_cannot_say_stays_the_prior) {
    testing::ToyFit toy{60, 3};
    toy.problem().recipe.draws = 100;
    toy.problem().recipe.free.push_back({testing::parameter_at("prisons.crowding_death_slope"), {policy::Prior::Family::normal, 0, 0.3, -1, 1}});
    toy.problem().scenario.draws[toy.problem().recipe.free.back().parameter].prior = toy.problem().recipe.free.back().prior;
    toy.publish(toy.record(Vector::Zero(4), 1), 1);
    Fit const fit = toy.fit(5, 2);
    double const variance = fit.scores.col(3).array().square().mean() - std::pow(fit.scores.col(3).mean(), 2);
    EXPECT_GT(variance, 0.6);
    EXPECT_LT(std::abs(fit.scores.col(3).mean()), 0.5);
}

}  // namespace
}  // namespace contrapeso::calibration
