// SPDX-License-Identifier: Apache-2.0
#pragma once
// A published figure with all that is known of it: what it counts, when, who says so, and how far a run may be from it.
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/scenario/table_reader.h"

namespace contrapeso::evidence {

/// What agreement with a figure is worth. `input`: the model was told it. `fitted`: its values were set with the figure in view.
/// `predicted`: neither; only this one counts as reproduced.
enum class Kind : std::uint8_t { input, fitted, predicted };
inline constexpr std::array<std::string_view, 3> kind_names{"input", "fitted", "predicted"};

/// Days from first to last, both included.
struct Period {
    Day first{}, last{};
    [[nodiscard]] int days() const { return last - first + 1; }
};

/// Both ends are allowed.
struct Band {
    double low{}, high{};
    [[nodiscard]] bool holds(double value) const { return low <= value && value <= high; }
    [[nodiscard]] double width() const { return high - low; }
};

/// One published number.
struct Observation {
    Period period;  ///< a stock or a count up to a day has one day
    std::optional<Period> against;  ///< the figure is a ratio of two daily means of a flow: of `period` to this
    double expected{};  ///< as published; the middle of a published range
    bool is_range{};  ///< published as a range
    Band accepted;  ///< where the median of a run may lie: the tolerance around the figure, or the published range
    Kind kind{};
    std::string derived;  ///< how it was computed from other figures; then it is shown and never judged. Empty: somebody counted
    std::string source;  ///< key in Evidence::sources
    std::string note;
    std::string document;  ///< which of the two documents of the project names it: "pism", "lse", or empty
};

/// How a figure is read from a run: `of`, or `of` / `over`, times `scale`. Positions in country::indicators; several are added.
struct Measure {
    std::vector<std::size_t> of, over;
    double scale{1};
    std::optional<Day> since;  ///< the sum from this day to the observation's
};

/// One thing that is counted, and every time somebody counted it.
struct Fact {
    std::string key, chapter;
    scenario::Text name, definition;
    std::string unit;
    std::optional<Measure> measure;
    std::string missing;  ///< without a measure: why no indicator covers it
    std::string tolerance_reason, note;
    std::vector<Day> steps;  ///< days on which the step null may change its level
    std::vector<Observation> observations;  ///< in order of their last day
};

struct Source {
    std::string name, where, terms;
};

struct Evidence {
    std::vector<Fact> facts;  ///< chapter by chapter
    std::map<std::string, Source, std::less<>> sources;
};

}  // namespace contrapeso::evidence
