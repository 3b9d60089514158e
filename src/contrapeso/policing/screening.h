// SPDX-License-Identifier: Apache-2.0
#pragma once
// POL-1, POL-2, POL-3: screening as signal detection. Whom it hits follows from who is screened, how well evidence separates,
// where the threshold lies, and what share of arrests asks for no evidence at all.
#include <array>

#include "contrapeso/policing/parameters.h"

namespace contrapeso::policing {

/// One number per tie to a gang, in the order of population::Tie: none, collaborator, member.
using PerTie = std::array<double, population::tie_count>;

/// The rule by which people are screened and arrested today.
struct Practice {
    double screens_per_day{};
    double threshold{};  ///< c [standard deviations]
    double blind_share{};  ///< λ, of all arrests
};

/// Today's practice: ordinary law, or an emergency on its `day_of_emergency`-th day (0 on the first) (POL-1).
[[nodiscard]] Practice practice_today(PolicingParameters const& parameters, bool emergency, double day_of_emergency);

/// Exposure to screening: people of each tie, and their weights w (1 for people without ties) (POL-1).
struct Pool {
    PerTie persons{};
    PerTie weight{};

    /// Screens per day and unit of weight: n / Σ w N.
    [[nodiscard]] double intensity(double screens_per_day) const;
};

/// Arrest hazards per person-day of each tie, and the share of them that is blind.
struct ArrestHazards {
    PerTie per_day{};
    PerTie blind_per_day{};  ///< the part of each that needs no evidence
};

/// POL-2 with POL-3: w · s · (Φ(d − c) + β), where β makes blind arrests the share λ of all.
[[nodiscard]] ArrestHazards arrest_hazards(Pool const& pool, Practice const& practice, PerTie const& separation);

/// d of each tie; 0 for people without one, on whom the scale is defined.
[[nodiscard]] PerTie separations(PolicingParameters const& parameters);

/// Threshold at which the expected arrests of this pool are `quota` a day: the police ask for less evidence when the pool thins (POL-3).
///
/// Within [-2, 6] standard deviations; a quota beyond that gets the nearer end.
[[nodiscard]] double threshold_for_quota(Pool const& pool, Practice const& practice, PerTie const& separation, double quota);

/// Evidence score of somebody just arrested, given a uniform number: N(d, 1) above the threshold, or N(d, 1) whole if blind.
[[nodiscard]] double evidence_score(double separation, double threshold, bool blind, double u);

}  // namespace contrapeso::policing
