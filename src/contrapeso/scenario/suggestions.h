// SPDX-License-Identifier: Apache-2.0
#pragma once
// "Did you mean …?"
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace contrapeso::scenario {

/// Letters to insert, delete, replace or swap with their neighbour to turn `a` into `b` (Damerau-Levenshtein, optimal string alignment).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate that `word` was probably meant to be; empty if none is near. A dotted key is also found by its last parts.
[[nodiscard]] std::string nearest(std::string_view word, std::span<std::string const> candidates);

/// "Did you mean `x`?" or, if nothing is near, `otherwise`.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<std::string const> candidates, std::string_view otherwise = {});

/// A text of the user's as a message may hold it: one line, nothing that steers a terminal, at most about 100 characters.
[[nodiscard]] std::string shown(std::string_view text);

/// The candidates as a list: "a, b, c".
[[nodiscard]] std::string listed(std::span<std::string const> candidates);

}  // namespace contrapeso::scenario
