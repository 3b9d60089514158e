// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is exported: the runs of a study file that belong together, and what is said of them.
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "contrapeso/exports/csv_text.h"
#include "contrapeso/exports/periods.h"
#include "contrapeso/scenario/table_reader.h"
#include "contrapeso/store/comparisons.h"

namespace contrapeso::exports {

struct ExportedRun {
    store::KeptRun kept;
    scenario::Text title, question;
    std::string label;  ///< the name of the scenario; with the number of the run where several have it
    std::string place;  ///< the country
    std::string result_digest;  ///< of the replicates that are exported
    study::FoldedRun years;
};

struct Subject {
    std::string name;  ///< "run 3", "comparison c3f9a2c"
    std::string command;  ///< the one that exports it
    std::vector<ExportedRun> runs;  ///< others are compared against the first
    std::vector<std::size_t> replicates;  ///< the numbers that every run has: replicate 7 of all runs had the same luck
};

/// A run with all its replicates. No run of a subject may have been deleted.
[[nodiscard]] Subject subject_of(store::StudyFile& file, store::KeptRun const& run, std::string command);

/// The runs that were compared, with the replicates that all of them have.
[[nodiscard]] Subject subject_of(store::StudyFile& file, store::KeptComparison const& comparison, std::string command);

/// Told after each replicate how many are read; what it throws ends the export.
using Reading = std::function<void(std::size_t done)>;

/// By period, then by position in country::indicators.
using Take = std::function<void(std::size_t replicate, std::span<double const> values)>;

/// Hands over the replicates of one run, in the order of `numbers`.
void read_replicates(store::StudyFile& file, ExportedRun const& run, Step step, std::span<std::size_t const> numbers, Take const& take);

[[nodiscard]] std::vector<Period> periods_of(store::KeptRun const& run, Step step);

/// What the file says of one of the runs.
[[nodiscard]] Provenance provenance_of(Subject const& subject, ExportedRun const& run);

}  // namespace contrapeso::exports
