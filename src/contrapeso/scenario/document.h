// SPDX-License-Identifier: Apache-2.0
#pragma once
// One input as canonical JSON that still knows where each value stood: a TOML file on the command line, JSON itself from a browser.
#include <map>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace contrapeso::scenario {

/// A key as a part of a JSON pointer (RFC 6901): ~ and / are escaped.
[[nodiscard]] std::string pointer_part(std::string_view key);

/// Counted from 1.
struct Position {
    int line{}, column{};
};

/// file:line:column.
[[nodiscard]] std::string pointed(std::string const& file, Position position);

struct Document {
    std::string file;  ///< how the user knows it: a path, or an option
    nlohmann::json value;  ///< dates as strings YYYY-MM-DD; objects sorted by key
    std::map<std::string, Position> positions;  ///< of values, by JSON pointer; for a table that of its header
    std::map<std::string, Position> keys;  ///< of the keys in front of them

    /// file:line:column of the value at a JSON pointer, or of the nearest table around it.
    [[nodiscard]] std::string where(std::string pointer) const;

    /// The same for the key.
    [[nodiscard]] std::string where_key(std::string const& pointer) const;
};

}  // namespace contrapeso::scenario
