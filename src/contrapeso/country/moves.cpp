// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/country/moves.h"

#include <algorithm>
#include <limits>

#include "contrapeso/random/distributions.h"

namespace contrapeso::country {

using namespace population;

namespace {

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

Row Moves::arrive(Newcomer const& who, Day today) {  // FOR-4
    Row const row = state_.persons.add(who, 0);
    Person& person = state_.persons[row];
    person.status = Status::remand;  // without final sentence, and without a date for one
    person.facility = Facility::cecot;
    person.ground = Ground::foreign_transfer;
    person.admitted = today;
    person.admissions = 1;
    ++state_.ledgers.arrivals;
    enter(row);
    state_.deprivation.count(person, +1);
    return row;
}

void Moves::civilian_dies(Cell from) {
    state_.cells.add(from, -1);
    --state_.civilians;
    ++state_.ledgers.deaths;
    state_.touch(from.place);
}

void Moves::civilians_leave(std::size_t place, std::int64_t deaths, std::int64_t departures) {
    state_.cells.remove_hit(place);
    state_.civilians -= deaths + departures;
    state_.ledgers.deaths += deaths;
    state_.ledgers.departures += departures;
    state_.touch(place);
}

void Moves::dies(Row person) { end(person, Status::dead, state_.ledgers.deaths); }

void Moves::departs(Row person) { end(person, Status::departed, state_.ledgers.departures); }

void Moves::end(Row row, Status how, std::int64_t& ledger) {
    Person& person = state_.persons[row];
    forget_date(person);
    leave(row);
    if (is_held(person.status)) {
        state_.deprivation.count(person, -1);
    }
    person.status = how;
    ++ledger;
}

void Moves::change_tie(Row row, Tie tie) {
    leave(row);
    state_.persons[row].tie = tie;
    enter(row);
}

void Moves::join_in_custody(Row row, Gang gang) {
    leave(row);
    Person& person = state_.persons[row];
    person.tie = Tie::member;
    person.gang = gang;
    enter(row);
}

void Moves::arrest(Row row, Ground ground, float score, Day today) {
    leave(row);
    Person& person = state_.persons[row];
    person.status = Status::police_custody;
    person.facility = Facility::police_cells;
    person.ground = ground;
    person.score = score;
    person.admitted = today;
    person.admissions = static_cast<std::uint8_t>(std::min(person.admissions + 1, 255));
    person.tie_at_arrest = person.tie;
    person.reviewed = false;
    person.overdue = false;
    person.appealing = false;
    enter(row);
    state_.deprivation.count(person, +1);  // stages and facilities do not move anybody between the columns
}

void Moves::mark_reviewed(Row row) {
    Person& person = state_.persons[row];
    state_.deprivation.count(person, -1);
    person.reviewed = true;
    person.overdue = false;
    state_.deprivation.count(person, +1);
}

void Moves::mark_overdue(Row row) {
    Person& person = state_.persons[row];
    state_.deprivation.count(person, -1);
    person.overdue = true;
    state_.deprivation.count(person, +1);
}

void Moves::hold(Row row, Status stage, Facility facility) {
    Person& person = state_.persons[row];
    forget_date(person);
    leave(row);
    person.status = stage;
    person.facility = facility;
    enter(row);
}

void Moves::transfer(Row row, Facility facility) {
    leave(row);
    state_.persons[row].facility = facility;
    enter(row);
}

void Moves::set_free(Row row, Tie tie) {
    Person& person = state_.persons[row];
    forget_date(person);
    leave(row);
    state_.deprivation.count(person, -1);
    person.status = Status::free;
    person.tie = tie;
    enter(row);
}

void Moves::schedule(Row row, Day day) {
    Person& person = state_.persons[row];
    forget_date(person);
    person.due = day;
    state_.due.file(day, row);
}

void Moves::join_queue(Row row) {
    state_.persons[row].due = Person::queued;
    ++state_.trial_backlog;
}

void Moves::forget_date(Person& person) {
    if (person.due == Person::queued) {
        --state_.trial_backlog;
    }
    person.due = Person::no_date;
}

void Moves::enter(Row row) {
    Person const& person = state_.persons[row];
    count(person, +1);
    state_.rosters.add(state_.map.of(person), row);
}

void Moves::leave(Row row) {
    Person const& person = state_.persons[row];
    count(person, -1);
    state_.rosters.remove(state_.map.of(person), row);
}

void Moves::count(Person const& person, std::int64_t sign) {
    if (is_held(person.status)) {
        count_held(person, sign);
    } else {
        count_free(person, sign);
        state_.touch(person.place);
    }
}

void Moves::count_free(Person const& person, std::int64_t sign) {
    switch (person.tie) {
        case Tie::member:
            state_.free.members += sign;
            state_.free.members_of[static_cast<std::size_t>(person.gang)] += sign;
            break;
        case Tie::collaborator:
            state_.free.collaborators += sign;
            state_.free.collaborators_of[static_cast<std::size_t>(person.gang)] += sign;
            break;
        case Tie::none:
            state_.free.others += sign;
            break;
    }
}

void Moves::count_held(Person const& person, std::int64_t sign) {  // PRI-3: the stock changes here and nowhere else
    HeldCounts& held = state_.held;
    auto const tie = static_cast<std::size_t>(person.tie_at_arrest), gang = static_cast<std::size_t>(person.gang);
    held.by_stage[stage_index(person.status)] += sign;
    held.by_ground[static_cast<std::size_t>(person.ground)] += sign;
    held.women += person.sex == Sex::female ? sign : 0;
    held.children += sign * person.children;
    if (is_gang_related(person.ground)) {
        held.gang_related[tie] += sign;
        state_.wrongly_held[person.place] += person.tie_at_arrest == Tie::none ? static_cast<std::int32_t>(sign) : 0;
    }
    if (person.tie == Tie::member) {
        held.members_by_ward[state_.map.ward_of(person)][gang] += sign;
    } else if (person.tie == Tie::collaborator) {
        held.collaborators[gang] += sign;
    }
    if (person.ground == Ground::emergency && person.status == Status::remand) {
        held.emergency_remand[tie] += sign;
    }
}

}  // namespace contrapeso::country
