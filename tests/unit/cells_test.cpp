// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/population/cells.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <map>
#include <utility>

#include "contrapeso/core/contracts.h"

namespace contrapeso::population {
namespace {

constexpr int year = 2010;

Cell cell(std::uint16_t place, Sex sex, int age) { return {place, sex, static_cast<std::int16_t>(year - age)}; }

/// Two women of 20, one of 30 and three men of 30 in place 1; nobody in place 0, one newborn boy in place 2.
Cells hamlet() {
    Cells cells{3, year, 2020};
    cells.add(cell(1, Sex::female, 20), 2);
    cells.add(cell(1, Sex::female, 30), 1);
    cells.add(cell(1, Sex::male, 30), 3);
    cells.add(cell(2, Sex::male, 0), 1);
    return cells;
}

/// Adults of 18-49, men with twice a woman's risk.
Profile adults() {
    Profile profile{18, 49, {}};
    for (std::size_t age = 18; age <= 49; ++age) {
        profile.risk[0][age] = 1;
        profile.risk[1][age] = 2;
    }
    return profile;
}

TEST(Cells, totals_follow_the_cells) {
    Cells cells = hamlet();
    EXPECT_EQ(cells.places(), 3U);
    EXPECT_EQ(cells.total(0), 0);
    EXPECT_EQ(cells.total(1), 6);
    EXPECT_EQ(cells.sum_of_cells(), 7);
    cells.add(cell(1, Sex::male, 30), -1);
    EXPECT_EQ(cells.count(cell(1, Sex::male, 30)), 2);
    EXPECT_EQ(cells.total(1), 5);
    EXPECT_EQ(cells.sum_of_cells(), 6);
}

TEST(Cells, a_profile_weighs_people_by_sex_and_age) {
    Cells const cells = hamlet();
    Profile const profile = adults();
    EXPECT_EQ(cells.weighted(0, profile, year), 0);
    EXPECT_EQ(cells.weighted(1, profile, year), 3 + 2 * 3);
    EXPECT_EQ(cells.weighted(2, profile, year), 0);  // a newborn is outside the ages
    EXPECT_EQ(cells.weighted(2, profile, year + 18), 2);  // and grows into them
    EXPECT_EQ(cells.weighted(1, profile, year + 20), 2);  // those of 30 are 50 now
    EXPECT_EQ(cells.running_sums(1, profile, year).total(), cells.weighted(1, profile, year));
}

// Heights: women of 20 at [0, 2), of 30 at [2, 3), men of 30 at [3, 9), 2 each.
TEST(Cells, a_height_finds_the_person_who_stands_there) {
    Cells cells = hamlet();
    Profile const profile = adults();
    RunningSums const sums = cells.running_sums(1, profile, year);
    struct Case {
        double height;
        Cell cell;
        double rest;
    };
    for (auto const& [height, expected, rest] : {Case{0.25, cell(1, Sex::female, 20), 0.25},
                                                 {1.5, cell(1, Sex::female, 20), 0.5},
                                                 {2.0, cell(1, Sex::female, 30), 0},
                                                 {3.0, cell(1, Sex::male, 30), 0},
                                                 {8.5, cell(1, Sex::male, 30), 0.75}}) {
        auto const found = cells.hit(sums, height);
        cells.end_day();
        ASSERT_TRUE(found) << height;
        EXPECT_EQ(found->cell.sex, expected.sex) << height;
        EXPECT_EQ(found->cell.birth_year, expected.birth_year) << height;
        EXPECT_EQ(found->cell.place, 1) << height;
        EXPECT_DOUBLE_EQ(found->rest, rest) << height;
    }
    EXPECT_FALSE(cells.hit(sums, 9.0));
    EXPECT_FALSE(cells.hit(sums, std::nan("")));
}

TEST(Cells, nobody_is_found_where_nobody_is_at_risk) {
    Cells cells = hamlet();
    EXPECT_FALSE(cells.hit(0, adults(), year, 0.5));
    EXPECT_FALSE(cells.hit(2, adults(), year, 0.5));
}

TEST(Cells, as_many_people_of_a_cell_are_hit_as_there_are) {
    Cells cells = hamlet();
    Profile const profile = adults();  // the sums refer to it
    RunningSums const sums = cells.running_sums(1, profile, year);
    EXPECT_TRUE(cells.hit(sums, 4.9));  // the first of three men
    EXPECT_FALSE(cells.hit(sums, 3.1));  // "first" is hit already
    EXPECT_TRUE(cells.hit(sums, 8.9));
    EXPECT_FALSE(cells.hit(sums, 6.9));
    EXPECT_TRUE(cells.hit(sums, 7.1));
    EXPECT_FALSE(cells.hit(sums, 8.9));
    EXPECT_TRUE(cells.hit(sums, 0.5));  // other cells have their own hits
    cells.end_day();
    EXPECT_TRUE(cells.hit(sums, 3.1));
}

TEST(Cells, shares_of_a_place_find_people_by_risk) {
    Cells cells = hamlet();
    Profile const profile = adults();
    std::map<std::pair<Sex, int>, int> found;
    constexpr int steps = 9000;
    for (int i = 0; i < steps; ++i) {
        auto const one = cells.hit(1, profile, year, (i + 0.5) / steps);
        cells.end_day();
        ASSERT_TRUE(one);
        ++found[{one->sex, one->birth_year}];
    }
    EXPECT_EQ((found[{Sex::female, year - 20}]), 2000);
    EXPECT_EQ((found[{Sex::female, year - 30}]), 1000);
    EXPECT_EQ((found[{Sex::male, year - 30}]), 6000);
}

TEST(Cells, whoever_turns_a_hundred_stays_ninety_nine) {
    Cells cells{1, year, 2020};
    cells.add(cell(0, Sex::male, 99), 4);
    cells.add(cell(0, Sex::male, 98), 5);
    cells.begin_year(year);
    EXPECT_EQ(cells.count(cell(0, Sex::male, 99)), 4);
    cells.begin_year(year + 1);
    EXPECT_EQ(cells.sum_of_cells(), 9);
    EXPECT_EQ(cells.count({0, Sex::male, year + 1 - 99}), 9);
    Profile everybody;
    everybody.risk[1].fill(1);
    EXPECT_EQ(cells.weighted(0, everybody, year + 1), 9);
}

TEST(Cells, there_is_room_until_the_last_year) {
    Cells cells{2, year, 2020};
    cells.add({1, Sex::male, 2020}, 3);
    cells.add({0, Sex::female, 2020}, 2);
    EXPECT_EQ(cells.count({1, Sex::male, 2020}), 3);
    EXPECT_EQ(cells.count({0, Sex::female, 2020}), 2);
    EXPECT_EQ(cells.sum_of_cells(), 5);
}

#ifdef CONTRAPESO_CONTRACTS
TEST(Cells, nobody_is_taken_from_an_empty_cell) {
    Cells cells = hamlet();
    EXPECT_THROW(cells.add(cell(0, Sex::male, 30), -1), ContractViolation);
}
#endif

}  // namespace
}  // namespace contrapeso::population
