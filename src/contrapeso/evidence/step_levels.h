// SPDX-License-Identifier: Apache-2.0
#pragma once
// A step function at the dated drivers of a fact, fitted to some of its figures and asked about any.
#include <cstddef>
#include <vector>

#include "contrapeso/evidence/fact.h"

namespace contrapeso::evidence {

/// A flow grows with the days that it is counted over; a stock, a share or a count since some day does not.
[[nodiscard]] bool is_flow(Fact const& fact);

/// By how much a figure is divided before it is held against others of its fact: the days of a flow, else 1.
[[nodiscard]] double days_counted(Fact const& fact, Observation const& one);

/// A level a day between each two of a fact's steps, all set so that the squared logarithmic errors of the figures are least.
class StepLevels {
  public:
    /// `which`: positions of the figures that it is fitted to, each above 0.
    StepLevels(Fact const& fact, std::vector<std::size_t> const& which);

    /// What the levels say of the n-th figure that they were fitted to, and ln(figure / that).
    [[nodiscard]] double fitted(std::size_t n) const;
    [[nodiscard]] double log_miss(std::size_t n) const;

    /// Levels that some figure has days at.
    [[nodiscard]] std::size_t levels_fitted() const;

    /// What is said of any figure of the fact, and how sure; a median of 0 if nothing is.
    struct Answer {
        double median{};
        double borrowed{};  ///< share of the median that comes from levels which the figures do not tell and that take the nearest told one's place
        double variance_of_levels{};  ///< of the logarithm, in units of the variance of a figure around its level
        double variance_of_steps{};  ///< of the logarithm: a level that was borrowed may be as far off as levels were from each other
    };
    [[nodiscard]] Answer answer(Observation const& one) const;

  private:
    struct Level {
        double a_day{};
        double support{};  ///< sum over figures of the squared share that the level has in each: as many figures as it was seen in
        std::size_t from{};  ///< the level that it is taken from: itself if it is told
    };

    [[nodiscard]] std::vector<double> days_of(Observation const& one) const;
    void start();
    void improve();
    void borrow();

    Fact const& fact_;
    std::vector<std::vector<double>> days_;  ///< by figure and level, in all what the figure is counted over
    std::vector<double> figures_;
    std::vector<Level> levels_;
    double variance_of_a_step_{};  ///< mean squared change of the logarithm from level to level
};

}  // namespace contrapeso::evidence
