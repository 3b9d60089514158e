// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "exit_codes.h"
#include "fit_options.h"

namespace contrapeso::app {

struct RivalsOptions {
    FitOptions fit;
    Day until{};  ///< last day of the future that they are asked about
    std::vector<std::string> set;  ///< --set, in that future only
    std::optional<std::string> csv;
    bool markdown{};  ///< as a section of a page of docs/ instead
};

/// contrapeso rivals: fits rival stories of a recipe to the same figures, weighs them, and shows where they disagree about the future.
[[nodiscard]] Exit compare_rivals(RivalsOptions const& options);

}  // namespace contrapeso::app
