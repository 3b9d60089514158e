// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/calibration/observation.h"

#include <algorithm>
#include <cmath>

#include "contrapeso/evidence/reading.h"
#include "contrapeso/random/distributions.h"
#include "contrapeso/stats/densities.h"

namespace contrapeso::calibration {

namespace {

double logit(double p) { return std::log(p / (1 - p)); }
double logistic(double x) { return 1 / (1 + std::exp(-x)); }

/// A share as a sample of that many could show it.
double seen_share(double share, double respondents) { return std::clamp(share, 0.5 / respondents, 1 - 0.5 / respondents); }

/// Independent answers that are worth as much as the correlated ones.
double effective_respondents(ErrorModel const& error) { return error.respondents / (1 + (error.respondents - 1) * error.correlation); }

double scaled(Likelihood likelihood, double respondents, double least, double value) {
    switch (likelihood) {
        case Likelihood::negative_binomial:
            return std::log(std::max(value, 0.0) + 0.5);
        case Likelihood::beta_binomial:
            return logit(seen_share(value, respondents));
        case Likelihood::log_normal:
            break;
    }
    return std::log(std::max(value, least));
}

/// A stock or sum of 0 stands for this much.
double least_of(Datum const& datum) {
    constexpr double thousandth = 1e-3;
    return thousandth * std::abs(datum.sources.front());
}

double log_density(ErrorModel const& error, double least, double source, double reading) {
    switch (error.likelihood) {
        case Likelihood::negative_binomial:
            return stats::log_negative_binomial(source, std::max(reading, 0.5), error.size);
        case Likelihood::beta_binomial:
            return stats::log_beta_binomial(source * error.respondents, error.respondents, seen_share(reading, error.respondents), error.correlation);
        case Likelihood::log_normal:
            break;
    }
    return stats::log_density_log_normal(source, std::max(reading, least), error.discrepancy);
}

double mean_of(std::vector<double> const& values) {
    double sum = 0;
    for (double const value : values) {
        sum += value;
    }
    return sum / static_cast<double>(values.size());
}

std::vector<double> working_sources(Datum const& datum, ErrorModel const& error) {
    std::vector<double> values;
    for (double const source : datum.sources) {
        values.push_back(working(datum, error, source));
    }
    return values;
}

}  // namespace

double Datum::figure(ErrorModel const& error) const {
    double const middle = mean_of(working_sources(*this, error));
    switch (error.likelihood) {
        case Likelihood::negative_binomial:
            return std::exp(middle) - 0.5;
        case Likelihood::beta_binomial:
            return logistic(middle);
        case Likelihood::log_normal:
            break;
    }
    return std::exp(middle);
}

std::optional<double> reading(Datum const& datum, country::MonthlySeries const& series) {
    auto value = evidence::reading(*datum.whole.measure, *datum.whole.observation, series);
    for (Part const& part : datum.less) {
        auto const taken = evidence::reading(*part.measure, *part.observation, series);
        value = value && taken ? std::optional{*value - *taken} : std::nullopt;
    }
    return value;
}

double working(Datum const& datum, ErrorModel const& error, double value) {
    return scaled(error.likelihood, error.respondents, least_of(datum), value);
}

double working_variance(Datum const& datum, ErrorModel const& error) {
    auto const sources = working_sources(datum, error);
    double const middle = mean_of(sources);
    double between = 0;
    for (double const source : sources) {
        between += (source - middle) * (source - middle) / static_cast<double>(sources.size());
    }
    double const figure = datum.figure(error);
    switch (error.likelihood) {
        case Likelihood::negative_binomial:
            return between + 1 / (figure + 0.5) + 1 / error.size;
        case Likelihood::beta_binomial:
            return between + 1 / (effective_respondents(error) * figure * (1 - figure));
        case Likelihood::log_normal:
            break;
    }
    return between + error.discrepancy * error.discrepancy;
}

double log_likelihood(Datum const& datum, ErrorModel const& error, double reading) {
    std::vector<double> each;
    for (double const source : datum.sources) {
        each.push_back(log_density(error, least_of(datum), source, reading));
    }
    return stats::log_of_mixture(each);
}

double published(Datum const& datum, ErrorModel const& error, double reading, random::Draws& draws) {
    switch (error.likelihood) {
        case Likelihood::negative_binomial: {
            double const mean = std::max(reading, 0.5) * random::gamma(draws, error.size) / error.size;
            return static_cast<double>(random::poisson(draws, mean));
        }
        case Likelihood::beta_binomial: {
            double const share = seen_share(reading, error.respondents), answers = 1 / error.correlation - 1;
            double const yes = random::gamma(draws, share * answers), no = random::gamma(draws, (1 - share) * answers);
            return static_cast<double>(random::binomial(draws, static_cast<std::int64_t>(error.respondents), yes / (yes + no))) / error.respondents;
        }
        case Likelihood::log_normal:
            break;
    }
    return std::max(reading, least_of(datum)) * std::exp(error.discrepancy * random::normal(draws));
}

}  // namespace contrapeso::calibration
