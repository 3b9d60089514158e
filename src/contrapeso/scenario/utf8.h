// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string_view>

namespace contrapeso::scenario {

/// Bytes of the UTF-8 character that starts `text`; 0 if none does (overlong forms and surrogates are none).
[[nodiscard]] std::size_t character_length(std::string_view text);

/// The character that starts `text` steers a terminal instead of being shown: control characters of ASCII and of Latin-1.
[[nodiscard]] bool starts_with_control(std::string_view text);

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace contrapeso::scenario
