// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace contrapeso::app {

[[nodiscard]] bool is_terminal(std::FILE* stream);

/// Columns of a page that is written where there is no terminal to fit.
inline constexpr std::size_t width_of_files = 150;

/// Columns of the terminal behind a stream; COLUMNS if it is set; `otherwise` for files and pipes.
[[nodiscard]] std::size_t terminal_width(std::FILE* stream, std::size_t otherwise);

/// Colours and bold type are welcome: a terminal, NO_COLOR unset (no-color.org), TERM not "dumb".
[[nodiscard]] bool may_colour(std::FILE* stream);

/// Characters of a UTF-8 text; those we print are one column wide each.
[[nodiscard]] std::size_t width_of(std::string_view text);

enum class Align : unsigned char { left, right, centre };

/// `text` with blanks up to `width`.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width, Align align);

/// `text` broken at blanks into lines of at most `width`, each after the first with `indent` blanks before it.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

}  // namespace contrapeso::app
