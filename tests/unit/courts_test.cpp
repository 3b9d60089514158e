// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "contrapeso/core/exact_math.h"
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

TEST(Trial, CRT_4_convicts_from_the_score_on) {
    CourtParameters const p = some_parameters();
    EXPECT_TRUE(convicted(3, p));
    EXPECT_FALSE(convicted(2.999, p));
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
