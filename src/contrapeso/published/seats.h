// SPDX-License-Identifier: Apache-2.0
#pragma once
// Seats from votes: highest averages with divisors 1, 2, 3 … (D'Hondt) and the quota of Hare with largest remainders.
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace contrapeso::published {

/// Seats by list, each going to the list with the largest votes / (seats so far + 1); a tie goes to the list named first. `votes` by list, any
/// positive scale. Throws BadModelInput if a vote is negative or not finite, all are zero, or seats are below 0 or above 10000.
[[nodiscard]] std::vector<int> dhondt(std::span<double const> votes, int seats);

/// Seats by list: as many as the list has whole quotas V / seats, the rest to the largest remainders, ties to the list named first.
/// Throws BadModelInput as dhondt() does, and if seats are 0.
[[nodiscard]] std::vector<int> hare(std::span<double const> votes, int seats);

/// Smallest number of yes votes that is at least numerator/denominator of `seats`. Throws BadModelInput unless 0 < numerator ≤ denominator, seats > 0.
[[nodiscard]] int threshold(int seats, int numerator, int denominator);

/// One list in one department.
struct DepartmentVotes {
    std::string department, list, pool, party;
    int seats_2021{}, seats_2024{};
    double votes{};
};

/// Reads `department,seats_2021,seats_2024,list,pool,party,votes` with a header and lines of # before it. Throws BadModelInput that names the line.
[[nodiscard]] std::vector<DepartmentVotes> read_department_votes(std::string_view csv);

}  // namespace contrapeso::published
