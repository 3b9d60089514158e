// SPDX-License-Identifier: Apache-2.0
#pragma once
// From many replicates of months to one table of years.
#include <cstddef>
#include <span>
#include <vector>

#include "contrapeso/country/indicators.h"
#include "contrapeso/stats/quantiles.h"
#include "contrapeso/study/ensemble.h"

namespace contrapeso::study {

/// Share of the replicates that a band holds.
inline constexpr double band_coverage = 0.9;

/// The months of one calendar year in a series: [first, last).
struct YearSpan {
    int year{};
    std::size_t first{}, last{};
    bool whole{};  ///< all days of the year were simulated
};

/// The calendar years that a series covers, in order.
[[nodiscard]] std::vector<YearSpan> years_of(country::MonthlySeries const& series);

/// One number for a year, as the indicator says that its months fold.
[[nodiscard]] double folded(country::MonthlySeries const& series, YearSpan const& year, country::Indicator const& indicator);

struct YearSummary {
    YearSpan span;
    std::vector<stats::Interval> values;  ///< by position in country::indicators: median and 90 % band over replicates
};

/// Every indicator of every year of one replicate: by year, then by position in country::indicators.
[[nodiscard]] std::vector<double> fold_years(country::MonthlySeries const& series);

/// A run of which only the years are left.
struct FoldedRun {
    std::vector<YearSpan> years;
    std::vector<std::size_t> numbers;  ///< of the replicates, rising
    std::vector<std::vector<double>> replicates;  ///< by place in `numbers`, as `fold_years` gives them
};

/// One number for the calendar years `first` to `last` of one replicate, from its years as `fold_years` gives them; the series must have some of them.
[[nodiscard]] double folded(std::span<YearSpan const> years, std::span<double const> of_years, std::size_t indicator, int first, int last);

/// All years of replicates that were folded over the same `years`; empty if there is none.
[[nodiscard]] std::vector<YearSummary> summarise(std::span<YearSpan const> years, std::span<std::vector<double> const> folded);

/// All years of all finished replicates; empty if none is finished.
[[nodiscard]] std::vector<YearSummary> summarise(Ensemble const& ensemble);

}  // namespace contrapeso::study
