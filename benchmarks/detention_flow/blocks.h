// SPDX-License-Identifier: Apache-2.0
#pragma once
// What both loops over persons share: everybody in a row, in blocks of 64, and the day's bounds on the random numbers.
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "model.h"

namespace contrapeso::detention_flow {

inline constexpr std::size_t block_size = 64;  // persons; a place is filled up to whole blocks with the dead

/// A chance as a bound on a random number of 32 bits.
[[nodiscard]] inline std::uint32_t bound(double chance) { return static_cast<std::uint32_t>(std::llround(chance * 0x1p32)); }

/// By state: a number below `first` takes the first way out, one below `either` the second.
struct Bounds {
    std::array<std::uint32_t, state_count> first{}, either{};
};

[[nodiscard]] inline Bounds bounds_of(std::array<Exits, state_count> const& exits) {
    Bounds bounds;
    for (std::size_t state = 0; state < state_count; ++state) {
        bounds.first[state] = bound(exits[state].first);
        bounds.either[state] = bound(exits[state].either());
    }
    return bounds;
}

struct alignas(block_size) Block {
    std::array<State, block_size> states;
};

/// Everybody in a row, place after place.
struct Crowd {
    std::vector<Counts> places;
    std::vector<std::size_t> first_block;  ///< of each place, and one more
    std::vector<Block> blocks;
};

[[nodiscard]] inline Crowd crowd_of(std::int64_t persons) {
    Crowd crowd{first_morning(persons), {0}, {}};
    for (Counts const& here : crowd.places) {
        std::int64_t left = here[index(State::civilian)] + here[index(State::gang)], members = here[index(State::gang)];
        while (left > 0) {
            Block& block = crowd.blocks.emplace_back();
            for (State& state : block.states) {
                state = left <= 0 ? State::dead : members > 0 ? State::gang : State::civilian;
                --left;
                --members;
            }
        }
        crowd.first_block.push_back(crowd.blocks.size());
    }
    return crowd;
}

/// What one day did to one place.
struct Changes {
    Counts counts{};
    std::int64_t events{};

    void leave(State& state, std::uint32_t number, Bounds const& bounds) {
        State const next = number < bounds.first[index(state)] ? targets[index(state)].first : targets[index(state)].second;
        --counts[index(state)];
        ++counts[index(next)];
        ++events;
        state = next;
    }
};

/// `live_block` asks the persons of one block; a template so that it is compiled into the loop.
template<class LiveBlock>
void live_blocks(Crowd& crowd, int day, Outcome& outcome, LiveBlock const& live_block) {
    for (std::size_t place = 0; place < place_count; ++place) {
        Bounds const bounds = bounds_of(exits_of(crowd.places[place], policy_on(day)));
        Changes changes;
        for (std::size_t block = crowd.first_block[place]; block < crowd.first_block[place + 1]; ++block) {
            live_block(crowd.blocks[block], block, day, bounds, changes);
        }
        for (std::size_t state = 0; state < state_count; ++state) {
            crowd.places[place][state] += changes.counts[state];
        }
        outcome.events += changes.events;
    }
    outcome.look(day + 1, crowd.places);
}

/// A country that `live_block` will live through.
template<class LiveBlock>
[[nodiscard]] Ready prepare_blocks(std::int64_t persons, int days, LiveBlock live_block) {
    auto crowd = std::make_shared<Crowd>(crowd_of(persons));
    return [crowd, days, live_block] {
        Outcome outcome;
        for (int day = 0; day < days; ++day) {
            live_blocks(*crowd, day, outcome, live_block);
        }
        return outcome;
    };
}

}  // namespace contrapeso::detention_flow
