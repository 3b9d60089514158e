// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"

namespace contrapeso::prevention {

/// Programmes that keep people out of gangs, help them out, or calm a place. The order is that of the parameters.
enum class Programme : std::uint8_t { mentoring, conflict_resolution, job_training, school, urban_renewal, cognitive_therapy, focused_deterrence };
inline constexpr std::size_t programme_count = 7;
inline constexpr std::array<std::string_view, programme_count> programme_labels{"mentoring",     "conflict_resolution", "job_training",      "school",
                                                                                "urban_renewal", "cognitive_therapy",   "focused_deterrence"};

/// What is spent, where, and what it does. Today's plain numbers; values, bounds and sources: data/parameters/prevention.toml.
struct PreventionParameters {
    Index state_capacity;  ///< PRV-1, of a place of mean deprivation
    Index capacity_slope;  ///< PRV-1, fall of capacity per standard deviation of deprivation
    Municipalities reach;  ///< PRV-2, municipalities that have the programmes
    std::array<Share, programme_count> coverage;  ///< PRV-2, of those whom the programme is for, in these municipalities
    std::array<Years, programme_count> delay;  ///< PRV-2, time in which 1 - 1/e of the effect has grown
    std::array<Share, programme_count> effect;  ///< PRV-1, where the state is of middling capacity
    std::array<Share, programme_count> capacity_gain;  ///< PRV-1, what full capacity adds to the effect, and none takes from it
    std::array<Dollars, programme_count> cost;  ///< PRV-4, per person covered and year

    template<class P = PreventionParameters>
    static constexpr auto fields() {
        return std::tuple{Field{"state_capacity", &P::state_capacity},
                          Field{"capacity_slope", &P::capacity_slope},
                          Field{"reach", &P::reach},
                          FieldPer{"coverage", &P::coverage, programme_labels},
                          FieldPer{"delay", &P::delay, programme_labels},
                          FieldPer{"effect", &P::effect, programme_labels},
                          FieldPer{"capacity_gain", &P::capacity_gain, programme_labels},
                          FieldPer{"cost", &P::cost, programme_labels}};
    }
};

}  // namespace contrapeso::prevention
