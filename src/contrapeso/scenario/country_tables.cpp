// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/country_tables.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

#include <fmt/format.h>

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

/// Says where a thing stood that may stand once only.
class Once {
  public:
    Once(CsvTable const& csv, Diagnostics& diagnostics) : csv_{csv}, diagnostics_{diagnostics} {}

    void see(std::string const& what, CsvTable::Row const& row) {
        auto const [first, is_new] = lines_.emplace(what, row.line);
        if (!is_new) {
            diagnostics_.push_back({csv_.where(row),
                                    shown(what) + " stands in the table twice; the other one is line " + std::to_string(first->second),
                                    "Keep one of the two"});
        }
    }

  private:
    CsvTable const& csv_;
    Diagnostics& diagnostics_;
    std::map<std::string, int> lines_;
};

constexpr double most_people = 2e9;  // of a place or a country: counts are 32 bits wide
constexpr std::size_t most_places = 60'000;  // indices are 16 bits wide

void read_places(CsvTable const& csv, PlaceTable& table, Diagnostics& diagnostics) {
    std::vector<Lacks> lacks;
    Once once{csv, diagnostics};
    if (csv.rows.size() > most_places) {
        diagnostics.push_back({csv.file, "the table has more than " + std::to_string(most_places) + " rows", "Join small places"});
        return;
    }
    for (CsvTable::Row const& row : csv.rows) {
        auto const number = [&](std::string_view column, double low, double high) {
            return csv.number(row, column, low, diagnostics, high).value_or(low);
        };
        auto const percent = [&](std::string_view column) { return number(column, 0, 100); };
        Place place;
        place.name = csv.field(row, "municipality");
        place.department = csv.field(row, "department");
        if (place.name.empty() || place.department.empty()) {
            diagnostics.push_back({csv.where(row), "the place has no name", "Fill in `department` and `municipality`"});
        }
        once.see("`" + place.name + "` of `" + place.department + "`", row);
        place.department_index = department_index(table.departments, place.department);
        place.population_estimate = number("population_2007_estimate", 1, most_people);
        place.urban_share = percent("urban_percent") / 100;
        place.men_per_100_women = number("men_per_100_women", 10, 1000);
        place.total_fertility_rate = number("total_fertility_rate", 0, 15);
        lacks.push_back({percent("illiteracy_percent"), 100 - percent("school_attendance_percent"), 100 - percent("piped_water_percent"),
                         100 - percent("electricity_percent"), percent("earth_floor_percent")});
        table.places.push_back(std::move(place));
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
        auto const value = csv.number(row, "value", 0, diagnostics, most_people);
        std::string const& indicator = csv.field(row, "indicator");
        if (!day) {
            diagnostics.push_back({csv.where(row), "`" + shown(date) + "` is not a day that exists", "Write it as 2010-07-01"});
        } else if (value && !series[indicator].emplace(mid_year(*day), *value).second) {
            diagnostics.push_back(
                {csv.where(row), "`" + shown(indicator) + "` has two values for " + std::to_string(year_of(*day)), "Keep one of the two"});
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

std::vector<std::string> names_of(std::map<std::string, MidYears> const& series) {
    std::vector<std::string> names;
    for (auto const& [name, values] : series) {
        names.push_back(name);
    }
    return names;
}

/// People by age need not add up to the population to the last one (sources differ), but to within a tenth.
void check_sum(double sum, PlaceTable const& table, std::string const& file, Day start, Diagnostics& diagnostics) {
    constexpr double largest_gap = 0.1;
    if (!(table.population >= 1) || std::abs(sum - table.population) > largest_gap * table.population) {
        diagnostics.push_back(
            {file,
             fmt::format("on {} the age bands add up to {:.0f} people, and `population` is {:.0f}", to_string_date(start), sum, table.population),
             "The two may differ by a tenth, not more"});
    }
}

void read_population(CsvTable const& csv, Day start, std::string const& where, PlaceTable& table, Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    auto const series = read_series(csv, diagnostics);
    bool uncovered = false;  // told once: what covers the population covers its ages, or is a fault of another kind
    auto const today = [&](std::string_view name) {
        std::string const indicator{name};
        auto const found = series.find(indicator);
        auto const value = found == series.end() ? std::nullopt : value_on(found->second, start);
        if (found == series.end()) {
            diagnostics.push_back(
                {csv.file, "there is no indicator `" + indicator + "`", did_you_mean(indicator, names_of(series), "Add its values by year")});
        } else if (!value && !std::exchange(uncovered, true)) {
            diagnostics.push_back({where, csv.file + " has no `" + indicator + "` around the first day, " + to_string_date(start),
                                   "Start within the years that it covers, " + to_string_date(found->second.begin()->first) + " to " +
                                       to_string_date(found->second.rbegin()->first)});
        }
        return value.value_or(0);
    };
    table.population = today("population");
    double sum = 0;
    for (std::size_t band = 0; band < band_names.size(); ++band) {
        table.ages.persons[band] = today(band_names[band]);
        sum += table.ages.persons[band];
    }
    if (diagnostics.size() == before) {
        check_sum(sum, table, csv.file, start, diagnostics);
    }
    for (double& persons : table.ages.persons) {
        persons = sum > 0 ? persons * table.population / sum : 0.0;
    }
}

void read_victims(CsvTable const& csv, PlaceTable& table, Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 2> sexes = population::sex_labels;
    std::vector<std::string> const known(sexes.begin(), sexes.end());
    std::size_t const before = diagnostics.size();
    double const oldest = static_cast<double>(table.homicide_victims[0].size()) - 1;
    double sum = 0;
    Once once{csv, diagnostics};
    for (CsvTable::Row const& row : csv.rows) {
        std::string const& label = csv.field(row, "sex");
        auto const sex = std::find(sexes.begin(), sexes.end(), label);
        auto const age = csv.number(row, "age", 0, diagnostics, oldest);
        auto const victims = csv.number(row, "victims", 0, diagnostics, most_people);
        if (sex == sexes.end()) {
            diagnostics.push_back({csv.where(row), "there is no sex `" + shown(label) + "`", did_you_mean(label, known, "Write female or male")});
        } else if (age && *age != std::floor(*age)) {
            diagnostics.push_back({csv.where(row), "`age` is " + csv.field(row, "age") + ", not a whole number", "Write full years"});
        } else if (age && victims) {
            once.see("age " + std::to_string(static_cast<int>(*age)) + ", " + label + ",", row);
            table.homicide_victims[static_cast<std::size_t>(sex - sexes.begin())][static_cast<std::size_t>(*age)] = *victims;
            sum += *victims;
        }
    }
    if (sum == 0 && diagnostics.size() == before) {
        diagnostics.push_back({csv.file, "the table has no victims", "Their proportions by sex and age are needed"});
    }
}

/// The texts of a country's three tables; empty, with a diagnostic for each that is missing, if they are not all there.
std::vector<std::string_view> texts_of(DataSource const& data, std::string const& country, std::string const& where, Diagnostics& diagnostics) {
    auto const known = data.countries();
    std::vector<std::string_view> texts;
    bool any = false;
    Diagnostics missing;
    for (std::string const table : {"places", "population", "homicide_victims"}) {
        std::string const path = "data/countries/" + country + "/" + table + ".csv";
        auto const text = data.text(path);
        any |= text.has_value();
        if (text) {
            texts.push_back(*text);
        } else {
            missing.push_back({path, "there is no such file", "A country needs places.csv, population.csv and homicide_victims.csv"});
        }
    }
    if (!any) {
        std::string const problem = country.empty() ? "`country` is missing" : "there are no tables of the country `" + shown(country) + "`";
        std::string const otherwise = known.empty() ? "The data hold no country at all" : "Known: " + listed(known);
        missing = {
            {where, problem,
             country.empty() ? "Write country = \"…\", or `extends` a scenario that has it. " + otherwise : did_you_mean(country, known, otherwise)}};
    }
    diagnostics.insert(diagnostics.end(), missing.begin(), missing.end());
    return missing.empty() ? texts : std::vector<std::string_view>{};
}

}  // namespace

std::shared_ptr<PlaceTable const> read_country(DataSource const& data, std::string const& country, Day start, std::string const& where,
                                               Diagnostics& diagnostics, std::string const& where_start) {
    std::size_t const before = diagnostics.size();
    std::string const folder = "data/countries/" + country + "/";
    auto const texts = texts_of(data, country, where, diagnostics);
    if (texts.empty()) {
        return nullptr;
    }
    auto table = std::make_shared<PlaceTable>();
    if (auto const csv = read_csv(texts[0], folder + "places.csv", place_columns, diagnostics)) {
        read_places(*csv, *table, diagnostics);
    }
    if (auto const csv = read_csv(texts[1], folder + "population.csv", {"date", "indicator", "value"}, diagnostics)) {
        read_population(*csv, start, where_start.empty() ? where : where_start, *table, diagnostics);
    }
    if (auto const csv = read_csv(texts[2], folder + "homicide_victims.csv", {"sex", "age", "victims"}, diagnostics)) {
        read_victims(*csv, *table, diagnostics);
    }
    return diagnostics.size() == before ? table : nullptr;
}

}  // namespace contrapeso::scenario
