// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/population/people.h"

namespace contrapeso::population {

void People::reserve(std::size_t n) {
    auto const all = [n](auto&... columns) { (columns.reserve(n), ...); };
    all(key, slot, admitted, due, score, place, birth_year, roster, sex, gang, tie, status, facility, ground, admissions, children);
}

Row People::add(Newcomer const& who, std::uint8_t dependent_children) {
    auto const row = static_cast<Row>(size());
    key.push_back(who.key);
    slot.push_back(0);
    admitted.push_back(no_date);
    due.push_back(no_date);
    score.push_back(0);
    place.push_back(who.place);
    birth_year.push_back(who.birth_year);
    roster.push_back(0);
    sex.push_back(who.sex);
    gang.push_back(who.gang);
    tie.push_back(who.tie);
    status.push_back(Status::free);
    facility.push_back(Facility::police_cells);
    ground.push_back(Ground::ordinary_offence);
    admissions.push_back(0);
    children.push_back(dependent_children);
    return row;
}

}  // namespace contrapeso::population
