// SPDX-License-Identifier: Apache-2.0
#pragma once
// May these runs be held against each other? What differs between them beside what somebody means to compare.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "contrapeso/core/calendar.h"
#include "contrapeso/scenario/table_reader.h"

namespace contrapeso::study {

/// All that runs should have in common.
struct Vintage {
    std::string name;  ///< of the scenario
    std::string digest;  ///< of the scenario
    std::string engine;  ///< "results version 2"
    std::string data;  ///< digest
    std::string parameters;  ///< posterior el-salvador-2010-2025@1, priors, fixed
    std::string country;
    std::uint64_t seed{};
    Day start{}, end{};
    std::size_t replicates{};
};

/// Replicates below which a comparison is a preview, and says so.
inline constexpr std::size_t enough_replicates = 200;

/// What a reader has to know before trusting a difference between the first run and any other; empty: nothing.
[[nodiscard]] std::vector<scenario::Text> warnings_of(std::span<Vintage const> runs);

/// The first day on which two scenarios, as their canonical JSON tells them, are not the same; nothing: they are.
[[nodiscard]] std::optional<Day> first_difference(nlohmann::json const& a, nlohmann::json const& b);

}  // namespace contrapeso::study
