// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/csv.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

#include "contrapeso/core/contracts.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/scenario/utf8.h"

namespace contrapeso::scenario {

namespace {

/// The fields of one line (RFC 4180 without line breaks inside a field); nothing if a quote is not closed.
std::optional<std::vector<std::string>> split(std::string_view line) {
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
    return quoted ? std::nullopt : std::optional{std::move(fields)};
}

/// What keeps a line from being read as text; empty if nothing does.
std::string fault_of_text(std::string_view line) {
    while (!line.empty()) {
        std::size_t const length = character_length(line);
        if (length == 0) {
            return "this is not UTF-8 text";
        }
        if (starts_with_control(line) && line.front() != '\t') {
            return "a control character stands here";
        }
        line.remove_prefix(length);
    }
    return {};
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

void check_columns(CsvTable const& table, int line, std::vector<std::string> const& wanted, Diagnostics& diagnostics) {
    std::string const where = table.file + ":" + std::to_string(line);
    bool const semicolons = table.columns.size() == 1 && table.columns.front().find(';') != std::string::npos;
    if (semicolons) {
        diagnostics.push_back({where, "the columns are separated by semicolons", "Save the table with commas between columns and points in numbers"});
        return;
    }
    for (std::string const& column : wanted) {
        auto const count = std::count(table.columns.begin(), table.columns.end(), column);
        if (count == 0) {
            diagnostics.push_back({where, "column `" + column + "` is missing",
                                   did_you_mean(column, table.columns, "The first line has: " + shown(listed(table.columns)))});
        } else if (count > 1) {
            diagnostics.push_back({where, "column `" + column + "` stands there twice", "Keep one of the two"});
        }
    }
}

class Reader {
  public:
    Reader(std::string file, std::vector<std::string> const& columns, Diagnostics& diagnostics)
        : table_{std::move(file), {}, {}, 0}, wanted_{columns}, diagnostics_{diagnostics} {}

    std::optional<CsvTable> read(std::string_view text) {
        std::size_t const before = diagnostics_.size();
        text.remove_prefix(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
        for (line_ = 1; !text.empty(); ++line_) {
            std::string_view const line = next_line(text);
            if (std::string const fault = fault_of_text(line); !fault.empty()) {
                complain(fault, "Save the table as plain UTF-8 text");
                return std::nullopt;
            }
            if (!line.empty() && line.front() != '#') {
                take(line);
            }
        }
        if (table_.rows.empty()) {
            std::string const names = wanted_.empty() ? "names of columns" : listed(wanted_);
            std::string const mend = table_.columns.empty() ? "The first line is to be " + names : "Add a row below the first line";
            diagnostics_.push_back({table_.file, "the table is empty", mend});
        }
        return diagnostics_.size() == before ? std::optional{std::move(table_)} : std::nullopt;
    }

  private:
    void complain(std::string problem, std::string mend) {
        diagnostics_.push_back({table_.file + ":" + std::to_string(line_), std::move(problem), std::move(mend)});
    }

    void take(std::string_view line) {
        auto fields = split(line);
        if (!fields) {
            complain("a quote is opened and not closed", "Close it on the same line; a quote inside a field is written twice: \"\"");
        } else if (table_.columns.empty()) {
            table_.columns = std::move(*fields);
            table_.line = line_;
            check_columns(table_, line_, wanted_, diagnostics_);
        } else if (fields->size() != table_.columns.size()) {
            complain("the row has " + std::to_string(fields->size()) + " fields, the header " + std::to_string(table_.columns.size()),
                     "Put a field that holds a comma in quotes");
        } else {
            table_.rows.push_back({line_, std::move(*fields)});
        }
    }

    CsvTable table_;
    std::vector<std::string> const& wanted_;
    Diagnostics& diagnostics_;
    int line_{};
};

/// The whole of `text` as a decimal number: 12, -0.5, 1e3.
std::optional<double> decimal(std::string const& text) {
    if (text.find_first_not_of("+-.0123456789eE") != std::string::npos) {
        return std::nullopt;
    }
    char* end = nullptr;
    double const value = std::strtod(text.c_str(), &end);
    return text.empty() || *end != '\0' || !std::isfinite(value) ? std::nullopt : std::optional{value};
}

}  // namespace

std::string const& CsvTable::field(Row const& row, std::string_view column) const {
    auto const found = std::find(columns.begin(), columns.end(), column);
    CONTRAPESO_EXPECT(found != columns.end());
    return row.fields[static_cast<std::size_t>(found - columns.begin())];
}

std::optional<double> CsvTable::number(Row const& row, std::string_view column, double least, Diagnostics& diagnostics, double most) const {
    std::string const& text = field(row, column);
    auto const value = decimal(text);
    if (!value) {
        bool const comma = text.find(',') != std::string::npos;
        diagnostics.push_back({where(row), "`" + std::string{column} + "` must be a number, not \"" + shown(text) + "\"",
                               comma ? "Write a decimal point, and nothing between thousands: 1234.5" : ""});
        return std::nullopt;
    }
    if (*value < least || *value > most) {
        std::string const allowed = std::isfinite(most) ? fmt::format("{} to {}", least, most) : fmt::format("{} and more", least);
        diagnostics.push_back({where(row), "`" + std::string{column} + "` is " + text + ", out of bounds", "Allowed: " + allowed});
        return std::nullopt;
    }
    return value;
}

std::optional<CsvTable> read_csv(std::string_view text, std::string file, std::vector<std::string> const& columns, Diagnostics& diagnostics) {
    return Reader{std::move(file), columns, diagnostics}.read(text);
}

}  // namespace contrapeso::scenario
