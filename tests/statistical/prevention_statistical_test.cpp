// SPDX-License-Identifier: Apache-2.0
// Published evaluations, run on a synthetic country in which the answer is known: neighbourhood works (Cerdá et al. 2012), community programmes
// (Blattman et al. 2022), and the difference in differences by which Crisis Group (2020) judged the Territorial Control Plan. Nobody is born, dies
// naturally or leaves here, so that a place is smaller by those who were killed.
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "contrapeso/country/country.h"
#include "contrapeso/scenario/library.h"
#include "contrapeso/stats/acceptance.h"
#include "support/small_country.h"

namespace contrapeso::country {
namespace {

using testing::SmallCountry;

constexpr Day first = day_of(2015, 1, 1);
constexpr std::size_t places = 40;

std::vector<double> people_by_place(State const& state) {
    std::vector<double> people(state.cells.places());
    for (std::size_t place = 0; place < people.size(); ++place) {
        std::size_t records = state.rosters.size(state.map.others(place));
        for (std::size_t gang = 0; gang < population::gang_count; ++gang) {
            records += state.rosters.size(state.map.members(place, gang)) + state.rosters.size(state.map.collaborators(place, gang));
        }
        people[place] = static_cast<double>(state.cells.total(place)) + static_cast<double>(records);
    }
    return people;
}

/// Killed in the first and in the second half of a place list, before and since a day [persons].
struct Table {
    double inside_before{}, inside_since{}, outside_before{}, outside_since{};

    Table& operator+=(Table const& other) {
        inside_before += other.inside_before;
        inside_since += other.inside_since;
        outside_before += other.outside_before;
        outside_since += other.outside_since;
        return *this;
    }
    [[nodiscard]] double log_ratio() const { return std::log(inside_since / inside_before) - std::log(outside_since / outside_before); }
    [[nodiscard]] double before_and_after() const { return std::log(inside_since / inside_before); }
    [[nodiscard]] double standard_error() const { return std::sqrt(1 / inside_before + 1 / inside_since + 1 / outside_before + 1 / outside_since); }
};

Table killed(Resolved const& scenario, Day since, Day until, std::uint64_t replicate) {
    Country country{scenario, {.seed = 20, .replicate = replicate}};
    std::vector<double> const at_first = people_by_place(country.state());
    std::vector<double> before;
    for (Day today = scenario.start; today < until; ++today) {
        if (today == since) {
            before = people_by_place(country.state());
        }
        country.live(today);
        if (is_last_of_month(today)) {
            static_cast<void>(country.close_month());
        }
    }
    std::vector<double> const at_last = people_by_place(country.state());
    Table table;
    for (std::size_t place = 0; place < places; ++place) {
        bool const inside = country.setting().size_rank[place] < places / 2;
        (inside ? table.inside_before : table.outside_before) += at_first[place] - before[place];
        (inside ? table.inside_since : table.outside_since) += before[place] - at_last[place];
    }
    return table;
}

/// Gangs that kill enough to be counted, in places that differ in size only by a hair, so that it is known which half is the larger.
SmallCountry gang_country() {
    SmallCountry country{places, 26'000};
    for (std::size_t place = 0; place < places / 2; ++place) {
        country.table().places[2 * place].population_estimate += 1;  // every other one
    }
    country.set("gangs.initial_members", 12'000).set("gangs.feud_rate", 20).set("gangs.enforcement_hazard", 0.3);
    return country.between(first, day_of(2018, 12, 31));
}

constexpr Day plan_begins = day_of(2016, 7, 1), plan_seen = day_of(2018, 1, 1);
constexpr double pact_effect = 0.5, plan_effect = 0.4;

Table plan_and_pact(bool pact, bool plan_works) {
    SmallCountry country = gang_country();
    country.set("policing.plan_focus", 0.5).set("gangs.pact_effect", pact_effect).set("policing.plan_effect", plan_works ? plan_effect : 0);
    country.change("policy.plan", plan_begins, 1).change("policing.plan_coverage", plan_begins, places / 2.0);
    country.change("policy.pact", plan_begins, pact ? 1 : 0);
    Table table;
    for (std::uint64_t replicate = 0; replicate < 4; ++replicate) {
        table += killed(country.resolved(), plan_begins, plan_seen, replicate);
    }
    return table;
}

// ET-25: with a pact and a plan that does nothing, covered and other places fall alike, and a look at the covered ones alone takes the pact for the
// plan. With a plan that works and no pact, both see the plan.
TEST(Evaluations, POL_7_difference_in_differences_tells_plan_from_pact_and_before_and_after_does_not) {
    double const planted = std::log(1 - plan_effect), pact = std::log(1 - pact_effect);
    Table const only_pact = plan_and_pact(true, false), only_plan = plan_and_pact(false, true);
    EXPECT_TRUE(stats::accept_mean(only_pact.log_ratio(), 0, only_pact.standard_error())) << only_pact.log_ratio();
    EXPECT_FALSE(stats::accept_mean(only_pact.log_ratio(), planted, only_pact.standard_error()));
    EXPECT_TRUE(stats::accept_mean(only_plan.log_ratio(), planted, only_plan.standard_error())) << only_plan.log_ratio();
    EXPECT_FALSE(stats::accept_mean(only_plan.log_ratio(), 0, only_plan.standard_error()));
    EXPECT_FALSE(stats::accept_mean(only_pact.before_and_after(), 0, only_pact.standard_error()));  // biased by all of the pact
    EXPECT_TRUE(stats::accept_mean(only_pact.before_and_after() - std::log(549.0 / 546.0), pact, only_pact.standard_error()))
        << only_pact.before_and_after();
}

/// The prevention chapter with the values of the data files, state capacity among them.
void set_prevention_defaults(SmallCountry& country) {
    Diagnostics faults;
    auto const library = scenario::open_library(std::nullopt, faults);
    ASSERT_TRUE(library);
    for (scenario::Parameter const& parameter : library->registry.parameters()) {
        if (parameter.key.starts_with("prevention.")) {
            country.set(parameter.key, parameter.value);
        }
    }
}

// ET-20: works in half of the neighbourhoods, 2003-08 in Medellín, five years here: rate ratio 0.33 (0.18-0.61).
TEST(Evaluations, PRV_1_2_3_urban_renewal_returns_the_rate_ratio_of_the_metrocable) {
    SmallCountry country = gang_country();
    set_prevention_defaults(country);
    country.set("gangs.recruitment_hazard", 0.216).set("gangs.carrying_capacity", 24'000).set("gangs.desistance_hazard", 0.1);
    country.set("prevention.reach", places / 2.0);
    Day const works = day_of(2016, 1, 1), last_year = day_of(2020, 1, 1), end = day_of(2021, 1, 1);
    country.change("prevention.coverage.urban_renewal", works, 1).between(first, end);
    Table table, later;
    for (std::uint64_t replicate = 0; replicate < 2; ++replicate) {
        table += killed(country.resolved(), works, works + 1, replicate);  // the year before the works …
        later += killed(country.resolved(), last_year, end, replicate);  // … and the fifth year of them
    }
    table.inside_since = later.inside_since;
    table.outside_since = later.outside_since;
    double const slack = stats::z_accept * table.standard_error();
    EXPECT_GT(table.log_ratio(), std::log(0.18) + slack) << std::exp(table.log_ratio());
    EXPECT_LT(table.log_ratio(), std::log(0.61) - slack) << std::exp(table.log_ratio());
}

// Operación Convivencia: no effect on average, harm where the state is weak, good where it is strong.
TEST(Evaluations, PRV_1_3_a_community_programme_does_nothing_on_average_and_turns_its_sign_with_capacity) {
    auto const change_where_capacity_is = [](double deprivation) {
        SmallCountry country = gang_country();
        set_prevention_defaults(country);
        for (auto& place : country.table().places) {
            place.deprivation = deprivation;
        }
        country.set("prevention.reach", places / 2.0).set("prevention.capacity_slope", 0.25).set("prevention.delay.conflict_resolution", 0.2);
        country.change("prevention.coverage.conflict_resolution", plan_begins, 1);
        Table table;
        for (std::uint64_t replicate = 0; replicate < 4; ++replicate) {
            table += killed(country.resolved(), plan_begins, plan_seen, replicate);
        }
        return table;
    };
    Table const weak = change_where_capacity_is(2), middling = change_where_capacity_is(0), strong = change_where_capacity_is(-2);
    EXPECT_TRUE(stats::accept_mean(middling.log_ratio(), 0, middling.standard_error())) << middling.log_ratio();
    EXPECT_GT(weak.log_ratio(), stats::z_accept * weak.standard_error());
    EXPECT_LT(strong.log_ratio(), -stats::z_accept * strong.standard_error());
}

}  // namespace
}  // namespace contrapeso::country
