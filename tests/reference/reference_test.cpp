// SPDX-License-Identifier: Apache-2.0
// The engine against the slow reference: what a small country's prisons do in three years, over a few hundred replicates of each. Means, variances
// and whole distributions agree; the reference with one rule moved is told apart.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include "contrapeso/country/country.h"
#include "contrapeso/population/initial.h"
#include "reference/slow_country.h"
#include "reference/two_samples.h"
#include "support/small_country.h"

namespace contrapeso::reference {
namespace {

constexpr std::uint64_t seed = 20220327;
constexpr int years = 3;
constexpr Day first = day_of(2015, 1, 1), last = day_of(2015 + years, 1, 1) - 1;

/// Everything that PRI-1, PRI-2 and PRI-3 do happens some hundred times a year among 6,000 people.
constexpr Rules rules{.admissions = 800 / days_per_year,
                      .custody_days = 5,
                      .remand_days = 90,
                      .sentence_days = 300,
                      .acquitted = 0.25,
                      .death = 0.15 / days_per_year,
                      .added_death = 1.5 / days_per_year,
                      .shock_days = 60,
                      .crowding_slope = 0.4,
                      .cells_places = 8,
                      .estate_places = 250,
                      .escape = 0.4 / days_per_year};

testing::SmallCountry like(Rules const& r) {
    testing::SmallCountry country{2, 3000};
    country.between(first, last);
    country.set("prisons.ordinary_admissions", r.admissions * days_per_year).set("courts.custody_limit", r.custody_days);
    country.set("courts.remand_duration", r.remand_days / days_per_year).set("courts.ordinary_sentence", r.sentence_days / days_per_year);
    country.set("courts.ordinary_acquittal_share", r.acquitted).set("courts.trial_capacity", 1e6);
    country.set("prisons.death_hazard", r.death * days_per_year).set("prisons.admission_death_hazard", r.added_death * days_per_year);
    country.set("prisons.admission_shock_duration", r.shock_days).set("prisons.crowding_death_slope", r.crowding_slope);
    country.set("prisons.facilities.police_cells.official_capacity", r.cells_places);
    country.set("prisons.facilities.estate.official_capacity", r.estate_places);
    return country.set("prisons.escape_hazard", r.escape * days_per_year);
}

/// The same people, one by one.
std::vector<Human> people_of(country::Resolved const& scenario) {
    population::Cells const cells = population::initial_cells(*scenario.places, year_of(first), year_of(last));
    std::vector<Human> people;
    for (std::uint16_t place = 0; place < cells.places(); ++place) {
        for (auto const sex : {population::Sex::female, population::Sex::male}) {
            for (int birth_year = year_of(first) - population::age_count + 1; birth_year <= year_of(first); ++birth_year) {
                auto const alike = static_cast<std::size_t>(cells.count({place, sex, static_cast<std::int16_t>(birth_year)}));
                people.insert(people.end(), alike, Human{.place = place, .birth_year = birth_year, .man = sex == population::Sex::male});
            }
        }
    }
    return people;
}

/// The year's flows, and who is held at its end.
struct Account : Year {
    double held{};
};
using History = std::array<Account, years>;

/// Admissions of people who had been admitted before, since the first day.
double readmissions(country::State const& state) {
    std::int64_t again = 0;
    for (std::uint8_t const times : state.persons.admissions) {
        again += std::max(0, times - 1);
    }
    return static_cast<double>(again);
}

History lived_in_engine(country::Resolved const& scenario, std::uint64_t replicate) {
    History history;
    country::Country engine{scenario, {seed, replicate}};
    double readmitted_before = 0;
    for (Day today = first; today <= last; ++today) {
        engine.live(today);
        if (!is_last_of_month(today)) {
            continue;
        }
        country::MonthlyRecord const month = engine.close_month(today);
        Account& year = history[static_cast<std::size_t>(year_of(today) - year_of(first))];
        year.admissions += static_cast<double>(month.admissions_ordinary);
        year.releases += static_cast<double>(month.released_after_trial + month.released_at_sentence_end);
        year.deaths += static_cast<double>(month.deaths_in_custody);
        year.escapes += static_cast<double>(month.escapes);
        year.held = static_cast<double>(month.held);
        if (year_of(today + 1) != year_of(today)) {
            year.readmissions = readmissions(engine.state()) - readmitted_before;
            readmitted_before += year.readmissions;
        }
    }
    return history;
}

History lived_slowly(Rules const& r, std::vector<Human> const& people, std::uint64_t replicate) {
    History history;
    SlowCountry country{r, people, seed + replicate};
    for (Day today = first; today <= last; ++today) {
        Account& year = history[static_cast<std::size_t>(year_of(today) - year_of(first))];
        country.live(today, year_of(today), year);
        if (year_of(today + 1) != year_of(today)) {
            year.held = country.held();
        }
    }
    return history;
}

std::vector<History> engine_histories(std::uint64_t replicates) {
    auto const scenario = like(rules).resolved();
    std::vector<History> histories;
    for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
        histories.push_back(lived_in_engine(scenario, replicate));
    }
    return histories;
}

std::vector<History> slow_histories(Rules const& r, std::uint64_t replicates) {
    auto const people = people_of(like(rules).resolved());
    std::vector<History> histories;
    for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
        histories.push_back(lived_slowly(r, people, replicate));
    }
    return histories;
}

struct Quantity {
    std::string_view name;
    double Account::*member;
};
constexpr Quantity admissions{"admissions", &Account::admissions}, releases{"releases", &Account::releases}, deaths{"deaths", &Account::deaths},
    escapes{"escapes", &Account::escapes}, again{"admitted again", &Account::readmissions}, held{"held at the end", &Account::held};

std::vector<double> samples(std::vector<History> const& histories, Quantity const& quantity, std::size_t year) {
    std::vector<double> values;
    for (History const& history : histories) {
        values.push_back(history[year].*quantity.member);
    }
    return values;
}

/// Shared by all tests: the engine's histories, and how many of the reference's stand against them.
std::vector<History> const& engine() {
    static std::vector<History> const histories = engine_histories(600);
    return histories;
}
constexpr std::uint64_t slow_replicates = 300, moved_replicates = 60;

/// A rule moved by this much is told apart in every year by the mean and by the distribution; so is a standard deviation 1.6 times as large.
constexpr double smallest_relevant_error = 0.2, smallest_relevant_spread = 1.6;

TEST(Reference, PRI_1_PRI_2_PRI_3_engine_and_slow_country_have_the_same_law) {
    auto const slow = slow_histories(rules, slow_replicates);
    for (Quantity const& quantity : {admissions, releases, deaths, escapes, again, held}) {
        for (std::size_t year = 0; year < years; ++year) {
            auto const fast_values = samples(engine(), quantity, year), slow_values = samples(slow, quantity, year);
            auto const mean = accept_same_mean(fast_values, slow_values), variance = accept_same_variance(fast_values, slow_values);
            auto const law = stats::accept_same_distribution(fast_values, slow_values);
            EXPECT_TRUE(mean) << quantity.name << ", year " << year << ", mean: " << mean.text;
            EXPECT_TRUE(variance) << quantity.name << ", year " << year << ", logarithm of the variance: " << variance.text;
            EXPECT_TRUE(law) << quantity.name << ", year " << year << ", distribution: " << law.text;
            std::vector<double> spread = slow_values;
            for (double& value : spread) {
                value *= smallest_relevant_spread;
            }
            EXPECT_FALSE(accept_same_variance(fast_values, spread)) << quantity.name << ", year " << year;
        }
    }
}

/// The reference with `moved` rules is rejected in this quantity.
void expect_told_apart(Rules const& moved, Quantity const& quantity) {
    auto const slow = slow_histories(moved, moved_replicates);
    for (std::size_t year = 0; year < years; ++year) {
        auto const fast_values = samples(engine(), quantity, year), slow_values = samples(slow, quantity, year);
        EXPECT_FALSE(accept_same_mean(fast_values, slow_values)) << quantity.name << ", year " << year;
        EXPECT_FALSE(stats::accept_same_distribution(fast_values, slow_values)) << quantity.name << ", year " << year;
    }
}

TEST(Reference, PRI_1_other_admissions_are_told_apart) {
    Rules moved = rules;
    moved.admissions *= 1 + smallest_relevant_error;
    expect_told_apart(moved, admissions);
}

TEST(Reference, PRI_2_another_hazard_of_death_is_told_apart) {
    Rules moved = rules;
    moved.death *= 1 + smallest_relevant_error;
    moved.added_death *= 1 + smallest_relevant_error;
    expect_told_apart(moved, deaths);
}

TEST(Reference, PRI_3_another_hazard_of_escape_is_told_apart) {
    Rules moved = rules;
    moved.escape *= 1 + smallest_relevant_error;
    expect_told_apart(moved, escapes);
}

TEST(Reference, PRI_3_other_stays_are_told_apart) {
    Rules moved = rules;
    moved.remand_days *= 1 + smallest_relevant_error;
    moved.sentence_days *= 1 + smallest_relevant_error;
    expect_told_apart(moved, held);
}

/// Halving the tick changes nothing for constant hazards: asked twice with half the hazard, or once with all of it, and by the closed form.
TEST(Reference, PRI_2_half_a_day_twice_is_a_day) {
    constexpr int prisoners = 2000, observed_days = 365;
    Rules prison{.death = 0.3 / days_per_year, .escape = 0.2 / days_per_year};
    std::vector<Human> const people(prisoners, Human{.standing = Standing::sentenced, .admitted = first, .due = last + 1});
    auto const dead_after_a_year = [&](int asks_per_day) {
        prison.asks_per_day = asks_per_day;
        std::int64_t dead = 0;
        constexpr std::uint64_t replicates = 30;
        for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
            SlowCountry country{prison, people, seed + replicate};
            Year year;
            for (Day today = first + 1; today <= first + observed_days; ++today) {
                country.live(today, year_of(today), year);
            }
            dead += static_cast<std::int64_t>(year.deaths);
        }
        auto const verdict = [&](double death) {
            double const any = death + prison.escape;
            return stats::accept_proportion(dead, std::int64_t{prisoners} * replicates, -std::expm1(-any * observed_days) * death / any);
        };
        EXPECT_TRUE(verdict(prison.death)) << asks_per_day << " times a day: " << verdict(prison.death).text;
        constexpr double relevant = 0.1;
        EXPECT_FALSE(verdict(prison.death * (1 + relevant)));
        EXPECT_FALSE(verdict(prison.death * (1 - relevant)));
    };
    dead_after_a_year(1);
    dead_after_a_year(2);
}

}  // namespace
}  // namespace contrapeso::reference
