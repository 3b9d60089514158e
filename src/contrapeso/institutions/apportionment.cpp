// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/institutions/apportionment.h"

#include <algorithm>
#include <numeric>

namespace contrapeso::institutions {

namespace {
std::size_t first_largest(std::vector<double> const& values) {
    return static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
}
}  // namespace

std::vector<int> dhondt(std::span<double const> votes, int seats) {  // INS-1
    std::vector<int> won(votes.size());
    std::vector<double> averages(votes.begin(), votes.end());
    if (votes.empty() || averages[first_largest(averages)] <= 0) {
        return won;
    }
    for (int seat = 0; seat < seats; ++seat) {
        std::size_t const best = first_largest(averages);
        ++won[best];
        averages[best] = votes[best] / (won[best] + 1);
    }
    return won;
}

std::vector<int> hare(std::span<double const> votes, int seats) {  // INS-1
    double const total = std::accumulate(votes.begin(), votes.end(), 0.0);
    std::vector<int> won(votes.size());
    if (total <= 0) {
        return won;
    }
    std::vector<double> remainders(votes.size());
    int left = seats;
    for (std::size_t i = 0; i < votes.size(); ++i) {
        double const quotas = votes[i] * seats / total;
        won[i] = static_cast<int>(quotas);
        remainders[i] = quotas - won[i];
        left -= won[i];
    }
    for (; left > 0; --left) {
        std::size_t const best = first_largest(remainders);
        ++won[best];
        remainders[best] -= 1;
    }
    return won;
}

}  // namespace contrapeso::institutions
