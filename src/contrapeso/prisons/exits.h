// SPDX-License-Identifier: Apache-2.0
#pragma once
// PRI-2, PRI-3: how people leave custody other than by a court's or the executive's decision.
#include <cstdint>

#include "contrapeso/prisons/parameters.h"

namespace contrapeso::prisons {

/// Factor of crowding on the death hazard: 1 + b · max(0, occupancy − 1), never negative (PRI-2).
[[nodiscard]] double crowding_factor(double occupancy, PrisonParameters const& parameters);

/// h0 + h1 [per person-year]: no prisoner's death hazard is above this times the crowding factor (PRI-2).
[[nodiscard]] double largest_death_hazard(PrisonParameters const& parameters);

/// (h0 + h1 · exp(−days / τ)) / (h0 + h1): the death hazard of somebody admitted `days` ago, as a share of the largest (PRI-2).
[[nodiscard]] double death_hazard_share(double days_since_admission, PrisonParameters const& parameters);

enum class DeathCause : std::uint8_t { violence, denied_care, other };

/// The cause at share `u` in [0, 1) (PRI-2).
[[nodiscard]] DeathCause death_cause(double u, PrisonParameters const& parameters);

}  // namespace contrapeso::prisons
