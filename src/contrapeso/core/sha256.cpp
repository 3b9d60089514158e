// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/core/sha256.h"

#include <algorithm>
#include <bit>

namespace contrapeso {
namespace {

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, section 4.2.2).
constexpr std::array<std::uint32_t, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

}  // namespace

void Sha256::update(std::span<std::byte const> bytes) {
    length_ += bytes.size();
    while (!bytes.empty()) {
        std::size_t const taken = std::min(bytes.size(), block_size - pending_count_);
        std::copy_n(bytes.begin(), taken, pending_.begin() + static_cast<std::ptrdiff_t>(pending_count_));
        pending_count_ += taken;
        bytes = bytes.subspan(taken);
        if (pending_count_ == block_size) {
            absorb(pending_);
            pending_count_ = 0;
        }
    }
}

Digest Sha256::digest() const {
    // Padding: one bit, zeros, and the length in bits as the last eight bytes of a block.
    constexpr std::size_t length_size = 8;
    Sha256 padded = *this;
    std::array<std::byte, block_size + length_size> padding{std::byte{0x80}};
    std::size_t const zeros_end = 1 + (2 * block_size - length_size - 1 - pending_count_) % block_size;
    for (std::size_t i = 0; i < length_size; ++i) {
        padding[zeros_end + i] = static_cast<std::byte>(length_ * 8 >> (8 * (length_size - 1 - i)));
    }
    padded.update(std::span{padding}.first(zeros_end + length_size));

    Digest digest{};
    for (std::size_t i = 0; i < digest.size(); ++i) {
        digest[i] = static_cast<std::uint8_t>(padded.state_[i / 4] >> (8 * (3 - i % 4)));
    }
    return digest;
}

void Sha256::absorb(std::span<std::byte const, block_size> block) {
    std::array<std::uint32_t, 64> schedule{};
    for (std::size_t i = 0; i < block_size; ++i) {
        schedule[i / 4] = schedule[i / 4] << 8U | std::to_integer<std::uint32_t>(block[i]);
    }
    for (std::size_t t = 16; t < schedule.size(); ++t) {
        std::uint32_t const early = schedule[t - 15], late = schedule[t - 2];
        std::uint32_t const sigma0 = std::rotr(early, 7) ^ std::rotr(early, 18) ^ early >> 3U;
        std::uint32_t const sigma1 = std::rotr(late, 17) ^ std::rotr(late, 19) ^ late >> 10U;
        schedule[t] = sigma1 + schedule[t - 7] + sigma0 + schedule[t - 16];
    }

    // The letters are those of the standard.
    auto [a, b, c, d, e, f, g, h] = state_;
    for (std::size_t t = 0; t < schedule.size(); ++t) {
        std::uint32_t const choice = (e & f) ^ (~e & g), majority = (a & b) ^ (a & c) ^ (b & c);
        std::uint32_t const sum0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        std::uint32_t const sum1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        std::uint32_t const t1 = h + sum1 + choice + round_constants[t] + schedule[t], t2 = sum0 + majority;
        h = g;
        g = f;
        f = e;
        e = d + t1;
        d = c;
        c = b;
        b = a;
        a = t1 + t2;
    }
    std::array const added{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state_.size(); ++i) {
        state_[i] += added[i];
    }
}

Digest sha256(std::span<std::byte const> bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.digest();
}

std::string hex(Digest const& digest) {
    constexpr char const* digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * digest.size());
    for (std::uint8_t byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xfU];
    }
    return text;
}

}  // namespace contrapeso
