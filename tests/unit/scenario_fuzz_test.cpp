// SPDX-License-Identifier: Apache-2.0
// What the fuzzers found once, and what they start from, read by the same functions under the same promises.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/targets.h"

namespace contrapeso::fuzz {
namespace {

namespace fs = std::filesystem;

/// Feeds every file of a folder of the repository to a target.
void replay(fs::path const& folder, void (*target)(std::string_view), std::size_t at_least) {
    std::size_t count = 0;
    for (auto const& entry : fs::recursive_directory_iterator{folder}) {
        if (entry.is_regular_file()) {
            std::ifstream file{entry.path(), std::ios::binary};
            std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
            EXPECT_NO_THROW(target(bytes)) << entry.path();
            ++count;
        }
    }
    EXPECT_GE(count, at_least) << folder;
}

TEST(FuzzedReaders, ScenarioFiles) {
    replay("scenarios", scenario, 5);
    replay("tests/bad_input", scenario, 100);
    replay("tests/fuzz/inputs/scenario", scenario, 1);
}

TEST(FuzzedReaders, ParameterFiles) {
    replay("data/parameters", parameters, 8);
    replay("tests/fuzz/inputs/parameters", parameters, 1);
}

TEST(FuzzedReaders, PolicyFiles) {
    replay("data/policies", policy, 10);
    replay("tests/fuzz/inputs/policy", policy, 1);
}

TEST(FuzzedReaders, SwitchFiles) {
    replay("data/switches", toggle, 5);
    replay("tests/fuzz/inputs/toggle", toggle, 1);
}

TEST(FuzzedReaders, Tables) {
    replay("data/countries", tables, 3);
    replay("tests/fuzz/inputs/tables", tables, 1);
}

TEST(FuzzedReaders, Posteriors) { replay("tests/fuzz/inputs/posterior", posterior, 2); }

TEST(FuzzedReaders, Overrides) { replay("tests/fuzz/inputs/override", override, 5); }

}  // namespace
}  // namespace contrapeso::fuzz
