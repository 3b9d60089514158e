// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/population/rosters.h"

#include <utility>

#include "contrapeso/core/contracts.h"

namespace contrapeso::population {

std::optional<Row> Rosters::hit(std::size_t roster, std::uint64_t index, People& persons) {
    std::vector<Row>& list = lists_[roster];
    CONTRAPESO_ASSERT(index < list.size());
    std::uint32_t& hits = hits_[roster];
    if (index < hits) {
        return std::nullopt;
    }
    if (hits == 0) {
        touched_.push_back(static_cast<std::uint32_t>(roster));
    }
    std::swap(list[hits], list[index]);
    persons.slot[list[index]] = static_cast<std::uint32_t>(index);
    persons.slot[list[hits]] = hits;
    return list[hits++];
}

void Rosters::end_day() {
    for (std::uint32_t const roster : touched_) {
        hits_[roster] = 0;
    }
    touched_.clear();
}

void Rosters::add(std::size_t roster, Row row, People& persons) {
    persons.roster[row] = static_cast<std::uint16_t>(roster);
    persons.slot[row] = static_cast<std::uint32_t>(lists_[roster].size());
    lists_[roster].push_back(row);
}

void Rosters::remove(Row row, People& persons) {
    std::vector<Row>& list = lists_[persons.roster[row]];
    std::uint32_t const slot = persons.slot[row];
    CONTRAPESO_ASSERT(list[slot] == row);
    list[slot] = list.back();
    persons.slot[list[slot]] = slot;
    list.pop_back();
}

}  // namespace contrapeso::population
