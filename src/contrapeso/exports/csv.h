// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "contrapeso/exports/subject.h"

namespace contrapeso::exports {

/// Every replicate of every run in the long form: run after run, replicate after replicate.
void write_csv(store::StudyFile& file, Subject const& subject, Step step, Write const& write, Reading const& reading);

/// The # lines: of the comparison if it is one, of every run, and the command that exports them.
[[nodiscard]] std::string provenance_lines(Subject const& subject);

}  // namespace contrapeso::exports
