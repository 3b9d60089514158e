// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "contrapeso/exports/periods.h"
#include "exit_codes.h"

namespace contrapeso::app {

struct ExportOptions {
    std::string what;  ///< number or tag of a run, id of a comparison
    std::string store;
    std::string csv, netcdf, summary;  ///< files; empty: not asked for
    exports::Step step{};
    std::string command;
};

/// contrapeso export: what a study file has, as files for other programs.
[[nodiscard]] Exit export_files(ExportOptions const& options);

}  // namespace contrapeso::app
