// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a test of people can and cannot say when few of them are what it looks for.

namespace contrapeso::published {

/// How good a test is: shares of those who are, and of those who are not, whom it flags.
struct ErrorRates {
    double true_positive_rate{}, false_positive_rate{};
};

/// Persons by what the test said and what turned out.
struct ConfusionTable {
    double true_positives{}, false_positives{}, false_negatives{}, true_negatives{};
};

/// Rates of a test that flags everybody whose score lies above `cutoff`, scores being N(0, 1) for others and N(separation, 1) for those sought.
/// Throws BadModelInput if a number is not finite.
[[nodiscard]] ErrorRates signal_detection(double separation, double cutoff);

/// Share of the flagged who are what is sought, by Bayes' rule. Throws BadModelInput if a share lies outside [0, 1] or nobody is flagged.
[[nodiscard]] double positive_predictive_value(double base_rate, ErrorRates rates);

/// The false positive rate that a base rate, a predictive value and a miss rate leave no choice about: p/(1−p) · (1−PPV)/PPV · (1−FNR)
/// (Chouldechova 2017, eq. 2.6). Throws BadModelInput unless 0 ≤ base_rate < 1, 0 < PPV ≤ 1, 0 ≤ FNR ≤ 1.
[[nodiscard]] double implied_false_positive_rate(double base_rate, double predictive_value, double miss_rate);

/// FPR and TPR of a table. Throws BadModelInput if a count is negative or one of the two groups is empty.
[[nodiscard]] ErrorRates error_rates(ConfusionTable const& table);

/// Score cutoff at which the share flagged of all who are checked is `share`, by bisection. Throws BadModelInput unless 0 < share < 1,
/// 0 ≤ base_rate ≤ 1 and the separation is finite.
[[nodiscard]] double cutoff_for_quota(double share, double base_rate, double separation);

}  // namespace contrapeso::published
