// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who, by sex and age, is more often recruited, screened or admitted: relative risks of a person, used only to choose among civilians.
#include "contrapeso/population/cells.h"

namespace contrapeso::population {

/// Recruits: (a − 11)(30 − a) between 12 and 29, nine men to one woman at equal numbers.
[[nodiscard]] Profile const& recruit_profile();

/// Everybody of the ages at which gangs recruit, all alike.
[[nodiscard]] Profile const& youth_profile();

/// Gang members of the first day: (a − 12)(46 − a) between 13 and 45, nine men to one woman at equal numbers.
[[nodiscard]] Profile const& member_profile();

/// People screened on the street: men of 14-49, a woman with one seventh of a man's risk (12.1 % of prisoners in May 2024 are women).
[[nodiscard]] Profile const& screening_profile();

/// People admitted for ordinary offences: men of 18-59, women with one ninth of a man's risk.
[[nodiscard]] Profile const& offender_profile();

}  // namespace contrapeso::population
