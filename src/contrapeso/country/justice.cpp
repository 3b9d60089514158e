// SPDX-License-Identifier: Apache-2.0
// Steps 6 and 7 of the day: scheduled events by (date, key), then what is allocated because it is scarce: trials, places.
#include <algorithm>

#include "contrapeso/country/country.h"
#include "contrapeso/courts/review.h"
#include "contrapeso/prisons/space.h"

namespace contrapeso::country {

using namespace population;

namespace {
constexpr std::int64_t tries_per_transfer = 64;  // after that nobody suitable is left worth looking for
}

void Country::meet_due_dates(Day today) {
    std::vector<Appointment> appointments = state_.due.take(today);
    std::sort(appointments.begin(), appointments.end(), [](Appointment const& a, Appointment const& b) { return a.key < b.key; });
    People const& p = state_.persons;
    for (auto const& [key, person] : appointments) {
        if (p.due[person] != today) {
            continue;  // void: something else happened to this person first
        }
        switch (p.status[person]) {
            case Status::police_custody:
                hold_hearing(person, today);
                break;
            case Status::remand:
                moves_.join_queue(person);
                (p.ground[person] == Ground::emergency ? state_.docket.emergency : state_.docket.ordinary).push_back({person, p.admitted[person]});
                break;
            case Status::sentenced:
                ++state_.month.released_at_sentence_end;
                release(person, today);
                break;
            default:
                break;
        }
    }
}

void Country::hold_hearing(Row person, Day today) {  // CRT-2
    People const& p = state_.persons;
    auto uniforms = draws(random::Stream::hearing, p.key[person], today);
    double const u = uniforms.uniform();
    bool const gang_related = p.ground[person] != Ground::ordinary_offence;
    if (gang_related && courts::released_at_hearing(p.ground[person] == Ground::emergency, static_cast<double>(p.score[person]), u, today_.courts)) {
        ++state_.month.released_at_hearing;
        release(person, today);
        return;
    }
    moves_.hold(person, Status::remand, Facility::estate);
    moves_.schedule(person, today + courts::stay_days(today_.courts.remand_duration.days(), uniforms.uniform()));  // CRT-3
}

void Country::hold_trials(Day today) {  // CRT-3
    courts::Docket& docket = state_.docket;
    double const per_day = today_.courts.trial_capacity.per_day();
    docket.capacity_left = std::min(docket.capacity_left, 1.0) + per_day;  // an idle court does not save up hearings
    try_next(docket.ordinary, today);
    if (today_.courts.emergency_trials.on()) {
        try_next(docket.emergency, today);
    }
}

void Country::try_next(std::deque<courts::Case>& line, Day today) {
    while (state_.docket.capacity_left >= 1 && !line.empty()) {
        courts::Case const next = line.front();
        line.pop_front();
        bool const still_waits = state_.persons.due[next.person] == People::queued && state_.persons.admitted[next.person] == next.admitted;
        if (still_waits) {
            --state_.docket.capacity_left;
            judge(next.person, today);
        }
    }
}

void Country::judge(Row person, Day today) {  // CRT-4
    People const& p = state_.persons;
    auto const& c = today_.courts;
    auto uniforms = draws(random::Stream::trial, p.key[person], today);
    double const u = uniforms.uniform();
    bool const ordinary = p.ground[person] == Ground::ordinary_offence;
    bool const guilty = ordinary ? u >= c.ordinary_acquittal_share.value : courts::convicted(static_cast<double>(p.score[person]), c);
    if (!guilty) {
        ++state_.month.released_after_trial;
        release(person, today);
        return;
    }
    ++state_.month.convictions;
    double const mean = ordinary ? c.ordinary_sentence.days() : c.gang_sentence.days();
    moves_.hold(person, Status::sentenced, p.facility[person]);
    moves_.schedule(person, today + courts::stay_days(mean, uniforms.uniform()));
}

/// PRI-6: gang members, drawn evenly from those on remand in the estate, until the maximum-security prison holds what the administration
/// keeps there; back again, drawn evenly, if it wants fewer.
void Country::transfer(Day today) {
    std::int64_t wanted = prisons::transfers_wanted(held_in(Facility::cecot), today_.prisons);
    auto words = draws(random::Stream::transfer, static_cast<std::uint64_t>(Facility::cecot), today);
    for (; wanted < 0; ++wanted) {
        auto const reviewable = static_cast<std::uint64_t>(state_.rosters.size(state_.map.held(Facility::cecot, Custody::reviewable)));
        std::uint64_t const at = random::below(words.word(), static_cast<std::uint64_t>(held_in(Facility::cecot)));
        Row const person = at < reviewable ? state_.rosters.at(state_.map.held(Facility::cecot, Custody::reviewable), at)
                                           : state_.rosters.at(state_.map.held(Facility::cecot, Custody::other), at - reviewable);
        moves_.transfer(person, Facility::estate);
    }
    std::size_t const estate = state_.map.held(Facility::estate, Custody::reviewable);
    for (std::int64_t tries = wanted * tries_per_transfer; wanted > 0 && tries > 0 && state_.rosters.size(estate) > 0; --tries) {
        Row const person = state_.rosters.at(estate, random::below(words.word(), state_.rosters.size(estate)));
        if (state_.persons.tie[person] == Tie::member) {
            moves_.transfer(person, Facility::cecot);
            --wanted;
        }
    }
}

}  // namespace contrapeso::country
