// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/calibration/backtest.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "contrapeso/calibration/random_streams.h"
#include "contrapeso/stats/densities.h"

namespace contrapeso::calibration {

namespace {

/// −ln of the density of the figure, per unit of the figure: of the draws' observation models, one as likely as another.
double log_score(Datum const& datum, ErrorModel const& error, Vector const& readings) {
    std::vector<double> each;
    for (double const reading : readings) {
        each.push_back(log_likelihood(datum, error, reading));
    }
    double const of_a_share = error.likelihood == Likelihood::beta_binomial ? std::log(error.respondents) : 0;
    return -(stats::log_of_mixture(each) + of_a_share);
}

/// What the draws expect to be published: several figures for every draw, so that the ends of the sample are not a matter of luck.
std::vector<double> expected_figures(Datum const& datum, ErrorModel const& error, Vector const& readings, std::uint64_t seed, std::size_t column) {
    constexpr int figures_of_a_draw = 5;
    std::vector<double> sample;
    for (Eigen::Index row = 0; row < readings.size(); ++row) {
        random::Draws draws{{seed, 0}, stream_of_error, static_cast<std::uint64_t>(row), column};
        for (int i = 0; i < figures_of_a_draw; ++i) {
            sample.push_back(published(datum, error, readings[row], draws));
        }
    }
    return sample;
}

std::size_t position_of(evidence::Observation const* observation, evidence::Fact const& fact) {
    return static_cast<std::size_t>(observation - fact.observations.data());
}

}  // namespace

Recipe cut_off(Recipe recipe, Day until) {
    if (until >= recipe.until) {
        return recipe;
    }
    recipe.name += " to " + to_string_date(until);
    recipe.until = until;
    for (Series& series : recipe.series) {
        series.hold_out_every = 0;  // what comes after the day is held out already
    }
    return recipe;
}

std::vector<Datum> figures_after(Recipe const& recipe, Day first_day, Day after, Day until) {
    Recipe whole = recipe;
    whole.until = until;
    for (Series& series : whole.series) {
        series.less = nullptr;
    }
    auto data = data_of(whole, first_day, Kinds::and_predicted);
    std::erase_if(data, [after](Datum const& datum) { return datum.period.last <= after; });
    return data;
}

std::vector<evidence::SeriesSkill> scores_of(Recipe const& recipe, std::vector<Datum> const& asked, Matrix const& readings, Day known_until) {
    std::vector<evidence::Fact const*> facts;
    std::map<evidence::Fact const*, std::vector<evidence::Prediction>> predictions;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        Datum const& datum = asked[i];
        ErrorModel const& error = recipe.series[datum.series].error;
        Vector const column = readings.col(static_cast<Eigen::Index>(i));
        if (!predictions.contains(datum.fact)) {
            facts.push_back(datum.fact);
        }
        predictions[datum.fact].push_back({position_of(datum.whole.observation, *datum.fact), expected_figures(datum, error, column, recipe.seed, i),
                                           log_score(datum, error, column)});
    }
    std::vector<evidence::SeriesSkill> scores;
    for (evidence::Fact const* const fact : facts) {
        auto training = evidence::figures_until(*fact, known_until);
        for (evidence::Prediction const& one : predictions[fact]) {
            std::erase(training, one.observation);
        }
        if (auto const skill = evidence::score_series(*fact, training, predictions[fact])) {
            scores.push_back(*skill);
        }
    }
    return scores;
}

}  // namespace contrapeso::calibration
