// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <bit>
#include <cstring>

#include "blocks.h"
#include "lanes.h"
#include "per_person.h"

namespace contrapeso::detention_flow {

namespace {

/// The states from `from` on, a lane each.
Lanes lanes_of(Block const& block, std::size_t from) {
    using Bytes = std::uint8_t __attribute__((vector_size(lanes)));
    Bytes states;
    std::memcpy(&states, block.states.data() + from, lanes);
    return __builtin_convertvector(states, Lanes);
}

void live_lane_by_lane(Block& block, std::size_t number_of_block, int day, random::RunKey key, Bounds const& bounds, Changes& changes) {
    constexpr std::size_t calls = block_size / (4 * lanes);
    std::array<std::uint32_t, 2> const key32{static_cast<std::uint32_t>(key.seed), static_cast<std::uint32_t>(key.replicate)};
    Lanes table{}, ordinal{};
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        table[lane] = bounds.either[lane % state_count];
        ordinal[lane] = static_cast<std::uint32_t>(lane);
    }
    std::array<std::array<Lanes, 4>, calls> numbers;
    WideLanes anybody{};
    for (std::size_t call = 0; call < calls; ++call) {
        Lanes const zero{};
        numbers[call] = philox(key32, {ordinal + static_cast<std::uint32_t>(call * lanes), zero + static_cast<std::uint32_t>(number_of_block),
                                       zero + static_cast<std::uint32_t>(day), zero});
        for (std::size_t word = 0; word < 4; ++word) {
            anybody |= reinterpret_cast<WideLanes>(numbers[call][word] < __builtin_shuffle(table, lanes_of(block, (4 * call + word) * lanes)));
        }
    }
    std::uint64_t somebody = 0;
    for (std::size_t pair = 0; pair < lanes / 2; ++pair) {
        somebody |= anybody[pair];
    }
    if (somebody == 0) {
        return;
    }
    auto const all = std::bit_cast<std::array<std::uint32_t, block_size>>(numbers);
    for (std::size_t i = 0; i < block_size; ++i) {
        State& state = block.states[i];
        if (all[i] < bounds.either[index(state)]) {
            changes.leave(state, all[i], bounds);
        }
    }
}

}  // namespace

Ready prepare_lane_by_lane(std::int64_t persons, int days, random::RunKey key) {
    return prepare_blocks(persons, days, [key](Block& block, std::size_t at, int day, Bounds const& bounds, Changes& changes) {
        live_lane_by_lane(block, at, day, key, bounds, changes);
    });
}

int lane_count() { return static_cast<int>(lanes); }

}  // namespace contrapeso::detention_flow
