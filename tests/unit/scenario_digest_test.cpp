// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "contrapeso/scenario/text_digest.h"
#include "scenario_toy.h"

namespace contrapeso::scenario {
namespace {

using namespace toy;

Digest digest(std::string const& rest, LoadOptions const& options = {}, Texts const& files = texts()) {
    auto const attempt = load(extending(rest), options, files);
    EXPECT_TRUE(attempt.loaded) << attempt.said();
    return attempt.loaded ? attempt.loaded->digest : Digest{};
}

TEST(ScenarioDigest, LeavesOutWhatNoNumberDependsOn) {
    Digest const plain = digest("");
    EXPECT_EQ(digest("title = { en = \"Other\", es = \"Otro\" }\n"), plain);
    EXPECT_EQ(digest("end = 2013-12-31\n"), plain);
    EXPECT_EQ(digest("", {{}, day_of(2011, 1, 1), ParameterMode::drawn}), plain);
    Texts files = texts();
    files["scenarios/unrelated.toml"] = "contrapeso = 1\n";
    EXPECT_EQ(digest("", {}, files), plain);
}

TEST(ScenarioDigest, ChangesWithAllThatNumbersDependOn) {
    Digest const plain = digest("");
    EXPECT_NE(digest("start = 2010-01-02\n"), plain);
    EXPECT_NE(digest("[[change]]\nparameter = \"courts.capacity\"\nvalue = 101\n"), plain);
    EXPECT_NE(digest("[[policy]]\nuse = \"reform\"\n"), plain);
    EXPECT_NE(digest("", {{}, std::nullopt, ParameterMode::fixed}), plain);
    EXPECT_NE(digest("", {{"courts.capacity=101"}, std::nullopt, ParameterMode::drawn}), plain);
    Texts files = texts();
    files["data/countries/toyland/homicide_victims.csv"] += "male,40,1\n";
    EXPECT_NE(digest("", {}, files), plain);
}

TEST(ScenarioDigest, IsTheSameForTheSameChangeHoweverItIsWritten) {
    EXPECT_EQ(digest("[[change]]\nparameter = \"courts.capacity\"\nfrom = 2011-01-01\nvalue = 50\n"),
              digest("", {{"courts.capacity@2011-01-01=50.0 persons"}, std::nullopt, ParameterMode::drawn}));
}

TEST(ScenarioDigest, FixedParametersDrawNothing) {
    auto const attempt = load(extending(""), {{}, std::nullopt, ParameterMode::fixed});
    ASSERT_TRUE(attempt.loaded);
    for (policy::Draw const& draw : attempt.loaded->resolved.draws) {
        EXPECT_EQ(draw.prior.family, policy::Prior::Family::fixed);
    }
}

TEST(KeyHash, IsTheBeginningOfTheDigest) { EXPECT_EQ(key_hash("abc"), 0xba7816bf8f01cfeaU); }

}  // namespace
}  // namespace contrapeso::scenario
