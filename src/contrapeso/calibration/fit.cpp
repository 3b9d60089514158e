// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/calibration/fit.h"

#include <algorithm>
#include <cmath>

#include "contrapeso/calibration/random_streams.h"
#include "contrapeso/core/exact_math.h"
#include "contrapeso/scenario/canonical.h"
#include "contrapeso/scenario/scenario.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/scenario/text_digest.h"
#include "contrapeso/study/parallel.h"

namespace contrapeso::calibration {

namespace {

using nlohmann::json;

json free_json(std::vector<Free> const& free, scenario::Registry const& registry) {
    json all = json::array();
    for (Free const& one : free) {
        all.push_back({registry[one.parameter].key, one.prior.family, one.prior.centre, one.prior.spread});
    }
    return all;
}

/// All that a fit's result depends on.
json canonical(Problem const& problem, scenario::Loaded const& loaded, scenario::Registry const& registry) {
    Recipe const& recipe = problem.recipe;
    json data = json::array();
    for (Datum const& datum : problem.data) {
        ErrorModel const& error = problem.error_of(datum);
        data.push_back({datum.fact->key, to_string_date(datum.period.first), to_string_date(datum.period.last), datum.sources, datum.less.size(),
                        datum.use, error.likelihood, error.size, error.respondents, error.correlation, error.discrepancy, error.memory});
    }
    return {{"scenario", hex(loaded.digest)},
            {"until", to_string_date(recipe.until)},
            {"free", free_json(recipe.free, registry)},
            {"data", std::move(data)},
            {"method", {recipe.seed, recipe.members, recipe.iterations, recipe.draws, recipe.chains.chains, recipe.chains.steps}}};
}

/// Parameters that the scenario pins cannot be free.
void refuse_pinned(Recipe const& recipe, country::Resolved const& scenario, scenario::Registry const& registry, Diagnostics& diagnostics) {
    for (Free const& one : recipe.free) {
        if (scenario.draws[one.parameter].prior.family == policy::Prior::Family::fixed &&
            registry[one.parameter].prior.family != policy::Prior::Family::fixed) {
            diagnostics.push_back(
                {recipe.name, "`" + registry[one.parameter].key + "` is free, and the scenario pins it", "Take one of the two away"});
        }
    }
}

/// Series of which no figure lies within the days of the fit.
void note_empty_series(Problem const& problem, Diagnostics& notes) {
    std::vector<std::string> empty;
    for (std::size_t s = 0; s < problem.recipe.series.size(); ++s) {
        if (std::none_of(problem.data.begin(), problem.data.end(), [&](Datum const& datum) { return datum.series == s; })) {
            empty.push_back(problem.recipe.series[s].name());
        }
    }
    if (!empty.empty()) {
        notes.push_back({problem.recipe.name, "no figure ends by " + to_string_date(problem.recipe.until) + " of " + scenario::listed(empty),
                         "Nothing is learnt from them"});
    }
}

double years_between(evidence::Period const& a, evidence::Period const& b) {
    constexpr double days_a_year = 365.25;
    return std::abs((a.first + a.last) - (b.first + b.last)) / 2 / days_a_year;
}

/// `rows` of the scores, evenly spread.
Matrix thinned(std::vector<Matrix> const& chains, std::size_t draws) {
    auto const from_each = static_cast<Eigen::Index>(draws / chains.size());
    Matrix rows(from_each * static_cast<Eigen::Index>(chains.size()), chains.front().cols());
    Eigen::Index row = 0;
    for (Eigen::Index i = 0; i < from_each; ++i) {  // chains alternate, so that any first part of the rows is a fair sample
        for (Matrix const& chain : chains) {
            rows.row(row++) = chain.row((2 * i + 1) * chain.rows() / (2 * from_each));
        }
    }
    return rows;
}

/// An ensemble twice as wide as that of the inversion: the response must hold where chains may go.
Matrix widened(Matrix const& scores, random::RunKey key) {
    constexpr double by = 2;
    random::Draws draws{key, stream_of_design, 0, 0};
    Matrix const factor = cholesky(shrunk_covariance(scores) + 1e-6 * Matrix::Identity(scores.cols(), scores.cols()));
    Matrix const around = by * standard_normal(scores.rows(), scores.cols(), draws) * factor.transpose();
    return around.rowwise() + scores.colwise().mean();
}

Matrix stacked(Matrix const& above, Matrix const& below) {
    Matrix both(above.rows() + below.rows(), above.cols());
    both << above, below;
    return both;
}

}  // namespace

std::vector<std::size_t> Problem::positions(Use use) const {
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < data.size(); ++i) {
        if (data[i].use == use) {
            which.push_back(i);
        }
    }
    return which;
}

Target Problem::target() const {
    auto const which = positions(Use::fitted);
    auto const count = static_cast<Eigen::Index>(which.size());
    Target target{Vector(count), Matrix::Zero(count, count)};
    for (Eigen::Index i = 0; i < count; ++i) {
        Datum const& datum = data[which[static_cast<std::size_t>(i)]];
        ErrorModel const& error = error_of(datum);
        target.figures[i] = working(datum, error, datum.figure(error));
        target.error(i, i) = working_variance(datum, error);
        for (Eigen::Index j = 0; j < i && error.memory > 0; ++j) {
            Datum const& other = data[which[static_cast<std::size_t>(j)]];
            if (other.series == datum.series) {
                double const alike = std::exp(-years_between(datum.period, other.period) / error.memory);
                target.error(i, j) = target.error(j, i) = alike * std::sqrt(target.error(i, i) * target.error(j, j));
            }
        }
    }
    return target;
}

std::size_t Problem::runs() const { return recipe.members * (recipe.iterations + 1) + recipe.draws; }

std::optional<Problem> pose(Recipe recipe, scenario::Library const& library, Diagnostics& diagnostics, Diagnostics& notes) {
    std::size_t const before = diagnostics.size();
    scenario::LoadOptions options;
    options.overrides = recipe.set;
    options.until = recipe.until;
    options.fit = std::string{scenario::no_posterior};
    auto loaded = scenario::load_scenario(recipe.scenario, library, options, diagnostics);
    if (!loaded) {
        return std::nullopt;
    }
    Problem problem{std::move(recipe), loaded->resolved, {}, {}};
    problem.data = data_of(problem.recipe, problem.scenario.start);
    refuse_pinned(problem.recipe, problem.scenario, library.registry, diagnostics);
    note_empty_series(problem, notes);
    std::size_t const figures = problem.positions(Use::fitted).size();
    if (figures == 0) {
        diagnostics.push_back({problem.recipe.name,
                               "no figure ends between " + to_string_date(problem.scenario.start) + " and " + to_string_date(problem.recipe.until),
                               "Give a later `until`, or other facts"});
    } else if (figures < problem.recipe.free.size()) {
        notes.push_back({problem.recipe.name,
                         "there are fewer figures (" + std::to_string(figures) + ") than free parameters (" +
                             std::to_string(problem.recipe.free.size()) + "): much of the answer will be the prior",
                         "Add figures or free fewer parameters"});
    }
    for (Free const& one : problem.recipe.free) {  // the prior of the fit, for whoever draws from this scenario
        problem.scenario.draws[one.parameter].prior = one.prior;
    }
    problem.digest = hex(scenario::text_digest(canonical(problem, *loaded, library.registry).dump()));
    return diagnostics.size() == before ? std::optional{std::move(problem)} : std::nullopt;
}

Matrix values_of(std::vector<Free> const& free, Matrix const& scores) {
    Matrix values(scores.rows(), scores.cols());
    for (Eigen::Index row = 0; row < scores.rows(); ++row) {
        for (Eigen::Index j = 0; j < scores.cols(); ++j) {
            double const u = std::clamp(exact::normal_cdf(scores(row, j)), 1e-12, 1 - 1e-12);
            values(row, j) = policy::quantile(free[static_cast<std::size_t>(j)].prior, u);
        }
    }
    return values;
}

std::shared_ptr<policy::Posterior const> posterior_of(std::vector<Free> const& free, Matrix const& scores) {
    auto posterior = std::make_shared<policy::Posterior>();
    for (Free const& one : free) {
        posterior->parameters.push_back(one.parameter);
    }
    Matrix const values = values_of(free, scores);
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
        for (Eigen::Index j = 0; j < values.cols(); ++j) {
            posterior->rows.push_back(values(row, j));
        }
    }
    return posterior;
}

Questions questions_of(std::vector<Datum> const& data) {
    return {data.size(), [&data](country::MonthlySeries const& months) {
                std::vector<double> answers;
                for (Datum const& datum : data) {
                    answers.push_back(reading(datum, months).value_or(0));
                }
                return answers;
            }};
}

Simulate simulator(country::Resolved const& scenario, std::vector<Free> const& free, std::uint64_t seed, Questions questions, Work const& work) {
    return [&scenario, &free, &work, seed, questions = std::move(questions), done = std::make_shared<std::size_t>(0)](Matrix const& scores,
                                                                                                                      std::size_t stage) {
        constexpr std::uint64_t stages_apart = 1'000;
        country::Resolved drawn = scenario;
        drawn.posterior = posterior_of(free, scores);
        auto const members = static_cast<std::size_t>(scores.rows());
        Matrix answers(scores.rows(), static_cast<Eigen::Index>(questions.count));
        auto const run = [&](std::size_t member) {
            auto known = work.find ? work.find(stage, member) : std::nullopt;
            if (!known || known->size() != questions.count) {
                known = questions.answer(country::simulate(drawn, {seed, stages_apart * stage * members + member}));
                if (work.keep) {
                    work.keep(stage, member, *known);
                }
            }
            answers.row(static_cast<Eigen::Index>(member)) = Eigen::Map<Vector const>(known->data(), answers.cols()).transpose();
        };
        std::size_t const finished = study::for_each_unit(members, work.threads, work.stop, run, [&](std::size_t) {
            ++*done;
            if (work.progress) {
                work.progress(*done);
            }
        });
        if (finished < members) {
            throw Interrupted{};
        }
        return answers;
    };
}

Fit fit(Problem const& problem, Simulate const& simulate) {
    Recipe const& recipe = problem.recipe;
    auto const fitted = problem.positions(Use::fitted);
    Target const target = problem.target();
    Forward const forward = [&](Matrix const& scores, std::size_t stage) {
        Matrix const all = simulate(scores, stage);
        Matrix scaled(all.rows(), static_cast<Eigen::Index>(fitted.size()));
        for (std::size_t i = 0; i < fitted.size(); ++i) {
            Datum const& datum = problem.data[fitted[i]];
            for (Eigen::Index row = 0; row < all.rows(); ++row) {
                scaled(row, static_cast<Eigen::Index>(i)) = working(datum, problem.error_of(datum), all(row, static_cast<Eigen::Index>(fitted[i])));
            }
        }
        return scaled;
    };
    random::RunKey const key{recipe.seed, 0};
    auto const parameters = static_cast<Eigen::Index>(recipe.free.size());
    Inversion inversion = invert(target, parameters, static_cast<Eigen::Index>(recipe.members), recipe.iterations, forward, key);
    Matrix scores = widened(inversion.scores, key);
    Matrix readings = forward(scores, recipe.iterations);
    for (std::size_t k = recipe.iterations / 2; k < recipe.iterations; ++k) {
        scores = stacked(scores, inversion.steps[k].scores);
        readings = stacked(readings, inversion.steps[k].readings);
    }
    bool const enough = scores.rows() > 2 * Response::terms(parameters, Shape::quadratic);
    Response const response{scores, readings, enough ? Shape::quadratic : Shape::linear};
    LogPosterior const posterior{response, target};
    Vector const mode = posterior.mode(column_means(inversion.scores));
    Chains chains = run_chains(posterior, inversion.scores, posterior.covariance(mode), recipe.chains, key);
    Matrix const draws = thinned(chains.scores, recipe.draws);
    Matrix const predicted = simulate(draws, recipe.iterations + 1);
    return {std::move(inversion), response, std::move(chains), draws, values_of(recipe.free, draws), predicted, mode, posterior.log_evidence(mode)};
}

}  // namespace contrapeso::calibration
