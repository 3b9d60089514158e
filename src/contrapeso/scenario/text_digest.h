// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "contrapeso/core/sha256.h"

namespace contrapeso::scenario {

/// SHA-256 over the bytes of a text.
[[nodiscard]] inline Digest text_digest(std::string_view text) { return sha256(std::as_bytes(std::span{text.data(), text.size()})); }

/// The name of a parameter's draws: the first 8 bytes of SHA-256 of its key, most significant first.
[[nodiscard]] inline std::uint64_t key_hash(std::string_view key) {
    Digest const digest = text_digest(key);
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < sizeof hash; ++i) {
        hash = (hash << 8U) | digest[i];
    }
    return hash;
}

}  // namespace contrapeso::scenario
