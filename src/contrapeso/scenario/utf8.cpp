// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/utf8.h"

namespace contrapeso::scenario {

std::size_t character_length(std::string_view text) {
    auto const byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    auto const follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    unsigned const first = byte(0), second = byte(1);
    if (text.empty() || first < 0x80) {
        return text.empty() ? 0 : 1;
    }
    if (first < 0xC2) {
        return 0;
    }
    if (first < 0xE0) {
        return follows(1) ? 2 : 0;
    }
    if (first < 0xF0) {
        bool const excluded = (first == 0xE0 && second < 0xA0) || (first == 0xED && second >= 0xA0);
        return !excluded && follows(1) && follows(2) ? 3 : 0;
    }
    bool const excluded = first > 0xF4 || (first == 0xF0 && second < 0x90) || (first == 0xF4 && second >= 0x90);
    return !excluded && follows(1) && follows(2) && follows(3) ? 4 : 0;
}

bool starts_with_control(std::string_view text) {
    if (text.empty()) {
        return false;
    }
    auto const first = static_cast<unsigned char>(text.front());
    bool const latin = first == 0xC2 && text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xA0;
    return first < 0x20 || first == 0x7F || latin;
}

}  // namespace contrapeso::scenario
