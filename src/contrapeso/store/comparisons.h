// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which runs of a study file were compared: a study that holds no numbers of its own, only the runs, in order.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/store/runs.h"

namespace contrapeso::store {

/// Short name of a study on the command line: a letter for its kind, and six digits of its digest.
[[nodiscard]] std::string short_id(char kind, std::string_view digest);

struct KeptComparison {
    std::string id;  ///< c3f9a2c
    std::vector<KeptRun> runs;  ///< the first is what the others are compared against; runs that were deleted are missing
    std::size_t deleted{};  ///< how many of its runs were
    std::size_t replicates{};  ///< the first so many of each, or as many of them as there are, were compared
    std::string command, made;
};

/// Keeps which runs were compared, and says under which id. The same runs in the same order are one comparison, told by its youngest command.
std::string keep_comparison(StudyFile& file, std::span<std::int64_t const> runs, std::size_t replicates, std::string const& command);

/// All of them, the oldest first.
[[nodiscard]] std::vector<KeptComparison> list_comparisons(StudyFile& file);

[[nodiscard]] std::optional<KeptComparison> find_comparison(StudyFile& file, std::string_view id);

}  // namespace contrapeso::store
