// SPDX-License-Identifier: Apache-2.0
#pragma once
// How much of a change of one number each of several switches did, as a division of the model and of nothing else: the mean, over the orders in
// which switches can be put on, of what each adds when its turn comes (Shapley 1953). Parts and rest always add up to the change.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "contrapeso/study/paired.h"

namespace contrapeso::study {

/// Which switches are on: bit i is switch i.
using Combination = std::uint32_t;

inline constexpr std::size_t most_in_all_orders = 5;  ///< switches of which every order is asked: 2^5 = 32 combinations
inline constexpr std::size_t most_switches = 12;

enum class Orders : std::uint8_t {
    all,  ///< every order, by way of every combination
    circles,  ///< in each replicate the switches stand in another circle: orders from every start, both ways round
};

/// What is run. Of k switches a circle gives 2k orders, in which each switch comes in each place twice, from k(k − 1) + 2 combinations; the same orders
/// backwards are among them, and so is each switch alone and on top of all others.
struct Design {
    std::size_t switches{};
    Orders orders{};
    std::uint64_t seed{};  ///< of the circles

    [[nodiscard]] static Design of(std::size_t switches, std::uint64_t seed) {
        return {switches, switches <= most_in_all_orders ? Orders::all : Orders::circles, seed};
    }
    [[nodiscard]] Combination all_on() const { return (Combination{1} << switches) - 1; }

    /// The combinations that this replicate needs, all on first, none on second.
    [[nodiscard]] std::vector<Combination> combinations(std::size_t replicate) const;

    [[nodiscard]] std::size_t combinations_of_a_replicate() const {
        return orders == Orders::all ? std::size_t{1} << switches : switches * (switches - 1) + 2;
    }

    /// A switch is put on after those of `before`.
    struct Step {
        std::size_t which{};
        Combination before{};
        double weight{};  ///< of a switch they sum to 1
        std::size_t group{};  ///< steps of which the mean over replicates is comparable: all orders: `before`; circles: how many came before
    };
    [[nodiscard]] std::vector<Step> steps(std::size_t replicate) const;
};

/// A number over the replicates.
struct Spread {
    Seven q{};
    double mean{};
    double error{};  ///< Monte Carlo standard error of the mean
};

/// What one switch does to the change.
struct Part {
    Spread share;  ///< Shapley value
    Spread first, last;  ///< put on alone, and on top of all others
    double low{}, high{};  ///< over what may come before it: smallest and largest mean of what it adds
};

/// The change on one scale. In each replicate the shares and `rest` sum to `total`.
struct Division {
    Spread total;
    Spread rest;  ///< what changes with every switch off
    std::vector<Part> parts;
    Spread overlap;  ///< what the switches do one by one, less what they do together: above 0 in a fall, they stand in for each other in part
};

struct Attribution {
    std::size_t replicates{};
    Spread from, until;  ///< the number itself, every switch on
    Division points;
    std::optional<Division> logs;  ///< of ln(until / from); nothing if some number is 0 or less
};

/// One number of one run, folded over the first and the last window.
struct Ends {
    double from{}, until{};
};
using EndsOf = std::function<Ends(std::size_t replicate, Combination on)>;

/// `replicates`: numbers of at least two, all of whose combinations were run.
[[nodiscard]] Attribution attribute(Design const& design, std::span<std::size_t const> replicates, EndsOf const& ends);

}  // namespace contrapeso::study
