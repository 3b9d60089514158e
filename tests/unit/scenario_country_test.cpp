// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "contrapeso/scenario/country_tables.h"
#include "scenario_toy.h"

namespace contrapeso::scenario {
namespace {

using namespace toy;

std::string fault(std::string const& file, std::string const& from, std::string const& to, Day start = day_of(2010, 1, 1)) {
    Texts files = texts();
    std::string& text = files["data/countries/toyland/" + file];
    text.replace(text.find(from), from.size(), to);
    Diagnostics faults;
    auto const table = read_country(DataSource{files}, "toyland", start, "here", faults);
    EXPECT_EQ(table == nullptr, !faults.empty());
    return faults.empty() ? "" : to_string(faults.front());
}

TEST(CountryTables, InterpolateBetweenMidYears) {
    Diagnostics faults;
    auto const table = read_country(DataSource{texts()}, "toyland", day_of(2010, 1, 1), "here", faults);
    ASSERT_TRUE(table);
    EXPECT_NEAR(table->population, 1000 + 1000 * 184.0 / 365, 1e-9);
    double sum = 0;
    for (double const persons : table->ages.persons) {
        sum += persons;
    }
    EXPECT_NEAR(sum, table->population, 1e-9);
    EXPECT_EQ(table->homicide_victims[1][20], 3);
}

TEST(CountryTables, DeprivationHasWeightedMeanZeroAndDeviationOne) {
    Diagnostics faults;
    auto const table = read_country(DataSource{texts()}, "toyland", day_of(2010, 1, 1), "here", faults);
    ASSERT_TRUE(table);
    auto const& [alpha, beta] = std::tie(table->places[0], table->places[1]);
    EXPECT_NEAR(300 * alpha.deprivation + 100 * beta.deprivation, 0, 1e-9);
    EXPECT_NEAR(300 * alpha.deprivation * alpha.deprivation + 100 * beta.deprivation * beta.deprivation, 400, 1e-9);
    EXPECT_GT(beta.deprivation, alpha.deprivation);
    EXPECT_EQ(table->departments, (std::vector<std::string>{"north", "south"}));
    EXPECT_EQ(beta.department_index, 1);
    EXPECT_DOUBLE_EQ(alpha.urban_share, 0.9);
}

TEST(CountryTables, TellFaultsAtTheirLine) {
    EXPECT_EQ(fault("places.csv", "alpha,300", "alpha,many"),
              "data/countries/toyland/places.csv:2: `population_2007_estimate` must be a number, not \"many\"");
    EXPECT_EQ(fault("places.csv", "alpha,300", "alpha,-3"),
              "data/countries/toyland/places.csv:2: `population_2007_estimate` is -3, out of bounds. Allowed: 1 to 2000000000");
    EXPECT_TRUE(fault("places.csv", "beta,", "beta,1,").starts_with("data/countries/toyland/places.csv:3: the row has 12 fields, the header 11"));
    EXPECT_TRUE(
        fault("places.csv", "municipality,", "municipalty,").starts_with("data/countries/toyland/places.csv:1: column `municipality` is missing"));
    EXPECT_TRUE(fault("population.csv", "2010-07-01", "2010-13-01").starts_with("data/countries/toyland/population.csv:4: "));
    EXPECT_TRUE(fault("population.csv", "2010-07-01,population", "2009-07-01,population").find("two values for 2009") != std::string::npos);
    EXPECT_TRUE(fault("population.csv", "book", "book", day_of(2011, 1, 1)).starts_with("here: "));
    EXPECT_FALSE(fault("homicide_victims.csv", "male", "robot").empty());
    EXPECT_EQ(fault("homicide_victims.csv", "female,30", "male,20"),
              "data/countries/toyland/homicide_victims.csv:3: age 20, male, stands in the table twice; the other one is line 2. Keep one of the two");
    EXPECT_TRUE(fault("places.csv", "north,alpha,300", "south,beta,300").find("stands in the table twice") != std::string::npos);
    EXPECT_TRUE(fault("population.csv", "age_0_4,200", "age_0_4,900").find("the age bands add up to") != std::string::npos);
    EXPECT_TRUE(fault("places.csv", "alpha,300", "alpha,3\xff").ends_with("this is not UTF-8 text. Save the table as plain UTF-8 text"));
    EXPECT_TRUE(fault("places.csv", "alpha", "\"alpha").find("a quote is opened and not closed") != std::string::npos);
    EXPECT_EQ(fault("places.csv", "department,",
                    "\xEF\xBB\xBF"
                    "department,"),
              "");
    EXPECT_TRUE(fault("places.csv", "alpha,300", "alpha,0x10").find("must be a number, not \"0x10\"") != std::string::npos);
}

}  // namespace
}  // namespace contrapeso::scenario
