// SPDX-License-Identifier: Apache-2.0
#pragma once
// The chapters violence and records, from their pages: killings outside the gangs, who the victims are, and which of them the state counts.
#include <cstddef>

#include "contrapeso/population/initial.h"
#include "contrapeso/population/places.h"
#include "contrapeso/records/parameters.h"
#include "contrapeso/violence/parameters.h"
#include "reference/slow_people.h"

namespace contrapeso::reference {

/// VIO-1: killings a day in a place, of all its inhabitants.
inline double background(violence::ViolenceParameters const& v, double emergency, PlaceCensus const& here) {
    return v.background_hazard.per_day() * (1 - v.emergency_reduction.value * emergency) * here.inhabitants();
}

/// Victims without ties, by sex and age as recorded: victims over people of that age.
inline Risk victims(population::PlaceTable const& table) {
    Risk risk;
    auto const people = population::single_ages(table.ages);
    for (std::size_t man = 0; man < 2; ++man) {
        for (std::size_t age = 0; age < ages; ++age) {
            risk.of[man][age] = people[age] > 0 ? table.homicide_victims[man][age] / people[age] : 0.0;
        }
    }
    return risk;
}

/// VIO-2: share of the gangs' victims whose body is hidden; the rates of GNG-1 and GNG-2 are those of the others.
inline double hidden_share(violence::ViolenceParameters const& v, double truce, double pact) {
    return v.hidden_share.value + v.hidden_share_in_peace.value * (truce + pact - truce * pact);
}

/// REC-4: records are as closed as the administration wants them while the press is no freer than the reference, and open where it is free.
inline double concealment(records::RecordParameters const& r, double media_freedom) {
    double const gap = (1 - media_freedom) / (1 - r.media_freedom_reference.value);
    return r.concealment.value * (gap > 1 ? 1.0 : gap);
}

/// REC-1: r, the share of ordinary killings that the state's count shows.
inline double share_shown(records::RecordParameters const& r) {
    return r.homicide_completeness.value * (1 - r.concealed_share.value * r.concealment.value);
}

/// REC-1: is this killing in the official count? Ordered strikes always are.
inline bool is_counted(Cause killing, records::RecordParameters const& r, Chance& chance) {
    if (killing == Cause::security_forces) {
        return r.counts_security_force_killings.on();
    }
    return chance.happens(share_shown(r));
}

}  // namespace contrapeso::reference
