// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <vector>

#include "contrapeso/scenario/sort_by_place.h"
#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::scenario {
namespace {

std::vector<std::string> const keys{"policing.screens", "policing.screening_threshold", "gangs.recruitment_hazard"};

TEST(Suggestions, CountsEditsAndSwapsOfNeighbours) {
    EXPECT_EQ(edit_distance("", "abc"), 3U);
    EXPECT_EQ(edit_distance("screens", "screens"), 0U);
    EXPECT_EQ(edit_distance("scerens", "screens"), 1U);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

TEST(Suggestions, FindWhatWasMeant) {
    EXPECT_EQ(nearest("policing.screns", keys), "policing.screens");
    EXPECT_EQ(nearest("recruitment_hazard", keys), "gangs.recruitment_hazard");
    EXPECT_EQ(nearest("opinion.approval", keys), "");
    EXPECT_EQ(nearest("", keys), "");
    EXPECT_EQ(did_you_mean("policing.scerens", keys, "no"), "Did you mean `policing.screens`?");
    EXPECT_EQ(did_you_mean("zzz", keys, "no"), "no");
}

TEST(Suggestions, ShowATextOnOneLineWithoutSteeringTheTerminal) {
    EXPECT_EQ(shown("año"), "año");
    EXPECT_EQ(shown("a\x1b[31m\nb"), "a\\x1b[31m\\x0ab");
    EXPECT_EQ(shown("\xff\xc2\x9b"), "\\xff\\xc2\\x9b");
    EXPECT_EQ(shown(std::string(99, 'x') + "ñ"), std::string(99, 'x') + "…");
}

TEST(SortByPlace, PutsLinesInOrderAndLeavesFilesWhereTheyCame) {
    Diagnostics all{{"b.toml:10:1", "", ""}, {"--set x=1", "", ""}, {"b.toml:9:2", "", ""}, {"a.csv:3", "", ""}, {"b.toml:9:1", "", ""}};
    sort_by_place(all);
    std::vector<std::string> places;
    for (Diagnostic const& one : all) {
        places.push_back(one.where);
    }
    EXPECT_EQ(places, (std::vector<std::string>{"b.toml:9:1", "b.toml:9:2", "b.toml:10:1", "--set x=1", "a.csv:3"}));
}

}  // namespace
}  // namespace contrapeso::scenario
