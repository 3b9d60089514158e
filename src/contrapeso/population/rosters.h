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
    explicit Rosters(std::size_t count) : lists_(count), sizes_(count, 0), hits_(count, 0) {}

    [[nodiscard]] std::size_t size(std::size_t roster) const { return sizes_[roster]; }
    [[nodiscard]] Row at(std::size_t roster, std::size_t slot) const { return lists_[roster][slot]; }
    [[nodiscard]] std::size_t slot(Row row) const { return slots_[row]; }  ///< position in the roster

    /// Has the position of a record fetched, which a move will need soon.
    void expect(Row row) const { __builtin_prefetch(&slots_[row]); }

    /// The person at position `index` of the roster as it stood this morning, or nobody if that person was already hit today.
    ///
    /// Whoever is hit moves to the front, so that "index below the number of hits" is "already hit": a uniform index meets each
    /// person not yet hit with the same chance, and somebody already hit with exactly the chance of picking them again.
    [[nodiscard]] std::optional<Row> hit(std::size_t roster, std::uint64_t index);

    /// Forgets today's hits. Rosters may change only after this.
    void end_day();

    void add(std::size_t roster, Row row);
    void remove(std::size_t roster, Row row);

  private:
    std::vector<std::vector<Row>> lists_;
    std::vector<std::uint32_t> sizes_;  ///< of the lists, side by side: rates ask for them far more often than for the people
    std::vector<std::uint32_t> slots_;  ///< by row
    std::vector<std::uint32_t> hits_;
    std::vector<std::uint32_t> touched_;
};

}  // namespace contrapeso::population
