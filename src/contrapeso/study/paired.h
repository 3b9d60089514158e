// SPDX-License-Identifier: Apache-2.0
#pragma once
// What two scenarios under the same luck say of one number: the differences replicate by replicate, and how sure they are.
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "contrapeso/study/contrast.h"

namespace contrapeso::study {

/// Quantiles at which a distribution over replicates is told: the bands of 50, 80 and 95 % lie between those that match.
inline constexpr std::array<double, 7> levels{0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975};

/// Quantiles at `levels`, rising.
using Seven = std::array<double, 7>;
inline constexpr std::size_t median_of_seven = 3;

/// Of at least one value, in any order.
[[nodiscard]] Seven seven(std::vector<double> values);

/// changed − unchanged.
struct Paired {
    Contrast of;
    Seven q{};
    std::optional<Seven> ratio;  ///< changed / unchanged, if every value of both is above 0
    std::optional<std::size_t> more_replicates;  ///< that would settle which sign is the likelier one; nothing: it is settled
    std::optional<double> variance_saved;  ///< 1 − var(a − b) / (var a + var b), what the common luck saves; nothing where nothing varies
};

/// `changed[i]` and `unchanged[i]` are replicate i under either scenario; at least two pairs.
[[nodiscard]] Paired paired(std::span<double const> changed, std::span<double const> unchanged);

/// How many more of `pairs` replicates would settle whether a share p of them, ties counted half, lies above or below one half: p is open while
/// Wilson's (1927) 95 % interval holds 0.5; it takes ⌈0.96 / (p − 0.5)²⌉ in all if p stays, at least as many again, and at most 10,000 times 0.96.
[[nodiscard]] std::optional<std::size_t> more_to_settle(double p, std::size_t pairs);

}  // namespace contrapeso::study
