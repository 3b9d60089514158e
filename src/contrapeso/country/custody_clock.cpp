// SPDX-License-Identifier: Apache-2.0
// Step 6 of the day: what time in custody alone brings about: a review that never came (PRI-7), and the limit of remand (CRT-6).
#include <algorithm>

#include "contrapeso/country/country.h"
#include "contrapeso/courts/remand.h"

namespace contrapeso::country {

using namespace population;

/// Who was arrested so long ago that the want of an individual review counts from this evening on (PRI-7).
void Country::meet_review_deadlines(Day today) {
    for (Deadline const& deadline : state_.review_deadlines.take(today)) {
        Person const& person = state_.persons[deadline.person];
        if (is_held(person.status) && person.admitted == deadline.admitted && !person.reviewed) {
            moves_.mark_overdue(deadline.person);
        }
    }
}

/// Has a court asked when remand has lasted as long as the law allows (CRT-6).
void Country::wind_remand_clock(Row person, Day today) {
    if (today_.courts.remand_limit.value > 0) {
        state_.remand_limits.file(courts::next_limit_hearing(state_.persons[person].admitted, today, today_.courts), person);
    }
}

/// Another limit is another day for everybody who is on remand for gang ties.
void Country::wind_all_remand_clocks(Day today) {
    for (Facility const facility : {Facility::police_cells, Facility::estate, Facility::cecot}) {
        std::size_t const roster = state_.map.held(facility, Custody::reviewable);
        for (std::size_t at = 0; at < state_.rosters.size(roster); ++at) {
            wind_remand_clock(state_.rosters.at(roster, at), today);
        }
    }
}

void Country::meet_remand_limits(Day today) {
    courts::CourtParameters const& c = today_.courts;
    bool const law_changed = c.remand_limit.value != remand_limit_.value || c.remand_extension.value != remand_extension_.value;
    if (law_changed) {
        remand_limit_ = c.remand_limit;
        remand_extension_ = c.remand_extension;
        wind_all_remand_clocks(today);
    }
    appointments_.clear();
    for (Row const row : state_.remand_limits.take(today)) {
        Person const& person = state_.persons[row];
        bool const on_remand = person.status == Status::remand && is_gang_related(person.ground);
        if (on_remand && c.remand_limit.value > 0 && courts::next_limit_hearing(person.admitted, today, c) == today) {  // else void
            appointments_.push_back({person.key, row});
        }
    }
    std::sort(appointments_.begin(), appointments_.end(), [](Appointment const& a, Appointment const& b) { return a.key < b.key; });
    auto const same = [](Appointment const& a, Appointment const& b) { return a.key == b.key; };
    appointments_.erase(std::unique(appointments_.begin(), appointments_.end(), same), appointments_.end());  // filed under an older law too
    for (auto const& [key, row] : appointments_) {
        auto uniforms = draws(random::Stream::remand_limit, key, today);
        if (courts::released_at_limit(uniforms.uniform(), c)) {
            ++state_.month.courts.released_at_remand_limit;
            release(row, today);
        } else {
            ++state_.month.courts.remand_extensions;
            wind_remand_clock(row, today + 1);
        }
    }
}

}  // namespace contrapeso::country
