// SPDX-License-Identifier: Apache-2.0
#pragma once
// The few ways in which a person changes place in the books. Every other file goes through these: rosters, counts and ledgers always agree.
#include "contrapeso/country/state.h"
#include "contrapeso/random/draws.h"

namespace contrapeso::country {

class Moves {
  public:
    Moves(State& state, random::RunKey key) : state_{state}, key_{key} {}

    /// A civilian of this cell becomes a record and stands among the free people of their tie.
    population::Row begin_record(population::Cell from, std::uint64_t key, population::Tie tie, population::Gang gang, double mean_children,
                                 Day today);

    /// Somebody is sent into the country by another state and held in the maximum-security prison.
    population::Row arrive(population::Newcomer const& who, Day today);

    /// A civilian of this cell dies.
    void civilian_dies(population::Cell from);

    /// The civilians of this place who were hit today die or leave the country, so many of either.
    void civilians_leave(std::size_t place, std::int64_t deaths, std::int64_t departures);

    /// A record dies or leaves the country.
    void dies(population::Row row);
    void departs(population::Row row);

    /// A free person gives up or takes on a tie.
    void change_tie(population::Row row, population::Tie tie);

    /// A person held becomes a member of this gang. The case stays what it was.
    void join_in_custody(population::Row row, population::Gang gang);

    /// A free person is taken into police custody.
    void arrest(population::Row row, population::Ground ground, float score, Day today);

    /// A judge has looked at the case of a held person alone.
    void mark_reviewed(population::Row row);

    /// A held person is beyond the deadline for that.
    void mark_overdue(population::Row row);

    /// A convicted person waits for the decision on an appeal, or no longer does.
    void file_appeal(population::Row row) { state_.persons[row].appealing = true; }
    void close_appeal(population::Row row) { state_.persons[row].appealing = false; }

    /// A held person reaches another stage, and the facility that goes with it. What was scheduled is void.
    void hold(population::Row row, population::Status stage, population::Facility facility);

    /// A held person is moved to another facility; dates and queues stay.
    void transfer(population::Row row, population::Facility facility);

    /// A held person is free again, with this tie from now on.
    void set_free(population::Row row, population::Tie tie);

    /// Fixes the next scheduled event of a person.
    void schedule(population::Row row, Day day);

    /// The case waits for a trial. Every move that ends the wait takes it out of the backlog.
    void join_queue(population::Row row);

  private:
    void end(population::Row row, population::Status how, std::int64_t& ledger);
    void forget_date(population::Person& person);
    void enter(population::Row row);  ///< adds to the roster and counts of the present status
    void leave(population::Row row);  ///< takes out of them
    void count(population::Person const& person, std::int64_t sign);
    void count_free(population::Person const& person, std::int64_t sign);
    void count_held(population::Person const& person, std::int64_t sign);

    State& state_;
    random::RunKey key_;
};

}  // namespace contrapeso::country
