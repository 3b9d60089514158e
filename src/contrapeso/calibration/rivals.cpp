// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/calibration/rivals.h"

#include <algorithm>
#include <cmath>

namespace contrapeso::calibration {

Recipe told_by(Rival const& rival, Recipe recipe, scenario::Registry const& registry) {
    recipe.name += " as " + rival.key;
    recipe.set.insert(recipe.set.end(), rival.set.begin(), rival.set.end());
    auto const is_pinned = [&](Free const& one) {
        std::string const pin = registry[one.parameter].key + "=";
        return std::any_of(rival.set.begin(), rival.set.end(), [&](std::string const& set) { return set.starts_with(pin); });
    };
    std::erase_if(recipe.free, is_pinned);
    for (Free const& own : rival.free) {
        std::erase_if(recipe.free, [&](Free const& one) { return one.parameter == own.parameter; });
        recipe.free.push_back(own);
    }
    recipe.rivals.clear();
    return recipe;
}

std::array<double, prior_scales.size()> log_evidences(Problem const& problem, Fit const& fit) {
    Target const target = problem.target();
    std::array<double, prior_scales.size()> result{};
    for (std::size_t i = 0; i < prior_scales.size(); ++i) {
        LogPosterior const posterior{fit.response, target, prior_scales[i]};
        result[i] = posterior.log_evidence(posterior.mode(fit.mode));
    }
    return result;
}

std::vector<double> weights(std::span<double const> log_evidences) {
    double const best = *std::max_element(log_evidences.begin(), log_evidences.end());
    std::vector<double> result;
    double sum = 0;
    for (double const one : log_evidences) {
        result.push_back(std::exp(one - best));
        sum += result.back();
    }
    for (double& one : result) {
        one /= sum;
    }
    return result;
}

}  // namespace contrapeso::calibration
