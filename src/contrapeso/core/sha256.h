// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace contrapeso {

/// 256 bits that name a message, most significant byte first.
using Digest = std::array<std::uint8_t, 32>;

/// SHA-256 of a message that arrives in parts (NIST FIPS 180-4, section 6.2).
class Sha256 {
  public:
    /// Appends to the message.
    void update(std::span<std::byte const> bytes);

    /// Digest of what has arrived so far; more may follow.
    [[nodiscard]] Digest digest() const;

  private:
    static constexpr std::size_t block_size = 64;  // bytes

    void absorb(std::span<std::byte const, block_size> block);

    // The first 32 bits of the fractional parts of the square roots of the first eight primes.
    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::byte, block_size> pending_{};
    std::size_t pending_count_{0};
    std::uint64_t length_{0};  // bytes
};

/// SHA-256 of a whole message.
[[nodiscard]] Digest sha256(std::span<std::byte const> bytes);

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string hex(Digest const& digest);

}  // namespace contrapeso
