// SPDX-License-Identifier: Apache-2.0
#pragma once
// Philox4x64-10 (Salmon, Moraes, Dror, Shaw 2011, Parallel random numbers: as easy as 1, 2, 3). On wasm32 no __int128: it would need a
// run-time helper, and the portable product is fast enough and gives the same bits.
#include <array>
#include <cstdint>

namespace contrapeso::random {

/// Which run of which ensemble: the key of every draw.
struct RunKey {
    std::uint64_t seed{};  ///< 0 … 2^53-1, so that TOML, JSON, SQLite and JavaScript carry it unharmed
    std::uint64_t replicate{};
};

/// Where a draw lives. The order of these four is part of the file format.
struct Coordinates {
    std::uint64_t stream{};  ///< the decision (enum Stream; append, never renumber)
    std::uint64_t entity{};  ///< sheet (process × place), or the birth key of a person
    std::uint64_t time{};  ///< day since 1970-01-01, or block of days
    std::uint64_t ordinal{};  ///< which draw of this entity in this time
};

using Words = std::array<std::uint64_t, 4>;

/// The 128 bits of a product of two words.
struct Product {
    std::uint64_t high, low;
    friend constexpr bool operator==(Product, Product) = default;
};

/// a · b from four products of half words, for machines without wide integers.
constexpr Product multiply_portable(std::uint64_t a, std::uint64_t b) {
    std::uint64_t const al = a & 0xffffffffU, ah = a >> 32U, bl = b & 0xffffffffU, bh = b >> 32U;
    std::uint64_t const ll = al * bl, lh = al * bh, hl = ah * bl;
    std::uint64_t const mid = (ll >> 32U) + (lh & 0xffffffffU) + (hl & 0xffffffffU);
    return {ah * bh + (lh >> 32U) + (hl >> 32U) + (mid >> 32U), a * b};
}

#if defined(__SIZEOF_INT128__) && !defined(__wasm__)
__extension__ using Wide = unsigned __int128;

/// a · b, by the machine's wide multiplication where there is one without a run-time helper.
constexpr Product multiply(std::uint64_t a, std::uint64_t b) {
    Wide const p = static_cast<Wide>(a) * b;
    return {static_cast<std::uint64_t>(p >> 64U), static_cast<std::uint64_t>(p)};
}
#else
constexpr Product multiply(std::uint64_t a, std::uint64_t b) { return multiply_portable(a, b); }
#endif

/// Four independent words of 64 random bits: a pure function of run and coordinates.
constexpr Words philox(RunKey key, Coordinates at) {
    std::uint64_t c0 = at.ordinal, c1 = at.time, c2 = at.entity, c3 = at.stream, k0 = key.seed, k1 = key.replicate;
    for (int round = 0; round < 10; ++round) {
        Product const p0 = multiply(0xD2E7470EE14C6C93U, c0), p1 = multiply(0xCA5A826395121157U, c2);
        c0 = p1.high ^ c1 ^ k0;
        c1 = p1.low;
        c2 = p0.high ^ c3 ^ k1;
        c3 = p0.low;
        k0 += 0x9E3779B97F4A7C15U;
        k1 += 0xBB67AE8584CAA73BU;
    }
    return {c0, c1, c2, c3};
}

/// Uniform on the open interval (0, 1): the middles of 2^52 equal cells. With one bit more the topmost middle would round to 1.
constexpr double uniform(std::uint64_t word) { return (static_cast<double>(word >> 12U) + 0.5) * 0x1.0p-52; }

/// Uniform integer in [0, n): multiply-shift; bias below n / 2^64.
constexpr std::uint64_t below(std::uint64_t word, std::uint64_t n) { return multiply(word, n).high; }

}  // namespace contrapeso::random
