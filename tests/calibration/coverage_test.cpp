// SPDX-License-Identifier: Apache-2.0
// Does a fit know what it claims to know? Truths are drawn from the prior, records made from them, and the fit asked where in its posterior the truth lies:
// if the method is right, anywhere with equal chance (simulation-based calibration, Talts et al. 2018).
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

#include "contrapeso/calibration/diagnostics.h"
#include "contrapeso/stats/acceptance.h"
#include "contrapeso/stats/quantiles.h"
#include "support/toy_fit.h"

namespace contrapeso::calibration {
namespace {

constexpr std::size_t trials = 80, trials_of_another_truth = 30;
constexpr Eigen::Index parameters = 3;
constexpr std::array coverages{0.5, 0.8, 0.95};

/// Share of a sample that lies below a value.
double rank_in(Vector const& sample, double value) { return (sample.array() < value).cast<double>().mean(); }

/// Where the truths lay in the posteriors of either method: trials × parameters, each between 0 and 1.
struct Ranks {
    Matrix chains, ensemble;
};

/// The truth is moved by `shift` prior standard deviations before the record is made, and the rank is of where it stood.
Ranks ranks(std::size_t count, double shift) {
    auto const rows = static_cast<Eigen::Index>(count);
    Ranks result{Matrix{rows, parameters}, Matrix{rows, parameters}};
    testing::ToyFit toy;
    for (Eigen::Index trial = 0; trial < rows; ++trial) {
        auto const number = static_cast<std::uint64_t>(trial);
        random::Draws draws{{20261127, number}, 8, 0, 0};
        Vector const truth = standard_normal(parameters, 1, draws).col(0);
        toy.publish(toy.record(truth.array() + shift, 1'000'000 + number), number);
        Fit const fit = toy.fit(number + 1, 2);
        for (Eigen::Index j = 0; j < parameters; ++j) {
            result.chains(trial, j) = 0;
            for (Matrix const& chain : fit.chains.scores) {
                result.chains(trial, j) += rank_in(chain.col(j), truth[j]) / static_cast<double>(fit.chains.scores.size());
            }
            result.ensemble(trial, j) = rank_in(fit.inversion.scores.col(j), truth[j]);
        }
    }
    return result;
}

/// The same fits serve all tests of the method.
Ranks const& honest() {
    static Ranks const result = ranks(trials, 0);
    return result;
}

stats::Verdict uniform(Vector const& ranks) {
    constexpr std::size_t cells = 4;  // 20 expected in each
    std::vector<std::int64_t> counts(cells);
    for (double const rank : ranks) {
        ++counts[std::min(cells - 1, static_cast<std::size_t>(rank * cells))];
    }
    return stats::accept_chi_square(counts, std::vector<double>(cells, static_cast<double>(trials) / cells));
}

/// Are as many truths within the central intervals as they claim? All parameters together: their errors are independent from trial to trial, so the proportion's spread is at most
/// that of the trials alone, which is what is allowed.
stats::Verdict covers(Matrix const& ranks, double coverage) {
    double inside = 0;
    for (Eigen::Index row = 0; row < ranks.rows(); ++row) {
        for (Eigen::Index j = 0; j < ranks.cols(); ++j) {
            inside += std::abs(ranks(row, j) - 0.5) <= coverage / 2 ? 1 : 0;
        }
    }
    double const n = static_cast<double>(ranks.rows());
    return stats::accept_mean(inside / (n * static_cast<double>(ranks.cols())), coverage, std::sqrt(coverage * (1 - coverage) / n));
}

TEST(Coverage, ranks_of_the_truth_are_uniform) {
    for (Eigen::Index j = 0; j < parameters; ++j) {
        auto const chains = uniform(honest().chains.col(j)), ensemble = uniform(honest().ensemble.col(j));
        EXPECT_TRUE(chains) << "chains, parameter " << j << ": " << chains.text;
        EXPECT_TRUE(ensemble) << "ensemble, parameter " << j << ": " << ensemble.text;
    }
}

TEST(Coverage, intervals_hold_the_truth_as_often_as_they_say) {
    for (double const coverage : coverages) {
        auto const chains = covers(honest().chains, coverage), ensemble = covers(honest().ensemble, coverage);
        EXPECT_TRUE(chains) << "chains, " << coverage << ": " << chains.text;
        EXPECT_TRUE(ensemble) << "ensemble, " << coverage << ": " << ensemble.text;
    }
}

TEST(Coverage, a_record_of_another_truth_is_noticed) {
    Ranks const moved = ranks(trials_of_another_truth, 1);
    EXPECT_FALSE(covers(moved.chains, coverages[0]));
    EXPECT_FALSE(covers(moved.ensemble, coverages[0]));
}

TEST(Coverage, planted_parameters_are_recovered) {
    testing::ToyFit toy{60, 4};
    Vector const truth = Vector::Constant(parameters, 1.0);  // one prior standard deviation above the middle
    toy.publish(toy.record(truth, 99), 5);
    toy.problem().recipe.draws = 100;
    Fit const fit = toy.fit(3, 2);
    for (Eigen::Index j = 0; j < parameters; ++j) {
        double const mean = fit.scores.col(j).mean(), deviation = std::sqrt((fit.scores.col(j).array() - mean).square().mean());
        EXPECT_LT(deviation, 0.8) << j;  // the figures teach something
        EXPECT_TRUE(stats::accept_mean(mean, truth[j], deviation)) << j;
        EXPECT_TRUE(stats::accept_mean(fit.inversion.scores.col(j).mean(), truth[j], deviation)) << j;
    }
}

}  // namespace
}  // namespace contrapeso::calibration
