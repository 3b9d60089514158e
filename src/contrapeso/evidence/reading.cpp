// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/evidence/reading.h"

#include <algorithm>
#include <cmath>

#include "contrapeso/country/indicators.h"

namespace contrapeso::evidence {

namespace {

using country::Indicator;
using country::MonthlyRecord;
using country::MonthlySeries;

Day first_day(MonthlyRecord const& month) { return static_cast<Day>(month.month_first_day); }
Day last_day(MonthlyRecord const& month) { return first_day(month) + static_cast<Day>(month.days) - 1; }

/// Days of the period that lie in the month.
double days_in(MonthlyRecord const& month, Period const& period) {
    return std::max(0, std::min(period.last, last_day(month)) - std::max(period.first, first_day(month)) + 1);
}

double total(MonthlySeries const& series, Indicator const& indicator, Period const& period) {
    double sum = 0;
    for (MonthlyRecord const& month : series) {
        sum += indicator.read(month) * days_in(month, period) / static_cast<double>(month.days);
    }
    return sum;
}

double mean(MonthlySeries const& series, Indicator const& indicator, Period const& period) {
    double sum = 0;
    for (MonthlyRecord const& month : series) {
        sum += indicator.read(month) * days_in(month, period);
    }
    return sum / period.days();
}

double level(MonthlySeries const& series, Indicator const& indicator, Day day) {
    double before = indicator.read(series.front());
    for (MonthlyRecord const& month : series) {
        double const end = indicator.read(month);
        if (day <= last_day(month)) {
            return before + (end - before) * (day - first_day(month) + 1) / static_cast<double>(month.days);
        }
        before = end;
    }
    return before;
}

/// A number that jumps: at the end of the month, or of the month before, whichever is nearer to the figure. The record does not say on which day of
/// the month it jumped, so that both are what it says of the day.
double stand(MonthlySeries const& series, Indicator const& indicator, Day day, double figure) {
    double before = indicator.read(series.front());
    for (MonthlyRecord const& month : series) {
        double const end = indicator.read(month);
        if (day <= last_day(month)) {
            return std::abs(before - figure) < std::abs(end - figure) ? before : end;
        }
        before = end;
    }
    return before;
}

/// The sum of a flow, the level of a stock on one day, its mean over several.
double read_one(MonthlySeries const& series, Indicator const& indicator, Period const& period, double figure) {
    if (indicator.fold == country::Fold::sum) {
        return total(series, indicator, period);
    }
    if (indicator.fold == country::Fold::step && period.days() == 1) {
        return stand(series, indicator, period.last, figure);
    }
    return period.days() == 1 ? level(series, indicator, period.last) : mean(series, indicator, period);
}

double read_all(MonthlySeries const& series, std::vector<std::size_t> const& which, Period const& period, double figure) {
    double sum = 0;
    for (std::size_t const index : which) {
        sum += read_one(series, country::indicators[index], period, figure);
    }
    return sum;
}

bool covers(MonthlySeries const& series, Period const& period) {
    return !series.empty() && first_day(series.front()) <= period.first && period.last <= last_day(series.back());
}

}  // namespace

std::optional<double> reading(Measure const& measure, Observation const& observation, MonthlySeries const& series) {
    Period const period{measure.since.value_or(observation.period.first), observation.period.last};
    if (!covers(series, period) || (observation.against && !covers(series, *observation.against))) {
        return std::nullopt;
    }
    double const figure = observation.expected;
    double const value = read_all(series, measure.of, period, figure);
    if (observation.against) {
        double const base = read_all(series, measure.of, *observation.against, figure) / observation.against->days();
        return base > 0 ? std::optional{value / period.days() / base} : std::nullopt;
    }
    if (measure.over.empty()) {
        return measure.scale * value;
    }
    double const base = read_all(series, measure.over, period, figure);
    return base > 0 ? std::optional{measure.scale * value / base} : std::nullopt;
}

}  // namespace contrapeso::evidence
