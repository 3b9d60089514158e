// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/prevention/programmes.h"

#include <gtest/gtest.h>

#include <cmath>

#include "contrapeso/country/country.h"
#include "contrapeso/policing/plan.h"
#include "support/small_country.h"

namespace contrapeso::prevention {
namespace {

using country::Country;
using testing::SmallCountry;

constexpr auto at(Programme programme) { return static_cast<std::size_t>(programme); }

TEST(Programmes, PRV_1_capacity_falls_with_deprivation_and_stays_an_index) {
    PreventionParameters p;
    p.state_capacity.value = 0.5;
    p.capacity_slope.value = 0.2;
    EXPECT_DOUBLE_EQ(capacity_in(0, p), 0.5);
    EXPECT_DOUBLE_EQ(capacity_in(1, p), 0.3);
    EXPECT_DOUBLE_EQ(capacity_in(-1, p), 0.7);
    EXPECT_EQ(capacity_in(10, p), 0);
    EXPECT_EQ(capacity_in(-10, p), 1);
}

TEST(Programmes, PRV_1_a_weak_state_can_turn_the_sign_of_an_effect) {
    PreventionParameters p;
    auto const k = Programme::conflict_resolution;
    p.effect[at(k)].value = 0.05;
    p.capacity_gain[at(k)].value = 0.2;
    EXPECT_DOUBLE_EQ(effect_at(k, 0.5, p), 0.05);
    EXPECT_DOUBLE_EQ(effect_at(k, 1, p), 0.25);
    EXPECT_DOUBLE_EQ(effect_at(k, 0, p), -0.15);
}

TEST(Programmes, PRV_2_effects_grow_to_1_less_1_over_e_in_the_delay_and_wane_as_slowly) {
    double const tau = 730.5;
    EXPECT_DOUBLE_EQ(grown_after(tau, 0, 0.4, tau), 0.4 * (1 - std::exp(-1.0)));
    EXPECT_DOUBLE_EQ(grown_after(tau, 0.4, 0, tau), 0.4 * std::exp(-1.0));
    EXPECT_DOUBLE_EQ(grown_after(300, grown_after(200, 0, 0.4, tau), 0.4, tau), grown_after(500, 0, 0.4, tau));  // cut where one likes
    EXPECT_EQ(grown_after(1, 0, 0.4, 0), 0.4);
    EXPECT_EQ(grown_after(31, 0, 0, tau), 0);
}

TEST(Programmes, PRV_3_each_acts_on_what_it_is_for_and_they_multiply) {
    PreventionParameters p;
    for (auto& effect : p.effect) {
        effect.value = 0.5;
    }
    Effects const none = effects_of({}, 0.5, p);
    EXPECT_EQ(none.recruitment, 1);
    EXPECT_EQ(none.killing, 1);
    EXPECT_EQ(none.desistance, 1);
    auto const alone = [&](Programme programme) {
        PerProgramme grown{};
        grown[at(programme)] = 0.4;  // times an effect of 0.5: a fifth
        return effects_of(grown, 0.5, p);
    };
    for (Programme const programme : {Programme::mentoring, Programme::school, Programme::job_training, Programme::urban_renewal}) {
        EXPECT_DOUBLE_EQ(alone(programme).recruitment, 0.8);
    }
    for (Programme const programme : {Programme::conflict_resolution, Programme::focused_deterrence, Programme::urban_renewal}) {
        EXPECT_DOUBLE_EQ(alone(programme).killing, 0.8);
    }
    for (Programme const programme : {Programme::job_training, Programme::cognitive_therapy}) {
        EXPECT_DOUBLE_EQ(alone(programme).desistance, 1.2);
    }
    EXPECT_EQ(alone(Programme::mentoring).killing, 1);
    EXPECT_EQ(alone(Programme::cognitive_therapy).recruitment, 1);
    EXPECT_EQ(alone(Programme::focused_deterrence).desistance, 1);
    PerProgramme two{};
    two[at(Programme::mentoring)] = two[at(Programme::school)] = 0.4;
    EXPECT_DOUBLE_EQ(effects_of(two, 0.5, p).recruitment, 0.64);
}

TEST(Programmes, PRV_4_cost_is_that_of_whom_a_programme_is_for) {
    PreventionParameters p;
    p.cost[at(Programme::school)].value = 100;
    p.cost[at(Programme::cognitive_therapy)].value = 500;
    p.cost[at(Programme::urban_renewal)].value = 10;
    PerProgramme coverage{};
    coverage[at(Programme::school)] = 0.5;
    coverage[at(Programme::cognitive_therapy)] = 0.1;
    coverage[at(Programme::urban_renewal)] = 0.2;
    Bill const bill = bill_of(coverage, {.young_people = 1000, .members = 50, .everybody = 4000}, p);
    EXPECT_DOUBLE_EQ(bill.covered, 500 + 5 + 800);
    EXPECT_DOUBLE_EQ(bill.cost_per_year, 50'000 + 2'500 + 8'000);
}

// Half of the young of the larger of two places, from 1 March on: counted and paid by month, in effect a month later, and gone with the coverage.
TEST(Programmes, PRV_2_4_run_from_the_first_of_a_month_in_the_most_populous_places) {
    Day const start = day_of(2015, 1, 1), begins = day_of(2015, 2, 20);
    SmallCountry country{2, 6500};
    country.table().places[1].population_estimate = 13'000;
    country.table().population = 19'500;
    country.set("prevention.reach", 1).set("prevention.effect.school", 0.5).set("prevention.delay.school", 1).set("prevention.cost.school", 100);
    country.change("prevention.coverage.school", begins, 0.5, day_of(2015, 6, 15)).between(start, day_of(2015, 12, 31));
    Country running{country.resolved(), {.seed = 1}};
    for (Day today = start; today <= day_of(2015, 12, 31); ++today) {
        running.live(today);
        auto const& programmes = running.state().programmes;
        std::int64_t const covered = is_last_of_month(today) ? running.close_month().prevention.covered : 0;
        if (today == day_of(2015, 2, 28)) {
            EXPECT_TRUE(programmes.empty());
            EXPECT_EQ(covered, 0);
        }
        if (today == day_of(2015, 3, 31)) {
            population::Profile young{.first_age = 12, .last_age = 29};
            young.risk[0].fill(1);
            young.risk[1].fill(1);
            EXPECT_EQ(covered, std::llround(0.5 * running.state().cells.weighted(1, young, 2015)));
            EXPECT_GT(covered, 1000);
            EXPECT_NEAR(running.state().month.prevention.cost, 100.0 * static_cast<double>(covered) * 31 / days_per_year, 20);
            EXPECT_EQ(programmes[1].effects.recruitment, 1);
        }
        if (today == day_of(2015, 6, 1)) {
            EXPECT_DOUBLE_EQ(programmes[1].grown[at(Programme::school)], 0.5 * (1 - std::exp(-92 / days_per_year)));
            EXPECT_LT(programmes[1].effects.recruitment, 1);
            EXPECT_EQ(programmes[0].effects.recruitment, 1);
        }
        if (today == day_of(2015, 12, 31)) {
            EXPECT_EQ(covered, 0);
            double const july = 0.5 * (1 - std::exp(-122 / days_per_year));
            EXPECT_DOUBLE_EQ(programmes[1].grown[at(Programme::school)], july * std::exp(-153 / days_per_year));
        }
    }
}

TEST(Plan, POL_7_sends_screens_where_it_is_and_takes_them_from_elsewhere) {
    policing::PolicingParameters p;
    p.plan_focus.value = 0.5;
    p.plan_effect.value = 0.2;
    p.plan_killing_share.value = 0.6;
    auto const factors = policing::plan_factors(1, 0.4, p);
    EXPECT_DOUBLE_EQ(0.4 * factors.screens_inside + 0.6 * factors.screens_outside, 1);  // as many as before
    EXPECT_DOUBLE_EQ(factors.screens_inside / factors.screens_outside, 1.5);
    EXPECT_DOUBLE_EQ(factors.killing_inside, 0.8);
    EXPECT_EQ(policing::plan_factors(0, 0.4, p), policing::PlanFactors{});
    EXPECT_EQ(policing::plan_factors(1, 1, p).screens_inside, 1);  // everywhere is nowhere
    EXPECT_DOUBLE_EQ(policing::without_plan(1, p) * (0.6 * factors.killing_inside + 0.4), 1);  // one magnitude, however it is split
    EXPECT_EQ(policing::without_plan(0, p), 1);
}

}  // namespace
}  // namespace contrapeso::prevention
