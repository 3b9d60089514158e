// SPDX-License-Identifier: Apache-2.0
#include "per_person.h"

#include <array>
#include <bit>

#include "blocks.h"

namespace contrapeso::detention_flow {

namespace {

void live_one_by_one(Block& block, std::size_t number_of_block, int day, random::RunKey key, Bounds const& bounds, Changes& changes) {
    constexpr std::size_t persons_per_call = 8;
    for (std::size_t call = 0; call < block_size / persons_per_call; ++call) {
        auto const numbers = std::bit_cast<std::array<std::uint32_t, persons_per_call>>(
            random::philox(key, {.stream = 0, .entity = number_of_block, .time = static_cast<std::uint64_t>(day), .ordinal = call}));
        for (std::size_t i = 0; i < persons_per_call; ++i) {
            State& state = block.states[call * persons_per_call + i];
            if (numbers[i] < bounds.either[index(state)]) {
                changes.leave(state, numbers[i], bounds);
            }
        }
    }
}

}  // namespace

Ready prepare_person_by_person(std::int64_t persons, int days, random::RunKey key) {
    return prepare_blocks(persons, days, [key](Block& block, std::size_t at, int day, Bounds const& bounds, Changes& changes) {
        live_one_by_one(block, at, day, key, bounds, changes);
    });
}

}  // namespace contrapeso::detention_flow
