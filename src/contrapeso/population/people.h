// SPDX-License-Identifier: Apache-2.0
#pragma once
// People who matter one by one: whoever joined a gang, collaborates, was arrested, held or released. Everybody else is a count (cells.h).
#include <cstddef>
#include <cstdint>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/population/labels.h"

namespace contrapeso::population {

/// Position of a record among the people. Never enters a draw: draws are named by `key`.
using Row = std::uint32_t;

enum class Status : std::uint8_t { free, police_custody, remand, sentenced, dead, departed };

/// Why somebody is held.
enum class Ground : std::uint8_t {
    ordinary_offence,
    gang_law,
    emergency,
    foreign_transfer,  ///< held for another state, which sent this person: no charge, no hearing
};
inline constexpr std::size_t ground_count = 4;

/// Held for what the police say of somebody's gang ties.
[[nodiscard]] constexpr bool is_gang_related(Ground ground) { return ground == Ground::gang_law || ground == Ground::emergency; }

[[nodiscard]] constexpr bool is_held(Status status) {
    return status == Status::police_custody || status == Status::remand || status == Status::sentenced;
}

/// From this birthday on people may have dependent children, and are no minors before the law.
inline constexpr int age_of_majority = 18;

/// What is known of a person when the record begins.
struct Newcomer {
    std::uint64_t key{};  ///< name of the event that made the record
    std::uint16_t place{};
    std::int16_t birth_year{};
    Sex sex{};
    Tie tie{};
    Gang gang{};  ///< of a member or collaborator
};

/// All that is known of one person: half a cache line, so that what happens to somebody waits for memory once.
struct alignas(32) Person {
    static constexpr Day no_date = -1;
    static constexpr Day queued = -2;

    std::uint64_t key{};
    Day admitted{no_date};  ///< day of the last arrest
    Day due{no_date};  ///< day of the next scheduled event; `no_date`, or `queued` while waiting for a trial
    float score{};  ///< evidence score at the last arrest [standard deviations]
    std::uint16_t place{};  ///< home
    std::int16_t birth_year{};
    Sex sex{};
    Gang gang{};
    Tie tie{};
    Status status{Status::free};
    Facility facility{Facility::police_cells};  ///< where held
    Ground ground : 3 {Ground::ordinary_offence};  ///< why held
    Tie tie_at_arrest : 2 {Tie::none};  ///< what the case is about, whatever became of the person in custody
    bool reviewed : 1 {};  ///< since the last arrest a judge has looked at this case alone
    bool overdue : 1 {};  ///< held beyond the deadline for that (PRI-7)
    bool appealing : 1 {};  ///< convicted, and the appeal is not decided
    std::uint8_t admissions{};  ///< number of times admitted to custody
    std::uint8_t children{};  ///< dependent children
};
static_assert(sizeof(Person) == 32);

class People {
  public:
    [[nodiscard]] std::size_t size() const { return records_.size(); }
    [[nodiscard]] Person& operator[](Row row) { return records_[row]; }
    [[nodiscard]] Person const& operator[](Row row) const { return records_[row]; }
    [[nodiscard]] auto begin() const { return records_.begin(); }
    [[nodiscard]] auto end() const { return records_.end(); }

    void reserve(std::size_t n) { records_.reserve(n); }

    /// Adds a free person and returns the row.
    Row add(Newcomer const& who, std::uint8_t dependent_children) {
        Person& person = records_.emplace_back();
        person.key = who.key;
        person.place = who.place;
        person.birth_year = who.birth_year;
        person.sex = who.sex;
        person.tie = who.tie;
        person.gang = who.gang;
        person.children = dependent_children;
        return static_cast<Row>(records_.size() - 1);
    }

    /// Has a record fetched that will be needed soon.
    void expect(Row row) const { __builtin_prefetch(&records_[row]); }

  private:
    std::vector<Person> records_;
};

}  // namespace contrapeso::population
