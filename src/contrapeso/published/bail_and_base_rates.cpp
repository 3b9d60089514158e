// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/published/bail_and_base_rates.h"

#include <array>
#include <cmath>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/published/models.h"
#include "contrapeso/published/setting_values.h"

namespace contrapeso::published {

namespace {

void require(bool possible, char const* reason) {
    if (!possible) {
        throw BadModelInput{reason};
    }
}

bool is_share(double value) { return value >= 0 && value <= 1; }

double base_rate_of(ConfusionTable const& table) {
    double const sought = table.true_positives + table.false_negatives;
    return sought / (sought + table.false_positives + table.true_negatives);
}

std::vector<Setting> settings() {
    return {{"base_rate_factor", "times", "all base rates of the first table multiplied", 1, 0.01, 5},
            {"false_positive_factor", "times", "all false positive rates of the first table multiplied", 1, 0.01, 5}};
}

struct Column {
    ErrorRates rates;
    std::array<double, 3> predictive_values;  ///< by base rate
};

// Worked out from Bayes' rule for pairs of rates that a check of persons may have, and rounded to the last digit shown.
constexpr std::array<double, 3> base_rates{0.02, 0.04, 0.10};
constexpr std::array<Column, 5> table{{{{0.6, 0.001}, {0.92, 0.96, 0.985}},
                                       {{0.6, 0.01}, {0.55, 0.71, 0.87}},
                                       {{0.7, 0.02}, {0.42, 0.59, 0.80}},
                                       {{0.8, 0.05}, {0.25, 0.40, 0.64}},
                                       {{0.9, 0.10}, {0.16, 0.27, 0.50}}}};

// Two-year re-arrest against a medium or high score, Broward County (Larson, Mattu, Kirchner and Angwin 2016).
constexpr ConfusionTable black_defendants{1369, 805, 532, 990}, white_defendants{505, 349, 461, 1139};

std::string three_decimals(double share) { return std::to_string(share).substr(0, 5); }

void add_predictive_values(std::vector<Row>& rows, Values const& values) {
    double const more = setting_value(settings(), values, "base_rate_factor"), wrong = setting_value(settings(), values, "false_positive_factor");
    for (Column const& column : table) {
        for (std::size_t i = 0; i < base_rates.size(); ++i) {
            ErrorRates const rates{column.rates.true_positive_rate, column.rates.false_positive_rate * wrong};
            double const published = column.predictive_values[i];
            bool const three_digits = published > 0.98;
            rows.push_back({"predictive value at base rate " + three_decimals(base_rates[i]) + ", TPR " +
                                three_decimals(column.rates.true_positive_rate) + ", FPR " + three_decimals(column.rates.false_positive_rate),
                            "share", published, positive_predictive_value(base_rates[i] * more, rates), three_digits ? 0.0005 : 0.0051,
                            Standing::computed, "half of the last digit shown"});
        }
    }
}

void add_risk_scores(std::vector<Row>& rows) {
    struct Group {
        char const* name;
        ConfusionTable counts;
        double false_positive_rate, miss_rate;
        char const* source;
    };
    std::array<Group, 2> const groups{
        {{"black defendants", black_defendants, 0.4485, 0.2799, "ProPublica's own table; half of the last digit"},
         {"white defendants", white_defendants, 0.235, 0.477, "Dressel and Farid 2018, table 2; half of the last digit"}}};
    for (Group const& group : groups) {
        ErrorRates const rates = error_rates(group.counts);
        double const half_digit = group.false_positive_rate > 0.3 ? 0.00006 : 0.0006, base_rate = base_rate_of(group.counts);
        double const predictive = positive_predictive_value(base_rate, rates);
        std::string const who = std::string{"risk scores, "} + group.name + ": ";
        rows.push_back({who + "false positive rate implied by base rate, predictive value and misses", "share", group.false_positive_rate,
                        implied_false_positive_rate(base_rate, predictive, 1 - rates.true_positive_rate), half_digit, Standing::printed,
                        group.source});
        rows.push_back(
            {who + "false negative rate", "share", group.miss_rate, 1 - rates.true_positive_rate, half_digit, Standing::printed, group.source});
        rows.push_back({who + "predictive value", "share", group.counts.true_positives / (group.counts.true_positives + group.counts.false_positives),
                        predictive, 1e-12, Standing::computed, "Bayes' rule must give the share counted in the table again"});
    }
}

void add_detention(std::vector<Row>& rows) {
    constexpr double detained = 33'258, released = 456, innocent = 8'000, arrested = 87'100;
    rows.push_back({"release share at the first hearings, El Salvador, June 2022", "share", 0.0135, released / (released + detained), 0.00006,
                    Standing::computed, "456 of 33,714 heard; half of the last digit"});
    rows.push_back({"released as innocent by mid-2025, of all arrested: a lower bound of the wrongful share", "share", 0.092, innocent / arrested,
                    0.0006, Standing::computed, "8,000 of 87,100, both by the government; half of the last digit"});
    rows.push_back({"taxicabs: probability that the cab was blue", "share", 0.41, positive_predictive_value(0.15, {0.8, 0.2}), 0.005,
                    Standing::recalled, "Tversky and Kahneman 1982, from memory; two digits are cited"});
    rows.push_back({"disease of prevalence 1/1000, false positive rate 5 %: probability after a positive test", "share", 0.02,
                    positive_predictive_value(0.001, {1, 0.05}), 0.005, Standing::recalled, "Casscells and others 1978, from memory; cited as 2 %"});
}

}  // namespace

ErrorRates signal_detection(double separation, double cutoff) {
    require(std::isfinite(separation) && std::isfinite(cutoff), "separation and cutoff must be finite");
    return {exact::normal_cdf(separation - cutoff), exact::normal_cdf(-cutoff)};
}

double positive_predictive_value(double base_rate, ErrorRates rates) {
    require(is_share(base_rate) && is_share(rates.true_positive_rate) && is_share(rates.false_positive_rate),
            "base rate and rates of a test must lie between 0 and 1");
    double const right = base_rate * rates.true_positive_rate, wrong = (1 - base_rate) * rates.false_positive_rate;
    require(right + wrong > 0, "a test that flags nobody has no predictive value");
    return right / (right + wrong);
}

double implied_false_positive_rate(double base_rate, double predictive_value, double miss_rate) {
    require(base_rate >= 0 && base_rate < 1, "the base rate must lie between 0 and 1, and somebody must not be what is sought");
    require(predictive_value > 0 && predictive_value <= 1 && is_share(miss_rate), "predictive value and miss rate must be shares, the first above 0");
    return base_rate / (1 - base_rate) * (1 - predictive_value) / predictive_value * (1 - miss_rate);
}

ErrorRates error_rates(ConfusionTable const& counts) {
    require(counts.true_positives >= 0 && counts.false_positives >= 0 && counts.false_negatives >= 0 && counts.true_negatives >= 0,
            "counts of persons cannot be negative");
    double const sought = counts.true_positives + counts.false_negatives, others = counts.false_positives + counts.true_negatives;
    require(sought > 0 && others > 0, "rates need at least one person of each kind");
    return {counts.true_positives / sought, counts.false_positives / others};
}

double cutoff_for_quota(double share, double base_rate, double separation) {
    require(share > 0 && share < 1 && is_share(base_rate) && std::isfinite(separation),
            "quota and base rate must be shares, the first inside (0, 1)");
    double low = std::fmin(separation, 0.0) - 40, high = std::fmax(separation, 0.0) + 40;
    for (int halving = 0; halving < 100; ++halving) {
        double const middle = (low + high) / 2;
        ErrorRates const rates = signal_detection(separation, middle);
        double const flagged = base_rate * rates.true_positive_rate + (1 - base_rate) * rates.false_positive_rate;
        (flagged > share ? low : high) = middle;
    }
    return (low + high) / 2;
}

Model bail_and_base_rates() {
    return {
        "bail-and-base-rates", "who is wrongly held when few of those checked are sought: Bayes' rule, risk scores, release at first hearings",
        "Chouldechova 2017, Fair prediction with disparate impact, Big Data 5(2):153-163; Larson, Mattu, Kirchner, Angwin 2016, How we analyzed the "
        "COMPAS recidivism algorithm, ProPublica; Dressel, Farid 2018, Science Advances 4(1):eaao5580",
        settings(), [](Values const& values, scenario::DataSource const&) {
            std::vector<Row> rows;
            add_predictive_values(rows, values);
            add_risk_scores(rows);
            add_detention(rows);
            return rows;
        }};
}

}  // namespace contrapeso::published
