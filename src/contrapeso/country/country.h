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
#include "contrapeso/gangs/command.h"
#include "contrapeso/gangs/decline.h"
#include "contrapeso/opinion/consent.h"
#include "contrapeso/policing/plan.h"
#include "contrapeso/policing/screening.h"
#include "contrapeso/policy/gates.h"
#include "contrapeso/policy/schedule.h"
#include "contrapeso/population/vital.h"
#include "contrapeso/random/event_field.h"
#include "contrapeso/records/official.h"

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
    void heed_abroad();

    // assembly.cpp: step 2, who sits where, and what passes
    void seat_first_assembly(Day first);
    void hold_elections(Day today);
    void elect_assembly(institutions::Election const* counted, bool reformed, Day today);
    void attempt_acts(Day today);
    void renew_decree(Day today);
    void close_assembly(institutions::Month& month, Day today) const;
    [[nodiscard]] policy::Answer ask(institutions::Act act, Day today);
    [[nodiscard]] policy::Answer ask_assembly(policy::Lever lever, institutions::Majority majority, Day today, policy::Answer refusal);
    [[nodiscard]] policy::Answer ask_court(policy::Lever lever, institutions::Request& request, Day today);
    [[nodiscard]] int votes_had(policy::Lever lever, Day today) const;
    [[nodiscard]] institutions::Bloc bloc(Day today) const;
    [[nodiscard]] institutions::Standing standing() const;
    [[nodiscard]] double chamber_independence() const;
    [[nodiscard]] bool gated() const { return today_.institutions.gates.on() && elections_ != nullptr; }

    // gates.cpp: step 2, money and places
    void ask_for_money(Day today);
    [[nodiscard]] bool pays(institutions::Request& request, policy::Lever lever, Day today);
    void look_for_places(Day today);

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
    // gangs.cpp: what becomes of deals (step 2), who commands and who falls apart (step 3), and what detention leaves behind
    void keep_deals(Day today);
    void take_stock_of_gangs(Day today);
    void remember_detentions(Day today);
    void find_prison_recruit(random::Event const& event);
    [[nodiscard]] Seat collapsing_seat(random::Event const& event) const;
    [[nodiscard]] gangs::Command command_from_prison() const;
    void close_gangs(gangs::Month& month) const;
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
    void find_killed_by_forces(random::Event const& event);  // lethal_force.cpp
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
    void apply_review(Hit const& hit, Day today);
    void release(population::Row person, Day today);
    [[nodiscard]] population::Row record_of(Hit const& hit, population::Tie tie, Day today);

    // justice.cpp: steps 6 and 7
    void meet_due_dates(Day today);
    void hold_hearing(population::Row row, Day today);
    void hold_trials(Day today);
    void try_next(std::deque<courts::Case>& line, Day today);
    [[nodiscard]] bool takes_next_case(std::deque<courts::Case>& line, population::Row& defendant);
    void transfer(Day today);

    // trials.cpp: step 7
    void hold_mass_hearings(Day today);
    void judge(population::Row row, std::size_t defendants, Day today);
    void decide_appeal(population::Row row, Day today);

    // justice_month.cpp: step 9
    void tally_justice(MonthlyRecord& month) const;
    void close_justice(MonthlyRecord& month) const;

    // custody_clock.cpp: step 6
    void meet_review_deadlines(Day today);
    void meet_remand_limits(Day today);
    void wind_remand_clock(population::Row person, Day today);
    void wind_all_remand_clocks(Day today);
    // extortion.cpp, records.cpp: step 3, and with every killing, death and arrest
    void extort();
    void keep_records(Day today);
    void count_killing(records::KillingClass killing, bool by_gang, random::Draws uniforms);
    void count_victim(population::Sex sex, int birth_year);
    void count_death_in_custody(bool in_emergency, bool by_violence, std::uint64_t key, Day today);
    void expect_complaint(std::uint64_t key, Day today);
    [[nodiscard]] double hidden_share() const;  ///< of the victims of gangs, today (VIO-2)

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
    std::shared_ptr<institutions::ElectionTable const> elections_;
    std::vector<policy::Decision> decisions_;
    State state_;
    Moves moves_;
    Setting setting_;
    random::EventField field_;
    std::vector<Hit> hits_;
    std::vector<Appointment> appointments_;

    // today's national numbers that more than one step needs
    double activity_{1}, lethality_{1};
    gangs::Command command_;
    gangs::Collapsing collapsing_{};
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
    Years remand_limit_, remand_extension_;  ///< the law that the remand clocks were wound by (CRT-6)
    int year_{};
};

}  // namespace contrapeso::country
