// SPDX-License-Identifier: Apache-2.0
#pragma once
// Lists and sheets of the verbs that only tell what there is: for the terminal, and as Markdown pages for docs/.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "terminal.h"

namespace contrapeso::app {

/// A line of a list and the heading it stands under.
struct ListLine {
    std::string group;
    std::vector<std::string> cells;
};

/// The lines under the name of their group; columns from the last leave until the page fits, but never the first three.
[[nodiscard]] std::string listing(std::vector<ListLine> const& lines, std::vector<Align> const& aligns, std::size_t width);

/// `  name   text`, the text broken to `width`; nothing where there is no text.
[[nodiscard]] std::string sheet_line(std::string_view name, std::string const& text, std::size_t width);

/// A row of a Markdown table; a bar within a cell is escaped.
[[nodiscard]] std::string markdown_row(std::vector<std::string> const& cells);

/// The head of a Markdown table: names, and the rule below them.
[[nodiscard]] std::string markdown_head(std::vector<std::string> const& names);

/// `text` between backticks.
[[nodiscard]] inline std::string as_code(std::string_view text) { return "`" + std::string{text} + "`"; }

}  // namespace contrapeso::app
