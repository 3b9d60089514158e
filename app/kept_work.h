// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a study file already has, by the names that people give it.
#include <optional>
#include <string>

#include "contrapeso/store/runs.h"
#include "exit_codes.h"

namespace contrapeso::app {

/// Prints one fault and hands the code back.
Exit complain(Exit code, Diagnostic const& fault);

/// Is the file there? Looking for one must not make it; says so if it is not.
[[nodiscard]] bool is_there_or_complain(std::string const& study_file);

/// The run with this number, or the youngest one with this tag.
[[nodiscard]] std::optional<store::KeptRun> find_kept_run(store::StudyFile& file, std::string const& name);

}  // namespace contrapeso::app
