// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/policing/force.h"
#include "contrapeso/policing/screening.h"

namespace contrapeso::policing {
namespace {

constexpr std::size_t none = 0, member = 2;

Pool country() { return {{2.4e6, 48'000, 44'000}, {1, 2, 3}}; }
constexpr PerTie separation{0, 2.5, 3.3};

double arrests(ArrestHazards const& hazards, Pool const& pool, std::size_t tie) { return hazards.per_day[tie] * pool.persons[tie]; }

double arrests(ArrestHazards const& hazards, Pool const& pool) {
    return arrests(hazards, pool, 0) + arrests(hazards, pool, 1) + arrests(hazards, pool, 2);
}

double wrongful_share(ArrestHazards const& hazards, Pool const& pool) { return arrests(hazards, pool, none) / arrests(hazards, pool); }

PolicingParameters some_parameters() {
    PolicingParameters p{};
    p.screens.per_day = 900;
    p.screening_threshold.value = 4.5;
    p.blind_share.value = 0.05;
    p.emergency_screens.per_day = 20'000;
    p.emergency_rise.value = 10;
    p.emergency_first_day_share.value = 0.3;
    p.emergency_decay.value = 0.2;
    p.emergency_floor.value = 0.1;
    p.emergency_threshold.value = 3;
    p.emergency_blind_share.value = 0.12;
    return p;
}

TEST(Practice, POL_1_ordinary_law_knows_no_calendar) {
    Practice const first = practice_today(some_parameters(), false, 0), later = practice_today(some_parameters(), false, 500);
    EXPECT_EQ(first.screens_per_day, 900);
    EXPECT_EQ(first.threshold, 4.5);
    EXPECT_EQ(first.blind_share, 0.05);
    EXPECT_EQ(later.screens_per_day, 900);
}

TEST(Practice, POL_1_an_emergency_rises_in_a_straight_line) {
    PolicingParameters p = some_parameters();
    p.emergency_floor.value = 1;  // no decay: the rise alone
    EXPECT_DOUBLE_EQ(practice_today(p, true, 0).screens_per_day, 6'000);
    EXPECT_DOUBLE_EQ(practice_today(p, true, 5).screens_per_day, 13'000);
    EXPECT_DOUBLE_EQ(practice_today(p, true, 10).screens_per_day, 20'000);
    EXPECT_DOUBLE_EQ(practice_today(p, true, 1000).screens_per_day, 20'000);
    EXPECT_EQ(practice_today(p, true, 0).threshold, 3);
    EXPECT_EQ(practice_today(p, true, 0).blind_share, 0.12);
}

TEST(Practice, POL_1_an_emergency_decays_to_its_floor) {
    PolicingParameters const p = some_parameters();
    EXPECT_NEAR(practice_today(p, true, p.emergency_decay.days()).screens_per_day, 20'000 * (0.1 + 0.9 * exact::exp(-1)), 1e-9);
    EXPECT_NEAR(practice_today(p, true, 1e5).screens_per_day, 2'000, 1e-9);
}

TEST(Practice, POL_1_a_rise_of_no_days_is_at_once) {
    PolicingParameters p = some_parameters();
    p.emergency_rise.value = 0;
    EXPECT_DOUBLE_EQ(practice_today(p, true, 0).screens_per_day, 20'000);
}

PolicingParameters some_force() {
    PolicingParameters p{};
    p.police_officers.value = p.calibrated_police_officers.value = 17'000;
    p.soldiers_deployed.value = p.calibrated_soldiers_deployed.value = 6'000;
    p.soldier_weight.value = 0.5;
    p.force_elasticity.value = 0.5;
    return p;
}

TEST(Force, POL_5_of_the_record_moves_nothing) {
    EXPECT_EQ(force_factor(some_force()), 1);
    EXPECT_EQ(force_factor(PolicingParameters{}), 1);  // not known
}

TEST(Force, POL_5_screens_with_its_elasticity) {
    PolicingParameters p = some_force();
    p.police_officers.value = 4 * 20'000 - 3'000;  // four times the force
    EXPECT_NEAR(force_factor(p), 2, 1e-14);
    p.force_elasticity.value = 0;
    EXPECT_EQ(force_factor(p), 1);
}

TEST(Force, POL_5_deploys_no_more_soldiers_than_there_are) {
    PolicingParameters p = some_force();
    EXPECT_EQ(soldiers_deployed(p), 6'000);
    p.army_strength.value = 4'000;
    EXPECT_EQ(soldiers_deployed(p), 4'000);
    EXPECT_LT(force_factor(p), 1);
}

TEST(Force, POL_5_costs_by_the_officer) {
    PolicingParameters p = some_force();
    p.cost_per_officer.value = 36'525;
    EXPECT_DOUBLE_EQ(police_cost_per_day(p), 1'700'000);
}

TEST(Pool, POL_1_intensities_add_to_the_screens_of_the_day) {
    Pool const pool = country();
    double screened = 0;
    for (std::size_t tie = 0; tie < pool.persons.size(); ++tie) {
        screened += pool.intensity(900) * pool.weight[tie] * pool.persons[tie];
    }
    EXPECT_DOUBLE_EQ(screened, 900);
    EXPECT_EQ(Pool{}.intensity(900), 0);
}

/// Threshold and separation that give these shares of members and of others who are arrested when screened.
struct BaseRate {
    double true_positive, false_positive, predictive_value;
};

class BaseRates : public testing::TestWithParam<BaseRate> {};

TEST_P(BaseRates, POL_2_decide_how_many_of_the_arrested_are_members) {
    auto const [true_positive, false_positive, predictive_value] = GetParam();
    double const threshold = -exact::normal_quantile(false_positive);
    PerTie const apart{0, 0, exact::normal_quantile(true_positive) + threshold};
    Pool const by_number{{960'000, 0, 40'000}, {1, 1, 1}}, by_weight{{72'000, 0, 1'000}, {1, 2, 3}};  // 4 % of those screened are members
    for (Pool const& pool : {by_number, by_weight}) {
        ArrestHazards const hazards = arrest_hazards(pool, {1'000, threshold, 0}, apart);
        EXPECT_NEAR(arrests(hazards, pool, member), 1'000 * 0.04 * true_positive, 1e-9);
        EXPECT_NEAR(arrests(hazards, pool, none), 1'000 * 0.96 * false_positive, 1e-9);
        EXPECT_NEAR(1 - wrongful_share(hazards, pool), predictive_value, 0.005);
    }
}

INSTANTIATE_TEST_SUITE_P(POL_2, BaseRates,
                         testing::Values(BaseRate{.6, .001, .96}, BaseRate{.6, .01, .71}, BaseRate{.7, .02, .59}, BaseRate{.8, .05, .40},
                                         BaseRate{.9, .10, .27}));

TEST(Arrest, POL_2_evidence_that_tells_nothing_arrests_as_it_screens) {
    Pool const pool = country();
    ArrestHazards const hazards = arrest_hazards(pool, {900, 1.5, 0}, {0, 0, 0});
    EXPECT_NEAR(wrongful_share(hazards, pool), 2.4e6 / (2.4e6 + 2 * 48'000 + 3 * 44'000), 1e-15);
}

TEST(Arrest, POL_2_separations_start_from_people_without_ties) {
    PolicingParameters p{};
    p.separation = {EvidenceScore{2.5}, EvidenceScore{3.3}};
    EXPECT_EQ(separations(p), separation);
}

TEST(Blind, POL_3_is_exactly_its_share_of_all_arrests) {
    Pool const pool = country();
    for (double const share : {0.0, 0.066, 0.5, 0.95}) {
        ArrestHazards const hazards = arrest_hazards(pool, {900, 3, share}, separation);
        double blind = 0;
        for (std::size_t tie = 0; tie < pool.persons.size(); ++tie) {
            blind += hazards.blind_per_day[tie] * pool.persons[tie];
        }
        EXPECT_NEAR(blind / arrests(hazards, pool), share, 1e-15);
    }
}

TEST(Blind, POL_3_adds_to_the_arrests_on_evidence) {
    Pool const pool = country();
    ArrestHazards const seeing = arrest_hazards(pool, {900, 3, 0}, separation), lapsing = arrest_hazards(pool, {900, 3, 0.2}, separation);
    EXPECT_NEAR(arrests(lapsing, pool), arrests(seeing, pool) / 0.8, 1e-12);
    EXPECT_NEAR(lapsing.per_day[member] - seeing.per_day[member], 3 * (lapsing.per_day[none] - seeing.per_day[none]), 1e-15);
}

TEST(Quota, POL_3_expects_as_many_arrests_as_were_ordered) {
    Pool const pool = country();
    for (double const blind : {0.0, 0.1, 0.4}) {
        for (double const quota : {20.0, 200.0, 900.0}) {
            Practice practice{26'400, 0, blind};
            practice.threshold = threshold_for_quota(pool, practice, separation, quota);
            EXPECT_NEAR(arrests(arrest_hazards(pool, practice, separation), pool), quota, 1e-6 * quota);
        }
    }
}

TEST(Quota, POL_3_a_fixed_quota_wrongs_more_people_as_the_pool_thins) {
    Pool pool = country();
    double before = 0;
    for (double const members : {44'000.0, 22'000.0, 11'000.0, 2'000.0, 0.0}) {
        pool.persons[member] = members;
        Practice practice{26'400, 0, 0.1};
        practice.threshold = threshold_for_quota(pool, practice, separation, 150);
        double const wrongful = wrongful_share(arrest_hazards(pool, practice, separation), pool);
        EXPECT_GT(wrongful, before) << members << " members left";
        before = wrongful;
    }
}

TEST(Quota, POL_3_asks_for_less_evidence_than_a_fixed_threshold_when_members_are_gone) {
    Pool const full = country();
    Pool thin = full;
    thin.persons[member] /= 4;
    Practice practice{26'400, 0, 0.1};
    practice.threshold = threshold_for_quota(full, practice, separation, 150);
    double const at_the_old_threshold = wrongful_share(arrest_hazards(thin, practice, separation), thin);
    practice.threshold = threshold_for_quota(thin, practice, separation, 150);
    EXPECT_GT(wrongful_share(arrest_hazards(thin, practice, separation), thin), at_the_old_threshold);
}

TEST(Quota, POL_3_out_of_reach_goes_to_the_end_of_the_range) {
    EXPECT_NEAR(threshold_for_quota(country(), {100, 0, 0}, separation, 1e6), -2, 1e-8);
    EXPECT_NEAR(threshold_for_quota(country(), {100, 0, 0}, separation, 0), 6, 1e-8);
}

TEST(Score, POL_2_of_an_arrest_on_evidence_is_normal_above_the_threshold) {
    for (double const d : {0.0, 2.5, 3.3}) {
        for (double const c : {1.0, 2.96, 4.53}) {
            double const tail = exact::normal_cdf(d - c);
            for (double const u : {1e-9, 0.01, 0.5, 0.99, 1 - 1e-9}) {
                double const score = evidence_score(d, c, false, u);
                EXPECT_GE(score, c - 1e-12);
                EXPECT_NEAR(exact::normal_cdf(d - score) / tail, u, 1e-9);  // P(score above this | arrested)
            }
        }
    }
}

TEST(Score, POL_3_of_a_blind_arrest_ignores_the_threshold) {
    EXPECT_EQ(evidence_score(3.3, 100, true, 0.5), 3.3);
    EXPECT_NEAR(evidence_score(0, 4.53, true, 0.975), 1.959963984540054, 1e-14);
}

}  // namespace
}  // namespace contrapeso::policing
