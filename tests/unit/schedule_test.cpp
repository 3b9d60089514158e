// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/policy/schedule.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "contrapeso/core/exact_math.h"

namespace contrapeso::policy {
namespace {

constexpr Day start = 100;
using Effect = Change::Effect;

double value_on(Day today, double base, std::vector<Change> const& changes) {
    std::vector<double> values{base};
    Timeline const timeline{{base}, changes};
    timeline.resolve(today, values);
    return values[0];
}

TEST(Timeline, without_changes_the_base_stays) {
    std::vector<double> values{0, 0, 0};
    Timeline const timeline{{1, 2, 3}, {}};
    EXPECT_TRUE(timeline.resolve(0, values));
    EXPECT_EQ(values, (std::vector<double>{1, 2, 3}));
    EXPECT_FALSE(timeline.resolve(1, values));
}

TEST(Timeline, a_change_holds_from_its_first_day_to_the_day_before_its_end) {
    std::vector const changes{Change{.from = start, .until = start + 10, .value = 5}};
    EXPECT_EQ(value_on(start - 1, 2, changes), 2);
    EXPECT_EQ(value_on(start, 2, changes), 5);
    EXPECT_EQ(value_on(start + 9, 2, changes), 5);
    EXPECT_EQ(value_on(start + 10, 2, changes), 2);
    EXPECT_EQ(value_on(start + 10'000'000, 2, {Change{.from = start, .value = 5}}), 5);  // no end
}

TEST(Timeline, a_ramp_is_a_straight_line) {
    std::vector const changes{Change{.from = start, .ramp_days = 4, .value = 6}};
    EXPECT_EQ(value_on(start, 2, changes), 2);
    EXPECT_EQ(value_on(start + 1, 2, changes), 3);
    EXPECT_EQ(value_on(start + 3, 2, changes), 5);
    EXPECT_EQ(value_on(start + 4, 2, changes), 6);
    EXPECT_EQ(value_on(start + 400, 2, changes), 6);
}

TEST(Timeline, strength_goes_part_of_the_way) {
    EXPECT_EQ(value_on(start, 2, {Change{.from = start, .value = 6, .strength = 0.25}}), 3);
    EXPECT_EQ(value_on(start, 2, {Change{.from = start, .value = 6, .strength = 0}}), 2);
    EXPECT_EQ(value_on(start + 2, 2, {Change{.from = start, .ramp_days = 4, .value = 6, .strength = 0.5}}), 3);
}

TEST(Timeline, multiplying_starts_from_what_stood_before) {
    EXPECT_EQ(value_on(start, 3, {Change{.from = start, .effect = Effect::multiply, .value = 0.5}}), 1.5);
    EXPECT_EQ(value_on(start, 3, {Change{.from = start, .effect = Effect::multiply, .value = 0.5, .strength = 0.5}}), 2.25);
    EXPECT_EQ(value_on(start, 3, {Change{.from = start, .effect = Effect::multiply, .value = 0}}), 0);
}

TEST(Timeline, later_changes_build_on_earlier_ones) {
    Change const replace{.from = start, .value = 10}, twice{.from = start + 5, .effect = Effect::multiply, .value = 2};
    EXPECT_EQ(value_on(start + 5, 1, {replace, twice}), 20);
    EXPECT_EQ(value_on(start + 5, 1, {twice, replace}), 10);
    EXPECT_EQ(value_on(start + 4, 1, {replace, twice}), 10);
}

TEST(Timeline, parameters_do_not_mix_whatever_the_order_of_changes) {
    std::vector const changes{Change{.parameter = 2, .from = start, .value = 30}, Change{.parameter = 0, .from = start, .value = 10},
                              Change{.parameter = 2, .from = start, .effect = Effect::multiply, .value = 2}};
    Timeline const timeline{{1, 2, 3}, changes};
    std::vector<double> values{1, 2, 3};
    EXPECT_FALSE(timeline.resolve(start - 1, values));
    EXPECT_TRUE(timeline.resolve(start, values));
    EXPECT_EQ(values, (std::vector<double>{10, 2, 60}));
    EXPECT_FALSE(timeline.resolve(start + 1, values));  // nothing moved overnight
}

using Comparison = Trigger::Comparison;

double value_when_held_since(Day today, Day since, Change change) {
    change.trigger = 0;
    std::vector<double> values{2};
    std::vector<Day> const held{since};
    Timeline{{2}, {change}}.resolve(today, values, held);
    return values[0];
}

TEST(Triggers, compare_as_written) {
    EXPECT_FALSE(holds({.comparison = Comparison::above, .bound = 1.8}, 1.8));
    EXPECT_TRUE(holds({.comparison = Comparison::above, .bound = 1.8}, 1.81));
    EXPECT_TRUE(holds({.comparison = Comparison::at_least, .bound = 1.8}, 1.8));
    EXPECT_FALSE(holds({.comparison = Comparison::below, .bound = 1.8}, 1.8));
    EXPECT_TRUE(holds({.comparison = Comparison::below, .bound = 1.8}, 1.7));
    EXPECT_TRUE(holds({.comparison = Comparison::at_most, .bound = 1.8}, 1.8));
}

TEST(Triggers, hold_from_the_first_month_that_satisfies_them_while_it_does_or_once_for_all) {
    std::vector<Trigger> const triggers{{.comparison = Comparison::above, .bound = 1}, {.comparison = Comparison::above, .bound = 1, .once = true}};
    std::vector<Day> since(2, forever);
    pull(triggers, std::vector<double>{1, 1}, 31, since);
    EXPECT_EQ(since, (std::vector<Day>{forever, forever}));
    pull(triggers, std::vector<double>{2, 2}, 59, since);
    pull(triggers, std::vector<double>{3, 3}, 90, since);
    EXPECT_EQ(since, (std::vector<Day>{59, 59}));
    pull(triggers, std::vector<double>{1, 1}, 120, since);
    EXPECT_EQ(since, (std::vector<Day>{forever, 59}));
    pull(triggers, std::vector<double>{2, 2}, 151, since);
    EXPECT_EQ(since, (std::vector<Day>{151, 59}));
}

TEST(Timeline, what_waits_begins_and_ramps_on_the_day_of_its_trigger_between_its_own_days) {
    Change const plain{.from = start, .until = start + 100, .value = 6};
    EXPECT_EQ(value_when_held_since(start + 20, forever, plain), 2);
    EXPECT_EQ(value_when_held_since(start + 19, start + 20, plain), 2);
    EXPECT_EQ(value_when_held_since(start + 20, start + 20, plain), 6);
    EXPECT_EQ(value_when_held_since(start - 1, start - 50, plain), 2);  // not before its own first day
    EXPECT_EQ(value_when_held_since(start + 100, start + 20, plain), 2);
    EXPECT_EQ(value_when_held_since(start + 22, start + 20, {.from = start, .ramp_days = 4, .value = 6}), 4);
    EXPECT_EQ(value_when_held_since(start + 24, start + 20, {.from = start, .value = 6, .delay = 5}), 2);
    EXPECT_EQ(value_when_held_since(start + 25, start + 20, {.from = start, .value = 6, .delay = 5}), 6);
    EXPECT_EQ(value_when_held_since(start + 30, start + 20, {.from = start, .value = 6, .delay = 5, .lasts = 10}), 2);
    EXPECT_EQ(value_on(start + 20, 2, {Change{.from = start, .value = 6, .trigger = 0}}), 2);  // nobody said whether it holds
}

constexpr double median = 0.5;

TEST(Prior, the_median_is_the_centre) {
    using F = Prior::Family;
    EXPECT_EQ(quantile({.family = F::fixed, .centre = 7}, 0.1), 7);
    EXPECT_DOUBLE_EQ(quantile({.family = F::normal, .centre = -3, .spread = 2}, median), -3);
    EXPECT_DOUBLE_EQ(quantile({.family = F::lognormal, .centre = 0.02, .spread = 1.5}, median), 0.02);
    EXPECT_DOUBLE_EQ(quantile({.family = F::logit_normal, .centre = 0.2, .spread = 1}, median), 0.2);
    EXPECT_DOUBLE_EQ(quantile({.family = F::uniform, .centre = 2, .spread = 6}, median), 4);
}

// One standard deviation above, on the scale on which the prior is normal.
TEST(Prior, the_spread_is_on_its_own_scale) {
    using F = Prior::Family;
    double const u = exact::normal_cdf(1);
    EXPECT_NEAR(quantile({.family = F::normal, .centre = -3, .spread = 2}, u), -1, 1e-12);
    EXPECT_NEAR(quantile({.family = F::lognormal, .centre = 0.02, .spread = 1.5}, u), 0.02 * std::exp(1.5), 1e-12);
    EXPECT_NEAR(quantile({.family = F::logit_normal, .centre = 0.2, .spread = 1}, u), 1 / (1 + std::exp(-(std::log(0.25) + 1))), 1e-12);
    EXPECT_NEAR(quantile({.family = F::uniform, .centre = 2, .spread = 6}, 0.75), 5, 1e-12);
}

// Cut to its bounds: what lies between them keeps its proportions, nothing piles up at them.
TEST(Prior, quantiles_are_cut_to_the_bounds) {
    using F = Prior::Family;
    for (F const family : {F::normal, F::lognormal, F::logit_normal}) {
        Prior const free{
            .family = family, .centre = 0.4, .spread = 1, .low = family == F::normal ? -1e300 : 0, .high = family == F::logit_normal ? 1 : 1e300};
        Prior cut = free;
        cut.low = quantile(free, 0.2);
        cut.high = quantile(free, 0.6);
        EXPECT_NEAR(quantile(cut, median), quantile(free, 0.4), 1e-12);
        EXPECT_NEAR(quantile(cut, 1e-12), cut.low, 1e-9);
        EXPECT_NEAR(quantile(cut, 1 - 1e-12), cut.high, 1e-9);
        for (double u = 0x1p-53; u < 1; u += 0x1p-6) {
            EXPECT_GE(quantile(cut, u), cut.low);
            EXPECT_LE(quantile(cut, u), cut.high);
        }
    }
}

TEST(Prior, quantiles_rise) {
    using F = Prior::Family;
    for (F const family : {F::normal, F::lognormal, F::logit_normal, F::uniform}) {
        Prior const prior{.family = family, .centre = 0.3, .spread = 0.8, .low = 0.01, .high = 0.99};
        double before = 0;
        for (int i = 1; i < 1000; ++i) {
            double const now = quantile(prior, i / 1000.0);
            EXPECT_GT(now, before);
            before = now;
        }
    }
}

constexpr Posterior const* no_posterior = nullptr;

Draw normal_draw(std::uint64_t hash) { return {hash, {.family = Prior::Family::normal, .centre = 0, .spread = 1}, 0}; }

TEST(DrawParameters, a_new_parameter_moves_no_other) {
    random::RunKey const run{.seed = 5, .replicate = 3};
    std::vector const few{normal_draw(11), normal_draw(22)}, more{normal_draw(7), normal_draw(11), normal_draw(99), normal_draw(22)};
    auto const a = draw_parameters(few, no_posterior, run), b = draw_parameters(more, no_posterior, run);
    ASSERT_EQ(a.size(), 2U);
    ASSERT_EQ(b.size(), 4U);
    EXPECT_EQ(a[0], b[1]);
    EXPECT_EQ(a[1], b[3]);
    EXPECT_NE(a[0], a[1]);
    EXPECT_EQ(draw_parameters(few, no_posterior, run), a);
    EXPECT_NE(draw_parameters(few, no_posterior, {.seed = 5, .replicate = 4}), a);
    EXPECT_NE(draw_parameters(few, no_posterior, {.seed = 6, .replicate = 3}), a);
}

TEST(DrawParameters, what_is_fixed_keeps_its_value) {
    Draw fixed{.key_hash = 1, .prior = {}, .value = 42};
    EXPECT_EQ(draw_parameters(std::vector{fixed}, no_posterior, {}), std::vector{42.0});
}

TEST(DrawParameters, a_replicate_takes_its_row_whole_and_the_rows_begin_anew_after_the_last) {
    std::vector const draws{normal_draw(11), normal_draw(22), normal_draw(33)};
    Posterior const posterior{.parameters = {2, 0}, .rows = {1, 10, 2, 20, 3, 30}};
    ASSERT_EQ(posterior.row_count(), 3U);
    for (std::uint64_t replicate = 0; replicate < 10; ++replicate) {
        auto const values = draw_parameters(draws, &posterior, {.seed = 5, .replicate = replicate});
        EXPECT_EQ(values[2], 1 + static_cast<double>(replicate % 3));
        EXPECT_EQ(values[0], 10 * values[2]);
    }
}

TEST(DrawParameters, the_seed_chooses_no_row) {
    std::vector const draws{normal_draw(11)};
    Posterior const posterior{.parameters = {0}, .rows = {1, 2}};
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        EXPECT_EQ(draw_parameters(draws, &posterior, {.seed = seed, .replicate = 1}), std::vector{2.0});
    }
}

TEST(DrawParameters, what_the_posterior_does_not_hold_keeps_its_prior_draw) {
    std::vector const draws{normal_draw(11), normal_draw(22), normal_draw(33)};
    Posterior const posterior{.parameters = {1}, .rows = {7}};
    for (std::uint64_t replicate = 0; replicate < 20; ++replicate) {
        random::RunKey const run{.seed = 5, .replicate = replicate};
        auto expected = draw_parameters(draws, no_posterior, run);
        expected[1] = 7;
        EXPECT_EQ(draw_parameters(draws, &posterior, run), expected);
    }
}

TEST(DrawParameters, a_pinned_parameter_stays_pinned_against_a_posterior) {
    std::vector const draws{Draw{.key_hash = 1, .prior = {}, .value = 42}, normal_draw(22)};
    Posterior const posterior{.parameters = {0, 1}, .rows = {7, 8}};
    EXPECT_EQ(draw_parameters(draws, &posterior, {}), (std::vector{42.0, 8.0}));
}

TEST(DrawParameters, an_empty_posterior_is_none) {
    std::vector const draws{normal_draw(11)};
    Posterior const posterior;
    EXPECT_EQ(draw_parameters(draws, &posterior, {}), draw_parameters(draws, no_posterior, {}));
}

}  // namespace
}  // namespace contrapeso::policy
