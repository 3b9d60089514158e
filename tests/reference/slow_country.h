// SPDX-License-Identifier: Apache-2.0
#pragma once
// The country once more, slowly and plainly: every person is asked every day whether something happens to them, by the chapter pages
// (slow_gangs.h, slow_violence.h, slow_policing.h, slow_courts.h, slow_prisons.h) and the order of the day (src/contrapeso/country/README.md).
// Births, natural deaths and emigration are left out.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "contrapeso/country/parameters.h"
#include "contrapeso/country/record.h"
#include "reference/slow_courts.h"
#include "reference/slow_first_day.h"
#include "reference/slow_gangs.h"
#include "reference/slow_people.h"
#include "reference/slow_policing.h"
#include "reference/slow_prevention.h"
#include "reference/slow_prisons.h"
#include "reference/slow_violence.h"

namespace contrapeso::reference {

class SlowCountry {
  public:
    SlowCountry(country::Resolved const& scenario, PageNumbers const& page, std::uint64_t seed)
        : scenario_{scenario}, page_{page}, chance_{seed}, p_{parameters_on(scenario, scenario.start)}, gangs_{*scenario.places, p_.gangs, page,
                                                                                                               chance_},
          police_{page}, courts_{page}, prisons_{page}, prevention_{page, scenario.places->places.size()}, victims_{victims(*scenario.places)},
          people_{FirstDay{scenario, p_, gangs_.share_of_place(), police_.screened(), prisons_.offenders(), chance_}.people()},
          year_{year_of(scenario.start)}, slice_{1.0 / page.asks_per_day}, bodies_{std::lround(p_.violence.initial_hidden_bodies.value)} {
        p_.records.concealment.value = concealment(p_.records, p_.institutions.media_freedom.value);  // REC-4
    }

    /// One day; days follow one another without gap.
    void live(Day today) {
        begin_day(today);
        Census const census{people_, scenario_.places->places.size(), year_};
        if (today == scenario_.start || is_first_of_month(today)) {
            gangs_.remember(p_.gangs, census, today != scenario_.start && today == day_of(year_, 1, 1));
        }
        keep_deals();
        follow_plans(census, today);
        wake(census, today);
        double expected_killings = 0;
        for (std::size_t place = 0; place < census.places.size(); ++place) {
            write_flows(census, place);
            write_hazards(census, place);
            expected_killings += (feud_[place] + enforcement_[place]) * (1 - hidden()) + background_[place];
        }
        keep_records();
        for (int ask = 0; ask < page_.asks_per_day; ++ask) {
            ask_everybody(census, today);
        }
        meet_due_dates(today);
        meet_remand_limits(today);
        hold_trials(today);
        SlowPrisons::transfer(p_.prisons, people_, chance_);
        strike(census, expected_killings);
        exchange_prisoners(today);
        sleep(today);
    }

    /// The record of the month so far.
    [[nodiscard]] country::MonthlyRecord close_month() {
        country::MonthlyRecord month = month_;
        count_stocks(people_, month);
        for (Person const& who : people_) {
            count_deprived(who, month.prisons.deprived);
            month.prisons.held_women += who.is_held() && !who.man ? 1 : 0;
        }
        month.gangs.exposed_youth_share = gangs_.exposed_share();
        Census const evening{people_, scenario_.places->places.size(), year_};
        month.gangs.prison_command = SlowGangs::command(p_.gangs, evening);
        month.judicial_independence = p_.courts.judicial_independence.value;
        month.official_capacity = SlowPrisons::all_places(p_.prisons);
        month.floor_area = SlowPrisons::all_floor(p_.prisons);
        month.violence.bodies_hidden = bodies_;
        return month;
    }

    [[nodiscard]] std::vector<Person> const& people() const { return people_; }
    [[nodiscard]] std::vector<Person>& people() { return people_; }

  private:
    void begin_day(Day today) {
        bool const dated = std::any_of(scenario_.changes.begin(), scenario_.changes.end(),
                                       [&](policy::Change const& change) { return change.from == today || change.until == today; });
        if (dated) {
            p_ = parameters_on(scenario_, today);
            p_.records.concealment.value = concealment(p_.records, p_.institutions.media_freedom.value);  // REC-4
        }
        if (today == scenario_.start || is_first_of_month(today)) {
            year_ = year_of(today);
            month_ = {};
            month_.month_first_day = today;
            gangs_.begin_month(p_.gangs, chance_);
        }
    }

    [[nodiscard]] double hidden() const { return hidden_share(p_.violence, measures().truce, measures().pact); }
    [[nodiscard]] bool in_emergency() const { return p_.policy.emergency.on(); }
    [[nodiscard]] SlowGangs::Measures measures() const {
        auto const& m = p_.policy;
        double const pact = broken_[1] ? 0.0 : m.pact.value;
        return {broken_[0] ? 0.0 : m.truce.value,         m.ceasefire.value, pact, m.offensive.value, m.trend.value,
                SlowPolice::pact_alone(p_.policing, pact)};
    }

    /// GNG-16: a deal in force may break, and stays broken until its policy is over.
    void keep_deals() {
        double const wanted[] = {p_.policy.truce.value, p_.policy.pact.value};
        order_ = p_.gangs.strike_killings.per_day;
        for (std::size_t deal = 0; deal < 2; ++deal) {
            if (wanted[deal] <= 0) {
                broken_[deal] = false;
            } else if (!broken_[deal] && chance_.happens(SlowGangs::breakdown(p_.gangs))) {
                broken_[deal] = true;
                ++month_.gangs.deals_broken;
                order_ += p_.gangs.strike_on_breakdown.per_day;
            }
        }
    }

    /// Programmes on the first of a month; the plan (POL-7) then and when it changes, by whom yesterday's activity lets be seen.
    void follow_plans(Census const& census, Day today) {
        bool const first = today == scenario_.start || is_first_of_month(today);
        if (first) {
            prevention_.begin_month(p_.prevention, *scenario_.places, today);
        }
        if (first || plan_ != p_.policy.plan.value) {
            plan_ = p_.policy.plan.value;
            police_.follow_plan(p_.policing, plan_, gangs_.visibility(p_.gangs), census, *scenario_.places);
        }
    }

    void wake(Census const& census, Day today) {
        gangs_.wake(p_.gangs, measures(), census);
        police_.wake(p_.policing, in_emergency(), gangs_.visibility(p_.gangs), census, today);
        courts_.wake(p_.courts, census);
        std::size_t const places = census.places.size();
        flows_.assign(places, {});
        feud_.assign(places, 0);
        enforcement_.assign(places, 0);
        background_.assign(places, 0);
        asked_.assign(places, {});
    }

    /// What falls on the people of a place who have no ties, and how likely it is for a man or woman of each age.
    void write_flows(Census const& census, std::size_t place) {
        PlaceCensus const& here = census.places[place];
        double const seen = 1 - hidden();
        double const deadliness = prevention_.in(place).killing * police_.calm(place) / seen;  // PRV-3, POL-7, VIO-2
        feud_[place] = gangs_.feud(p_.gangs, here, place) * deadliness;
        enforcement_[place] = gangs_.enforcement(p_.gangs, here, place) * deadliness;
        background_[place] = background(p_.violence, p_.policy.emergency.value, here);
        double const others = 1 - p_.gangs.member_share_of_victims.value;  // GNG-4
        flows_[place] = {
            {Cause::recruitment, gangs_.recruitment(p_.gangs, here, place) * prevention_.in(place).recruitment, &gangs_.recruits(), false},
            {Cause::collaboration, gangs_.collaboration(p_.gangs, here), &police_.screened(), false},
            {Cause::feud, feud_[place] * others, &victims_},
            {Cause::enforcement, enforcement_[place] * others, &victims_},
            {Cause::background, background_[place], &victims_},
            {Cause::arrest, police_.arrests_without_tie(here, place), &police_.screened()},
            {Cause::security_forces, forces_on_others(here), &police_.screened()},
            {Cause::ordinary_admission, prisons_.admissions(p_.prisons, here, census), &prisons_.offenders(), prisons_.admits_records()}};
        std::vector<double> per_risk;
        for (Flow const& flow : flows_[place]) {
            double const at_risk = flow.per_day > 0 ? here.at_risk(*flow.risk) : 0.0;
            per_risk.push_back(at_risk > 0 ? civilians_part(flow, here) / at_risk : 0.0);
        }
        for (bool const man : {false, true}) {
            for (std::size_t age = 0; age < ages; ++age) {
                double hazard = 0;
                for (std::size_t flow = 0; flow < per_risk.size(); ++flow) {
                    hazard += per_risk[flow] * (*flows_[place][flow].risk)(man, age);
                }
                asked_[place].hazard[man ? 1 : 0][age] = hazard;
            }
        }
        asked_[place].per_risk = std::move(per_risk);
    }

    /// POL-6: of the killings by the state's forces, those that fall on people without ties, and those that fall on collaborators.
    [[nodiscard]] double forces(PlaceCensus const& here) const {
        return police_.lethal_force(p_.policing, in_emergency(), gangs_.activity()) * here.all_members;
    }
    [[nodiscard]] double forces_on_others(PlaceCensus const& here) const {
        return forces(here) * (p_.policing.lethal_force_other_share.value - police_.collaborators_among_the_killed(p_.policing, here));
    }

    static double civilians_part(Flow const& flow, PlaceCensus const& here) {
        return flow.on_records ? flow.per_day * here.civilians / here.residents() : flow.per_day;
    }

    /// Is somebody hit? With 1 − exp(−sum of the hazards); by which, in proportion to them.
    void ask_everybody(Census const& census, Day today) {
        for (Person& who : people_) {
            if (who.hit == today) {
                continue;  // only the first event of the day counts
            }
            if (who.standing == Standing::civilian) {
                ask_civilian(who, census, today);
            } else if (who.standing != Standing::dead) {
                ask_record(who, census, today);
            }
        }
    }

    void ask_civilian(Person& who, Census const& census, Day today) {
        Asked const& here = asked_[who.place];
        std::size_t const age = who.age(year_);
        double const hazard = here.hazard[who.man ? 1 : 0][age];
        if (hazard == 0 || !chance_.strikes(hazard * slice_)) {
            return;
        }
        Hazards hazards;
        for (std::size_t flow = 0; flow < here.per_risk.size(); ++flow) {
            hazards.add(flows_[who.place][flow].cause, here.per_risk[flow] * (*flows_[who.place][flow].risk)(who.man, age));
        }
        happen(who, hazards.drawn(chance_), census, today);
    }

    void ask_record(Person& who, Census const& census, Day today) {
        Hazards const hazards = who.is_held() ? of_prisoner(who, census, today) : of_free_record(who);
        if (hazards.all() > 0 && chance_.strikes(hazards.all() * slice_)) {
            happen(who, hazards.drawn(chance_), census, today);
        }
    }

    [[nodiscard]] Hazards const& of_free_record(Person const& who) const {
        Asked const& here = asked_[who.place];
        return who.tie == Tie::member ? here.member[who.gang] : who.tie == Tie::collaborator ? here.collaborator : here.free_record;
    }

    /// Members of one gang, collaborators, and free records without ties are alike within a place.
    void write_hazards(Census const& census, std::size_t place) {
        PlaceCensus const& here = census.places[place];
        auto const& g = p_.gangs;
        Asked& asked = asked_[place];
        for (std::size_t gang = 0; gang < gangs; ++gang) {
            Hazards& member = asked.member[gang];
            member.add(Cause::desistance, g.desistance_hazard.per_day() * prevention_.in(place).desistance);  // GNG-6, PRV-3
            member.add(Cause::feud, gangs_.feud_hazard(g, here, gang, feud_[place]));
            double const extorting = here.all_members > 0 ? enforcement_[place] / here.all_members : 0.0;
            member.add(Cause::enforcement, extorting * g.member_share_of_victims.value);  // GNG-4
            member.add(Cause::security_forces,
                       police_.lethal_force(p_.policing, in_emergency(), gangs_.activity()) * (1 - p_.policing.lethal_force_other_share.value));
            member.add(Cause::arrest, police_.arrest_hazard(Tie::member, place));
            member.add(Cause::flight, gangs_.flight(g));
            member.add(Cause::collapse, SlowGangs::collapse(g, census, gang));
        }
        asked.collaborator.add(Cause::collaborator_exit, g.collaborator_exit_hazard.per_day());  // GNG-8
        asked.collaborator.add(
            Cause::security_forces,
            here.all_collaborators > 0 ? forces(here) * police_.collaborators_among_the_killed(p_.policing, here) / here.all_collaborators : 0.0);
        asked.collaborator.add(Cause::arrest, police_.arrest_hazard(Tie::collaborator, place));
        for (Flow const& flow : flows_[place]) {
            asked.free_record.add(flow.cause, flow.on_records && here.residents() > 0 ? flow.per_day / here.residents() : 0.0);
        }
    }

    [[nodiscard]] Hazards of_prisoner(Person const& who, Census const& census, Day today) const {
        Hazards hazards;
        hazards.add(Cause::death_in_custody, SlowPrisons::death(p_.prisons, who, census, today));
        hazards.add(Cause::escape, who.is_held_for_another_state() ? 0.0 : SlowPrisons::escape(p_.prisons));  // FOR-4
        bool const joins = who.tie != Tie::member && !who.is_held_for_another_state();
        hazards.add(Cause::prison_recruitment, joins ? gangs_.prison_recruitment(p_.gangs, who, census) : 0.0);
        if (who.is_on_remand_for_gang_ties()) {
            hazards.add(Cause::review, SlowCourts::review(p_.courts));
            hazards.add(Cause::executive_release, who.ground == Ground::emergency ? courts_.executive_release(p_.courts, who.tie_at_arrest) : 0.0);
        }
        return hazards;
    }

    void happen(Person& who, Cause cause, Census const& census, Day today) {
        who.hit = today;
        switch (cause) {
            case Cause::recruitment:
            case Cause::collaboration:
                begin_record(who);
                who.standing = Standing::free;
                who.tie = cause == Cause::recruitment ? Tie::member : Tie::collaborator;
                who.gang = gangs_.joined(census.places[who.place], chance_);
                month_.recruits += cause == Cause::recruitment ? 1 : 0;
                return;
            case Cause::desistance:
            case Cause::collaborator_exit:
            case Cause::collapse:
                who.tie = Tie::none;
                month_.desistances += cause == Cause::collaborator_exit ? 0 : 1;
                return;
            case Cause::flight:
                who.standing = Standing::dead;  // gone
                ++month_.gangs.fled;
                return;
            case Cause::prison_recruitment:
                SlowGangs::join_in_prison(who, census, chance_);
                ++month_.gangs.joined_in_prison;
                return;
            case Cause::arrest:
            case Cause::ordinary_admission:
                return arrest(who, cause, today);
            case Cause::death_in_custody:
                return die_in_custody(who);
            case Cause::escape:
                ++month_.escapes;
                who.standing = Standing::free;
                who.tie = page_.escaped_keep_their_tie ? who.tie : Tie::none;
                return;
            case Cause::review:
                if (!SlowCourts::released_by_review(p_.courts, who.tie_at_arrest, chance_)) {
                    ++month_.courts.reviews_upheld;
                    who.reviewed = true;
                    return;
                }
                ++month_.released_by_review;
                return SlowGangs::let_go(who, p_.gangs, chance_);
            case Cause::executive_release:
                ++month_.released_by_executive;
                return SlowGangs::let_go(who, p_.gangs, chance_);
            default:
                return be_killed(who, cause);
        }
    }

    void be_killed(Person& who, Cause cause) {
        ++(cause == Cause::feud              ? month_.killed_feud
           : cause == Cause::enforcement     ? month_.killed_enforcement
           : cause == Cause::security_forces ? month_.killed_by_security_forces
                                             : month_.killed_background);
        month_.killed_members += who.tie == Tie::member ? 1 : 0;
        month_.policing.killed_not_members += cause == Cause::security_forces && who.tie != Tie::member ? 1 : 0;
        count_victim(who);
        who.standing = Standing::dead;
        if ((cause == Cause::feud || cause == Cause::enforcement) && chance_.happens(hidden())) {  // VIO-2
            ++bodies_;
            ++month_.violence.hidden;
            month_.records.missing_reports += chance_.happens(p_.records.reported_missing_share.value) ? 1 : 0;  // REC-3
            return;
        }
        bool const counted = is_counted(cause, p_.records, chance_);
        bool const documented = counted || chance_.happens(p_.records.documented_share.value);  // REC-2
        bool const by_forces = cause == Cause::security_forces;
        month_.homicides_official += counted ? 1 : 0;
        month_.records.homicides_independent += documented ? 1 : 0;
        month_.records.homicides_police_list += counted || by_forces ? 1 : 0;
        month_.records.killed_by_security_forces_official += by_forces && counted ? 1 : 0;
        month_.records.killed_by_security_forces_independent += by_forces && documented ? 1 : 0;
    }

    void count_victim(Person const& who) {
        std::size_t const age = who.age(year_);
        month_.violence.killed_women += who.man ? 0 : 1;
        month_.violence.killed_minors += age < 18 ? 1 : 0;
        month_.violence.killed_aged_15_to_29 += age >= 15 && age < 30 ? 1 : 0;
    }

    /// Every hidden body, every inhabitant and every complaint to come is asked in turn.
    void keep_records() {
        auto const& r = p_.records;
        for (long left = bodies_; left > 0; --left) {
            if (!chance_.strikes(p_.violence.found_hazard.per_day())) {  // VIO-3
                continue;
            }
            --bodies_;
            ++month_.violence.bodies_found;
            bool const counted = chance_.happens(r.counts_bodies_found.value * share_shown(r));  // REC-1
            month_.homicides_official += counted ? 1 : 0;
            month_.records.homicides_police_list += counted ? 1 : 0;
            month_.records.homicides_independent += counted || chance_.happens(r.documented_share.value) ? 1 : 0;  // REC-2
        }
        for (Person const& who : people_) {
            if (r.missing_hazard.per_day() <= 0) {
                break;  // or every life takes a third longer
            }
            month_.records.missing_reports += who.standing != Standing::dead && chance_.happens(r.missing_hazard.per_day()) ? 1 : 0;  // REC-3
        }
        for (long left = complaints_; left > 0; --left) {
            if (r.abuse_complaint_delay.value <= 0 || chance_.strikes(1 / r.abuse_complaint_delay.value)) {  // REC-6
                --complaints_;
                ++month_.records.abuse_complaints;
            }
        }
    }

    void die_in_custody(Person& who) {
        ++month_.deaths_in_custody;
        auto const cause = SlowPrisons::death_cause(p_.prisons, chance_);
        month_.deaths_in_custody_violence += cause == SlowPrisons::DeathCause::violence ? 1 : 0;
        month_.deaths_in_custody_denied_care += cause == SlowPrisons::DeathCause::denied_care ? 1 : 0;
        month_.deaths_in_emergency_custody += who.ground == Ground::emergency ? 1 : 0;
        bool const documented = chance_.happens(p_.records.documented_death_share.value);  // REC-5
        month_.records.deaths_in_custody_independent += documented ? 1 : 0;
        month_.records.deaths_in_emergency_custody_independent += documented && who.ground == Ground::emergency ? 1 : 0;
        if (cause == SlowPrisons::DeathCause::violence && chance_.happens(p_.records.counts_violence_in_custody.value)) {  // REC-1
            ++month_.homicides_official;
            ++month_.records.homicides_police_list;
            ++month_.records.homicides_independent;
        }
        who.standing = Standing::dead;
    }

    void begin_record(Person& who) {
        if (who.standing == Standing::civilian) {
            who.children = children(who, year_, p_.population.dependent_children.value, chance_);
        }
    }

    void arrest(Person& who, Cause cause, Day today) {
        begin_record(who);
        bool const first_time = !std::exchange(who.arrested_before, true);
        who.tie_at_arrest = who.tie;
        who.standing = Standing::police_custody;
        who.house = House::police_cells;
        who.admitted = today;
        who.reviewed = false;
        who.appealing = false;
        who.ground = cause == Cause::ordinary_admission ? Ground::ordinary_offence : in_emergency() ? Ground::emergency : Ground::gang_law;
        who.due = today + SlowCourts::custody_limit(p_.courts, who.ground);
        if (cause == Cause::ordinary_admission) {
            ++month_.admissions_ordinary;
            return;
        }
        gangs_.expose(first_time ? who.children : 0.0);  // GNG-14
        who.score = static_cast<float>(police_.score(who.tie, who.place, chance_));
        ++month_.arrests_gang_related;
        ++(who.tie == Tie::none ? month_.arrests_no_tie : who.tie == Tie::member ? month_.arrests_members : month_.arrests_collaborators);
        month_.arrests_minors += who.age(year_) < 18 ? 1 : 0;
        month_.policing.arrests_women += who.man ? 0 : 1;
        bool const wrongful = in_emergency() && who.tie == Tie::none;
        complaints_ += wrongful && chance_.happens(p_.records.abuse_complaint_share.value) ? 1 : 0;  // REC-6
    }

    void meet_due_dates(Day today) {
        std::vector<std::size_t> ready;
        for (std::size_t at = 0; at < people_.size(); ++at) {
            Person& who = people_[at];
            if (!who.is_held() || who.due != today) {
                continue;
            }
            if (who.standing == Standing::police_custody) {
                hold_hearing(who, today);
            } else if (who.standing == Standing::remand) {
                who.standing = Standing::awaiting_trial;
                ready.push_back(at);
            } else if (who.standing == Standing::sentenced && who.appealing) {
                decide_appeal(who, today);
            } else if (who.standing == Standing::sentenced) {
                ++month_.released_at_sentence_end;
                SlowGangs::let_go(who, p_.gangs, chance_);
            }
        }
        while (!ready.empty()) {  // in any order
            std::swap(ready[chance_.below(ready.size())], ready.back());
            courts_.join_queue(ready.back(), people_[ready.back()]);
            ready.pop_back();
        }
    }

    void hold_hearing(Person& who, Day today) {
        if (SlowCourts::released_at_hearing(p_.courts, who, chance_)) {
            ++month_.released_at_hearing;
            return SlowGangs::let_go(who, p_.gangs, chance_);
        }
        who.standing = Standing::remand;
        who.house = House::estate;
        who.reviewed = who.reviewed || who.ground != Ground::emergency;
        who.due = today + courts_.time_on_remand(p_.courts, who, today, chance_);
        month_.courts.remand_orders += who.ground != Ground::ordinary_offence ? 1 : 0;
    }

    /// CRT-6.
    void meet_remand_limits(Day today) {
        for (Person& who : people_) {
            if (who.is_held() && SlowCourts::asked_at_the_limit(p_.courts, who, today)) {
                if (SlowCourts::released_at_the_limit(p_.courts, chance_)) {
                    ++month_.courts.released_at_remand_limit;
                    SlowGangs::let_go(who, p_.gangs, chance_);
                } else {
                    ++month_.courts.remand_extensions;
                }
            }
        }
    }

    /// CRT-8.
    void decide_appeal(Person& who, Day today) {
        if (SlowCourts::appeal_succeeds(p_.courts, who, chance_)) {
            ++month_.courts.released_on_appeal;
            return SlowGangs::let_go(who, p_.gangs, chance_);
        }
        who.appealing = false;
        who.reviewed = true;
        who.due = today + SlowCourts::time_served(p_.courts, who.ground, chance_);
    }

    void hold_trials(Day today) {
        for (auto const& [at, among] : courts_.heard_today(p_.courts, people_)) {
            Person& who = people_[at];
            if (SlowCourts::convicted(p_.courts, who, among, chance_)) {
                ++month_.convictions;
                who.standing = Standing::sentenced;
                who.reviewed = who.reviewed || among == 1 || page_.crowds_are_reviews;
                int const served = SlowCourts::time_served(p_.courts, who.ground, chance_), decided = SlowCourts::appeal(p_.courts, who, chance_);
                month_.courts.appeals += decided > 0 ? 1 : 0;
                who.appealing = decided > 0 && decided < served;
                who.due = today + (who.appealing ? decided : served);
            } else {
                ++month_.released_after_trial;
                SlowGangs::let_go(who, p_.gangs, chance_);
            }
        }
    }

    /// GNG-9: in proportion to the first gang's members by place; a share are members of other gangs, the rest residents.
    void strike(Census const& morning, double expected_killings) {
        if (order_ <= 0) {
            return;
        }
        for (long left = gangs_.ordered(p_.gangs, order_, morning, expected_killings, share_shown(p_.records)); left > 0; --left) {
            Census const now{people_, scenario_.places->places.size(), year_};
            std::vector<double> reach;
            for (PlaceCensus const& place : now.places) {
                reach.push_back(place.members[0]);
            }
            if (*std::max_element(reach.begin(), reach.end()) <= 0) {
                return;  // nobody is left to obey
            }
            std::size_t const place = chance_.among(reach);
            bool const rivals = now.places[place].all_members > now.places[place].members[0];
            bool const of_a_rival = chance_.happens(p_.gangs.strike_member_share.value) && rivals;
            std::vector<double> weights;
            for (Person const& who : people_) {
                bool const here = who.place == place && !who.is_held() && who.standing != Standing::dead;
                bool const suits = here && (of_a_rival ? who.tie == Tie::member && who.gang != 0 : who.standing == Standing::civilian);
                weights.push_back(!suits ? 0.0 : of_a_rival ? 1.0 : victims_(who, year_));
            }
            Person& victim = people_[chance_.among(weights)];
            count_victim(victim);
            victim.standing = Standing::dead;
            month_.killed_members += of_a_rival ? 1 : 0;
            ++month_.killed_strike;
            ++month_.homicides_official;  // REC-1
            ++month_.records.homicides_police_list;
            ++month_.records.homicides_independent;
        }
    }

    /// FOR-4: people from abroad stand at the end of the list, as they came.
    void exchange_prisoners(Day today) {
        for (auto arriving = std::lround(p_.foreign.transfers_in.per_day); arriving > 0; --arriving) {
            people_.push_back({.birth_year = static_cast<std::int16_t>(year_ - 18 - static_cast<int>(chance_.below(28))),
                               .man = true,
                               .standing = Standing::remand,
                               .house = House::cecot,
                               .ground = Ground::foreign_transfer,
                               .admitted = today,
                               .due = -1});
            ++month_.foreign.sent_in;
        }
        auto leaving = std::lround(p_.foreign.transfers_out.per_day);
        for (Person& who : people_) {
            if (leaving > 0 && who.is_held_for_another_state()) {
                who.standing = Standing::dead;
                ++month_.foreign.sent_back;
                --leaving;
            }
        }
    }

    void sleep(Day today) {
        evening_ = today;
        gangs_.sleep(p_.gangs, measures(), police_.members_hazard_per_year(), chance_);
        police_.sleep(in_emergency());
        ++month_.days;
        month_.emergency_days += in_emergency() ? 1 : 0;
        for (Person const& who : people_) {
            bool const for_ties = who.is_held_for_gang_ties();
            month_.person_days_held += who.is_held() ? 1 : 0;
            month_.foreign.person_days_held += who.is_held_for_another_state() ? 1 : 0;
            month_.person_days_no_tie += for_ties && who.tie_at_arrest == Tie::none ? 1 : 0;
            month_.person_days_collaborators += for_ties && who.tie_at_arrest == Tie::collaborator ? 1 : 0;
            count_deprived(who, month_.prisons.deprived_days);
        }
    }

    /// PRI-7: the four columns, in each of which somebody may stand.
    void count_deprived(Person const& who, prisons::DeprivationCells& cells) const {
        if (!who.is_held()) {
            return;
        }
        bool const for_ties = who.is_held_for_gang_ties();
        auto const age = who.age(year_);
        std::size_t const group = age < 18 ? 0 : age < 30 ? 1 : 2, sex = who.man ? 1 : 0;
        std::array<bool, 4> const stands{for_ties && who.tie_at_arrest == Tie::none, for_ties && who.tie_at_arrest == Tie::collaborator,
                                         SlowPrisons::is_unreviewed(p_.prisons, who, evening_), for_ties && age < 18};
        for (std::size_t column = 0; column < stands.size(); ++column) {
            cells.at[6 * column + 3 * sex + group] += stands[column] ? 1 : 0;
        }
    }

    /// How the people of a place are asked today.
    struct Asked {
        std::array<std::array<double, ages>, 2> hazard{};  ///< of anything, by man and age
        std::vector<double> per_risk;  ///< of each flow
        std::array<Hazards, gangs> member{};
        Hazards collaborator, free_record;
    };

    country::Resolved scenario_;
    PageNumbers page_;
    Chance chance_;
    country::Parameters p_;
    SlowGangs gangs_;
    SlowPolice police_;
    SlowCourts courts_;
    SlowPrisons prisons_;
    SlowPrevention prevention_;
    Risk victims_;
    std::vector<Person> people_;
    int year_{};
    double slice_{};  ///< of a day, between two asks
    std::vector<std::vector<Flow>> flows_;  ///< of each place, today
    std::vector<double> feud_, enforcement_, background_;  ///< killings a day in each place
    std::vector<Asked> asked_;
    Day evening_{};  ///< the last day lived
    long bodies_{}, complaints_{};  ///< hidden and not found; about arrests, not made yet
    country::MonthlyRecord month_;
    std::array<bool, 2> broken_{};  ///< truce, pact
    double order_{};  ///< killings ordered for today
    double plan_{};  ///< strength that the police follow
};

}  // namespace contrapeso::reference
