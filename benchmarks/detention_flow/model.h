// SPDX-License-Identifier: Apache-2.0
#pragma once
// The workload "detention flow": people join gangs, are detained rightly or wrongly, are released or killed. Small enough to be written for
// any engine; the chances of a day follow from this morning's counts of the place.
//
//   civilian → gang 1 − exp(−4e-4 · share),     or detained 1e-6,  from day 1825 on 1e-5
//   gang     → detained 2e-4, from day 1825 on 5e-3,  or dead 1 − exp(−0.014 · share)
//   detained → civilian 2e-3, from day 1825 on 5e-4                         share = gang / (gang + civilians)
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "contrapeso/core/exact_math.h"

namespace contrapeso::detention_flow {

enum class State : std::uint8_t { civilian, gang, detained, dead };
inline constexpr std::size_t state_count = 4;

inline constexpr std::size_t place_count = 262;
inline constexpr int policy_changes_on = 1825;  // day, counted from 0
inline constexpr int whole_run_days = 3650;

/// People of one place, or of all, by state.
using Counts = std::array<std::int64_t, state_count>;

[[nodiscard]] constexpr std::size_t index(State state) { return static_cast<std::size_t>(state); }

/// Daily chances that a policy sets.
struct Policy {
    double member_detained{}, civilian_detained{}, released{};
};

[[nodiscard]] constexpr Policy policy_on(int day) { return day < policy_changes_on ? Policy{2e-4, 1e-6, 2e-3} : Policy{5e-3, 1e-5, 5e-4}; }

/// The two ways out of a state: at most one of them is taken in a day.
struct Exits {
    double first{}, second{};  ///< chances in a day

    [[nodiscard]] constexpr double either() const { return first + second; }
};

/// Where the two ways lead.
struct Targets {
    State first, second;
};

inline constexpr std::array<Targets, state_count> targets{
    {{State::gang, State::detained}, {State::detained, State::dead}, {State::civilian, State::civilian}, {State::dead, State::dead}}};

/// The exits of all states in a place with these counts.
[[nodiscard]] inline std::array<Exits, state_count> exits_of(Counts const& here, Policy const& policy) {
    constexpr double recruitment = 4e-4, feud = 0.014;
    auto const members = static_cast<double>(here[index(State::gang)]);
    double const free = members + static_cast<double>(here[index(State::civilian)]);
    double const share = free > 0 ? members / free : 0.0;
    return {{{-exact::expm1(-recruitment * share), policy.civilian_detained},
             {policy.member_detained, -exact::expm1(-feud * share)},
             {policy.released, 0},
             {}}};
}

/// Who lives where on the first morning: sizes fall as (m + 5)^-0.8; 0.5 to 1.5 % of a place are members.
[[nodiscard]] inline std::vector<Counts> first_morning(std::int64_t persons) {
    std::vector<double> weights;
    double all = 0;
    for (std::size_t place = 0; place < place_count; ++place) {
        weights.push_back(std::pow(static_cast<double>(place) + 5, -0.8));
        all += weights.back();
    }
    std::vector<Counts> places(place_count, Counts{});
    std::int64_t left = persons;
    for (std::size_t place = 0; place < place_count; ++place) {
        auto const here = static_cast<std::int64_t>(std::floor(static_cast<double>(persons) * weights[place] / all));
        places[place][index(State::civilian)] = here;
        left -= here;
    }
    places.front()[index(State::civilian)] += left;
    for (std::size_t place = 0; place < place_count; ++place) {
        Counts& here = places[place];
        double const share = 0.01 * (0.5 + static_cast<double>(place % 10) / 9);
        here[index(State::gang)] = static_cast<std::int64_t>(std::floor(share * static_cast<double>(here[index(State::civilian)]) + 0.5));
        here[index(State::civilian)] -= here[index(State::gang)];
    }
    return places;
}

/// What a run leaves behind: the country's counts on the evenings after these many days, and how much happened.
struct Outcome {
    static constexpr std::array<int, 4> looks{365, 1825, 2190, 3650};
    std::array<Counts, looks.size()> seen{};
    std::int64_t events{};

    /// Writes the counts down if it is time to look.
    void look(int days_lived, std::vector<Counts> const& places) {
        auto const at = std::find(looks.begin(), looks.end(), days_lived);
        if (at == looks.end()) {
            return;
        }
        Counts& country = seen[static_cast<std::size_t>(at - looks.begin())];
        for (Counts const& here : places) {
            for (std::size_t state = 0; state < state_count; ++state) {
                country[state] += here[state];
            }
        }
    }
};

/// A country on its first morning, ready to be lived through once.
using Ready = std::function<Outcome()>;

}  // namespace contrapeso::detention_flow
