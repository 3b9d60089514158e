// SPDX-License-Identifier: Apache-2.0
// Published models beside the cartel models: their tables agree, known directions hold, impossible input is refused, a wrong number is seen.
#include <array>
#include <numeric>

#include <gtest/gtest.h>

#include "contrapeso/published/bail_and_base_rates.h"
#include "contrapeso/published/epstein_2002.h"
#include "contrapeso/published/models.h"
#include "contrapeso/published/prison_stock_flow.h"
#include "contrapeso/published/seats.h"
#include "contrapeso/published/short_2008.h"

namespace contrapeso::published {
namespace {

constexpr std::string_view votes_file = "data/published/elections-2021.csv";

scenario::DataSource data_with_votes(std::string const& votes) {
    return scenario::DataSource{std::map<std::string, std::string, std::less<>>{{std::string{votes_file}, votes}}};
}

std::string shipped_votes() { return std::string{scenario::DataSource::embedded().text(votes_file).value_or("")}; }

std::vector<Row> table(Model const& model, Values const& values = {}) { return model.reproduce(values, data_with_votes(shipped_votes())); }

int disagreements(std::vector<Row> const& rows) {
    int count = 0;
    for (Row const& row : rows) {
        count += row.agrees() ? 0 : 1;
    }
    return count;
}

class PublishedOthers : public testing::TestWithParam<Model (*)()> {};

TEST_P(PublishedOthers, EveryRowAgrees) {
    Model const model = GetParam()();
    auto const rows = table(model);
    EXPECT_FALSE(rows.empty());
    for (Row const& row : rows) {
        EXPECT_TRUE(row.agrees()) << model.name << ": " << row.quantity << ": " << row.published << " against " << row.ours;
        EXPECT_GE(row.tolerance, 0);
        EXPECT_FALSE(row.why.empty()) << row.quantity;
        EXPECT_FALSE(row.unit.empty()) << row.quantity;
    }
}

TEST_P(PublishedOthers, PlantedWrongNumberIsSeen) {
    auto rows = table(GetParam()());
    for (Row& row : rows) {
        row.published += 2.1 * row.tolerance + 0.001;
        EXPECT_FALSE(row.agrees()) << row.quantity;
    }
}

TEST_P(PublishedOthers, SettingBeyondItsBoundsIsRefused) {
    Model const model = GetParam()();
    for (Setting const& setting : model.settings) {
        EXPECT_LT(setting.low, setting.high);
        EXPECT_THROW(table(model, {{std::string{setting.key}, setting.high + 1}}), BadModelInput) << setting.key;
        EXPECT_THROW(table(model, {{std::string{setting.key}, setting.low - 1}}), BadModelInput) << setting.key;
    }
}

INSTANTIATE_TEST_SUITE_P(Models, PublishedOthers, testing::Values(bail_and_base_rates, prison_stock_flow, seats, epstein_2002, short_2008),
                         [](auto const& given) {
                             std::string name{given.param().name};
                             std::erase(name, '-');
                             return name;
                         });

TEST(BaseRates, RarerMeansMoreWrong) {
    ErrorRates const rates{0.8, 0.05};
    EXPECT_LT(positive_predictive_value(0.01, rates), positive_predictive_value(0.1, rates));
    EXPECT_EQ(positive_predictive_value(1, rates), 1);
}

TEST(BaseRates, ThreeRatesDecideTheFourth) {
    for (double const base_rate : {0.05, 0.4, 0.9}) {
        ErrorRates const rates = signal_detection(1.5, 1);
        double const predictive = positive_predictive_value(base_rate, rates);
        EXPECT_NEAR(implied_false_positive_rate(base_rate, predictive, 1 - rates.true_positive_rate), rates.false_positive_rate, 1e-12);
    }
}

TEST(BaseRates, FixedQuotaLowersTheBarAsTheSoughtBecomeRarer) {
    double const many = cutoff_for_quota(0.05, 0.10, 2), few = cutoff_for_quota(0.05, 0.01, 2);
    EXPECT_LT(few, many);
    EXPECT_GT(signal_detection(2, few).false_positive_rate, signal_detection(2, many).false_positive_rate);
    ErrorRates const rates = signal_detection(2, many);
    EXPECT_NEAR(0.10 * rates.true_positive_rate + 0.90 * rates.false_positive_rate, 0.05, 1e-12);
}

TEST(BaseRates, ImpossibleInputIsRefused) {
    EXPECT_THROW((void)positive_predictive_value(1.2, {0.5, 0.5}), BadModelInput);
    EXPECT_THROW((void)positive_predictive_value(0.5, {0, 0}), BadModelInput);
    EXPECT_THROW((void)implied_false_positive_rate(1, 0.5, 0.5), BadModelInput);
    EXPECT_THROW((void)error_rates({-1, 1, 1, 1}), BadModelInput);
    EXPECT_THROW((void)error_rates({0, 1, 0, 1}), BadModelInput);
    EXPECT_THROW((void)cutoff_for_quota(0, 0.1, 1), BadModelInput);
}

TEST(PrisonStock, IsASumOfFlows) {
    EXPECT_EQ(prison_stock({100, 50, 20, 5}), 125);
    EXPECT_THROW((void)prison_stock({100, -1, 0, 0}), BadModelInput);
    EXPECT_THROW((void)prison_stock({100, 0, 101, 0}), BadModelInput);
}

TEST(PrisonStock, ArrestsAndTimeInCustodyRise) {
    EXPECT_EQ(cumulative_arrests(0), 0);
    EXPECT_LT(cumulative_arrests(10), cumulative_arrests(11));
    EXPECT_LT(custody_person_years(25), custody_person_years(39.5));
    EXPECT_THROW((void)cumulative_arrests(-1), BadModelInput);
    EXPECT_THROW((void)custody_person_years(0), BadModelInput);
}

TEST(PrisonStock, LongerStaysFillAPrison) {
    PrisonCount const shorter = count_prison(5, 30, 5000, Stay::exponential, 3), longer = count_prison(5, 60, 5000, Stay::exponential, 3);
    EXPECT_LT(shorter.mean_stock, longer.mean_stock);
    EXPECT_GT(longer.mean_stock - 10 * longer.standard_error, 5 * 30);  // the law with half of the stay would be seen
    EXPECT_THROW((void)count_prison(0, 30, 5000, Stay::constant, 1), BadModelInput);
    EXPECT_THROW((void)count_prison(5, 30, 10, Stay::constant, 1), BadModelInput);
}

TEST(PrisonStock, MoreHeldBeforeBreaksTheIdentity) { EXPECT_GT(disagreements(table(prison_stock_flow(), {{"stock_before", 45'000}})), 4); }

TEST(Seats, AddUpAndLeaveNobodyBelowTheWholeQuotas) {
    std::array<double, 4> const votes{53, 24, 17, 6};
    for (int seats = 1; seats <= 100; ++seats) {
        auto const divisors = dhondt(votes, seats), quotas = hare(votes, seats);
        EXPECT_EQ(std::accumulate(divisors.begin(), divisors.end(), 0), seats);
        EXPECT_EQ(std::accumulate(quotas.begin(), quotas.end(), 0), seats);
        for (std::size_t i = 0; i < votes.size(); ++i) {
            EXPECT_GE(divisors[i], static_cast<int>(votes[i] * seats / 100));
        }
        EXPECT_GE(divisors[0], quotas[0]);  // divisors favour the largest
    }
}

TEST(Seats, ImpossibleInputIsRefused) {
    std::array<double, 2> const none{0, 0}, negative{5, -1}, good{2, 1};
    EXPECT_THROW((void)dhondt(none, 3), BadModelInput);
    EXPECT_THROW((void)hare(negative, 3), BadModelInput);
    EXPECT_THROW((void)hare(good, 0), BadModelInput);
    EXPECT_THROW((void)dhondt(good, -1), BadModelInput);
    EXPECT_THROW((void)threshold(0, 2, 3), BadModelInput);
    EXPECT_THROW((void)threshold(60, 4, 3), BadModelInput);
    EXPECT_THROW((void)read_department_votes(""), BadModelInput);
    EXPECT_THROW((void)read_department_votes("department,seats_2021,seats_2024,list,pool,party,votes\na,3,2,x,x,x,many\n"), BadModelInput);
    EXPECT_THROW((void)read_department_votes("department,seats_2021,seats_2024,list,pool,party,votes\na,3,2,x\n"), BadModelInput);
    EXPECT_THROW((void)seats().reproduce({}, scenario::DataSource{{}}), BadModelInput);
}

TEST(Seats, UnpooledListsGiveAnotherAssembly) {
    auto lists = read_department_votes(shipped_votes());
    std::string csv = "department,seats_2021,seats_2024,list,pool,party,votes\n";
    for (DepartmentVotes const& one : lists) {
        std::string const party = one.list == "coalition_nuevas_ideas_gana" ? "nuevas_ideas" : one.list;
        csv += one.department + ',' + std::to_string(one.seats_2021) + ',' + std::to_string(one.seats_2024) + ',' + one.list + ',' + one.list + ',' +
               party + ',' + std::to_string(static_cast<int>(one.votes)) + '\n';
    }
    EXPECT_GT(disagreements(seats().reproduce({}, data_with_votes(csv))), 0);
}

TEST(Unrest, BothFormsOfRiskAndTheirLimits) {
    EXPECT_EQ(arrest_probability(3, 4, 2.3, ArrestForm::rounded_down), 0);
    EXPECT_GT(arrest_probability(3, 4, 2.3, ArrestForm::ratio), 0.8);
    EXPECT_EQ(arrest_probability(8, 4, 2.3, ArrestForm::rounded_down), arrest_probability(8, 4, 2.3, ArrestForm::ratio));
    EXPECT_THROW((void)arrest_probability(1, 0, 2.3, ArrestForm::ratio), BadModelInput);
    EXPECT_THROW((void)arrest_probability(-1, 1, 2.3, ArrestForm::ratio), BadModelInput);
}

TEST(Unrest, PerfectLegitimacyIsQuietAndRunsRepeat) {
    UnrestParameters small;
    small.side = 20;
    small.vision = 3;
    for (int const rebels : unrest(small, std::vector<double>(30, 1.0), 1)) {
        EXPECT_EQ(rebels, 0);
    }
    std::vector<double> const half(30, 0.5);
    EXPECT_EQ(unrest(small, half, 7), unrest(small, half, 7));
    EXPECT_NE(unrest(small, half, 7), unrest(small, half, 8));
}

TEST(Unrest, ImpossibleInputIsRefused) {
    UnrestParameters crowded, blind, wide;
    crowded.citizen_density = 0.97;
    blind.vision = 0;
    wide.vision = 20;
    std::vector<double> const one{0.5}, impossible{1.5};
    EXPECT_THROW((void)unrest(crowded, one, 1), BadModelInput);
    EXPECT_THROW((void)unrest(blind, one, 1), BadModelInput);
    EXPECT_THROW((void)unrest(wide, one, 1), BadModelInput);
    EXPECT_THROW((void)unrest({}, impossible, 1), BadModelInput);
}

TEST(Unrest, OutburstsAreRises) { EXPECT_EQ(outbursts({0, 60, 70, 10, 50, 49, 51}, 50), 3); }

TEST(Hotspots, FasterSpreadCalmsAndStrongerExcitementStirs) {
    HotspotParameters fixed;
    fixed.spread = 0.03;
    HotspotParameters spreading = fixed, calmer = fixed;
    spreading.spread = 0.2;
    calmer.excitement_per_day = 0.05;
    EXPECT_GT(instability(fixed), 0);
    EXPECT_LT(instability(spreading), instability(fixed));
    EXPECT_LT(instability(calmer), 0);
}

TEST(Hotspots, RunsRepeat) {
    HotspotParameters small;
    small.side = 16;
    EXPECT_EQ(run_hotspots(small, 20, 1).contrast, run_hotspots(small, 20, 1).contrast);
    EXPECT_NE(run_hotspots(small, 20, 1).contrast, run_hotspots(small, 20, 2).contrast);
}

TEST(Hotspots, ImpossibleInputIsRefused) {
    HotspotParameters tiny, overflowing, frozen, coarse;
    tiny.side = 2;
    overflowing.spread = 1.1;
    frozen.decay_per_day = 0;
    coarse.step_days = 20;
    for (HotspotParameters const& wrong : {tiny, overflowing, frozen, coarse}) {
        EXPECT_THROW((void)uniform_state(wrong), BadModelInput);
        EXPECT_THROW((void)run_hotspots(wrong, 20, 1), BadModelInput);
    }
    EXPECT_THROW((void)run_hotspots({}, 5, 1), BadModelInput);
}

}  // namespace
}  // namespace contrapeso::published
