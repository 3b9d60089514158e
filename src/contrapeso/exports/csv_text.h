// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every CSV file of ours begins with, and how a field is written.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace contrapeso::exports {

/// Takes the next piece of a file; it may throw.
using Write = std::function<void(std::string_view)>;

/// What the # lines of a CSV file say about where its numbers come from.
struct Provenance {
    std::string scenario_digest, result_digest;
    std::uint64_t seed{};
    std::size_t replicates{}, finished{};
    std::string parameters;  ///< "drawn from their priors", "fixed", or from which posterior
    std::string engine;
    std::string command;
};

/// The # lines about one scenario.
[[nodiscard]] std::string provenance_lines(std::string_view scenario, Provenance const& provenance);

/// The # line that goes with every number of ours.
inline constexpr std::string_view what_it_is = "a scenario, not a forecast; all persons in it are synthetic";

/// A comment is one line, whatever a file name or an argument holds.
[[nodiscard]] std::string on_one_line(std::string text);

/// A field in quotes where CSV wants them (RFC 4180).
[[nodiscard]] std::string csv_field(std::string_view text);

}  // namespace contrapeso::exports
