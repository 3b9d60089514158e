// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/country_tables.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>

#include "contrapeso/population/labels.h"
#include "contrapeso/scenario/csv.h"
#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::scenario {

namespace {

using population::Place;
using population::PlaceTable;

/// What a municipality lacks, as shares of its people or dwellings [percent].
constexpr std::size_t lack_count = 5;
using Lacks = std::array<double, lack_count>;

std::vector<std::string> const place_columns{
    "department",          "municipality",        "population_2007_estimate", "urban_percent",     "illiteracy_percent",  "school_attendance_percent",
    "piped_water_percent", "electricity_percent", "earth_floor_percent",      "men_per_100_women", "total_fertility_rate"};

constexpr std::array<std::string_view, 5> band_names{"age_0_4", "age_5_14", "age_15_24", "age_25_64", "age_65_plus"};

double weighted_mean(std::vector<Place> const& places, std::vector<double> const& values) {
    double sum = 0, weight = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        sum += places[i].population_estimate * values[i];
        weight += places[i].population_estimate;
    }
    return weight > 0 ? sum / weight : 0.0;
}

/// Shifts and scales `values` to weighted mean 0 and standard deviation 1; all 0 where they do not differ.
std::vector<double> standardised(std::vector<Place> const& places, std::vector<double> values) {
    double const mean = weighted_mean(places, values);
    std::vector<double> squares;
    for (double& value : values) {
        value -= mean;
        squares.push_back(value * value);
    }
    double const deviation = std::sqrt(weighted_mean(places, squares));
    for (double& value : values) {
        value = deviation > 0 ? value / deviation : 0.0;
    }
    return values;
}

void set_deprivation(std::vector<Place>& places, std::vector<Lacks> const& lacks) {
    std::vector<double> sum(places.size());
    for (std::size_t kind = 0; kind < lack_count; ++kind) {
        std::vector<double> one;
        for (Lacks const& lack : lacks) {
            one.push_back(lack[kind]);
        }
        one = standardised(places, std::move(one));
        std::transform(sum.begin(), sum.end(), one.begin(), sum.begin(), std::plus{});
    }
    sum = standardised(places, std::move(sum));
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i].deprivation = sum[i];
    }
}

std::uint16_t department_index(std::vector<std::string>& departments, std::string const& name) {
    auto const found = std::find(departments.begin(), departments.end(), name);
    auto const index = static_cast<std::uint16_t>(found - departments.begin());
    if (found == departments.end()) {
        departments.push_back(name);
    }
    return index;
}

void read_places(CsvTable const& csv, PlaceTable& table, Diagnostics& diagnostics) {
    std::vector<Lacks> lacks;
    for (CsvTable::Row const& row : csv.rows) {
        auto const number = [&](std::string_view column) { return csv.number(row, column, 0, diagnostics).value_or(0); };
        Place place;
        place.name = csv.field(row, "municipality");
        place.department = csv.field(row, "department");
        place.department_index = department_index(table.departments, place.department);
        place.population_estimate = number("population_2007_estimate");
        place.urban_share = number("urban_percent") / 100;
        place.men_per_100_women = number("men_per_100_women");
        place.total_fertility_rate = number("total_fertility_rate");
        lacks.push_back({number("illiteracy_percent"), 100 - number("school_attendance_percent"), 100 - number("piped_water_percent"),
                         100 - number("electricity_percent"), number("earth_floor_percent")});
        if (place.urban_share > 1) {
            diagnostics.push_back({csv.where(row), "`urban_percent` is above 100", ""});
        }
        table.places.push_back(std::move(place));
    }
    if (weighted_mean(table.places, std::vector<double>(table.places.size(), 1.0)) == 0) {
        diagnostics.push_back({csv.file, "no municipality has inhabitants", ""});
    }
    set_deprivation(table.places, lacks);
}

/// Mid-year values of one indicator by day (1 July of its year).
using MidYears = std::map<Day, double>;

Day mid_year(Day day) { return day_of(year_of(day), 7, 1); }

std::map<std::string, MidYears> read_series(CsvTable const& csv, Diagnostics& diagnostics) {
    std::map<std::string, MidYears> series;
    for (CsvTable::Row const& row : csv.rows) {
        std::string const& date = csv.field(row, "date");
        auto const day = parse_date(date.size() == 4 ? date + "-07-01" : date);
        auto const value = csv.number(row, "value", 0, diagnostics);
        if (!day) {
            diagnostics.push_back({csv.where(row), "`" + date + "` is not a day that exists", "Write it as 2010-07-01"});
        } else if (value && !series[csv.field(row, "indicator")].emplace(mid_year(*day), *value).second) {
            diagnostics.push_back({csv.where(row), "`" + csv.field(row, "indicator") + "` has two values for " + std::to_string(year_of(*day)), ""});
        }
    }
    return series;
}

/// The value on `day`, in a straight line between the two mid-years around it.
std::optional<double> value_on(MidYears const& values, Day day) {
    auto const after = values.lower_bound(day);
    if (after != values.end() && after->first == day) {
        return after->second;
    }
    if (after == values.end() || after == values.begin()) {
        return std::nullopt;
    }
    auto const before = std::prev(after);
    double const share = static_cast<double>(day - before->first) / static_cast<double>(after->first - before->first);
    return before->second + share * (after->second - before->second);
}

void read_population(CsvTable const& csv, Day start, std::string const& where, PlaceTable& table, Diagnostics& diagnostics) {
    auto const series = read_series(csv, diagnostics);
    auto const today = [&](std::string_view indicator) {
        auto const found = series.find(std::string{indicator});
        auto const value = found == series.end() ? std::nullopt : value_on(found->second, start);
        if (!value) {
            diagnostics.push_back({where, csv.file + " has no `" + std::string{indicator} + "` around the first day, " + to_string_date(start),
                                   "Start within the years that it covers"});
        }
        return value.value_or(0);
    };
    table.population = today("population");
    double sum = 0;
    for (std::size_t band = 0; band < band_names.size(); ++band) {
        table.ages.persons[band] = today(band_names[band]);
        sum += table.ages.persons[band];
    }
    for (double& persons : table.ages.persons) {
        persons = sum > 0 ? persons * table.population / sum : 0.0;
    }
}

void read_victims(CsvTable const& csv, PlaceTable& table, Diagnostics& diagnostics) {
    for (CsvTable::Row const& row : csv.rows) {
        auto const sex = std::find(population::sex_labels.begin(), population::sex_labels.end(), csv.field(row, "sex"));
        auto const age = csv.number(row, "age", 0, diagnostics);
        auto const victims = csv.number(row, "victims", 0, diagnostics);
        if (sex == population::sex_labels.end() || (age && *age >= static_cast<double>(table.homicide_victims[0].size()))) {
            diagnostics.push_back({csv.where(row), "this row has no sex, or an age of 100 and more", "Write female or male, and ages 0 to 99"});
        } else if (age && victims) {
            table.homicide_victims[static_cast<std::size_t>(sex - population::sex_labels.begin())][static_cast<std::size_t>(*age)] += *victims;
        }
    }
}

}  // namespace

std::shared_ptr<PlaceTable const> read_country(DataSource const& data, std::string const& country, Day start, std::string const& where,
                                               Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    std::string const folder = "data/countries/" + country + "/";
    auto const places = data.text(folder + "places.csv"), population = data.text(folder + "population.csv");
    auto const victims = data.text(folder + "homicide_victims.csv");
    if (!places || !population || !victims) {
        auto const known = data.countries();
        std::string const problem = country.empty() ? "`country` is missing" : "there are no tables of the country `" + country + "`";
        diagnostics.push_back({where, problem, did_you_mean(country, known, "Known: " + listed(known))});
        return nullptr;
    }
    auto table = std::make_shared<PlaceTable>();
    if (auto const csv = read_csv(*places, folder + "places.csv", place_columns, diagnostics)) {
        read_places(*csv, *table, diagnostics);
    }
    if (auto const csv = read_csv(*population, folder + "population.csv", {"date", "indicator", "value"}, diagnostics)) {
        read_population(*csv, start, where, *table, diagnostics);
    }
    if (auto const csv = read_csv(*victims, folder + "homicide_victims.csv", {"sex", "age", "victims"}, diagnostics)) {
        read_victims(*csv, *table, diagnostics);
    }
    return diagnostics.size() == before ? table : nullptr;
}

}  // namespace contrapeso::scenario
