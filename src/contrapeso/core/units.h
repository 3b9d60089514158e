// SPDX-License-Identifier: Apache-2.0
#pragma once
// The type of a number says its dimension where a mistake would be likely and silent. Arithmetic is done on the double inside.
#include <string_view>

#include "contrapeso/core/calendar.h"

namespace contrapeso {

/// Instantaneous risk of one event to one person.
struct Hazard {
    double per_year{};
    static constexpr std::string_view unit = "per person-year";
    [[nodiscard]] constexpr double per_day() const { return per_year / days_per_year; }
};

/// A flow of the whole country, or a rate that is not per person.
struct Rate {
    double per_year{};
    static constexpr std::string_view unit = "per year";
    [[nodiscard]] constexpr double per_day() const { return per_year / days_per_year; }
};

/// A flow of the whole country, counted by day because its sources are.
struct DailyFlow {
    double per_day{};
    static constexpr std::string_view unit = "persons per day";
};

struct Share {
    double value{};
    static constexpr std::string_view unit = "share";
};

/// 0 or 1, or between while a measure is being phased in.
struct Strength {
    double value{};
    static constexpr std::string_view unit = "strength";
    [[nodiscard]] constexpr bool on() const { return value > 0; }
};

struct Persons {
    double value{};
    static constexpr std::string_view unit = "persons";
};

struct Ratio {
    double value{};
    static constexpr std::string_view unit = "ratio";
};

struct Days {
    double value{};
    static constexpr std::string_view unit = "days";
};

struct Years {
    double value{};
    static constexpr std::string_view unit = "years";
    [[nodiscard]] constexpr double days() const { return value * days_per_year; }
};

/// Distance on the scale of the evidence score, on which people without any tie are distributed N(0, 1).
struct EvidenceScore {
    double value{};
    static constexpr std::string_view unit = "standard deviations";
};

/// A standard deviation or distance on the natural-log scale.
struct LogScale {
    double value{};
    static constexpr std::string_view unit = "log points";
};

struct Places {
    double value{};
    static constexpr std::string_view unit = "places";
};

/// How many municipalities, the most populous first.
struct Municipalities {
    double value{};
    static constexpr std::string_view unit = "municipalities";
};

struct SquareMetres {
    double value{};
    static constexpr std::string_view unit = "m2";
};

struct Dollars {
    double value{};
    static constexpr std::string_view unit = "USD";
};

/// Homicides of a year in 100,000 inhabitants.
struct YearlyRate {
    double per_100k{};
    static constexpr std::string_view unit = "per 100,000 and year";
};

/// Distance on the scale of a latent attitude, which is distributed with variance 1 over persons.
struct Latent {
    double value{};
    static constexpr std::string_view unit = "standard deviations";
};

struct DollarsPerMonth {
    double per_month{};
    static constexpr std::string_view unit = "USD per month";
};

/// Firms or households.
struct Payers {
    double value{};
    static constexpr std::string_view unit = "payers";
};

/// An expert index on 0 … 1.
struct Index {
    double value{};
    static constexpr std::string_view unit = "index";
};

}  // namespace contrapeso
