// SPDX-License-Identifier: Apache-2.0
#pragma once
// The three pages of the audit: for the terminal, or (width 0) as Markdown for docs/.
#include <string>
#include <vector>

#include "contrapeso/audit/learnt.h"
#include "contrapeso/audit/question.h"
#include "contrapeso/study/contrast.h"
#include "contrapeso/study/ensemble.h"

namespace contrapeso::app {

struct SignRow {
    audit::Claim const* claim{};
    study::Contrast contrast;
};

/// The prior allows one sign less often than this: the result was put in, and is not found.
inline constexpr double built_in_below = 0.05;

struct ArrowRow {
    audit::Arrow const* arrow{};
    std::vector<study::Contrast> changes;  ///< in the order of arrow_outputs()

    /// Cutting it changes a safety or rights output beyond luck.
    [[nodiscard]] bool reaches_somebody() const;
};

/// Safety and rights outputs that an arrow may change: positions in country::indicators.
[[nodiscard]] std::vector<std::size_t> arrow_outputs();

struct LearntTable {
    audit::Experience experience;
    std::vector<scenario::Parameter const*> parameters;
    std::vector<std::string> figures;  ///< in the order of experience.readings
    std::vector<audit::Learnt> learnt;
};

[[nodiscard]] std::string learnt_page(LearntTable const& table, study::EnsemblePlan const& plan, std::size_t width);
[[nodiscard]] std::string signs_page(std::vector<SignRow> const& rows, study::EnsemblePlan const& plan, std::size_t width);
[[nodiscard]] std::string arrows_page(std::vector<ArrowRow> const& rows, study::EnsemblePlan const& plan, std::size_t width);

}  // namespace contrapeso::app
