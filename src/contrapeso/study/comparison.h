// SPDX-License-Identifier: Apache-2.0
#pragma once
// Scenarios under the same luck, held against the first of them: the account of some years.
#include <cstddef>
#include <span>
#include <vector>

#include "contrapeso/study/paired.h"
#include "contrapeso/study/summary.h"

namespace contrapeso::study {

/// Calendar years, both included.
struct Window {
    int first{}, last{};
    friend bool operator==(Window const&, Window const&) = default;
};

/// Numbers of the replicates that all runs have.
[[nodiscard]] std::vector<std::size_t> common_numbers(std::span<FoldedRun const> runs);

/// One number of the account.
struct ComparedFigure {
    std::size_t indicator{};  ///< position in country::indicators
    std::vector<Seven> values;  ///< by run
    std::vector<Paired> differences;  ///< of every run but the first, less the first
};

struct Comparison {
    Window window;
    std::size_t pairs{};  ///< replicates that all runs have
    std::vector<ComparedFigure> figures;  ///< in the order of `account`
};

/// Holds every run against the first: replicate by replicate, for those that all have; there must be two, and every run must have the years.
[[nodiscard]] Comparison compare(std::span<FoldedRun const> runs, Window window);

}  // namespace contrapeso::study
