// SPDX-License-Identifier: Apache-2.0
#pragma once
// Comma-separated values of our own data files: a header line, quotes where a field holds a comma, # before comments.
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

    [[nodiscard]] std::string where(Row const& row) const { return file + ":" + std::to_string(row.line); }
    [[nodiscard]] std::string const& field(Row const& row, std::string_view column) const;

    /// The field as a finite number; nothing, and a fault at file:line, if it is none or is below `least`.
    [[nodiscard]] std::optional<double> number(Row const& row, std::string_view column, double least, Diagnostics& diagnostics) const;
};

/// Reads a table that must have at least `columns`. Nothing, and diagnostics, if it has not, or a row has more or fewer fields than the header.
[[nodiscard]] std::optional<CsvTable> read_csv(std::string_view text, std::string file, std::vector<std::string> const& columns,
                                               Diagnostics& diagnostics);

}  // namespace contrapeso::scenario
