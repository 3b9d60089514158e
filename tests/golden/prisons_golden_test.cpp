// SPDX-License-Identifier: Apache-2.0
// Did any number change? A small country through admissions, an emergency, trials in short supply, transfers and executive releases, month by
// month, byte for byte. A change that is meant is written down with CONTRAPESO_UPDATE_GOLDEN=1 and in CHANGELOG.md under "Results changed".
#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "contrapeso/country/indicators.h"
#include "contrapeso/country/simulate.h"
#include "support/small_country.h"

namespace contrapeso::prisons {
namespace {

constexpr char const* golden_file = "tests/golden/prisons.csv";  // from the root of the project, where the tests run

constexpr std::array<std::string_view, 21> published{"arrest_count",
                                                     "admission_count_ordinary",
                                                     "release_count_hearing",
                                                     "release_count_review",
                                                     "release_count_executive",
                                                     "release_count_acquittal",
                                                     "release_count_sentence_end",
                                                     "deaths_in_custody",
                                                     "deaths_in_custody_violence",
                                                     "deaths_in_custody_denied_care",
                                                     "deaths_in_emergency_custody",
                                                     "escape_count",
                                                     "prison_population",
                                                     "cecot_population",
                                                     "trial_backlog",
                                                     "remand_share",
                                                     "occupancy_rate",
                                                     "floor_area_per_person",
                                                     "person_years_held",
                                                     "children_with_detained_parent",
                                                     "prison_cost"};

country::Resolved eventful_country() {
    Day const emergency = day_of(2015, 7, 1), opening = day_of(2015, 10, 1), trials = day_of(2016, 3, 1), building = day_of(2016, 1, 1);
    testing::SmallCountry country{3, 20'000};
    country.between(day_of(2014, 12, 15), day_of(2016, 12, 31)).set("population.dependent_children", 1);
    country.set("gangs.initial_members", 400).set("gangs.initial_collaborators", 400).set("gangs.return_share", 0.6);
    country.set("prisons.initial_ordinary_prisoners", 120).set("prisons.initial_gang_prisoners", 80);
    country.set("prisons.ordinary_admissions", 300).set("prisons.escape_hazard", 0.05).set("prisons.cost_per_person_day", 5.5);
    country.set("prisons.death_hazard", 0.1).set("prisons.admission_death_hazard", 0.5).set("prisons.crowding_death_slope", 0.2);
    country.set("prisons.death_share_violence", 0.48).set("prisons.death_share_denied_care", 0.33);
    country.set("prisons.facilities.police_cells.official_capacity", 10).set("prisons.facilities.estate.official_capacity", 150);
    country.set("prisons.facilities.police_cells.floor_area", 34).set("prisons.facilities.estate.floor_area", 510);
    country.change("prisons.facilities.estate.official_capacity", building, 400).change("prisons.facilities.estate.floor_area", building, 1360);
    country.change("prisons.facilities.cecot.official_capacity", opening, 200).change("prisons.facilities.cecot.floor_area", opening, 120);
    country.change("prisons.maximum_security_population", opening, 100).change("prisons.maximum_security_population", trials, 60);
    country.set("policing.exposed_population", 10'000).set("policing.screens", 100).set("policing.screening_threshold", 3.5);
    country.set("policing.screening_weight.collaborator", 2).set("policing.screening_weight.member", 3);
    country.set("policing.separation.collaborator", 2.5).set("policing.separation.member", 3.3);
    country.set("policing.emergency_screens", 150).set("policing.emergency_threshold", 2.5).set("policing.emergency_blind_share", 0.1);
    country.set("courts.trial_capacity", 250)
        .set("courts.ordinary_acquittal_share", 0.2)
        .set("courts.conviction_score", 3)
        .set("courts.remand_score", 2);
    country.set("courts.remand_duration", 0.3).set("courts.gang_sentence", 2).set("courts.ordinary_sentence", 0.8);
    country.set("courts.review_hazard", 0.5).set("courts.judicial_independence", 0.6).set("courts.court_discrimination", 1.5);
    country.set("courts.collaborator_discrimination_ratio", 0.85).set("courts.emergency_hearing_release_share", 0.05);
    country.change("policy.emergency", emergency, 1).change("courts.judicial_independence", emergency, 0.1);
    return country.change("courts.executive_releases", building, 200).change("courts.emergency_trials", trials, 1).resolved();
}

/// The shortest text that reads back as the same number: no digit can change unseen.
std::string text_of(double value) {
    std::array<char, 32> text{};
    auto const [end, fault] = std::to_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc{} ? std::string{text.data(), end} : "?";
}

std::string table() {
    std::ostringstream csv;
    csv << "month";
    for (std::string_view const id : published) {
        csv << ',' << id;
    }
    for (country::MonthlyRecord const& month : country::simulate(eventful_country(), {.seed = 20220327}, country::Check::every_day)) {
        csv << '\n' << to_string_date(static_cast<Day>(month.month_first_day));
        for (std::string_view const id : published) {
            csv << ',' << text_of(country::indicators[country::find_indicator(id)].read(month));
        }
    }
    csv << '\n';
    return csv.str();
}

/// Number and text of the first line in which two tables differ.
std::string first_difference(std::string const& expected, std::string const& found) {
    std::istringstream a{expected}, b{found};
    std::string line_a, line_b;
    for (int line = 1;; ++line) {
        bool const more_a = static_cast<bool>(std::getline(a, line_a)), more_b = static_cast<bool>(std::getline(b, line_b));
        if (more_a != more_b || line_a != line_b) {
            return "line " + std::to_string(line) + "\n  was " + (more_a ? line_a : "missing") + "\n  is  " + (more_b ? line_b : "missing");
        }
    }
}

TEST(PrisonsGolden, every_number_is_what_it_was) {
    std::string const found = table();
    if (std::getenv("CONTRAPESO_UPDATE_GOLDEN") != nullptr) {
        std::ofstream{golden_file, std::ios::binary} << found;
    }
    std::ostringstream expected;
    expected << std::ifstream{golden_file, std::ios::binary}.rdbuf();
    if (expected.str() != found) {
        FAIL()
            << golden_file << ", " << first_difference(expected.str(), found)
            << "\nIf this change is meant: CONTRAPESO_UPDATE_GOLDEN=1 script/test -R golden, and a line in CHANGELOG.md under \"Results changed\".";
    }
}

/// A column of zeros would hide a change.
TEST(PrisonsGolden, every_column_says_something) {
    std::istringstream csv{table()};
    std::string line;
    std::getline(csv, line);
    std::array<double, published.size()> sums{};
    while (std::getline(csv, line)) {
        std::istringstream cells{line};
        std::string cell;
        std::getline(cells, cell, ',');  // the month
        for (double& sum : sums) {
            std::getline(cells, cell, ',');
            sum += std::stod(cell);
        }
    }
    for (std::size_t column = 0; column < sums.size(); ++column) {
        EXPECT_GT(sums[column], 0) << published[column];
    }
}

}  // namespace
}  // namespace contrapeso::prisons
