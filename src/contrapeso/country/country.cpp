// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/country/country.h"

#include <cmath>
#include <cstring>

#include "contrapeso/core/contracts.h"
#include "contrapeso/population/initial.h"
#include "contrapeso/prisons/space.h"
#include "contrapeso/random/distributions.h"

namespace contrapeso::country {

using population::Facility;
using population::Status;
using population::Tie;

namespace {

std::vector<std::uint32_t> sheets_per_process(std::size_t places) {
    std::vector<std::uint32_t> sheets(process_count, static_cast<std::uint32_t>(places));
    for (std::size_t process = 0; process < process_count; ++process) {
        if (by_ward(static_cast<Process>(process))) {
            sheets[process] = ward_count;
        }
    }
    return sheets;
}

/// The struct of named numbers is nothing but its doubles in registry order.
void assign(Parameters& parameters, std::span<double const> values) {
    static_assert(std::is_trivially_copyable_v<Parameters> && std::is_standard_layout_v<Parameters>);
    CONTRAPESO_EXPECT(values.size_bytes() == sizeof(Parameters));
    std::memcpy(static_cast<void*>(&parameters), values.data(), sizeof(Parameters));
}

constexpr std::size_t expected_records = 400'000;  // what the default scenario reaches; more only costs a copy

}  // namespace

Country::Country(Resolved const& scenario, random::RunKey key)
    : key_{key}, first_{scenario.start}, timeline_{policy::draw_parameters(scenario.draws, scenario.posterior.get(), key), scenario.changes},
      triggers_{scenario.triggers}, held_since_(scenario.triggers.size(), policy::forever),
      values_(scenario.draws.size(), 0.0), elections_{scenario.elections}, state_{population::initial_cells(*scenario.places, year_of(scenario.start),
                                                                                                            year_of(scenario.end)),
                                                                                  scenario.start, scenario.end},
      moves_{state_, key}, setting_{scenario.places, {}, {}, {}, {}, 1},
      field_{key, sheets_per_process(scenario.places->places.size()), scenario.start, scenario.end}, year_{year_of(scenario.start)} {
    timeline_.resolve(scenario.start, values_, held_since_);
    assign(wanted_, values_);
    today_ = wanted_;
    for (std::size_t place = 0; place < state_.cells.places(); ++place) {
        state_.civilians += state_.cells.total(place);
    }
    state_.ledgers.initial = state_.civilians;
    state_.persons.reserve(expected_records);
    auto uniforms = draws(random::Stream::lethality_noise, 1, scenario.start);
    state_.climate.noise = today_.gangs.lethality_noise.value * random::normal(uniforms);  // in balance from the first day
    state_.bodies_hidden = std::llround(today_.violence.initial_hidden_bodies.value);
    prepare_setting();
    settle(scenario.start);
    settle_opinion();
    seat_first_assembly(scenario.start);
}

void Country::live(Day today) {
    if (today != first_ && is_first_of_month(today)) {
        pull_triggers(today);
    }
    if (timeline_.resolve(today, values_, held_since_)) {  // 1: today's parameters
        assign(wanted_, values_);
    }
    if (today == first_ || is_first_of_month(today)) {
        begin_month(today);
    }
    govern(today);  // 2
    run_programmes(today);
    follow_plan(today);
    write_rates(today);  // 3
    extort();
    keep_records(today);
    draw(today);  // 4
    for (Hit const& hit : hits_) {  // 5
        apply(hit, today);
    }
    meet_due_dates(today);  // 6
    meet_remand_limits(today);
    meet_review_deadlines(today);
    hold_trials(today);  // 7
    transfer(today);
    order_strike(today);
    exchange_prisoners(today);
    if (is_first_of_month(today)) {  // 8
        renew_population(today);
    }
    advance_climate(today);  // for tomorrow
    MonthlyRecord& month = state_.month;  // 9
    ++month.days;
    month.person_days_held += state_.held.total();
    tally_justice(month);
    month.emergency_days += today_.policy.emergency.on() ? 1 : 0;
    month.security_cost += today_.policing.security_budget.value / days_per_year;
    month.prevention.cost += state_.prevention_bill.cost_per_year / days_per_year;
    month.prison_cost += today_.prisons.cost_per_person_day.value * static_cast<double>(state_.held.total());
    tally_foreign();
    follow_the_news();
}

MonthlyRecord Country::close_month() {
    MonthlyRecord& month = state_.month;
    HeldCounts const& held = state_.held;
    month.population = state_.population();
    month.members_free = state_.free.members;
    month.collaborators_free = state_.free.collaborators;
    month.held = held.total();
    month.held_in_police_cells = held_in(Facility::police_cells);
    month.held_in_cecot = held_in(Facility::cecot);
    month.held_remand = held.by_stage[0] + held.by_stage[1];  // without final sentence: police custody counts
    close_justice(month);
    month.held_members = held.gang_related[static_cast<std::size_t>(Tie::member)];
    month.held_ordinary = held.by_ground[static_cast<std::size_t>(population::Ground::ordinary_offence)];
    month.children_with_detained_parent = held.children;
    month.trial_backlog = state_.trial_backlog;
    month.violence.bodies_hidden = state_.bodies_hidden;
    month.prevention.covered = std::llround(state_.prevention_bill.covered);
    month.plan_municipalities = static_cast<std::int64_t>(plan_places());
    close_politics(month);
    close_foreign(month);
    close_gangs(month.gangs);
    month.official_capacity = prisons::official_capacity(today_.prisons);  // PRI-4
    month.floor_area = prisons::floor_area(today_.prisons);  // PRI-5
    return month;
}

void Country::check_conservation(Day today) const {
    std::int64_t standing = 0;
    for (std::size_t roster = 0; roster < state_.map.count(); ++roster) {
        standing += static_cast<std::int64_t>(state_.rosters.size(roster));
    }
    std::int64_t const counted = state_.cells.sum_of_cells();
    bool const balanced =
        counted == state_.civilians && standing == state_.free.total() + state_.held.total() && counted + standing == state_.ledgers.living();
    if (!balanced) {
        throw ContractViolation{"people are not conserved on " + to_string_date(today) + ": " + std::to_string(counted) + " civilians counted, " +
                                std::to_string(state_.civilians) + " booked; " + std::to_string(standing) + " records standing, " +
                                std::to_string(state_.free.total() + state_.held.total()) + " booked; the ledgers say " +
                                std::to_string(state_.ledgers.living()) + " living"};
    }
}

gangs::GangCounts Country::members_in(std::size_t place) const {
    gangs::GangCounts counts{};
    for (std::size_t gang = 0; gang < counts.size(); ++gang) {
        counts[gang] = static_cast<gangs::Count>(state_.rosters.size(state_.map.members(place, gang)));
    }
    return counts;
}

gangs::GangCounts Country::collaborators_in(std::size_t place) const {
    gangs::GangCounts counts{};
    for (std::size_t gang = 0; gang < counts.size(); ++gang) {
        counts[gang] = static_cast<gangs::Count>(state_.rosters.size(state_.map.collaborators(place, gang)));
    }
    return counts;
}

std::int64_t Country::held_in(Facility facility) const {
    return static_cast<std::int64_t>(state_.rosters.size(state_.map.held(facility, Custody::reviewable)) +
                                     state_.rosters.size(state_.map.held(facility, Custody::other)));
}

std::int64_t Country::residents_in(std::size_t place) const {
    return state_.cells.total(place) + static_cast<std::int64_t>(state_.rosters.size(state_.map.others(place)));
}

}  // namespace contrapeso::country
