// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/study/contrast.h"

#include <cmath>

#include "contrapeso/core/contracts.h"
#include "contrapeso/stats/acceptance.h"
#include "contrapeso/study/summary.h"

namespace contrapeso::study {

double value_of(Outcome const& outcome, country::MonthlySeries const& series) {
    YearSpan span;
    while (span.first < series.size() && series[span.first].month_first_day < outcome.from) {
        ++span.first;
    }
    span.last = span.first;
    while (span.last < series.size() && series[span.last].month_first_day <= outcome.until) {
        ++span.last;
    }
    return folded(series, span, country::indicators[outcome.indicator]);
}

bool Contrast::beyond_luck() const { return mean != 0 && std::abs(mean) > stats::z_accept * standard_error; }

Contrast contrast(std::span<double const> changed, std::span<double const> unchanged) {
    CONTRAPESO_EXPECT(changed.size() == unchanged.size() && changed.size() > 1);
    Contrast result;
    result.pairs = changed.size();
    auto const n = static_cast<double>(result.pairs);
    for (std::size_t i = 0; i < result.pairs; ++i) {
        double const difference = changed[i] - unchanged[i];
        result.mean += difference / n;
        result.share_above += (difference > 0) / n;
        result.share_below += (difference < 0) / n;
    }
    double squares = 0;
    for (std::size_t i = 0; i < result.pairs; ++i) {
        double const rest = changed[i] - unchanged[i] - result.mean;
        squares += rest * rest;
    }
    result.standard_error = std::sqrt(squares / (n - 1) / n);
    return result;
}

}  // namespace contrapeso::study
