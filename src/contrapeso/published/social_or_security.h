// SPDX-License-Identifier: Apache-2.0
#pragma once
// A budget between social programmes, which lower recruitment, and security, which arrests: two cartels at war, and the cheapest path through time.
// Source: R. Prieto-Curiel et al. 2025, model cartel2dsym0 of the repository ControlTheoryOptimizationOC. Written anew from the equations.
#include <optional>
#include <vector>

namespace contrapeso::published::budget {

/// Of both cartels alike. Money is US dollars of the source.
struct Economy {
    double recruitment{};  ///< ρ [1/week]
    double lethality{};  ///< θ [1/(person·week)]
    double saturation{};  ///< ω [1/(person·week)]
    double security_effect{};  ///< η: arrests a week are η √(u C) [√(persons/dollar/week)]
    double social_effect{};  ///< ξ: recruitment falls to exp(−ξ v) of itself [weeks/dollar]
    double entering{};  ///< τ [persons/week]
    double violence_cost{};  ///< s [dollars/(person²·week)]
    double presence_cost{};  ///< h [dollars/(person·week)]
    double violence_weight{};  ///< w: of violence in the harm, 1 − w of presence
    double discount{};  ///< r [1/week]
    double budget{};  ///< B, that spending may not exceed [dollars/week]
};

/// Members of both [persons].
struct Sizes {
    double one{}, two{};
};

/// Against each cartel, and on social programmes against both [dollars/week].
struct Spending {
    double security_one{}, security_two{}, social{};
    [[nodiscard]] double total() const { return security_one + security_two + social; }
};

/// dC₁/dt = τ + ρ exp(−ξ v) C₁ − η √(u₁ C₁) − θ C₁ C₂ − ω C₁², and C₂ alike [persons/week]. Below a person arrests fade like C instead of √C: a root
/// would take the last members in no time and has no slope there.
[[nodiscard]] Sizes growth(Economy const& economy, Sizes const& sizes, Spending const& spending);

/// Of violence and presence, without what is spent: w s C₁ C₂ + (1 − w) h (C₁ + C₂) [dollars/week].
[[nodiscard]] double harm(Economy const& economy, Sizes const& sizes);

/// Where two equal cartels rest and no small change of spending pays.
struct RestingPoint {
    double members{};  ///< of each [persons]
    double price{};  ///< λ: what one member more costs from then on [dollars/person]
    Spending spending;
    double social_return{};  ///< what one dollar more on social programmes is worth [dollars]; below 1 none is spent
};

/// All symmetric equilibria of the necessary conditions (Pontryagin) that spend less than the budget, the largest cartels first; none if there are none.
[[nodiscard]] std::vector<RestingPoint> resting_points(Economy const& economy);

/// Size at which two equal cartels stay under constant spending, larger one of two; nothing if they shrink from any size.
[[nodiscard]] std::optional<double> size_under(Economy const& economy, double security_each, double social);

/// A plan in steps of `step_weeks`, spending constant within a step.
struct Plan {
    std::vector<Spending> spending;  ///< element k: in step k
    std::vector<Sizes> sizes;  ///< element k: at the start of step k; one more for the end
    double cost{};  ///< discounted harm and spending, and those of holding the last sizes for ever [dollars]
};

inline constexpr double step_weeks = 20;

/// What a given plan leads to. Throws BadModelInput for rates or sizes that are negative or no numbers, no step, or spending above the budget.
[[nodiscard]] Plan follow(Economy const& economy, Sizes const& start, std::vector<Spending> const& spending);

/// The change of the cost with each spending of the plan, the last argument of follow, by the adjoint of every step.
[[nodiscard]] std::vector<Spending> slopes(Economy const& economy, Plan const& plan);

/// Whether both cartels must be treated alike.
enum class Treatment { alike, apart };

/// The cheapest plan that descent from `first` finds (NLopt, L-BFGS). Throws as follow does.
[[nodiscard]] Plan improve(Economy const& economy, Sizes const& start, std::vector<Spending> const& first, Treatment treatment);

}  // namespace contrapeso::published::budget
