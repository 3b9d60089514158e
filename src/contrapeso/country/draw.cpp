// SPDX-License-Identifier: Apache-2.0
// Step 4 of the day: today's events find the people they happen to. Nothing changes yet; whoever was hit first today stays hit.
#include "contrapeso/country/country.h"
#include "contrapeso/population/profiles.h"
#include "contrapeso/prisons/exits.h"

namespace contrapeso::country {

using namespace population;

namespace {

/// The category at share `u` in [0, 1) of the counts.
std::size_t category_at(gangs::GangCounts const& counts, double u) {
    double left = u * static_cast<double>(gangs::sum(counts));
    std::size_t last = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        auto const n = static_cast<double>(counts[i]);
        if (n > 0) {
            last = i;
            if (left < n) {
                break;
            }
            left -= n;
        }
    }
    return last;
}

}  // namespace

void Country::draw(Day today) {
    hits_.clear();
    std::span<random::Event const> const events = field_.events(today);
    for (random::Event const& event : events) {
        expect(event);
    }
    for (random::Event const& event : events) {
        find(event, today);
    }
    state_.rosters.end_day();
    state_.cells.end_day();
}

/// Has the records fetched that this event will most likely ask for.
void Country::expect(random::Event const& event) const {
    auto const fetch = [this](Seat seat) { state_.expect(state_.rosters.at(seat.roster, seat.index)); };
    switch (static_cast<Process>(event.process)) {
        case Process::desistance:
        case Process::security_forces:
        case Process::member_arrest:
        case Process::flight:
            return fetch(member_seat(event));
        case Process::collaborator_exit:
        case Process::collaborator_arrest:
            return fetch(collaborator_seat(event));
        case Process::death_in_custody:
        case Process::escape:
        case Process::review:
        case Process::executive_release:
        case Process::prison_recruitment:
            return fetch(prisoner_seat(event));
        default:
            return;  // civilians for the most part
    }
}

void Country::find(random::Event const& event, Day today) {
    switch (static_cast<Process>(event.process)) {
        case Process::recruitment:
            return find_newcomer(event, recruit_profile());
        case Process::collaboration:
            return find_newcomer(event, screening_profile());
        case Process::desistance:
        case Process::member_arrest:
        case Process::flight:
            return find_in_roster(event, member_seat(event));
        case Process::security_forces:
            return find_killed_by_forces(event);
        case Process::collapse:
            return find_in_roster(event, collapsing_seat(event));
        case Process::collaborator_exit:
        case Process::collaborator_arrest:
            return find_in_roster(event, collaborator_seat(event));
        case Process::feud:
        case Process::enforcement:
            return find_victim(event, today_.gangs.member_share_of_victims.value);
        case Process::background:
            return find_resident(event, setting_.victim_profile);
        case Process::no_tie_arrest:
            return find_resident(event, screening_profile());
        case Process::ordinary_admission:
            return find_resident(event, offender_profile());
        case Process::death_in_custody:
        case Process::escape:
        case Process::review:
        case Process::executive_release:
            return find_prisoner(event, today);
        case Process::prison_recruitment:
            return find_prison_recruit(event);
    }
}

Country::Seat Country::member_seat(random::Event const& event) const {
    gangs::GangCounts const members = members_in(event.place);
    auto const [gang, index] = gangs::slot_at(members, random::below(event.pick, static_cast<std::uint64_t>(gangs::sum(members))));
    return {state_.map.members(event.place, gang), index};
}

Country::Seat Country::collaborator_seat(random::Event const& event) const {
    gangs::GangCounts const collaborators = collaborators_in(event.place);
    auto const [gang, index] = gangs::slot_at(collaborators, random::below(event.pick, static_cast<std::uint64_t>(gangs::sum(collaborators))));
    return {state_.map.collaborators(event.place, gang), index};
}

Country::Seat Country::prisoner_seat(random::Event const& event) const {
    std::size_t const roster = state_.map.held(std::size_t{event.place});
    return {roster, random::below(event.pick, state_.rosters.size(roster))};
}

void Country::find_in_roster(random::Event const& event, Seat seat) {
    if (auto const row = state_.rosters.hit(seat.roster, seat.index)) {
        hits_.push_back({event, *row, {}, true, {}});
    }
}

void Country::find_newcomer(random::Event const& event, Profile const& profile) {
    if (auto const cell = state_.cells.hit(event.place, profile, year_, random::uniform(event.pick))) {
        auto const gang = static_cast<Gang>(category_at(members_in(event.place), random::uniform(event.mark)));
        hits_.push_back({event, {}, *cell, false, gang});
    }
}

/// Somebody without ties: a civilian by sex and age, or one of the free records, in proportion to their numbers.
void Country::find_resident(random::Event const& event, Profile const& profile) {
    std::size_t const roster = state_.map.others(event.place);
    std::uint64_t const records = state_.rosters.size(roster);
    std::uint64_t const at = random::below(event.mark, static_cast<std::uint64_t>(residents_in(event.place)));
    if (at < records) {
        return find_in_roster(event, {roster, at});
    }
    if (auto const cell = state_.cells.hit(event.place, profile, year_, random::uniform(event.pick))) {
        hits_.push_back({event, {}, *cell, false, {}});
    }
}

/// GNG-4: a member with the share σ, anybody without ties otherwise.
void Country::find_victim(random::Event const& event, double member_share) {
    double const u = random::uniform(event.mark);
    if (u >= member_share) {
        random::Event rescaled = event;  // the word picks among residents next: stretch what is left of it over all words
        rescaled.mark = static_cast<std::uint64_t>((u - member_share) / (1 - member_share) * 0x1p64);
        return find_resident(rescaled, setting_.victim_profile);
    }
    if (static_cast<Process>(event.process) == Process::feud) {
        return find_feud_member(event, u / member_share);
    }
    find_in_roster(event, member_seat(event));
}

/// A member of either side of one of the feuds of this place, the sides with equal chance.
void Country::find_feud_member(random::Event const& event, double u) {
    gangs::GangCounts const members = members_in(event.place);
    gangs::Pair const pair = gangs::pair_at(members, u);
    std::size_t const gang = (event.mark & 1U) != 0 ? pair.g : pair.h;  // the low bits of a word are not in `u`
    find_in_roster(event, {state_.map.members(event.place, gang), random::below(event.pick, static_cast<std::uint64_t>(members[gang]))});
}

/// Prisoners differ in hazard: the rate is a bound, and the mark thins. The hit test comes after thinning.
void Country::find_prisoner(random::Event const& event, Day today) {
    Seat const seat = prisoner_seat(event);
    Person const& person = state_.persons[state_.rosters.at(seat.roster, seat.index)];
    double const u = random::uniform(event.mark);
    bool happens = true;
    switch (static_cast<Process>(event.process)) {
        case Process::death_in_custody:
            happens = u < prisons::death_hazard_share(today - person.admitted, today_.prisons);
            break;
        case Process::escape:
            happens = person.ground != Ground::foreign_transfer;  // FOR-4
            break;
        case Process::executive_release:
            happens = person.ground == Ground::emergency && u < executive_preference_[static_cast<std::size_t>(person.tie_at_arrest)];
            break;
        default:
            break;
    }
    if (happens) {
        find_in_roster(event, seat);
    }
}

}  // namespace contrapeso::country
