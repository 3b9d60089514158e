// SPDX-License-Identifier: Apache-2.0
// The stance of another state exactly, and the people it sends: counted, held apart, and sent on.
#include <gtest/gtest.h>

#include "contrapeso/country/country.h"
#include "contrapeso/country/simulate.h"
#include "contrapeso/foreign/stance.h"
#include "support/small_country.h"

namespace contrapeso::foreign {
namespace {

using testing::SmallCountry;

ForeignParameters stance(double sanction, double reward) {
    ForeignParameters p{};
    p.sanction.value = sanction;
    p.reward.value = reward;
    p.loans_withheld.value = 0.2;
    p.loans_added.value = 0.1;
    p.approval_cost.value = 0.4;
    p.swing_cost.value = 0.8;
    p.organisation_aid.value = 0.05;
    return p;
}

TEST(Stance, FOR_1_loans_are_withheld_or_added) {
    EXPECT_DOUBLE_EQ(loan_availability(stance(0, 0)), 1);
    EXPECT_DOUBLE_EQ(loan_availability(stance(1, 0)), 0.8);
    EXPECT_DOUBLE_EQ(loan_availability(stance(0, 1)), 1.1);
    EXPECT_DOUBLE_EQ(loan_availability(stance(0.5, 0)), 0.9);
    ForeignParameters otherwise = stance(0, 1);  // rewarded where the record was under a sanction
    otherwise.calibrated_sanction.value = 1;
    EXPECT_DOUBLE_EQ(loans_against_record(otherwise), 1.1 / 0.8);
    otherwise.calibrated_sanction = otherwise.sanction;
    otherwise.calibrated_reward = otherwise.reward;
    EXPECT_DOUBLE_EQ(loans_against_record(otherwise), 1);
}

TEST(Stance, FOR_2_erosion_costs_under_a_sanction_alone) {
    EXPECT_EQ(look_abroad(0, stance(0, 0)).approval_lost, 0);
    EXPECT_EQ(look_abroad(1, stance(1, 0)).approval_lost, 0);  // nothing has eroded
    EXPECT_DOUBLE_EQ(look_abroad(0.25, stance(1, 0)).approval_lost, 0.3);
    EXPECT_DOUBLE_EQ(look_abroad(0.25, stance(1, 0)).swing_lost, 0.6);
    EXPECT_EQ(look_abroad(0, stance(1, 1)).swing_lost, 0);  // a reward takes the cost away
}

TEST(Stance, FOR_3_aid_goes_to_organisations_under_a_sanction) {
    EXPECT_DOUBLE_EQ(organisation_aid(stance(1, 0)), 0.05);
    EXPECT_EQ(organisation_aid(stance(0, 1)), 0);
}

constexpr Day arrival = day_of(2015, 2, 10), departure = day_of(2015, 5, 20);

/// Every way out of prison is open, and 80 people are sent in; 60 are sent on.
SmallCountry busy() {
    SmallCountry country{2, 4'000};
    country.between(day_of(2015, 1, 1), day_of(2015, 6, 30));
    country.set("policing.screens", 30).set("policing.exposed_population", 8'000).set("policing.screening_threshold", 1.5);
    country.set("courts.judicial_independence", 1).set("courts.review_hazard", 60).set("courts.review_leniency", 2);
    country.set("courts.trial_capacity", 1e5)
        .set("courts.emergency_trials", 1)
        .set("courts.executive_releases", 1e5)
        .set("courts.remand_duration", 0.02);
    country.set("prisons.escape_hazard", 2).set("prisons.ordinary_admissions", 200).change("policy.emergency", day_of(2015, 3, 1), 1);
    country.set("policing.emergency_screens", 30).set("policing.emergency_threshold", 1.5);
    country.set("prisons.facilities.cecot.official_capacity", 40).change("prisons.maximum_security_population", day_of(2015, 3, 1), 30);
    country.change("prisons.maximum_security_population", day_of(2015, 4, 1), 0).set("foreign.payment_per_person_year", 20'000);
    country.change("foreign.transfers_in", arrival, 80, arrival + 1);
    return country.change("foreign.transfers_out", departure, 60, departure + 1);
}

TEST(Transfers, FOR_4_nobody_is_heard_reviewed_moved_or_lost) {
    country::Resolved const scenario = busy().resolved();
    country::Country country{scenario, {.seed = 7}};
    for (Day today = scenario.start; today <= scenario.end; ++today) {
        country.live(today);
        ASSERT_NO_THROW(country.check_conservation(today));
        country::MonthlyRecord const month = country.close_month();
        ASSERT_EQ(month.foreign.held, today < arrival ? 0 : today < departure ? 80 : 20);
        ASSERT_EQ(month.held, month.held_ordinary + month.held_no_tie + month.held_collaborators + month.held_members + month.foreign.held);
        ASSERT_GE(month.held_in_cecot, month.foreign.held);
        ASSERT_GE(month.held_remand, month.foreign.held);  // without a sentence
    }
    country::Ledgers const& ledgers = country.state().ledgers;
    EXPECT_EQ(ledgers.arrivals, 80);
    EXPECT_EQ(ledgers.departures, 60);
}

TEST(Transfers, FOR_4_the_dead_are_not_sent_on) {
    SmallCountry small = busy();
    small.set("prisons.death_hazard", 3);
    std::int64_t held = 0, sent_back = 0;
    for (country::MonthlyRecord const& month : country::simulate(small.resolved(), {.seed = 8}, country::Check::every_day)) {
        sent_back += month.foreign.sent_back;
        held = month.foreign.held;
    }
    EXPECT_LT(held + sent_back, 80);
    EXPECT_GT(sent_back, 0);
    EXPECT_EQ(held, 0);  // fewer than 60 were left
}

TEST(Transfers, FOR_5_are_paid_for_by_the_day) {
    double payments = 0;
    std::int64_t days = 0;
    for (country::MonthlyRecord const& month : country::simulate(busy().resolved(), {.seed = 7})) {
        payments += month.foreign.payments;
        days += month.foreign.person_days_held;
    }
    std::int64_t const expected = 80 * (departure - arrival) + 20 * (day_of(2015, 7, 1) - departure);
    EXPECT_EQ(days, expected);
    EXPECT_NEAR(payments, 20'000 * static_cast<double>(expected) / 365.25, 1e-6 * payments);
}

}  // namespace
}  // namespace contrapeso::foreign
