// SPDX-License-Identifier: Apache-2.0
#pragma once
// Members of all cartels of Mexico since 1965, week by week, and the birth years that they are recruited from.
// Source: R. Prieto-Curiel 2025, code and README of the repository IncarcerationAndRehabilitation. Written anew from the equations.
#include <cstdint>
#include <vector>

namespace contrapeso::published::cartels {

struct Chain {
    double recruitment{};  ///< ρ: exposed to recruitment [persons a member and week]
    double recruited_share{};  ///< of those exposed
    double arrest{};  ///< κ_P [probability a week]
    double death{};  ///< κ_K [probability a week]
    double saturation{};  ///< σ [1/(person·week)]

    /// (ρ − κ_P − κ_K) / σ, all of those exposed being recruited [persons].
    [[nodiscard]] double equilibrium() const { return (recruitment * recruited_share - arrest - death) / saturation; }
};

/// Element k: after k weeks; the flows of element 0 are 0 [persons; persons/week].
struct ChainPath {
    std::vector<double> members, recruits, arrests, deaths, leavers;
};

/// One week after the other, each step on what the last has left: exposed ρ A and recruited by share; arrested κ_P A; killed κ_K A; left σ A².
/// Throws BadModelInput if a rate is negative or no number, a probability above 1, or `weeks` negative.
[[nodiscard]] ChainPath expected_chain(Chain const& chain, double members, int weeks);

/// The same in whole persons, as the authors draw it: exposed and leavers rounded, recruited, arrested and killed binomial. A function of seed and
/// replicate; throws as expected_chain does.
[[nodiscard]] ChainPath drawn_chain(Chain const& chain, double members, int weeks, std::uint64_t seed, std::uint64_t replicate);

/// Element x: probability that a recruit is x weeks old, proportional to (x − 52 youngest)(52 oldest − x) between both [ages in years].
/// Throws BadModelInput if `oldest` is not above `youngest`, or either is not within 0 … 90.
[[nodiscard]] std::vector<double> recruit_ages(double youngest, double oldest);

/// Recruits born in `year`, of all weeks of `path`, which begins on 1 January 1965 [persons]. Years have 365 days, as the authors count.
[[nodiscard]] double recruits_born_in(int year, ChainPath const& path, std::vector<double> const& ages);

}  // namespace contrapeso::published::cartels
