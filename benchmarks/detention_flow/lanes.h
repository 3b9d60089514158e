// SPDX-License-Identifier: Apache-2.0
#pragma once
// Philox4x32-10 (Salmon, Moraes, Dror, Shaw 2011) on vectors of 32-bit lanes, as many as the machine has: GCC's vector extension, and of the
// machine's own instructions only the product of half the lanes, which the extension cannot say.
#include <array>
#include <cstddef>
#include <cstdint>

#if defined(__AVX512F__) || defined(__AVX2__)
#include <immintrin.h>
#endif

namespace contrapeso::detention_flow {

#if defined(__AVX512F__)
inline constexpr std::size_t lanes = 16;
#else
inline constexpr std::size_t lanes = 8;
#endif

using Lanes = std::uint32_t __attribute__((vector_size(lanes * 4)));
using WideLanes = std::uint64_t __attribute__((vector_size(lanes * 4)));

/// Products of the lower halves of each pair of lanes, 64 bits wide.
inline WideLanes wide_product(WideLanes a, WideLanes b) {
#if defined(__AVX512F__)
    return reinterpret_cast<WideLanes>(_mm512_mul_epu32(reinterpret_cast<__m512i>(a), reinterpret_cast<__m512i>(b)));
#elif defined(__AVX2__)
    return reinterpret_cast<WideLanes>(_mm256_mul_epu32(reinterpret_cast<__m256i>(a), reinterpret_cast<__m256i>(b)));
#else
    return (a & 0xffffffffU) * (b & 0xffffffffU);
#endif
}

struct LaneProduct {
    Lanes high, low;
};

inline LaneProduct product(Lanes a, std::uint32_t b) {
    auto const both = reinterpret_cast<WideLanes>(a);
    WideLanes const factor = WideLanes{} + b;
    WideLanes const even = wide_product(both, factor), odd = wide_product(both >> 32, factor);
    return {reinterpret_cast<Lanes>((even >> 32) | (odd & 0xffffffff00000000U)), reinterpret_cast<Lanes>((even & 0xffffffffU) | (odd << 32))};
}

/// Four numbers for each lane.
inline std::array<Lanes, 4> philox(std::array<std::uint32_t, 2> key, std::array<Lanes, 4> at) {
    for (int round = 0; round < 10; ++round) {
        auto const [high0, low0] = product(at[0], 0xD2511F53U);
        auto const [high1, low1] = product(at[2], 0xCD9E8D57U);
        at = {high1 ^ at[1] ^ key[0], low1, high0 ^ at[3] ^ key[1], low0};
        key[0] += 0x9E3779B9U;
        key[1] += 0xBB67AE85U;
    }
    return at;
}

}  // namespace contrapeso::detention_flow
