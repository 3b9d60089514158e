// SPDX-License-Identifier: Apache-2.0
#pragma once
// Epstein's model of unrest against a central authority: who rebels, seen by people who count officers and rebels around them.
#include <cstdint>
#include <vector>

namespace contrapeso::published {

/// How a citizen turns officers per rebel into a risk: the ratio as it is (the paper), or rounded down (NetLogo and what follows it).
enum class ArrestForm : std::uint8_t { ratio, rounded_down };

/// 1 − exp(−k C/A), with ⌊C/A⌋ for `rounded_down`. `actives` counts oneself. Throws BadModelInput if officers < 0, actives < 1 or k ≤ 0.
[[nodiscard]] double arrest_probability(int officers, int actives, double k, ArrestForm form);

struct UnrestParameters {
    int side{40};  ///< of the torus [cells]
    int vision{7};  ///< radius in which people see and move [cells]
    double citizen_density{0.7}, officer_density{0.04};  ///< shares of the cells
    double k{2.3};  ///< P(1 officer, 1 rebel) = 0.9
    double threshold{0.1};  ///< grievance less risk above which a citizen rebels
    int longest_jail{30};  ///< [ticks]
    ArrestForm form{ArrestForm::rounded_down};
};

/// Rebels after each tick [persons]; legitimacy[t] in [0, 1] rules tick t. Throws BadModelInput for an impossible parameter or legitimacy.
[[nodiscard]] std::vector<int> unrest(UnrestParameters const& parameters, std::vector<double> const& legitimacy, std::uint64_t seed);

/// Times that the number of rebels rises from below `level` to `level` or more.
[[nodiscard]] int outbursts(std::vector<int> const& rebels, int level);

}  // namespace contrapeso::published
