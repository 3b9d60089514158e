// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/population/people.h"

#include <gtest/gtest.h>

#include <array>

namespace contrapeso::population {
namespace {

TEST(People, a_newcomer_is_free_and_keeps_what_is_known) {
    People people;
    Newcomer const who{.key = 77, .place = 12, .birth_year = 1990, .sex = Sex::male, .tie = Tie::member, .gang = Gang::surenos};
    Row const row = people.add(who, 3);
    EXPECT_EQ(row, 0U);
    EXPECT_EQ(people.size(), 1U);
    EXPECT_EQ(people.key[row], 77U);
    EXPECT_EQ(people.place[row], 12);
    EXPECT_EQ(people.birth_year[row], 1990);
    EXPECT_EQ(people.sex[row], Sex::male);
    EXPECT_EQ(people.tie[row], Tie::member);
    EXPECT_EQ(people.gang[row], Gang::surenos);
    EXPECT_EQ(people.children[row], 3);
    EXPECT_EQ(people.status[row], Status::free);
    EXPECT_EQ(people.admissions[row], 0);
    EXPECT_EQ(people.admitted[row], People::no_date);
    EXPECT_EQ(people.due[row], People::no_date);
}

TEST(People, all_columns_grow_together) {
    People people;
    people.reserve(100);
    EXPECT_EQ(people.size(), 0U);
    for (std::uint64_t i = 0; i < 10; ++i) {
        EXPECT_EQ(people.add({.key = i}, 0), i);
    }
    std::array const lengths{people.key.size(),      people.slot.size(),   people.admitted.size(),   people.due.size(),
                             people.score.size(),    people.place.size(),  people.birth_year.size(), people.roster.size(),
                             people.sex.size(),      people.gang.size(),   people.tie.size(),        people.status.size(),
                             people.facility.size(), people.ground.size(), people.admissions.size(), people.children.size()};
    for (std::size_t const length : lengths) {
        EXPECT_EQ(length, 10U);
    }
}

TEST(People, held_means_in_custody_at_any_stage) {
    EXPECT_FALSE(is_held(Status::free));
    EXPECT_TRUE(is_held(Status::police_custody));
    EXPECT_TRUE(is_held(Status::remand));
    EXPECT_TRUE(is_held(Status::sentenced));
    EXPECT_FALSE(is_held(Status::dead));
    EXPECT_FALSE(is_held(Status::departed));
}

}  // namespace
}  // namespace contrapeso::population
