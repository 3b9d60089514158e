// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a page is made of: the runs of a study file, read once. Everything else in this room turns it into words, lists and pictures.
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/core/diagnostics.h"
#include "contrapeso/report/choices.h"
#include "contrapeso/report/retold.h"
#include "contrapeso/report/values.h"
#include "contrapeso/study/comparison.h"

namespace contrapeso::report {

/// What a page is about.
struct Subject {
    std::vector<store::KeptRun> runs;  ///< one, or those of a comparison: the others against the first
    std::size_t replicates{};  ///< how many of each at most; 0: all that there are
    std::vector<std::string> commands;  ///< that give the same numbers again
    std::optional<study::Window> window;  ///< of the account of a comparison
};

/// A run as the page knows it. Replicates are those that all runs have, in the same order.
struct Arm {
    std::string id;  ///< unique on the page
    store::KeptRun run;
    Retold told;
    std::string result_digest;
    std::vector<study::YearSpan> years;  ///< of the whole run
    std::vector<std::vector<double>> folded;  ///< by replicate, as study::fold_years gives them
    std::array<std::vector<Sample>, monthly_readings.size()> months;  ///< by month of the page, then by replicate
    std::vector<std::vector<double>> draws;  ///< by replicate: what every parameter started from
};

struct Material {
    std::vector<Arm> arms;
    std::vector<std::size_t> numbers;  ///< of the replicates
    std::vector<study::YearSpan> years;  ///< that all arms have alike; months count from the first month of the page
    std::vector<Day> months;  ///< first days
    Day last_day{};
    study::Window window;  ///< of the account
    study::Window reference;  ///< of a run: what the window is held against

    [[nodiscard]] bool is_comparison() const { return arms.size() > 1; }
    [[nodiscard]] std::size_t replicates() const { return numbers.size(); }
    [[nodiscard]] Day first_day() const { return months.front(); }

    /// The first and the last day of calendar years, as far as they were simulated.
    [[nodiscard]] Day first_day_of(study::Window years) const;
    [[nodiscard]] Day last_day_of(study::Window years) const;
};

/// One indicator over some years: a number a replicate.
[[nodiscard]] Sample over(Arm const& arm, std::size_t indicator, study::Window years);

/// People held by the share of places that they take, by month and replicate; NaN where the share is 0.
[[nodiscard]] std::vector<Sample> places_of(Arm const& arm);

/// Reads the runs. Nothing, and what is wrong, if no page can be made of them; throws StudyFileError if the file is at fault.
[[nodiscard]] std::optional<Material> gather(store::StudyFile& file, Subject const& subject, scenario::Library const& library,
                                             Diagnostics& diagnostics);

}  // namespace contrapeso::report
