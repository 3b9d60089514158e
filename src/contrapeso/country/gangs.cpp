// SPDX-License-Identifier: Apache-2.0
// What gangs need of the whole country: who commands from prison, what becomes of deals, and what detention leaves behind.
#include <algorithm>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/country/country.h"
#include "contrapeso/population/profiles.h"

namespace contrapeso::country {

using namespace population;

/// GNG-16: a deal that breaks by itself stays broken until the policy that asks for it is over.
void Country::keep_deals(Day today) {
    auto const& g = today_.gangs;
    double const hazard = g.truce_breakdown_hazard.per_year > 0 ? gangs::breakdown_per_day(g) : 0.0;
    for (auto const deal : {gangs::Deal::truce, gangs::Deal::pact}) {
        Strength& strength = deal == gangs::Deal::truce ? today_.policy.truce : today_.policy.pact;
        bool& broken = state_.deals.broken[static_cast<std::size_t>(deal)];
        if (!strength.on()) {
            broken = false;
            continue;
        }
        if (!broken && hazard > 0) {
            auto uniforms = draws(random::Stream::deal_breakdown, static_cast<std::uint64_t>(deal), today);
            if (uniforms.uniform() < -exact::expm1(-hazard)) {
                broken = true;
                ++state_.month.gangs.deals_broken;
                today_.gangs.strike_killings.per_day += g.strike_on_breakdown.per_day;
            }
        }
        if (broken) {
            strength.value = 0;
        }
    }
}

void Country::take_stock_of_gangs(Day) {
    command_ = command_from_prison();  // GNG-10
    gangs::Collapsing const collapsing = gangs::collapsing(state_.free.members_of, today_.gangs);  // GNG-15
    if (collapsing != collapsing_) {
        collapsing_ = collapsing;
        state_.stale.assign(state_.stale.size(), 1);
    }
}

gangs::Command Country::command_from_prison() const {
    return gangs::command_from_prison(state_.free.members_of, state_.held.members(), today_.gangs);
}

/// On the first of a month: what people of a place know of the wrongly held (GNG-13), and how many of the young had a parent taken (GNG-14).
void Country::remember_detentions(Day today) {
    auto const& g = wanted_.gangs;
    if (g.grievance_effect.value != 0) {
        for (std::size_t place = 0; place < state_.grievance.size(); ++place) {
            auto const inhabitants = residents_in(place) + gangs::sum(members_in(place)) + gangs::sum(collaborators_in(place));
            state_.grievance[place] = gangs::grievance(state_.wrongly_held[place], static_cast<double>(inhabitants), g);
        }
    } else {
        state_.grievance.assign(state_.grievance.size(), 1.0);
    }
    if (today != first_ && today == day_of(year_, 1, 1)) {
        state_.exposed_youth.grow_a_year_older();
    }
    double youth = 0;
    for (std::size_t place = 0; place < state_.cells.places(); ++place) {
        youth += state_.cells.weighted(place, youth_profile(), year_);
    }
    state_.exposed_youth_share = youth > 0 ? std::min(1.0, state_.exposed_youth.recruitable() / youth) : 0.0;
}

/// GNG-11: the event's weight is the members of the ward, who meet anybody there; only those who are no members
/// and are not held for another state join. A collaborator joins the gang
/// worked for, anybody else one by its share of the ward.
void Country::find_prison_recruit(random::Event const& event) {
    Seat const seat = prisoner_seat(event);
    Person const& person = state_.persons[state_.rosters.at(seat.roster, seat.index)];
    if (person.tie == Tie::member || person.ground == Ground::foreign_transfer) {
        return;
    }
    if (auto const row = state_.rosters.hit(seat.roster, seat.index)) {
        gangs::GangCounts const& members = state_.held.members_by_ward[event.place];
        std::uint64_t const met = random::below(event.mark, static_cast<std::uint64_t>(gangs::sum(members)));
        Gang const gang = person.tie == Tie::collaborator ? person.gang : static_cast<Gang>(gangs::slot_at(members, met).gang);
        hits_.push_back({event, *row, {}, true, gang});
    }
}

Country::Seat Country::collapsing_seat(random::Event const& event) const {
    gangs::GangCounts const members = gangs::only(collapsing_, members_in(event.place));
    auto const [gang, index] = gangs::slot_at(members, random::below(event.pick, static_cast<std::uint64_t>(gangs::sum(members))));
    return {state_.map.members(event.place, gang), index};
}

void Country::close_gangs(gangs::Month& month) const {
    month.members_free = state_.free.members_of;
    month.members_held = state_.held.members();
    for (std::size_t gang = 0; gang < gang_count; ++gang) {
        month.collaborators[gang] = state_.free.collaborators_of[gang] + state_.held.collaborators[gang];
    }
    month.prison_command = command_from_prison().everywhere;
    month.exposed_youth_share = state_.exposed_youth_share;
}

}  // namespace contrapeso::country
