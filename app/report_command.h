// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>

#include "contrapeso/report/deciders.h"
#include "exit_codes.h"
#include "texts.h"

namespace contrapeso::app {

/// The page where none is named.
inline constexpr std::string_view usual_page = "report.html";

/// What it is if a run is too short or has too few replicates for a page: a fault of who asked for the page, or a note to who asked for the run.
enum class TooSmall : unsigned char { fault, note };

struct ReportOptions {
    std::string what;  ///< number or tag of a run, id of a comparison; empty: the youngest of all
    std::string page;  ///< -o
    std::string store;  ///< study file
    std::optional<std::string> data;  ///< --data
    std::size_t gates{report::usual_deciders};
    std::size_t threads{1};
    Language language{Language::english};
    TooSmall too_small{TooSmall::fault};
    std::FILE* tell{stdout};  ///< where it says what it wrote
};

/// contrapeso report: one HTML file from what a study file has.
[[nodiscard]] Exit write_report(ReportOptions const& options);

}  // namespace contrapeso::app
