// SPDX-License-Identifier: Apache-2.0
// Laws of institutions that hold for any seats.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <numeric>
#include <set>

#include "contrapeso/institutions/apportionment.h"
#include "support/salvadoran_politics.h"

namespace contrapeso::institutions {
namespace {

using policy::Answer;
using policy::Lever;

/// With gates on, every 30 days of emergency rest on a decree that had its votes.
RC_GTEST_PROP(Institutions, INS_4_an_emergency_is_never_in_force_without_the_votes, ()) {
    auto country = testing::salvadoran_politics();
    country.between(day_of(2022, 1, 1), day_of(2024, 12, 31));
    country.set("institutions.seats_moved", *rc::gen::inRange(-20, 57));
    country.set("institutions.ally_threshold", *rc::gen::inRange(0, 100) / 100.0).set("institutions.ally_scale", 0.1);
    country.set("institutions.court_strike_chance", *rc::gen::inRange(0, 100) / 100.0);
    auto const history = simulate_with_decisions(country.resolved(), {.seed = *rc::gen::inRange<std::uint64_t>(0, 1000), .replicate = 0});
    std::int64_t days = 0, decrees = 0;
    for (auto const& month : history.months) {
        days += month.emergency_days;
    }
    for (auto const& one : history.decisions) {
        if (one.lever == Lever::emergency) {
            RC_ASSERT((one.answer != Answer::allowed) || one.votes_had >= one.votes_needed);
            RC_ASSERT(one.votes_needed == 63 || one.votes_needed == 45);
            decrees += one.answer == Answer::allowed ? 1 : 0;
        }
    }
    RC_ASSERT(days <= 30 * decrees);
    RC_ASSERT((days > 0) == (decrees > 0));
}

RC_GTEST_PROP(Institutions, INS_1_all_seats_are_given_and_more_votes_never_mean_fewer_seats, ()) {
    auto const counts = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100000));
    std::vector<double> const votes(counts.begin(), counts.end());
    int const seats = *rc::gen::inRange(0, 60);
    RC_PRE(std::accumulate(counts.begin(), counts.end(), 0) > 0);
    for (Rule const rule : {Rule::hare, Rule::dhondt}) {
        auto const won = apportion(rule, votes, seats);
        RC_ASSERT(std::accumulate(won.begin(), won.end(), 0) == seats);
        for (std::size_t a = 0; a < votes.size(); ++a) {
            for (std::size_t b = 0; b < votes.size(); ++b) {
                RC_ASSERT(votes[a] <= votes[b] || won[a] >= won[b]);
            }
        }
    }
}

}  // namespace
}  // namespace contrapeso::institutions
