// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/population/people.h"

#include <gtest/gtest.h>

namespace contrapeso::population {
namespace {

TEST(People, a_newcomer_is_free_and_keeps_what_is_known) {
    People people;
    Newcomer const who{.key = 77, .place = 12, .birth_year = 1990, .sex = Sex::male, .tie = Tie::member, .gang = Gang::surenos};
    Row const row = people.add(who, 3);
    EXPECT_EQ(row, 0U);
    EXPECT_EQ(people.size(), 1U);
    EXPECT_EQ(people[row].key, 77U);
    EXPECT_EQ(people[row].place, 12);
    EXPECT_EQ(people[row].birth_year, 1990);
    EXPECT_EQ(people[row].sex, Sex::male);
    EXPECT_EQ(people[row].tie, Tie::member);
    EXPECT_EQ(people[row].gang, Gang::surenos);
    EXPECT_EQ(people[row].children, 3);
    EXPECT_EQ(people[row].status, Status::free);
    EXPECT_EQ(people[row].admissions, 0);
    EXPECT_EQ(people[row].admitted, Person::no_date);
    EXPECT_EQ(people[row].due, Person::no_date);
}

TEST(People, rows_count_from_nought) {
    People people;
    people.reserve(100);
    EXPECT_EQ(people.size(), 0U);
    for (std::uint64_t i = 0; i < 10; ++i) {
        EXPECT_EQ(people.add({.key = 100 + i}, 0), i);
    }
    std::uint64_t next = 100;
    for (Person const& person : people) {
        EXPECT_EQ(person.key, next++);
    }
    EXPECT_EQ(next, 110U);
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
