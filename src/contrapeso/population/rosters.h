// SPDX-License-Identifier: Apache-2.0
#pragma once
// Lists of records that share their hazards, from which events pick uniformly; each living record stands in exactly one.
#include <cstdint>
#include <optional>
#include <vector>

#include "contrapeso/population/people.h"
#include "contrapeso/random/philox.h"

namespace contrapeso::population {

class Rosters {
  public:
    explicit Rosters(std::size_t count) : lists_(count), hits_(count, 0) {}

    [[nodiscard]] std::size_t size(std::size_t roster) const { return lists_[roster].size(); }
    [[nodiscard]] Row at(std::size_t roster, std::size_t slot) const { return lists_[roster][slot]; }

    /// The person at position `index` of the roster as it stood this morning, or nobody if that person was already hit today.
    ///
    /// Whoever is hit moves to the front, so that "index below the number of hits" is "already hit": a uniform index meets each
    /// person not yet hit with the same chance, and somebody already hit with exactly the chance of picking them again.
    [[nodiscard]] std::optional<Row> hit(std::size_t roster, std::uint64_t index, People& persons);

    /// Forgets today's hits. Rosters may change only after this.
    void end_day();

    void add(std::size_t roster, Row row, People& persons);
    void remove(Row row, People& persons);

  private:
    std::vector<std::vector<Row>> lists_;
    std::vector<std::uint32_t> hits_;
    std::vector<std::uint32_t> touched_;
};

}  // namespace contrapeso::population
