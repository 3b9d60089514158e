// SPDX-License-Identifier: Apache-2.0
// The path through time and its optimum: Runge-Kutta steps, the exact adjoint of each, descent by NLopt. Theory: docs/methods/social-or-security.md.
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <span>
#include <string>

#include <nlopt.h>

#include "contrapeso/published/model.h"
#include "contrapeso/published/social_or_security.h"

namespace contrapeso::published::budget {

namespace {

constexpr int substeps = 4;  ///< Runge-Kutta steps in one step of the plan: errors far below a person
constexpr double dt = step_weeks / substeps;

Sizes plus(Sizes const& a, double factor, Sizes const& b) { return {a.one + factor * b.one, a.two + factor * b.two}; }

/// Arrests of a cartel and their slopes.
struct Arrests {
    double count, by_members, by_money;
};

Arrests arrests(double effect, double money, double members) {
    double const size = std::max(0.0, members), root = std::sqrt(money), soft = std::sqrt(size + 1);
    double const by_size = size / soft, steep = (size / 2 + 1) / (soft * (size + 1));
    return {effect * root * by_size, members > 0 ? effect * root * steep : 0, root > 0 ? effect * by_size / (2 * root) : 0};
}

/// Transposed slopes of growth, applied to a price of each member.
void pull_back(Economy const& e, Sizes const& c, Spending const& u, Sizes const& price, Sizes& by_sizes, Spending& by_spending) {
    double const joining = e.recruitment * std::exp(-e.social_effect * u.social);
    Arrests const one = arrests(e.security_effect, u.security_one, c.one), two = arrests(e.security_effect, u.security_two, c.two);
    by_sizes.one += price.one * (joining - one.by_members - e.lethality * c.two - 2 * e.saturation * c.one) - price.two * e.lethality * c.two;
    by_sizes.two += price.two * (joining - two.by_members - e.lethality * c.one - 2 * e.saturation * c.two) - price.one * e.lethality * c.one;
    by_spending.security_one -= price.one * one.by_money;
    by_spending.security_two -= price.two * two.by_money;
    by_spending.social -= e.social_effect * joining * (price.one * c.one + price.two * c.two);
}

void add_harm_slopes(Economy const& e, Sizes const& c, double weight, Sizes& by_sizes) {
    double const violence = weight * e.violence_weight * e.violence_cost, presence = weight * (1 - e.violence_weight) * e.presence_cost;
    by_sizes.one += violence * c.two + presence;
    by_sizes.two += violence * c.one + presence;
}

/// The four places at which a Runge-Kutta step looks, and where it ends.
struct Stages {
    std::array<Sizes, 4> at;
    Sizes end;
};

constexpr std::array<double, 4> weights{1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6}, reach{0, 0.5, 0.5, 1};

Stages step(Economy const& e, Sizes const& from, Spending const& u) {
    Stages stages{.at = {}, .end = from};
    Sizes slope{};
    for (std::size_t i = 0; i < 4; ++i) {
        stages.at[i] = plus(from, reach[i] * dt, slope);
        slope = growth(e, stages.at[i], u);
        stages.end = plus(stages.end, weights[i] * dt, slope);
    }
    return stages;
}

double today(Economy const& e, double week) { return std::exp(-e.discount * week); }

/// Costs a week of keeping both sizes as they are, by security alone.
double holding(Economy const& e, Sizes const& c) {
    Sizes const growing = growth(e, c, {});
    auto const money = [&](double members, double persons) {
        double const per_root = arrests(e.security_effect, 1, members).count;  // arrests for one dollar; they rise with its root
        double const root = per_root > 0 ? std::max(0.0, persons) / per_root : 0;
        return root * root;
    };
    return harm(e, c) + money(c.one, growing.one) + money(c.two, growing.two);
}

Sizes holding_slopes(Economy const& e, Sizes const& c) {
    double const small = 1e-3;  // persons; the end counts for exp(−r T) only
    return {(holding(e, {c.one + small, c.two}) - holding(e, {std::max(0.0, c.one - small), c.two})) / (2 * small),
            (holding(e, {c.one, c.two + small}) - holding(e, {c.one, std::max(0.0, c.two - small)})) / (2 * small)};
}

Plan traced(Economy const& e, Sizes const& start, std::vector<Spending> const& spending) {
    Plan plan{.spending = spending, .sizes = {start}, .cost = 0};
    Sizes now = start;
    for (std::size_t k = 0; k < spending.size(); ++k) {
        for (int part = 0; part < substeps; ++part) {
            double const week = (static_cast<double>(k) * substeps + part) * dt;
            Stages const stages = step(e, now, spending[k]);
            for (std::size_t i = 0; i < 4; ++i) {
                plan.cost += weights[i] * dt * today(e, week + reach[i] * dt) * (harm(e, stages.at[i]) + spending[k].total());
            }
            now = stages.end;
        }
        plan.sizes.push_back(now);
    }
    plan.cost += today(e, static_cast<double>(spending.size()) * step_weeks) / e.discount * holding(e, now);
    return plan;
}

/// Spending as NLopt sees it: numbers y ≥ 0 with u_i = B y_i² / (1 + Σ y²). Squares take away the infinite slope of √u at 0, and the sum stays below B.
Spending spending_of(double budget, std::array<double, 3> const& y) {
    double const whole = 1 + y[0] * y[0] + y[1] * y[1] + y[2] * y[2], unit = budget / whole;
    return {unit * y[0] * y[0], unit * y[1] * y[1], unit * y[2] * y[2]};
}

void numbers_of(double budget, Spending const& u, double* y) {
    double const rest = std::max(budget * 1e-6, budget - u.total()), least = 1e-3;  // from 0 no descent could start
    y[0] = std::max(least, std::sqrt(u.security_one / rest));
    y[1] = std::max(least, std::sqrt(u.security_two / rest));
    y[2] = std::max(least, std::sqrt(u.social / rest));
}

struct Problem {
    Economy economy;
    Sizes start;
    Treatment treatment{};
    double scale;

    [[nodiscard]] std::vector<Spending> spending(std::span<double const> y) const {
        std::vector<Spending> all;
        for (std::size_t i = 0; i < y.size(); i += 3) {
            double const second = treatment == Treatment::alike ? y[i] : y[i + 1];
            all.push_back(spending_of(economy.budget, {y[i], second, y[i + 2]}));
        }
        return all;
    }
};

/// In the form that NLopt calls.
double cost_of(unsigned size, double const* y, double* slope, void* data) {
    auto const& problem = *static_cast<Problem const*>(data);
    Plan const plan = traced(problem.economy, problem.start, problem.spending({y, size}));
    if (slope != nullptr) {
        auto const by = slopes(problem.economy, plan);
        bool const alike = problem.treatment == Treatment::alike;
        for (std::size_t k = 0; k < by.size(); ++k, y += 3, slope += 3) {
            Spending const u = plan.spending[k];
            double const factor = 2 * (problem.economy.budget - u.total()) / problem.scale;  // 2 B / (1 + Σ y²)
            double const mean =
                (by[k].security_one * u.security_one + by[k].security_two * u.security_two + by[k].social * u.social) / problem.economy.budget;
            slope[0] = factor * y[0] * (by[k].security_one - mean + (alike ? by[k].security_two - mean : 0));
            slope[1] = alike ? 0 : factor * y[1] * (by[k].security_two - mean);
            slope[2] = factor * y[2] * (by[k].social - mean);
        }
    }
    return plan.cost / problem.scale;
}

}  // namespace

Sizes growth(Economy const& e, Sizes const& given, Spending const& u) {
    double const joining = e.recruitment * std::exp(-e.social_effect * u.social);
    Sizes const c{std::max(0.0, given.one), std::max(0.0, given.two)};  // a step may end a hair below nobody
    return {e.entering + joining * c.one - arrests(e.security_effect, u.security_one, c.one).count - e.lethality * c.one * c.two -
                e.saturation * c.one * c.one,
            e.entering + joining * c.two - arrests(e.security_effect, u.security_two, c.two).count - e.lethality * c.one * c.two -
                e.saturation * c.two * c.two};
}

double harm(Economy const& e, Sizes const& c) {
    return e.violence_weight * e.violence_cost * c.one * c.two + (1 - e.violence_weight) * e.presence_cost * (c.one + c.two);
}

Plan follow(Economy const& e, Sizes const& start, std::vector<Spending> const& spending) {
    for (double const value : {e.recruitment, e.lethality, e.saturation, e.security_effect, e.social_effect, e.entering, e.violence_cost,
                               e.presence_cost, e.budget, start.one, start.two}) {
        if (!(value >= 0) || !std::isfinite(value)) {
            throw BadModelInput{"rates, costs, the budget and members must be numbers not below 0, and one is " + std::to_string(value)};
        }
    }
    if (!(e.violence_weight >= 0 && e.violence_weight <= 1) || !(e.discount > 0 && std::isfinite(e.discount))) {
        throw BadModelInput{"the weight of violence lies between 0 and 1, and later costs must count for less (discount above 0)"};
    }
    if (spending.empty()) {
        throw BadModelInput{"a plan needs at least one step"};
    }
    for (Spending const& u : spending) {
        if (!(u.security_one >= 0 && u.security_two >= 0 && u.social >= 0 && u.total() <= e.budget)) {
            throw BadModelInput{"spending must not be negative nor exceed the budget of " + std::to_string(e.budget)};
        }
    }
    return traced(e, start, spending);
}

std::vector<Spending> slopes(Economy const& e, Plan const& plan) {
    std::size_t const steps = plan.spending.size();
    std::vector<Spending> by(steps);
    double const last = today(e, static_cast<double>(steps) * step_weeks) / e.discount;
    Sizes price = holding_slopes(e, plan.sizes.back());
    price = {last * price.one, last * price.two};
    for (std::size_t k = steps; k-- > 0;) {
        std::array<Stages, substeps> parts;
        Sizes now = plan.sizes[k];
        for (Stages& part : parts) {
            part = step(e, now, plan.spending[k]);
            now = part.end;
        }
        double discounted = 0;
        for (int part = substeps; part-- > 0;) {
            double const week = (static_cast<double>(k) * substeps + part) * dt;
            Sizes before = price, later{};
            for (std::size_t i = 4; i-- > 0;) {
                double const next = i < 3 ? reach[i + 1] * dt : 0, now_worth = weights[i] * dt * today(e, week + reach[i] * dt);
                Sizes const pull{weights[i] * dt * price.one + next * later.one, weights[i] * dt * price.two + next * later.two};
                later = {};
                pull_back(e, parts[static_cast<std::size_t>(part)].at[i], plan.spending[k], pull, later, by[k]);
                add_harm_slopes(e, parts[static_cast<std::size_t>(part)].at[i], now_worth, later);
                before = plus(before, 1, later);
                discounted += now_worth;
            }
            price = before;
        }
        by[k].security_one += discounted;
        by[k].security_two += discounted;
        by[k].social += discounted;
    }
    return by;
}

Plan improve(Economy const& e, Sizes const& start, std::vector<Spending> const& first, Treatment treatment) {
    Plan const given = follow(e, start, first);
    Problem problem{.economy = e, .start = start, .treatment = treatment, .scale = given.cost > 0 ? given.cost : 1};
    std::vector<double> y(3 * first.size());
    for (std::size_t k = 0; k < first.size(); ++k) {
        numbers_of(e.budget, first[k], &y[3 * k]);
    }
    std::unique_ptr<nlopt_opt_s, decltype(&nlopt_destroy)> const descent{nlopt_create(NLOPT_LD_LBFGS, static_cast<unsigned>(y.size())),
                                                                         nlopt_destroy};
    nlopt_set_min_objective(descent.get(), cost_of, &problem);
    nlopt_set_lower_bounds1(descent.get(), 0);
    nlopt_set_upper_bounds1(descent.get(), 1e3);
    nlopt_set_ftol_rel(descent.get(), 1e-13);
    nlopt_set_maxeval(descent.get(), 20'000);
    double reached = 0;
    (void)nlopt_optimize(descent.get(), y.data(), &reached);  // it also ends where no line search finds better, and calls that a failure
    Plan best = follow(e, start, problem.spending(y));
    return best.cost < given.cost ? best : given;
}

}  // namespace contrapeso::published::budget
