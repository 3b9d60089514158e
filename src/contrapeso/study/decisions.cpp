// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/study/decisions.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace contrapeso::study {

using policy::Decision;

std::size_t Asked::asked() const { return std::accumulate(counts.begin(), counts.end(), std::size_t{0}); }

std::array<double, policy::answer_names.size()> Asked::shares() const {
    std::array<double, policy::answer_names.size()> shares{};
    std::ranges::transform(counts, shares.begin(), [&](std::size_t count) { return static_cast<double>(count) / static_cast<double>(asked()); });
    return shares;
}

std::vector<Asked> asked_of(std::span<std::vector<Decision> const> by_replicate) {
    std::map<std::pair<Day, policy::Lever>, std::vector<Decision>> together;
    for (auto const& decisions : by_replicate) {
        for (Decision const& one : decisions) {
            together[{one.day, one.lever}].push_back(one);
        }
    }
    std::vector<Asked> rows;
    for (auto& [key, all] : together) {
        Asked row{key.first, key.first, 1, key.second, all.front().votes_needed, 0, {}};
        for (Decision const& one : all) {
            ++row.counts[static_cast<std::size_t>(one.answer)];
        }
        auto const middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
        std::nth_element(all.begin(), middle, all.end(), [](Decision const& a, Decision const& b) { return a.votes_had < b.votes_had; });
        row.had = middle->votes_had;
        rows.push_back(row);
    }
    return rows;
}

std::vector<Asked> joined(std::span<Asked const> rows, std::function<bool(Asked const&, Asked const&)> const& alike) {
    std::vector<Asked> lines;
    std::map<policy::Lever, std::size_t> last;
    for (Asked const& row : rows) {
        auto const before = last.find(row.lever);
        if (before != last.end() && alike(lines[before->second], row)) {
            Asked& line = lines[before->second];
            line.until = row.until;
            ++line.times;
            line.needed = line.needed == row.needed ? line.needed : 0;
            std::ranges::transform(line.counts, row.counts, line.counts.begin(), std::plus{});
        } else {
            last[row.lever] = lines.size();
            lines.push_back(row);
        }
    }
    return lines;
}

}  // namespace contrapeso::study
