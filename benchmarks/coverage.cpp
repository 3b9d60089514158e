// SPDX-License-Identifier: Apache-2.0
// How often a fit's intervals hold the truth, and where in the posterior it lies: simulation-based calibration with as many trials as asked for.
// Usage: benchmark_coverage [TRIALS, 400]
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "contrapeso/stats/acceptance.h"
#include "support/toy_fit.h"

namespace contrapeso {
namespace {

constexpr std::array<char const*, 3> names{"gangs.feud_rate", "gangs.recruitment_hazard", "prisons.ordinary_admissions"};
constexpr std::size_t cells = 10;

/// Ranks of the truths of one parameter under one method.
void print(char const* method, char const* name, std::vector<double> const& ranks) {
    std::array<std::int64_t, cells> counts{};
    std::array<double, 3> const coverages{0.5, 0.8, 0.95};
    std::array<double, 3> held{};
    for (double const rank : ranks) {
        ++counts[std::min(cells - 1, static_cast<std::size_t>(rank * cells))];
        for (std::size_t i = 0; i < coverages.size(); ++i) {
            held[i] += (std::abs(rank - 0.5) <= coverages[i] / 2) / static_cast<double>(ranks.size());
        }
    }
    std::vector<double> const expected(cells, static_cast<double>(ranks.size()) / cells);
    fmt::print("| {} | `{}` | {} | {:.2f} | {:.3f} | {:.3f} | {:.3f} |\n", method, name, fmt::join(counts, " "),
               stats::accept_chi_square(counts, expected).p_value, held[0], held[1], held[2]);
}

void run(std::size_t trials) {
    using namespace calibration;
    std::vector<std::vector<double>> chains(names.size(), std::vector<double>(trials)), ensemble = chains;
    testing::ToyFit toy;
    for (std::size_t trial = 0; trial < trials; ++trial) {
        random::Draws draws{{20261127, trial}, 8, 0, 0};
        Vector const truth = standard_normal(static_cast<Eigen::Index>(names.size()), 1, draws).col(0);
        toy.publish(toy.record(truth, 1'000'000 + trial), trial);
        Fit const fit = toy.fit(trial + 1, std::max(1U, std::thread::hardware_concurrency()));
        for (std::size_t j = 0; j < names.size(); ++j) {
            auto const column = static_cast<Eigen::Index>(j);
            for (Matrix const& chain : fit.chains.scores) {
                chains[j][trial] += (chain.col(column).array() < truth[column]).cast<double>().mean() / static_cast<double>(fit.chains.scores.size());
            }
            ensemble[j][trial] = (fit.inversion.scores.col(column).array() < truth[column]).cast<double>().mean();
        }
    }
    fmt::print(
        "| method | parameter | truths by tenth of the posterior | p (uniform) | within 50 % | 80 % | 95 % |\n|---|---|---|---|---|---|---|\n");
    for (std::size_t j = 0; j < names.size(); ++j) {
        print("chains", names[j], chains[j]);
    }
    for (std::size_t j = 0; j < names.size(); ++j) {
        print("ensemble", names[j], ensemble[j]);
    }
}

}  // namespace
}  // namespace contrapeso

int main(int count, char** arguments) {
    constexpr long usual = 400;
    long const trials = count > 1 ? std::strtol(arguments[1], nullptr, 10) : usual;
    if (trials < 1) {
        fmt::print(stderr, "usage: benchmark_coverage [TRIALS]\n");
        return 2;
    }
    contrapeso::run(static_cast<std::size_t>(trials));
    return 0;
}
