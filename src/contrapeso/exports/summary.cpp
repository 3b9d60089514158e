// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/exports/summary.h"

#include <algorithm>

#include <fmt/format.h>

#include "contrapeso/country/indicators.h"
#include "contrapeso/exports/csv.h"
#include "contrapeso/study/paired.h"

namespace contrapeso::exports {

namespace {

using country::Indicator;
using country::indicators;

/// Years of one run, turned so that the replicates of one number of one year lie together.
struct Years {
    std::vector<Period> periods;
    std::vector<std::vector<double>> numbers;  ///< by period, then by position in country::indicators

    [[nodiscard]] std::vector<double> const& of(std::size_t period, std::size_t indicator) const {
        return numbers[period * indicators.size() + indicator];
    }
};

Years years_of(store::StudyFile& file, Subject const& subject, ExportedRun const& run) {
    Years years{periods_of(run.kept, Step::year), {}};
    years.numbers.resize(years.periods.size() * indicators.size());
    read_replicates(file, run, Step::year, subject.replicates, [&](std::size_t /*replicate*/, std::span<double const> values) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            years.numbers[i].push_back(values[i]);
        }
    });
    return years;
}

struct Row {
    std::string before;  ///< scenario and against
    std::string after;  ///< date to category, between the name of the statistic and its value
    std::string_view unit;
};

std::string line(Row const& row, std::string_view stat, double value, std::string_view unit) {
    return fmt::format("{},{},{},{},{}\n", row.before, stat, row.after, value, csv_field(unit));
}

std::string quantiles(Row const& row, study::Seven const& q) {
    std::string lines;
    for (std::size_t i = 0; i < q.size(); ++i) {
        constexpr double percent = 100;
        lines += line(row, fmt::format("q{}", study::levels[i] * percent), q[i], row.unit);
    }
    return lines;
}

/// Of the level itself, which is the difference from nothing.
std::string of_level(Row const& row, std::vector<double> const& values) {
    if (values.size() < 2) {
        return line(row, "mean", values.front(), row.unit) + quantiles(row, study::seven(values));
    }
    auto const level = study::contrast(values, std::vector<double>(values.size(), 0));
    return line(row, "mean", level.mean, row.unit) + line(row, "mean_error", level.standard_error, row.unit) + quantiles(row, study::seven(values));
}

std::string of_difference(Row const& row, std::vector<double> const& changed, std::vector<double> const& unchanged) {
    auto const difference = study::paired(changed, unchanged);
    return line(row, "mean", difference.of.mean, row.unit) + line(row, "mean_error", difference.of.standard_error, row.unit) +
           quantiles(row, difference.q) + line(row, "share_above", difference.of.share_above, "share") +
           line(row, "share_below", difference.of.share_below, "share");
}

}  // namespace

void write_summary(store::StudyFile& file, Subject const& subject, Write const& write) {
    write(provenance_lines(subject) + std::string{columns_of_summary});
    std::vector<Years> years;
    for (ExportedRun const& run : subject.runs) {
        years.push_back(years_of(file, subject, run));
    }
    Years const& first = years.front();
    for (std::size_t r = 0; r < years.size(); ++r) {
        std::string const scenario = csv_field(subject.runs[r].label), against = csv_field(subject.runs.front().label);
        for (std::size_t period = 0; period < years[r].periods.size(); ++period) {
            auto const same = std::ranges::find(first.periods, years[r].periods[period]);
            bool const is_paired = r > 0 && same != first.periods.end() && subject.replicates.size() > 1;
            std::string rows;
            for (std::size_t i = 0; i < indicators.size(); ++i) {
                auto const observer = country::observer_names[static_cast<std::size_t>(indicators[i].observer)];
                Row row{scenario + ",",
                        fmt::format("{},year,{},{},{},all", to_string_date(years[r].periods[period].first), csv_field(subject.runs[r].place),
                                    indicators[i].id, observer),
                        indicators[i].unit};
                rows += of_level(row, years[r].of(period, i));
                if (is_paired) {
                    row.before += against;
                    rows += of_difference(row, years[r].of(period, i), first.of(static_cast<std::size_t>(same - first.periods.begin()), i));
                }
            }
            write(rows);
        }
    }
}

}  // namespace contrapeso::exports
