// SPDX-License-Identifier: Apache-2.0
// Extortion, hidden bodies, and what the state, organisations and the press count: exact values, and small countries in which nothing else happens.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>

#include "contrapeso/country/indicators.h"
#include "contrapeso/country/simulate.h"
#include "contrapeso/gangs/extortion.h"
#include "contrapeso/records/complaints.h"
#include "contrapeso/records/official.h"
#include "contrapeso/violence/hiding.h"
#include "support/small_country.h"

namespace contrapeso {
namespace {

using country::MonthlyRecord;
using country::MonthlySeries;
using testing::SmallCountry;

gangs::GangParameters extorting_gangs() {
    gangs::GangParameters p{};
    p.extortable_firms.value = 1000;
    p.transport_firms.value = 100;
    p.extortable_households.value = 5000;
    p.extortion_presence.value = 8;
    p.extortion_coverage_firms.value = 0.75;
    p.extortion_coverage_households.value = 0.1;
    p.extortion_payment_firms.per_month = 500;
    p.extortion_payment_households.per_month = 40;
    p.collusion_effect.value = 0.175;
    p.transport_coverage_cut.value = 0.5;
    return p;
}

TEST(Extortion, GNG_20_coverage_is_as_given_at_the_presence_of_reference_and_saturates) {
    gangs::GangParameters const p = extorting_gangs();
    EXPECT_NEAR(gangs::extortion_coverage(0.75, 8, p), 0.75, 1e-15);
    EXPECT_NEAR(gangs::extortion_coverage(0.75, 4, p), 0.5, 1e-15);
    EXPECT_NEAR(gangs::extortion_coverage(0.75, 16, p), 0.9375, 1e-15);
    EXPECT_EQ(gangs::extortion_coverage(0.75, 0, p), 0);
    EXPECT_EQ(gangs::extortion_coverage(0.75, 8, gangs::GangParameters{}), 0);
}

TEST(Extortion, GNG_21_gangs_that_do_not_compete_ask_for_more) {
    gangs::GangParameters const p = extorting_gangs();
    EXPECT_EQ(gangs::collusion({}), 0);
    EXPECT_EQ(gangs::collusion({.truce = 1, .ceasefire = 0.3, .pact = 0}), 1);
    EXPECT_DOUBLE_EQ(gangs::collusion({.truce = 0, .ceasefire = 0.5, .pact = 0.5}), 0.75);
    EXPECT_DOUBLE_EQ(gangs::extortion(8, {}, p).payment_per_firm, 500);
    EXPECT_DOUBLE_EQ(gangs::extortion(8, {.truce = 0, .ceasefire = 1, .pact = 0}, p).payment_per_firm, 587.5);
    EXPECT_DOUBLE_EQ(gangs::extortion(8, {.truce = 0, .ceasefire = 0, .pact = 0.5}, p).payment_per_firm, 543.75);
}

TEST(Extortion, GNG_22_revenue_is_what_all_payers_pay) {
    gangs::Extortion const day = gangs::extortion(8, {}, extorting_gangs());
    EXPECT_NEAR(day.firms, 825, 1e-9);
    EXPECT_NEAR(day.households, 500, 1e-9);
    EXPECT_NEAR(day.payments, 825 * 500 + 500 * 40, 1e-6);
    EXPECT_EQ(gangs::extortion(8, {.truce = 1, .ceasefire = 1, .pact = 1}, gangs::GangParameters{}).payments, 0);
}

TEST(Extortion, GNG_23_transport_pays_less_though_each_firm_pays_more) {
    gangs::GangParameters const p = extorting_gangs();
    gangs::Extortion const before = gangs::extortion(8, {}, p), after = gangs::extortion(8, {.truce = 0, .ceasefire = 1, .pact = 0}, p);
    EXPECT_NEAR(after.transport_payments / before.transport_payments, 1.175 * 0.5, 1e-12);
    EXPECT_GT(after.payment_per_firm, before.payment_per_firm);
    EXPECT_NEAR(before.firms - after.firms, 75 * 0.5, 1e-9);
}

TEST(HiddenBodies, VIO_2_more_are_hidden_under_a_truce_or_pact) {
    violence::ViolenceParameters p{};
    p.hidden_share.value = 0.03;
    p.hidden_share_in_peace.value = 0.1;
    EXPECT_DOUBLE_EQ(violence::hidden_share(0, 0, p), 0.03);
    EXPECT_DOUBLE_EQ(violence::hidden_share(1, 0, p), 0.13);
    EXPECT_DOUBLE_EQ(violence::hidden_share(0.5, 0.5, p), 0.105);
    p.hidden_share_in_peace.value = 2;
    EXPECT_EQ(violence::hidden_share(0, 1, p), violence::largest_hidden_share);
    EXPECT_DOUBLE_EQ(violence::with_the_hidden(0.2), 1.25);
    EXPECT_EQ(violence::with_the_hidden(0), 1);
}

TEST(HiddenBodies, VIO_3_are_found_with_a_hazard) {
    violence::ViolenceParameters p{};
    EXPECT_EQ(violence::found_share(p), 0);
    p.found_hazard.per_year = 0.5;
    EXPECT_NEAR(violence::found_share(p), 0.5 / 365.25, 1e-6);
}

TEST(Counting, REC_1_bodies_found_are_counted_while_the_definition_has_them) {
    records::RecordParameters p{};
    p.homicide_completeness.value = 0.9;
    EXPECT_EQ(records::counted_share_of_bodies(p), 0);
    p.counts_bodies_found.value = 1;
    EXPECT_DOUBLE_EQ(records::counted_share_of_bodies(p), 0.9);
}

TEST(Counting, REC_2_others_have_what_the_state_shows_and_a_share_of_the_rest) {
    records::RecordParameters p{};
    EXPECT_TRUE(records::in_independent_count(true, 0.999, p));
    EXPECT_FALSE(records::in_independent_count(false, 0.001, p));
    p.documented_share.value = 0.6;
    EXPECT_TRUE(records::in_independent_count(false, 0.599, p));
    EXPECT_FALSE(records::in_independent_count(false, 0.6, p));
}

TEST(Counting, REC_3_people_are_reported_missing_in_proportion_to_inhabitants) {
    records::RecordParameters p{};
    EXPECT_EQ(records::missing_reports_per_day(6e6, p), 0);
    p.missing_hazard.per_year = 4e-4;
    EXPECT_DOUBLE_EQ(records::missing_reports_per_day(6e6, p), 2400 / 365.25);
}

TEST(Counting, REC_4_a_freer_press_opens_closed_records) {
    records::RecordParameters p{};
    p.media_freedom_reference.value = 0.4;
    EXPECT_EQ(records::closure(0.1, p), 1);
    EXPECT_EQ(records::closure(0.4, p), 1);
    EXPECT_DOUBLE_EQ(records::closure(0.7, p), 0.5);
    EXPECT_EQ(records::closure(1, p), 0);
}

TEST(Counting, REC_6_complaints_come_after_a_delay) {
    records::RecordParameters p{};
    EXPECT_EQ(records::filed_share(p), 1);
    p.abuse_complaint_delay.value = 75;
    EXPECT_NEAR(records::filed_share(p), 1 - std::exp(-1.0 / 75), 1e-15);
}

TEST(Counting, REC_7_people_who_feel_safe_complain_more) {
    records::RecordParameters p{};
    EXPECT_EQ(records::extortion_complaints_per_day(1e5, 0.5, p), 0);
    p.extortion_complaint_hazard.per_year = 0.0124;
    p.extortion_complaint_reference.value = 0.5;
    EXPECT_DOUBLE_EQ(records::extortion_complaints_per_day(1e5, 0.9, p), 1240 / 365.25);
    p.extortion_complaint_safety.value = 2;
    EXPECT_DOUBLE_EQ(records::extortion_complaints_per_day(1e5, 0.5, p), 1240 / 365.25);
    EXPECT_NEAR(records::extortion_complaints_per_day(1e5, 0.75, p), 1240 / 365.25 * std::exp(0.5), 1e-12);
}

/// A year of killing by gangs and security forces, and of deaths and wrongful arrests under an emergency.
SmallCountry deadly_year() {
    SmallCountry country{2, 5000};
    country.set("gangs.initial_members", 400).set("gangs.enforcement_hazard", 0.8).set("policing.emergency_lethal_force_hazard", 0.2);
    country.set("violence.background_hazard", 0.01).set("policing.exposed_population", 5000).set("policing.emergency_screens", 40);
    country.set("policing.emergency_threshold", 1).set("courts.remand_duration", 2).set("prisons.death_hazard", 0.5);
    return country.set("prisons.death_share_violence", 0.5).set("policy.emergency", 1);
}

struct Year {
    MonthlyRecord sum{};
    std::int64_t killed{};
};

Year year_of(SmallCountry const& country) {
    Year year;
    for (MonthlyRecord const& month : simulate(country.resolved(), {.seed = 5})) {
        year.killed += country::detail::killed(month);
        year.sum.homicides_official += month.homicides_official;
        year.sum.killed_background += month.killed_background;
        year.sum.killed_by_security_forces += month.killed_by_security_forces;
        year.sum.arrests_no_tie += month.arrests_no_tie;
        year.sum.deaths_in_custody += month.deaths_in_custody;
        year.sum.deaths_in_custody_violence += month.deaths_in_custody_violence;
        year.sum.deaths_in_emergency_custody += month.deaths_in_emergency_custody;
        year.sum.violence.hidden += month.violence.hidden;
        year.sum.violence.bodies_found += month.violence.bodies_found;
        year.sum.violence.bodies_hidden = month.violence.bodies_hidden;
        year.sum.violence.killed_women += month.violence.killed_women;
        year.sum.violence.killed_minors += month.violence.killed_minors;
        year.sum.violence.killed_aged_15_to_29 += month.violence.killed_aged_15_to_29;
        year.sum.records.homicides_independent += month.records.homicides_independent;
        year.sum.records.homicides_police_list += month.records.homicides_police_list;
        year.sum.records.killed_by_security_forces_official += month.records.killed_by_security_forces_official;
        year.sum.records.killed_by_security_forces_independent += month.records.killed_by_security_forces_independent;
        year.sum.records.missing_reports += month.records.missing_reports;
        year.sum.records.deaths_in_custody_independent += month.records.deaths_in_custody_independent;
        year.sum.records.deaths_in_emergency_custody_independent += month.records.deaths_in_emergency_custody_independent;
        year.sum.records.abuse_complaints += month.records.abuse_complaints;
    }
    return year;
}

TEST(ThreeObservers, with_everything_at_zero_only_the_official_count_sees_anything) {
    Year const year = year_of(deadly_year());
    EXPECT_EQ(year.sum.homicides_official, year.killed - year.sum.killed_by_security_forces);
    EXPECT_EQ(year.sum.records.homicides_independent, year.sum.homicides_official);
    EXPECT_EQ(year.sum.records.homicides_police_list, year.killed);
    EXPECT_GT(year.sum.deaths_in_custody, 0);
    EXPECT_EQ(year.sum.records.deaths_in_custody_independent, 0);
    EXPECT_EQ(year.sum.records.abuse_complaints + year.sum.records.missing_reports + year.sum.violence.hidden, 0);
    MonthlyRecord const month = simulate(deadly_year().resolved(), {.seed = 5}).back();
    EXPECT_EQ(month.extortion.paid + month.extortion.firms + month.records.extortion_complaints, 0);
}

TEST(ThreeObservers, REC_1_REC_2_REC_5_REC_6_at_one_everybody_sees_everything) {
    SmallCountry country = deadly_year();
    country.set("records.counts_security_force_killings", 1).set("records.documented_share", 1).set("records.documented_death_share", 1);
    country.set("records.abuse_complaint_share", 1);
    Year const year = year_of(country);
    EXPECT_EQ(year.sum.homicides_official, year.killed);
    EXPECT_EQ(year.sum.records.homicides_independent, year.killed);
    EXPECT_EQ(year.sum.records.killed_by_security_forces_official, year.sum.killed_by_security_forces);
    EXPECT_EQ(year.sum.records.killed_by_security_forces_independent, year.sum.killed_by_security_forces);
    EXPECT_EQ(year.sum.records.deaths_in_custody_independent, year.sum.deaths_in_custody);
    EXPECT_EQ(year.sum.records.deaths_in_emergency_custody_independent, year.sum.deaths_in_emergency_custody);
    EXPECT_NEAR(static_cast<double>(year.sum.records.abuse_complaints), static_cast<double>(year.sum.arrests_no_tie), 60);  // the last day's wait
    country.set("records.counts_violence_in_custody", 1);
    EXPECT_EQ(year_of(country).sum.homicides_official, year.killed + year.sum.deaths_in_custody_violence);
}

TEST(ThreeObservers, VIO_2_3_REC_1_3_hidden_victims_are_missing_until_found) {
    SmallCountry country = deadly_year();
    country.set("violence.hidden_share", 0.4).set("records.reported_missing_share", 1).set("records.counts_security_force_killings", 1);
    Year const year = year_of(country);
    EXPECT_GT(year.sum.violence.hidden, 0);
    EXPECT_EQ(year.sum.homicides_official, year.killed - year.sum.violence.hidden);
    EXPECT_EQ(year.sum.records.missing_reports, year.sum.violence.hidden);
    EXPECT_EQ(year.sum.violence.bodies_hidden, year.sum.violence.hidden);
    country.set("violence.found_hazard", 6).set("violence.initial_hidden_bodies", 50).set("records.counts_bodies_found", 1);
    Year const found = year_of(country);
    EXPECT_GT(found.sum.violence.bodies_found, 50);
    EXPECT_EQ(found.sum.violence.bodies_hidden, 50 + found.sum.violence.hidden - found.sum.violence.bodies_found);
    EXPECT_EQ(found.sum.homicides_official, year.sum.homicides_official + found.sum.violence.bodies_found);
    EXPECT_EQ(found.killed, year.killed);
}

TEST(ThreeObservers, REC_4_closed_records_open_where_the_press_is_free) {
    SmallCountry country = deadly_year();
    country.set("records.concealment", 1).set("records.concealed_share", 0.9).set("records.media_freedom_reference", 0.5);
    std::int64_t const closed = year_of(country).sum.homicides_official;
    EXPECT_EQ(year_of(country.set("institutions.media_freedom", 0.5)).sum.homicides_official, closed);
    std::int64_t const half_open = year_of(country.set("institutions.media_freedom", 0.75)).sum.homicides_official;
    Year const open = year_of(country.set("institutions.media_freedom", 1));
    EXPECT_LT(closed, half_open);
    EXPECT_LT(half_open, open.sum.homicides_official);
    EXPECT_EQ(open.sum.homicides_official, open.killed - open.sum.killed_by_security_forces);
}

TEST(Victims, are_told_apart_by_sex_and_age) {
    SmallCountry country = deadly_year();
    for (std::size_t age = 0; age < country.table().homicide_victims[0].size(); ++age) {
        country.table().homicide_victims[0][age] = age >= 40 ? 1 : 0;  // only women of 40 and more, and men of 20 to 24
        country.table().homicide_victims[1][age] = age >= 20 && age <= 24 ? 5 : 0;
    }
    Year const year = year_of(country.set("gangs.initial_members", 0));
    EXPECT_GT(year.sum.violence.killed_women, 0);
    EXPECT_GT(year.sum.violence.killed_aged_15_to_29, 0);
    EXPECT_EQ(year.sum.violence.killed_minors, 0);
    EXPECT_EQ(year.sum.violence.killed_women + year.sum.violence.killed_aged_15_to_29, year.killed);
}

SmallCountry extorted_country() {
    SmallCountry country{1, 10000};
    country.set("gangs.initial_members", 80).set("gangs.extortable_firms", 900).set("gangs.transport_firms", 100);
    country.set("gangs.extortion_presence", 8).set("gangs.extortion_coverage_firms", 0.7).set("gangs.extortion_payment_firms", 100);
    country.set("gangs.collusion_effect", 0.2).set("gangs.transport_coverage_cut", 0.5);
    return country.set("records.extortion_complaint_hazard", 0.01).set("records.extortion_complaint_reference", 0.5);
}

TEST(Extortion, GNG_20_21_22_23_REC_7_run_in_the_country) {
    SmallCountry country = extorted_country();
    country.change("policy.ceasefire", day_of(2015, 7, 1), 1);
    MonthlySeries const series = simulate(country.resolved(), {.seed = 1});
    MonthlyRecord const &june = series[5], &july = series[6];
    EXPECT_NEAR(june.extortion.firms, 700, 1e-6);
    EXPECT_NEAR(june.extortion.paid_per_firm, 100 * 30 * 12 / days_per_year, 1e-9);
    EXPECT_NEAR(june.extortion.paid, 70000 * 30 * 12 / days_per_year, 1e-4);
    EXPECT_NEAR(june.records.extortion_complaints, 700 * 0.01 * 30 / days_per_year, 1e-9);
    EXPECT_NEAR(july.extortion.paid_per_firm / 31, june.extortion.paid_per_firm / 30 * 1.2, 1e-9);
    EXPECT_NEAR(july.extortion.paid_by_transport / 31, june.extortion.paid_by_transport / 30 * 1.2 * 0.5, 1e-9);
}

TEST(Extortion, GNG_20_falls_when_members_are_arrested) {
    SmallCountry country = extorted_country();
    country.set("policing.exposed_population", 5000).set("policing.emergency_screens", 60).set("policing.emergency_threshold", -2);
    country.set("policing.screening_weight.member", 5).set("courts.remand_duration", 5);
    country.change("policy.emergency", day_of(2015, 7, 1), 1);
    MonthlySeries const series = simulate(country.resolved(), {.seed = 1});
    EXPECT_LT(series.back().extortion.firms, 0.8 * series[5].extortion.firms);
}

}  // namespace
}  // namespace contrapeso
