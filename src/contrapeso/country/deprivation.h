// SPDX-License-Identifier: Apache-2.0
#pragma once
// The four columns of wrongful deprivation as running counts, so that no day and no month has to ask everybody held.
#include <array>
#include <cstdint>
#include <vector>

#include "contrapeso/prisons/deprivation.h"

namespace contrapeso::country {

class Deprivation {
  public:
    /// Nobody is held. People born more than 110 years before the first year count as of that age.
    Deprivation(int first_year, int last_year);

    /// Somebody held enters (+1) or leaves (−1) the counts as the record stands.
    void count(population::Person const& held, std::int64_t sign);

    /// Everybody is a year older (PRI-7).
    void begin_year(int year);

    [[nodiscard]] prisons::DeprivationCells const& cells() const { return cells_; }

  private:
    /// Of one sex and year of birth: minors stand here as people held for gang ties of any age.
    using Counts = std::array<std::int64_t, prisons::column_count>;
    [[nodiscard]] std::size_t position(population::Sex sex, int birth_year) const;

    int year_, earliest_;
    std::vector<Counts> by_birth_year_;
    prisons::DeprivationCells cells_;
};

}  // namespace contrapeso::country
