// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/audit/learnt.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include "contrapeso/core/contracts.h"
#include "contrapeso/core/exact_math.h"
#include "contrapeso/random/draws.h"

namespace contrapeso::audit {

namespace {

using Vector = Eigen::VectorXd;
using Matrix = Eigen::MatrixXd;

/// Mean 0; unit variance unless the values do not vary.
Vector standardised(std::vector<double> const& values) {
    Vector v = Eigen::Map<Vector const>(values.data(), static_cast<Eigen::Index>(values.size()));
    v.array() -= v.mean();
    double const sd = std::sqrt(v.squaredNorm() / static_cast<double>(v.size() - 1));
    return sd > 0 ? Vector{v / sd} : Vector{Vector::Zero(v.size())};
}

/// Φ⁻¹ of the ranks: whatever the prior's shape, its scale is that of a standard normal.
Vector normal_scores(std::vector<double> const& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    if (values[order.front()] == values[order.back()]) {
        return Vector::Zero(static_cast<Eigen::Index>(values.size()));
    }
    std::vector<double> scores(values.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        scores[order[rank]] = exact::normal_quantile((static_cast<double>(rank) + 0.5) / static_cast<double>(order.size()));
    }
    return standardised(scores);
}

void shuffle(Vector& v, random::Draws& draws) {
    for (Eigen::Index i = v.size() - 1; i > 0; --i) {
        std::swap(v[i], v[static_cast<Eigen::Index>(random::below(draws.word(), static_cast<std::uint64_t>(i) + 1))]);
    }
}

}  // namespace

std::vector<Learnt> learnt(Experience const& experience, std::size_t luck) {
    auto const figures = static_cast<Eigen::Index>(experience.readings.size());
    CONTRAPESO_EXPECT(!experience.parameters.empty() && experience.parameters.front().size() >= 3);
    auto const replicates = static_cast<Eigen::Index>(experience.parameters.front().size());
    Matrix readings(figures, replicates);
    Matrix error = Matrix::Zero(figures, figures);
    for (Eigen::Index k = 0; k < figures; ++k) {
        auto const& values = experience.readings[static_cast<std::size_t>(k)];
        Vector const one = Eigen::Map<Vector const>(values.data(), replicates);
        double const sd = std::sqrt((one.array() - one.mean()).square().sum() / static_cast<double>(replicates - 1));
        readings.row(k) = standardised(values).transpose();
        double const relative = sd > 0 ? experience.error[static_cast<std::size_t>(k)] / sd : 1.0;
        error(k, k) = std::max(relative * relative, 1e-6);  // an exact figure keeps the matrix regular
    }
    auto const n = static_cast<double>(replicates - 1);
    Eigen::LLT<Matrix> const solve{readings * readings.transpose() / n + error};
    auto const taken = [&](Vector const& scores) {
        Vector const c = readings * scores / n;
        return c.dot(solve.solve(c));
    };
    std::vector<Learnt> result;
    for (std::size_t p = 0; p < experience.parameters.size(); ++p) {
        Vector scores = normal_scores(experience.parameters[p]);
        Learnt one;
        if (figures > 0 && scores.squaredNorm() > 0) {
            Vector const correlation = readings * scores / n;
            Eigen::Index strongest = 0;
            correlation.cwiseAbs().maxCoeff(&strongest);
            one.strongest = static_cast<std::size_t>(strongest);
            one.correlation = correlation[strongest];
            double const raw = taken(scores);
            double by_luck = 0;
            random::Draws draws{{}, p, 0, 0};  // apart from every run: any fixed shuffles do
            for (std::size_t i = 0; i < luck; ++i) {
                shuffle(scores, draws);
                by_luck += taken(scores) / static_cast<double>(luck);
            }
            one.share = std::clamp((raw - by_luck) / (1 - by_luck), 0.0, 1.0);
        }
        result.push_back(one);
    }
    return result;
}

}  // namespace contrapeso::audit
