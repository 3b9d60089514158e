// SPDX-License-Identifier: Apache-2.0
#include "terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace contrapeso::app {

namespace {

constexpr std::size_t widest = 1000;

std::string_view environment(char const* name) {
    char const* const value = std::getenv(name);
    return value == nullptr ? std::string_view{} : std::string_view{value};
}

}  // namespace

bool is_terminal(std::FILE* stream) { return isatty(fileno(stream)) == 1; }

std::size_t terminal_width(std::FILE* stream, std::size_t otherwise) {
    if (auto const columns = std::strtoul(std::string{environment("COLUMNS")}.c_str(), nullptr, 10); columns > 0 && columns <= widest) {
        return columns;
    }
    winsize size{};
    if (is_terminal(stream) && ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return size.ws_col;
    }
    return otherwise;
}

bool may_colour(std::FILE* stream) { return is_terminal(stream) && environment("NO_COLOR").empty() && environment("TERM") != "dumb"; }

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(std::string_view text, std::size_t width, Align align) {
    std::size_t const blanks = width - std::min(width, width_of(text));
    std::size_t const before = align == Align::right ? blanks : align == Align::centre ? blanks / 2 : 0;
    return std::string(before, ' ') + std::string{text} + std::string(blanks - before, ' ');
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
    std::string lines;
    std::size_t used = 0;
    while (!text.empty()) {
        std::string_view const word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        if (used > 0 && used + 1 + width_of(word) > width) {
            lines += "\n" + std::string(indent, ' ');
            used = indent;
        } else if (used > 0) {
            lines += ' ';
            ++used;
        }
        lines += word;
        used += width_of(word);
    }
    return lines;
}

}  // namespace contrapeso::app
