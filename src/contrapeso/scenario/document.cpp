// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/document.h"

#include <algorithm>

namespace contrapeso::scenario {

std::string pointed(std::string const& file, Position position) {
    // The root table of an empty file stands nowhere.
    return file + ":" + std::to_string(std::max(position.line, 1)) + ":" + std::to_string(std::max(position.column, 1));
}

std::string pointer_part(std::string_view key) {
    std::string part;
    for (char const c : key) {
        part += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    }
    return part;
}

std::string Document::where(std::string pointer) const {
    while (true) {
        if (auto const found = positions.find(pointer); found != positions.end()) {
            return pointed(file, found->second);
        }
        if (pointer.empty()) {
            return file;
        }
        pointer.erase(pointer.rfind('/'));
    }
}

std::string Document::where_key(std::string const& pointer) const {
    auto const found = keys.find(pointer);
    return found == keys.end() ? where(pointer) : pointed(file, found->second);
}

}  // namespace contrapeso::scenario
