// SPDX-License-Identifier: Apache-2.0
#pragma once
// Elections as they were counted, and the vote model for those that nobody has counted yet (INS-8).
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/institutions/apportionment.h"
#include "contrapeso/institutions/parameters.h"

namespace contrapeso::institutions {

/// Where the government stood with voters on an election day.
struct Standing {
    double approval{};
    double undemocratic{};  ///< 1: it broke a democratic rule since the election before
    double barred{};  ///< 1: the president may not stand again
};

/// Numbers by party and district, parties outermost. The last district is the nation: for what is known of the whole country alone.
struct Election {
    Day held{}, seated{};
    int size{};
    Rule rule{};
    Standing reference;
    std::vector<int> seats;  ///< as won; empty: they follow from the votes
    std::vector<double> votes;  ///< empty: not known by district
};

/// Whose deputies vote as the president wants.
struct Government {
    Day from{};
    std::size_t party{};
    std::vector<std::size_t> allies;
};

/// What is known of a country's elections: shared by all replicates.
struct ElectionTable {
    std::vector<std::string> parties;
    std::vector<std::string> districts;
    std::array<std::vector<int>, 2> deputies;  ///< of each district, before and after the electoral reform
    std::array<int, 2> size{};  ///< of the assembly, before and after
    std::vector<Election> elections;  ///< by date
    std::vector<Government> governments;  ///< by date
    std::vector<std::size_t> traditional;  ///< ARENA and FMLN

    [[nodiscard]] std::size_t columns() const { return districts.size() + 1; }
    [[nodiscard]] Government const& government_on(Day day) const;
};

/// Deputies of the president's party, and with its allies.
struct Bloc {
    int president{}, with_allies{};
};

/// Seats of one party, of `seats` by party and district.
[[nodiscard]] int seats_of(std::size_t party, std::vector<int> const& seats, ElectionTable const& table);

/// Seats by party and district from votes by party and district, under the law before the electoral reform or after it.
[[nodiscard]] std::vector<int> seats_from(std::vector<double> const& votes, bool reformed, ElectionTable const& table);

/// Share of all votes that one party has.
[[nodiscard]] double national_share(std::size_t party, std::vector<double> const& votes, ElectionTable const& table);

/// By how much the log odds of a vote for the government differ between two days: approval for it, undemocratic acts against it among those who do
/// not tolerate them, and the loss of its candidate (INS-8).
[[nodiscard]] double swing(Standing const& now, Standing const& then, double tolerance, InstitutionParameters const& parameters);

/// The votes after the odds of `party` are multiplied by exp(swing) in every district; the others keep their proportions, and turnout stays (INS-8).
[[nodiscard]] std::vector<double> swung(std::vector<double> votes, std::size_t party, double swing, ElectionTable const& table);

/// After the last election that was counted: the assembly every three years on 28 February.
[[nodiscard]] bool is_assembly_election(Day today, ElectionTable const& table);

/// The presidency: every six years with the assembly of 2027, or every five as before if terms are still limited.
[[nodiscard]] bool is_presidential_election(Day today, bool terms_are_limited, ElectionTable const& table);

}  // namespace contrapeso::institutions
