// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "scenario_toy.h"

namespace contrapeso::scenario {
namespace {

using namespace toy;

TEST(LoadScenario, TakesFromItsBaseWhatItDoesNotSay) {
    auto const attempt = load(extending("question = { en = \"Why?\", es = \"¿Por qué?\" }\nend = 2012-12-31\n"));
    ASSERT_TRUE(attempt.loaded) << attempt.said();
    EXPECT_EQ(attempt.loaded->title.en, "Base");
    EXPECT_EQ(attempt.loaded->question.es, "¿Por qué?");
    EXPECT_EQ(attempt.loaded->resolved.start, day_of(2010, 1, 1));
    EXPECT_EQ(attempt.loaded->resolved.end, day_of(2012, 12, 31));
    EXPECT_EQ(attempt.loaded->resolved.draws.size(), 3U);
    EXPECT_TRUE(attempt.loaded->warnings.empty());
}

TEST(LoadScenario, AnUndatedValuePinsAndADatedOneDoesNot) {
    auto const attempt = load(extending("[[change]]\nparameter = \"gangs.recruitment_hazard\"\nvalue = 0.4\n"));
    ASSERT_TRUE(attempt.loaded) << attempt.said();
    EXPECT_EQ(attempt.loaded->resolved.draws[recruitment].prior.family, policy::Prior::Family::fixed);
    EXPECT_EQ(attempt.loaded->resolved.draws[recruitment].value, 0.4);
    EXPECT_TRUE(attempt.loaded->resolved.changes.empty());
    auto const dated =
        load(extending("[[change]]\nparameter = \"gangs.recruitment_hazard\"\nfrom = 2011-01-01\nvalue = 0.4\nunit = \"per person-year\"\n"));
    ASSERT_TRUE(dated.loaded) << dated.said();
    EXPECT_EQ(dated.loaded->resolved.draws[recruitment].prior.family, policy::Prior::Family::lognormal);
    EXPECT_EQ(value_on(*dated.loaded, recruitment, day_of(2010, 12, 31)), 0.2);
    EXPECT_EQ(value_on(*dated.loaded, recruitment, day_of(2011, 1, 1)), 0.4);
}

TEST(LoadScenario, ChangesOfOneFileApplyInTheOrderOfTheirDates) {
    auto const attempt =
        load(extending("[[change]]\nparameter = \"courts.capacity\"\nfrom = 2012-01-01\nvalue = 300\n"
                       "[[change]]\nparameter = \"courts.capacity\"\nfrom = 2011-01-01\nvalue = 200\n"));
    ASSERT_TRUE(attempt.loaded) << attempt.said();
    EXPECT_EQ(value_on(*attempt.loaded, capacity, day_of(2011, 6, 1)), 200);
    EXPECT_EQ(value_on(*attempt.loaded, capacity, day_of(2013, 1, 1)), 300);
}

TEST(LoadScenario, SaysEverythingAtOnceInTheOrderOfTheLines) {
    auto const attempt = load(
        "contrapeso = 1\nextends = \"base\"\ntitel = { en = \"x\", es = \"y\" }\nend = 2009-12-31\n"
        "[[change]]\nparameter = \"gangs.recruitment_hazrd\"\nvalue = 1\n"
        "[[change]]\nparameter = \"courts.release_share\"\nvalue = 1.5\nunit = \"share\"\n"
        "[[change]]\nparameter = \"courts.release_share\"\nfrom = \"2013-02-30\"\nvalue = \"much\"\n"
        "[[change]]\nparameter = \"courts.capacity\"\nvalue = 3\nscale = 2\n"
        "[[change]]\nparameter = \"courts.capacity\"\nvalue = 3\nunit = \"per year\"\n"
        "[[policy]]\nuse = \"refrom\"\n");
    EXPECT_FALSE(attempt.loaded);
    EXPECT_EQ(attempt.said(),
              "scenarios/mine.toml:3:1: unknown key `titel`. Did you mean `title`?\n"
              "scenarios/mine.toml:4:7: the last day, 2009-12-31, lies before the first, 2010-01-01. The last day is simulated too; give one from "
              "2010-01-01 on\n"
              "scenarios/mine.toml:6:13: there is no parameter `gangs.recruitment_hazrd`. Did you mean `gangs.recruitment_hazard`?\n"
              "scenarios/mine.toml:10:9: 1.5 is out of bounds for `courts.release_share`. Allowed: 0 to 1 share; the data have 0.5, measured\n"
              "scenarios/mine.toml:14:8: `from` must be a day that exists, not \"2013-02-30\". Write it as 2022-03-27\n"
              "scenarios/mine.toml:15:9: `value` must be a number, not \"much\". Leave the quotes away; a unit goes into `unit`\n"
              "scenarios/mine.toml:17:13: a change of `courts.capacity` needs either `value` or `scale`. `value` replaces what stood before, `scale` "
              "multiplies it\n"
              "scenarios/mine.toml:22:9: `courts.capacity` is counted in persons, not per year. Convert the value to persons\n"
              "scenarios/mine.toml:25:7: there is no policy `refrom`. Did you mean `reform`?\n");
}

TEST(LoadScenario, RefusesWhatWouldBeDecidedWithoutAWord) {
    std::string const change = "[[change]]\nparameter = \"courts.capacity\"\n";
    EXPECT_TRUE(
        load(extending(change + "value = 1\nfrom = 2012-01-01\n" + change + "value = 2\nfrom = 2012-01-01\n"))
            .complains("scenarios/mine.toml:8:13: `courts.capacity` is set twice on 2012-01-01; the other one is scenarios/mine.toml:4:13. Keep "
                       "one of the two, or date them apart"));
    EXPECT_FALSE(load(extending(change + "value = 1\n" + change + "value = 2\n")).loaded);
    EXPECT_TRUE(load(extending(change + "value = 1\nfrom = 2012-01-01\n" + change + "value = 2\nfrom = 2012-01-01\nramp_days = 9\n")).loaded);
    EXPECT_TRUE(load(extending(change + "scale = 1\n" + change + "scale = 2\n")).loaded);
    EXPECT_FALSE(load(extending("[[policy]]\nuse = \"reform\"\n[[policy]]\nuse = \"reform\"\n")).loaded);
    EXPECT_FALSE(load(extending(change + "value = 1\nuntil = 2009-01-01\n")).loaded);
    EXPECT_FALSE(load(extending(change + "value = 1\nfrom = 2012-01-01\nuntil = 2012-02-01\nramp_days = 32\n")).loaded);
    EXPECT_TRUE(load(extending(change + "value = 1\nwhen = \"x > 1\"\n")).said().find("a change cannot wait for something to happen; a policy can") !=
                std::string::npos);
    EXPECT_EQ(load(extending("[[policy]]\nuse = \"reform\"\nwhen = \"x\"\n")).faults.size(), 1U);
}

TEST(LoadScenario, KnowsImpossibleDates) {
    std::string const change = "[[change]]\nparameter = \"courts.capacity\"\nvalue = 3\n";
    EXPECT_TRUE(load(extending(change + "from = 2009-01-01\n"))
                    .complains("scenarios/mine.toml:4:13: 2009-01-01 lies before the first day, 2010-01-01. Leave the date away for a value from day "
                               "one, or give a later one"));
    EXPECT_FALSE(load(extending(change + "from = 2012-01-01\nuntil = 2012-01-01\n")).loaded);
    EXPECT_FALSE(load(extending(change + "ramp_days = 30\n")).loaded);
    EXPECT_FALSE(load(extending("start = 1800-01-01\n")).loaded);
    auto const late = load(extending(change + "from = 2020-01-01\n"));
    ASSERT_TRUE(late.loaded) << late.said();
    ASSERT_EQ(late.loaded->warnings.size(), 1U);
    EXPECT_NE(late.loaded->warnings.front().problem.find("no effect"), std::string::npos);
}

TEST(LoadScenario, UntilCutsAndIsCheckedButMakesNoNoise) {
    std::string const text = extending("[[change]]\nparameter = \"courts.capacity\"\nvalue = 3\nfrom = 2012-01-01\n");
    auto const cut = load(text, {{}, day_of(2010, 6, 30), ParameterMode::drawn});
    ASSERT_TRUE(cut.loaded) << cut.said();
    EXPECT_EQ(cut.loaded->resolved.end, day_of(2010, 6, 30));
    EXPECT_TRUE(cut.loaded->warnings.empty());
    EXPECT_TRUE(load(text, {{}, day_of(2009, 6, 30), ParameterMode::drawn})
                    .complains("--until: the last day, 2009-06-30, lies before the first, 2010-01-01. The last day is simulated too; give one from "
                               "2010-01-01 on"));
}

TEST(LoadScenario, WarnsThatAnUndatedValueGivesWayToADatedOne) {
    Texts files = texts();
    files["scenarios/base.toml"] += "[[change]]\nparameter = \"courts.capacity\"\nfrom = 2011-01-01\nvalue = 500\n";
    auto const attempt = load(extending("[[change]]\nparameter = \"courts.capacity\"\nvalue = 3\n"), {}, files);
    ASSERT_TRUE(attempt.loaded) << attempt.said();
    ASSERT_EQ(attempt.loaded->warnings.size(), 1U);
    EXPECT_NE(attempt.loaded->warnings.front().problem.find("on 2011-01-01 `courts.capacity` is set anew"), std::string::npos);
}

TEST(LoadScenario, RefusesCirclesAndUnknownBases) {
    Texts files = texts();
    files["scenarios/other.toml"] = "contrapeso = 1\nextends = \"mine\"\n";
    auto const circle = load("contrapeso = 1\nextends = \"other\"\n", {}, files);
    EXPECT_FALSE(circle.loaded);
    EXPECT_EQ(circle.said(),
              "scenarios/other.toml:2:11: `extends` leads in a circle: scenarios/mine.toml → scenarios/other.toml → scenarios/mine.toml. Take one "
              "`extends` away\n");
    EXPECT_EQ(load("contrapeso = 1\nextends = \"mine\"\n").said(),
              "scenarios/mine.toml:2:11: `extends` names the very scenario that says it. Name the one that this differs from\n");
    EXPECT_EQ(load("contrapeso = 2\nbegining = 3\n").faults.size(), 1U);  // a format of the future is not judged by the rules of this one
    EXPECT_EQ(load("").faults.size(), 1U);
    EXPECT_EQ(load("contrapeso = 1\n").faults.size(), 3U);  // start, end, country
    EXPECT_TRUE(
        load("contrapeso = 1\nextends = \"bsae\"\n").complains("scenarios/mine.toml:2:11: there is no scenario `bsae`. Did you mean `base`?"));
    EXPECT_TRUE(load("contrapeso = 1\nextends = \"base\"\ncountry = \"toylnd\"\n")
                    .complains("scenarios/mine.toml:3:11: there are no tables of the country `toylnd`. Did you mean `toyland`?"));
    EXPECT_TRUE(load("extends = \"base\"\n").said().find("`contrapeso` is missing") != std::string::npos);
    EXPECT_FALSE(load("contrapeso = 2\nextends = \"base\"\n").loaded);
    EXPECT_FALSE(load("contrapeso = 1\n").loaded);
}

TEST(LoadScenario, ReadsFilesAndWhatStandsBesideThem) {
    namespace fs = std::filesystem;
    fs::path const folder = fs::temp_directory_path() / ("contrapeso-chain-" + std::to_string(std::rand()));
    fs::create_directories(folder);
    std::ofstream{folder / "mine.toml"} << "contrapeso = 1\nextends = \"./step.toml\"\n";
    std::ofstream{folder / "step.toml"} << "contrapeso = 1\nextends = \"base\"\nend = 2011-12-31\n";
    std::ofstream{folder / "round.toml"} << "contrapeso = 1\nextends = \"./round.toml\"\n";
    Diagnostics faults;
    auto const loaded = load_scenario((folder / "mine.toml").string(), library(), {}, faults);
    ASSERT_TRUE(loaded) << (faults.empty() ? "" : to_string(faults.front()));
    EXPECT_EQ(loaded->name, "mine");
    EXPECT_EQ(loaded->resolved.end, day_of(2011, 12, 31));
    EXPECT_FALSE(load_scenario((folder / "round.toml").string(), library(), {}, faults));
    EXPECT_FALSE(load_scenario((folder / "absent.toml").string(), library(), {}, faults));
    fs::remove_all(folder);
}

}  // namespace
}  // namespace contrapeso::scenario
