// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace contrapeso::app {

/// A text of digits and nothing else, as a number.
[[nodiscard]] std::optional<std::uint64_t> whole_number(std::string const& text);

/// The command line as a shell would read it again.
[[nodiscard]] std::string quoted_command(int count, char const* const* arguments);

}  // namespace contrapeso::app
