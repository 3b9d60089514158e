// SPDX-License-Identifier: Apache-2.0
#pragma once
// What all replicates together say of the gates: who was asked for what, and how often it was let through.
#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "contrapeso/policy/gates.h"

namespace contrapeso::study {

/// A lever on one day, or again and again between two.
struct Asked {
    Day from{}, until{};
    std::size_t times{1};  ///< days on which it was asked for
    policy::Lever lever{};
    int needed{};  ///< votes; 0 where nobody votes, or not always the same number is needed
    int had{};  ///< median of the replicates
    std::array<std::size_t, policy::answer_names.size()> counts{};  ///< of replicates and days, by answer

    [[nodiscard]] std::size_t asked() const;
    [[nodiscard]] double allowed() const { return static_cast<double>(counts[0]) / static_cast<double>(asked()); }
    [[nodiscard]] std::array<double, policy::answer_names.size()> shares() const;
};

/// Every lever of every day on which some replicate asked for it, in the order of days.
[[nodiscard]] std::vector<Asked> asked_of(std::span<std::vector<policy::Decision> const> by_replicate);

/// What follows on itself becomes one: of each lever those days that `alike` holds to be the same as the days before.
[[nodiscard]] std::vector<Asked> joined(std::span<Asked const> rows, std::function<bool(Asked const&, Asked const&)> const& alike);

}  // namespace contrapeso::study
