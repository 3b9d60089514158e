// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/population/rosters.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <set>

#include "contrapeso/core/contracts.h"

namespace contrapeso::population {
namespace {

/// Two rosters: rows 0 … 4 stand in the first, 5 and 6 in the second.
struct Village {
    Rosters rosters{2};

    Village() {
        for (Row i = 0; i < 7; ++i) {
            rosters.add(i < 5 ? 0 : 1, i);
        }
    }

    void expect_in_order() const {
        for (std::size_t roster = 0; roster < 2; ++roster) {
            for (std::size_t slot = 0; slot < rosters.size(roster); ++slot) {
                EXPECT_EQ(rosters.slot(rosters.at(roster, slot)), slot);
            }
        }
    }
};

TEST(Rosters, everybody_knows_where_they_stand) {
    Village village;
    EXPECT_EQ(village.rosters.size(0), 5U);
    EXPECT_EQ(village.rosters.size(1), 2U);
    village.expect_in_order();
}

TEST(Rosters, the_last_one_takes_the_place_of_whoever_leaves) {
    Village village;
    village.rosters.remove(0, 1);
    EXPECT_EQ(village.rosters.size(0), 4U);
    EXPECT_EQ(village.rosters.at(0, 1), 4U);
    village.rosters.remove(0, 3);  // the last one itself
    EXPECT_EQ(village.rosters.size(0), 3U);
    village.expect_in_order();
}

TEST(Rosters, somebody_hit_is_not_hit_again_that_day) {
    Village village;
    std::set<Row> hit;
    for (std::uint64_t index = 0; index < 5; ++index) {  // whoever is hit moves to the front: the next index meets somebody new
        auto const row = village.rosters.hit(0, index);
        ASSERT_TRUE(row);
        EXPECT_TRUE(hit.insert(*row).second);
    }
    for (std::uint64_t index = 0; index < 5; ++index) {
        EXPECT_FALSE(village.rosters.hit(0, index));
    }
    village.expect_in_order();
    EXPECT_TRUE(village.rosters.hit(1, 0));  // other rosters have their own hits
    village.rosters.end_day();
    EXPECT_TRUE(village.rosters.hit(0, 0));
}

TEST(Rosters, as_many_positions_are_taken_as_people_were_hit) {
    Village village;
    EXPECT_EQ(village.rosters.hit(0, 3), Row{3});
    EXPECT_FALSE(village.rosters.hit(0, 0));  // row 3 stands there now
    EXPECT_EQ(village.rosters.hit(0, 3), Row{0});
    EXPECT_FALSE(village.rosters.hit(0, 1));
    EXPECT_EQ(village.rosters.hit(0, 2), Row{2});
    village.expect_in_order();
}

TEST(Rosters, whoever_was_hit_can_leave_for_another_roster) {
    Village village;
    auto const row = village.rosters.hit(0, 2);
    village.rosters.end_day();
    village.rosters.remove(0, *row);
    village.rosters.add(1, *row);
    EXPECT_EQ(village.rosters.size(0) + village.rosters.size(1), 7U);
    EXPECT_EQ(village.rosters.at(1, 2), *row);
    village.expect_in_order();
}

#ifdef CONTRAPESO_CONTRACTS
TEST(Rosters, nobody_stands_beyond_the_end) {
    Village village;
    EXPECT_THROW((void)village.rosters.hit(1, 2), ContractViolation);
}
#endif

}  // namespace
}  // namespace contrapeso::population
