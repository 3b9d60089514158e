// SPDX-License-Identifier: Apache-2.0
// What people said in March 2024, by the model of the country as it happened: three shares at once.
#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

#include "contrapeso/country/indicators.h"
#include "contrapeso/scenario/scenario.h"

namespace contrapeso {
namespace {

/// The mood of March 2024 with every parameter at the centre of its prior; it is then nearly certain.
opinion::Month march_2024(std::vector<std::string> overrides) {
    Diagnostics diagnostics;
    auto const library = scenario::open_library(std::nullopt, diagnostics);
    scenario::LoadOptions options;
    options.overrides = std::move(overrides);
    options.mode = scenario::ParameterMode::fixed;
    options.until = day_of(2024, 3, 31);
    auto const loaded = library ? scenario::load_scenario("el-salvador", *library, options, diagnostics) : std::nullopt;
    if (!loaded) {
        throw std::runtime_error{"the scenario does not load"};
    }
    return country::simulate(loaded->resolved, {.seed = 20220327}).back().opinion;
}

opinion::Month const& as_it_happened() {
    static opinion::Month const march = march_2024({});
    return march;
}

constexpr double points = 0.04;

TEST(Opinion, OPI_5_gives_69_88_92_in_march_2024_at_once) {
    opinion::Month const& march = as_it_happened();
    EXPECT_NEAR(march.extends_emergency, 0.691, points);
    EXPECT_NEAR(march.feels_safe, 0.88, points);
    EXPECT_NEAR(march.rejects_a_suspension, 0.92, points);
}

TEST(Opinion, OPI_4_5_7_without_the_emergency_there_is_less_relief_and_less_of_all_it_carries) {
    opinion::Month const with = as_it_happened(), without = march_2024({"policy.emergency@2022-03-27=0"});
    EXPECT_LT(without.feels_safe, with.feels_safe - points);
    EXPECT_LT(without.approval, with.approval - points);
    EXPECT_LT(without.accepts_undemocratic_rule, with.accepts_undemocratic_rule - points);
    EXPECT_LT(without.knows_an_innocent, with.knows_an_innocent - points);
}

}  // namespace
}  // namespace contrapeso
