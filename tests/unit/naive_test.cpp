// SPDX-License-Identifier: Apache-2.0
// Naive forecasts that are told some figures and asked about others, with numbers computed by hand, and what is made of them beside a model.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "contrapeso/country/indicators.h"
#include "contrapeso/evidence/nulls.h"
#include "contrapeso/evidence/read_evidence.h"
#include "contrapeso/evidence/scoring.h"
#include "contrapeso/stats/densities.h"
#include "contrapeso/stats/scores.h"

namespace contrapeso::evidence {
namespace {

using Positions = std::vector<std::size_t>;

std::size_t const deaths = country::find_indicator("homicide_victim_count", country::Observer::official);
std::size_t const held = country::find_indicator("prison_population");

void add(Fact& fact, Day first, Day last, double figure) {
    Observation one;
    one.period = {first, last};
    one.expected = figure;
    fact.observations.push_back(one);
}

struct Dated {
    Day day{};
    double log{};
};

/// A stock with figures exp(log).
Fact stock(std::vector<Dated> const& figures) {
    Fact fact;
    fact.measure = Measure{{held}, {}, 1, {}};
    for (auto const& [day, log] : figures) {
        add(fact, day, day, std::exp(log));
    }
    return fact;
}

Fact flow() {
    Fact fact;
    fact.measure = Measure{{deaths}, {}, 1, {}};
    return fact;
}

void add_month(Fact& fact, int year, unsigned month, double log_of_a_day) {
    Day const first = day_of(year, month, 1), last = (month == 12 ? day_of(year + 1, 1, 1) : day_of(year, month + 1, 1)) - 1;
    add(fact, first, last, (last - first + 1) * std::exp(log_of_a_day));
}

Positions all_of(Fact const& fact) {
    Positions all(fact.observations.size());
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

void expect(std::optional<Naive> const& said, double log_median, double log_sd) {
    ASSERT_TRUE(said);
    EXPECT_NEAR(std::log(said->median), log_median, 1e-9);
    EXPECT_NEAR(said->log_sd, log_sd, 1e-9);
}

/// Four figures that jump by 1 every hundred days, then four to be asked for.
Fact zigzag() { return stock({{0, 0}, {100, 1}, {200, 0}, {300, 1}, {310, 9}, {400, 9}, {700, 9}, {1200, 9}}); }
Positions const first_four{0, 1, 2, 3};

TEST(Naives, TheLastValueGetsVaguerWithTheRootOfTheHorizon) {
    auto const said = last_value(zigzag(), first_four);
    expect(said[4], 1, 1);  // a tenth of a step ahead is no surer than one
    expect(said[5], 1, 1);
    expect(said[6], 1, 2);
    expect(said[7], 1, 3);
    expect(said[2], 1, 1);  // the one before, though itself in the training
    EXPECT_FALSE(said[0]) << "nothing came before";
    EXPECT_FALSE(last_value(zigzag(), Positions{0, 1})[6]) << "one change is no spread";
}

TEST(Naives, NoFigureForecastsDaysThatItHolds) {
    Fact fact = flow();
    add_month(fact, 2020, 1, 0);
    add_month(fact, 2020, 2, 1);
    add_month(fact, 2020, 3, 0);
    add(fact, day_of(2020, 4, 1), day_of(2020, 5, 31), 61 * std::exp(3));
    add(fact, day_of(2020, 4, 1), day_of(2020, 6, 30), 91 * std::exp(2));
    auto const said = last_value(fact, Positions{0, 1, 2, 3});
    ASSERT_TRUE(said[4]);
    EXPECT_NEAR(said[4]->median, 91, 1e-9) << "March, a day for a day; April and May are within the days asked for";
}

TEST(Naives, ATrendIsALineOfLogarithms) {
    // times −1.5, −0.5, 0.5, 1.5 hundred days about 150, logs ∓ 0.5 about 0.5: slope 1 / 5, squares left 1 − 0.2, variance 0.8 / 2
    auto const said = trend(zigzag(), first_four);
    expect(said[6], 0.5 + 0.2 * 5.5, std::sqrt(0.4 * (1 + 0.25 + 5.5 * 5.5 / 5)));
    expect(said[5], 0.5 + 0.2 * 2.5, std::sqrt(0.4 * (1 + 0.25 + 2.5 * 2.5 / 5)));
    EXPECT_FALSE(trend(zigzag(), Positions{0, 1, 2})[6]) << "one degree of freedom is no spread";
    EXPECT_FALSE(trend(stock({{5, 0}, {5, 1}, {5, 2}, {5, 3}}), first_four)[0]) << "of one day there is no line";
    expect(trend(stock({{0, 0}, {1, 1}, {2, 2}, {3, 3}, {5, 9}}), first_four)[4], 5, least_log_sd);
}

TEST(Naives, ASeasonIsACalendarMonth) {
    Fact fact = flow();
    add_month(fact, 2020, 1, 0);
    add_month(fact, 2020, 2, 1);
    add_month(fact, 2021, 1, 2);
    add_month(fact, 2021, 2, 1);
    add_month(fact, 2022, 1, 9);
    add_month(fact, 2022, 3, 9);
    add_month(fact, 2024, 2, 9);
    add(fact, day_of(2024, 1, 1), day_of(2024, 12, 31), 9);
    auto const said = seasonal_mean(fact, first_four);
    // squares left 1 + 0 + 1 + 0, two degrees of freedom: variance 1
    expect(said[4], std::log(31) + 1, std::sqrt(1.5));
    EXPECT_FALSE(said[5]) << "no March in the training";
    expect(said[6], std::log(29) + 1, std::sqrt(1.5));
    EXPECT_FALSE(said[7]) << "a year is no month";
    fact.measure = Measure{{held}, {}, 1, {}};
    EXPECT_FALSE(seasonal_mean(fact, first_four)[4]) << "a stock is no flow";
}

TEST(Naives, AStepWithoutTrainingTakesTheLastLevelAndSaysSo) {
    Fact fact = stock({{100, -0.5}, {200, 0.5}, {1100, 1.5}, {1200, 2.5}, {300, 9}, {1300, 9}, {2100, 9}, {3100, 9}});
    fact.steps = {1000, 2000, 3000};
    auto const said = step(fact, first_four);
    // four squares of 0.5, two levels: variance 0.5; each level seen twice; levels changed by 2
    expect(said[4], 0, std::sqrt(0.5 * 1.5));
    expect(said[5], 2, std::sqrt(0.5 * 1.5));
    EXPECT_EQ(said[5]->borrowed, 0);
    expect(said[6], 2, std::sqrt(0.5 * 1.5 + 4));
    EXPECT_EQ(said[6]->borrowed, 1);
    expect(said[7], 2, std::sqrt(0.5 * 1.5 + 2 * 4));
    add(fact, 1900, 2099, 9);
    auto const both = step(fact, first_four);
    expect(both[8], 2, std::sqrt(0.5 * 1.5 + 0.25 * 4));
    EXPECT_NEAR(both[8]->borrowed, 0.5, 1e-12);
    EXPECT_FALSE(step(fact, Positions{0, 1, 2})[4]) << "three figures, two levels: one degree of freedom";
    fact.steps.clear();
    EXPECT_FALSE(step(fact, first_four)[4]);
}

TEST(Naives, NothingIsLearntFromWhatIsAskedOrNotCounted) {
    Fact fact = flow();
    for (int year = 2015; year < 2020; ++year) {
        for (unsigned month = 1; month <= 12; ++month) {
            add_month(fact, year, month, 0.1 * ((year * 7 + static_cast<int>(month) * 5) % 11));
        }
    }
    fact.steps = {day_of(2016, 7, 1), day_of(2019, 3, 1)};
    Positions const training = figures_until(fact, day_of(2018, 12, 31));
    ASSERT_EQ(training.size(), 48U);
    fact.observations[10].derived = "a sum";
    fact.observations[20].expected = 0;
    fact.observations[30].against = Period{day_of(2015, 1, 1), day_of(2015, 1, 31)};
    Fact other = fact;
    for (std::size_t i = 0; i < other.observations.size(); ++i) {
        if (i >= 48 || i == 10 || i == 30) {
            other.observations[i].expected = 1e6;
        }
    }
    Fact told = fact;
    told.observations[40].expected = 1e6;
    for (auto const& forecast : {last_value, trend, seasonal_mean, step}) {
        auto const one = forecast(fact, training), same = forecast(other, training), another = forecast(told, training);
        for (std::size_t i = 48; i < 60; ++i) {
            ASSERT_TRUE(one[i] && same[i] && another[i]);
            EXPECT_EQ(one[i]->median, same[i]->median);
            EXPECT_EQ(one[i]->log_sd, same[i]->log_sd);
        }
        EXPECT_NE(one[52]->log_sd, another[52]->log_sd) << "what is told is heard";
        EXPECT_FALSE(one[30]);
    }
}

TEST(Naives, ToldEverythingTheySayWhatTheNullsSay) {
    Diagnostics faults;
    auto const evidence = read_evidence(scenario::DataSource::embedded(), faults);
    ASSERT_TRUE(evidence);
    auto const found = std::find_if(evidence->facts.begin(), evidence->facts.end(), [](Fact const& fact) { return fact.key == "killed_in_a_year"; });
    ASSERT_NE(found, evidence->facts.end());
    auto const before = last_value(*found, all_of(*found)), levels = step(*found, all_of(*found));
    auto const same_again = persistence(*found), steps = step_function(*found);
    std::size_t compared = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] && same_again[i] && levels[i] && steps[i]) {
            EXPECT_NEAR(before[i]->median / same_again[i]->median, 1, 1e-12);
            EXPECT_NEAR(levels[i]->median / steps[i]->median, 1, 1e-12);
            EXPECT_GT(levels[i]->interval(0.9).high, steps[i]->high) << "the levels themselves are not known";
            ++compared;
        }
    }
    EXPECT_GT(compared, 10U);
}

TEST(Naives, IntervalsAreThoseOfALogNormal) {
    stats::Interval const middle = Naive{100, 0.5, 0}.interval(0.95);
    EXPECT_NEAR(middle.low, 100 * std::exp(-0.5 * 1.959963984540054), 1e-9);
    EXPECT_NEAR(middle.high, 100 * std::exp(0.5 * 1.959963984540054), 1e-9);
}

/// ln figures about ln 100: jumps of 1, then 100 and 200 to be asked for, and one that is derived.
Fact scored_fact() {
    double const centre = std::log(100);
    Fact fact = stock({{0, centre}, {100, centre + 1}, {200, centre}, {300, centre + 1}, {400, centre}, {700, std::log(200)}, {800, centre}});
    fact.observations[6].derived = "a sum";
    return fact;
}

TEST(Skill, ModelAndNaiveForecastsOnTheSameFigures) {
    Fact const fact = scored_fact();
    std::vector<Prediction> const asked{{4, {110, 110, 110}, 5}, {5, {150, 250, 150}, 7}, {6, {1, 1}, 99}};
    auto const all = score_series(fact, first_four, asked);
    ASSERT_TRUE(all);
    EXPECT_EQ(all->model.figures, 2U) << "what is derived is not scored";
    EXPECT_DOUBLE_EQ(all->model.log_score, 6);
    // |110 − 100|; then a mean distance of 50 less half the mean distance of pairs, 200 / 3 / 2
    double const second = 50 - 100.0 / 3;
    EXPECT_NEAR(all->model.crps, (10 / 100.0 + second / 200) / 2, 1e-12);
    EXPECT_NEAR(all->model.crps_in_unit, (10 + second) / 2, 1e-12);
    EXPECT_DOUBLE_EQ(all->model.coverage_50, 0.5) << "from 150 to 200";
    EXPECT_DOUBLE_EQ(all->model.coverage_95, 0.5);

    ASSERT_TRUE(all->last_value && all->trend);
    EXPECT_FALSE(all->seasonal_mean || all->step) << "a stock without steps";
    Performance const& naive = all->last_value->naive;
    double const median = 100 * std::numbers::e;  // spread 1 over one step, 2 over four
    EXPECT_DOUBLE_EQ(naive.coverage_50, 0.5) << "100 lies one spread below, 200 a sixth of one";
    EXPECT_DOUBLE_EQ(naive.coverage_80, 1);
    double const of_100 = stats::crps_of_log_normal(median, 1, 100), of_200 = stats::crps_of_log_normal(median, 2, 200);
    EXPECT_NEAR(naive.crps, (of_100 / 100 + of_200 / 200) / 2, 1e-9);
    EXPECT_NEAR(all->last_value->skill, 1 - all->model.crps / naive.crps, 1e-12);
    EXPECT_NEAR(all->last_value->skill_in_unit, 1 - (10 + second) / (of_100 + of_200), 1e-9);
    double const log_root = std::log(std::sqrt(2 * std::numbers::pi));
    EXPECT_NEAR(naive.log_score,
                (0.5 + std::log(100) + log_root + 0.5 * std::pow((std::log(200) - std::log(median)) / 2, 2) + std::log(400) + log_root) / 2, 1e-9);
}

TEST(Skill, APerfectModelHasOneAndAWorseOneLess) {
    Fact const fact = scored_fact();
    auto const skill = [&](double factor) {
        std::vector<Prediction> const asked{{4, {100 * factor, 100 * factor}, 0}, {5, {200 * factor, 200 * factor}, 0}};
        return score_series(fact, first_four, asked)->last_value->skill;
    };
    EXPECT_NEAR(skill(1), 1, 1e-12);
    EXPECT_LT(skill(1.3), 1);
    EXPECT_LT(skill(5), 0) << "worse than repeating the last figure";
}

TEST(Skill, BorrowedLevelsAreCounted) {
    Fact fact = stock({{100, -0.5}, {200, 0.5}, {1100, 1.5}, {1200, 2.5}, {1300, 2}, {2100, 2}});
    fact.steps = {1000, 2000};
    auto const all = score_series(fact, first_four, std::vector<Prediction>{{4, {7, 7}, 1}, {5, {7, 7}, 1}});
    ASSERT_TRUE(all && all->step);
    EXPECT_EQ(all->step->naive.figures, 2U);
    EXPECT_EQ(all->step->borrowed, 1U);
    EXPECT_FALSE(score_series(fact, first_four, {}));
}

}  // namespace
}  // namespace contrapeso::evidence
