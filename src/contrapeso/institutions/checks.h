// SPDX-License-Identifier: Apache-2.0
#pragma once
// INS-3, INS-5, INS-6, INS-9: how allies vote, what a court does, what acts take from the checks on power, and what that costs lives.
#include "contrapeso/institutions/parameters.h"
#include "contrapeso/institutions/state.h"

namespace contrapeso::institutions {

/// P(an ally's deputies vote yes | opinion): logistic((opinion − threshold) / scale) (INS-3).
[[nodiscard]] double ally_votes_yes(double opinion, InstitutionParameters const& parameters);

/// P(the constitutional chamber strikes down one decree or law): none up to the J of a captured court, rising in a straight line to J = 1 (INS-5).
[[nodiscard]] double court_strikes(double judicial_independence, InstitutionParameters const& parameters);

/// Takes from `kept` what the act costs each index (INS-6).
void take(Checks& kept, Act act, InstitutionParameters const& parameters);

/// One day without control: what was taken comes back, slowly (INS-6).
void recover(Checks& kept, InstitutionParameters const& parameters);

/// Factor on the hazard of death soon after admission: 1 + k (reference − accountability), never negative (INS-9).
[[nodiscard]] double death_factor(double accountability, InstitutionParameters const& parameters);

}  // namespace contrapeso::institutions
