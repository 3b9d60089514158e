// SPDX-License-Identifier: Apache-2.0
// The event field against its law: Poisson counts, independence, and points that no history moves. Each assertion is shown able to fail.
#include "contrapeso/random/event_field.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/population/people.h"
#include "contrapeso/population/rosters.h"
#include "contrapeso/stats/acceptance.h"

namespace contrapeso::random {
namespace {

constexpr RunKey run{.seed = 20220327};
constexpr Day first_day = 14610;  // 2010-01-01

/// A field of one process, on whose every sheet things happen at `rate` a day.
EventField field_of(std::uint32_t places, std::int32_t days, double rate, RunKey key = run) {
    EventField field{key, std::array{places}, first_day, first_day + days - 1};
    field.set_factor(0, rate, first_day);
    for (std::uint32_t place = 0; place < places; ++place) {
        field.set_weight(0, static_cast<std::uint16_t>(place), 1, first_day);
    }
    return field;
}

/// Number of events by day and sheet.
std::vector<std::int64_t> counts(EventField& field, std::uint32_t places, std::int32_t days) {
    std::vector<std::int64_t> count(static_cast<std::size_t>(days) * places, 0);
    for (std::int32_t day = 0; day < days; ++day) {
        for (Event const& event : field.events(first_day + day)) {
            ++count[static_cast<std::size_t>(day) * places + event.place];
        }
    }
    return count;
}

/// χ² of counts 0, 1, 2 … against Poisson(mean); neighbours are merged until a cell expects 20.
stats::Verdict fit(std::vector<std::int64_t> const& samples, double mean) {
    constexpr double least_expected = 20;
    std::vector<std::int64_t> frequency(static_cast<std::size_t>(std::ranges::max(samples)) + 1);
    for (std::int64_t const x : samples) {
        ++frequency[static_cast<std::size_t>(x)];
    }
    std::vector<std::int64_t> observed{0};
    std::vector<double> expected{0};
    auto left = static_cast<double>(samples.size());
    for (std::size_t k = 0; k < frequency.size(); ++k) {
        if (expected.back() >= least_expected && left >= 2 * least_expected) {
            observed.push_back(0);
            expected.push_back(0);
        }
        auto const x = static_cast<double>(k);  // the oracle is the standard library, not our own
        double const here = static_cast<double>(samples.size()) * std::exp(x * std::log(mean) - mean - std::lgamma(x + 1));
        observed.back() += frequency[k];
        expected.back() += here;
        left -= here;
    }
    expected.back() += left;
    return stats::accept_chi_square(observed, expected);
}

TEST(EventField, counts_of_a_day_and_sheet_are_poisson) {
    struct Case {
        double rate;
        std::uint32_t places;
        std::int32_t days;
        double error;  ///< smallest one worth catching, relative to the rate
    };
    for (auto const& [rate, places, days, error] : {Case{1e-4, 2000, 4000, 0.4},
                                                    {0.01, 200, 4000, 0.12},
                                                    {0.3, 60, 3000, 0.06},
                                                    {2.5, 40, 2000, 0.03},
                                                    {11.0, 20, 2000, 0.02},
                                                    {40.0, 10, 2000, 0.015},
                                                    {200.0, 10, 2000, 0.008}}) {
        SCOPED_TRACE(rate);
        EventField field = field_of(places, days, rate);
        auto const samples = counts(field, places, days);
        auto const verdict = fit(samples, rate);
        EXPECT_TRUE(verdict) << verdict.text;
        EXPECT_FALSE(fit(samples, rate * (1 + error)));
        EXPECT_FALSE(fit(samples, rate * (1 - error)));
    }
}

/// Mean product of two standardised counts, 0 if they are independent.
stats::Verdict uncorrelated(std::vector<std::int64_t> const& count, double rate, std::size_t shift) {
    std::vector<double> products;
    for (std::size_t i = 0; i + shift < count.size(); ++i) {
        products.push_back((static_cast<double>(count[i]) - rate) * (static_cast<double>(count[i + shift]) - rate) / rate);
    }
    return stats::accept_mean(products, 0, 1);
}

TEST(EventField, days_and_sheets_are_independent) {
    constexpr std::uint32_t places = 50;
    constexpr std::int32_t days = 4000;
    for (double const rate : {0.05, 0.9, 6.0}) {
        SCOPED_TRACE(rate);
        EventField field = field_of(places, days, rate);
        auto const count = counts(field, places, days);
        for (std::size_t const shift :
             {std::size_t{1}, std::size_t{2}, std::size_t{places}, std::size_t{2 * places}, std::size_t{7 * places + 3}}) {  // sheets, days
            auto const verdict = uncorrelated(count, rate, shift);
            EXPECT_TRUE(verdict) << shift << ": " << verdict.text;
        }
        EXPECT_FALSE(uncorrelated(count, rate, 0));
        // a block of days holds a Poisson number too: neither its length nor its border shows
        for (std::int32_t const length : {2, 16, 125}) {
            std::vector<std::int64_t> sums(count.size() / static_cast<std::size_t>(length), 0);
            for (std::size_t i = 0; i < sums.size() * static_cast<std::size_t>(length); ++i) {
                std::size_t const day = i / places, place = i % places;
                sums[day / static_cast<std::size_t>(length) * places + place] += count[i];
            }
            auto const verdict = fit(sums, rate * length);
            EXPECT_TRUE(verdict) << length << ": " << verdict.text;
            EXPECT_FALSE(fit(sums, rate * length * (rate < 0.1 ? 1.25 : 1.06))) << length;
        }
    }
}

TEST(EventField, processes_in_one_place_are_independent) {
    EventField field{run, std::array<std::uint32_t, 2>{1, 1}, first_day, first_day + 99'999};
    std::vector<double> products;
    for (std::uint16_t const process : {std::uint16_t{0}, std::uint16_t{1}}) {
        field.set_factor(process, 1, first_day);
        field.set_weight(process, 0, 1, first_day);
    }
    for (Day day = first_day; day < first_day + 100'000; ++day) {
        std::array<double, 2> count{};
        for (Event const& event : field.events(day)) {
            ++count[event.process];
        }
        products.push_back((count[0] - 1) * (count[1] - 1));
    }
    auto const verdict = stats::accept_mean(products, 0, 1);
    EXPECT_TRUE(verdict) << verdict.text;
}

bool same(Event const& a, Event const& b) {
    return a.process == b.process && a.place == b.place && a.moment == b.moment && a.pick == b.pick && a.mark == b.mark && a.key == b.key;
}

bool same(std::span<Event const> a, std::span<Event const> b) {
    return std::ranges::equal(a, b, [](Event const& x, Event const& y) { return same(x, y); });
}

// One field never moves; in the others factor and weight wander, and on some days come back to the same rate: then to the same events.
TEST(EventField, events_of_a_rate_do_not_know_its_history) {
    constexpr std::uint32_t places = 5;
    constexpr Day days = 3000;
    constexpr double rate = 1.5;
    EventField steady = field_of(places, days, rate);
    EventField wandering{run, std::array{places}, first_day, first_day + days - 1};
    EventField late{run, std::array{places}, first_day, first_day + days - 1};  // nothing happens in the first half
    int compared = 0, different = 0;
    for (Day day = 0; day < days; ++day) {
        Day const today = first_day + day;
        double const factor = day % 7 == 0 ? 2 : std::ldexp(1.0, (day * day) % 11 - 5);  // 1/32 … 32
        wandering.set_factor(0, factor, today);
        for (std::uint16_t place = 0; place < places; ++place) {
            wandering.set_weight(0, place, day % 7 == 0 ? rate / 2 : 0.01 * (day % 50 + place), today);
            late.set_weight(0, place, 1, today);
        }
        late.set_factor(0, day < days / 2 ? 0 : rate, today);
        auto const expected = steady.events(today);
        auto const wandered = wandering.events(today);
        auto const awoken = late.events(today);
        if (day % 7 == 0) {
            EXPECT_TRUE(same(expected, wandered)) << day;
            ++compared;
        } else {
            different += same(expected, wandered) ? 0 : 1;
        }
        EXPECT_TRUE(day < days / 2 ? awoken.empty() : same(expected, awoken)) << day;
    }
    EXPECT_GT(compared, 400);
    EXPECT_GT(different, 2000);  // other rates, other events: the comparison can fail
}

TEST(EventField, factor_times_weight_is_the_rate) {
    constexpr Day days = 500;
    EventField direct = field_of(3, days, 0.75);
    EventField composed{run, std::array<std::uint32_t, 1>{3}, first_day, first_day + days - 1};
    for (std::uint16_t place = 0; place < 3; ++place) {
        composed.set_weight(0, place, 0.25, first_day);  // before the factor, for once
    }
    composed.set_factor(0, 3, first_day);
    EXPECT_EQ(composed.rate(0, 1), 0.75);
    for (Day today = first_day; today < first_day + days; ++today) {
        EXPECT_TRUE(same(direct.events(today), composed.events(today)));
    }
}

TEST(EventField, a_higher_rate_keeps_the_events_of_a_lower_one) {
    constexpr Day days = 1000;
    std::array const rates{0.0, 0.003, 0.2, 1.0, 1.1, 9.0, 30.0};
    std::vector<EventField> fields;
    for (double const rate : rates) {
        fields.push_back(field_of(4, days, rate));
    }
    std::vector<std::size_t> total(rates.size(), 0);
    for (Day today = first_day; today < first_day + days; ++today) {
        std::set<std::uint64_t> below;
        for (std::size_t i = 0; i < rates.size(); ++i) {
            std::set<std::uint64_t> keys;
            for (Event const& event : fields[i].events(today)) {
                keys.insert(event.key);
            }
            EXPECT_TRUE(std::ranges::includes(keys, below)) << rates[i];
            total[i] += keys.size();
            below = std::move(keys);
        }
    }
    EXPECT_EQ(total.front(), 0U);
    EXPECT_TRUE(std::ranges::is_sorted(total));
    EXPECT_GT(total.back(), 100'000U);
}

TEST(EventField, keys_are_unique_over_a_run) {
    constexpr Day days = 400;
    std::array<std::uint32_t, 3> const places{300, 40, 1};
    EventField field{run, places, first_day, first_day + days - 1};
    std::array const rates{0.5, 20.0, 700.0};
    for (std::uint16_t process = 0; process < places.size(); ++process) {
        field.set_factor(process, rates[process], first_day);
        for (std::uint32_t place = 0; place < places[process]; ++place) {
            field.set_weight(process, static_cast<std::uint16_t>(place), 1, first_day);
        }
    }
    std::vector<std::uint64_t> keys;
    for (Day today = first_day; today < first_day + days; ++today) {
        for (Event const& event : field.events(today)) {
            keys.push_back(event.key);
        }
    }
    std::ranges::sort(keys);
    EXPECT_GT(keys.size(), 600'000U);
    EXPECT_EQ(std::ranges::adjacent_find(keys), keys.end());
    EXPECT_LT(keys.back(), std::uint64_t{1} << 63U);  // above are the people of the first day
}

TEST(EventField, other_runs_have_other_events) {
    for (RunKey const key : {RunKey{.seed = 1}, RunKey{.seed = run.seed, .replicate = 1}}) {
        EventField one = field_of(2, 10, 5), other = field_of(2, 10, 5, key);
        EXPECT_FALSE(same(one.events(first_day), other.events(first_day)));
    }
}

TEST(EventField, events_come_in_the_order_of_their_moments) {
    EventField field = field_of(20, 50, 3);
    for (Day today = first_day; today < first_day + 50; ++today) {
        EXPECT_TRUE(std::ranges::is_sorted(field.events(today), {}, &Event::moment));
    }
}

TEST(EventField, poisson4_table_is_the_distribution_function) {
    constexpr std::array<std::uint64_t, 32> table{
#include "contrapeso/random/poisson4.inc"
    };
    double probability = exact::exp(-4), cumulated = 0;
    for (std::size_t k = 0; k < table.size(); ++k) {
        cumulated += probability;
        EXPECT_NEAR(static_cast<double>(table[k]) * 0x1p-64, cumulated, 1e-15) << k;
        if (k > 0) {  // the tail far out is too thin for the sum: there the step itself must be right
            double const step = static_cast<double>(table[k] - table[k - 1]) * 0x1p-64;
            EXPECT_NEAR(step / probability, 1, 1e-12 + 0x1p-63 / probability) << k;
        }
        probability *= 4 / static_cast<double>(k + 1);
    }
    EXPECT_LT(probability * 8 / 7, 0x1p-59);  // all that lies beyond: each step is less than an eighth of the one before
}

TEST(EventField, picks_marks_and_moments_are_uniform) {
    constexpr Day days = 1000;
    EventField field = field_of(10, days, 7);
    std::vector<double> picks, marks, moments, products;
    for (Day today = first_day; today < first_day + days; ++today) {
        for (Event const& event : field.events(today)) {
            picks.push_back(uniform(event.pick));
            marks.push_back(uniform(event.mark));
            moments.push_back((static_cast<double>(event.moment) + 0.5) * 0x1p-32);
            products.push_back(12 * (picks.back() - 0.5) * (marks.back() - 0.5));
        }
    }
    for (auto const& values : {picks, marks, moments}) {
        auto const verdict = stats::accept_ks(values, [](double x) { return x; });
        EXPECT_TRUE(verdict) << verdict.text;
        EXPECT_FALSE(stats::accept_ks(values, [](double x) { return x * x * (3 - 2 * x) * 0.1 + 0.9 * x; }));
    }
    auto const verdict = stats::accept_mean(products, 0, 1);
    EXPECT_TRUE(verdict) << verdict.text;
}

// POP: a person with hazard h is hit with probability 1 − exp(−h), also when two processes act on one roster; causes split by their shares.
TEST(EventField, people_of_a_roster_are_hit_by_their_hazards) {
    constexpr std::uint32_t persons = 6;
    constexpr std::array<double, 2> hazard{0.25, 0.6};  // of each process, per person and day
    constexpr Day days = 60'000;
    EventField field{run, std::array<std::uint32_t, 2>{1, 1}, first_day, first_day + days - 1};
    population::People people;
    population::Rosters rosters{1};
    for (std::uint32_t i = 0; i < persons; ++i) {
        rosters.add(0, people.add({.key = i}, 0));
    }
    for (std::uint16_t process = 0; process < hazard.size(); ++process) {
        field.set_factor(process, hazard[process], first_day);
        field.set_weight(process, 0, persons, first_day);
    }
    std::array<std::int64_t, persons> hits{};
    std::array<std::int64_t, 2> causes{};
    std::int64_t events = 0, pairs = 0;  // days on which both of the first two persons are hit
    for (Day today = first_day; today < first_day + days; ++today) {
        std::array<int, persons> hit_today{};
        for (Event const& event : field.events(today)) {
            ++events;
            if (auto const person = rosters.hit(0, below(event.pick, persons))) {
                ++hits[*person];
                ++causes[event.process];
                ++hit_today[*person];
            }
        }
        rosters.end_day();
        ASSERT_LE(std::ranges::max(hit_today), 1);  // duplicates are dropped
        pairs += hit_today[0] * hit_today[1];
    }
    double const both = hazard[0] + hazard[1], chance = -std::expm1(-both);
    for (std::int64_t const n : hits) {
        auto const verdict = stats::accept_proportion(n, days, chance);
        EXPECT_TRUE(verdict) << verdict.text;
        EXPECT_FALSE(stats::accept_proportion(n, days, -std::expm1(-both * 1.05)));
    }
    auto const shared = stats::accept_proportion(pairs, days, chance * chance);  // persons are hit independently
    EXPECT_TRUE(shared) << shared.text;
    EXPECT_FALSE(stats::accept_proportion(pairs, days, chance * chance * 1.06));
    auto const split = stats::accept_proportion(causes[0], causes[0] + causes[1], hazard[0] / both);
    EXPECT_TRUE(split) << split.text;
    EXPECT_FALSE(stats::accept_proportion(causes[0], causes[0] + causes[1], hazard[0] / both + 0.01));
    auto const dropped = static_cast<double>(events - causes[0] - causes[1]) / static_cast<double>(days);
    EXPECT_NEAR(dropped, persons * (both - chance), 0.1);
}

}  // namespace
}  // namespace contrapeso::random
