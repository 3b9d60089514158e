// SPDX-License-Identifier: Apache-2.0
// The drawing of a day, event field and roster together, against people who are asked one by one and against the law that both must follow.
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include "contrapeso/population/people.h"
#include "contrapeso/population/rosters.h"
#include "contrapeso/random/event_field.h"
#include "contrapeso/stats/acceptance.h"

namespace contrapeso::reference {
namespace {

constexpr double smallest_relevant_error = 0.05;  // of a hazard, relative
constexpr std::uint64_t seed = 20220327;

/// Forty people of four kinds and two causes: the first hits all alike; of the second each kind has its own share, so that the mark must thin.
/// Hazards are high, so that on most days somebody is picked twice.
constexpr std::size_t people = 40, kinds = 4, causes = 2, people_per_kind = people / kinds;
constexpr std::array<double, kinds> share_of_second{0.1, 0.4, 0.7, 1.0};
/// Enough for the smallest relevant error where it shows least: one person's hits among those of ten alike.
constexpr int days = 150'000;

struct Hazards {
    double first{0.2}, second{0.3};  // per day

    [[nodiscard]] double of(std::size_t kind) const { return first + second * share_of_second[kind]; }
    /// P(hit today by this cause).
    [[nodiscard]] double probability(std::size_t kind, std::size_t cause) const {
        return -std::expm1(-of(kind)) * (cause == 0 ? first : second * share_of_second[kind]) / of(kind);
    }
};

struct Tally {
    std::array<std::array<std::int64_t, causes>, people> hits{};
    std::array<std::int64_t, people + 1> days_with{};  ///< days on which so many people were hit
};

Tally by_event_field(Hazards const& hazards) {
    constexpr std::array<std::uint32_t, causes> places{1, 1};
    constexpr Day first = 0;
    random::EventField field{{.seed = seed}, places, first, first + days - 1};
    population::People persons;
    population::Rosters roster{1};
    for (std::uint64_t key = 0; key < people; ++key) {
        roster.add(0, persons.add({.key = key}, 0));
    }
    Tally tally;
    for (Day today = first; today < first + days; ++today) {
        std::size_t hit_today = 0;
        for (std::uint16_t cause = 0; cause < causes; ++cause) {
            field.set_factor(cause, cause == 0 ? hazards.first : hazards.second, today);
            field.set_weight(cause, 0, static_cast<double>(people), today);
        }
        for (random::Event const& event : field.events(today)) {
            std::uint64_t const at = random::below(event.pick, people);
            population::Row const candidate = roster.at(0, at);
            bool const happens = event.process == 0 || random::uniform(event.mark) < share_of_second[candidate % kinds];
            if (!happens) {
                continue;
            }
            if (auto const person = roster.hit(0, at)) {
                ++tally.hits[*person][event.process];
                ++hit_today;
            }
        }
        roster.end_day();
        ++tally.days_with[hit_today];
    }
    return tally;
}

Tally one_by_one(Hazards const& hazards) {
    std::mt19937_64 generator{seed};
    std::uniform_real_distribution<double> uniform;
    Tally tally;
    for (int day = 0; day < days; ++day) {
        std::size_t hit_today = 0;
        for (std::size_t person = 0; person < people; ++person) {
            double const hazard = hazards.of(person % kinds);
            if (uniform(generator) < -std::expm1(-hazard)) {
                ++tally.hits[person][uniform(generator) * hazard < hazards.first ? 0 : 1];
                ++hit_today;
            }
        }
        ++tally.days_with[hit_today];
    }
    return tally;
}

/// The law of the number hit on a day: people are independent of each other.
std::array<double, people + 1> law_of_number(Hazards const& hazards) {
    std::array<double, people + 1> law{1};
    for (std::size_t person = 0; person < people; ++person) {
        double const p = -std::expm1(-hazards.of(person % kinds));
        for (std::size_t n = person + 1; n > 0; --n) {
            law[n] = law[n] * (1 - p) + law[n - 1] * p;
        }
        law[0] *= 1 - p;
    }
    return law;
}

stats::Verdict accept_number(Tally const& tally, Hazards const& claimed) {
    constexpr double least_expected = 20;
    auto const law = law_of_number(claimed);
    std::vector<std::int64_t> observed{0};
    std::vector<double> expected{0};
    double left = days;
    for (std::size_t n = 0; n < law.size(); ++n) {
        if (expected.back() >= least_expected && left >= least_expected) {
            observed.push_back(0);
            expected.push_back(0);
        }
        observed.back() += tally.days_with[n];
        expected.back() += days * law[n];
        left -= days * law[n];
    }
    return stats::accept_chi_square(observed, expected);
}

stats::Verdict accept_cause(Tally const& tally, std::size_t kind, std::size_t cause, Hazards const& claimed) {
    std::int64_t hits = 0;
    for (std::size_t person = kind; person < people; person += kinds) {
        hits += tally.hits[person][cause];
    }
    return stats::accept_proportion(hits, std::int64_t{days} * people_per_kind, claimed.probability(kind, cause));
}

/// Are the hits of a kind spread evenly over its people? Conservative, as nobody is hit twice a day.
stats::Verdict accept_evenly(Tally const& tally, std::size_t kind, double extra_for_the_first) {
    std::vector<std::int64_t> observed;
    std::int64_t all = 0;
    for (std::size_t person = kind; person < people; person += kinds) {
        observed.push_back(tally.hits[person][0] + tally.hits[person][1]);
        all += observed.back();
    }
    double const each = static_cast<double>(all) / people_per_kind;
    std::vector<double> expected(people_per_kind, each * (1 - extra_for_the_first / (people_per_kind - 1)));
    expected.front() = each * (1 + extra_for_the_first);
    return stats::accept_chi_square(observed, expected);
}

class Drawing : public ::testing::TestWithParam<Tally (*)(Hazards const&)> {};

TEST_P(Drawing, follows_the_law_of_a_day) {
    Hazards const hazards;
    Tally const tally = GetParam()(hazards);
    Hazards const more_of_first{hazards.first * (1 + smallest_relevant_error), hazards.second};
    Hazards const more_of_second{hazards.first, hazards.second * (1 + smallest_relevant_error)};
    EXPECT_TRUE(accept_number(tally, hazards)) << accept_number(tally, hazards).text;
    EXPECT_FALSE(accept_number(tally, more_of_first));
    EXPECT_FALSE(accept_number(tally, more_of_second));
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        for (std::size_t cause = 0; cause < causes; ++cause) {
            auto const verdict = accept_cause(tally, kind, cause, hazards);
            EXPECT_TRUE(verdict) << "kind " << kind << ", cause " << cause << ": " << verdict.text;
            EXPECT_FALSE(accept_cause(tally, kind, cause, cause == 0 ? more_of_first : more_of_second)) << "kind " << kind << ", cause " << cause;
        }
        auto const evenly = accept_evenly(tally, kind, 0);
        EXPECT_TRUE(evenly) << "kind " << kind << ": " << evenly.text;
        EXPECT_FALSE(accept_evenly(tally, kind, smallest_relevant_error)) << "kind " << kind;
    }
}

INSTANTIATE_TEST_SUITE_P(ByEventField, Drawing, ::testing::Values(&by_event_field));
INSTANTIATE_TEST_SUITE_P(OneByOne, Drawing, ::testing::Values(&one_by_one));

}  // namespace
}  // namespace contrapeso::reference
