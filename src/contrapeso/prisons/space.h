// SPDX-License-Identifier: Apache-2.0
#pragma once
// PRI-4, PRI-5, PRI-6: places, floor and transfers.
#include <cmath>
#include <cstdint>

#include "contrapeso/prisons/parameters.h"

namespace contrapeso::prisons {

/// People held per official place; 1 where no place is declared, so that crowding there has no effect of its own (PRI-4).
[[nodiscard]] inline double occupancy_rate(double held, double official_capacity) { return official_capacity > 0 ? held / official_capacity : 1.0; }

/// Sum over the facilities [places] (PRI-4).
[[nodiscard]] inline double official_capacity(PrisonParameters const& parameters) {
    double sum = 0;
    for (Places const& places : parameters.official_capacity) {
        sum += places.value;
    }
    return sum;
}

/// Sum over the facilities [m²] (PRI-5).
[[nodiscard]] inline double floor_area(PrisonParameters const& parameters) {
    double sum = 0;
    for (SquareMetres const& area : parameters.floor_area) {
        sum += area.value;
    }
    return sum;
}

/// People to move into the maximum-security prison today; negative: out of it. Up to its places, to the number that the
/// administration keeps there (PRI-6).
[[nodiscard]] inline std::int64_t transfers_wanted(std::int64_t held_there, PrisonParameters const& parameters) {
    double const places = parameters.official_capacity[static_cast<std::size_t>(population::Facility::cecot)].value;
    double const wanted = std::fmin(parameters.maximum_security_population.value, places);
    return std::llround(wanted) - held_there;
}

}  // namespace contrapeso::prisons
