// SPDX-License-Identifier: Apache-2.0
#pragma once
// Numbers as the bytes of a BLOB: 8 each, little-endian, in order.
#include <bit>
#include <cstddef>
#include <cstring>
#include <span>
#include <type_traits>
#include <vector>

namespace contrapeso::store {

static_assert(std::endian::native == std::endian::little, "a big-endian machine must swap the words first");

template<typename Value>
[[nodiscard]] std::vector<std::byte> bytes_of(std::span<Value const> values) {
    static_assert(std::is_trivially_copyable_v<Value> && sizeof(Value) % 8 == 0);
    auto const bytes = std::as_bytes(values);
    return {bytes.begin(), bytes.end()};
}

/// What is left over at the end, less than one value, is dropped.
template<typename Value>
[[nodiscard]] std::vector<Value> values_of(std::span<std::byte const> bytes) {
    static_assert(std::is_trivially_copyable_v<Value> && sizeof(Value) % 8 == 0);
    std::vector<Value> values(bytes.size() / sizeof(Value));
    if (!values.empty()) {
        std::memcpy(values.data(), bytes.data(), values.size() * sizeof(Value));
    }
    return values;
}

}  // namespace contrapeso::store
