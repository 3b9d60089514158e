// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/gangs/command.h"
#include "contrapeso/gangs/deals.h"
#include "contrapeso/gangs/decline.h"
#include "contrapeso/gangs/detention.h"
#include "contrapeso/gangs/hiding.h"
#include "contrapeso/gangs/lethality.h"
#include "contrapeso/gangs/local.h"
#include "support/small_country.h"

namespace contrapeso::gangs {
namespace {

GangParameters some_parameters() {
    GangParameters p{};
    p.truce_effect.value = 0.5;
    p.ceasefire_effect.value = 0.25;
    p.pact_effect.value = 0.6;
    p.hostility_inflow.per_year = 0.8;
    p.hostility_memory.value = 3;
    p.lethality_trend.per_year = 0.3;
    p.lethality_noise.value = 0.4;
    p.lethality_noise_memory.value = 45;
    p.hiding_onset.per_year = 0.1;
    p.hiding_scale.per_year = 1.5;
    p.hiding_rise.value = 11;
    p.hiding_memory.value = 2;
    p.hidden_screening_cut.value = 0.75;
    return p;
}

TEST(Feud, GNG_1_splitting_a_place_keeps_its_deaths) {
    double const whole = feud_weight({64, 32, 16, 8}, 1024);
    EXPECT_GT(whole, 0);
    EXPECT_EQ(2 * feud_weight({32, 16, 8, 4}, 512), whole);
    EXPECT_EQ(8 * feud_weight({8, 4, 2, 1}, 128), whole);
}

TEST(Feud, GNG_1_merging_unlike_places_changes_deaths) {
    GangCounts const here{60, 30, 0, 0}, nobody{};
    EXPECT_DOUBLE_EQ(feud_weight(here, 2000), (feud_weight(here, 1000) + feud_weight(nobody, 1000)) / 2);
}

TEST(Feud, GNG_1_each_pair_counts_once) {
    EXPECT_DOUBLE_EQ(feud_weight({3, 2, 1, 0}, 10), (3 * 2 + 3 * 1 + 2 * 1) / 10.0);
    EXPECT_DOUBLE_EQ(feud_weight({6, 4, 2, 0}, 10), 4 * feud_weight({3, 2, 1, 0}, 10));
}

TEST(Feud, GNG_1_takes_two_gangs_and_a_place_with_people) {
    EXPECT_EQ(feud_weight({500, 0, 0, 0}, 1000), 0);
    EXPECT_EQ(feud_weight({5, 5, 0, 0}, 0), 0);
}

TEST(Feud, GNG_1_pairs_are_chosen_by_their_share_of_the_weight) {
    GangCounts const members{3, 2, 0, 1};
    std::array<std::array<int, 4>, 4> chosen{};
    constexpr int steps = 1100;  // weights 6, 3 and 2 of 11
    for (int i = 0; i < steps; ++i) {
        Pair const pair = pair_at(members, (i + 0.5) / steps);
        ASSERT_LT(pair.g, pair.h);
        ++chosen[pair.g][pair.h];
    }
    EXPECT_EQ(chosen[0][1], 600);
    EXPECT_EQ(chosen[0][3], 300);
    EXPECT_EQ(chosen[1][3], 200);
}

TEST(Feud, GNG_1_the_last_share_still_names_a_pair_that_fights) {
    Pair const pair = pair_at({3, 2, 0, 0}, 1 - 0x1p-53);
    EXPECT_EQ(pair.g, 0U);
    EXPECT_EQ(pair.h, 1U);
}

TEST(Lethality, GNG_3_has_mean_one_over_the_stationary_noise) {
    GangParameters const p = some_parameters();
    double mean = 0;
    constexpr int strata = 20'000;
    for (int i = 0; i < strata; ++i) {
        double const noise = p.lethality_noise.value * exact::normal_quantile((i + 0.5) / strata);
        mean += lethality({0, noise, 0}, {}, p) / strata;
    }
    EXPECT_NEAR(mean, 1, 1e-4);
}

TEST(Lethality, GNG_3_noise_keeps_its_standard_deviation) {
    GangParameters const p = some_parameters();
    double const s = p.lethality_noise.value, kept = noise_tomorrow(1, 0, p), fresh = noise_tomorrow(0, 1, p);
    EXPECT_NEAR(kept * kept * s * s + fresh * fresh, s * s, 1e-15);
    EXPECT_NEAR(exact::log(kept) * p.lethality_noise_memory.value, -1, 1e-12);
}

TEST(Lethality, GNG_3_restraints_multiply) {
    GangParameters p = some_parameters();
    p.lethality_noise.value = 0;
    EXPECT_DOUBLE_EQ(lethality({}, {}, p), 1);
    EXPECT_DOUBLE_EQ(lethality({}, {.truce = 1, .ceasefire = 0, .pact = 0}, p), 0.5);
    EXPECT_DOUBLE_EQ(lethality({}, {.truce = 0.5, .ceasefire = 1, .pact = 1}, p), 0.75 * 0.75 * 0.4);
}

TEST(Lethality, GNG_3_a_log_point_of_hostility_is_a_factor_e) {
    GangParameters const p = some_parameters();
    EXPECT_NEAR(lethality({1, 0, 0}, {}, p) / lethality({}, {}, p), exact::exp(1), 1e-15 * 4);
}

TEST(Hostility, GNG_3_builds_as_the_differential_equation_says) {
    GangParameters const p = some_parameters();
    double const o = p.hostility_inflow.per_year, tau = p.hostility_memory.value;
    double hostility = 0;
    for (int day = 1; day <= 1000; ++day) {
        hostility = hostility_tomorrow(hostility, 1, p);
        double const years = day / days_per_year;
        ASSERT_NEAR(hostility, -o * tau * exact::expm1(-years / tau), 1e-12) << "day " << day;
    }
}

TEST(Hostility, GNG_3_decays_without_an_offensive) {
    GangParameters const p = some_parameters();
    double hostility = 0.7;
    for (int day = 0; day < 1000; ++day) {
        hostility = hostility_tomorrow(hostility, 0, p);
    }
    EXPECT_NEAR(hostility, 0.7 * exact::exp(-1000 / p.hostility_memory.days()), 1e-13);
}

TEST(Trend, GNG_24_lethality_falls_by_the_slope_a_year_and_stays_down) {
    GangParameters const p = some_parameters();
    Climate climate{.hostility = 0.5, .noise = 0.1};
    double const before = lethality(climate, {.pact = 1}, p);
    for (int day = 0; day < 2 * 1461; ++day) {  // eight years, of which the first four at half strength
        climate.trend = trend_tomorrow(climate.trend, day < 1461 ? 0.5 : 0.0, p);
    }
    EXPECT_NEAR(climate.trend, 0.3 * 0.5 * 4, 1e-12);
    EXPECT_NEAR(lethality(climate, {.pact = 1}, p), before * exact::exp(-0.6), 1e-12);
}

TEST(Trend, GNG_24_without_its_switch_changes_no_bit) {
    GangParameters p = some_parameters();
    EXPECT_EQ(trend_tomorrow(0, 0, p), 0);
    auto const lived = [](double slope, double strength) {
        testing::SmallCountry country{2, 2000};
        country.set("gangs.initial_members", 400).set("gangs.enforcement_hazard", 0.5).set("gangs.feud_rate", 20).set("gangs.lethality_noise", 0.2);
        return country::simulate(country.set("gangs.lethality_trend", slope).set("policy.trend", strength).resolved(), {.seed = 3});
    };
    EXPECT_EQ(lived(0, 0), lived(0.3, 0));
    EXPECT_NE(lived(0, 0), lived(0.3, 1));
}

TEST(Recruitment, GNG_5_stops_at_saturation) {
    EXPECT_EQ(recruitment_weight(1000, 1000), 0);
    EXPECT_EQ(recruitment_weight(1500, 1000), 0);
    EXPECT_EQ(recruitment_weight(0, 1000), 0);
    EXPECT_EQ(recruitment_weight(10, 0), 0);
}

TEST(Recruitment, GNG_5_is_largest_at_half_saturation) {
    EXPECT_DOUBLE_EQ(recruitment_weight(500, 1000), 250);
    EXPECT_LT(recruitment_weight(499, 1000), 250);
    EXPECT_LT(recruitment_weight(501, 1000), 250);
}

TEST(Recruitment, GNG_5_splitting_a_place_keeps_its_recruits) { EXPECT_EQ(4 * recruitment_weight(64, 256), recruitment_weight(256, 1024)); }

TEST(Hiding, GNG_7_nobody_hides_below_the_onset) {
    GangParameters const p = some_parameters();
    EXPECT_EQ(activity(0, p), 1);
    EXPECT_EQ(activity(p.hiding_onset.per_year, p), 1);
}

TEST(Hiding, GNG_7_the_scale_above_the_onset_leaves_one_e_th) {
    GangParameters const p = some_parameters();
    EXPECT_NEAR(activity(p.hiding_onset.per_year + p.hiding_scale.per_year, p), exact::exp(-1), 1e-15);
    EXPECT_NEAR(activity(p.hiding_onset.per_year + 2 * p.hiding_scale.per_year, p), exact::exp(-2), 1e-15);
}

TEST(Hiding, GNG_7_fear_rises_within_days) {
    GangParameters const p = some_parameters();
    double pressure = 0;
    for (int day = 0; day < 11; ++day) {
        pressure = pressure_tomorrow(pressure, 2, p);
    }
    EXPECT_NEAR(pressure, 2 * (1 - exact::exp(-1)), 1e-14);
}

TEST(Hiding, GNG_7_fear_wears_off_over_years) {
    GangParameters const p = some_parameters();
    double pressure = 2;
    for (int day = 0; day < 1461; ++day) {  // twice the memory of two years
        pressure = pressure_tomorrow(pressure, 0, p);
    }
    EXPECT_NEAR(pressure, 2 * exact::exp(-2), 1e-12);
}

TEST(Hiding, GNG_7_fear_stays_where_the_hazard_is) { EXPECT_EQ(pressure_tomorrow(0.3, 0.3, some_parameters()), 0.3); }

TEST(Hiding, GNG_7_hidden_members_are_screened_less) {
    GangParameters const p = some_parameters();
    EXPECT_EQ(visibility(1, p), 1);
    EXPECT_EQ(visibility(0, p), 0.25);
    EXPECT_EQ(visibility(0.5, p), 0.625);
}

GangParameters talking_prisons() {
    GangParameters p = some_parameters();
    p.prison_communication.value = 0.8;
    p.command_half_share.value = 0.2;
    p.obedience_slope.value = 0.5;
    p.truce_command.value = 0.4;
    p.command_enforcement.value = 2;
    return p;
}

TEST(Command, GNG_10_takes_communication_and_members_who_expect_prison) {
    GangParameters p = talking_prisons();
    Command const c = command_from_prison({80, 60, 100, 0}, {20, 0, 100, 10}, p);
    EXPECT_DOUBLE_EQ(c.of_gang[0], 0.8 * 0.2 / 0.4);
    EXPECT_EQ(c.of_gang[1], 0);  // nobody of this gang is held
    EXPECT_DOUBLE_EQ(c.of_gang[2], 0.8 * 0.5 / 0.7);
    EXPECT_DOUBLE_EQ(c.everywhere, (80 * c.of_gang[0] + 100 * c.of_gang[2]) / 240);
    p.prison_communication.value = 0;
    EXPECT_EQ(command_from_prison({80, 60, 100, 0}, {20, 0, 100, 10}, p).everywhere, 0);
    EXPECT_EQ(command_from_prison({}, {}, p).everywhere, 0);
}

TEST(Command, GNG_10_is_one_where_the_effects_were_seen) {
    GangParameters p = talking_prisons();
    EXPECT_EQ(obedience(0.4, 0.4, p), 1);
    EXPECT_DOUBLE_EQ(obedience(0.2, 0.4, p), 0.75);
    EXPECT_DOUBLE_EQ(obedience(0, 0.4, p), 0.5);
    EXPECT_EQ(organisation(0.4, p), 1);
    EXPECT_DOUBLE_EQ(organisation(0.6, p), 2);
    p.truce_command.value = 1e-3;
    EXPECT_EQ(organisation(0.6, p), largest_factor);
    p.truce_command.value = 0.4;
    EXPECT_EQ(organisation(0.1, p), 0);  // never negative
    EXPECT_EQ(obedience(0.1, 0, p), 1);  // no reference, no dependence
}

TEST(Lethality, GNG_10_a_deal_that_is_obeyed_more_never_brings_the_dead_back) {
    GangParameters p = some_parameters();
    p.lethality_noise.value = 0;
    EXPECT_EQ(lethality({}, {.truce = 2.5, .ceasefire = 0, .pact = 0}, p), 0);
}

TEST(Detention, GNG_11_needs_mixing_and_talk) {
    GangParameters p = talking_prisons();
    p.prison_recruitment_hazard.per_year = 2;
    p.prison_segregation.value = 0.25;
    EXPECT_DOUBLE_EQ(prison_recruitment_per_day(p) * days_per_year, 2 * 0.75 * 0.8);
    p.prison_segregation.value = 1;
    EXPECT_EQ(prison_recruitment_per_day(p), 0);
}

TEST(Detention, GNG_13_counts_the_wrongly_held_per_hundred_inhabitants) {
    GangParameters p = some_parameters();
    EXPECT_EQ(grievance(500, 1000, p), 1);
    p.grievance_effect.value = 0.7;
    EXPECT_NEAR(grievance(20, 1000, p), exact::exp(1.4), 1e-14);
    EXPECT_EQ(grievance(20, 1000, p), grievance(4, 200, p));  // a place cut into like pieces
    EXPECT_EQ(grievance(20, 0, p), 1);
    EXPECT_EQ(grievance(500, 1000, p), largest_factor);
}

TEST(Detention, GNG_14_children_grow_into_the_ages_of_recruits_and_out_of_them) {
    ExposedYouth youth;
    youth.add(180);
    EXPECT_NEAR(youth.recruitable(), 60, 1e-12);  // six ages of eighteen
    for (int year = 0; year < 12; ++year) {
        youth.grow_a_year_older();
    }
    EXPECT_NEAR(youth.recruitable(), 180, 1e-12);
    for (int year = 0; year < 9; ++year) {
        youth.grow_a_year_older();
    }
    EXPECT_NEAR(youth.recruitable(), 90, 1e-12);
    GangParameters p{};
    EXPECT_EQ(inheritance(0.3, p), 1);
    p.exposed_youth_effect.value = 0.5;
    EXPECT_DOUBLE_EQ(inheritance(0.3, p), 1.15);
}

TEST(Decline, GNG_12_members_flee_what_is_above_the_onset) {
    GangParameters p = some_parameters();
    p.flight_ratio.value = 0.2;
    EXPECT_EQ(flight_per_day(p.hiding_onset.per_year, p), 0);
    EXPECT_DOUBLE_EQ(flight_per_day(p.hiding_onset.per_year + 1.5, p) * days_per_year, 0.3);
}

TEST(Decline, GNG_15_is_off_and_then_takes_gangs_below_the_critical_size) {
    GangParameters p{};
    EXPECT_EQ(sum(only(collapsing({0, 1, 2, 3}, p), {5, 5, 5, 5})), 0);
    p.collapse_size.value = 100;
    EXPECT_EQ(only(collapsing({100, 99, 500, 0}, p), {7, 3, 9, 4}), (GangCounts{0, 3, 0, 4}));
}

TEST(Deals, GNG_16_break_sooner_when_leaders_are_taken_and_promises_broken) {
    GangParameters p{};
    EXPECT_EQ(breakdown_per_day(p), 0);
    p.truce_breakdown_hazard.per_year = 0.3;
    EXPECT_DOUBLE_EQ(breakdown_per_day(p) * days_per_year, 0.3);
    p.breakdown_leader_effect.value = 0.2;
    p.breakdown_reneging_effect.value = 1.5;
    p.breakdown_election_effect.value = 0.5;
    p.leader_arrests.value = 4;
    p.reneging.value = 0.5;
    p.election_near.value = 1;
    EXPECT_NEAR(breakdown_per_day(p) * days_per_year, 0.3 * exact::exp(0.8 + 0.75 + 0.5), 1e-14);
}

}  // namespace
}  // namespace contrapeso::gangs
