// SPDX-License-Identifier: Apache-2.0
// Step 2 of the day: elections, the acts that a government attempts, and the decree of emergency with its renewals.
#include <algorithm>

#include "contrapeso/country/country.h"
#include "contrapeso/institutions/checks.h"

namespace contrapeso::country {

using namespace institutions;
using policy::Answer;
using policy::Lever;

namespace {

constexpr Day days_of_decree = 30;  // article 30 of the constitution
constexpr Day days_between_attempts = 30;
constexpr double most_of_the_votes = 0.5;

}  // namespace

void Country::seat_first_assembly(Day first) {
    if (!elections_) {
        return;
    }
    Power& power = state_.power;
    for (Election const& one : elections_->elections) {
        if (one.held >= first) {
            break;
        }
        elect_assembly(&one, one.rule == Rule::dhondt, one.held);
        ++power.elections_held;
        if (one.seated <= first) {
            power.seats = power.elected;
            power.size = power.elected_size;
            power.seated_on = never;
        }
    }
}

void Country::hold_elections(Day today) {  // INS-8
    if (!elections_) {
        return;
    }
    Power& power = state_.power;
    ElectionTable const& table = *elections_;
    bool const reformed = power.done(Act::electoral_reform);
    bool const counted = power.elections_held < table.elections.size();
    if (counted && today == table.elections[power.elections_held].held) {
        elect_assembly(&table.elections[power.elections_held], reformed, today);
        ++power.elections_held;
    } else if (!counted && is_assembly_election(today, table)) {
        elect_assembly(nullptr, reformed, today);
    }
    if (!counted && is_presidential_election(today, !power.done(Act::end_term_limits), table)) {
        std::size_t const party = table.government_on(today).party;
        double const moved = swing(standing(), power.then, state_.mood.accepts_undemocratic_rule, today_.institutions);
        power.wins_presidency = national_share(party, swung(power.votes, party, moved, table), table) > most_of_the_votes;
        power.inauguration = day_of(year_of(today), 6, 1);
    }
    if (today >= power.seated_on) {
        power.seats = power.elected;
        power.size = power.elected_size;
        power.seated_on = never;
    }
    if (today >= power.inauguration) {
        power.in_office = power.wins_presidency;
        power.inauguration = never;
    }
}

/// J without what an emergency does to it: rights are suspended, the chamber is not.
double Country::chamber_independence() const { return wanted_.courts.judicial_independence.value * state_.power.kept.judicial_independence; }

/// How the government stands with voters today.
Standing Country::standing() const {
    Power const& power = state_.power;
    bool const may_stand = power.done(Act::allow_reelection) || power.done(Act::end_term_limits);
    return {state_.mood.approval, power.broke_a_rule ? 1.0 : 0.0, may_stand ? 0.0 : 1.0};
}

/// Counts an election as it was, or as the public would vote now; `counted` is null where nobody has counted it yet.
void Country::elect_assembly(Election const* counted, bool reformed, Day today) {  // INS-8
    Power& power = state_.power;
    ElectionTable const& table = *elections_;
    auto const& p = today_.institutions;
    double const tolerance = state_.mood.accepts_undemocratic_rule;
    Standing const now = standing();
    power.seated_on = counted != nullptr ? counted->seated : day_of(year_of(today), 5, 1);
    std::size_t const party = table.government_on(power.seated_on).party;
    bool as_won = false;
    if (counted == nullptr) {
        power.votes = swung(std::move(power.votes), party, swing(now, power.then, tolerance, p), table);
    } else {
        power.votes = counted->votes;
        bool const same_law = (counted->rule == Rule::dhondt) == reformed;
        as_won = power.votes.empty() || (!counted->seats.empty() && !p.vote_model.on() && same_law);
        if (!power.votes.empty() && p.vote_model.on()) {
            power.votes = swung(std::move(power.votes), party, p.vote_model.value * swing(now, counted->reference, tolerance, p), table);
        }
    }
    power.elected = as_won ? counted->seats : seats_from(power.votes, reformed, table);
    power.elected_size = as_won ? counted->size : table.size[reformed ? 1 : 0];
    power.vote_share = national_share(party, power.votes, table);
    power.then = now;
    power.broke_a_rule = false;
}

/// The president's deputies after `seats_moved`, and with all allies.
Bloc Country::bloc(Day today) const {
    Power const& power = state_.power;
    if (power.size == 0) {
        return {};
    }
    Government const& government = elections_->government_on(today);
    int allies = 0;
    for (std::size_t const ally : government.allies) {
        allies += seats_of(ally, power.seats, *elections_);
    }
    int const moved = static_cast<int>(today_.institutions.seats_moved.value);
    int const own = std::clamp(seats_of(government.party, power.seats, *elections_) - moved, 0, power.size - allies);
    return {own, own + allies};
}

/// The president's party votes as one; each ally does with a chance that rises with what the public thinks (INS-3).
int Country::votes_had(Lever lever, Day today) const {
    Government const& government = elections_->government_on(today);
    auto const& p = today_.institutions;
    double const lost_abroad = state_.abroad.swing_lost * p.ally_scale.value;  // FOR-2: on the scale of the log odds of an ally's vote
    double chance = ally_votes_yes(state_.mood.approval - lost_abroad, p);
    if (lever == Lever::emergency) {
        chance *= ally_votes_yes(state_.mood.extends_emergency - lost_abroad, p);
    }
    int yes = bloc(today).president;
    for (std::size_t const ally : government.allies) {
        constexpr std::uint64_t most_parties = 1 << 16;
        auto uniforms = draws(random::Stream::assembly_vote, static_cast<std::uint64_t>(lever) * most_parties + ally, today);
        if (uniforms.uniform() < chance) {
            yes += seats_of(ally, state_.power.seats, *elections_);
        }
    }
    return yes;
}

/// Asks the assembly, and writes down what it said. Where nobody can be asked, whatever is dated happens.
Answer Country::ask_assembly(Lever lever, Majority majority, Day today, Answer refusal) {
    policy::Decision decision{today, lever, Answer::allowed, 0, 0};
    if (gated()) {
        decision.votes_needed = static_cast<std::int16_t>(votes_needed(majority, state_.power.size));  // INS-2
        decision.votes_had = static_cast<std::int16_t>(majority == Majority::nobody ? 0 : votes_had(lever, today));
        decision.answer = !state_.power.in_office ? Answer::not_in_office : decision.votes_had < decision.votes_needed ? refusal : Answer::allowed;
    }
    decisions_.push_back(decision);
    return decision.answer;
}

/// An independent chamber may strike down what the assembly has passed, and keeps to its precedent while it is independent (INS-5); the log says
/// so in the place of the assembly's yes.
Answer Country::ask_court(Lever lever, Request& request, Day today) {
    if (gated()) {
        auto uniforms = draws(random::Stream::court_ruling, static_cast<std::uint64_t>(lever), today);
        double const chance = court_strikes(chamber_independence(), today_.institutions);
        if (uniforms.uniform() < chance || (request.struck && chance > 0)) {
            request.struck = true;
            decisions_.back().answer = Answer::struck_by_court;
        }
    }
    return decisions_.back().answer;
}

Answer Country::ask(Act act, Day today) {  // INS-4
    ActRule const rule = rule_of(act);
    Lever const lever = policy::lever_of_act(static_cast<std::size_t>(act));
    Answer answer = ask_assembly(lever, rule.majority, today, Answer::no_votes);
    if (!gated() || answer != Answer::allowed) {
        return answer;
    }
    if (rule.amends_constitution && !state_.power.done(Act::amend_at_once)) {
        decisions_.back().answer = Answer::no_legal_way;
    } else if (rule.only_by_captured_court && chamber_independence() > today_.institutions.captured_court.value) {
        decisions_.back().answer = Answer::struck_by_court;
    } else if (rule.reviewable) {
        return ask_court(lever, state_.power.acts[static_cast<std::size_t>(act)], today);
    }
    return decisions_.back().answer;
}

void Country::attempt_acts(Day today) {  // INS-4
    auto const& p = today_.institutions;
    Power& power = state_.power;
    bool const in_control = power.in_office && bloc(today).with_allies >= votes_needed(Majority::two_thirds, power.size);
    if (elections_ && !in_control) {
        recover(power.kept, p);  // INS-6
    }
    for (std::size_t i = 0; i < act_count; ++i) {
        Request& request = power.acts[i];
        if (!p.attempt[i].on() || request.granted || today < request.next) {
            continue;
        }
        auto const act = static_cast<Act>(i);
        request.granted = ask(act, today) == Answer::allowed;
        request.next = today + days_between_attempts;
        if (request.granted) {
            ++state_.month.institutions.acts_passed;
            take(power.kept, act, p);
            power.broke_a_rule |= rule_of(act).undemocratic;
        } else {
            ++state_.month.institutions.acts_blocked;
            ++state_.month.institutions.levers_blocked;
        }
    }
}

/// A decree holds for 30 days; the next one is voted on some days before it ends (INS-4).
void Country::renew_decree(Day today) {
    Power& power = state_.power;
    if (!wanted_.policy.emergency.on()) {
        power.decree_until = today;
        power.decree = {};
        power.extensions = 0;
        return;
    }
    bool const in_force = today < power.decree_until;
    Day const lead = in_force ? static_cast<Day>(today_.institutions.renewal_lead.value) : 0;
    if (today >= power.decree.next && today + lead >= power.decree_until) {
        Answer answer = ask_assembly(Lever::emergency, Majority::three_quarters, today, Answer::no_votes);
        if (answer == Answer::allowed) {
            answer = ask_court(Lever::emergency, power.decree, today);
        }
        if (answer == Answer::allowed) {
            power.extensions = in_force ? power.extensions + 1 : 0;
            power.decree_until = (in_force ? power.decree_until : today) + days_of_decree;
        } else {
            power.decree.next = today + days_between_attempts;
            ++state_.month.institutions.levers_blocked;
        }
    }
    if (today >= power.decree_until) {
        today_.policy.emergency.value = 0;
    }
}

void Country::close_assembly(institutions::Month& month, Day today) const {
    Power const& power = state_.power;
    month.extensions = power.extensions;
    for (std::size_t i = 0; i < act_count; ++i) {
        month.acts_done |= power.acts[i].granted ? std::int64_t{1} << i : 0;
    }
    if (elections_) {
        Bloc const now = bloc(today);
        month.assembly_seats = power.size;
        month.seats_president = now.president;
        month.seats_bloc = now.with_allies;
        month.votes_three_quarters = votes_needed(Majority::three_quarters, power.size);
        month.vote_share = power.vote_share;
        month.seats_traditional = 0;
        for (std::size_t const party : elections_->traditional) {
            month.seats_traditional += seats_of(party, power.seats, *elections_);
        }
    }
}

}  // namespace contrapeso::country
