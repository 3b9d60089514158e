// SPDX-License-Identifier: Apache-2.0
#pragma once
// The observation model: how far a published figure may be from what a run says, kind by kind of figure.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/country/record.h"
#include "contrapeso/evidence/fact.h"
#include "contrapeso/random/draws.h"

namespace contrapeso::calibration {

/// negative_binomial: counts of people, `size` the shape (variance m + m² / size). beta_binomial: shares of a survey or sample of `respondents` with
/// intra-class `correlation`. log_normal: stocks and sums whose sources contradict each other by `discrepancy` [standard deviation of the logarithm].
enum class Likelihood : std::uint8_t { negative_binomial, beta_binomial, log_normal };
inline constexpr std::array<std::string_view, 3> likelihood_names{"negative_binomial", "beta_binomial", "log_normal"};

struct ErrorModel {
    Likelihood likelihood{};
    double size{};
    double respondents{}, correlation{};
    double discrepancy{};
    double memory{};  ///< years over which the errors of one series resemble each other: correlation exp(−distance / memory); 0: not at all
};

/// A figure that a run can be asked for.
struct Part {
    evidence::Measure const* measure{};
    evidence::Observation const* observation{};
};

/// What a figure is for.
enum class Use : std::uint8_t { fitted, held_out };

/// One figure of a fit: what was published for the same days, by however many sources, less the parts of it that are figures of their own.
struct Datum {
    std::size_t series{};  ///< position in the recipe's series
    evidence::Fact const* fact{};
    Part whole;
    std::vector<Part> less;
    evidence::Period period;
    std::vector<double> sources;  ///< one for each source, already less the parts
    Use use{};

    /// Middle of what the sources say on the working scale, as a published number.
    [[nodiscard]] double figure(ErrorModel const& error) const;
};

/// What a run says of the figure; nothing if it does not cover the days, or has nothing to divide by.
[[nodiscard]] std::optional<double> reading(Datum const& datum, country::MonthlySeries const& series);

/// The scale on which the error is even: ln(x + ½) of counts, logit of shares, ln of stocks and sums. A share of 0 or 1 and a stock of 0 count as
/// the smallest that such a sample, or a thousandth of the figure, would show.
[[nodiscard]] double working(Datum const& datum, ErrorModel const& error, double value);

/// Variance of the error on the working scale, with what the sources contradict each other.
[[nodiscard]] double working_variance(Datum const& datum, ErrorModel const& error);

/// ln p(what was published | what the run says): the mean over the sources, as if one of them were right and we did not know which.
[[nodiscard]] double log_likelihood(Datum const& datum, ErrorModel const& error, double reading);

/// A figure as it could have been published if the run were the truth.
[[nodiscard]] double published(Datum const& datum, ErrorModel const& error, double reading, random::Draws& draws);

}  // namespace contrapeso::calibration
