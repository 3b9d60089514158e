// SPDX-License-Identifier: Apache-2.0
#pragma once
// Two scenarios under the same luck: what one number of a run becomes when something is changed.
#include <cstddef>
#include <span>

#include "contrapeso/core/calendar.h"
#include "contrapeso/country/record.h"

namespace contrapeso::study {

/// One number of a run: an indicator folded over the months that begin within these days.
struct Outcome {
    std::size_t indicator{};  ///< position in country::indicators
    Day from{}, until{};
};

/// The number itself; at least one month of the series must begin within its days.
[[nodiscard]] double value_of(Outcome const& outcome, country::MonthlySeries const& series);

/// What replicates with the same seed and number say of the difference.
struct Contrast {
    std::size_t pairs{};
    double mean{};  ///< of changed − unchanged
    double standard_error{};  ///< Monte Carlo error of the mean
    double share_above{}, share_below{};  ///< of the pairs, those with a difference above and below 0

    /// Is the mean further from 0 than luck alone would take it (false alarm 1e-6, stats/acceptance.h)?
    [[nodiscard]] bool beyond_luck() const;
};

/// `changed[i]` and `unchanged[i]` are replicate i under either scenario; at least two pairs.
[[nodiscard]] Contrast contrast(std::span<double const> changed, std::span<double const> unchanged);

}  // namespace contrapeso::study
