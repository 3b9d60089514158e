// SPDX-License-Identifier: Apache-2.0
#pragma once
// A replicate as text, for an engine that reads no scenario files: every number of a resolved scenario, and its seed and replicate, as 64-bit words
// in hexadecimal. Not a format for anybody else: both ends are built from this file.
//
// Each struct is taken apart by a structured binding, which must name every member: whoever adds one to `country::Resolved`, or to what it holds,
// gets an error here until it travels too.
#include <array>
#include <bit>
#include <charconv>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <vector>

#include "contrapeso/country/simulate.h"

namespace contrapeso::testing {

/// What `country::simulate` is asked for.
struct Run {
    country::Resolved scenario;
    random::RunKey key;
};

/// Appends words to a text.
class WordWriter {
  public:
    void word(std::uint64_t& value) {
        std::array<char, 16> digits{};
        auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr;
        text_.append(digits.data(), end) += '\n';
    }
    [[nodiscard]] std::string const& text() const { return text_; }

  private:
    std::string text_;
};

/// Takes words from a text. Past its end, or where no word stands, it is broken and all further words are 0.
class WordReader {
  public:
    explicit WordReader(std::string_view text) : at_{text.data()}, end_{text.data() + text.size()} {}

    void word(std::uint64_t& value) {
        value = 0;
        auto const [next, fault] = std::from_chars(at_, end_, value, 16);
        broken_ = broken_ || fault != std::errc{} || next == end_ || *next != '\n';
        at_ = broken_ ? end_ : next + 1;
    }
    [[nodiscard]] bool broken() const { return broken_; }
    [[nodiscard]] bool complete() const { return !broken_ && at_ == end_; }

  private:
    char const* at_;
    char const* end_;
    bool broken_{};
};

template<class Words, class T>
void carry(Words& words, T& value);

template<class Words, class... T>
void carry_all(Words& words, T&... values) {
    (carry(words, values), ...);
}

template<class Words>
void carry_members(Words& words, population::Place& place) {
    auto& [name, department, department_index, population, urban_share, deprivation, men_per_100_women, total_fertility_rate] = place;
    carry_all(words, name, department, department_index, population, urban_share, deprivation, men_per_100_women, total_fertility_rate);
}

template<class Words>
void carry_members(Words& words, population::AgeBands& ages) {
    auto& [persons] = ages;
    carry_all(words, persons);
}

template<class Words>
void carry_members(Words& words, population::PlaceTable& table) {
    auto& [places, departments, ages, homicide_victims, population] = table;
    carry_all(words, places, departments, ages, homicide_victims, population);
}

template<class Words>
void carry_members(Words& words, policy::Change& change) {
    auto& [parameter, from, until, ramp_days, effect, value, strength, trigger, delay, lasts] = change;
    carry_all(words, parameter, from, until, ramp_days, effect, value, strength, trigger, delay, lasts);
}

template<class Words>
void carry_members(Words& words, policy::Trigger& trigger) {
    auto& [indicator, comparison, bound, once] = trigger;
    carry_all(words, indicator, comparison, bound, once);
}

template<class Words>
void carry_members(Words& words, policy::Prior& prior) {
    auto& [family, centre, spread, low, high] = prior;
    carry_all(words, family, centre, spread, low, high);
}

template<class Words>
void carry_members(Words& words, policy::Draw& draw) {
    auto& [key_hash, prior, value] = draw;
    carry_all(words, key_hash, prior, value);
}

template<class Words>
void carry_members(Words& words, policy::Posterior& posterior) {
    auto& [parameters, rows] = posterior;
    carry_all(words, parameters, rows);
}

template<class Words>
void carry_members(Words& words, institutions::Standing& standing) {
    auto& [approval, undemocratic, barred] = standing;
    carry_all(words, approval, undemocratic, barred);
}

template<class Words>
void carry_members(Words& words, institutions::Election& election) {
    auto& [held, seated, size, rule, reference, seats, votes] = election;
    carry_all(words, held, seated, size, rule, reference, seats, votes);
}

template<class Words>
void carry_members(Words& words, institutions::Government& government) {
    auto& [from, party, allies] = government;
    carry_all(words, from, party, allies);
}

template<class Words>
void carry_members(Words& words, institutions::ElectionTable& table) {
    auto& [parties, districts, deputies, size, elections, governments, traditional] = table;
    carry_all(words, parties, districts, deputies, size, elections, governments, traditional);
}

template<class Words>
void carry_members(Words& words, country::Resolved& scenario) {
    auto& [start, end, places, draws, changes, elections, triggers, posterior] = scenario;
    carry_all(words, start, end, places, draws, changes, elections, triggers, posterior);
}

template<class Words>
void carry_members(Words& words, random::RunKey& key) {
    auto& [seed, replicate] = key;
    carry_all(words, seed, replicate);
}

template<class Words>
void carry_members(Words& words, Run& run) {
    auto& [scenario, key] = run;
    carry_all(words, scenario, key);
}

/// What is shared, or that there is none.
template<class Words, class T>
void carry_members(Words& words, std::shared_ptr<T const>& shared) {
    bool present = shared != nullptr;
    carry(words, present);
    if (present) {
        auto const own = shared ? std::make_shared<T>(*shared) : std::make_shared<T>();
        carry(words, *own);
        shared = own;
    }
}

template<class Words, class T, std::size_t size>
void carry_members(Words& words, std::array<T, size>& values) {
    for (T& value : values) {
        carry(words, value);
    }
}

/// Of a list, its length first; a reader makes room as elements come, so that a damaged length costs nothing.
template<class Words, class List>
void carry_list(Words& words, List& list) {
    std::uint64_t length = list.size();
    words.word(length);
    if constexpr (std::is_same_v<Words, WordReader>) {
        list.clear();
        for (std::uint64_t i = 0; i < length && !words.broken(); ++i) {
            carry(words, list.emplace_back());
        }
    } else {
        for (auto& value : list) {
            carry(words, value);
        }
    }
}

template<class Words, class T>
void carry_members(Words& words, std::vector<T>& list) {
    carry_list(words, list);
}

template<class Words>
void carry_members(Words& words, std::string& text) {
    std::vector<char> letters{text.begin(), text.end()};
    carry_list(words, letters);
    text.assign(letters.begin(), letters.end());
}

/// A number is one word: the bits of a floating-point one, so that nothing is rounded; all else is a struct or a list of them.
template<class Words, class T>
void carry(Words& words, T& value) {
    std::uint64_t word = 0;
    if constexpr (std::is_same_v<T, double>) {
        word = std::bit_cast<std::uint64_t>(value);
        words.word(word);
        value = std::bit_cast<double>(word);
    } else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
        word = static_cast<std::uint64_t>(value);
        words.word(word);
        value = static_cast<T>(word);
    } else {
        carry_members(words, value);
    }
}

[[nodiscard]] inline std::string written(Run run) {
    WordWriter words;
    carry(words, run);
    return words.text();
}

/// Nothing if the text is not what `written` gave.
[[nodiscard]] inline std::optional<Run> read(std::string_view text) {
    WordReader words{text};
    Run run;
    carry(words, run);
    return words.complete() ? std::optional{run} : std::nullopt;
}

}  // namespace contrapeso::testing
