// SPDX-License-Identifier: Apache-2.0
#pragma once
// Members of many cartels by recruitment, arrest, killing and saturation.
// Source: Prieto-Curiel, Campedelli, Hope 2023, Science 381, 1312-1316, in the form of the authors' public code. Written anew from the equations.
#include <cstdint>
#include <optional>
#include <vector>

#include "contrapeso/published/cartel_network.h"
#include "contrapeso/published/runge_kutta.h"

namespace contrapeso::published::cartels {

/// Of all cartels alike.
struct Rates {
    double recruitment{};  ///< ρ [1/week]
    double arrests{};  ///< η [persons/week], of all cartels together: a number, not a rate
    double lethality{};  ///< θ [1/(person·week)]
    double saturation{};  ///< ω [1/(person·week)]
};

/// Where a run stands.
struct State {
    std::vector<double> members;  ///< C_i by rank [persons]
    double deaths{}, recruits{}, arrested{}, left{};  ///< since the start [persons]
    int week{};
    double fewest{};  ///< smallest number of members at the end of any week so far, the start included [persons]
    std::optional<int> ended;  ///< first week that ends with less than one person

    [[nodiscard]] double total() const;
};

/// What happens at one moment [persons/week].
struct Flows {
    double deaths{}, recruits{}, arrests{}, leavers{};
};

/// Members by rank i = 1 … N: `total` · (1/i) / H_N, a power law of exponent −1. Throws BadModelInput if `count` is 0 or `total` is not above 0.
[[nodiscard]] State power_law_start(std::size_t count, double total);

[[nodiscard]] Flows flows(Network const& network, Rates const& rates, std::vector<double> const& members);

/// Runs `weeks` further with steps of one week:
///     dC_i/dt = C_i (ρ − η / Σ_k C_k − θ Σ_j S_ij C_j − ω C_i)
/// No cartel falls below zero; once less than one person is left all are empty and stay so.
/// Throws BadModelInput if a rate is negative or no number, or `state` has not as many cartels as `network`.
[[nodiscard]] State run(Network const& network, Rates const& rates, State state, int weeks, StepRule rule = StepRule::runge_kutta);

/// The same in whole persons. The start is Poisson about power_law_start; in each week recruits are Poisson with mean ρ C_i, and each member is lost
/// with probability 1 − exp(−h_i), h_i the sum of the three hazards above, the cause drawn by its share (a chain of binomials).
/// A function of seed and replicate.
[[nodiscard]] State run_at_random(Network const& network, Rates const& rates, double initial_members, int weeks, std::uint64_t seed,
                                  std::uint64_t replicate);

/// All cartels as one: dC/dt = ρ C − η − q C².
struct MeanField {
    double recruitment{};  ///< ρ [1/week]
    double lethality{};  ///< θ' = deaths / C² [1/(person·week)]
    double saturation{};  ///< ω' = leavers / C² [1/(person·week)]

    [[nodiscard]] double loss() const { return lethality + saturation; }  ///< q
    [[nodiscard]] double critical_arrests() const;  ///< η_c = ρ² / 4q: above it no equilibrium is left [persons/week]
    [[nodiscard]] double balancing_arrests(double members) const;  ///< η at which `members` neither grow nor shrink [persons/week]

    /// C± = (ρ ± √(ρ² − 4 η q)) / 2q [persons]; nothing beyond the tipping point.
    struct Equilibria {
        double threshold, stable;
    };
    [[nodiscard]] std::optional<Equilibria> equilibria(double arrests) const;
};

/// The mean field with the same deaths and leavers as `members` have.
[[nodiscard]] MeanField mean_field(Network const& network, Rates const& rates, std::vector<double> const& members);

/// The smallest multiple of arrests that ends all cartels within `weeks` from `state`, to within 2⁻¹¹ of the `most` that is tried; nothing if `most`
/// does not end them either.
[[nodiscard]] std::optional<double> tipping_multiple(Network const& network, Rates const& rates, State const& state, int weeks, double most);

}  // namespace contrapeso::published::cartels
