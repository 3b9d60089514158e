// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who fights whom and who is allied with whom: the network that the model of Prieto-Curiel, Campedelli, Hope 2023 runs on.
#include <cstddef>
#include <string>
#include <vector>

#include "contrapeso/published/model.h"

namespace contrapeso::published::cartels {

/// Square, element [i][j]: number of federal states in which i is recorded as rival (or ally) of j.
using Weights = std::vector<std::vector<double>>;

struct Rival {
    std::size_t rank;
    double weight;  ///< W_ij
};

/// Cartels by rank, the one with the most rivals and allies first. W and A are symmetric, made so by the larger of both directions.
struct Network {
    std::vector<std::string> names;
    std::vector<std::vector<Rival>> rivals;  ///< of each cartel: those with W_ij > 0, by rank
    std::vector<double> alliances;  ///< of each cartel: A_i, the sum of the weights of its alliances
    int rival_pairs{}, ally_pairs{};
    double rival_weight{}, ally_weight{};  ///< summed over pairs

    [[nodiscard]] std::size_t size() const { return names.size(); }

    /// S_ij = (W_ij + 1) / (A_i + 1), 0 if i = j: how hard i is hit by j. Not symmetric.
    [[nodiscard]] double conflict(std::size_t i, std::size_t j) const;
};

/// The network of these cartels, in the order of rank; ties keep the order of `names`.
/// Throws BadModelInput if there is no cartel, a matrix has not as many rows and columns as there are names, a weight is negative or no number,
/// or a cartel is its own rival or ally.
[[nodiscard]] Network ranked_network(std::vector<std::string> const& names, Weights const& rivals, Weights const& allies);

/// The network of Mexico in 2020, from data/published/; throws BadModelInput if the files are missing or do not match each other.
[[nodiscard]] Network mexico_2020(scenario::DataSource const& data);

/// Sums over the years 2012 to 2021, from data/published/ [persons]; throws BadModelInput if the file is missing or cannot be read.
struct Trends {
    double homicides{}, missing{}, arrests{};
};
[[nodiscard]] Trends mexico_2012_2021(scenario::DataSource const& data);

}  // namespace contrapeso::published::cartels
