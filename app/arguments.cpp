// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"

#include <charconv>
#include <string_view>
#include <system_error>

namespace contrapeso::app {

std::optional<std::uint64_t> whole_number(std::string const& text) {
    std::uint64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

std::string quoted_command(int count, char const* const* arguments) {
    std::string command = "contrapeso";
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./=@:+,";
    for (int i = 1; i < count; ++i) {
        std::string const argument = arguments[i];
        if (!argument.empty() && argument.find_first_not_of(plain) == std::string::npos) {
            command += " " + argument;
            continue;
        }
        command += " '";
        for (char const c : argument) {
            command += c == '\'' ? "'\\''" : std::string(1, c);
        }
        command += "'";
    }
    return command;
}

}  // namespace contrapeso::app
