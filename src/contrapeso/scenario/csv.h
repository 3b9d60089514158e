// SPDX-License-Identifier: Apache-2.0
#pragma once
// Comma-separated values of our own data files: a header line, quotes where a field holds a comma, # before comments.
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/core/diagnostics.h"

namespace contrapeso::scenario {

struct CsvTable {
    struct Row {
        int line{};
        std::vector<std::string> fields;  ///< as many as there are columns
    };
    std::string file;
    std::vector<std::string> columns;
    std::vector<Row> rows;
    int line{};  ///< where the names of the columns stand

    [[nodiscard]] std::string where() const { return file + ":" + std::to_string(line); }
    [[nodiscard]] std::string where(Row const& row) const { return file + ":" + std::to_string(row.line); }
    [[nodiscard]] std::string const& field(Row const& row, std::string_view column) const;

    /// The field as a finite decimal number; nothing, and a fault at file:line, if it is none or is not within `least` … `most`.
    [[nodiscard]] std::optional<double> number(Row const& row, std::string_view column, double least, Diagnostics& diagnostics,
                                               double most = std::numeric_limits<double>::infinity()) const;
};

/// Reads a table that must have at least `columns`; a byte-order mark and Windows line ends are taken as they come. Nothing, and diagnostics,
/// if it is not UTF-8 text, has not these columns or one of them twice, a quote is not closed, or a row has more or fewer fields than the header.
[[nodiscard]] std::optional<CsvTable> read_csv(std::string_view text, std::string file, std::vector<std::string> const& columns,
                                               Diagnostics& diagnostics);

}  // namespace contrapeso::scenario
