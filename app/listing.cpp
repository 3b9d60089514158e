// SPDX-License-Identifier: Apache-2.0
#include "listing.h"

#include <algorithm>

namespace contrapeso::app {

namespace {
constexpr std::size_t fewest_columns = 3, gap = 2, name_width = 13;
}

std::string listing(std::vector<ListLine> const& lines, std::vector<Align> const& aligns, std::size_t width) {
    std::vector<std::size_t> widths(aligns.size(), 0);
    for (ListLine const& line : lines) {
        for (std::size_t i = 0; i < widths.size(); ++i) {
            widths[i] = std::max(widths[i], width_of(line.cells[i]));
        }
    }
    std::size_t shown = widths.size(), total = 0;
    for (std::size_t const one : widths) {
        total += one + gap;
    }
    while (shown > fewest_columns && total > width) {
        total -= widths[--shown] + gap;
    }
    std::string page, group;
    for (ListLine const& line : lines) {
        if (line.group != group) {
            page += (group.empty() ? "" : "\n") + line.group + "\n";
            group = line.group;
        }
        for (std::size_t i = 0; i < shown; ++i) {
            page += std::string(gap, ' ') + padded(line.cells[i], i + 1 == shown && aligns[i] == Align::left ? 0 : widths[i], aligns[i]);
        }
        page += "\n";
    }
    return page;
}

std::string sheet_line(std::string_view name, std::string const& text, std::size_t width) {
    std::size_t const indent = gap + name_width;
    return text.empty() ? "" : std::string(gap, ' ') + padded(name, name_width, Align::left) + wrapped(text, width - indent, indent) + "\n";
}

std::string markdown_row(std::vector<std::string> const& cells) {
    std::string row = "|";
    for (std::string const& cell : cells) {
        row += ' ';
        for (char const c : cell) {
            row += c == '|' ? "\\|" : std::string(1, c);
        }
        row += " |";
    }
    return row + "\n";
}

std::string markdown_head(std::vector<std::string> const& names) {
    std::string rule = "|";
    for (std::size_t i = 0; i < names.size(); ++i) {
        rule += "---|";
    }
    return markdown_row(names) + rule + "\n";
}

}  // namespace contrapeso::app
