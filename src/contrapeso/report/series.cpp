// SPDX-License-Identifier: Apache-2.0
// What is drawn: every chart by year and month, and what scenarios differ by.
#include "contrapeso/report/sections.h"

namespace contrapeso::report {

namespace {

Json one(std::string const& scenario, std::string const& indicator, std::string const& period, std::vector<Sample> values) {
    return {{"scenario", scenario}, {"indicator", indicator}, {"period", period}, {"q", by_level(std::move(values))}};
}

std::vector<Sample> yearly(Arm const& arm, std::size_t indicator, Material const& material) {
    std::vector<Sample> years;
    for (study::YearSpan const& year : material.years) {
        years.push_back(over(arm, indicator, {year.year, year.year}));
    }
    return years;
}

double share_above_zero(Sample const& values) {
    double above = 0;
    for (double const value : values) {
        above += value > 0 ? 1 : 0;
    }
    return above / static_cast<double>(values.size());
}

}  // namespace

Json calendar_section(Material const& material) {
    Json years = Json::array(), months = Json::array();
    for (study::YearSpan const& year : material.years) {
        years.push_back(span(material.first_day_of({year.year, year.year}), material.last_day_of({year.year, year.year})));
    }
    for (std::size_t i = 0; i < material.months.size(); ++i) {
        months.push_back(span(material.months[i], i + 1 < material.months.size() ? material.months[i + 1] - 1 : material.last_day));
    }
    return {{"year", std::move(years)}, {"month", std::move(months)}};
}

Json series_section(Material const& material) {
    Json list = Json::array();
    for (std::size_t const indicator : yearly_charts) {
        for (Arm const& arm : material.arms) {
            list.push_back(one(arm.id, scenario::indicator_key(indicator), "year", yearly(arm, indicator, material)));
        }
    }
    for (Arm const& arm : material.arms) {
        list.push_back(one(arm.id, scenario::indicator_key(monthly_readings[0]), "month", arm.months[0]));
        list.push_back(one(arm.id, scenario::indicator_key(monthly_readings[1]), "month", arm.months[1]));
        list.push_back(one(arm.id, std::string{official_places}, "month", places_of(arm)));
    }
    return list;
}

Json differences_section(Material const& material) {
    Json list = Json::array();
    Arm const& first = material.arms.front();
    for (std::size_t const indicator : yearly_charts) {
        auto const unchanged = yearly(first, indicator, material);
        for (auto arm = material.arms.begin() + 1; arm != material.arms.end(); ++arm) {
            auto differences = yearly(*arm, indicator, material);
            Json positive = Json::array();
            for (std::size_t year = 0; year < differences.size(); ++year) {
                for (std::size_t pair = 0; pair < differences[year].size(); ++pair) {
                    differences[year][pair] -= unchanged[year][pair];
                }
                positive.push_back(exactly(share_above_zero(differences[year])));
            }
            Json difference = one(arm->id, scenario::indicator_key(indicator), "year", std::move(differences));
            difference["against"] = first.id;
            difference["positive"] = std::move(positive);
            list.push_back(std::move(difference));
        }
    }
    return list;
}

}  // namespace contrapeso::report
