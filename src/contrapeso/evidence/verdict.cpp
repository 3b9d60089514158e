// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/evidence/verdict.h"

#include <cmath>
#include <functional>

#include "contrapeso/core/contracts.h"
#include "contrapeso/evidence/reading.h"
#include "contrapeso/stats/scores.h"

namespace contrapeso::evidence {

namespace {

/// Median and band of the replicates; nothing if one of them says nothing of the figure.
std::optional<stats::Interval> simulated(Measure const& measure, Observation const& observation,
                                         std::span<country::MonthlySeries const* const> replicates) {
    std::vector<double> values;
    for (country::MonthlySeries const* const series : replicates) {
        auto const value = reading(measure, observation, *series);
        if (!value) {
            return std::nullopt;
        }
        values.push_back(*value);
    }
    return stats::interval(std::move(values), band_coverage);
}

/// The band holds the figure, or some of a published range.
bool holds_figure(stats::Interval const& band, Observation const& figure) {
    double const low = figure.is_range ? figure.accepted.low : figure.expected, high = figure.is_range ? figure.accepted.high : figure.expected;
    return band.low <= high && low <= band.high;
}

Verdict verdict_on(Holding const& held) {
    if (!held.fact->measure) {
        return Verdict::not_covered;
    }
    if (!held.simulated) {
        return Verdict::outside_run;
    }
    Observation const& figure = *held.observation;
    if (!figure.derived.empty()) {
        return Verdict::derived;
    }
    if (!figure.accepted.holds(held.simulated->median)) {
        return Verdict::misses;
    }
    if (figure.kind == Kind::input) {
        return Verdict::as_put_in;
    }
    if (held.simulated->high - held.simulated->low > widest_useful_band * figure.accepted.width()) {
        return Verdict::too_wide;
    }
    if (!holds_figure(*held.simulated, figure)) {
        return Verdict::near;
    }
    return figure.kind == Kind::predicted ? Verdict::reproduced : Verdict::fits;
}

SeriesScore score_of(std::vector<Holding const*> const& figures, std::function<stats::Interval(Holding const&)> const& forecast) {
    SeriesScore score;
    score.figures = figures.size();
    std::vector<double> medians, observed;
    for (Holding const* const held : figures) {
        stats::Interval const band = forecast(*held);
        double const figure = held->observation->expected;
        medians.push_back(band.median);
        observed.push_back(figure);
        score.mean_score += held->score(band) / static_cast<double>(figures.size());
        score.coverage += (band.low <= figure && figure <= band.high) / static_cast<double>(figures.size());
    }
    score.log_error = stats::log_error(medians, observed);
    return score;
}

}  // namespace

double Holding::score(stats::Interval const& forecast) const {
    double const figure = observation->expected;
    return stats::interval_score(forecast, figure, band_coverage) / (figure == 0 ? 1 : std::abs(figure));
}

std::vector<Holding> hold(Evidence const& evidence, std::span<country::MonthlySeries const* const> replicates) {
    CONTRAPESO_EXPECT(!replicates.empty());
    std::vector<Holding> holdings;
    for (Fact const& fact : evidence.facts) {
        Forecasts const same_again = persistence(fact), steps = step_function(fact);
        for (std::size_t i = 0; i < fact.observations.size(); ++i) {
            Holding held{&fact, &fact.observations[i], std::nullopt, same_again[i], steps[i], Verdict::not_covered};
            if (fact.measure) {
                held.simulated = simulated(*fact.measure, *held.observation, replicates);
            }
            held.verdict = verdict_on(held);
            holdings.push_back(held);
        }
    }
    return holdings;
}

std::optional<SeriesScores> series_scores(std::span<Holding const> holdings) {
    bool const has_steps = !holdings.empty() && !holdings.front().fact->steps.empty();
    std::vector<Holding const*> figures;
    for (Holding const& held : holdings) {
        bool const comparable = held.observation->kind != Kind::input && held.simulated && held.simulated->median > 0 &&
                                held.observation->derived.empty() && held.persistence;
        if (comparable && (!has_steps || held.step)) {
            figures.push_back(&held);
        }
    }
    if (figures.size() < fewest_figures) {
        return std::nullopt;
    }
    SeriesScores scores{score_of(figures, [](Holding const& held) { return *held.simulated; }),
                        score_of(figures, [](Holding const& held) { return *held.persistence; }), std::nullopt};
    if (has_steps) {
        scores.step = score_of(figures, [](Holding const& held) { return *held.step; });
    }
    return scores;
}

}  // namespace contrapeso::evidence
