// SPDX-License-Identifier: Apache-2.0
// Step 5 of the day: what was drawn happens, in the order of the moments.
#include "contrapeso/country/country.h"
#include "contrapeso/prisons/deprivation.h"
#include "contrapeso/prisons/exits.h"

namespace contrapeso::country {

using namespace population;

bool Country::is_minor(Row person) const { return year_ - state_.persons[person].birth_year < age_of_majority; }

Row Country::record_of(Hit const& hit, Tie tie, Day today) {
    if (hit.is_record) {
        return hit.person;
    }
    return moves_.begin_record(hit.civilian, hit.event.key, tie, hit.gang, today_.population.dependent_children.value, today);
}

void Country::apply(Hit const& hit, Day today) {
    MonthlyRecord& month = state_.month;
    switch (static_cast<Process>(hit.event.process)) {
        case Process::recruitment:
            static_cast<void>(record_of(hit, Tie::member, today));
            ++month.recruits;
            break;
        case Process::collaboration:
            static_cast<void>(record_of(hit, Tie::collaborator, today));
            break;
        case Process::desistance:
        case Process::collapse:
            moves_.change_tie(hit.person, Tie::none);
            ++month.desistances;
            break;
        case Process::collaborator_exit:
            moves_.change_tie(hit.person, Tie::none);
            break;
        case Process::feud:
        case Process::enforcement:
        case Process::security_forces:
        case Process::background:
            apply_killing(hit, today);
            break;
        case Process::member_arrest:
        case Process::collaborator_arrest:
        case Process::no_tie_arrest:
        case Process::ordinary_admission:
            apply_arrest(hit, today);
            break;
        case Process::death_in_custody:
            apply_death_in_custody(hit, today);
            break;
        case Process::escape:  // PRI-3
            ++month.escapes;
            moves_.set_free(hit.person, state_.persons[hit.person].tie);
            break;
        case Process::review:
            apply_review(hit, today);
            break;
        case Process::executive_release:
            ++month.released_by_executive;
            release(hit.person, today);
            break;
        case Process::prison_recruitment:  // GNG-11
            moves_.join_in_custody(hit.person, hit.gang);
            ++month.gangs.joined_in_prison;
            break;
        case Process::flight:  // GNG-12
            moves_.departs(hit.person);
            ++month.gangs.fled;
            ++month.emigrants;
            break;
    }
}

void Country::apply_killing(Hit const& hit, Day today) {
    MonthlyRecord& month = state_.month;
    auto killing = records::KillingClass::ordinary;
    switch (static_cast<Process>(hit.event.process)) {
        case Process::feud:
            ++month.killed_feud;
            break;
        case Process::enforcement:
            ++month.killed_enforcement;
            break;
        case Process::security_forces:
            ++month.killed_by_security_forces;
            month.policing.killed_not_members += hit.is_record && state_.persons[hit.person].tie == Tie::member ? 0 : 1;  // POL-6
            killing = records::KillingClass::security_forces;
            break;
        default:
            ++month.killed_background;
            break;
    }
    auto const process = static_cast<Process>(hit.event.process);
    bool const by_gang = process == Process::feud || process == Process::enforcement;
    count_killing(killing, by_gang, draws(random::Stream::official_record, hit.event.key, today));
    if (!hit.is_record) {
        count_victim(hit.civilian.sex, hit.civilian.birth_year);
        moves_.civilian_dies(hit.civilian);
        return;
    }
    count_victim(state_.persons[hit.person].sex, state_.persons[hit.person].birth_year);
    month.killed_members += state_.persons[hit.person].tie == Tie::member ? 1 : 0;
    moves_.dies(hit.person);
}

void Country::apply_arrest(Hit const& hit, Day today) {
    MonthlyRecord& month = state_.month;
    Row const person = record_of(hit, Tie::none, today);
    bool const in_emergency = today_.policy.emergency.on();
    double const limit = in_emergency ? today_.courts.emergency_custody_limit.value : today_.courts.custody_limit.value;
    if (static_cast<Process>(hit.event.process) == Process::ordinary_admission) {
        ++month.admissions_ordinary;
        moves_.arrest(person, Ground::ordinary_offence, 0, today);
        moves_.schedule(person, today + static_cast<Day>(today_.courts.custody_limit.value));
        state_.review_deadlines.file(today + prisons::review_deadline(today_.prisons), {person, today});
        return;
    }
    Tie const tie = state_.persons[person].tie;
    auto const t = static_cast<std::size_t>(tie);
    bool const by_quota = !arrest_by_place_.empty();
    policing::ArrestHazards const& hazards = by_quota ? arrest_by_place_[hit.event.place] : arrest_;
    double const threshold = by_quota ? threshold_by_place_[hit.event.place] : practice_.threshold;
    auto uniforms = draws(random::Stream::evidence, state_.persons[person].key, today);
    bool const blind = uniforms.uniform() * hazards.per_day[t] < hazards.blind_per_day[t];
    double const score = policing::evidence_score(policing::separations(today_.policing)[t], threshold, blind, uniforms.uniform());
    bool const again = state_.persons[person].admissions > 0 && state_.persons[person].ground == Ground::emergency;
    state_.news.arrested_without_tie += in_emergency && tie == Tie::none && !again ? 1 : 0;  // OPI-3
    ++month.arrests_gang_related;
    month.arrests_no_tie += tie == Tie::none ? 1 : 0;
    month.arrests_collaborators += tie == Tie::collaborator ? 1 : 0;
    month.arrests_members += tie == Tie::member ? 1 : 0;
    month.arrests_minors += is_minor(person) ? 1 : 0;
    month.policing.arrests_women += state_.persons[person].sex == Sex::female ? 1 : 0;
    if (in_emergency && tie == Tie::none) {
        expect_complaint(state_.persons[person].key, today);
    }
    moves_.arrest(person, in_emergency ? Ground::emergency : Ground::gang_law, static_cast<float>(score), today);
    moves_.schedule(person, today + static_cast<Day>(limit));
    state_.review_deadlines.file(today + prisons::review_deadline(today_.prisons), {person, today});
    if (state_.persons[person].admissions == 1) {  // GNG-14
        state_.exposed_youth.add(state_.persons[person].children);
    }
}

/// A review looks at one person and lets go or not, by the mark (CRT-1).
void Country::apply_review(Hit const& hit, Day today) {
    if (random::uniform(hit.event.mark) < released_at_review_[static_cast<std::size_t>(state_.persons[hit.person].tie_at_arrest)]) {
        ++state_.month.released_by_review;
        release(hit.person, today);
        return;
    }
    ++state_.month.courts.reviews_upheld;
    moves_.mark_reviewed(hit.person);
}

void Country::apply_death_in_custody(Hit const& hit, Day today) {  // PRI-2
    MonthlyRecord& month = state_.month;
    double const share = prisons::death_hazard_share(today - state_.persons[hit.person].admitted, today_.prisons);
    auto const cause = prisons::death_cause(random::uniform(hit.event.mark) / share, today_.prisons);  // the mark is uniform below the share
    ++month.deaths_in_custody;
    month.deaths_in_custody_violence += cause == prisons::DeathCause::violence ? 1 : 0;
    month.deaths_in_custody_denied_care += cause == prisons::DeathCause::denied_care ? 1 : 0;
    Person const& dead = state_.persons[hit.person];
    bool const in_emergency = dead.ground == Ground::emergency;
    month.deaths_in_emergency_custody += in_emergency ? 1 : 0;
    month.prisons.deaths_emergency_women += in_emergency && dead.sex == Sex::female ? 1 : 0;
    month.prisons.deaths_emergency_no_tie += in_emergency && dead.tie_at_arrest == Tie::none ? 1 : 0;
    count_death_in_custody(in_emergency, cause == prisons::DeathCause::violence, hit.event.key, today);
    moves_.dies(hit.person);
}

/// Let go by whichever way: members and collaborators return to their gang with a share, or leave it for good (GNG-6).
void Country::release(Row person, Day today) {
    Tie tie = state_.persons[person].tie;
    if (tie != Tie::none) {
        auto uniforms = draws(random::Stream::gang_return, state_.persons[person].key, today);
        if (uniforms.uniform() >= today_.gangs.return_share.value) {
            tie = Tie::none;
        }
    }
    moves_.set_free(person, tie);
}

}  // namespace contrapeso::country
