// SPDX-License-Identifier: Apache-2.0
#pragma once
// Two cartels at war, and what a window of more or less war leaves behind.
// Source: R. Prieto-Curiel 2025, model of conflict shocks in the repository ControlTheoryOptimizationOC. Written anew from the equations.
#include <optional>
#include <vector>

namespace contrapeso::published::cartels {

/// How the state arrests: a share of the members, or a number however many they are.
enum class Arrests { rate, number };

/// Of both cartels alike.
struct Duel {
    double recruitment{};  ///< ρ [1/week]
    double lethality{};  ///< θ [1/(person·week)]
    double arrests{};  ///< η: of each member [1/week], or of both cartels together [persons/week]
    double saturation{};  ///< ω [1/(person·week)]
    Arrests kind{};
};

/// Weeks first … last, both included, in which the lethality is `multiple` times as high.
struct Window {
    double multiple{1};
    int first{}, last{-1};
};

/// Element k: week k.
struct DuelPath {
    std::vector<double> members;  ///< of the first cartel, before the week [persons]
    std::vector<double> kills;  ///< of both cartels [persons/week]
    std::optional<int> ended;  ///< first week that ends without members

    [[nodiscard]] double all_kills() const;
};

/// Runs the weeks 0 … `weeks`, both included, in steps of one week:
///     C_1' = C_1 + ρ C_1 − θ C_1 C_2 − η C_1 − ω C_1²    (with a number: η / 2 instead of η C_1, and not below 0), and C_2 alike
/// Throws BadModelInput if a rate, the members, the multiple or `weeks` is negative or no number.
[[nodiscard]] DuelPath fight(Duel const& duel, double members_each, int weeks, Window window = {});

/// Size of two equal cartels that stays. By rate: (ρ − η) / (θ + ω), and no threshold. By number: C± = (ρ ± √(ρ² − 2 η (θ + ω))) / 2 (θ + ω); below
/// the threshold they end. Nothing if there is no such size.
struct Rest {
    double threshold{}, stable{};
};
[[nodiscard]] std::optional<Rest> rest(Duel const& duel);

}  // namespace contrapeso::published::cartels
