// SPDX-License-Identifier: Apache-2.0
#pragma once
// GNG-7: members under arrest pressure lie low within days; how slowly they come back decides every end-of-emergency forecast.
#include "contrapeso/gangs/parameters.h"

namespace contrapeso::gangs {

/// a = exp(−max(0, Π − Π0) / π0): share of ordinary activity left (GNG-7).
[[nodiscard]] double activity(double arrest_pressure, GangParameters const& parameters);

/// Π tomorrow: follows the arrest hazard, fast upwards and slowly downwards (GNG-7). Both in [per person-year].
[[nodiscard]] double pressure_tomorrow(double arrest_pressure, double arrest_hazard, GangParameters const& parameters);

/// Factor on a member's chance of being screened (GNG-7).
[[nodiscard]] double visibility(double activity, GangParameters const& parameters);

}  // namespace contrapeso::gangs
