// SPDX-License-Identifier: Apache-2.0
// Steps 6 and 7 of the day: judgments, of one person or of many at once, and appeals.
#include <algorithm>
#include <vector>

#include "contrapeso/country/country.h"
#include "contrapeso/courts/appeal.h"
#include "contrapeso/courts/mass_trial.h"
#include "contrapeso/courts/review.h"

namespace contrapeso::country {

using namespace population;

/// CRT-7: hearings are few, and each takes as many of those who wait as the law lets it.
void Country::hold_mass_hearings(Day today) {
    courts::Docket& docket = state_.docket;
    docket.mass_hearings_left = std::min(docket.mass_hearings_left, 1.0) + today_.courts.mass_hearings.per_day();
    std::vector<Row> defendants;
    while (docket.mass_hearings_left >= 1) {
        defendants.clear();
        Row next{};
        while (defendants.size() < courts::defendants_per_hearing(today_.courts) && takes_next_case(docket.emergency, next)) {
            defendants.push_back(next);
        }
        if (defendants.empty()) {
            return;  // nobody waits
        }
        --docket.mass_hearings_left;
        ++state_.month.courts.mass_hearings;
        for (Row const row : defendants) {
            judge(row, defendants.size(), today);
        }
    }
}

/// Somebody tried among so many defendants is let go or serves a sentence (CRT-4, CRT-7).
void Country::judge(Row row, std::size_t defendants, Day today) {
    Person const& person = state_.persons[row];
    auto const& c = today_.courts;
    auto uniforms = draws(random::Stream::trial, person.key, today);
    double const u = uniforms.uniform();
    bool const ordinary = person.ground == Ground::ordinary_offence;
    bool const guilty = ordinary ? u >= c.ordinary_acquittal_share.value : static_cast<double>(person.score) >= courts::evidence_asked(defendants, c);
    ++state_.month.courts.judgments;
    state_.month.courts.judgments_emergency += person.ground == Ground::emergency ? 1 : 0;
    if (!guilty) {
        ++state_.month.released_after_trial;
        release(row, today);
        return;
    }
    ++state_.month.convictions;
    if (defendants == 1 && !person.reviewed) {
        moves_.mark_reviewed(row);  // a hearing of many looks at nobody alone
    }
    moves_.hold(row, Status::sentenced, person.facility);
    Day served = courts::stay_days((ordinary ? c.ordinary_sentence : c.gang_sentence).days(), uniforms.uniform());
    if (!ordinary && uniforms.uniform() < c.appeal_share.value) {  // CRT-8
        Day const decided = courts::stay_days(c.appeal_duration.days(), uniforms.uniform());
        ++state_.month.courts.appeals;
        if (decided < served) {
            moves_.file_appeal(row);
            served = decided;
        }
    }
    moves_.schedule(row, today + served);
}

/// CRT-8: lets go, or leaves the rest of a sentence: of an exponential stay, whatever was served, what is left has the law of the whole.
void Country::decide_appeal(Row row, Day today) {
    Person const& person = state_.persons[row];
    auto uniforms = draws(random::Stream::appeal, person.key, today);
    if (uniforms.uniform() < courts::success_of_appeal(static_cast<double>(person.score), today_.courts)) {
        ++state_.month.courts.released_on_appeal;
        release(row, today);
        return;
    }
    moves_.close_appeal(row);
    moves_.mark_reviewed(row);
    moves_.schedule(row, today + courts::stay_days(today_.courts.gang_sentence.days(), uniforms.uniform()));
}

}  // namespace contrapeso::country
