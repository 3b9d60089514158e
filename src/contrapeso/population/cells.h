// SPDX-License-Identifier: Apache-2.0
#pragma once
// Civilians as counts: people who share place, sex and year of birth are exchangeable, so nobody needs to know which one it is.
// Keyed by year of birth, ageing is no process.
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "contrapeso/population/labels.h"

namespace contrapeso::population {

inline constexpr int age_count = 100;  ///< ages 0 … 99; older people stay in the last one

/// A number per sex and age, such as the relative risk of a person. Outside `first_age` … `last_age` it is 0 and never looked at.
struct Profile {
    int first_age{0}, last_age{age_count - 1};
    std::array<std::array<double, age_count>, sex_labels.size()> risk{};
};

/// Which civilians: all who share place, sex and year of birth.
struct Cell {
    std::uint16_t place{};
    Sex sex{};
    std::int16_t birth_year{};
};

/// A civilian found by a pick, and what is left of the pick within that one person: uniform on [0, 1).
struct Found {
    Cell cell;
    double rest{};
};

/// Heights at which the people of one place stand, sex by sex and age by age.
struct RunningSums {
    std::uint16_t place{};
    int year{};
    Profile const* profile{};
    std::size_t ages{};
    static constexpr std::size_t block = 16;  ///< entries that are compared at once
    std::array<double, (sex_labels.size() * age_count + block - 1) / block * block>
        upto;  ///< the first `size` count; to the end of their block, the total

    [[nodiscard]] std::size_t size() const { return sex_labels.size() * ages; }
    [[nodiscard]] double total() const { return ages == 0 ? 0.0 : upto[size() - 1]; }

    /// The entry in which height `x` in [0, total) lies: first the block, then the entry, counting what ends at or below it.
    [[nodiscard]] std::size_t entry_at(double x) const {
        std::size_t first = 0;
        for (std::size_t end = block; end < size(); end += block) {
            first += upto[end - 1] <= x ? block : 0;
        }
        std::size_t within = 0;
        for (std::size_t i = 0; i < block; ++i) {
            within += upto[first + i] <= x ? 1 : 0;
        }
        return first + within;
    }
};

class Cells {
  public:
    /// `last_year`: last year of birth for which there will be room.
    Cells(std::size_t places, int first_year, int last_year);

    [[nodiscard]] std::int32_t count(Cell cell) const { return counts_[index(cell)]; }
    [[nodiscard]] std::int64_t total(std::size_t place) const { return totals_[place]; }
    [[nodiscard]] std::size_t places() const { return totals_.size(); }
    [[nodiscard]] std::int64_t sum_of_cells() const;  ///< by counting, for conservation checks

    void add(Cell cell, std::int32_t n);

    /// On 1 January: whoever turned 100 joins the last age, so that nobody drops out of the ages looked at.
    void begin_year(int year);

    /// Sum over the place of count × profile by age in `year`.
    [[nodiscard]] double weighted(std::size_t place, Profile const& profile, int year) const;

    /// Running sums of count × profile over sex and age, for many picks in one place.
    [[nodiscard]] RunningSums running_sums(std::size_t place, Profile const& profile, int year) const;

    RunningSums running_sums(std::size_t place, Profile const&& profile, int year) const = delete;  // the sums point to the profile

    /// The civilian at height `x` in [0, total) of the running sums; nobody if that civilian was already hit today.
    [[nodiscard]] std::optional<Found> hit(RunningSums const& sums, double x);

    /// The civilian at share `u` in (0, 1) of the running sums of this place: for a single pick.
    [[nodiscard]] std::optional<Cell> hit(std::size_t place, Profile const& profile, int year, double u);

    /// Forgets today's hits. Counts may change only after this.
    void end_day();

    /// Whoever was hit today is gone, and today's hits are forgotten. For hits in one place only.
    void remove_hit(std::size_t place);

  private:
    [[nodiscard]] std::size_t index(Cell cell) const { return newborns(cell.place, static_cast<std::size_t>(cell.sex), cell.birth_year); }
    /// Where the newborns of a year stand; behind them the one-year-olds, and so on.
    [[nodiscard]] std::size_t newborns(std::size_t place, std::size_t sex, int year) const {
        return (place * sex_labels.size() + sex) * years_ + static_cast<std::size_t>(last_birth_year_ - year);
    }

    int last_birth_year_;
    std::size_t years_;
    std::vector<std::int32_t> counts_, hits_;
    std::vector<std::int64_t> totals_;
    std::vector<std::uint32_t> touched_;
};

}  // namespace contrapeso::population
