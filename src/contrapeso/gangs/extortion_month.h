// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace contrapeso::gangs {

/// What a month's record keeps of extortion.
struct ExtortionMonth {
    double firms{}, households{};  ///< that pay, on its last day
    double paid_per_firm{};  ///< by a firm that pays, over the month [USD]
    double paid{}, paid_by_transport{};  ///< by everybody, and by transport firms, over the month [USD]

    friend bool operator==(ExtortionMonth const&, ExtortionMonth const&) = default;
};

}  // namespace contrapeso::gangs
