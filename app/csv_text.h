// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every CSV file of ours begins with, and how a field is written.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "contrapeso/scenario/scenario.h"

namespace contrapeso::app {

/// What the # lines of a CSV file say about where its numbers come from.
struct Provenance {
    std::string scenario_digest, result_digest;
    std::uint64_t seed{};
    std::size_t replicates{}, finished{};
    std::string parameters;  ///< "drawn from their priors", "fixed", or from which posterior
    std::string engine;
    std::string command;
};

/// The # lines.
[[nodiscard]] std::string provenance_lines(scenario::Loaded const& scenario, Provenance const& provenance);

/// A field in quotes where CSV wants them (RFC 4180).
[[nodiscard]] std::string csv_field(std::string_view text);

}  // namespace contrapeso::app
