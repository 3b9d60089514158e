// SPDX-License-Identifier: Apache-2.0
#pragma once
// PRI-7: wrongful deprivation of liberty in four columns, by sex and age. A person may stand in several, so they are never added.
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "contrapeso/population/people.h"
#include "contrapeso/prisons/parameters.h"

namespace contrapeso::prisons {

enum class Column : std::uint8_t { no_tie, collaborators, unreviewed, minors };
inline constexpr std::size_t column_count = 4;

enum class AgeGroup : std::uint8_t { under_18, from_18_to_29, from_30 };
inline constexpr std::size_t age_group_count = 3;

/// Age is the calendar year less the year of birth.
[[nodiscard]] constexpr AgeGroup age_group(int age) {
    return age < population::age_of_majority ? AgeGroup::under_18 : age < 30 ? AgeGroup::from_18_to_29 : AgeGroup::from_30;
}

/// One number for each column, sex and age group.
struct DeprivationCells {
    std::array<std::int64_t, column_count * 2 * age_group_count> at{};

    [[nodiscard]] static constexpr std::size_t position(Column column, population::Sex sex, AgeGroup group) {
        return (static_cast<std::size_t>(column) * 2 + static_cast<std::size_t>(sex)) * age_group_count + static_cast<std::size_t>(group);
    }
    [[nodiscard]] constexpr std::int64_t total(Column column) const {
        std::int64_t sum = 0;
        std::size_t const first = position(column, population::Sex::female, AgeGroup::under_18);
        for (std::size_t i = first; i < first + 2 * age_group_count; ++i) {
            sum += at[i];
        }
        return sum;
    }
    friend bool operator==(DeprivationCells const&, DeprivationCells const&) = default;
};

/// Does somebody who is held stand in this column? `minor` by age today (PRI-7).
[[nodiscard]] constexpr bool stands_in(Column column, population::Person const& held, bool minor) {
    bool const for_gang_ties = population::is_gang_related(held.ground);
    switch (column) {
        case Column::no_tie:
            return for_gang_ties && held.tie_at_arrest == population::Tie::none;
        case Column::collaborators:
            return for_gang_ties && held.tie_at_arrest == population::Tie::collaborator;
        case Column::unreviewed:
            return held.overdue;
        case Column::minors:
            return for_gang_ties && minor;
    }
    return false;
}

/// Whole days in custody after which the want of an individual review counts (PRI-7).
[[nodiscard]] inline Day review_deadline(PrisonParameters const& parameters) {
    return static_cast<Day>(std::lround(parameters.unreviewed_after.days()));
}

}  // namespace contrapeso::prisons
