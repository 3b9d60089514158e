// SPDX-License-Identifier: Apache-2.0
#pragma once
// People who matter one by one: whoever joined a gang, collaborates, was arrested, held or released. Everybody else is a count (cells.h).
#include <cstddef>
#include <cstdint>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/population/labels.h"

namespace contrapeso::population {

/// Position of a record in the columns. Never enters a draw: draws are named by `key`.
using Row = std::uint32_t;

enum class Status : std::uint8_t { free, police_custody, remand, sentenced, dead, departed };

/// Why somebody is held.
enum class Ground : std::uint8_t { ordinary_offence, gang_law, emergency };

/// What is known of a person when the record begins.
struct Newcomer {
    std::uint64_t key{};  ///< name of the event that made the record
    std::uint16_t place{};
    std::int16_t birth_year{};
    Sex sex{};
    Tie tie{};
    Gang gang{};  ///< of a member or collaborator
};

/// Structure of arrays: 40 bytes a record.
struct People {
    std::vector<std::uint64_t> key;
    std::vector<std::uint32_t> slot;  ///< position in the roster
    std::vector<Day> admitted;  ///< day of the last arrest
    std::vector<Day> due;  ///< day of the next scheduled event; `no_date`, or `queued` while waiting for a trial
    std::vector<float> score;  ///< evidence score at the last arrest [standard deviations]
    std::vector<std::uint16_t> place;  ///< home
    std::vector<std::int16_t> birth_year;
    std::vector<std::uint16_t> roster;  ///< index of the roster (rosters.h)
    std::vector<Sex> sex;
    std::vector<Gang> gang;
    std::vector<Tie> tie;
    std::vector<Status> status;
    std::vector<Facility> facility;  ///< where held
    std::vector<Ground> ground;  ///< why held
    std::vector<std::uint8_t> admissions;  ///< number of times admitted to custody
    std::vector<std::uint8_t> children;  ///< dependent children

    static constexpr Day no_date = -1;
    static constexpr Day queued = -2;
    static constexpr std::size_t bytes_per_record = 8 + 4 * 4 + 3 * 2 + 8;

    [[nodiscard]] std::size_t size() const { return key.size(); }
    void reserve(std::size_t n);

    /// Adds a free person without roster and returns the row.
    Row add(Newcomer const& who, std::uint8_t dependent_children);
};
static_assert(People::bytes_per_record <= 48);

[[nodiscard]] constexpr bool is_held(Status status) {
    return status == Status::police_custody || status == Status::remand || status == Status::sentenced;
}

}  // namespace contrapeso::population
