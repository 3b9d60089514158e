// SPDX-License-Identifier: Apache-2.0
#pragma once
// A table whose columns stand under the sides of an account. However narrow the terminal, no side is ever shown without the others.
#include <cstddef>
#include <string>
#include <vector>

namespace contrapeso::app {

struct LedgerColumn {
    std::size_t side{};  ///< index of the heading it stands under; columns come side by side in order
    std::string name;  ///< words that are stacked above the column
    std::size_t rank{};  ///< the lower, the longer it stays when there is no room
    std::size_t band_rank{};  ///< the same of its band
    std::vector<std::string> plain;  ///< one cell a row
    std::vector<std::string> banded;  ///< the same with a band; empty: there is none to show
};

struct LedgerTable {
    std::vector<std::string> sides;
    std::string row_name;
    std::vector<std::string> rows;
    std::vector<LedgerColumn> columns;
};

struct RenderedTable {
    std::string text;
    std::vector<std::string> left_out;  ///< names of the columns for which there was no room
    bool bands{};  ///< some column shows its band
};

enum class Emphasis : unsigned char { none, bold };

/// Lays the table out within `width` columns: first one column of each side, then further columns and bands by rank.
[[nodiscard]] RenderedTable render(LedgerTable const& table, std::size_t width, Emphasis emphasis);

}  // namespace contrapeso::app
