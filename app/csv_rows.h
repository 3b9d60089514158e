// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "contrapeso/scenario/scenario.h"
#include "contrapeso/study/ensemble.h"
#include "csv_text.h"
#include "output.h"

namespace contrapeso::app {

/// Writes the months of every finished replicate, one row per indicator: scenario, replicate, date (first day of the month), period,
/// place, indicator, observer, category, value, unit. Flows are sums over the month, stocks stand at its last day.
void write_rows(Output& output, scenario::Loaded const& scenario, study::Ensemble const& ensemble, Provenance const& provenance);

}  // namespace contrapeso::app
