// SPDX-License-Identifier: Apache-2.0
// The naive forecasts of nulls.h that are told some figures and asked about the others.
#include <algorithm>
#include <array>
#include <cmath>

#include "contrapeso/core/contracts.h"
#include "contrapeso/core/exact_math.h"
#include "contrapeso/evidence/nulls.h"
#include "contrapeso/evidence/step_levels.h"
#include "contrapeso/evidence/usable.h"

namespace contrapeso::evidence {

namespace {

/// In order of their last day.
std::vector<std::size_t> usable(Fact const& fact, Training training) {
    std::vector<std::size_t> which;
    for (std::size_t const i : training) {
        CONTRAPESO_EXPECT(i < fact.observations.size());
        if (is_usable(fact.observations[i])) {
            which.push_back(i);
        }
    }
    std::ranges::sort(which);
    which.erase(std::unique(which.begin(), which.end()), which.end());
    return which;
}

/// Days since 1970-01-01.
double middle(Observation const& one) { return (static_cast<double>(one.period.first) + static_cast<double>(one.period.last)) / 2; }

double log_a_day(Fact const& fact, std::size_t i) { return exact::log(a_day(fact, i)); }

Naive naive(Fact const& fact, Observation const& asked, double log_of_a_day, double log_sd) {
    return {exact::exp(log_of_a_day) * days_counted(fact, asked), std::max(log_sd, least_log_sd), 0};
}

/// The last of the figures that ended before these days began.
std::optional<std::size_t> last_before(Fact const& fact, std::vector<std::size_t> const& which, Observation const& asked) {
    auto const found =
        std::find_if(which.rbegin(), which.rend(), [&](std::size_t i) { return fact.observations[i].period.last < asked.period.first; });
    return found == which.rend() ? std::nullopt : std::optional{*found};
}

/// The calendar month that a flow is counted over, 0 to 11; nothing if it is no flow or its days are no calendar month.
std::optional<std::size_t> month_of(Fact const& fact, Observation const& one) {
    bool const whole = is_flow(fact) && is_first_of_month(one.period.first) && is_last_of_month(one.period.last) && one.period.days() <= 31;
    return whole ? std::optional{static_cast<std::size_t>(static_cast<unsigned>(date_of(one.period.first).month()) - 1)} : std::nullopt;
}

}  // namespace

stats::Interval Naive::interval(double coverage) const {
    CONTRAPESO_EXPECT(coverage >= 0 && coverage < 1);
    double const factor = exact::exp(exact::normal_quantile((1 + coverage) / 2) * log_sd);
    return {median / factor, median, median * factor};
}

std::vector<std::size_t> figures_until(Fact const& fact, Day last) {
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < fact.observations.size(); ++i) {
        if (fact.observations[i].period.last <= last) {
            which.push_back(i);
        }
    }
    return which;
}

Naives last_value(Fact const& fact, Training training) {
    Naives said(fact.observations.size());
    auto const which = usable(fact, training);
    double squares = 0, days = 0;
    std::size_t changes = 0;
    for (std::size_t const i : which) {
        if (auto const before = last_before(fact, which, fact.observations[i])) {
            double const change = log_a_day(fact, i) - log_a_day(fact, *before);
            squares += change * change;
            days += middle(fact.observations[i]) - middle(fact.observations[*before]);
            ++changes;
        }
    }
    if (changes < least_freedom) {
        return said;
    }
    double const of_a_step = std::sqrt(squares / static_cast<double>(changes)), a_step = days / static_cast<double>(changes);
    for (std::size_t i = 0; i < said.size(); ++i) {
        Observation const& asked = fact.observations[i];
        auto const before = last_before(fact, which, asked);
        if (before && !asked.against) {
            double const horizon = std::max(1.0, (middle(asked) - middle(fact.observations[*before])) / a_step);
            said[i] = naive(fact, asked, log_a_day(fact, *before), of_a_step * std::sqrt(horizon));
        }
    }
    return said;
}

Naives trend(Fact const& fact, Training training) {
    Naives said(fact.observations.size());
    auto const which = usable(fact, training);
    if (which.size() < 2 + least_freedom) {
        return said;
    }
    auto const n = static_cast<double>(which.size());
    double mean_time = 0, mean_log = 0;
    for (std::size_t const i : which) {
        mean_time += middle(fact.observations[i]) / n;
        mean_log += log_a_day(fact, i) / n;
    }
    double time_squares = 0, products = 0;
    for (std::size_t const i : which) {
        double const time = middle(fact.observations[i]) - mean_time;
        time_squares += time * time;
        products += time * (log_a_day(fact, i) - mean_log);
    }
    if (time_squares <= 0) {  // all of one day: no time, no line
        return said;
    }
    double const slope = products / time_squares;
    double squares = 0;
    for (std::size_t const i : which) {
        double const miss = log_a_day(fact, i) - mean_log - slope * (middle(fact.observations[i]) - mean_time);
        squares += miss * miss;
    }
    double const variance = squares / (n - 2);
    for (std::size_t i = 0; i < said.size(); ++i) {
        Observation const& asked = fact.observations[i];
        if (!asked.against) {
            double const time = middle(asked) - mean_time;
            said[i] = naive(fact, asked, mean_log + slope * time, std::sqrt(variance * (1 + 1 / n + time * time / time_squares)));
        }
    }
    return said;
}

Naives seasonal_mean(Fact const& fact, Training training) {
    Naives said(fact.observations.size());
    struct Month {
        double mean{}, figures{};
    };
    std::array<Month, 12> months{};
    std::size_t figures = 0, seen = 0;
    auto const which = usable(fact, training);
    for (std::size_t const i : which) {
        if (auto const month = month_of(fact, fact.observations[i])) {
            Month& one = months.at(*month);
            seen += one.figures == 0 ? 1 : 0;
            one.figures += 1;
            one.mean += (log_a_day(fact, i) - one.mean) / one.figures;
            ++figures;
        }
    }
    if (figures < seen + least_freedom) {
        return said;
    }
    double squares = 0;
    for (std::size_t const i : which) {
        if (auto const month = month_of(fact, fact.observations[i])) {
            double const miss = log_a_day(fact, i) - months.at(*month).mean;
            squares += miss * miss;
        }
    }
    double const variance = squares / static_cast<double>(figures - seen);
    for (std::size_t i = 0; i < said.size(); ++i) {
        Observation const& asked = fact.observations[i];
        auto const month = month_of(fact, asked);
        if (month && months.at(*month).figures > 0 && !asked.against) {
            Month const& one = months.at(*month);
            said[i] = naive(fact, asked, one.mean, std::sqrt(variance * (1 + 1 / one.figures)));
        }
    }
    return said;
}

Naives step(Fact const& fact, Training training) {
    Naives said(fact.observations.size());
    auto const which = usable(fact, training);
    if (fact.steps.empty() || which.size() < fewest_figures) {
        return said;
    }
    StepLevels const levels{fact, which};
    if (which.size() < levels.levels_fitted() + least_freedom) {
        return said;
    }
    double squares = 0;
    for (std::size_t n = 0; n < which.size(); ++n) {
        squares += levels.log_miss(n) * levels.log_miss(n);
    }
    double const variance = squares / static_cast<double>(which.size() - levels.levels_fitted());
    for (std::size_t i = 0; i < said.size(); ++i) {
        auto const answer = levels.answer(fact.observations[i]);
        if (answer.median > 0 && !fact.observations[i].against) {
            double const log_sd = std::sqrt(variance * (1 + answer.variance_of_levels) + answer.variance_of_steps);
            said[i] = Naive{answer.median, std::max(log_sd, least_log_sd), answer.borrowed};
        }
    }
    return said;
}

}  // namespace contrapeso::evidence
