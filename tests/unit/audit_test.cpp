// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "contrapeso/audit/learnt.h"
#include "contrapeso/audit/question.h"
#include "contrapeso/country/indicators.h"
#include "contrapeso/random/distributions.h"
#include "contrapeso/random/draws.h"
#include "contrapeso/study/contrast.h"

namespace contrapeso::audit {
namespace {

std::vector<double> normals(std::uint64_t which, std::size_t count) {
    random::Draws draws{{.seed = 5, .replicate = which}, 1, 0, 0};
    std::vector<double> values(count);
    std::generate(values.begin(), values.end(), [&] { return random::normal(draws); });
    return values;
}

/// One parameter that a figure shows with as much error as it varies itself, one that no figure knows, and ten figures of pure noise.
Experience planted(std::size_t replicates) {
    Experience experience;
    experience.parameters = {normals(1, replicates), normals(2, replicates)};
    experience.readings.push_back(experience.parameters.front());
    experience.error.push_back(1);
    for (std::uint64_t noise = 0; noise < 10; ++noise) {
        experience.readings.push_back(normals(10 + noise, replicates));
        experience.error.push_back(1);
    }
    return experience;
}

TEST(Learnt, RecoversAPlantedShareAndNothingFromLuck) {
    auto const result = learnt(planted(4000));
    // A figure y = θ + e with var θ = var e = 1 halves the variance. 4,000 draws know a covariance of 1 to about 0.03.
    EXPECT_NEAR(result[0].share, 0.5, 0.05);
    EXPECT_EQ(result[0].strongest, 0U);
    EXPECT_NEAR(result[0].correlation, 1, 0.01);
    EXPECT_LT(result[1].share, 0.02);
}

TEST(Learnt, AnExactFigureTellsAllAndAConstantNothing) {
    Experience experience;
    experience.parameters = {normals(1, 500), std::vector<double>(500, 7.0)};
    experience.readings = {experience.parameters.front()};
    experience.error = {0};
    auto const result = learnt(experience);
    EXPECT_GT(result[0].share, 0.99);
    EXPECT_EQ(result[1].share, 0);
}

TEST(Contrast, CountsSignsAndKnowsLuck) {
    std::vector<double> const unchanged{1, 2, 3, 4}, changed{2, 2, 5, 3};
    auto const result = study::contrast(changed, unchanged);
    EXPECT_EQ(result.pairs, 4U);
    EXPECT_DOUBLE_EQ(result.mean, 0.5);
    EXPECT_DOUBLE_EQ(result.share_above, 0.5);
    EXPECT_DOUBLE_EQ(result.share_below, 0.25);
    EXPECT_NEAR(result.standard_error, std::sqrt((0.25 + 0.25 + 2.25 + 2.25) / 3 / 4), 1e-12);
    EXPECT_FALSE(result.beyond_luck());
    EXPECT_TRUE(study::contrast(std::vector<double>{3, 3}, std::vector<double>{1, 1}).beyond_luck());
    EXPECT_FALSE(study::contrast(unchanged, unchanged).beyond_luck());
}

TEST(Contrast, FoldsTheMonthsThatBeginWithinItsDays) {
    country::MonthlySeries series(3);
    for (int i = 0; i < 3; ++i) {
        auto& month = series[static_cast<std::size_t>(i)];
        month.month_first_day = day_of(2020, static_cast<unsigned>(i + 1), 1);
        month.arrests_gang_related = i + 1;
        month.held = 10 * (i + 1);
    }
    Day const from = day_of(2020, 2, 1), until = day_of(2020, 3, 31);
    EXPECT_EQ(study::value_of({country::find_indicator("arrest_count"), from, until}, series), 5);
    EXPECT_EQ(study::value_of({country::find_indicator("prison_population"), from, until}, series), 30);
}

TEST(Questions, ThoseOfTheProgramCanBeAsked) {
    Diagnostics faults;
    auto const library = scenario::open_library(std::nullopt, faults);
    ASSERT_TRUE(library);
    auto const questions = read_questions(*library, faults);
    for (Diagnostic const& fault : faults) {
        ADD_FAILURE() << to_string(fault);
    }
    ASSERT_TRUE(questions);
    EXPECT_FALSE(questions->claims.empty());
    EXPECT_FALSE(questions->arrows.empty());
}

TEST(Questions, FaultsAreToldAllAtOnce) {
    Diagnostics faults;
    auto library = scenario::open_library(std::nullopt, faults);
    ASSERT_TRUE(library);
    library->data = scenario::DataSource{{{"data/audit/signs.toml",
                                           "[one]\nsays = { en = \"a\", es = \"a\" }\nchanged = \"a\"\nunchanged = \"b\"\n"
                                           "of = \"homicide_rat:truth\"\nfrom = 2020-01-01\nuntil = 2020-12-31\nwho = 1\n"}}};
    EXPECT_FALSE(read_questions(*library, faults));
    std::string said;
    for (Diagnostic const& fault : faults) {
        said += to_string(fault) + "\n";
    }
    EXPECT_NE(said.find("signs.toml:8:1"), std::string::npos) << said;
    EXPECT_NE(said.find("Did you mean `homicide_rate:truth`?"), std::string::npos) << said;
    EXPECT_NE(said.find("data/audit/arrows.toml: there is no such file"), std::string::npos) << said;
}

}  // namespace
}  // namespace contrapeso::audit
