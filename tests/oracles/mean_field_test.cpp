// SPDX-License-Identifier: Apache-2.0
// The reduced model. One place, members only, arrests a fixed flow and final, no courts, prevention or politics: then the equations of the gangs say
//
//     dC/dt = ρ C − η − q C²      (Prieto-Curiel, Campedelli and Hope 2023, Science 381:1312-1316, all cartels taken as one)
//
// with C members, η arrests a year, ρ = `recruitment_hazard` − `desistance_hazard` (GNG-5, GNG-6), and q of two parts: saturation,
// `recruitment_hazard` / `carrying_capacity` (GNG-5), and the feud, `feud_rate` · ½ (1 − Σ s²) / N (GNG-1): with gangs of like shares s the pairs of
// hostile members are Σ_(g<h) M_g M_h = ½ (1 − Σ s²) C², and N people live there. No flow above the tipping point η_c = ρ² / 4q leaves anybody.
//
// How far replicates scatter about that is known as well: to first order their variance V grows as dV/dt = 2 (ρ − 2 q C) V + (all flows in and out)
// (van Kampen's linear noise). Means are held against C with the standard error √(V / n).
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "contrapeso/country/simulate.h"
#include "contrapeso/published/runge_kutta.h"
#include "contrapeso/stats/acceptance.h"
#include "support/small_country.h"

namespace contrapeso::gangs {
namespace {

/// The reduced model [persons, years].
struct MeanField {
    double recruitment{0.8}, desistance{0.3}, capacity{32'000}, feud{200}, arrests{};

    static constexpr double inhabitants = 3e6;  // so many that those lost to arrest and feud do not count
    static constexpr double hostile_pairs = (1 - 4 * 0.25 * 0.25) / 2;  // of C², four gangs of a quarter each

    [[nodiscard]] double rho() const { return recruitment - desistance; }
    [[nodiscard]] double q() const { return recruitment / capacity + feud * hostile_pairs / inhabitants; }
    [[nodiscard]] double recruits(double members) const { return recruitment * members * (1 - members / capacity); }
    [[nodiscard]] double killed(double members) const { return feud * hostile_pairs / inhabitants * members * members; }
    [[nodiscard]] double tipping_flow() const { return rho() * rho() / (4 * q()); }
    [[nodiscard]] double lower_equilibrium() const { return (rho() - std::sqrt(rho() * rho() - 4 * arrests * q())) / (2 * q()); }
};

/// Mean and variance of the number of members.
struct Members {
    double mean{}, variance{};
};

/// Members on every evening from `initial` on, by steps of a day.
std::vector<Members> solve(MeanField const& model, double initial, std::int64_t days) {
    auto const slopes = [&](std::vector<double> const& y, std::vector<double>& slope) {
        double const members = y[0];
        slope[0] = model.rho() * members - model.arrests - model.q() * members * members;
        double const flows = model.recruits(members) + model.desistance * members + model.killed(members) + model.arrests;
        slope[1] = 2 * (model.rho() - 2 * model.q() * members) * y[1] + flows;
    };
    std::vector<double> y{initial, 0};
    std::vector<Members> path{{initial, 0}};
    for (std::int64_t day = 0; day < days; ++day) {
        published::advance(y, 1 / days_per_year, published::StepRule::runge_kutta, slopes);
        path.push_back({y[0], y[1]});
    }
    return path;
}

/// The same mean by the law of a day: rates of the morning, and nobody is lost twice (a hazard h takes 1 − exp(−h) of them).
std::vector<double> live(MeanField const& model, double members, std::int64_t days) {
    std::vector<double> path{members};
    for (std::int64_t day = 0; day < days && members > 0; ++day) {
        double const hazard = (model.desistance + (model.killed(members) + model.arrests) / members) / days_per_year;
        members += model.recruits(members) / days_per_year + members * std::expm1(-hazard);
        path.push_back(members);
    }
    return path;
}

/// Who decides whom the police take: a number of people screened, all of whom are arrested, or a number of arrests ordered.
enum class Order { screens, quota };

testing::SmallCountry reduced_country(MeanField const& model, double initial, Order order) {
    testing::SmallCountry country{1, static_cast<std::int64_t>(MeanField::inhabitants)};
    country.set("gangs.initial_members", initial);
    for (char const* const gang : {"ms13", "surenos", "revolucionarios", "other"}) {
        country.set(std::string{"gangs.initial_share."} + gang, 0.25);
    }
    country.set("gangs.recruitment_hazard", model.recruitment).set("gangs.carrying_capacity", model.capacity);
    country.set("gangs.desistance_hazard", model.desistance).set("gangs.feud_rate", model.feud).set("gangs.member_share_of_victims", 1);
    country.set("gangs.hiding_onset", 1e9);  // nobody lies low
    country.set("policing.exposed_population", 0).set("policing.screening_weight.member", 1);  // nobody but members is looked at
    country.set("courts.custody_limit", 40'000);  // no hearing within the run: arrests are final
    double const arrests_per_day = model.arrests / days_per_year;
    if (order == Order::screens) {
        country.set("policing.screens", arrests_per_day).set("policing.separation.member", 20);  // whoever is screened is arrested
    } else {
        country.set("policing.screens", 3 * arrests_per_day).set("policing.separation.member", 2).set("policing.quota", arrests_per_day);
    }
    return country;
}

struct Case {
    MeanField model;
    double initial;  // members
    int years;  // simulated
    std::vector<int> checked;  // months after which the mean is held against the equation
    Order order{Order::screens};
    double smallest_relevant_error{0.05};  // of the members of a checked month
};

/// The numbers of the equation.
constexpr double MeanField::*every_number[] = {&MeanField::recruitment, &MeanField::desistance, &MeanField::capacity, &MeanField::feud,
                                               &MeanField::arrests};
/// Without those that matter to many members only.
constexpr double MeanField::*numbers_of_few[] = {&MeanField::recruitment, &MeanField::desistance, &MeanField::arrests};

constexpr std::uint64_t seed = 1312;
constexpr int first_year = 2015;

/// Days from the first morning to the evening of the last day of this month, counted from 1.
std::size_t days_lived(int month) {
    return static_cast<std::size_t>(day_of(first_year + month / 12, static_cast<unsigned>(month % 12) + 1, 1) - day_of(first_year, 1, 1));
}

double sd(Members const& members) { return std::sqrt(members.variance); }

/// Replicates of one case beside its equation.
class Comparison {
  public:
    explicit Comparison(Case one) : case_{std::move(one)} {
        auto const path = solve(case_.model);
        std::int64_t replicates = 0;
        for (int const month : case_.checked) {
            Members const& expected = path[days_lived(month)];
            replicates = std::max(replicates, stats::sample_size_for(sd(expected), case_.smallest_relevant_error * expected.mean));
        }
        auto country = reduced_country(case_.model, case_.initial, case_.order);
        auto const scenario = country.between(day_of(first_year, 1, 1), day_of(first_year + case_.years, 1, 1) - 1).resolved();
        for (std::int64_t replicate = 0; replicate < replicates; ++replicate) {
            histories_.push_back(country::simulate(scenario, {.seed = seed, .replicate = static_cast<std::uint64_t>(replicate)}));
        }
    }

    /// Empty if the replicates agree with this model in every checked month, else why not.
    [[nodiscard]] std::string disagreement(MeanField const& model) const {
        auto const path = solve(model);
        for (int const month : case_.checked) {
            std::vector<double> const members = after(month);
            Members const& expected = path[days_lived(month)];
            auto const verdict = stats::accept_mean(members, expected.mean, sd(expected));
            if (!verdict) {
                return "after " + std::to_string(month) + " months: " + verdict.text;
            }
        }
        return "";
    }

    /// The equation holds, its scatter does, and none that is off by a tenth in one of these numbers would pass.
    void hold(std::span<double MeanField::*const> numbers = every_number) const {
        EXPECT_EQ(disagreement(case_.model), "");
        auto const path = solve(case_.model);
        auto const by_days = live(case_.model, case_.initial, static_cast<std::int64_t>(days_lived(case_.checked.back())));
        for (int const month : case_.checked) {
            Members const& expected = path[days_lived(month)];
            auto const verdict = stats::accept_variance(after(month), expected.mean, sd(expected), 3);  // nearly normal
            EXPECT_TRUE(verdict) << "variance after " << month << " months: " << verdict.text;
            // The equation knows no days. What they change in the mean must drown in its standard error.
            EXPECT_LT(std::abs(by_days[days_lived(month)] - expected.mean), sd(expected) / std::sqrt(static_cast<double>(histories_.size())));
        }
        for (double MeanField::*number : numbers) {
            for (double const factor : {0.9, 1.1}) {
                MeanField wrong = case_.model;
                wrong.*number *= factor;
                EXPECT_NE(disagreement(wrong), "") << "cannot see " << factor << " × " << case_.model.*number;
            }
        }
        for (auto const& history : histories_) {
            for (country::MonthlyRecord const& month : history) {
                EXPECT_EQ(month.arrests_gang_related, month.arrests_members) << "somebody else was arrested";
            }
        }
    }

    /// Members at liberty in every replicate, this many months after the start.
    [[nodiscard]] std::vector<double> after(int month) const {
        std::vector<double> members;
        for (auto const& history : histories_) {
            members.push_back(static_cast<double>(history[static_cast<std::size_t>(month) - 1].members_free));
        }
        return members;
    }

    [[nodiscard]] std::vector<double> at_the_end() const { return after(12 * case_.years); }

  private:
    [[nodiscard]] std::vector<Members> solve(MeanField const& model) const {
        return gangs::solve(model, case_.initial, static_cast<std::int64_t>(days_lived(case_.checked.back())));
    }

    Case case_;
    std::vector<country::MonthlySeries> histories_;
};

/// The standard numbers, with arrests as a share of the tipping flow.
MeanField with_arrests(double share_of_tipping_flow) {
    MeanField model;
    model.arrests = share_of_tipping_flow * model.tipping_flow();
    return model;
}

TEST(MeanField, GNG_1_5_6_POL_1_members_grow_under_half_the_tipping_flow) {
    MeanField const model = with_arrests(0.5);
    constexpr double initial = 3000;
    ASSERT_GT(initial, model.lower_equilibrium());
    Comparison const below{{.model = model, .initial = initial, .years = 12, .checked = {12, 36, 72, 144}}};
    below.hold();
    for (double const members : below.at_the_end()) {
        EXPECT_GT(members, 2 * initial);
    }
}

TEST(MeanField, GNG_1_5_6_POL_1_members_vanish_under_one_and_a_half_times_the_tipping_flow) {
    Comparison const above{{.model = with_arrests(1.5), .initial = 8000, .years = 13, .checked = {12, 36, 60}}};
    above.hold();
    for (double const members : above.at_the_end()) {
        EXPECT_EQ(members, 0);
    }
}

TEST(MeanField, GNG_1_5_6_POL_1_few_members_vanish_under_half_the_tipping_flow) {
    MeanField const model = with_arrests(0.5);
    constexpr double initial = 1000;
    ASSERT_LT(initial, model.lower_equilibrium());
    Comparison const few{{.model = model, .initial = initial, .years = 8, .checked = {12, 24}, .smallest_relevant_error = 0.1}};
    few.hold(numbers_of_few);
    for (double const members : few.at_the_end()) {
        EXPECT_EQ(members, 0);
    }
}

TEST(MeanField, GNG_1_5_6_POL_3_a_quota_of_arrests_is_such_a_flow) {
    Comparison const above{{.model = with_arrests(1.5), .initial = 8000, .years = 13, .checked = {12, 36, 60}, .order = Order::quota}};
    above.hold();
    for (double const members : above.at_the_end()) {
        EXPECT_EQ(members, 0);
    }
}

}  // namespace
}  // namespace contrapeso::gangs
