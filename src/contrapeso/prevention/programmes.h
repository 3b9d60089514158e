// SPDX-License-Identifier: Apache-2.0
#pragma once
// PRV-1 … PRV-4: what programmes do in one place, given how far the state reaches there and how long they have run.
#include <array>

#include "contrapeso/prevention/parameters.h"

namespace contrapeso::prevention {

using PerProgramme = std::array<double, programme_count>;

/// Factors on the rates of a place; 1 is no effect.
struct Effects {
    double recruitment{1};  ///< on GNG-5
    double killing{1};  ///< on GNG-1 and GNG-2
    double desistance{1};  ///< on GNG-6
};

/// Programmes in one place.
struct AtWork {
    PerProgramme coverage{};  ///< since the last first of a month
    PerProgramme grown{};  ///< coverage that has grown into effect (PRV-2)
    Effects effects;
};

/// Whom a programme is for.
enum class Audience : std::uint8_t { young_people, members, everybody };
[[nodiscard]] Audience audience_of(Programme programme);

/// How many of each there are.
struct People {
    double young_people{}, members{}, everybody{};
};

/// c, from 0 to 1: how much of what it sets out to do the state does in a place of this deprivation [standard deviations] (PRV-1).
[[nodiscard]] double capacity_in(double deprivation, PreventionParameters const& parameters);

/// x, the effect of a programme at full coverage where the capacity is `capacity`; below 0 it does harm (PRV-1).
[[nodiscard]] double effect_at(Programme programme, double capacity, PreventionParameters const& parameters);

/// Coverage that has grown into effect, after `days` more days of `coverage` (PRV-2).
[[nodiscard]] double grown_after(double days, double grown, double coverage, double delay_days);

/// What the programmes of one place do, each in proportion to what of it has grown (PRV-3).
[[nodiscard]] Effects effects_of(PerProgramme const& grown, double capacity, PreventionParameters const& parameters);

/// People covered, once for each programme, and what they cost a year [USD] (PRV-4).
struct Bill {
    double covered{}, cost_per_year{};
};
[[nodiscard]] Bill bill_of(PerProgramme const& coverage, People const& people, PreventionParameters const& parameters);

}  // namespace contrapeso::prevention
