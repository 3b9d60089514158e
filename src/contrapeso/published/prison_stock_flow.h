// SPDX-License-Identifier: Apache-2.0
#pragma once
// Prison population as what came in less what went out, and Little's law for a simulated prison.
#include <cstdint>
#include <string_view>
#include <vector>

namespace contrapeso::published {

/// Persons, counted since the beginning of the emergency (27 March 2022) but for the stock that was there before.
struct PrisonFlows {
    double stock_before{}, arrests{}, releases{}, deaths{};
};

/// stock_before + arrests − releases − deaths. Throws BadModelInput if a number is negative or more leave than were there.
[[nodiscard]] double prison_stock(PrisonFlows const& flows);

/// Cumulative arrests [persons] `months` ≥ 0 after the beginning: fast (1 − exp(−t / scale)) + steady t. Throws BadModelInput for t < 0.
[[nodiscard]] double cumulative_arrests(double months);

/// Person-years that those arrested and not released spent in custody in the first `months` > 0, by the trapezoidal rule.
/// Releases rise straight to 7,000 in month 17 and to 8,000 in month 39. Throws BadModelInput for t ≤ 0 or t > 60.
[[nodiscard]] double custody_person_years(double months);

enum class Stay : std::uint8_t { constant, exponential, uniform };

/// What was counted in one simulated prison.
struct PrisonCount {
    double mean_stock{};  ///< persons, time average after the warm-up
    double admissions_per_day{};  ///< counted
    double mean_stay_days{};  ///< of those admitted after the warm-up
    double standard_error{};  ///< of mean_stock, from the theory of the M/G/∞ queue with this stay [persons]
};

/// A prison with Poisson admissions and independent stays, begun empty, watched for `days` after a warm-up of ten mean stays.
/// Throws BadModelInput unless 0 < rate ≤ 1000 a day, 1 ≤ mean stay ≤ 2000 days and 100 ≤ days ≤ 100000.
[[nodiscard]] PrisonCount count_prison(double admissions_per_day, double mean_stay_days, int days, Stay stay, std::uint64_t seed);

}  // namespace contrapeso::published
