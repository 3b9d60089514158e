// SPDX-License-Identifier: Apache-2.0
#pragma once
// Burglary that draws burglary: houses on a lattice, their attractiveness, and burglars who walk towards it (Short and others 2008).
#include <cstdint>

namespace contrapeso::published {

struct HotspotParameters {
    int side{48};  ///< of the torus [houses]
    double spread{0.2};  ///< η, share of the attractiveness that goes to the neighbours in a step, 0–1
    double decay_per_day{1.0 / 15};  ///< ω
    double excitement_per_day{0.56};  ///< θ, added by one burglary
    double burglars_per_day{0.019};  ///< Γ, new ones at each house
    double base_per_day{1.0 / 30};  ///< A₀, attractiveness without any history
    double step_days{0.01};  ///< δt
};

/// The uniform state that stays: attractiveness Ā = A₀ + θΓ/ω [1/day] and burglars n̄ = Γδt / (1 − exp(−Ā δt)) a house.
struct UniformState {
    double attractiveness_per_day{}, burglars{};
};

/// Throws BadModelInput for an impossible parameter.
[[nodiscard]] UniformState uniform_state(HotspotParameters const& parameters);

/// 3ρ̄ − 1 − ηĀ/ω − 2 √(ηĀ/ω) with ρ̄ = 1 − A₀/Ā: above 0 some wave on the uniform state grows in the continuum limit.
/// Throws BadModelInput for an impossible parameter.
[[nodiscard]] double instability(HotspotParameters const& parameters);

/// What a run looked like over its second half.
struct HotspotRun {
    double mean_attractiveness_per_day{};  ///< over houses and days
    double contrast{};  ///< standard deviation over mean of the attractiveness averaged over 5 × 5 houses, mean over days
    double persistence{};  ///< correlation over houses between such averages at the middle and at the end, −1–1
};

/// Runs the lattice from the uniform state. Throws BadModelInput for an impossible parameter, or unless 20 ≤ days ≤ 2000.
[[nodiscard]] HotspotRun run_hotspots(HotspotParameters const& parameters, int days, std::uint64_t seed);

}  // namespace contrapeso::published
