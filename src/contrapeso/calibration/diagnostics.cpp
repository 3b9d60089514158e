// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/calibration/diagnostics.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <Eigen/Cholesky>

namespace contrapeso::calibration {

namespace {

constexpr double coverage_of_intervals = 0.9;
constexpr double beyond = 0.7;  ///< correlation from which two parameters are known only together
constexpr double hardly_learnt = 0.25;
constexpr double edge_of_prior = 0.01;  ///< share of the prior that lies beyond
constexpr double worst_r_hat = 1.05, fewest_effective = 200;
constexpr double worst_misfit = 2, best_misfit = 1.5;

std::vector<Vector> halves(std::vector<Matrix> const& chains, Eigen::Index column) {
    std::vector<Vector> parts;
    for (Matrix const& chain : chains) {
        Eigen::Index const half = chain.rows() / 2;
        parts.emplace_back(chain.col(column).head(half));
        parts.emplace_back(chain.col(column).tail(half));
    }
    return parts;
}

double variance_of(Vector const& values) { return (values.array() - values.mean()).square().sum() / static_cast<double>(values.size() - 1); }

/// Mean variance within parts, and the variance that all of them together are estimated to have.
struct Variances {
    double within{}, all{};
};

Variances variances(std::vector<Vector> const& parts) {
    auto const n = static_cast<double>(parts.front().size()), m = static_cast<double>(parts.size());
    Vector means(static_cast<Eigen::Index>(parts.size()));
    double within = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        means[static_cast<Eigen::Index>(i)] = parts[i].mean();
        within += variance_of(parts[i]) / m;
    }
    return {within, (n - 1) / n * within + variance_of(means)};
}

stats::Interval interval_of(Vector const& values) { return stats::interval({values.begin(), values.end()}, coverage_of_intervals); }

double median_of(Vector const& values) { return interval_of(values).median; }

stats::Interval interval_of(policy::Prior const& prior) {
    constexpr double tail = (1 - coverage_of_intervals) / 2;
    return {policy::quantile(prior, tail), policy::quantile(prior, 0.5), policy::quantile(prior, 1 - tail)};
}

/// Information and pull of every series on every parameter, taken one series at a time.
std::vector<std::vector<Pull>> pulls_of(Problem const& problem, Fit const& fit) {
    auto const fitted = problem.positions(Use::fitted);
    Target const target = problem.target();
    auto const parameters = static_cast<Eigen::Index>(problem.recipe.free.size());
    Matrix const slopes = fit.response.slopes(fit.mode), noise = target.error + fit.response.luck();
    Vector const from_middle = target.figures - fit.response.mean(Matrix::Zero(1, parameters)).transpose();
    std::vector<std::vector<Pull>> pulls(problem.recipe.free.size());
    for (std::size_t s = 0; s < problem.recipe.series.size(); ++s) {
        std::vector<Eigen::Index> rows;
        for (std::size_t i = 0; i < fitted.size(); ++i) {
            if (problem.data[fitted[i]].series == s) {
                rows.push_back(static_cast<Eigen::Index>(i));
            }
        }
        if (rows.empty()) {
            continue;
        }
        Matrix const own = slopes(rows, Eigen::all);
        Matrix const weighted = Eigen::LLT<Matrix>{noise(rows, rows)}.solve(own);
        Vector const gap = from_middle(rows);
        for (Eigen::Index j = 0; j < parameters; ++j) {
            double const information = own.col(j).dot(weighted.col(j));
            double const direction = information > 0 ? weighted.col(j).dot(gap) / (information + 1) : 0;
            pulls[static_cast<std::size_t>(j)].push_back({s, information, direction});
        }
    }
    for (auto& of_one : pulls) {
        double all = 0;
        for (Pull const& pull : of_one) {
            all += pull.share;
        }
        for (Pull& pull : of_one) {
            pull.share = all > 0 ? pull.share / all : 0;
        }
        std::stable_sort(of_one.begin(), of_one.end(), [](Pull const& a, Pull const& b) { return a.share > b.share; });
        constexpr std::size_t most_named = 3;
        of_one.resize(std::min(of_one.size(), most_named));
    }
    return pulls;
}

std::vector<SeriesReport> series_of(Problem const& problem, Fit const& fit) {
    std::vector<SeriesReport> all(problem.recipe.series.size());
    for (std::size_t s = 0; s < all.size(); ++s) {
        all[s].series = s;
    }
    for (std::size_t i = 0; i < problem.data.size(); ++i) {
        Datum const& datum = problem.data[i];
        SeriesReport& report = all[datum.series];
        if (datum.use == Use::held_out) {
            ++report.held_out;
            continue;
        }
        ErrorModel const& error = problem.error_of(datum);
        Vector said(fit.predicted.rows());
        for (Eigen::Index row = 0; row < said.size(); ++row) {
            said[row] = working(datum, error, fit.predicted(row, static_cast<Eigen::Index>(i)));
        }
        double const spread = std::sqrt(variance_of(said) + working_variance(datum, error));
        double const gap = (working(datum, error, datum.figure(error)) - said.mean()) / spread;
        ++report.fitted;
        report.misfit += gap * gap;
        report.bias += gap;
    }
    for (SeriesReport& report : all) {
        report.misfit /= std::max(1.0, static_cast<double>(report.fitted));
        report.bias /= std::max(1.0, static_cast<double>(report.fitted));
    }
    return all;
}

class Judge {
  public:
    Judge(Problem const& problem, scenario::Registry const& registry, Report& report) : problem_{problem}, registry_{registry}, report_{report} {}

    void run() {
        of_convergence();
        of_misfit();
        of_methods();
        of_edges();
        of_knowledge();
        std::stable_sort(report_.findings.begin(), report_.findings.end(),
                         [](Finding const& a, Finding const& b) { return a.severity > b.severity; });
    }

  private:
    [[nodiscard]] std::string const& key(ParameterReport const& one) const { return registry_[problem_.recipe.free[one.free].parameter].key; }

    void say(Severity severity, std::string what, std::string advice) { report_.findings.push_back({severity, std::move(what), std::move(advice)}); }

    template<class Is>
    [[nodiscard]] std::vector<std::string> keys_where(Is const& is) const {
        std::vector<std::string> keys;
        for (ParameterReport const& one : report_.parameters) {
            if (is(one)) {
                keys.push_back(key(one));
            }
        }
        return keys;
    }

    void of_convergence() {
        auto const apart = keys_where([](ParameterReport const& one) { return one.r_hat > worst_r_hat; });
        auto const few = keys_where([](ParameterReport const& one) { return one.effective_draws < fewest_effective; });
        if (apart.empty() && few.empty()) {
            say(Severity::fine, "The chains agree (R̂ below 1.05 for every parameter) and are long enough.", "");
        }
        if (!apart.empty()) {
            say(Severity::failure, fmt::format("No convergence: the chains disagree about {} (R̂ above 1.05).", fmt::join(apart, ", ")),
                "Raise `steps`; if it stays, two values fit equally well and a figure or a tighter prior must tell them apart.");
        }
        if (!few.empty()) {
            say(Severity::caution, fmt::format("The chains are worth fewer than 200 independent draws for {}.", fmt::join(few, ", ")),
                "Raise `steps`.");
        }
    }

    void of_misfit() {
        double const end = report_.misfits.back();
        if (end > worst_misfit) {
            say(Severity::failure,
                fmt::format("The ensemble ends {:.1f} errors (root mean square) from the figures: no values of the free parameters meet them all.",
                            std::sqrt(end)),
                "See which series miss below: their error may be too small, their facts may contradict each other, or the model lacks something.");
        }
        for (SeriesReport const& one : report_.series) {
            if (one.fitted > 0 && one.misfit > worst_misfit) {
                say(Severity::caution,
                    fmt::format("`{}` is missed by {:.1f} errors (root mean square), figures {} than the model.",
                                problem_.recipe.series[one.series].name(), std::sqrt(one.misfit), one.bias > 0 ? "higher" : "lower"),
                    "Its error is too small for what the model can do, or the model is wrong there: say so in the limits.");
            }
        }
        if (end <= best_misfit) {
            say(Severity::fine, fmt::format("The ensemble meets the figures: mean square distance {:.2f} in units of error and luck.", end), "");
        }
    }

    void of_methods() {
        constexpr double most_apart = 1, widest = 2;
        auto const odd = keys_where(
            [](ParameterReport const& one) { return one.apart > most_apart || one.spread_ratio > widest || one.spread_ratio < 1 / widest; });
        if (odd.empty()) {
            say(Severity::fine, "The two methods agree: no median further apart than one standard deviation, no spread twice the other.", "");
        } else {
            say(Severity::caution, fmt::format("The two methods disagree about {}.", fmt::join(odd, ", ")),
                "More `members` or `iterations` help if luck is the reason; a strongly bent response does not go away.");
        }
    }

    void of_edges() {
        for (ParameterReport const& one : report_.parameters) {
            policy::Prior const& prior = problem_.recipe.free[one.free].prior;
            double const near = 0.02 * (one.prior.high - one.prior.low);
            bool const at_bound = one.posterior.median < prior.low + near || one.posterior.median > prior.high - near;
            bool const at_edge =
                one.posterior.median < policy::quantile(prior, edge_of_prior) || one.posterior.median > policy::quantile(prior, 1 - edge_of_prior);
            if (at_bound) {
                say(Severity::failure, fmt::format("`{}` stands at its bound.", key(one)),
                    "The figures ask for what the bounds forbid: look at the model before widening them.");
            } else if (at_edge) {
                say(Severity::caution, fmt::format("`{}` is pushed to the last hundredth of its prior.", key(one)),
                    "Either the prior was too sure, or the parameter makes up for something that the model lacks.");
            }
        }
    }

    void of_knowledge() {
        auto const unknown = keys_where([](ParameterReport const& one) { return one.learnt < hardly_learnt; });
        if (!unknown.empty()) {
            say(Severity::caution,
                fmt::format("Hardly learnt (less than a quarter of the prior's variance gone), so that these remain assumptions: {}.",
                            fmt::join(unknown, ", ")),
                "Show them as assumed; a figure that moves with them would help.");
        }
        for (std::size_t i = 0; i < report_.only_together.size(); ++i) {
            auto const [a, b] = report_.only_together[i];
            say(Severity::caution,
                fmt::format("`{}` and `{}` are known only together (correlation {:+.2f}).", key(report_.parameters[a]), key(report_.parameters[b]),
                            report_.correlations[i]),
                "Never quote one of them without its interval.");
        }
    }

    Problem const& problem_;
    scenario::Registry const& registry_;
    Report& report_;
};

}  // namespace

double split_r_hat(std::vector<Matrix> const& chains, Eigen::Index column) {
    Variances const v = variances(halves(chains, column));
    return v.within > 0 ? std::sqrt(v.all / v.within) : 1;
}

double effective_sample_size(std::vector<Matrix> const& chains, Eigen::Index column) {
    auto const parts = halves(chains, column);
    Variances const v = variances(parts);
    Eigen::Index const n = parts.front().size();
    double const all = static_cast<double>(n) * static_cast<double>(parts.size());
    if (v.all <= 0) {
        return all;
    }
    auto const autocorrelation = [&](Eigen::Index lag) {
        double sum = 0;
        for (Vector const& part : parts) {
            auto const centred = part.array() - part.mean();
            sum += (centred.head(n - lag) * centred.tail(n - lag)).sum() / static_cast<double>(n) / static_cast<double>(parts.size());
        }
        return 1 - (v.within - sum) / v.all;
    };
    double time = 1, previous = 2;  // no pair of correlations is larger
    for (Eigen::Index lag = 1; lag + 1 < n; lag += 2) {
        double const pair = std::min(autocorrelation(lag) + autocorrelation(lag + 1), previous);
        if (pair < 0) {
            break;
        }
        time += 2 * pair;
        previous = pair;
    }
    return std::min(all / time, all);
}

bool Report::converged() const {
    return std::none_of(findings.begin(), findings.end(), [](Finding const& one) { return one.severity == Severity::failure; });
}

Report report_on(Problem const& problem, Fit const& fit, scenario::Registry const& registry) {
    Report report;
    for (Step const& step : fit.inversion.steps) {
        report.misfits.push_back(step.misfit);
    }
    auto pulls = pulls_of(problem, fit);
    Matrix const covariance = shrunk_covariance(fit.scores);
    for (std::size_t i = 0; i < problem.recipe.free.size(); ++i) {
        auto const column = static_cast<Eigen::Index>(i);
        Vector const ensemble = fit.inversion.scores.col(column), draws = fit.scores.col(column);
        double const wide = std::sqrt(variance_of(ensemble)), deviation = std::sqrt(covariance(column, column));
        report.parameters.push_back({i, interval_of(problem.recipe.free[i].prior), interval_of(Vector{fit.values.col(column)}),
                                     std::clamp(1 - covariance(column, column), 0.0, 1.0), split_r_hat(fit.chains.scores, column),
                                     effective_sample_size(fit.chains.scores, column),
                                     std::abs(median_of(ensemble) - median_of(draws)) / std::max(wide, deviation), wide / deviation,
                                     std::move(pulls[i])});
        for (std::size_t j = 0; j < i; ++j) {
            auto const other = static_cast<Eigen::Index>(j);
            double const r = covariance(column, other) / std::sqrt(covariance(column, column) * covariance(other, other));
            if (std::abs(r) > beyond) {
                report.only_together.emplace_back(j, i);
                report.correlations.push_back(r);
            }
        }
    }
    report.series = series_of(problem, fit);
    Judge{problem, registry, report}.run();
    return report;
}

}  // namespace contrapeso::calibration
