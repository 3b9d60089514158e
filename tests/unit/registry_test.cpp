// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "scenario_toy.h"

namespace contrapeso::scenario {
namespace {

using namespace toy;

/// What the registry says of the toy's courts.toml after one replacement.
std::string faults_after(std::string const& from, std::string const& to) {
    Texts files = texts();
    std::string& text = files["data/parameters/courts.toml"];
    text.replace(text.find(from), from.size(), to);
    Diagnostics faults;
    bool const read = read_registry(DataSource{files}, keys(), faults).has_value();
    EXPECT_EQ(read, faults.empty());
    std::string said;
    for (Diagnostic const& one : faults) {
        said += to_string(one) + "\n";
    }
    return said;
}

TEST(Registry, JoinsKeysAndFactsInTheOrderOfTheKeys) {
    Registry const registry = library().registry;
    ASSERT_EQ(registry.parameters().size(), 3U);
    EXPECT_EQ(registry[0].key, "gangs.recruitment_hazard");
    EXPECT_EQ(registry[0].value, 0.2);
    EXPECT_EQ(registry[0].prior.family, policy::Prior::Family::lognormal);
    EXPECT_EQ(registry[0].prior.high, 2.0);
    EXPECT_EQ(registry[1].prior.family, policy::Prior::Family::fixed);
    EXPECT_EQ(registry.find("courts.capacity"), 2U);
    EXPECT_FALSE(registry.find("courts"));
}

TEST(Registry, TellsMissingAndUnknownKeysTogether) {
    EXPECT_EQ(faults_after("[capacity]", "[capcity]"),
              "data/parameters/courts.toml: parameter `courts.capacity` is missing. Add [capacity] with unit = \"persons\"\n"
              "data/parameters/courts.toml:9:1: the model has no parameter `courts.capcity`. Did you mean `courts.capacity`?\n");
}

TEST(Registry, HoldsEveryFactToItsRules) {
    auto const says = [](std::string const& from, std::string const& to, std::string const& expected) {
        std::string const said = faults_after(from, to);
        EXPECT_NE(said.find(expected), std::string::npos) << to << " gave: " << said;
    };
    says("unit = \"share\"", "unit = \"percent\"", "courts.toml:3:8: `courts.release_share` is counted in \"share\", not \"percent\"");
    says("value = 0.5", "value = 1.5", "courts.toml:2:9: 1.5 is out of bounds. Allowed: 0 to 1 share");
    says("value = 0.5\n", "", "`value` is missing");
    says("bounds = [0.0, 1.0]", "bounds = [1.0, 0.0]", "the low bound stands above the high one");
    says("bounds = [0.0, 1.0]", "bounds = 1", "`bounds` must be a list of two numbers");
    says("status = \"measured\"", "status = \"guessed\"", "there is no status \"guessed\"");
    says("status = \"measured\"", "status = \"assumed\"", "an assumed value needs a note");
    says("source = \"a book\"", "source = \"\"", "the source is empty");
    says("source = \"a book\"\n", "", "`source` is missing");
    says("name = { en = \"n\", es = \"n\" }", "name = { en = \"n\" }", "`es` is missing");
    says("value = 0.5", "value = 0.5\nprior = { lognormal = [3.0, 0.1] }", "the prior's centre is out of bounds");
    says("value = 0.5", "value = 0.5\nprior = { normal = [0.5, 0.0] }", "the prior's spread must be above 0");
    says("value = 0.5", "value = 0.5\nprior = { logit_normal = [1.0, 0.3] }", "needs a median between 0 and 1");
    says("value = 0.5", "value = 0.5\nprior = { uniform = [0.5, 1.2] }", "reaches out of bounds");
    says("value = 0.5", "value = 0.5\nprior = { lognormla = [0.5, 0.3] }", "Did you mean `lognormal`?");
    says("value = 0.5", "value = 0.5\nvalues = 3", "unknown key `values`. Did you mean `value`?");
    says("value = 0.5", "value = ", "data/parameters/courts.toml:2:");
    says("status = \"measured\"", "status = \"mesured\"", "there is no status \"mesured\". Did you mean `measured`?");
    says("[release_share]", "value = 3\n[release_share]", "courts.toml:1:9: `value` must be a table, not 3");
    says("[release_share]", "[nothing]\n[release_share]", "courts.toml:1:1: the model has no parameter `courts.nothing`");
    EXPECT_EQ(faults_after("status = \"measured\"", "status = \"assumed\"\nnote = \"because\""), "");
}

TEST(Registry, AFaultOfSyntaxDoesNotMakeEverythingMissing) {
    std::string const said = faults_after("value = 0.5", "value = = 0.5");
    EXPECT_EQ(said.find("missing"), std::string::npos) << said;
}

TEST(Registry, AMissingFileIsToldOnce) {
    Texts files = texts();
    files.erase("data/parameters/courts.toml");
    Diagnostics faults;
    EXPECT_FALSE(read_registry(DataSource{files}, keys(), faults));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(to_string(faults.front()),
              "data/parameters/courts.toml: there is no such file, but the model has parameters `courts.…`. Put the file back");
}

TEST(Registry, FitsTheDataThatIsBuiltIn) {
    Diagnostics faults;
    auto const built_in = open_library(std::nullopt, faults);
    for (Diagnostic const& one : faults) {
        ADD_FAILURE() << to_string(one);
    }
    ASSERT_TRUE(built_in);
    for (std::string const& name : built_in->data.scenarios()) {
        EXPECT_TRUE(load_scenario(name, *built_in, {}, faults)) << name << ": " << (faults.empty() ? "" : to_string(faults.front()));
    }
    for (std::string const& name : built_in->data.policies()) {
        EXPECT_TRUE(announce_policy(name, *built_in, faults)) << name;
    }
    EXPECT_TRUE(faults.empty()) << to_string(faults.front());
}

TEST(DataSource, ListsAndNamesWhatItHolds) {
    DataSource const data{texts()};
    EXPECT_EQ(data.policies(), (std::vector<std::string>{"crackdown", "hiring", "reform"}));
    EXPECT_EQ(data.countries(), std::vector<std::string>{"toyland"});
    EXPECT_FALSE(data.text("data/absent.toml"));
    Diagnostics faults;
    EXPECT_FALSE(DataSource::folder("/nonexistent", faults));
    EXPECT_EQ(faults.size(), 1U);
    auto const from_disk = DataSource::folder(".", faults);  // tests run in the repository
    ASSERT_TRUE(from_disk);
    EXPECT_EQ(from_disk->digest(), DataSource::embedded().digest());
}

}  // namespace
}  // namespace contrapeso::scenario
