// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/country/moves.h"

#include <algorithm>
#include <limits>

#include "contrapeso/random/distributions.h"

namespace contrapeso::country {

using namespace population;

namespace {

constexpr int age_of_majority = 18;

constexpr std::size_t stage_index(Status status) { return static_cast<std::size_t>(status) - static_cast<std::size_t>(Status::police_custody); }

}  // namespace

Row Moves::begin_record(Cell from, std::uint64_t key, Tie tie, Gang gang, double mean_children, Day today) {
    state_.cells.add(from, -1);
    --state_.civilians;
    std::uint8_t children = 0;
    if (year_of(today) - from.birth_year >= age_of_majority) {  // POP-4
        random::Draws draws{key_, random::Stream::person_traits, key, 0};
        children = static_cast<std::uint8_t>(std::min<std::int64_t>(random::poisson(draws, mean_children), std::numeric_limits<std::uint8_t>::max()));
    }
    Row const row = state_.persons.add({key, from.place, from.birth_year, from.sex, tie, gang}, children);
    enter(row);
    state_.touch(from.place);
    return row;
}

void Moves::civilian_dies(Cell from) {
    state_.cells.add(from, -1);
    --state_.civilians;
    ++state_.ledgers.deaths;
    state_.touch(from.place);
}

void Moves::civilian_departs(Cell from) {
    state_.cells.add(from, -1);
    --state_.civilians;
    ++state_.ledgers.departures;
    state_.touch(from.place);
}

void Moves::dies(Row person) {
    forget_date(person);
    leave(person);
    state_.persons.status[person] = Status::dead;
    ++state_.ledgers.deaths;
}

void Moves::departs(Row person) {
    forget_date(person);
    leave(person);
    state_.persons.status[person] = Status::departed;
    ++state_.ledgers.departures;
}

void Moves::change_tie(Row person, Tie tie) {
    leave(person);
    state_.persons.tie[person] = tie;
    enter(person);
}

void Moves::arrest(Row person, Ground ground, float score, Day today) {
    leave(person);
    People& p = state_.persons;
    p.status[person] = Status::police_custody;
    p.facility[person] = Facility::police_cells;
    p.ground[person] = ground;
    p.score[person] = score;
    p.admitted[person] = today;
    p.admissions[person] = static_cast<std::uint8_t>(std::min(p.admissions[person] + 1, 255));
    enter(person);
}

void Moves::hold(Row person, Status stage, Facility facility) {
    forget_date(person);
    leave(person);
    state_.persons.status[person] = stage;
    state_.persons.facility[person] = facility;
    enter(person);
}

void Moves::transfer(Row person, Facility facility) {
    leave(person);
    state_.persons.facility[person] = facility;
    enter(person);
}

void Moves::set_free(Row person, Tie tie) {
    forget_date(person);
    leave(person);
    state_.persons.status[person] = Status::free;
    state_.persons.tie[person] = tie;
    enter(person);
}

void Moves::schedule(Row person, Day day) {
    forget_date(person);
    state_.persons.due[person] = day;
    state_.due.schedule(day, {state_.persons.key[person], person});
}

void Moves::join_queue(Row person) {
    state_.persons.due[person] = People::queued;
    ++state_.trial_backlog;
}

void Moves::forget_date(Row person) {
    if (state_.persons.due[person] == People::queued) {
        --state_.trial_backlog;
    }
    state_.persons.due[person] = People::no_date;
}

void Moves::enter(Row person) {
    People const& p = state_.persons;
    std::size_t roster = 0;
    if (is_held(p.status[person])) {
        bool const reviewable = p.status[person] == Status::remand && p.ground[person] != Ground::ordinary_offence;
        roster = state_.map.held(p.facility[person], reviewable ? Custody::reviewable : Custody::other);
        count_held(person, +1);
    } else {
        auto const gang = static_cast<std::size_t>(p.gang[person]);
        switch (p.tie[person]) {
            case Tie::member:
                roster = state_.map.members(p.place[person], gang);
                break;
            case Tie::collaborator:
                roster = state_.map.collaborators(p.place[person], gang);
                break;
            case Tie::none:
                roster = state_.map.others(p.place[person]);
                break;
        }
        count_free(person, +1);
        state_.touch(p.place[person]);
    }
    state_.rosters.add(roster, person, state_.persons);
}

void Moves::leave(Row person) {
    if (is_held(state_.persons.status[person])) {
        count_held(person, -1);
    } else {
        count_free(person, -1);
        state_.touch(state_.persons.place[person]);
    }
    state_.rosters.remove(person, state_.persons);
}

void Moves::count_free(Row person, std::int64_t sign) {
    switch (state_.persons.tie[person]) {
        case Tie::member:
            state_.free.members += sign;
            break;
        case Tie::collaborator:
            state_.free.collaborators += sign;
            break;
        case Tie::none:
            state_.free.others += sign;
            break;
    }
}

void Moves::count_held(Row person, std::int64_t sign) {  // PRI-3: the stock changes here and nowhere else
    People const& p = state_.persons;
    HeldCounts& held = state_.held;
    auto const tie = static_cast<std::size_t>(p.tie[person]);
    held.by_stage[stage_index(p.status[person])] += sign;
    held.by_ground[static_cast<std::size_t>(p.ground[person])] += sign;
    held.children += sign * p.children[person];
    if (p.ground[person] != Ground::ordinary_offence) {
        held.gang_related[tie] += sign;
    }
    if (p.ground[person] == Ground::emergency && p.status[person] == Status::remand) {
        held.emergency_remand[tie] += sign;
    }
}

}  // namespace contrapeso::country
