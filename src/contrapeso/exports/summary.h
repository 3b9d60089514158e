// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "contrapeso/exports/subject.h"

namespace contrapeso::exports {

inline constexpr std::string_view columns_of_summary = "scenario,against,stat,date,period,place,indicator,observer,category,value,unit\n";

/// What the replicates of every run say of each year, as statistics in the long form: mean, its Monte Carlo error, quantiles. Of a comparison
/// also of the differences from the first run, replicate by replicate; in these rows `against` names it, and shares of the pairs are added.
void write_summary(store::StudyFile& file, Subject const& subject, Write const& write);

}  // namespace contrapeso::exports
