// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/published/prison_stock_flow.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/published/models.h"
#include "contrapeso/published/setting_values.h"
#include "contrapeso/published/streams.h"
#include "contrapeso/random/distributions.h"
#include "contrapeso/random/draws.h"

namespace contrapeso::published {

namespace {

constexpr double months_a_year = 12;

void require(bool possible, char const* reason) {
    if (!possible) {
        throw BadModelInput{reason};
    }
}

std::vector<Setting> settings() {
    return {{"stock_before", "persons", "held before the emergency began", 40'000, 30'000, 50'000},
            {"released_share_factor", "times", "all releases multiplied", 1, 0, 3},
            {"admissions_per_day", "persons a day", "arrivals at the simulated prison", 20, 1, 100},
            {"mean_stay_days", "days", "mean stay in the simulated prison", 90, 10, 400},
            {"seed", "1", "of the simulated prison", 1, 0, 1e9}};
}

struct Dated {
    char const* date;
    double arrests, releases, deaths;
    double sum;  ///< by hand, with 40,000 before
    double official;
    char const* why;
};

constexpr double tolerated = 0.025;  ///< of the stock
constexpr std::array<Dated, 5> dates{{
    {"December 2022", 60'000, 3'000, 90, 96'910, 97'525, "2.5 %. Circular: the figure is itself 39,538 + 61,300 - 3,313, no count"},
    {"September 2023", 72'600, 7'000, 190, 105'410, 105'100, "2.5 %. Perhaps circular: the official total may be built from the same flows"},
    {"April to July 2024, Cristosal", 79'211, 7'000, 265, 111'946, 109'519, "2.5 %. Perhaps circular"},
    {"April to July 2024, OUDH-UCA", 79'211, 7'000, 265, 111'946, 111'207, "2.5 %. Perhaps circular"},
    {"2025", 87'100, 8'000, 427, 118'673, 119'000, "2.5 %. Perhaps circular; with the 84,000 arrests known in January 2025 it is 3 % lower"},
}};

void add_identity(std::vector<Row>& rows, Values const& values) {
    double const before = setting_value(settings(), values, "stock_before"), factor = setting_value(settings(), values, "released_share_factor");
    for (Dated const& one : dates) {
        double const stock = prison_stock({before, one.arrests, one.releases * factor, one.deaths});
        rows.push_back(
            {std::string{"prison population, "} + one.date, "persons", one.official, stock, tolerated * one.official, Standing::printed, one.why});
        rows.push_back({std::string{"sum of flows, "} + one.date, "persons", one.sum, stock, 0.5, Standing::computed, "whole persons"});
    }
    constexpr double census = 107'055;
    rows.push_back({"prison population, May 2024, census", "persons", census, prison_stock({before, 79'000, 7'000 * factor, 265}), 0.05 * census,
                    Standing::printed,
                    "5 %. The only count that does not come from the flows: the identity, with the arrests told in March 2024, lies 4.4 % above it"});
}

void add_hazards(std::vector<Row>& rows) {
    double const first = custody_person_years(25), second = custody_person_years(39.5);
    constexpr double deaths_first = 265, deaths_second = 427, thousand = 1000;
    rows.push_back({"deaths in custody to month 25, per 1,000 person-years", "1/1000/year", 2.23, thousand * deaths_first / first, 0.07,
                    Standing::computed, "3 %: the path of releases between its dated points is ours"});
    rows.push_back({"deaths in custody to month 39.5, per 1,000 person-years", "1/1000/year", 2.03, thousand * deaths_second / second, 0.06,
                    Standing::computed, "3 %: the path of releases between its dated points is ours"});
    rows.push_back({"deaths to month 39.5 foretold from the hazard to month 25", "persons", 468, deaths_first / first * second, 14,
                    Standing::computed, "3 %. 427 were reported, by another source: one hazard for both overstates"});
}

void add_little(std::vector<Row>& rows, Values const& values) {
    double const rate = setting_value(settings(), values, "admissions_per_day"), stay = setting_value(settings(), values, "mean_stay_days");
    auto const seed = static_cast<std::uint64_t>(whole_setting_value(settings(), values, "seed"));
    constexpr std::array<char const*, 3> names{"constant", "exponential", "uniform"};
    constexpr int days = 20'000;
    constexpr double errors = 4.9;  // one false alarm in a million
    for (std::size_t i = 0; i < names.size(); ++i) {
        PrisonCount const count = count_prison(rate, stay, days, static_cast<Stay>(i), seed);
        rows.push_back({std::string{"Little's law, "} + names[i] + " stays: mean stock", "persons", rate * stay, count.mean_stock,
                        errors * count.standard_error, Standing::computed, "admissions a day times mean stay; 4.9 standard errors"});
        rows.push_back({std::string{"Little's law, "} + names[i] + " stays: mean stock over counted admissions times counted stay", "ratio", 1,
                        count.mean_stock / (count.admissions_per_day * count.mean_stay_days), 0.02, Standing::computed,
                        "holds for any path but for those inside at both ends: about two mean stays in the days watched"});
    }
}

double releases(double months) {
    constexpr double first_month = 17, first = 7'000, last_month = 39, last = 8'000;
    return months < first_month ? first * months / first_month
                                : std::fmin(last, first + (last - first) * (months - first_month) / (last_month - first_month));
}

double one_stay(Stay stay, double mean, random::Draws& draws) {
    switch (stay) {
        case Stay::constant:
            return mean;
        case Stay::exponential:
            return mean * random::exponential(draws);
        case Stay::uniform:
            return 2 * mean * draws.uniform();
    }
    throw BadModelInput{"no such distribution of stays"};
}

/// Integral over all lags t ≥ 0 of the autocorrelation of an M/G/∞ stock, E(S²) / (2 E(S)) [days].
double correlation_time(Stay stay, double mean) {
    double const square = stay == Stay::constant ? 1 : stay == Stay::exponential ? 2 : 4.0 / 3;
    return square * mean / 2;
}

}  // namespace

double prison_stock(PrisonFlows const& flows) {
    require(flows.stock_before >= 0 && flows.arrests >= 0 && flows.releases >= 0 && flows.deaths >= 0, "flows of persons cannot be negative");
    double const stock = flows.stock_before + flows.arrests - flows.releases - flows.deaths;
    require(stock >= 0, "more persons left prison than were ever in it");
    return stock;
}

double cumulative_arrests(double months) {
    require(months >= 0, "no arrest comes before the emergency");
    constexpr double fast = 57'500, scale = 2.9, steady = 800;
    return fast * -exact::expm1(-months / scale) + steady * months;
}

double custody_person_years(double months) {
    require(months > 0 && months <= 60, "the arrest curve is good for the first 60 months");
    constexpr int steps = 4000;
    double sum = 0;
    for (int i = 0; i <= steps; ++i) {
        double const t = months * i / steps;
        sum += (i == 0 || i == steps ? 0.5 : 1) * (cumulative_arrests(t) - releases(t));
    }
    return sum * months / steps / months_a_year;
}

PrisonCount count_prison(double admissions_per_day, double mean_stay_days, int days, Stay stay, std::uint64_t seed) {
    require(admissions_per_day > 0 && admissions_per_day <= 1000, "admissions must be above 0 and at most 1000 a day");
    require(mean_stay_days >= 1 && mean_stay_days <= 2000, "the mean stay must lie between 1 and 2000 days");
    require(days >= 100 && days <= 100'000, "the prison must be watched for 100 to 100000 days");
    random::Draws draws{{.seed = seed, .replicate = 0}, streams::prison_stays, static_cast<std::uint64_t>(stay), 0};
    double const first = 10 * mean_stay_days, last = first + days;
    double person_days = 0, stays = 0, admitted = 0;
    for (double t = random::exponential(draws) / admissions_per_day; t < last; t += random::exponential(draws) / admissions_per_day) {
        double const length = one_stay(stay, mean_stay_days, draws);
        person_days += std::max(0.0, std::min(t + length, last) - std::max(t, first));
        if (t >= first) {
            stays += length;
            admitted += 1;
        }
    }
    double const variance = admissions_per_day * mean_stay_days * 2 * correlation_time(stay, mean_stay_days) / days;
    return {person_days / days, admitted / days, admitted > 0 ? stays / admitted : 0, std::sqrt(variance)};
}

Model prison_stock_flow() {
    return {
        "prison-stock-flow", "the prison population as a sum of published flows, deaths in custody per person-year, and Little's law",
        "Little 1961, A proof for the queuing formula L = lambda W, Operations Research 9(3):383-387; flows and stocks of El Salvador 2022-2025 as "
        "given by its government, Cristosal, OUDH-UCA and Socorro Juridico Humanitario",
        settings(), [](Values const& values, scenario::DataSource const&) {
            std::vector<Row> rows;
            add_identity(rows, values);
            add_hazards(rows);
            add_little(rows, values);
            return rows;
        }};
}

}  // namespace contrapeso::published
