// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/country/deprivation.h"

#include <algorithm>

namespace contrapeso::country {

using population::Person;
using population::Sex;
using prisons::Column;

namespace {
constexpr int oldest = 110;
constexpr std::array columns{Column::no_tie, Column::collaborators, Column::unreviewed, Column::minors};
}  // namespace

Deprivation::Deprivation(int first_year, int last_year)
    : year_{first_year}, earliest_{first_year - oldest}, by_birth_year_(2 * static_cast<std::size_t>(last_year - earliest_ + 1)) {}

std::size_t Deprivation::position(Sex sex, int birth_year) const {
    return 2 * static_cast<std::size_t>(std::max(0, birth_year - earliest_)) + static_cast<std::size_t>(sex);
}

void Deprivation::count(Person const& held, std::int64_t sign) {  // PRI-7
    prisons::AgeGroup const group = prisons::age_group(year_ - held.birth_year);
    Counts& counts = by_birth_year_[position(held.sex, held.birth_year)];
    for (Column const column : columns) {
        if (prisons::stands_in(column, held, true)) {
            counts[static_cast<std::size_t>(column)] += sign;
        }
        if (prisons::stands_in(column, held, group == prisons::AgeGroup::under_18)) {
            cells_.at[prisons::DeprivationCells::position(column, held.sex, group)] += sign;
        }
    }
}

void Deprivation::begin_year(int year) {
    year_ = year;
    cells_ = {};
    for (std::size_t i = 0; i < by_birth_year_.size(); ++i) {
        auto const group = prisons::age_group(year - (earliest_ + static_cast<int>(i / 2)));
        auto const sex = static_cast<Sex>(i % 2);
        for (Column const column : columns) {
            if (column != Column::minors || group == prisons::AgeGroup::under_18) {
                cells_.at[prisons::DeprivationCells::position(column, sex, group)] += by_birth_year_[i][static_cast<std::size_t>(column)];
            }
        }
    }
}

}  // namespace contrapeso::country
