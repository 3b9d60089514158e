// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/published/cartel_network.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "contrapeso/scenario/csv.h"

namespace contrapeso::published::cartels {

namespace {

constexpr std::string_view folder = "data/published/";

void require(bool holds, std::string const& fault) {
    if (!holds) {
        throw BadModelInput{fault};
    }
}

void check_matrix(Weights const& weights, std::size_t cartels, std::string const& which) {
    require(weights.size() == cartels, fmt::format("the network of {} has {} rows for {} cartels", which, weights.size(), cartels));
    for (std::size_t i = 0; i < cartels; ++i) {
        std::string const row = fmt::format("row {} of the network of {}", i + 1, which);
        require(weights[i].size() == cartels, fmt::format("{} has {} columns, not {}: it is not square", row, weights[i].size(), cartels));
        require(std::ranges::all_of(weights[i], [](double weight) { return weight >= 0 && weight < 1e9; }),
                row + " has a weight that is negative or no number");
        require(weights[i][i] == 0, row + " makes a cartel its own rival or ally");
    }
}

Weights symmetric(Weights const& weights) {
    Weights both = weights;
    for (std::size_t i = 0; i < both.size(); ++i) {
        for (std::size_t j = 0; j < both.size(); ++j) {
            both[i][j] = std::max(weights[i][j], weights[j][i]);
        }
    }
    return both;
}

double strength(Weights const& weights, std::size_t cartel) { return std::accumulate(weights[cartel].begin(), weights[cartel].end(), 0.0); }

/// Pairs with a weight, and its sum over them.
std::pair<int, double> pairs(Weights const& weights) {
    std::pair<int, double> counted{0, 0.0};
    for (std::size_t i = 0; i < weights.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            counted.first += weights[i][j] > 0 ? 1 : 0;
            counted.second += weights[i][j];
        }
    }
    return counted;
}

scenario::CsvTable read_table(scenario::DataSource const& data, std::string_view name, std::vector<std::string> const& columns) {
    std::string const path = std::string{folder} + std::string{name};
    auto const text = data.text(path);
    if (!text) {
        throw BadModelInput{"there is no " + path};
    }
    Diagnostics faults;
    auto table = scenario::read_csv(*text, path, columns, faults);
    if (!table) {
        throw BadModelInput{faults.empty() ? path + " cannot be read" : to_string(faults.front())};
    }
    return std::move(*table);
}

double number(scenario::CsvTable const& table, scenario::CsvTable::Row const& row, std::string_view column) {
    Diagnostics faults;
    auto const value = table.number(row, column, 0, faults);
    if (!value) {
        throw BadModelInput{faults.empty() ? table.where(row) + " has no number" : to_string(faults.front())};
    }
    return *value;
}

}  // namespace

double Network::conflict(std::size_t i, std::size_t j) const {
    if (i == j) {
        return 0;
    }
    auto const found = std::ranges::find(rivals[i], j, &Rival::rank);
    return ((found == rivals[i].end() ? 0 : found->weight) + 1) / (alliances[i] + 1);
}

Network ranked_network(std::vector<std::string> const& names, Weights const& rivals, Weights const& allies) {
    require(!names.empty(), "there are no cartels");
    check_matrix(rivals, names.size(), "rivals");
    check_matrix(allies, names.size(), "allies");
    Weights const feud = symmetric(rivals), alliance = symmetric(allies);

    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto const weakest_last = [&](std::size_t cartel) { return std::pair{-strength(feud, cartel) - strength(alliance, cartel), cartel}; };
    std::ranges::sort(order, std::less{}, weakest_last);  // ties by place

    Network network;
    for (std::size_t const i : order) {
        network.names.push_back(names[i]);
        network.alliances.push_back(strength(alliance, i));
        std::vector<Rival> of_this;
        for (std::size_t rank = 0; rank < order.size(); ++rank) {
            if (double const weight = feud[i][order[rank]]; weight > 0) {
                of_this.push_back({rank, weight});
            }
        }
        network.rivals.push_back(std::move(of_this));
    }
    std::tie(network.rival_pairs, network.rival_weight) = pairs(feud);
    std::tie(network.ally_pairs, network.ally_weight) = pairs(alliance);
    return network;
}

Network mexico_2020(scenario::DataSource const& data) {
    auto const cartels = read_table(data, "mexico_cartels_2020.csv", {"cartel_id", "name"});
    std::vector<std::string> names;
    std::map<std::string, std::size_t, std::less<>> places;
    for (auto const& row : cartels.rows) {
        bool const is_new = places.emplace(cartels.field(row, "cartel_id"), names.size()).second;
        require(is_new, cartels.where(row) + ": this cartel stands here twice");
        names.push_back(cartels.field(row, "name"));
    }
    Weights rivals(names.size(), std::vector<double>(names.size())), allies = rivals;
    auto const relations = read_table(data, "mexico_cartel_relations_2020.csv", {"relation", "from_id", "to_id", "weight"});
    for (auto const& row : relations.rows) {
        auto const from = places.find(relations.field(row, "from_id")), to = places.find(relations.field(row, "to_id"));
        require(from != places.end() && to != places.end(), relations.where(row) + ": one of the two is not in the list of cartels");
        std::string const& relation = relations.field(row, "relation");
        require(relation == "rival" || relation == "ally", relations.where(row) + ": a relation is rival or ally, not " + relation);
        double& weight = (relation == "rival" ? rivals : allies)[from->second][to->second];
        require(weight == 0, relations.where(row) + ": this relation stands here twice");
        weight = number(relations, row, "weight");
    }
    return ranked_network(names, rivals, allies);
}

Trends mexico_2012_2021(scenario::DataSource const& data) {
    auto const table = read_table(data, "mexico_trends_2012_2021.csv", {"year", "homicides", "missing_persons", "arrests"});
    Trends sums;
    for (auto const& row : table.rows) {
        sums.homicides += number(table, row, "homicides");
        sums.missing += number(table, row, "missing_persons");
        sums.arrests += number(table, row, "arrests");
    }
    return sums;
}

}  // namespace contrapeso::published::cartels
