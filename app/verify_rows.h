// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "contrapeso/evidence/verdict.h"
#include "csv_text.h"
#include "output.h"

namespace contrapeso::app {

/// One row for every published figure: what it is, what was accepted, what the run and the nulls say, with their scores, the verdict, the source.
void write_verdicts(Output& output, evidence::Evidence const& evidence, std::vector<evidence::Holding> const& holdings,
                    scenario::Loaded const& scenario, Provenance const& provenance);

}  // namespace contrapeso::app
