// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is published of rights, institutions and cost around the two times of a claim.
#include <optional>
#include <vector>

#include "contrapeso/claims/series.h"

namespace contrapeso::claims {

/// Figures of one calendar year: the smallest and the largest, if sources differ.
struct Published {
    Day last{};  ///< day of the latest of them
    double low{}, high{};
    std::vector<std::string> sources;
};

struct Entry {
    evidence::Fact const* fact{};
    std::optional<Published> before;  ///< nearest to the first time, at most `nearest_years` away; nothing of what is counted since a later day
    std::optional<Published> after;  ///< latest until the end of the second time; where there is none, the first after it
};
inline constexpr int nearest_years = 3;

/// Facts of one side, those without any figure left out.
[[nodiscard]] std::vector<Entry> entries_of(Side const& side, std::optional<When> from, When to);

}  // namespace contrapeso::claims
