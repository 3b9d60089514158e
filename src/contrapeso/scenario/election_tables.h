// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>

#include "contrapeso/core/diagnostics.h"
#include "contrapeso/institutions/elections.h"
#include "contrapeso/scenario/data_files.h"

namespace contrapeso::scenario {

/// The elections of data/countries/<country>/: elections.csv, governments.csv, assembly_districts.csv, assembly_seats.csv, assembly_lists.csv and, for
/// years with votes by municipality, assembly_votes_<year>.csv. Null without elections.csv: such a country has no assembly. Null, and diagnostics, if
/// there is one and it cannot be read.
///
/// Votes of municipalities are added up by department. A list that joins another joins it where that one stood; votes count for the party that
/// the list is credited to, where it joins for that of the common list. Where only national votes are known, those of the election before are scaled,
/// party by party, to them: an estimate, used by the vote model alone.
[[nodiscard]] std::shared_ptr<institutions::ElectionTable const> read_elections(DataSource const& data, std::string const& country,
                                                                                Diagnostics& diagnostics);

}  // namespace contrapeso::scenario
