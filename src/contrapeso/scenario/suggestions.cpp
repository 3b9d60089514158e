// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/suggestions.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "contrapeso/scenario/utf8.h"

namespace contrapeso::scenario {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::size_t const width = b.size() + 1;
    std::vector<std::size_t> table((a.size() + 1) * width);
    auto const at = [&](std::size_t i, std::size_t j) -> std::size_t& { return table[i * width + j]; };
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                at(i, j) = i + j;
                continue;
            }
            std::size_t const replaced = at(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1);
            at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
            }
        }
    }
    return table.back();
}

std::string nearest(std::string_view word, std::span<std::string const> candidates) {
    constexpr std::size_t longest_word = 200;  // nobody mistypes that; keeps a hostile file from costing time
    if (word.empty() || word.size() > longest_word) {
        return {};
    }
    std::string const ending = "." + std::string{word};
    std::string best;
    std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;  // a third of the letters wrong is still a slip
    for (std::string const& candidate : candidates) {
        if (candidate.ends_with(ending)) {
            return candidate;  // the chapter was forgotten
        }
        std::size_t const difference = candidate.size() > word.size() ? candidate.size() - word.size() : word.size() - candidate.size();
        if (difference >= best_distance) {
            continue;
        }
        std::size_t const distance = edit_distance(word, candidate);
        if (distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view word, std::span<std::string const> candidates, std::string_view otherwise) {
    std::string const found = nearest(word, candidates);
    return found.empty() ? std::string{otherwise} : "Did you mean `" + found + "`?";
}

std::string shown(std::string_view text) {
    constexpr std::size_t longest = 100;
    std::string line;
    while (!text.empty()) {
        std::size_t const length = std::max<std::size_t>(character_length(text), 1);
        bool const plain = character_length(text) != 0 && !starts_with_control(text);
        if (line.size() + length > longest) {
            return line + "…";
        }
        line += plain ? std::string{text.substr(0, length)} : fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
        text.remove_prefix(plain ? length : 1);
    }
    return line;
}

std::string listed(std::span<std::string const> candidates) {
    std::string list;
    for (std::string const& candidate : candidates) {
        list += (list.empty() ? "" : ", ") + candidate;
    }
    return list;
}

}  // namespace contrapeso::scenario
