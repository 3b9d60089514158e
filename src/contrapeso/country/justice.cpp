// SPDX-License-Identifier: Apache-2.0
// Steps 6 and 7 of the day: scheduled events by (date, key), then what is allocated because it is scarce: trials, places.
#include <algorithm>

#include "contrapeso/country/country.h"
#include "contrapeso/courts/remand.h"
#include "contrapeso/courts/review.h"
#include "contrapeso/prisons/space.h"

namespace contrapeso::country {

using namespace population;

namespace {
constexpr std::int64_t tries_per_transfer = 64;  // after that nobody suitable is left worth looking for
constexpr std::size_t cases_ahead = 8;  // whose records are fetched while this one is tried
}  // namespace

void Country::meet_due_dates(Day today) {
    std::vector<Row> const& due = state_.due.take(today);
    for (Row const row : due) {
        state_.expect(row);
    }
    appointments_.clear();
    for (Row const row : due) {
        appointments_.push_back({state_.persons[row].key, row});
    }
    std::sort(appointments_.begin(), appointments_.end(), [](Appointment const& a, Appointment const& b) { return a.key < b.key; });
    for (auto const& [key, row] : appointments_) {
        Person const& person = state_.persons[row];
        if (person.due != today) {
            continue;  // void: something else happened to this person first
        }
        switch (person.status) {
            case Status::police_custody:
                hold_hearing(row, today);
                break;
            case Status::remand:
                moves_.join_queue(row);
                ++state_.month.courts.cases_ready;
                (person.ground == Ground::emergency ? state_.docket.emergency : state_.docket.ordinary).push_back({row, person.admitted});
                break;
            case Status::sentenced:
                if (person.appealing) {
                    decide_appeal(row, today);
                    break;
                }
                ++state_.month.released_at_sentence_end;
                release(row, today);
                break;
            default:
                break;
        }
    }
}

void Country::hold_hearing(Row row, Day today) {  // CRT-2
    Person const& person = state_.persons[row];
    auto uniforms = draws(random::Stream::hearing, person.key, today);
    double const u = uniforms.uniform();
    bool const gang_related = is_gang_related(person.ground);
    if (gang_related && courts::released_at_hearing(person.ground == Ground::emergency, static_cast<double>(person.score), u, today_.courts)) {
        ++state_.month.released_at_hearing;
        release(row, today);
        return;
    }
    if (person.ground != Ground::emergency) {
        moves_.mark_reviewed(row);  // the judge saw this person; the hearings of an emergency see a crowd
    }
    moves_.hold(row, Status::remand, Facility::estate);
    Day ready = today + courts::stay_days(today_.courts.remand_duration.days(), uniforms.uniform());  // CRT-3
    if (gang_related) {
        courts::Month& month = state_.month.courts;
        ++month.remand_orders;
        month.remand_orders_women += person.sex == Sex::female ? 1 : 0;
        month.remand_orders_minors += is_minor(row) ? 1 : 0;
        if (today_.courts.remand_limit.value > 0) {  // CRT-6: the prosecutor is ready by then
            ready = std::max(today + 1, std::min(ready, person.admitted + courts::remand_limit_days(today_.courts)));
        }
        wind_remand_clock(row, today + 1);
    }
    moves_.schedule(row, ready);
}

void Country::hold_trials(Day today) {  // CRT-3
    courts::Docket& docket = state_.docket;
    double const per_day = today_.courts.trial_capacity.per_day();
    docket.capacity_left = std::min(docket.capacity_left, 1.0) + per_day;  // an idle court does not save up hearings
    try_next(docket.ordinary, today);
    if (!today_.courts.emergency_trials.on()) {
        return;
    }
    if (today_.courts.mass_hearings.per_year > 0) {
        hold_mass_hearings(today);
    } else {
        try_next(docket.emergency, today);
    }
}

void Country::try_next(std::deque<courts::Case>& line, Day today) {
    Row defendant{};
    while (state_.docket.capacity_left >= 1 && takes_next_case(line, defendant)) {
        --state_.docket.capacity_left;
        judge(defendant, 1, today);
    }
}

/// The first case of the line that is not void; false if there is none.
bool Country::takes_next_case(std::deque<courts::Case>& line, Row& defendant) {
    while (!line.empty()) {
        if (line.size() > cases_ahead) {
            state_.expect(line[cases_ahead].person);
        }
        courts::Case const next = line.front();
        line.pop_front();
        Person const& person = state_.persons[next.person];
        if (person.due == Person::queued && person.admitted == next.admitted) {
            defendant = next.person;
            return true;
        }
    }
    return false;
}

/// PRI-6: gang members, drawn evenly from those on remand in the estate, until the maximum-security prison holds what the administration
/// keeps there; back again, drawn evenly, if it wants fewer. People held for another state stay apart from both (FOR-4).
void Country::transfer(Day today) {
    std::int64_t const others = state_.held.by_ground[static_cast<std::size_t>(Ground::foreign_transfer)];
    std::int64_t wanted = prisons::transfers_wanted(held_in(Facility::cecot) - others, today_.prisons);
    auto words = draws(random::Stream::transfer, static_cast<std::uint64_t>(Facility::cecot), today);
    while (wanted < 0) {
        auto const reviewable = static_cast<std::uint64_t>(state_.rosters.size(state_.map.held(Facility::cecot, Custody::reviewable)));
        std::uint64_t const at = random::below(words.word(), static_cast<std::uint64_t>(held_in(Facility::cecot)));
        Row const person = at < reviewable ? state_.rosters.at(state_.map.held(Facility::cecot, Custody::reviewable), at)
                                           : state_.rosters.at(state_.map.held(Facility::cecot, Custody::other), at - reviewable);
        if (state_.persons[person].ground != Ground::foreign_transfer) {
            moves_.transfer(person, Facility::estate);
            ++wanted;
        }
    }
    std::size_t const estate = state_.map.held(Facility::estate, Custody::reviewable);
    for (std::int64_t tries = wanted * tries_per_transfer; wanted > 0 && tries > 0 && state_.rosters.size(estate) > 0; --tries) {
        Row const person = state_.rosters.at(estate, random::below(words.word(), state_.rosters.size(estate)));
        if (state_.persons[person].tie == Tie::member) {
            moves_.transfer(person, Facility::cecot);
            --wanted;
        }
    }
}

}  // namespace contrapeso::country
