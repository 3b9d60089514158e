// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/exports/periods.h"

#include <algorithm>

#include "contrapeso/country/indicators.h"

namespace contrapeso::exports {

namespace {

/// The first day of the month or year that follows that of `day`.
Day next(Day day, Step step) {
    using namespace std::chrono;
    year_month_day const date = date_of(day);
    return step == Step::year ? day_of((date.year() + years{1}) / January / 1) : day_of((date.year() / date.month() + months{1}) / 1);
}

}  // namespace

std::vector<Period> periods_between(Day start, Day end, Step step) {
    std::vector<Period> periods;
    for (Day first = start; first <= end; first = periods.back().after) {
        periods.push_back({first, std::min<Day>(next(first, step), end + 1)});
    }
    return periods;
}

std::vector<double> month_values(country::MonthlySeries const& series) {
    std::vector<double> values;
    values.reserve(series.size() * country::indicators.size());
    for (country::MonthlyRecord const& month : series) {
        for (country::Indicator const& indicator : country::indicators) {
            values.push_back(indicator.read(month));
        }
    }
    return values;
}

}  // namespace contrapeso::exports
