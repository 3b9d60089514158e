// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which runs of a study file were compared: a study that holds no numbers of its own, only the runs, in order.
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/store/runs.h"
#include "contrapeso/study/comparable.h"
#include "contrapeso/study/comparison.h"

namespace contrapeso::store {

/// What decides whether a run may be held against another.
[[nodiscard]] study::Vintage vintage_of(KeptRun const& run);

struct KeptComparison {
    std::string id;  ///< c3f9a2c
    std::vector<KeptRun> runs;  ///< the first is what the others are compared against; runs that were deleted are missing
    std::size_t deleted{};  ///< how many of its runs were
    study::Window window;  ///< over which they were compared
    std::size_t replicates{};  ///< the first so many of each, or as many of them as there are, were compared
    std::string command, made;
};

/// Keeps which runs were compared, and says under which id. Whoever compares the same again has the same comparison, which is the youngest then.
std::string keep_comparison(StudyFile& file, std::span<KeptRun const> runs, study::Window window, std::size_t replicates, std::string const& command);

/// All of them, the oldest first.
[[nodiscard]] std::vector<KeptComparison> list_comparisons(StudyFile& file);

[[nodiscard]] std::optional<KeptComparison> find_comparison(StudyFile& file, std::string_view id);

/// The years of its runs, of the replicates that were compared.
[[nodiscard]] std::vector<study::FoldedRun> read_compared_years(StudyFile& file, KeptComparison const& comparison);

}  // namespace contrapeso::store
