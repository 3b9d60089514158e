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

    /// A civilian of this cell dies or leaves the country.
    void civilian_dies(population::Cell from);
    void civilian_departs(population::Cell from);

    /// A record dies or leaves the country.
    void dies(population::Row person);
    void departs(population::Row person);

    /// A free person gives up or takes on a tie.
    void change_tie(population::Row person, population::Tie tie);

    /// A free person is taken into police custody.
    void arrest(population::Row person, population::Ground ground, float score, Day today);

    /// A held person reaches another stage, and the facility that goes with it. What was scheduled is void.
    void hold(population::Row person, population::Status stage, population::Facility facility);

    /// A held person is moved to another facility; dates and queues stay.
    void transfer(population::Row person, population::Facility facility);

    /// A held person is free again, with this tie from now on.
    void set_free(population::Row person, population::Tie tie);

    /// Fixes the next scheduled event of a person.
    void schedule(population::Row person, Day day);

    /// The case waits for a trial. Every move that ends the wait takes it out of the backlog.
    void join_queue(population::Row person);

  private:
    void forget_date(population::Row person);
    void enter(population::Row person);  ///< adds to the roster and counts of the present status
    void leave(population::Row person);  ///< takes out of them
    void count_free(population::Row person, std::int64_t sign);
    void count_held(population::Row person, std::int64_t sign);

    State& state_;
    random::RunKey key_;
};

}  // namespace contrapeso::country
