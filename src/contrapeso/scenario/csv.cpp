// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/csv.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "contrapeso/core/contracts.h"
#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::scenario {

namespace {

/// The fields of one line (RFC 4180 without line breaks inside a field).
std::vector<std::string> split(std::string_view line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"' && quoted && line.substr(i + 1).starts_with('"')) {
            fields.back() += '"';
            ++i;
        } else if (line[i] == '"') {
            quoted = !quoted;
        } else if (line[i] == ',' && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += line[i];
        }
    }
    return fields;
}

/// Takes the first line off `text`.
std::string_view next_line(std::string_view& text) {
    std::size_t const end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

void check_columns(CsvTable const& table, std::vector<std::string> const& wanted, Diagnostics& diagnostics) {
    for (std::string const& column : wanted) {
        if (std::find(table.columns.begin(), table.columns.end(), column) == table.columns.end()) {
            diagnostics.push_back({table.file + ":1", "column `" + column + "` is missing", did_you_mean(column, table.columns)});
        }
    }
}

}  // namespace

std::string const& CsvTable::field(Row const& row, std::string_view column) const {
    auto const found = std::find(columns.begin(), columns.end(), column);
    CONTRAPESO_EXPECT(found != columns.end());
    return row.fields[static_cast<std::size_t>(found - columns.begin())];
}

std::optional<double> CsvTable::number(Row const& row, std::string_view column, double least, Diagnostics& diagnostics) const {
    std::string const& text = field(row, column);
    char* end = nullptr;
    double const value = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0' || !std::isfinite(value)) {
        diagnostics.push_back({where(row), "`" + std::string{column} + "` must be a number, not \"" + text + "\"", ""});
        return std::nullopt;
    }
    if (value < least) {
        diagnostics.push_back({where(row), "`" + std::string{column} + "` is " + text + ", below the least that makes sense", ""});
        return std::nullopt;
    }
    return value;
}

std::optional<CsvTable> read_csv(std::string_view text, std::string file, std::vector<std::string> const& columns, Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    CsvTable table{std::move(file), {}, {}};
    for (int line_number = 1; !text.empty(); ++line_number) {
        std::string_view const line = next_line(text);
        if (line.empty() || line.front() == '#') {
            continue;
        }
        if (table.columns.empty()) {
            table.columns = split(line);
            check_columns(table, columns, diagnostics);
            continue;
        }
        table.rows.push_back({line_number, split(line)});
        if (table.rows.back().fields.size() != table.columns.size()) {
            diagnostics.push_back(
                {table.where(table.rows.back()),
                 "the row has " + std::to_string(table.rows.back().fields.size()) + " fields, the header " + std::to_string(table.columns.size()),
                 "Put a field that holds a comma in quotes"});
        }
    }
    if (table.rows.empty()) {
        diagnostics.push_back({table.file, "the table is empty", ""});
    }
    return diagnostics.size() == before ? std::optional{std::move(table)} : std::nullopt;
}

}  // namespace contrapeso::scenario
