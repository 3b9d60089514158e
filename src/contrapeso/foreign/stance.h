// SPDX-License-Identifier: Apache-2.0
#pragma once
// FOR-1, FOR-2, FOR-3: what another state's stance gives and takes.
#include <algorithm>

#include "contrapeso/foreign/parameters.h"

namespace contrapeso::foreign {

/// What the government and others have from abroad today: all that other chapters may know of it.
struct Abroad {
    double loan_availability{1};  ///< foreign loans, relative to a neutral stance (FOR-1)
    double loans_against_record{1};  ///< the same relative to the stance under which the record was counted (FOR-1)
    double approval_lost{};  ///< [log points] (FOR-2)
    double swing_lost{};  ///< [log points] of the odds that an allied deputy votes with the government (FOR-2)
    double organisation_aid{};  ///< share that organisations document in addition (FOR-3)
};

/// Foreign loans that can be had, 1 under a neutral stance (FOR-1).
[[nodiscard]] inline double loan_availability(ForeignParameters const& p) {
    return std::max(0.0, 1 - p.loans_withheld.value * p.sanction.value + p.loans_added.value * p.reward.value);
}

/// The same relative to the stance of the record: what the record's police and prison places are multiplied by, 1 along the record (FOR-1).
[[nodiscard]] inline double loans_against_record(ForeignParameters const& p) {
    double const then = 1 - p.loans_withheld.value * p.calibrated_sanction.value + p.loans_added.value * p.calibrated_reward.value;
    return then > 0 ? loan_availability(p) / then : 1.0;
}

/// How much the erosion of checks costs abroad, 0 … 1: nothing without a sanction, nothing while checks hold, nothing under a reward (FOR-2).
[[nodiscard]] inline double cost_of_erosion(double accountability, ForeignParameters const& p) {
    return std::max(0.0, p.sanction.value - p.reward.value) * (1 - accountability);
}

/// Aid goes to organisations in place of the government (FOR-3).
[[nodiscard]] inline double organisation_aid(ForeignParameters const& p) { return p.organisation_aid.value * p.sanction.value; }

[[nodiscard]] inline Abroad look_abroad(double accountability, ForeignParameters const& p) {
    double const cost = cost_of_erosion(accountability, p);
    return {loan_availability(p), loans_against_record(p), p.approval_cost.value * cost, p.swing_cost.value * cost, organisation_aid(p)};
}

}  // namespace contrapeso::foreign
