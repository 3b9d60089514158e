// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/study/paired.h"

#include <algorithm>
#include <cmath>

#include "contrapeso/stats/quantiles.h"

namespace contrapeso::study {

namespace {

constexpr double z95 = 1.959963984540054;  ///< two-sided 95 % of the normal law

double variance(std::span<double const> values) {
    auto const n = static_cast<double>(values.size());
    double mean = 0, squares = 0;
    for (double const value : values) {
        mean += value / n;
    }
    for (double const value : values) {
        squares += (value - mean) * (value - mean);
    }
    return squares / (n - 1);
}

}  // namespace

Seven seven(std::vector<double> values) {
    std::ranges::sort(values);
    Seven q{};
    std::ranges::transform(levels, q.begin(), [&](double level) { return stats::quantile(values, level); });
    return q;
}

std::optional<std::size_t> more_to_settle(double p, std::size_t pairs) {
    auto const n = static_cast<double>(pairs);
    double const middle = (p + z95 * z95 / (2 * n)) / (1 + z95 * z95 / n);
    double const half_width = z95 / (1 + z95 * z95 / n) * std::sqrt(p * (1 - p) / n + z95 * z95 / (4 * n * n));
    if (std::abs(middle - 0.5) > half_width) {
        return std::nullopt;
    }
    constexpr double closest = 1e-4;  // a sign nearer to a coin's than this is not worth settling
    double const needed = std::ceil(z95 * z95 / 4 / std::max((p - 0.5) * (p - 0.5), closest));
    return static_cast<std::size_t>(std::max(needed - n, n));
}

Paired paired(std::span<double const> changed, std::span<double const> unchanged) {
    Paired result{contrast(changed, unchanged), {}, {}, {}, {}};
    std::vector<double> differences, ratios;
    for (std::size_t i = 0; i < changed.size(); ++i) {
        differences.push_back(changed[i] - unchanged[i]);
        if (changed[i] > 0 && unchanged[i] > 0) {
            ratios.push_back(changed[i] / unchanged[i]);
        }
    }
    if (ratios.size() == changed.size()) {
        result.ratio = seven(std::move(ratios));
    }
    double const apart = variance(changed) + variance(unchanged);
    if (apart > 0) {
        result.variance_saved = 1 - variance(differences) / apart;
    }
    result.q = seven(std::move(differences));
    double const above = result.of.share_above, below = result.of.share_below;
    if (above + below > 0) {  // else there is no sign to settle
        result.more_replicates = more_to_settle(above + (1 - above - below) / 2, changed.size());
    }
    return result;
}

}  // namespace contrapeso::study
