// SPDX-License-Identifier: Apache-2.0
#pragma once
// A fit from its recipe to its posterior: which runs are made, in which order, and what is learnt from them.
#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/calibration/ensemble_inversion.h"
#include "contrapeso/calibration/recipe.h"
#include "contrapeso/calibration/synthetic_likelihood.h"
#include "contrapeso/country/simulate.h"

namespace contrapeso::calibration {

/// A recipe with everything looked up.
struct Problem {
    Recipe recipe;
    country::Resolved scenario;  ///< without a posterior, ending where the figures end
    std::vector<Datum> data;
    std::string digest;  ///< of all that the result depends on: recipe, figures, scenario, results version

    [[nodiscard]] ErrorModel const& error_of(Datum const& datum) const { return recipe.series[datum.series].error; }
    [[nodiscard]] std::vector<std::size_t> positions(Use use) const;  ///< of the data for that use
    [[nodiscard]] Target target() const;  ///< the fitted data, in their order
    [[nodiscard]] std::size_t runs() const;  ///< that the fit will make
};

/// Looks everything up. Nothing, and every fault at once, if there is too little to learn from; what may surprise goes to `notes`.
[[nodiscard]] std::optional<Problem> pose(Recipe recipe, scenario::Library const& library, Diagnostics& diagnostics, Diagnostics& notes);

/// The work of a fit as others see it. Every run's readings have a place: stage and member.
struct Work {
    std::size_t threads{1};
    std::function<std::optional<std::vector<double>>(std::size_t stage, std::size_t member)> find;  ///< from an earlier try; may be empty
    std::function<void(std::size_t stage, std::size_t member, std::vector<double> const& readings)> keep;  ///< calls may overlap; may be empty
    std::function<void(std::size_t done)> progress;  ///< runs that are done, found ones too; calls never overlap; may be empty
    std::atomic<bool> const& stop;
};

/// Thrown when `Work::stop` turns true; what is done has been kept.
struct Interrupted {};

/// What is asked of a run, and how many numbers it answers.
struct Questions {
    std::size_t count{};
    std::function<std::vector<double>(country::MonthlySeries const&)> answer;
};

/// The figures, each as a run says it; 0 where a run says nothing. The data must outlive the answer.
[[nodiscard]] Questions questions_of(std::vector<Datum> const& data);

/// Runs and what they answered: rows of scores × questions.
using Simulate = std::function<Matrix(Matrix const& scores, std::size_t stage)>;

/// The engine as a fit uses it: row m of M rows of scores in stage s is replicate 1,000 s M + m. All but the questions must outlive the answer.
[[nodiscard]] Simulate simulator(country::Resolved const& scenario, std::vector<Free> const& free, std::uint64_t seed, Questions questions,
                                 Work const& work);

struct Fit {
    Inversion inversion;
    Response response;  ///< learnt from the last half of the inversion and a widened ensemble
    Chains chains;
    Matrix scores;  ///< the posterior: draws × free parameters, as scores
    Matrix values;  ///< the same in the parameters' units
    Matrix predicted;  ///< what a run of each draw says of all data
    Vector mode;
    double log_evidence{};
};

/// Both methods, one after the other, and a run of every draw. Throws Interrupted.
[[nodiscard]] Fit fit(Problem const& problem, Simulate const& simulate);

/// Scores as values of the parameters, and back from a prior's point of view: row by row.
[[nodiscard]] Matrix values_of(std::vector<Free> const& free, Matrix const& scores);

/// Draws of the fit as the engine takes them.
[[nodiscard]] std::shared_ptr<policy::Posterior const> posterior_of(std::vector<Free> const& free, Matrix const& scores);

}  // namespace contrapeso::calibration
