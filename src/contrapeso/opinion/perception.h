// SPDX-License-Identifier: Apache-2.0
#pragma once
// OPI-1, OPI-2, OPI-3, OPI-8: what people see of violence and of its price.
#include "contrapeso/core/units.h"
#include "contrapeso/opinion/parameters.h"

namespace contrapeso::opinion {

/// Homicides per 100,000 inhabitants and year on the scale of perception [log points] (OPI-1).
[[nodiscard]] double felt(double yearly_rate_per_100k);

/// What moves to `target` with this memory, a day later. Without a memory it is there at once.
[[nodiscard]] double a_day_nearer(double value, double target, double memory_days);

/// The weight of official figures against people's own experience (OPI-1).
[[nodiscard]] double official_weight(double media_freedom, OpinionParameters const& parameters);

/// What people hear and live through today [log points]: the target of perceived violence (OPI-1). Plain rates, so that experience may be
/// more than killings once somebody counts more.
[[nodiscard]] double violence_in_view(double official_rate, double experienced_rate, double media_freedom, OpinionParameters const& parameters);

/// The share of adults who know somebody innocent in prison, when so many were ever arrested among so many inhabitants (OPI-3).
[[nodiscard]] double knows_an_innocent(double ever_arrested, double inhabitants, OpinionParameters const& parameters);

/// The share of adults who believe that violence fell (OPI-8). `relief`: reference less perceived violence, R − V.
[[nodiscard]] double believes_violence_fell(double relief, OpinionParameters const& parameters);

}  // namespace contrapeso::opinion
