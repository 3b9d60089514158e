// SPDX-License-Identifier: Apache-2.0
#pragma once
// A page of headings, text, tables and points, written once and shown three ways: on a terminal, as Markdown, as a self-contained HTML file.
#include <cstddef>
#include <string>
#include <vector>

#include "terminal.h"
#include "texts.h"

namespace contrapeso::app {

struct CardTable {
    std::vector<std::string> heads;
    std::vector<Align> aligns;  ///< of a terminal too narrow, cells of left columns are broken into lines
    std::vector<std::vector<std::string>> rows;  ///< a row of one cell is a heading within the table
};

/// Any part may be empty; they stand in this order.
struct CardBlock {
    std::string heading;
    std::string text;
    CardTable table;
    std::string after;  ///< text below the table
    std::vector<std::string> points;
};

struct Card {
    std::string title;
    std::string lead;
    std::vector<CardBlock> blocks;
    std::string foot;
};

[[nodiscard]] std::string as_text(Card const& card, std::size_t width);
[[nodiscard]] std::string as_markdown(Card const& card);
[[nodiscard]] std::string as_html(Card const& card, Language language);

}  // namespace contrapeso::app
