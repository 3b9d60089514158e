// SPDX-License-Identifier: Apache-2.0
// The engine against the loop that asks everybody every day: one law, in mean and variance. Neither is an oracle for the other's code, and they
// share nothing but the chances of a day.
#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "contrapeso/stats/acceptance.h"

// The benchmarks are built on request only; these two are compiled into the test.
#include "../../benchmarks/detention_flow/on_the_engine.cpp"
#include "../../benchmarks/detention_flow/per_person.cpp"

namespace contrapeso::detention_flow {
namespace {

using Prepare = Ready (*)(std::int64_t, int, random::RunKey);

std::vector<Outcome> replicates(Prepare prepare, std::int64_t persons, std::uint64_t count) {
    std::vector<Outcome> outcomes;
    for (std::uint64_t replicate = 0; replicate < count; ++replicate) {
        outcomes.push_back(prepare(persons, whole_run_days, {.seed = 20220327, .replicate = replicate})());
    }
    return outcomes;
}

/// One count of every replicate.
std::vector<double> seen(std::vector<Outcome> const& outcomes, std::size_t look, State state) {
    std::vector<double> values;
    for (Outcome const& outcome : outcomes) {
        values.push_back(static_cast<double>(outcome.seen[look][index(state)]));
    }
    return values;
}

struct Moments {
    double mean{}, deviation{};
};

Moments moments(std::vector<double> const& values) {
    auto const n = static_cast<double>(values.size());
    double sum = 0, squares = 0;
    for (double const x : values) {
        sum += x;
    }
    for (double const x : values) {
        squares += (x - sum / n) * (x - sum / n);
    }
    return {sum / n, std::sqrt(squares / (n - 1))};
}

/// Do two sets of replicates have one mean? `shift` is added to the first, in standard deviations.
stats::Verdict same_mean(std::vector<double> const& a, std::vector<double> const& b, double shift = 0) {
    Moments const first = moments(a), second = moments(b);
    auto const n = static_cast<double>(a.size()), m = static_cast<double>(b.size());
    double const deviation = std::sqrt(((n - 1) * first.deviation * first.deviation + (m - 1) * second.deviation * second.deviation) / (n + m - 2));
    return stats::accept_mean(first.mean + shift * deviation, second.mean, deviation * std::sqrt(1 / n + 1 / m));
}

/// One variance? Its logarithm is nearly normal with variance 2 / (n − 1) where the counts are; `shift` is added to that of the first.
stats::Verdict same_variance(std::vector<double> const& a, std::vector<double> const& b, double shift = 0) {
    auto const n = static_cast<double>(a.size()), m = static_cast<double>(b.size());
    return stats::accept_mean(2 * std::log(moments(a).deviation) + shift, 2 * std::log(moments(b).deviation), std::sqrt(2 / (n - 1) + 2 / (m - 1)));
}

/// Error of a mean that n replicates show with power 0.999 [standard deviations]; of the logarithm of a variance it is √2 times this.
double visible_error(std::size_t n) { return std::sqrt(static_cast<double>(stats::sample_size_for(1, 1)) / static_cast<double>(n - 1)); }

constexpr double least_mean = 20;  // rarer things are not normal

void expect_one_law(std::vector<Outcome> const& engine, std::vector<Outcome> const& loop) {
    int compared = 0;
    for (std::size_t look = 0; look < Outcome::looks.size(); ++look) {
        for (State const state : {State::gang, State::detained, State::dead}) {
            SCOPED_TRACE(testing::Message{} << "day " << Outcome::looks[look] << ", state " << index(state));
            auto const asked = seen(loop, look, state), drawn = seen(engine, look, state);
            if (moments(drawn).mean < least_mean) {
                continue;
            }
            ++compared;
            auto const mean = same_mean(asked, drawn);
            EXPECT_TRUE(mean) << mean.text;
            auto const variance = same_variance(asked, drawn);
            EXPECT_TRUE(variance) << variance.text;
            double const error = 1.2 * visible_error(loop.size());  // the engine's own uncertainty is small beside the loop's
            for (double const sign : {-1.0, 1.0}) {
                EXPECT_FALSE(same_mean(asked, drawn, sign * error));
                EXPECT_FALSE(same_variance(asked, drawn, sign * error * std::sqrt(2.0)));
            }
        }
    }
    EXPECT_GE(compared, 7);
}

TEST(DetentionFlow, the_engine_follows_the_law_of_the_loop) {
    constexpr std::int64_t persons = 100'000;
    auto const loop = replicates(prepare_person_by_person, persons, 5);
    expect_one_law(replicates(prepare_with_counts, persons, 200), loop);
    auto const another_country = replicates(prepare_with_counts, persons + persons / 4, 100);
    for (std::size_t look = 1; look < Outcome::looks.size(); ++look) {  // the test can fail: a quarter more people are seen
        EXPECT_FALSE(same_mean(seen(loop, look, State::dead), seen(another_country, look, State::dead))) << Outcome::looks[look];
    }
}

// Fewer people and more replicates: less of the mean, more of the variance.
TEST(DetentionFlow, the_engine_follows_the_law_of_the_loop_in_a_small_country) {
    constexpr std::int64_t persons = 10'000;
    expect_one_law(replicates(prepare_with_counts, persons, 500), replicates(prepare_person_by_person, persons, 35));
}

TEST(DetentionFlow, names_change_no_number) {
    for (std::uint64_t replicate = 0; replicate < 20; ++replicate) {
        random::RunKey const key{.seed = 7, .replicate = replicate};
        Outcome const counted = prepare_with_counts(50'000, whole_run_days, key)(), named = prepare_with_persons(50'000, whole_run_days, key)();
        EXPECT_EQ(counted.seen, named.seen);
        EXPECT_EQ(counted.events, named.events);
    }
}

TEST(DetentionFlow, nobody_is_lost) {
    for (Prepare const prepare : {prepare_with_counts, prepare_with_persons, prepare_person_by_person}) {
        Outcome const outcome = prepare(20'000, whole_run_days, {.seed = 7})();
        for (Counts const& country : outcome.seen) {
            EXPECT_EQ(country[0] + country[1] + country[2] + country[3], 20'000);
        }
    }
}

}  // namespace
}  // namespace contrapeso::detention_flow
