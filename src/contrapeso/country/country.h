// SPDX-License-Identifier: Apache-2.0
#pragma once
// The order of the day: the one place where chapters meet.
#include <array>
#include <cstdint>
#include <vector>

#include "contrapeso/country/moves.h"
#include "contrapeso/country/parameters.h"
#include "contrapeso/country/processes.h"
#include "contrapeso/country/simulate.h"
#include "contrapeso/country/state.h"
#include "contrapeso/opinion/consent.h"
#include "contrapeso/policing/plan.h"
#include "contrapeso/policing/screening.h"
#include "contrapeso/policy/gates.h"
#include "contrapeso/policy/schedule.h"
#include "contrapeso/population/vital.h"
#include "contrapeso/random/event_field.h"

namespace contrapeso::country {

class Country {
  public:
    Country(Resolved const& scenario, random::RunKey key);

    /// Lives through one day; days follow one another without gap, and the month is closed on its last one: triggers read that record.
    void live(Day today);

    /// The record of the month, up to and including the last day lived.
    [[nodiscard]] MonthlyRecord close_month();

    /// Throws ContractViolation if anybody was lost or made up.
    void check_conservation(Day today) const;

    [[nodiscard]] State const& state() const { return state_; }
    [[nodiscard]] Setting const& setting() const { return setting_; }
    [[nodiscard]] std::vector<Day> const& held_since() const { return held_since_; }  ///< of each trigger of the scenario, today
    [[nodiscard]] std::uint64_t candidates() const { return field_.candidates(); }
    [[nodiscard]] std::vector<policy::Decision> const& decisions() const { return decisions_; }  ///< of all gates so far

  private:
    /// An event that found somebody: a record, or a civilian of a cell.
    struct Hit {
        random::Event event;
        population::Row person{};
        population::Cell civilian{};
        bool is_record{};
        population::Gang gang{};  ///< which gang a recruit or new collaborator joins
    };

    /// Where somebody stands this morning: which roster, and which position in it.
    struct Seat {
        std::size_t roster{};
        std::uint64_t index{};
    };

    /// Whose scheduled event falls due, and the key that orders the events of a day.
    struct Appointment {
        std::uint64_t key{};
        population::Row person{};
    };

    // politics.cpp: step 2
    void govern(Day today);
    void close_politics(MonthlyRecord& month) const;

    // opinion.cpp: step 9
    void settle_opinion();
    void follow_the_news();
    void form_opinions(opinion::Situation const& situation);
    [[nodiscard]] opinion::Situation situation_today(double media_freedom) const;

    // foreign.cpp: step 7
    void exchange_prisoners(Day today);
    void tally_foreign();
    void close_foreign(MonthlyRecord& month) const;
    void pull_triggers(Day today);

    // rates.cpp: step 3
    void begin_month(Day today);
    void write_rates(Day today);
    void write_place(std::size_t place, Day today);
    void write_facilities(Day today);
    [[nodiscard]] policing::Pool screening_pool() const;
    void screen(Day today);
    void screen_by_quota(Day today);
    void set_arrest_factors(double factor, Day today);
    void advance_climate(Day today);
    void set_factor(Process process, double factor, Day today) { field_.set_factor(static_cast<std::uint16_t>(process), factor, today); }
    void set_weight(Process process, std::size_t place, double weight, Day today) {
        field_.set_weight(static_cast<std::uint16_t>(process), static_cast<std::uint16_t>(place), weight, today);
    }

    // programmes.cpp: prevention and the Territorial Control Plan, by place
    void run_programmes(Day today);
    void follow_plan(Day today);
    [[nodiscard]] prevention::People people_reached(std::size_t places) const;
    [[nodiscard]] bool plan_covers(std::size_t place) const;
    [[nodiscard]] std::size_t plan_places() const;  ///< how many are covered today
    [[nodiscard]] double plan_screens(std::size_t place) const { return plan_covers(place) ? plan_.screens_inside : plan_.screens_outside; }
    [[nodiscard]] double plan_killing(std::size_t place) const { return plan_covers(place) ? plan_.killing_inside : 1.0; }
    [[nodiscard]] prevention::Effects prevented(std::size_t place) const;

    // draw.cpp: step 4
    void draw(Day today);
    void find(random::Event const& event, Day today);
    void find_resident(random::Event const& event, population::Profile const& profile);
    void find_feud_member(random::Event const& event, double u);
    void find_newcomer(random::Event const& event, population::Profile const& profile);
    void find_victim(random::Event const& event, double member_share);
    void find_prisoner(random::Event const& event, Day today);
    void find_in_roster(random::Event const& event, Seat seat);
    void expect(random::Event const& event) const;
    [[nodiscard]] Seat member_seat(random::Event const& event) const;
    [[nodiscard]] Seat collaborator_seat(random::Event const& event) const;
    [[nodiscard]] Seat prisoner_seat(random::Event const& event) const;

    // apply.cpp: step 5
    void apply(Hit const& hit, Day today);
    void apply_killing(Hit const& hit, Day today);
    void apply_arrest(Hit const& hit, Day today);
    void apply_death_in_custody(Hit const& hit, Day today);
    void release(population::Row person, Day today);
    [[nodiscard]] population::Row record_of(Hit const& hit, population::Tie tie, Day today);

    // justice.cpp: steps 6 and 7
    void meet_due_dates(Day today);
    void hold_hearing(population::Row row, Day today);
    void hold_trials(Day today);
    void try_next(std::deque<courts::Case>& line, Day today);
    void judge(population::Row row, Day today);
    void transfer(Day today);

    // strike.cpp: step 7
    void order_strike(Day today);

    // month.cpp: step 8
    void renew_population(Day today);
    void bear_children(std::size_t place, Day today, double equivalent_women);
    void let_civilians_depart(std::size_t place, Day today, population::DepartureHazards const& hazards);
    void let_records_depart(std::size_t place, Day today, population::DepartureHazards const& hazards, double bound);

    // initial.cpp
    void settle(Day first);
    void imprison_from_the_start(population::Row person, Day first);
    void prepare_setting();

    [[nodiscard]] gangs::GangCounts members_in(std::size_t place) const;
    [[nodiscard]] gangs::GangCounts collaborators_in(std::size_t place) const;
    [[nodiscard]] std::int64_t residents_in(std::size_t place) const;  ///< people without ties
    [[nodiscard]] std::int64_t residents() const { return state_.civilians + state_.free.others; }
    [[nodiscard]] std::int64_t held_in(population::Facility facility) const;
    [[nodiscard]] bool is_minor(population::Row person) const;
    [[nodiscard]] double emergency() const { return today_.policy.emergency.value; }
    [[nodiscard]] random::Draws draws(random::Stream stream, std::uint64_t entity, Day today) const {
        return {key_, stream, entity, static_cast<std::uint64_t>(today)};
    }

    random::RunKey key_;
    Day first_;
    policy::Timeline timeline_;
    std::vector<policy::Trigger> triggers_;
    std::vector<Day> held_since_;  ///< of each trigger
    std::vector<double> values_;  ///< today's value of every parameter, in registry order
    Parameters wanted_{};  ///< the same, by name
    Parameters today_{};  ///< what of it holds once institutions have been asked
    std::vector<policy::Decision> decisions_;
    State state_;
    Moves moves_;
    Setting setting_;
    random::EventField field_;
    std::vector<Hit> hits_;
    std::vector<Appointment> appointments_;

    // today's national numbers that more than one step needs
    double activity_{1}, lethality_{1};
    policing::Practice practice_;
    policing::Pool pool_;
    policing::ArrestHazards arrest_;
    std::vector<policing::ArrestHazards> arrest_by_place_;  ///< under a quota, solved once a week
    std::vector<double> threshold_by_place_;
    Day programmes_run_{};  ///< first of the month on which effects last grew
    policing::PlanFactors plan_;  ///< of the Territorial Control Plan (POL-7)
    std::size_t plan_places_{};
    double plan_of_{};  ///< strength that they were made for
    double quota_ordered_{}, threshold_ordered_{};  ///< what it was solved for
    std::array<double, population::tie_count> released_at_review_{}, executive_preference_{};  ///< by tie (CRT-1, CRT-5)
    int year_{};
};

}  // namespace contrapeso::country
