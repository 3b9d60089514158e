// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "contrapeso/scenario/document.h"

namespace contrapeso::scenario {

/// What a scenario or a data file may weigh [bytes]; those there are have a few kilobytes.
inline constexpr std::size_t largest_toml = 2U << 20U;

struct Objection {
    Position position;
    std::string problem, mend;
};

/// The first place in `text` that must not reach toml++ 3.3.0, or nothing.
///
/// Its character tables run into undefined behaviour when a letter beyond ASCII stands where syntax is expected, and a key of very many
/// parts nests tables until destroying them overflows the stack. Refused here: control characters, text that is not UTF-8, letters beyond
/// ASCII outside strings and comments, keys of more than 16 parts, brackets more than 32 deep, files above 2 MB.
/// What this cannot do: it knows strings and comments only, not the grammar. Where a text is malformed earlier, the two may disagree on
/// where a string begins; toml++ stops at that first fault, and the packaged library has been seen to report it properly in every case tried.
[[nodiscard]] std::optional<Objection> objection_to_toml(std::string_view text);

}  // namespace contrapeso::scenario
