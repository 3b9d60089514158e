// SPDX-License-Identifier: Apache-2.0
// Step 3 of the day: every rate is read from the state at the day's start.
#include "contrapeso/country/country.h"
#include "contrapeso/courts/review.h"
#include "contrapeso/gangs/hiding.h"
#include "contrapeso/policing/force.h"
#include "contrapeso/prisons/exits.h"
#include "contrapeso/prisons/space.h"
#include "contrapeso/random/distributions.h"
#include "contrapeso/violence/background.h"
#include "contrapeso/violence/hiding.h"

namespace contrapeso::country {

using population::Facility;
using population::Tie;

namespace {

constexpr auto index(Tie tie) { return static_cast<std::size_t>(tie); }

constexpr int days_between_quotas = 7;  // a quota is handed down by the week
constexpr double longest_release_hazard_per_day = 1;  // the executive cannot free people faster than it finds them

}  // namespace

void Country::begin_month(Day today) {
    if (year_of(today) != year_) {
        year_ = year_of(today);
        state_.cells.begin_year(year_);
        state_.deprivation.begin_year(year_);
    }
    state_.month = {};
    state_.month.month_first_day = today;
    double const variance = today_.gangs.place_frailty_variance.value;
    for (std::size_t place = 0; place < state_.frailty.size(); ++place) {
        auto uniforms = draws(random::Stream::place_frailty, place, today);
        state_.frailty[place] = variance > 0 ? random::gamma(uniforms, 1 / variance) * variance : 1.0;
        state_.touch(place);
    }
    remember_detentions(today);
}

void Country::advance_climate(Day today) {
    auto uniforms = draws(random::Stream::lethality_noise, 0, today);
    gangs::Climate& climate = state_.climate;
    climate.hostility = gangs::hostility_tomorrow(climate.hostility, today_.policy.offensive.value, today_.gangs);
    climate.trend = gangs::trend_tomorrow(climate.trend, today_.policy.trend.value, today_.gangs);  // GNG-24
    climate.noise = gangs::noise_tomorrow(climate.noise, random::normal(uniforms), today_.gangs);
    climate.arrest_pressure = gangs::pressure_tomorrow(climate.arrest_pressure, arrest_.per_day[index(Tie::member)] * days_per_year, today_.gangs);
    double const so_far = state_.days_in_emergency;
    state_.days_in_emergency = today_.policy.emergency.on() ? so_far + 1 : std::max(0.0, so_far - 1);  // POL-1
}

policing::Pool Country::screening_pool() const {
    return {{today_.policing.exposed_population.value, static_cast<double>(state_.free.collaborators), static_cast<double>(state_.free.members)},
            {1.0, today_.policing.screening_weight[0].value, today_.policing.screening_weight[1].value * gangs::visibility(activity_, today_.gangs)}};
}

void Country::screen(Day today) {
    practice_ = policing::practice_today(today_.policing, today_.policy.emergency.on(), state_.days_in_emergency);
    practice_.screens_per_day *= policing::force_factor(today_.policing);  // POL-5
    pool_ = screening_pool();
    if (today_.policing.quota.per_day > 0) {
        screen_by_quota(today);
        return;
    }
    if (!arrest_by_place_.empty()) {  // the quota was lifted today
        arrest_by_place_.clear();
        state_.stale.assign(state_.stale.size(), 1);
    }
    arrest_ = policing::arrest_hazards(pool_, practice_, policing::separations(today_.policing));
    double const exposed_share = today_.policing.exposed_population.value / static_cast<double>(std::max<std::int64_t>(1, residents()));
    set_factor(Process::member_arrest, arrest_.per_day[index(Tie::member)], today);
    set_factor(Process::collaborator_arrest, arrest_.per_day[index(Tie::collaborator)], today);
    set_factor(Process::no_tie_arrest, arrest_.per_day[index(Tie::none)] * exposed_share, today);
}

void Country::set_arrest_factors(double factor, Day today) {
    for (Process const process : {Process::member_arrest, Process::collaborator_arrest, Process::no_tie_arrest}) {
        set_factor(process, factor, today);
    }
}

/// Every place gets its share of the quota by inhabitants and must meet it with the people it has: never best-first over the country.
void Country::screen_by_quota(Day today) {
    if (arrest_by_place_.empty()) {  // weights are still numbers of people: no factor on them until they carry the hazards
        set_arrest_factors(0, today);
    }
    bool const same_order = !arrest_by_place_.empty() && quota_ordered_ == today_.policing.quota.per_day && threshold_ordered_ == practice_.threshold;
    if (same_order && today % days_between_quotas != 0) {
        return;
    }
    quota_ordered_ = today_.policing.quota.per_day;
    threshold_ordered_ = practice_.threshold;
    std::size_t const places = state_.cells.places();
    arrest_by_place_.assign(places, {});
    threshold_by_place_.assign(places, practice_.threshold);
    auto const separation = policing::separations(today_.policing);
    double const intensity = pool_.intensity(practice_.screens_per_day);
    policing::PerTie arrests{};
    for (std::size_t place = 0; place < places; ++place) {
        double const share = static_cast<double>(residents_in(place)) / static_cast<double>(residents());
        policing::Pool local = pool_;
        local.persons = {pool_.persons[0] * share, static_cast<double>(gangs::sum(collaborators_in(place))),
                         static_cast<double>(gangs::sum(members_in(place)))};
        policing::Practice practice = practice_;
        practice.screens_per_day =
            intensity * plan_screens(place) * (local.persons[0] + local.weight[1] * local.persons[1] + local.weight[2] * local.persons[2]);
        practice.threshold = policing::threshold_for_quota(local, practice, separation, today_.policing.quota.per_day * share);
        threshold_by_place_[place] = practice.threshold;
        arrest_by_place_[place] = policing::arrest_hazards(local, practice, separation);
        for (std::size_t tie = 0; tie < arrests.size(); ++tie) {
            arrests[tie] += arrest_by_place_[place].per_day[tie] * local.persons[tie];
        }
        state_.touch(place);
    }
    for (std::size_t tie = 0; tie < arrests.size(); ++tie) {
        arrest_.per_day[tie] = pool_.persons[tie] > 0 ? arrests[tie] / pool_.persons[tie] : 0.0;
    }
}

void Country::write_rates(Day today) {
    auto const& g = today_.gangs;
    activity_ = gangs::activity(state_.climate.arrest_pressure, g);
    take_stock_of_gangs(today);
    lethality_ =
        gangs::lethality(state_.climate,
                         {today_.policy.truce.value * gangs::obedience(command_.everywhere, g.truce_command.value, g),  // GNG-10
                          today_.policy.ceasefire.value, today_.policy.pact.value * gangs::obedience(command_.everywhere, g.pact_command.value, g)},
                         g) *
        policing::without_plan(today_.policy.pact.value, today_.policing);  // POL-7
    double const hidden = violence::with_the_hidden(hidden_share());  // VIO-2
    bool const emergency_in_force = today_.policy.emergency.on();
    double const lethal_force = emergency_in_force ? today_.policing.emergency_lethal_force_hazard.per_day()
                                                   : today_.policing.lethal_force_hazard.per_day() * activity_;  // POL-4
    set_factor(Process::recruitment, g.recruitment_hazard.per_day() * activity_ * gangs::inheritance(state_.exposed_youth_share, g),
               today);  // GNG-5, GNG-14
    set_factor(Process::collaboration, g.collaborator_inflow.per_day() * activity_, today);  // GNG-8
    set_factor(Process::desistance, g.desistance_hazard.per_day(), today);  // GNG-6
    set_factor(Process::collaborator_exit, g.collaborator_exit_hazard.per_day(), today);
    set_factor(Process::feud, g.feud_rate.per_day() / setting_.feud_concentration * lethality_ * activity_ * activity_ * hidden, today);  // GNG-1
    set_factor(Process::enforcement, g.enforcement_hazard.per_day() * lethality_ * activity_ * gangs::organisation(command_.everywhere, g) * hidden,
               today);  // GNG-2, GNG-10
    set_factor(Process::flight, gangs::flight_per_day(state_.climate.arrest_pressure, g), today);  // GNG-12
    set_factor(Process::collapse, g.collapse_hazard.per_day(), today);  // GNG-15
    set_factor(Process::security_forces, lethal_force, today);
    set_factor(Process::background, violence::background_hazard_per_day(emergency(), today_.violence), today);
    // PRI-1: the weights of its sheets are the residents, so that the whole country's rate is the parameter
    set_factor(Process::ordinary_admission,
               today_.prisons.ordinary_admissions.per_day() / static_cast<double>(std::max<std::int64_t>(1, residents())), today);
    screen(today);
    for (std::size_t place = 0; place < state_.stale.size(); ++place) {
        if (state_.stale[place] != 0) {
            state_.stale[place] = 0;
            write_place(place, today);
        }
    }
    if (!arrest_by_place_.empty()) {
        set_arrest_factors(1, today);
    }
    write_facilities(today);
}

void Country::write_place(std::size_t place, Day today) {
    gangs::GangCounts const members = members_in(place);
    auto const member_count = static_cast<double>(gangs::sum(members));
    auto const collaborators = static_cast<double>(gangs::sum(collaborators_in(place)));
    auto const residents_here = static_cast<double>(residents_in(place));
    double const inhabitants = residents_here + member_count + collaborators;
    prevention::Effects const prevented_here = prevented(place);
    double const deadliness = state_.frailty[place] * prevented_here.killing * plan_killing(place);
    set_weight(Process::recruitment, place,
               gangs::recruitment_weight(gangs::sum(members), setting_.gang_capacity[place]) * setting_.recruitment_factor[place] *
                   state_.grievance[place] * prevented_here.recruitment,
               today);  // GNG-5, GNG-13, PRV-2
    set_weight(Process::collaboration, place, member_count, today);
    set_weight(Process::desistance, place, member_count * prevented_here.desistance, today);
    set_weight(Process::collaborator_exit, place, collaborators, today);
    set_weight(Process::flight, place, member_count, today);
    set_weight(Process::collapse, place, static_cast<double>(gangs::sum(gangs::only(collapsing_, members))), today);
    set_weight(Process::feud, place, gangs::feud_weight(members, inhabitants) * deadliness, today);
    set_weight(Process::enforcement, place, member_count * deadliness, today);
    set_weight(Process::security_forces, place, member_count, today);
    set_weight(Process::background, place, inhabitants, today);
    set_weight(Process::ordinary_admission, place, residents_here, today);
    double const focus = plan_screens(place);
    policing::PerTie hazards{focus, focus, focus};  // under a threshold the factors carry them
    if (!arrest_by_place_.empty()) {
        hazards = arrest_by_place_[place].per_day;
        hazards[0] *= today_.policing.exposed_population.value / static_cast<double>(residents());
    }
    set_weight(Process::no_tie_arrest, place, hazards[0] * residents_here, today);
    set_weight(Process::collaborator_arrest, place, hazards[1] * collaborators, today);
    set_weight(Process::member_arrest, place, hazards[2] * member_count, today);
}

void Country::write_facilities(Day today) {
    auto const& p = today_.prisons;
    auto const& c = today_.courts;
    double eligible = 0;  // untried people arrested under an emergency whom the executive could release, each by how it prefers them
    for (Tie const tie : {Tie::none, Tie::collaborator, Tie::member}) {
        released_at_review_[index(tie)] = courts::release_at_review(tie, c);
        executive_preference_[index(tie)] = courts::executive_preference(tie, c);
        eligible += executive_preference_[index(tie)] * static_cast<double>(state_.held.emergency_remand[index(tie)]);
    }
    double const executive = eligible > 0 ? std::min(longest_release_hazard_per_day, c.executive_releases.per_day() / eligible) : 0.0;  // CRT-5
    set_factor(Process::death_in_custody, prisons::largest_death_hazard(p) / days_per_year, today);  // PRI-2
    set_factor(Process::escape, p.escape_hazard.per_day(), today);  // PRI-3
    set_factor(Process::review, courts::review_hazard_per_day(c), today);  // CRT-1
    set_factor(Process::executive_release, executive, today);
    set_factor(Process::prison_recruitment, gangs::prison_recruitment_per_day(today_.gangs), today);  // GNG-11
    for (Facility const facility : {Facility::police_cells, Facility::estate, Facility::cecot}) {
        double const places = p.official_capacity[static_cast<std::size_t>(facility)].value;
        // PRI-2, by the occupancy (PRI-4) of this facility alone
        double const crowding = prisons::crowding_factor(prisons::occupancy_rate(static_cast<double>(held_in(facility)), places), p);
        for (Custody const custody : {Custody::reviewable, Custody::other}) {
            std::size_t const at = ward(facility, custody);
            auto const held = static_cast<double>(state_.rosters.size(state_.map.held(at)));
            double const reviewable = custody == Custody::reviewable ? held : 0.0;
            set_weight(Process::death_in_custody, at, held * crowding, today);
            set_weight(Process::escape, at, held, today);
            set_weight(Process::review, at, reviewable, today);
            set_weight(Process::executive_release, at, reviewable, today);
            set_weight(Process::prison_recruitment, at, static_cast<double>(gangs::sum(state_.held.members_by_ward[at])), today);
        }
    }
}

}  // namespace contrapeso::country
