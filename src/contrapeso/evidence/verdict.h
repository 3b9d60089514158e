// SPDX-License-Identifier: Apache-2.0
#pragma once
// A run held against the evidence, figure by figure.
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "contrapeso/country/record.h"
#include "contrapeso/evidence/fact.h"
#include "contrapeso/evidence/nulls.h"
#include "contrapeso/stats/quantiles.h"

namespace contrapeso::evidence {

/// Share of the replicates that a band holds.
inline constexpr double band_coverage = 0.9;

/// A band wider than this many times the accepted one proves nothing by holding the figure.
inline constexpr double widest_useful_band = 3;

enum class Verdict : std::uint8_t {
    reproduced,  ///< predicted, and the median is where it should be
    fits,  ///< as far off as accepted, but the values were set for it
    as_put_in,  ///< the model was told, and the run shows it
    too_wide,  ///< the median is right, but the band would hold almost anything
    near,  ///< the median is right, but the band is too narrow to hold the figure
    misses,  ///< the median lies outside what is accepted
    derived,  ///< the figure is computed from others: shown, not judged
    not_covered,  ///< no indicator
    outside_run  ///< the run does not cover these days, or some replicate has nothing to divide by
};
inline constexpr std::array<std::string_view, 9> verdict_names{"reproduced", "fits",    "as put in",   "too wide",       "near",
                                                               "misses",     "derived", "not covered", "outside the run"};

/// Facts that pass count; one that misses makes a check fail; the others do neither.
[[nodiscard]] constexpr bool passes(Verdict verdict) {
    return verdict == Verdict::reproduced || verdict == Verdict::fits || verdict == Verdict::as_put_in;
}

/// One figure beside what the run says.
struct Holding {
    Fact const* fact{};
    Observation const* observation{};
    std::optional<stats::Interval> simulated;  ///< median and 90 % band over replicates
    std::optional<stats::Interval> persistence, step;  ///< the nulls
    Verdict verdict{};

    /// Interval score of a forecast for this figure, as a share of the figure: 0.2 is a band a fifth as wide as the figure that holds it.
    [[nodiscard]] double score(stats::Interval const& forecast) const;
};

/// Every observation of the evidence held against the replicates (at least one), fact by fact. The evidence must outlive the answer.
[[nodiscard]] std::vector<Holding> hold(Evidence const& evidence, std::span<country::MonthlySeries const* const> replicates);

/// How well one forecast did on a series of figures.
struct SeriesScore {
    double log_error{};  ///< root mean square of ln(median / figure)
    double mean_score{};  ///< mean of Holding::score
    double coverage{};  ///< share of the figures that the band holds
    std::size_t figures{};
};

/// Model, persistence and step function on the same figures of one fact: those of which all that are asked for have something to say.
struct SeriesScores {
    SeriesScore model, persistence;
    std::optional<SeriesScore> step;
};

/// Nothing for facts with fewer than `fewest_figures` that can be compared: read, above nothing, not derived, and not told to the model.
[[nodiscard]] std::optional<SeriesScores> series_scores(std::span<Holding const> holdings_of_one_fact);

}  // namespace contrapeso::evidence
