// SPDX-License-Identifier: Apache-2.0
// Races that choose, ties between people, and who becomes a friend of whom. Theory: docs/methods/proton-oc.md.
#include <algorithm>
#include <cmath>
#include <utility>

#include "contrapeso/published/proton_city.h"
#include "contrapeso/published/streams.h"
#include "contrapeso/random/distributions.h"

namespace contrapeso::published::recruitment {

namespace {

constexpr int months_a_year = 12, school_age = 6, most_friends = 12;

}  // namespace

/// When each would be picked if all were: an exponential time over the weight. The earliest win.
std::vector<City::Arrival> City::race(std::vector<Choice> const& choices, std::uint64_t stream, std::uint64_t entity) const {
    std::vector<Arrival> arrivals;
    for (Choice const& one : choices) {
        if (one.weight > 0) {
            random::Draws luck = draws(stream, (entity << 32U) | at(one.who).key);
            arrivals.push_back({random::exponential(luck) / one.weight, one.who});
        }
    }
    return arrivals;
}

std::vector<int> City::pick(std::vector<Choice> const& choices, int count, std::uint64_t stream, std::uint64_t entity) const {
    std::vector<Arrival> arrivals = race(choices, stream, entity);
    auto const wanted = std::min(arrivals.size(), static_cast<std::size_t>(std::max(0, count)));
    std::partial_sort(arrivals.begin(), arrivals.begin() + static_cast<std::ptrdiff_t>(wanted), arrivals.end());
    std::vector<int> picked;
    for (std::size_t i = 0; i < wanted; ++i) {
        picked.push_back(arrivals[i].who);
    }
    return picked;
}

void City::tie(int one, int two, Layer layer) {
    if (one == two) {
        return;
    }
    for (auto const& [from, to] : {std::pair{one, two}, std::pair{two, one}}) {
        auto& ties = at(from).ties;
        auto const found = std::find_if(ties.begin(), ties.end(), [&](Tie const& tie) { return tie.other == to; });
        if (found == ties.end()) {
            ties.push_back({.other = to, .layers = layer, .offences = 0});
        } else {
            found->layers = static_cast<std::uint8_t>(found->layers | layer);
        }
    }
}

void City::untie(int one, int two, Layer layer) {
    for (auto const& [from, to] : {std::pair{one, two}, std::pair{two, one}}) {
        auto& ties = at(from).ties;
        auto const found = std::find_if(ties.begin(), ties.end(), [&](Tie const& tie) { return tie.other == to; });
        if (found != ties.end()) {
            found->layers = static_cast<std::uint8_t>(found->layers & ~layer);
            if (found->layers == 0) {
                ties.erase(found);
            }
        }
    }
}

void City::untie_all(int who, std::uint8_t layers) {
    auto const ties = at(who).ties;
    for (Tie const& tie : ties) {
        for (Layer const layer : {household, kin, school, work, friendship, co_offending}) {
            if ((layers & layer) != 0 && tie.is(layer)) {
                untie(who, tie.other, layer);
            }
        }
    }
}

Tie const* City::between(int one, int two) const {
    auto const& ties = at(one).ties;
    auto const found = std::find_if(ties.begin(), ties.end(), [&](Tie const& tie) { return tie.other == two; });
    return found == ties.end() ? nullptr : &*found;
}

std::vector<char> City::friends_of(int who) const {
    std::vector<char> friends(people_.size());
    for (Tie const& tie : at(who).ties) {
        friends[static_cast<Index>(tie.other)] = tie.is(friendship) ? 1 : 0;
    }
    return friends;
}

double City::proximity(int one, int two, std::vector<char> const& friends) const {
    constexpr double widest = 18;  // years
    Person const &a = at(one), &b = at(two);
    double const apart = std::abs(a.born - b.born) / static_cast<double>(months_a_year);
    bool const common =
        std::any_of(b.ties.begin(), b.ties.end(), [&](Tie const& tie) { return tie.is(friendship) && friends[static_cast<Index>(tie.other)] != 0; });
    return std::max(0.0, 1 - apart / widest) + (a.male == b.male ? 1 : 0) + (a.education == b.education ? 1 : 0) + (common ? 1 : 0);
}

/// One friend more, from those met at school, at work, in the family or through one friend; of too many, one far in years goes.
void City::change_friends(int who) {
    if (age(who) < school_age) {
        return;
    }
    std::vector<char> const friends = friends_of(who);
    std::vector<Choice> met, kept;
    for (Tie const& tie : at(who).ties) {
        if (tie.is(friendship)) {
            kept.push_back({tie.other, 1});
        } else if (age(tie.other) >= school_age) {
            met.push_back({tie.other, proximity(who, tie.other, friends)});
        }
    }
    for (int const middle : pick(kept, 1, streams::proton_friends, 2 * at(who).key)) {
        for (Tie const& next : at(middle).ties) {
            if (next.is(friendship) && next.other != who && between(who, next.other) == nullptr) {
                met.push_back({next.other, proximity(who, next.other, friends)});
            }
        }
    }
    for (int const one : pick(met, 1, streams::proton_friends, 2 * at(who).key + 1)) {
        befriend(who, one);
        kept.push_back({one, 1});
    }
    if (static_cast<int>(kept.size()) > most_friends) {
        for (Choice& one : kept) {
            one.weight += std::abs(at(one.who).born - at(who).born) / static_cast<double>(months_a_year);
        }
        for (int const one : pick(kept, 1, streams::proton_partings, at(who).key)) {
            untie(who, one, friendship);
        }
    }
}

}  // namespace contrapeso::published::recruitment
