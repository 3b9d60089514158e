// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/population/rosters.h"

#include <utility>

#include "contrapeso/core/contracts.h"

namespace contrapeso::population {

std::optional<Row> Rosters::hit(std::size_t roster, std::uint64_t index) {
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
    slots_[list[index]] = static_cast<std::uint32_t>(index);
    slots_[list[hits]] = hits;
    return list[hits++];
}

void Rosters::end_day() {
    for (std::uint32_t const roster : touched_) {
        hits_[roster] = 0;
    }
    touched_.clear();
}

void Rosters::add(std::size_t roster, Row row) {
    if (row >= slots_.size()) {
        slots_.resize(row + std::size_t{1});
    }
    slots_[row] = sizes_[roster]++;
    lists_[roster].push_back(row);
}

void Rosters::remove(std::size_t roster, Row row) {
    std::vector<Row>& list = lists_[roster];
    std::uint32_t const slot = slots_[row];
    CONTRAPESO_ASSERT(slot < list.size() && list[slot] == row);
    list[slot] = list.back();
    slots_[list[slot]] = slot;
    list.pop_back();
    --sizes_[roster];
}

}  // namespace contrapeso::population
