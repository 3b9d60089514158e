// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <map>
#include <numeric>
#include <string>

#include "contrapeso/institutions/checks.h"
#include "contrapeso/institutions/elections.h"
#include "support/salvadoran_politics.h"

namespace contrapeso::institutions {
namespace {

using country::History;
using policy::Answer;
using policy::Decision;
using policy::Lever;
using testing::salvadoran_elections;
using testing::salvadoran_politics;
using testing::SmallCountry;

using Seats = std::map<std::string, int>;

Seats by_party(std::vector<int> const& seats, ElectionTable const& table) {
    Seats result;
    for (std::size_t party = 0; party < table.parties.size(); ++party) {
        if (int const won = seats_of(party, seats, table); won > 0) {
            result[table.parties[party]] = won;
        }
    }
    return result;
}

History live(SmallCountry const& country) { return simulate_with_decisions(country.resolved(), {.seed = 1, .replicate = 0}); }

/// What was said of a lever, in order.
std::vector<Decision> of(History const& history, Lever lever) {
    std::vector<Decision> found;
    for (Decision const& one : history.decisions) {
        if (one.lever == lever) {
            found.push_back(one);
        }
    }
    return found;
}
std::vector<Decision> of(History const& history, Act act) { return of(history, policy::lever_of_act(static_cast<std::size_t>(act))); }

country::MonthlyRecord const& month_of(History const& history, Day day) {
    auto at = history.months.begin();
    while (at->month_first_day + at->days <= day) {
        ++at;
    }
    return *at;
}

TEST(Institutions, INS_1_votes_of_2021_give_the_official_seats) {
    auto const& table = *salvadoran_elections();
    auto const& election = table.elections[4];
    EXPECT_EQ(by_party(seats_from(election.votes, false, table), table),
              (Seats{{"nuevas_ideas", 56}, {"arena", 14}, {"gana", 5}, {"fmln", 4}, {"pcn", 2}, {"pdc", 1}, {"nuestro_tiempo", 1}, {"vamos", 1}}));
    // D'Hondt and 60 seats: 55 for Nuevas Ideas with the seats of common lists, 56 with the ally; Acción Ciudadana parts them 50 and 6
    EXPECT_EQ(by_party(seats_from(election.votes, true, table), table), (Seats{{"nuevas_ideas", 55}, {"arena", 3}, {"fmln", 1}, {"pdc", 1}}));
    EXPECT_NEAR(national_share(table.government_on(election.seated).party, election.votes, table), 0.665, 0.0005);
}

TEST(Institutions, INS_1_a_tie_goes_to_the_list_named_first_and_an_empty_poll_to_nobody) {
    std::vector<double> const even{5, 5, 5}, nobody{0, 0};
    EXPECT_EQ(dhondt(even, 4), (std::vector<int>{2, 1, 1}));
    EXPECT_EQ(hare(even, 4), (std::vector<int>{2, 1, 1}));
    EXPECT_EQ(dhondt(nobody, 3), (std::vector<int>{0, 0}));
    EXPECT_EQ(hare(nobody, 3), (std::vector<int>{0, 0}));
}

TEST(Institutions, INS_2_votes_needed) {
    EXPECT_EQ(votes_needed(Majority::half, 84), 43);
    EXPECT_EQ(votes_needed(Majority::two_thirds, 84), 56);
    EXPECT_EQ(votes_needed(Majority::three_quarters, 84), 63);
    EXPECT_EQ(votes_needed(Majority::half, 60), 31);
    EXPECT_EQ(votes_needed(Majority::two_thirds, 60), 40);
    EXPECT_EQ(votes_needed(Majority::three_quarters, 60), 45);
}

TEST(Institutions, INS_4_in_the_record_every_act_passes_on_its_date) {
    History const history = live(salvadoran_politics());
    for (Decision const& one : history.decisions) {
        EXPECT_EQ(one.answer, Answer::allowed) << to_string_date(one.day);
    }
    EXPECT_EQ(of(history, Act::dismiss_magistrates)[0].day, day_of(2021, 5, 1));
    EXPECT_EQ(of(history, Act::dismiss_magistrates)[0].votes_had, 64);
    EXPECT_EQ(of(history, Act::end_term_limits)[0].votes_had, 57);
    auto const& table = *salvadoran_elections();
    EXPECT_EQ(by_party(table.elections[5].seats, table), (Seats{{"nuevas_ideas", 54}, {"arena", 2}, {"pcn", 2}, {"pdc", 1}, {"vamos", 1}}));
    auto const& last = history.months.back().institutions;
    EXPECT_EQ(last.seats_president, 54);
    EXPECT_EQ(last.seats_bloc, 57);
    EXPECT_EQ(last.seats_traditional, 2);
    EXPECT_EQ(month_of(history, day_of(2020, 6, 1)).institutions.seats_bloc, 10);
}

TEST(Institutions, INS_4_renewals_in_force_on_reported_days) {
    History const history = live(salvadoran_politics());
    auto const extensions_by = [&](Day day) {
        auto const decrees = of(history, Lever::emergency);
        return std::count_if(decrees.begin(), decrees.end(), [&](Decision const& one) { return one.day <= day; }) - 1;
    };
    EXPECT_EQ(extensions_by(day_of(2023, 3, 15)), 12);
    EXPECT_EQ(extensions_by(day_of(2023, 9, 12)), 18);
    EXPECT_EQ(extensions_by(day_of(2025, 7, 3)), 40);
    EXPECT_EQ(extensions_by(day_of(2025, 12, 23)), 46);
    EXPECT_EQ(history.months.back().institutions.extensions, 46);
    EXPECT_EQ(month_of(history, day_of(2023, 3, 1)).emergency_days, 31);
}

TEST(Institutions, INS_3_alone_the_party_fails_three_quarters_until_2024) {
    SmallCountry unpopular = salvadoran_politics();
    unpopular.set("institutions.ally_threshold", 1);  // no ally follows
    History const history = live(unpopular);
    for (Decision const& one : of(history, Lever::emergency)) {
        bool const new_assembly = one.day >= day_of(2024, 5, 1);
        EXPECT_EQ(one.votes_had, new_assembly ? 54 : 56);
        EXPECT_EQ(one.answer, new_assembly ? Answer::allowed : Answer::no_votes) << to_string_date(one.day);
    }
    EXPECT_EQ(month_of(history, day_of(2023, 1, 1)).emergency_days, 0);
    EXPECT_EQ(month_of(history, day_of(2025, 1, 1)).emergency_days, 31);
}

TEST(Institutions, INS_3_one_seat_more_than_the_margin_and_an_act_fails) {
    struct Case {
        Act act;
        int margin;
    };
    for (auto const& [act, margin] : {Case{Act::dismiss_magistrates, 64 - 56}, Case{Act::retire_judges, 64 - 43}, Case{Act::gag_law, 64 - 43},
                                      Case{Act::amend_at_once, 57 - 45}}) {
        SmallCountry enough = salvadoran_politics(), one_less = salvadoran_politics();
        enough.set("institutions.seats_moved", margin).set("institutions.court_strike_chance", 0);
        one_less.set("institutions.seats_moved", margin + 1).set("institutions.court_strike_chance", 0);
        EXPECT_EQ(of(live(enough), act)[0].answer, Answer::allowed) << act_labels[static_cast<std::size_t>(act)];
        EXPECT_EQ(of(live(one_less), act)[0].answer, Answer::no_votes) << act_labels[static_cast<std::size_t>(act)];
    }
}

TEST(Institutions, INS_5_an_independent_court_blocks_the_ruling_and_strikes_decrees) {
    SmallCountry country = salvadoran_politics();
    country.set("institutions.seats_moved", 9).set("institutions.seats_moved", 1);  // one seat: the emergency has its 63 votes, no more
    country.set("institutions.acts.dismiss_magistrates.independence_loss", 0).set("institutions.court_strike_chance", 1);
    History const history = live(country);
    for (Decision const& one : of(history, Act::allow_reelection)) {
        EXPECT_EQ(one.answer, Answer::struck_by_court);
    }
    auto const decrees = of(history, Lever::emergency);
    EXPECT_TRUE(std::any_of(decrees.begin(), decrees.end(), [](Decision const& one) { return one.answer == Answer::struck_by_court; }));
    InstitutionParameters p{};
    p.captured_court.value = 0.4;
    p.court_strike_chance.value = 0.6;
    EXPECT_EQ(court_strikes(0.255, p), 0);
    EXPECT_DOUBLE_EQ(court_strikes(0.7, p), 0.3);
}

TEST(Institutions, INS_6_acts_take_and_time_without_control_gives_back) {
    History const history = live(salvadoran_politics());
    EXPECT_DOUBLE_EQ(month_of(history, day_of(2021, 4, 1)).judicial_independence, 0.631);
    EXPECT_DOUBLE_EQ(month_of(history, day_of(2021, 5, 1)).judicial_independence, 0.631 * 0.5);
    EXPECT_DOUBLE_EQ(month_of(history, day_of(2022, 4, 1)).judicial_independence, 0.631 * 0.5 * 0.5);
    EXPECT_DOUBLE_EQ(month_of(history, day_of(2022, 4, 1)).institutions.media_freedom, 0.6 * 0.9);
    EXPECT_DOUBLE_EQ(history.months.back().institutions.accountability, 0.6 * 0.9);
    Checks kept{0.5, 1, 1};
    InstitutionParameters p{};
    recover(kept, p);
    EXPECT_EQ(kept.judicial_independence, 0.5);  // 0: never
    p.recovery_time.value = 1 / days_per_year * 4;
    recover(kept, p);
    EXPECT_DOUBLE_EQ(kept.judicial_independence, 0.5 + 0.5 / 4);
}

TEST(Institutions, INS_7_a_leap_of_the_budget_and_new_prisons_need_votes_and_mass_arrest_needs_places) {
    SmallCountry country = salvadoran_politics();
    country.set("institutions.seats_moved", 30).set("institutions.budget_consensus", 0.15).set("policing.security_budget", 100);
    country.change("policing.security_budget", day_of(2022, 1, 1), 110).change("policing.security_budget", day_of(2023, 1, 1), 200);
    country.change("prisons.facilities.cecot.official_capacity", day_of(2023, 1, 31), 40);
    country.set("prisons.facilities.estate.official_capacity", 10);
    History const history = live(country);
    ASSERT_FALSE(of(history, Lever::security_budget).empty());
    EXPECT_EQ(of(history, Lever::security_budget)[0].day, day_of(2023, 1, 1));
    EXPECT_EQ(of(history, Lever::security_budget)[0].answer, Answer::no_money);
    EXPECT_EQ(of(history, Lever::prison_building)[0].answer, Answer::no_money);
    EXPECT_EQ(month_of(history, day_of(2023, 6, 1)).official_capacity, 10);
    EXPECT_NEAR(month_of(history, day_of(2023, 6, 1)).security_cost, 30 * 110 / days_per_year, 1e-9);

    SmallCountry full = salvadoran_politics();
    full.set("policing.quota", 1).set("policing.exposed_population", 100).set("prisons.facilities.estate.official_capacity", 5);
    full.set("policing.screening_threshold", 9);  // ordinary policing finds nobody: what is seen is the quota and the emergency
    full.set("institutions.places_limit", 2).set("policing.emergency_screens", 10).set("policing.screens", 10);
    full.set("courts.emergency_hearing_release_share", 0).set("courts.remand_score", -9).set("courts.remand_duration", 50);
    History const crowded = live(full);
    auto const places = of(crowded, Lever::mass_arrest);
    ASSERT_FALSE(places.empty());
    EXPECT_EQ(places[0].answer, Answer::no_places);
    EXPECT_LT(crowded.months.back().held, 14);
    EXPECT_GE(crowded.months.back().held, 10);
}

TEST(Institutions, INS_8_votes_swing_with_approval_and_futures_are_elected) {
    InstitutionParameters p{};
    p.approval_effect.value = 3;
    p.undemocratic_effect.value = 0.4;
    p.barred_effect.value = 0.2;
    EXPECT_NEAR(swing({0.7, 1, 1}, {0.9, 0, 0}, 0.25, p), -0.6 - 0.3 - 0.2, 1e-12);
    auto const& table = *salvadoran_elections();
    auto const& votes = table.elections[5].votes;
    std::size_t const party = table.government_on(day_of(2024, 5, 1)).party;
    EXPECT_NEAR(national_share(party, votes, table), 0.7066, 0.0005);
    EXPECT_EQ(swung(votes, party, 0, table), votes);
    EXPECT_LT(national_share(party, swung(votes, party, -1, table), table), 0.5);
    EXPECT_NEAR(
        std::accumulate(votes.begin(), votes.end(), 0.0),
        [&] {
            auto const other = swung(votes, party, -1, table);
            return std::accumulate(other.begin(), other.end(), 0.0);
        }(),
        1e-3);
    EXPECT_TRUE(is_assembly_election(day_of(2027, 2, 28), table));
    EXPECT_FALSE(is_assembly_election(day_of(2028, 2, 28), table));
    EXPECT_TRUE(is_presidential_election(day_of(2027, 2, 28), false, table));
    EXPECT_TRUE(is_presidential_election(day_of(2029, 2, 4), true, table));

    SmallCountry future = salvadoran_politics();
    future.between(day_of(2019, 6, 1), day_of(2030, 12, 31)).set("institutions.approval_effect", 3);
    auto const last = live(future).months.back().institutions;
    EXPECT_EQ(last.assembly_seats, 60);
    EXPECT_GE(last.seats_president, 40);
    SmallCountry no_reform = salvadoran_politics();
    no_reform.set("institutions.seats_moved", 25);  // 39 votes: no majority for anything
    EXPECT_EQ(live(no_reform).months.back().institutions.assembly_seats, 84);
}

TEST(Institutions, INS_9_lost_accountability_costs_lives_only_beside_the_record) {
    InstitutionParameters p{};
    EXPECT_EQ(death_factor(0.2, p), 1);
    p.death_effect.value = 2;
    p.accountability_reference.value = 0.3;
    EXPECT_DOUBLE_EQ(death_factor(0.3, p), 1);
    EXPECT_DOUBLE_EQ(death_factor(0.2, p), 1.2);
    EXPECT_EQ(death_factor(1, p), 0);
}

TEST(Institutions, without_gates_whatever_is_dated_happens) {
    SmallCountry country = salvadoran_politics();
    country.set("institutions.gates", 0).set("institutions.seats_moved", 60);
    History const history = live(country);
    for (Decision const& one : history.decisions) {
        EXPECT_EQ(one.answer, Answer::allowed);
    }
    EXPECT_EQ(month_of(history, day_of(2023, 1, 1)).emergency_days, 31);
}

}  // namespace
}  // namespace contrapeso::institutions
