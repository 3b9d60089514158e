// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "contrapeso/scenario/text_digest.h"
#include "scenario_toy.h"

namespace contrapeso::scenario {
namespace {

using namespace toy;

std::string about(std::string const& draws = "3", std::string const& version = std::to_string(country::results_version)) {
    return "contrapeso_posterior = 1\nfit = \"toy\"\nscenario = \"base\"\nuntil = 2014-12-31\nresults_version = " + version + "\ndraws = " + draws +
           "\nabout = { en = \"a\", es = \"a\" }\nmade_by = \"contrapeso calibrate toy\"\n";
}

std::string const rows = "gangs.recruitment_hazard\n0.1\n0.3\n0.25\n";

Texts with_posterior(std::string const& toml = about(), std::string const& csv = rows) {
    Texts files = texts();
    files["data/posteriors/toy@1.toml"] = toml;
    files["data/posteriors/toy@1.csv"] = csv;
    return files;
}

LoadOptions fit(std::string const& name) {
    LoadOptions options;
    options.fit = name;
    return options;
}

double first_value(Loaded const& loaded, std::size_t parameter, std::uint64_t replicate) {
    return policy::draw_parameters(loaded.resolved.draws, loaded.resolved.posterior.get(), {.seed = 1, .replicate = replicate})[parameter];
}

/// What is said of a posterior with these texts.
std::string said_of(std::string const& toml, std::string const& csv = rows) {
    auto const attempt = load(extending(""), fit("toy@1"), with_posterior(toml, csv));
    EXPECT_FALSE(attempt.loaded);
    return attempt.said();
}

TEST(ScenarioPosterior, RowsGoRoundAndOtherParametersKeepTheirPriors) {
    auto const attempt = load(extending("fit = \"toy@1\"\n"), {}, with_posterior());
    ASSERT_TRUE(attempt.loaded) << attempt.said();
    ASSERT_TRUE(attempt.loaded->fitted);
    Fitted const& fitted = *attempt.loaded->fitted;
    EXPECT_EQ(fitted.name, "toy@1");
    EXPECT_EQ(fitted.fit, "toy");
    EXPECT_EQ(fitted.scenario, "base");
    EXPECT_EQ(fitted.until, day_of(2014, 12, 31));
    EXPECT_EQ(fitted.made_by, "contrapeso calibrate toy");
    EXPECT_EQ(fitted.digest, text_digest(rows));
    EXPECT_EQ(fitted.posterior->row_count(), 3U);
    EXPECT_EQ(attempt.loaded->resolved.posterior, fitted.posterior);
    EXPECT_TRUE(attempt.loaded->warnings.empty());
    EXPECT_EQ(first_value(*attempt.loaded, recruitment, 1), 0.3);
    EXPECT_EQ(first_value(*attempt.loaded, recruitment, 5), 0.25);
    EXPECT_EQ(first_value(*attempt.loaded, release, 5), 0.5);
}

TEST(ScenarioPosterior, TheNearerLayerAndThenTheOptionHaveTheLastWord) {
    Texts files = with_posterior();
    files["scenarios/base.toml"] += "fit = \"toy@1\"\n";
    EXPECT_TRUE(load(extending(""), {}, files).loaded->fitted);
    EXPECT_FALSE(load(extending("fit = \"none\"\n"), {}, files).loaded->fitted);
    EXPECT_FALSE(load(extending(""), fit("none"), files).loaded->fitted);
    EXPECT_TRUE(load(extending("fit = \"none\"\n"), fit("toy@1"), files).loaded->fitted);
    Diagnostics faults;
    EXPECT_EQ(announce_scenario("base", library(files), faults)->fit, "toy@1");
}

TEST(ScenarioPosterior, WhatIsPinnedOrFixedDrawsNothingFromIt) {
    LoadOptions pinned = fit("toy@1");
    pinned.overrides = {"gangs.recruitment_hazard=0.7"};
    auto const attempt = load(extending(""), pinned, with_posterior());
    ASSERT_TRUE(attempt.loaded) << attempt.said();
    EXPECT_EQ(first_value(*attempt.loaded, recruitment, 1), 0.7);
    LoadOptions fixed = fit("toy@1");
    fixed.mode = ParameterMode::fixed;
    auto const without = load(extending(""), fixed, with_posterior());
    ASSERT_TRUE(without.loaded) << without.said();
    EXPECT_FALSE(without.loaded->fitted || without.loaded->resolved.posterior);
    EXPECT_EQ(first_value(*without.loaded, recruitment, 1), 0.2);
    EXPECT_EQ(without.loaded->warnings.size(), 1U);
    fixed.fit = "tyo@1";
    EXPECT_FALSE(load(extending(""), fixed, with_posterior()).loaded);
}

TEST(ScenarioPosterior, EntersTheDigestOnlyWhereItIsUsed) {
    Digest const plain = load(extending("")).loaded->digest;
    auto const digest = [](std::string const& rest, Texts const& files) { return load(extending(rest), {}, files).loaded->digest; };
    EXPECT_EQ(digest("", with_posterior()), plain);
    EXPECT_EQ(digest("fit = \"none\"\n", with_posterior()), plain);
    EXPECT_FALSE(load(extending("")).loaded->canonical.contains("posterior"));
    Digest const used = digest("fit = \"toy@1\"\n", with_posterior());
    EXPECT_NE(used, plain);
    EXPECT_NE(digest("fit = \"toy@1\"\n", with_posterior(about(), "gangs.recruitment_hazard\n0.1\n0.3\n0.26\n")), used);
    auto const canonical = load(extending("fit = \"toy@1\"\n"), {}, with_posterior()).loaded->canonical;
    EXPECT_EQ(canonical.at("posterior"), (nlohmann::json{{"name", "toy@1"}, {"digest", hex(text_digest(rows))}}));
    EXPECT_EQ(canonical.at("data"), load(extending("")).loaded->canonical.at("data"));
}

TEST(ScenarioPosterior, RecipesOfFitsChangeNoDigest) {
    Texts files = texts();
    files["data/fits/toy.toml"] = "a recipe";
    EXPECT_EQ(library(files).digest, library().digest);
    files["data/fit.toml"] = "something else";
    EXPECT_NE(library(files).digest, library().digest);
}

TEST(ScenarioPosterior, ReadsAFileBesideTheScenarioThatNamesIt) {
    namespace fs = std::filesystem;
    fs::path const folder = fs::temp_directory_path() / ("contrapeso-posterior-" + std::to_string(std::rand()));
    fs::create_directories(folder);
    std::ofstream{folder / "mine.toml"} << extending("fit = \"./own.toml\"\n");
    std::ofstream{folder / "own.toml"} << about();
    auto const attempt = [&](std::string const& scenario, LoadOptions const& options = {}) {
        Attempt one;
        one.loaded = load_scenario(scenario, library(), options, one.faults);
        return one;
    };
    std::string const mine = (folder / "mine.toml").string(), own = (folder / "own.toml").string(), csv = (folder / "own.csv").string();
    EXPECT_EQ(attempt(mine).said(), own + ": " + csv + " cannot be read: No such file or directory\n");
    std::ofstream{folder / "own.csv"} << rows;
    auto const sound = attempt(mine);
    ASSERT_TRUE(sound.loaded) << sound.said();
    EXPECT_EQ(sound.loaded->fitted->name, "own");
    EXPECT_TRUE(attempt("base", fit(own)).loaded);
    EXPECT_EQ(attempt("base", fit(csv)).said(), "--fit: " + csv + " is the table of a posterior. Name the .toml file beside it\n");
    EXPECT_NE(attempt("base", fit((folder / "absent.toml").string())).said().find("absent.toml cannot be read: No such file"), std::string::npos);
    fs::remove_all(folder);
}

TEST(ScenarioPosterior, KnowsTheNamesThereAre) {
    EXPECT_EQ(load(extending("fit = \"toy1\"\n"), {}, with_posterior()).said(),
              "scenarios/mine.toml:3:7: there is no posterior `toy1`. Did you mean `toy@1`?\n");
    EXPECT_EQ(load(extending(""), fit("something"), with_posterior()).said(),
              "--fit: there is no posterior `something`. Known: toy@1, none; a file of your own is given as ./name.toml\n");
    EXPECT_EQ(load(extending("fit = 3\n")).said(), "scenarios/mine.toml:3:7: `fit` must be a text, not 3. Put it in quotes\n");
    Texts files = with_posterior();
    files.erase("data/posteriors/toy@1.csv");
    EXPECT_EQ(
        load(extending(""), fit("toy@1"), files).said(),
        "data/posteriors/toy@1.toml: its table of rows, data/posteriors/toy@1.csv, is not there. Put the file back, or fit again with contrapeso "
        "calibrate\n");
}

TEST(ScenarioPosterior, SaysAllThatIsWrongAtOnce) {
    std::string const toml =
        "contrapeso_posterior = 1\nfitt = \"toy\"\nscenario = 3\nuntil = 2014-12-31\nresults_version = 0\ndraws = 4\n"
        "about = { en = \"a\", es = \"a\" }\nmade_by = \"c\"\n";
    std::string const csv =
        "# rows\n\ngangs.recruitment_hazrd,gangs.recruitment_hazard,gangs.recruitment_hazard,courts.capacity\n0.1,0.2,0.3,much\n0.1,2.5,0.3,4\n";
    EXPECT_EQ(
        said_of(toml, csv),
        "data/posteriors/toy@1.toml:1:1: `fit` is missing. Write the name of the recipe: fit = \"el-salvador-2010-2025\"\n"
        "data/posteriors/toy@1.toml:2:1: unknown key `fitt`. Did you mean `fit`?\n"
        "data/posteriors/toy@1.toml:3:12: `scenario` must be a text, not 3. Put it in quotes\n"
        "data/posteriors/toy@1.toml:5:19: `results_version` must be a whole number from 1 to 1000000, not 0\n"
        "data/posteriors/toy@1.toml:6:9: `draws` is 4, but data/posteriors/toy@1.csv has 2 rows. A file cut short on its way? Put the whole one "
        "back, or fit again with contrapeso calibrate\n"
        "data/posteriors/toy@1.csv:3: there is no parameter `gangs.recruitment_hazrd`. Did you mean `gangs.recruitment_hazard`?\n"
        "data/posteriors/toy@1.csv:3: column `gangs.recruitment_hazard` stands there twice. Keep one of the two\n"
        "data/posteriors/toy@1.csv:3: `courts.capacity` has no prior, so that no replicate draws it and no fit can have moved it. Take the column "
        "away, or give the parameter a prior in data/parameters/\n"
        "data/posteriors/toy@1.csv:4: `courts.capacity` must be a number, not \"much\"\n"
        "data/posteriors/toy@1.csv:5: `gangs.recruitment_hazard` is 2.5, out of bounds. Allowed: 0 to 2\n");
}

TEST(ScenarioPosterior, RefusesTablesThatAreNone) {
    EXPECT_EQ(said_of(about(), "gangs.recruitment_hazard\n"), "data/posteriors/toy@1.csv: the table is empty. Add a row below the first line\n");
    EXPECT_EQ(said_of(about(), ""), "data/posteriors/toy@1.csv: the table is empty. The first line is to be names of columns\n");
    EXPECT_EQ(said_of(about("1"), "gangs.recruitment_hazard\n0.3\n0.1,0.2\n"),
              "data/posteriors/toy@1.csv:3: the row has 2 fields, the header 1. Put a field that holds a comma in quotes\n");
    EXPECT_EQ(said_of(about("0")), "data/posteriors/toy@1.toml:6:9: `draws` must be a whole number from 1 to 100000, not 0\n");
    for (std::string const value : {"nan", "inf", "-1e-9", "2.0000001", "\"\"", "0x1", "1e999", "0.1 "}) {
        EXPECT_NE(said_of(about("1"), "gangs.recruitment_hazard\n" + value + "\n"), "") << value;
    }
}

TEST(ScenarioPosterior, JudgesNoFileOfAnotherKindOrOfTheFuture) {
    EXPECT_EQ(said_of("contrapeso = 1\nextends = \"base\"\n"),
              "data/posteriors/toy@1.toml:1:1: `contrapeso_posterior` is missing. Begin with contrapeso_posterior = 1, the format of posteriors; "
              "contrapeso "
              "calibrate writes them\n");
    EXPECT_EQ(
        said_of("contrapeso_posterior = 2\nmore = 1\n"),
        "data/posteriors/toy@1.toml:1:24: this program reads posteriors of format 1, not 2. Get a newer contrapeso, or fit again with this one\n");
}

TEST(ScenarioPosterior, WarnsThatAnotherProgramGaveOtherNumbers) {
    auto const files = with_posterior(about("3", "999"));
    auto const attempt = load(extending(""), fit("toy@1"), files);
    ASSERT_TRUE(attempt.loaded) << attempt.said();
    ASSERT_EQ(attempt.loaded->warnings.size(), 1U);
    EXPECT_EQ(to_string(attempt.loaded->warnings.front()),
              "data/posteriors/toy@1.toml:5:19: posterior `toy@1` was fitted with results version 999; this program computes version " +
                  std::to_string(country::results_version) +
                  ", in which the same values give other numbers. Fit again with contrapeso calibrate, or start from the priors with --fit none");
    EXPECT_TRUE(load(extending(""), {}, files).loaded->warnings.empty());
}

}  // namespace
}  // namespace contrapeso::scenario
