// SPDX-License-Identifier: Apache-2.0
// Small countries in which time in custody runs out: exactly who is let go, tried and counted on which day.
#include <gtest/gtest.h>

#include "contrapeso/country/country.h"
#include "contrapeso/prisons/deprivation.h"
#include "support/small_country.h"

namespace contrapeso::country {
namespace {

using population::Person;
using population::Sex;
using population::Status;
using prisons::Column;
using prisons::DeprivationCells;
using testing::SmallCountry;

/// Blind mass arrest of people without ties in January 2015, whom no review, no trial and no executive lets go.
SmallCountry one_month_of_arrests() {
    SmallCountry country{2, 3000};
    country.set("policing.exposed_population", 6000).set("policing.emergency_screens", 40).set("policing.emergency_threshold", -2);
    country.change("policy.emergency", day_of(2015, 1, 1), 1, day_of(2015, 2, 1));
    country.set("courts.remand_duration", 1000).set("courts.judicial_independence", 1);
    return country.set("courts.remand_limit", 1).set("courts.remand_limit_enforcement", 1).between(day_of(2015, 1, 1), day_of(2017, 12, 31));
}

std::int64_t held_on(MonthlySeries const& series, std::size_t month) { return series[month].held; }

TEST(RemandClock, CRT_6_an_independent_court_empties_the_remand_prison_at_the_limit) {
    MonthlySeries const series = simulate(one_month_of_arrests().resolved(), {.seed = 31}, Check::every_day);
    std::int64_t const arrested = series[0].arrests_gang_related;
    EXPECT_GT(arrested, 800);
    EXPECT_EQ(held_on(series, 11), arrested);  // end of December 2015
    EXPECT_EQ(held_on(series, 13), 0);  // the last were arrested on 31 January
    EXPECT_EQ(series[12].courts.released_at_remand_limit + series[13].courts.released_at_remand_limit, arrested);
}

TEST(RemandClock, CRT_6_a_captured_court_extends) {
    MonthlySeries const series = simulate(one_month_of_arrests().set("courts.judicial_independence", 0).resolved(), {.seed = 31});
    std::int64_t const arrested = series[0].arrests_gang_related;
    EXPECT_EQ(series.back().held, arrested);
    std::int64_t extensions = 0;
    for (MonthlyRecord const& month : series) {
        extensions += month.courts.remand_extensions;
    }
    EXPECT_EQ(extensions, 4 * arrested);  // January 2016, July 2016, January 2017, July 2017
}

TEST(RemandClock, CRT_6_a_longer_limit_holds_for_those_who_are_there) {
    SmallCountry country = one_month_of_arrests();
    country.change("courts.remand_limit", day_of(2015, 7, 26), 2);
    MonthlySeries const series = simulate(country.resolved(), {.seed = 31});
    EXPECT_EQ(held_on(series, 23), series[0].arrests_gang_related);  // end of 2016
    EXPECT_EQ(held_on(series, 25), 0);
}

TEST(RemandClock, CRT_6_a_shorter_limit_lets_go_within_an_extension) {
    SmallCountry country = one_month_of_arrests();
    country.change("courts.remand_limit", day_of(2015, 7, 26), 0.25);
    MonthlySeries const series = simulate(country.resolved(), {.seed = 31});
    EXPECT_EQ(held_on(series, 5), series[0].arrests_gang_related);
    EXPECT_EQ(held_on(series, 12), 0);  // half a year later
}

TEST(RemandClock, CRT_6_no_limit_no_clock) {
    MonthlySeries const series = simulate(one_month_of_arrests().set("courts.remand_limit", 0).resolved(), {.seed = 31});
    EXPECT_EQ(series.back().held, series[0].arrests_gang_related);
}

TEST(MassHearing, CRT_7_tries_as_many_as_it_may_at_once) {
    SmallCountry country = one_month_of_arrests();
    country.set("courts.remand_limit", 0).set("courts.remand_duration", 1e-6).set("courts.emergency_trials", 1).set("courts.trial_capacity", 1e6);
    country.set("courts.mass_hearings", 12)
        .set("courts.defendants_per_hearing", 100)
        .set("courts.conviction_score", -10)
        .set("courts.gang_sentence", 1e4);
    MonthlySeries const series = simulate(country.resolved(), {.seed = 31});
    std::int64_t hearings = 0, judged = 0;
    for (MonthlyRecord const& month : series) {
        EXPECT_LE(month.courts.mass_hearings, 2);
        hearings += month.courts.mass_hearings;
        judged += month.courts.judgments;
    }
    std::int64_t const arrested = series[0].arrests_gang_related;
    EXPECT_EQ(judged, arrested);
    EXPECT_GE(hearings, (arrested + 99) / 100);
    EXPECT_LE(hearings, (arrested + 99) / 100 + 1);  // the first may come before the courtroom is full
    EXPECT_EQ(series.back().prisons.deprived.total(Column::unreviewed), arrested);  // a hearing of many looks at nobody alone
}

TEST(Review, CRT_1_PRI_7_looks_at_one_person_whether_it_lets_go_or_not) {
    SmallCountry country = one_month_of_arrests();
    country.set("courts.remand_limit", 0)
        .set("courts.review_hazard", 40)
        .set("courts.review_leniency", -6);  // everybody is seen, hardly anybody freed
    MonthlySeries const series = simulate(country.resolved(), {.seed = 31});
    EXPECT_GT(series.back().held, series[0].arrests_gang_related * 9 / 10);
    EXPECT_EQ(series.back().prisons.deprived.total(Column::unreviewed), 0);
}

/// Everything on, over two new years: the running counts are what asking everybody gives.
TEST(Deprivation, PRI_7_counts_are_those_of_asking_everybody) {
    SmallCountry country = one_month_of_arrests();
    country.between(day_of(2015, 1, 1), day_of(2016, 3, 31)).change("policy.emergency", day_of(2015, 6, 1), 1);
    country.set("gangs.initial_members", 300).set("gangs.initial_collaborators", 300).set("gangs.return_share", 0.5);
    country.set("policing.screening_weight.collaborator", 2).set("policing.screening_weight.member", 2).set("policing.screens", 5);
    country.set("prisons.initial_ordinary_prisoners", 50).set("prisons.initial_gang_prisoners", 50).set("prisons.ordinary_admissions", 200);
    country.set("courts.review_hazard", 1).set("courts.remand_duration", 0.2).set("courts.trial_capacity", 300).set("courts.remand_limit", 0.5);
    country.set("courts.remand_limit_enforcement", 0.3).set("courts.emergency_trials", 1).set("courts.gang_sentence", 0.5);
    country.set("courts.appeal_share", 0.5).set("courts.appeal_duration", 0.1).set("prisons.death_hazard", 0.05).set("prisons.escape_hazard", 0.1);
    Resolved const scenario = country.set("prisons.unreviewed_after", 0.1).resolved();
    Country engine{scenario, {.seed = 32}};
    DeprivationCells seen;
    for (Day today = scenario.start; today <= scenario.end; ++today) {
        engine.live(today);
        DeprivationCells asked;
        for (Person const& person : engine.state().persons) {
            if (!population::is_held(person.status)) {
                continue;
            }
            int const age = year_of(today) - person.birth_year;
            bool const for_ties = person.ground != population::Ground::ordinary_offence;
            auto const stand = [&](Column column, bool stands) {
                asked.at[DeprivationCells::position(column, person.sex, prisons::age_group(age))] += stands ? 1 : 0;
            };
            stand(Column::no_tie, for_ties && person.tie_at_arrest == population::Tie::none);
            stand(Column::collaborators, for_ties && person.tie_at_arrest == population::Tie::collaborator);
            stand(Column::unreviewed, !person.reviewed && today - person.admitted >= 37);  // 0.1 years
            stand(Column::minors, for_ties && age < 18);
        }
        ASSERT_EQ(engine.state().deprivation.cells(), asked) << to_string_date(today);
        for (std::size_t i = 0; i < seen.at.size(); ++i) {
            seen.at[i] += asked.at[i];
        }
    }
    for (Column const column : {Column::no_tie, Column::collaborators, Column::unreviewed, Column::minors}) {
        EXPECT_GT(seen.total(column), 1000);  // every column was tried
    }
    EXPECT_EQ(engine.close_month().person_days_no_tie, engine.close_month().prisons.deprived_days.total(Column::no_tie));
}

}  // namespace
}  // namespace contrapeso::country
