// SPDX-License-Identifier: Apache-2.0
// Laws of the prisons that hold whatever the parameters and whenever they change: random countries, the same ones in every run.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cstdint>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/country/country.h"
#include "contrapeso/country/indicators.h"
#include "contrapeso/prisons/exits.h"
#include "support/small_country.h"

namespace contrapeso::prisons {
namespace {

using country::MonthlyRecord;
using population::Facility;

/// The property holds in `cases` generated cases; a failure names the smallest one found.
template<class Property>
void expect_always(Property property, int cases) {
    rc::detail::TestMetadata const about{"prisons", "prisons"};
    rc::detail::TestParams parameters;
    parameters.seed = 20220327;
    parameters.maxSuccess = cases;
    auto const result = rc::detail::checkTestable(property, about, parameters);
    std::ostringstream text;
    rc::detail::printResultMessage(result, text);
    EXPECT_TRUE(result.template is<rc::detail::SuccessResult>()) << text.str();
}

/// A parameter and the range in which a random country has it.
struct Range {
    std::string_view key;
    double low, high;
};

/// Wide on purpose: what is rare in El Salvador must happen often among two thousand people.
constexpr Range ranges[] = {
    {"policy.emergency", 0, 1},
    {"population.general_fertility_rate", 0, 0.2},
    {"population.death_hazard_at_30.male", 0, 0.05},
    {"population.emigration_hazard", 0, 0.1},
    {"gangs.initial_members", 0, 200},
    {"gangs.initial_collaborators", 0, 200},
    {"gangs.recruitment_hazard", 0, 2},
    {"gangs.carrying_capacity", 0, 400},
    {"gangs.desistance_hazard", 0, 1},
    {"gangs.return_share", 0, 1},
    {"gangs.enforcement_hazard", 0, 0.5},
    {"violence.background_hazard", 0, 0.05},
    {"policing.screens", 0, 20},
    {"policing.emergency_screens", 0, 100},
    {"policing.exposed_population", 0, 2000},
    {"policing.screening_weight.member", 0, 5},
    {"policing.screening_weight.collaborator", 0, 5},
    {"policing.separation.member", 0, 4},
    {"policing.quota", 0, 5},
    {"courts.custody_limit", 0, 30},
    {"courts.emergency_custody_limit", 0, 30},
    {"courts.remand_score", -1, 3},
    {"courts.emergency_hearing_release_share", 0, 1},
    {"courts.judicial_independence", 0, 1},
    {"courts.review_hazard", 0, 5},
    {"courts.executive_releases", 0, 500},
    {"courts.remand_duration", 0.01, 1},
    {"courts.trial_capacity", 0, 1000},
    {"courts.emergency_trials", 0, 1},
    {"courts.conviction_score", -1, 3},
    {"courts.ordinary_acquittal_share", 0, 1},
    {"courts.gang_sentence", 0.01, 2},
    {"courts.ordinary_sentence", 0.01, 2},
    {"courts.remand_limit", 0, 0.5},
    {"courts.remand_extension", 0.01, 0.2},
    {"courts.remand_limit_enforcement", 0, 1},
    {"courts.mass_hearings", 0, 50},
    {"courts.defendants_per_hearing", 0, 100},
    {"courts.mass_trial_evidence_cut", 0, 1},
    {"courts.appeal_share", 0, 1},
    {"courts.appeal_duration", 0.01, 0.5},
    {"courts.appeal_leniency", -2, 2},
    {"prisons.unreviewed_after", 0, 0.5},
    {"prisons.initial_ordinary_prisoners", 0, 200},
    {"prisons.initial_gang_prisoners", 0, 200},
    {"prisons.ordinary_admissions", 0, 2000},
    {"prisons.facilities.estate.official_capacity", 0, 200},
    {"prisons.facilities.cecot.official_capacity", 0, 200},
    {"prisons.facilities.estate.floor_area", 0, 500},
    {"prisons.maximum_security_population", 0, 200},
    {"prisons.death_hazard", 0, 1},
    {"prisons.admission_death_hazard", 0, 10},
    {"prisons.crowding_death_slope", -1, 1},
    {"prisons.death_share_violence", 0, 0.5},
    {"prisons.death_share_denied_care", 0, 0.5},
    {"prisons.escape_hazard", 0, 1},
};

constexpr std::size_t places = 2;
constexpr std::int64_t persons_per_place = 1000;
Day const first = day_of(2015, 1, 1), last = day_of(2016, 3, 15);  // across a leap year and into the middle of a month

/// A random value in a range, small ones first when a failing case is made smaller.
double value_in(Range const& range) {
    constexpr int steps = 100;
    return range.low + (range.high - range.low) * *rc::gen::inRange(0, steps + 1).as(std::string{range.key}) / steps;
}

Range const& any_range() { return ranges[*rc::gen::inRange<std::size_t>(0, std::size(ranges)).as("which parameter changes")]; }

/// A small country with random parameters and up to eight dated changes of them.
testing::SmallCountry any_country() {
    testing::SmallCountry country{places, persons_per_place};
    country.between(first, last);
    for (Range const& range : ranges) {
        country.set(range.key, value_in(range));
    }
    constexpr int most_changes = 8;
    int const changes = *rc::gen::inRange(0, most_changes + 1).as("changes");
    for (int i = 0; i < changes; ++i) {
        Range const& range = any_range();
        Day const from = *rc::gen::inRange(first, last).as("from");
        country.change(range.key, from, value_in(range), *rc::gen::inRange(from, last + 1).as("until"));
    }
    return country;
}

random::RunKey any_run() { return {.seed = *rc::gen::inRange<std::uint64_t>(0, 1'000'000).as("seed")}; }

std::int64_t admissions(MonthlyRecord const& m) { return m.arrests_gang_related + m.admissions_ordinary; }
std::int64_t releases(MonthlyRecord const& m) {
    return m.released_at_hearing + m.released_by_review + m.released_by_executive + m.released_after_trial + m.released_at_sentence_end +
           m.courts.released_at_remand_limit + m.courts.released_on_appeal;
}

TEST(PrisonsProperty, PRI_3_stock_and_flows_agree_every_month_and_nobody_is_lost_on_any_day) {
    std::int64_t flows = 0;
    expect_always(
        [&] {
            country::Resolved const scenario = any_country().resolved();
            random::RunKey const run = any_run();
            std::int64_t held = country::Country{scenario, run}.state().held.total();
            for (MonthlyRecord const& month : country::simulate(scenario, run, country::Check::every_day)) {
                held += admissions(month) - releases(month) - month.deaths_in_custody - month.escapes;
                RC_ASSERT(month.held == held);
                RC_ASSERT(month.deaths_in_custody_violence + month.deaths_in_custody_denied_care <= month.deaths_in_custody);
                RC_ASSERT(month.held_ordinary + month.held_no_tie + month.held_collaborators + month.held_members == month.held);
                flows += admissions(month) + releases(month) + month.deaths_in_custody + month.escapes;
            }
        },
        100);
    EXPECT_GT(flows, 100'000) << "countries in which nothing happens prove nothing";
}

TEST(PrisonsProperty, everybody_alive_stands_in_exactly_one_roster_and_in_the_right_one) {
    expect_always(
        [] {
            country::Resolved const scenario = any_country().resolved();
            country::Country country{scenario, any_run()};
            country::State const& state = country.state();
            for (Day today = first; today <= last; ++today) {
                country.live(today);
                if (!is_last_of_month(today)) {
                    continue;
                }
                std::vector<int> seen(state.persons.size(), 0);
                for (std::size_t roster = 0; roster < state.map.count(); ++roster) {
                    for (std::size_t slot = 0; slot < state.rosters.size(roster); ++slot) {
                        population::Row const row = state.rosters.at(roster, slot);
                        ++seen[row];
                        RC_ASSERT(state.map.of(state.persons[row]) == roster);
                        RC_ASSERT(state.rosters.slot(row) == slot);
                        RC_ASSERT(population::is_held(state.persons[row].status) == (roster >= state.map.held(std::size_t{0})));
                    }
                }
                for (population::Row row = 0; row < seen.size(); ++row) {
                    auto const status = state.persons[row].status;
                    bool const lives_here = status != population::Status::dead && status != population::Status::departed;
                    RC_ASSERT(seen[row] == (lives_here ? 1 : 0));
                }
            }
        },
        40);
}

TEST(PrisonsProperty, PRI_2_the_share_of_the_hazard_is_positive_and_only_falls) {
    expect_always(
        [] {
            PrisonParameters prison{};
            prison.death_hazard = {value_in({"lasting hazard", 0, 1})};
            prison.admission_death_hazard = {value_in({"added hazard", 0.01, 10})};
            prison.admission_shock_duration = {value_in({"duration", 1, 3650})};
            int const days = *rc::gen::inRange(0, 500).as("days since admission");
            double const share = death_hazard_share(days, prison), later = death_hazard_share(days + 1, prison);
            RC_ASSERT(0 < later);
            RC_ASSERT(later <= share);
            RC_ASSERT(share <= 1);
        },
        1000);
}

TEST(PrisonsProperty, PRI_4_PRI_5_published_space_is_people_over_places_and_floor_over_people) {
    auto const& occupancy = country::indicators[country::find_indicator("occupancy_rate")];
    auto const& floor = country::indicators[country::find_indicator("floor_area_per_person")];
    expect_always(
        [&] {
            testing::SmallCountry country = any_country();
            double const places_in_cells = value_in({"places in police cells", 1, 100});
            country.set("prisons.facilities.police_cells.official_capacity", places_in_cells);
            for (MonthlyRecord const& month : country::simulate(country.resolved(), any_run())) {
                RC_ASSERT(month.official_capacity >= places_in_cells);
                RC_ASSERT(occupancy.read(month) == static_cast<double>(month.held) / month.official_capacity);
                RC_ASSERT(floor.read(month) == (month.held > 0 ? month.floor_area / static_cast<double>(month.held) : 0.0));
            }
        },
        40);
}

TEST(PrisonsProperty, PRI_6_the_maximum_security_prison_is_never_above_its_places_or_its_order) {
    std::int64_t held_there = 0;
    expect_always(
        [&] {
            double const ordered = value_in({"order", 0, 200}), available = value_in({"places", 0, 200});
            testing::SmallCountry country = any_country();
            country.change("prisons.maximum_security_population", first, ordered);
            country.change("prisons.facilities.cecot.official_capacity", first, available);
            for (MonthlyRecord const& month : country::simulate(country.resolved(), any_run())) {
                RC_ASSERT(static_cast<double>(month.held_in_cecot) <= ordered);
                RC_ASSERT(static_cast<double>(month.held_in_cecot) <= available);
                held_there += month.held_in_cecot;
            }
        },
        40);
    EXPECT_GT(held_there, 0);
}

/// All are admitted before the first of them can be released, so admissions cannot answer to the sentences. From then on each person's stay
/// comes from the same uniform number under both sentences, and is the longer of the two under the longer one: so is the population, every day.
TEST(PrisonsProperty, PRI_3_longer_sentences_never_lower_the_population_at_the_same_admissions) {
    std::int64_t more = 0;
    expect_always(
        [&] {
            constexpr int days_of_admissions = 20, custody = 30;
            testing::SmallCountry shorter{places, persons_per_place};
            shorter.between(first, last).set("courts.custody_limit", custody);
            shorter.set("prisons.ordinary_admissions", value_in({"admissions", 1000, 10'000}));
            shorter.change("prisons.ordinary_admissions", first + days_of_admissions, 0);
            shorter.set("courts.remand_duration", value_in({"remand", 0.01, 0.5})).set("courts.trial_capacity", value_in({"trials", 0, 2000}));
            shorter.set("courts.ordinary_acquittal_share", value_in({"acquitted", 0, 1}));
            testing::SmallCountry longer = shorter;
            double const sentence = value_in({"sentence", 0.01, 1}), extra = value_in({"extra", 0, 1});
            shorter.set("courts.ordinary_sentence", sentence);
            longer.set("courts.ordinary_sentence", sentence + extra);
            random::RunKey const run = any_run();
            auto const before = country::simulate(shorter.resolved(), run), after = country::simulate(longer.resolved(), run);
            for (std::size_t month = 0; month < before.size(); ++month) {
                RC_ASSERT(after[month].admissions_ordinary == before[month].admissions_ordinary);
                RC_ASSERT(after[month].held >= before[month].held);
                more += after[month].held - before[month].held;
            }
        },
        60);
    EXPECT_GT(more, 0) << "sentences that change nothing prove nothing";
}

}  // namespace
}  // namespace contrapeso::prisons
