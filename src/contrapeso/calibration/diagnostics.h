// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a fit says of itself: did it converge, what did it learn, from which figures, and what can it not know.
#include <string>
#include <vector>

#include "contrapeso/calibration/fit.h"
#include "contrapeso/stats/quantiles.h"

namespace contrapeso::calibration {

/// Gelman and Rubin's R̂ of split chains (Gelman et al. 2013, 11.4) for one column: about 1 when the chains agree. At least two chains of 4 rows.
[[nodiscard]] double split_r_hat(std::vector<Matrix> const& chains, Eigen::Index column);

/// Independent draws that the chains are worth for the mean of one column: autocorrelations summed in Geyer's (1992) initial positive pairs.
[[nodiscard]] double effective_sample_size(std::vector<Matrix> const& chains, Eigen::Index column);

/// How much a series of figures says of a parameter, and which way it pulls.
struct Pull {
    std::size_t series{};
    double share{};  ///< of what all figures say of the parameter near the posterior (Fisher information)
    double direction{};  ///< of the parameter's score, in prior standard deviations: where this series alone would take it from the prior's middle
};

struct ParameterReport {
    std::size_t free{};  ///< position in the recipe
    stats::Interval prior, posterior;  ///< median and 90 % interval in the parameter's unit
    double learnt{};  ///< share of the prior's variance that is gone, on the scale of scores
    double r_hat{}, effective_draws{};
    double apart{};  ///< medians of the two methods, in standard deviations of the wider one
    double spread_ratio{};  ///< standard deviation of the ensemble / of the chains
    std::vector<Pull> pulls;  ///< strongest first, at most three
};

/// How a series of figures stands after the fit.
struct SeriesReport {
    std::size_t series{};
    std::size_t fitted{}, held_out{};
    double misfit{};  ///< of the fitted: mean square of (figure − mean prediction) in units of error and luck
    double bias{};  ///< mean of the same distance with its sign: above 0 the figures are higher
};

enum class Severity : unsigned char { fine, caution, failure };

/// A light, what it means, and what to do.
struct Finding {
    Severity severity{};
    std::string what, advice;
};

struct Report {
    std::vector<double> misfits;  ///< by step of the inversion
    std::vector<ParameterReport> parameters;
    std::vector<SeriesReport> series;
    std::vector<std::pair<std::size_t, std::size_t>> only_together;  ///< free parameters whose posterior correlation is beyond 0.7
    std::vector<double> correlations;  ///< of those
    std::vector<Finding> findings;  ///< worst first

    [[nodiscard]] bool converged() const;
};

[[nodiscard]] Report report_on(Problem const& problem, Fit const& fit, scenario::Registry const& registry);

}  // namespace contrapeso::calibration
