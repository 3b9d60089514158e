// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/courts/appeal.h"
#include "contrapeso/courts/mass_trial.h"
#include "contrapeso/courts/remand.h"
#include "contrapeso/courts/review.h"

namespace contrapeso::courts {
namespace {

using population::Tie;

CourtParameters some_parameters() {
    CourtParameters p{};
    p.remand_score.value = 2;
    p.emergency_hearing_release_share.value = 0.25;
    p.judicial_independence.value = 0.4;
    p.review_hazard.per_year = 0.5;
    p.review_leniency.value = 0.84;
    p.court_discrimination.value = 1.5;
    p.collaborator_discrimination_ratio.value = 0.8;
    p.executive_discrimination.value = 2;
    p.conviction_score.value = 3;
    return p;
}

TEST(Review, CRT_1_comes_as_often_as_the_courts_are_free) {
    CourtParameters p = some_parameters();
    EXPECT_DOUBLE_EQ(review_hazard_per_day(p), 0.5 * 0.4 / days_per_year);
    p.judicial_independence.value = 0;
    EXPECT_EQ(review_hazard_per_day(p), 0);
}

TEST(Review, CRT_1_releases_by_type) {
    CourtParameters const p = some_parameters();
    EXPECT_EQ(release_at_review(Tie::none, p), exact::normal_cdf(0.84));
    EXPECT_EQ(release_at_review(Tie::collaborator, p), exact::normal_cdf(0.84 - 1.5 * 0.8));
    EXPECT_EQ(release_at_review(Tie::member, p), exact::normal_cdf(0.84 - 1.5));
}

TEST(Review, CRT_1_courts_that_cannot_tell_release_all_alike) {
    CourtParameters p = some_parameters();
    p.court_discrimination.value = 0;
    EXPECT_EQ(release_at_review(Tie::member, p), release_at_review(Tie::none, p));
    EXPECT_EQ(release_at_review(Tie::collaborator, p), release_at_review(Tie::none, p));
}

TEST(Hearing, CRT_2_ordinary_law_looks_at_the_evidence_alone) {
    CourtParameters const p = some_parameters();
    EXPECT_TRUE(released_at_hearing(false, 1.99, 0.999, p));
    EXPECT_FALSE(released_at_hearing(false, 2, 0.001, p));
}

TEST(Hearing, CRT_2_an_emergency_never_looks_at_it) {
    CourtParameters const p = some_parameters();
    EXPECT_TRUE(released_at_hearing(true, 9, 0.2499, p));
    EXPECT_FALSE(released_at_hearing(true, -9, 0.25, p));
}

TEST(Stay, CRT_3_lasts_at_least_one_day) {
    EXPECT_EQ(stay_days(365.25, 1 - 0x1p-53), 1);
    EXPECT_EQ(stay_days(0.001, 0.5), 1);
}

TEST(Stay, CRT_3_fits_the_calendar_however_long) { EXPECT_EQ(stay_days(1e9, 1e-300), 200'001); }

TEST(Stay, CRT_4_has_the_mean_of_the_sentence) {
    constexpr int strata = 100'000;
    double mean = 0;
    for (int i = 0; i < strata; ++i) {
        mean += stay_days(900, (i + 0.5) / strata) / double{strata};
    }
    EXPECT_NEAR(mean, 900.5, 0.1);  // whole days, the first one too: half a day more than the law
}

TEST(Stay, CRT_4_survives_as_an_exponential) {
    constexpr int strata = 100'000;
    int longer = 0;
    for (int i = 0; i < strata; ++i) {
        longer += stay_days(900, (i + 0.5) / strata) > 900 ? 1 : 0;
    }
    EXPECT_NEAR(longer / double{strata}, exact::exp(-1), 2e-5);
}

TEST(Trial, CRT_4_of_one_person_asks_for_the_score) { EXPECT_EQ(evidence_asked(1, some_parameters()), 3); }

TEST(RemandLimit, CRT_6_is_asked_about_on_the_day_after_and_at_every_extension) {
    CourtParameters p{};
    p.remand_limit.value = 2;
    p.remand_extension.value = 0.5;
    Day const arrested = day_of(2015, 1, 10), first = arrested + 731, second = first + 183;  // 730.5 and 182.6 days, rounded
    EXPECT_EQ(remand_limit_days(p), 731);
    EXPECT_EQ(next_limit_hearing(arrested, arrested, p), first + 1);
    EXPECT_EQ(next_limit_hearing(arrested, first + 1, p), first + 1);
    EXPECT_EQ(next_limit_hearing(arrested, first + 2, p), second + 1);
    EXPECT_EQ(next_limit_hearing(arrested, second + 1, p), second + 1);
    EXPECT_EQ(next_limit_hearing(arrested, second + 2, p), second + 184);
}

TEST(RemandLimit, CRT_6_releases_by_independence) {
    CourtParameters p{};
    p.remand_limit_enforcement.value = 0.9;
    p.judicial_independence.value = 0.5;
    EXPECT_TRUE(released_at_limit(0.449, p));
    EXPECT_FALSE(released_at_limit(0.451, p));
    p.judicial_independence.value = 0;
    EXPECT_FALSE(released_at_limit(1e-12, p));
}

TEST(MassTrial, CRT_7_asks_less_of_each_the_more_are_tried_and_the_less_free_the_court) {
    CourtParameters p = some_parameters();
    p.mass_trial_evidence_cut.value = 0.15;
    p.judicial_independence.value = 0.2;
    EXPECT_DOUBLE_EQ(evidence_asked(900, p), 3 - 0.15 * 0.8 * exact::log(900));
    p.judicial_independence.value = 1;
    EXPECT_EQ(evidence_asked(900, p), 3);
}

TEST(MassTrial, CRT_7_tries_at_least_one) {
    CourtParameters p{};
    EXPECT_EQ(defendants_per_hearing(p), 1U);
    p.defendants_per_hearing.value = 900;
    EXPECT_EQ(defendants_per_hearing(p), 900U);
}

TEST(Appeal, CRT_8_succeeds_where_the_evidence_is_thin_and_the_court_is_free) {
    CourtParameters p = some_parameters();
    p.appeal_leniency.value = -1;
    EXPECT_DOUBLE_EQ(success_of_appeal(3, p), 0.4 * exact::normal_cdf(-1));
    EXPECT_DOUBLE_EQ(success_of_appeal(2, p), 0.4 * exact::normal_cdf(0));
    p.judicial_independence.value = 0;
    EXPECT_EQ(success_of_appeal(2, p), 0);
}

TEST(Executive, CRT_5_prefers_people_without_ties) {
    CourtParameters const p = some_parameters();
    EXPECT_EQ(executive_preference(Tie::none, p), 1);
    EXPECT_EQ(executive_preference(Tie::member, p), exact::normal_cdf(0.84 - 2) / exact::normal_cdf(0.84));
    EXPECT_LT(executive_preference(Tie::member, p), executive_preference(Tie::collaborator, p));
}

TEST(Executive, CRT_5_that_cannot_tell_prefers_nobody) {
    CourtParameters p = some_parameters();
    p.executive_discrimination.value = 0;
    EXPECT_EQ(executive_preference(Tie::member, p), 1);
    EXPECT_EQ(executive_preference(Tie::collaborator, p), 1);
}

}  // namespace
}  // namespace contrapeso::courts
