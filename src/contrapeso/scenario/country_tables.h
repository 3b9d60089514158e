// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>

#include "contrapeso/core/calendar.h"
#include "contrapeso/core/diagnostics.h"
#include "contrapeso/population/places.h"
#include "contrapeso/scenario/data_files.h"

namespace contrapeso::scenario {

/// The country as it stands on `start`, from places.csv, population.csv and homicide_victims.csv of data/countries/<country>/. Null, and
/// diagnostics, if they cannot be read; `where` is where the scenario names the country, `where_start` where it names the day (empty: the same).
///
/// Inhabitants and ages are interpolated in a straight line between mid-year values (1 July); ages are then scaled to the total.
/// Deprivation is the mean of five z-scores (illiteracy, children out of school, no piped water, no electricity, earth floor), weighted by
/// inhabitants and scaled to mean 0 and standard deviation 1.
[[nodiscard]] std::shared_ptr<population::PlaceTable const> read_country(DataSource const& data, std::string const& country, Day start,
                                                                         std::string const& where, Diagnostics& diagnostics,
                                                                         std::string const& where_start = {});

}  // namespace contrapeso::scenario
