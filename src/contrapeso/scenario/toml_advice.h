// SPDX-License-Identifier: Apache-2.0
#pragma once
// What toml++ 3.3.0 says of a fault of syntax, in words that help the person who wrote it.
#include <string>
#include <string_view>

namespace contrapeso::scenario {

/// "Error while parsing inline table: expected …" without its preamble.
[[nodiscard]] std::string problem_of_syntax(std::string_view description);

/// What to write instead.
[[nodiscard]] std::string mend_of_syntax(std::string_view description);

}  // namespace contrapeso::scenario
