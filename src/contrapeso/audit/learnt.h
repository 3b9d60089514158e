// SPDX-License-Identifier: Apache-2.0
#pragma once
// How far figures can move a parameter away from what we assumed of it.
#include <cstddef>
#include <vector>

namespace contrapeso::audit {

/// Draws and readings of one ensemble; row by row the same replicates.
struct Experience {
    std::vector<std::vector<double>> parameters;  ///< [parameter][replicate]: what was drawn
    std::vector<std::vector<double>> readings;  ///< [figure][replicate]: what the run says, on the scale on which its error is even
    std::vector<double> error;  ///< [figure]: standard deviation of the published figure on that scale
};

/// What the figures say of one parameter.
struct Learnt {
    double share{};  ///< of its prior variance that the figures take away, 0 … 1, less what luck alone would show
    std::size_t strongest{};  ///< figure that moves with it most
    double correlation{};  ///< with that figure, over the replicates
};

/// Bayes linear adjusted variance: 1 − cᵀ (S + E)⁻¹ c for each parameter, c its covariances with the figures, S the covariances between them,
/// E the errors; parameters as normal scores of their ranks. The same is done with `luck` shuffled copies of each parameter, whose mean share
/// is what nothing but luck shows: share = (raw − luck) / (1 − luck), never below 0. (Goldstein and Wooff 2007, Bayes Linear Statistics.)
///
/// At least three replicates; what does not vary teaches nothing.
[[nodiscard]] std::vector<Learnt> learnt(Experience const& experience, std::size_t luck = 20);

}  // namespace contrapeso::audit
