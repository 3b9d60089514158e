// SPDX-License-Identifier: Apache-2.0
// Recipes as they ship, what a cut-off and a rival make of them, and the lights of a fit.
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "contrapeso/calibration/backtest.h"
#include "contrapeso/calibration/diagnostics.h"
#include "contrapeso/calibration/rivals.h"
#include "contrapeso/evidence/read_evidence.h"
#include "support/toy_fit.h"

namespace contrapeso::calibration {
namespace {

// --- recipes ---

class Recipes : public ::testing::Test {
  protected:
    void SetUp() override {
        Diagnostics faults;
        library_ = scenario::open_library(std::nullopt, faults);
        evidence_ = evidence::read_evidence(library_->data, faults);
        ASSERT_TRUE(faults.empty());
    }
    std::optional<Recipe> shipped(std::string const& name) {
        Diagnostics faults;
        auto recipe = read_recipe(name, *library_, *evidence_, faults);
        EXPECT_TRUE(faults.empty()) << (faults.empty() ? "" : to_string(faults.front()));
        return recipe;
    }
    std::optional<scenario::Library> library_;
    std::optional<evidence::Evidence> evidence_;
};

TEST_F(Recipes, every_shipped_one_can_be_posed) {
    for (std::string const& name : library_->data.names("data/fits", ".toml")) {
        auto recipe = shipped(name);
        ASSERT_TRUE(recipe) << name;
        Diagnostics faults, notes;
        auto const problem = pose(*recipe, *library_, faults, notes);
        EXPECT_TRUE(problem && faults.empty()) << name << (faults.empty() ? "" : to_string(faults.front()));
        for (Rival const& rival : recipe->rivals) {
            EXPECT_TRUE(pose(told_by(rival, *recipe, library_->registry), *library_, faults, notes))
                << rival.key << (faults.empty() ? "" : to_string(faults.front()));
        }
    }
}

TEST_F(Recipes, no_killing_is_counted_twice) {
    auto const recipe = shipped("el-salvador-2010-2025@1");
    auto const data = data_of(*recipe, day_of(2010, 1, 1));
    std::map<int, double> left, months;
    for (Datum const& datum : data) {
        if (datum.fact->key == "killed_in_a_month") {
            months[year_of(datum.period.first)] += datum.sources.front();
        } else if (datum.fact->key == "killed_in_a_year") {
            left[year_of(datum.period.first)] += datum.sources.front();
        }
    }
    EXPECT_FALSE(left.contains(2015));  // every month of it stands for itself
    EXPECT_DOUBLE_EQ(left[2012] + months[2012], 2594);
    EXPECT_DOUBLE_EQ(left[2019] + months[2019], 2398);
    EXPECT_DOUBLE_EQ(left[2023], 154);
    EXPECT_FALSE(left.contains(2025));  // marked as predicted, so that no fit sees it
}

TEST_F(Recipes, held_out_figures_teach_nothing) {
    auto const recipe = shipped("el-salvador-2010-2025@1");
    Diagnostics faults, notes;
    auto const problem = pose(*recipe, *library_, faults, notes);
    auto const held = problem->positions(Use::held_out), fitted = problem->positions(Use::fitted);
    EXPECT_GT(held.size(), 10U);
    EXPECT_EQ(static_cast<std::size_t>(problem->target().figures.size()), fitted.size());
    EXPECT_EQ(held.size() + fitted.size(), problem->data.size());
}

TEST_F(Recipes, errors_of_one_series_resemble_each_other_as_long_as_they_say) {
    auto const recipe = shipped("el-salvador-2010-2025@1");
    Diagnostics faults, notes;
    auto const problem = pose(*recipe, *library_, faults, notes);
    Target const target = problem->target();
    auto const fitted = problem->positions(Use::fitted);
    for (std::size_t i = 0; i < fitted.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            Datum const &a = problem->data[fitted[i]], &b = problem->data[fitted[j]];
            double const r = target.error(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
            EXPECT_EQ(r > 0, a.series == b.series && problem->error_of(a).memory > 0);
        }
    }
    EXPECT_NO_THROW(static_cast<void>(cholesky(target.error)));
}

TEST_F(Recipes, a_cut_off_sees_nothing_after_its_day) {
    auto const recipe = shipped("el-salvador-2010-2025@1");
    constexpr Day day = day_of(2018, 12, 31);
    Recipe const early = cut_off(*recipe, day);
    for (Datum const& datum : data_of(early, day_of(2010, 1, 1))) {
        EXPECT_LE(datum.period.last, day);
        EXPECT_EQ(datum.use, Use::fitted);
        for (Part const& part : datum.less) {
            EXPECT_LE(part.observation->period.last, day);
        }
    }
    for (Datum const& datum : figures_after(early, day_of(2010, 1, 1), day, day_of(2025, 12, 31))) {
        EXPECT_GT(datum.period.last, day);
        EXPECT_TRUE(datum.less.empty());
    }
    EXPECT_EQ(cut_off(*recipe, recipe->until).name, recipe->name);
}

TEST_F(Recipes, a_rival_frees_what_it_does_not_pin) {
    auto const recipe = shipped("fall-after-2015@1");
    auto const is_free = [&](Recipe const& one, std::string_view key) {
        return std::any_of(one.free.begin(), one.free.end(), [&](Free const& free) { return library_->registry[free.parameter].key == key; });
    };
    for (Rival const& rival : recipe->rivals) {
        Recipe const told = told_by(rival, *recipe, library_->registry);
        EXPECT_EQ(is_free(told, "violence.emergency_reduction"), rival.key != "incapacitation") << rival.key;
        EXPECT_EQ(is_free(told, "gangs.lethality_trend"), rival.key == "trend") << rival.key;
    }
}

// --- what a fit says of itself ---

/// What a fit says of itself, as one text.
std::string findings_of(Report const& report) {
    std::string text;
    for (Finding const& one : report.findings) {
        text += one.what + "\n";
    }
    return text;
}

class Lights : public Recipes {};

TEST_F(Lights, a_sound_fit_is_green) {
    testing::ToyFit toy{60, 4};
    toy.publish(toy.record(Vector::Zero(3), 1), 1);
    toy.problem().recipe.chains.steps = 20'000;
    toy.problem().recipe.draws = 100;
    Report const report = report_on(toy.problem(), toy.fit(5, 2), library_->registry);
    EXPECT_TRUE(report.converged()) << findings_of(report);
    EXPECT_EQ(report.parameters[2].pulls.front().series, 2U);  // prisoners say most of admissions
    EXPECT_GT(report.parameters[2].learnt, 0.8);
}

TEST_F(Lights, figures_that_no_values_meet_are_told) {
    testing::ToyFit toy{60, 4};
    toy.publish(toy.record(Vector::Zero(3), 1), 1);
    for (Datum& datum : toy.problem().data) {
        datum.sources.front() *= datum.series == 1 ? 20 : 1;  // members; those killed and held stay as they are
    }
    toy.problem().recipe.draws = 100;
    Report const report = report_on(toy.problem(), toy.fit(5, 2), library_->registry);
    EXPECT_FALSE(report.converged());
    EXPECT_NE(findings_of(report).find("no values of the free parameters meet them all"), std::string::npos) << findings_of(report);
    EXPECT_NE(findings_of(report).find("`members` is missed by"), std::string::npos) << findings_of(report);
}

TEST_F(Lights, a_parameter_at_its_bound_is_told) {
    testing::ToyFit toy{60, 4};
    Vector truth = Vector::Zero(3);
    truth[2] = 1;  // admissions of 597 a year
    toy.publish(toy.record(truth, 1), 1);
    toy.problem().recipe.free[2].prior.high = 500;
    toy.problem().recipe.draws = 100;
    Report const report = report_on(toy.problem(), toy.fit(5, 2), library_->registry);
    EXPECT_FALSE(report.converged());
    EXPECT_NE(findings_of(report).find("`prisons.ordinary_admissions` stands at its bound"), std::string::npos) << findings_of(report);
}

}  // namespace
}  // namespace contrapeso::calibration
