// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "contrapeso/exports/subject.h"

namespace contrapeso::exports {

/// All runs along `scenario`, their replicates along `replicate`, months or years along `time`; a variable for every indicator and observer. Where
/// runs do not cover the same days, the axis has the longest of each period, and a run whose own period is another one has none of its values
/// (NaN). `name` is what errors call the file.
void write_netcdf(store::StudyFile& file, Subject const& subject, Step step, std::string const& name, Write const& write, Reading const& reading);

}  // namespace contrapeso::exports
