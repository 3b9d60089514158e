// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include "exit_codes.h"
#include "texts.h"

namespace contrapeso::app {

struct RunsOptions {
    std::string what{"list"};  ///< list, show, tag, delete, check, vacuum
    std::string run;  ///< number or tag; empty: not given
    std::optional<std::string> text;
    std::string store;
    Language language{Language::english};
};

/// contrapeso runs: what a study file keeps, and what is to become of it.
[[nodiscard]] Exit show_runs(RunsOptions const& options);

}  // namespace contrapeso::app
