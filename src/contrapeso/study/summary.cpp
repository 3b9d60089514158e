// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/study/summary.h"

#include <algorithm>
#include <limits>

#include "contrapeso/core/contracts.h"

namespace contrapeso::study {

namespace {

int year_of_month(country::MonthlyRecord const& month) { return year_of(static_cast<Day>(month.month_first_day)); }

std::int64_t days_in_year(int year) { return day_of(year + 1, 1, 1) - day_of(year, 1, 1); }

}  // namespace

std::vector<YearSpan> years_of(country::MonthlySeries const& series) {
    std::vector<YearSpan> years;
    std::int64_t days = 0;
    for (std::size_t month = 0; month < series.size(); ++month) {
        int const year = year_of_month(series[month]);
        if (years.empty() || years.back().year != year) {
            years.push_back({year, month, month, false});
            days = 0;
        }
        days += series[month].days;
        years.back().last = month + 1;
        years.back().whole = days == days_in_year(year);
    }
    return years;
}

double folded(country::MonthlySeries const& series, YearSpan const& year, country::Indicator const& indicator) {
    CONTRAPESO_EXPECT(year.first < year.last && year.last <= series.size());
    double sum = 0, largest = indicator.read(series[year.first]);
    for (std::size_t month = year.first; month < year.last; ++month) {
        double const value = indicator.read(series[month]);
        sum += value;
        largest = std::max(largest, value);
    }
    switch (indicator.fold) {
        case country::Fold::sum:
            return sum;
        case country::Fold::mean:
            return sum / static_cast<double>(year.last - year.first);
        case country::Fold::largest:
            return largest;
        case country::Fold::last:
        case country::Fold::step:
            break;
    }
    return indicator.read(series[year.last - 1]);
}

std::vector<double> fold_years(country::MonthlySeries const& series) {
    std::vector<double> values;
    for (YearSpan const& year : years_of(series)) {
        for (country::Indicator const& indicator : country::indicators) {
            values.push_back(folded(series, year, indicator));
        }
    }
    return values;
}

double folded(std::span<YearSpan const> years, std::span<double const> of_years, std::size_t indicator, int first, int last) {
    double sum = 0, months = 0, largest = -std::numeric_limits<double>::infinity(), latest = 0;
    country::Fold const fold = country::indicators[indicator].fold;
    for (std::size_t i = 0; i < years.size(); ++i) {
        if (years[i].year < first || years[i].year > last) {
            continue;
        }
        latest = of_years[i * country::indicators.size() + indicator];
        auto const weight = fold == country::Fold::mean ? static_cast<double>(years[i].last - years[i].first) : 1.0;  // of which a mean was taken
        sum += latest * weight;
        months += weight;
        largest = std::max(largest, latest);
    }
    CONTRAPESO_EXPECT(months > 0);
    switch (fold) {
        case country::Fold::sum:
            return sum;
        case country::Fold::mean:
            return sum / months;
        case country::Fold::largest:
            return largest;
        case country::Fold::last:
        case country::Fold::step:
            break;
    }
    return latest;
}

std::vector<YearSummary> summarise(std::span<YearSpan const> years, std::span<std::vector<double> const> folded) {
    std::vector<YearSummary> summary;
    if (folded.empty()) {
        return summary;
    }
    std::size_t place = 0;
    for (YearSpan const& year : years) {
        summary.push_back({year, {}});
        for (std::size_t i = 0; i < country::indicators.size(); ++i, ++place) {
            std::vector<double> values;
            values.reserve(folded.size());
            for (std::vector<double> const& replicate : folded) {
                values.push_back(replicate[place]);
            }
            summary.back().values.push_back(stats::interval(std::move(values), band_coverage));
        }
    }
    return summary;
}

std::vector<YearSummary> summarise(Ensemble const& ensemble) {
    std::vector<std::vector<double>> folded;
    for (country::MonthlySeries const* const series : ensemble.finished()) {
        folded.push_back(fold_years(*series));
    }
    return folded.empty() ? std::vector<YearSummary>{} : summarise(years_of(*ensemble.finished().front()), folded);
}

}  // namespace contrapeso::study
