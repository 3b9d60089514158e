// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/published/cartel_dynamics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/published/streams.h"
#include "contrapeso/random/distributions.h"
#include "contrapeso/random/draws.h"

namespace contrapeso::published::cartels {

namespace {

constexpr double nobody = 1;  ///< fewer than this many persons are none
constexpr std::size_t tallies = 4;  ///< behind the members stand deaths, recruits, arrested, left
constexpr int halvings = 11;

/// Decisions of this model; its draws have nothing to do with the country's, whose streams have small numbers.

void check(Network const& network, Rates const& rates, std::size_t cartels) {
    if (network.size() == 0 || network.size() != cartels) {
        throw BadModelInput{"there are members of " + std::to_string(cartels) + " cartels, and a network of " + std::to_string(network.size())};
    }
    for (double const rate : {rates.recruitment, rates.arrests, rates.lethality, rates.saturation}) {
        if (!(rate >= 0) || !std::isfinite(rate)) {
            throw BadModelInput{"a rate is negative or no number: " + std::to_string(rate)};
        }
    }
}

double sum_of(std::vector<double> const& members, std::size_t count) {
    return std::accumulate(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(count), 0.0);
}

/// Σ_j S_ij C_j. Most W_ij are 0, so that nearly all of the sum is the same for everybody.
double pressure(Network const& network, std::vector<double> const& members, double total, std::size_t i) {
    double enemies = total - members[i];
    for (Rival const& rival : network.rivals[i]) {
        enemies += rival.weight * members[rival.rank];
    }
    return enemies / (network.alliances[i] + 1);
}

/// y: members and tallies; slope: the same, a week.
void derivative(Network const& network, Rates const& rates, std::vector<double> const& y, std::vector<double>& slope) {
    std::size_t const n = network.size();
    double const total = sum_of(y, n);
    double const arrest_hazard = total > 0 ? rates.arrests / total : 0;
    double deaths = 0, recruits = 0, arrested = 0, left = 0;
    for (std::size_t i = 0; i < n; ++i) {
        double const killed = y[i] * rates.lethality * pressure(network, y, total, i);
        double const joined = y[i] * rates.recruitment, caught = y[i] * arrest_hazard, quit = rates.saturation * y[i] * y[i];
        slope[i] = joined - caught - killed - quit;
        deaths += killed;
        recruits += joined;
        arrested += caught;
        left += quit;
    }
    slope[n] = deaths;
    slope[n + 1] = recruits;
    slope[n + 2] = arrested;
    slope[n + 3] = left;
}

void close_week(State& state) {
    ++state.week;
    if (!state.ended && state.total() < nobody) {
        state.ended = state.week;
        std::ranges::fill(state.members, 0.0);
    }
    state.fewest = std::min(state.fewest, state.total());
}

/// What one cartel goes through in a week, in whole persons.
struct Week {
    std::int64_t recruits{}, killed{}, arrested{}, left{};
};

Week draw_week(random::Draws draws, double members, double recruitment, double killing, double arrest, double quitting) {
    double const hazard = killing + arrest + quitting;
    Week week{.recruits = random::poisson(draws, recruitment * members)};
    if (members < 1 || hazard <= 0) {
        return week;
    }
    std::int64_t const lost = random::binomial(draws, static_cast<std::int64_t>(members), -exact::expm1(-hazard));
    week.killed = random::binomial(draws, lost, killing / hazard);
    double const others = arrest + quitting;
    week.arrested = others > 0 ? random::binomial(draws, lost - week.killed, arrest / others) : 0;
    week.left = lost - week.killed - week.arrested;
    return week;
}

}  // namespace

double State::total() const { return sum_of(members, members.size()); }

State power_law_start(std::size_t count, double total) {
    if (count == 0) {
        throw BadModelInput{"there are no cartels"};
    }
    if (!(total > 0) || !std::isfinite(total)) {
        throw BadModelInput{"the cartels must have members at the start, not " + std::to_string(total)};
    }
    double harmonic = 0;
    for (std::size_t i = 1; i <= count; ++i) {
        harmonic += 1 / static_cast<double>(i);
    }
    State state;
    for (std::size_t i = 1; i <= count; ++i) {
        state.members.push_back(total / static_cast<double>(i) / harmonic);
    }
    state.fewest = state.total();
    return state;
}

Flows flows(Network const& network, Rates const& rates, std::vector<double> const& members) {
    check(network, rates, members.size());
    std::vector<double> slope(members.size() + tallies);
    derivative(network, rates, members, slope);
    std::size_t const n = members.size();
    return {.deaths = slope[n], .recruits = slope[n + 1], .arrests = slope[n + 2], .leavers = slope[n + 3]};
}

State run(Network const& network, Rates const& rates, State state, int weeks, StepRule rule) {
    check(network, rates, state.members.size());
    std::size_t const n = network.size();
    std::vector<double> y = state.members;
    y.insert(y.end(), {state.deaths, state.recruits, state.arrested, state.left});
    auto const slope_of = [&](std::vector<double> const& at, std::vector<double>& slope) { derivative(network, rates, at, slope); };
    for (int week = 0; week < weeks && !state.ended; ++week) {
        advance(y, 1, rule, slope_of);
        for (std::size_t i = 0; i < n; ++i) {
            y[i] = std::max(y[i], 0.0);
            state.members[i] = y[i];
        }
        close_week(state);
    }
    state.deaths = y[n];
    state.recruits = y[n + 1];
    state.arrested = y[n + 2];
    state.left = y[n + 3];
    return state;
}

State run_at_random(Network const& network, Rates const& rates, double initial_members, int weeks, std::uint64_t seed, std::uint64_t replicate) {
    State state = power_law_start(network.size(), initial_members);
    check(network, rates, state.members.size());
    random::RunKey const key{seed, replicate};
    for (std::size_t i = 0; i < state.members.size(); ++i) {
        random::Draws draws{key, streams::cartel_start, i, 0};
        state.members[i] = static_cast<double>(random::poisson(draws, state.members[i]));
    }
    state.fewest = state.total();
    for (int week = 0; week < weeks && !state.ended; ++week) {
        std::vector<double> const before = state.members;
        double const total = state.total(), arrest = total > 0 ? rates.arrests / total : 0;
        for (std::size_t i = 0; i < before.size(); ++i) {
            random::Draws const draws{key, streams::cartel_week, i, static_cast<std::uint64_t>(week)};
            double const killing = rates.lethality * pressure(network, before, total, i);
            Week const drawn = draw_week(draws, before[i], rates.recruitment, killing, arrest, rates.saturation * before[i]);
            state.members[i] += static_cast<double>(drawn.recruits - drawn.killed - drawn.arrested - drawn.left);
            state.recruits += static_cast<double>(drawn.recruits);
            state.deaths += static_cast<double>(drawn.killed);
            state.arrested += static_cast<double>(drawn.arrested);
            state.left += static_cast<double>(drawn.left);
        }
        close_week(state);
    }
    return state;
}

double MeanField::critical_arrests() const { return recruitment * recruitment / (4 * loss()); }

double MeanField::balancing_arrests(double members) const { return recruitment * members - loss() * members * members; }

std::optional<MeanField::Equilibria> MeanField::equilibria(double arrests) const {
    double const inside = recruitment * recruitment - 4 * arrests * loss();
    if (inside < 0 || loss() <= 0) {
        return std::nullopt;
    }
    double const root = std::sqrt(inside);
    return Equilibria{.threshold = (recruitment - root) / (2 * loss()), .stable = (recruitment + root) / (2 * loss())};
}

MeanField mean_field(Network const& network, Rates const& rates, std::vector<double> const& members) {
    Flows const now = flows(network, rates, members);
    double const total = sum_of(members, members.size()), square = total * total;
    if (!(square > 0)) {
        throw BadModelInput{"nobody is left to make a mean field of"};
    }
    return {.recruitment = rates.recruitment, .lethality = now.deaths / square, .saturation = now.leavers / square};
}

std::optional<double> tipping_multiple(Network const& network, Rates const& rates, State const& state, int weeks, double most) {
    auto const ends = [&](double multiple) {
        Rates harder = rates;
        harder.arrests *= multiple;
        return run(network, harder, state, weeks).ended.has_value();
    };
    if (!ends(most)) {
        return std::nullopt;
    }
    double low = 0, high = most;
    for (int step = 0; step < halvings; ++step) {
        double const middle = (low + high) / 2;
        (ends(middle) ? high : low) = middle;
    }
    return high;
}

}  // namespace contrapeso::published::cartels
