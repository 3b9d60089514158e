// SPDX-License-Identifier: Apache-2.0
// Equilibria and the table. Theory and findings: docs/methods/social-or-security.md.
#include "contrapeso/published/social_or_security.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "contrapeso/published/models.h"
#include "contrapeso/published/setting_values.h"

namespace contrapeso::published {

namespace budget {

namespace {

/// A symmetric point at which security is spent as it pays, found by its q = √(u/C); `excess` is 0 where the price is right too.
struct Candidate {
    RestingPoint point;
    double excess;
};

Candidate candidate(Economy const& e, double q) {
    double const loss = e.lethality + e.saturation, price = 2 * q / e.security_effect;  // a dollar on security brings back a dollar
    double members = (e.recruitment - e.security_effect * q) / loss, joining = e.recruitment, social = 0;
    double const wanted = price * e.social_effect > 0 ? 1 / (2 * price * e.social_effect) : 2 * joining * members + 1;  // recruits each, if v pays
    if (joining * members > wanted) {
        double const half = e.security_effect * q / 2;
        members = (std::sqrt(half * half + loss * wanted) - half) / loss;
        joining = wanted / members;
        social = std::log(e.recruitment / joining) / e.social_effect;
    }
    double const upkeep = e.discount - joining + e.security_effect * q / 2 + 2 * loss * members;
    double const marginal_harm = e.violence_weight * e.violence_cost * members + (1 - e.violence_weight) * e.presence_cost;
    return {.point = {.members = members,
                      .price = price,
                      .spending = {q * q * members, q * q * members, social},
                      .social_return = 2 * price * e.social_effect * joining * members},
            .excess = price * upkeep - marginal_harm};
}

}  // namespace

std::vector<RestingPoint> resting_points(Economy const& e) {
    std::vector<RestingPoint> found;
    if (!(e.security_effect > 0) || !(e.lethality + e.saturation > 0)) {
        return found;
    }
    constexpr int pieces = 20'000, halvings = 60;
    double const most = e.recruitment / e.security_effect;  // beyond, arrests exceed recruits at any size
    for (int i = 1; i + 1 < pieces; ++i) {
        double low = most * i / pieces, high = most * (i + 1) / pieces;
        bool const rising = candidate(e, low).excess < 0;
        if (rising == (candidate(e, high).excess < 0)) {
            continue;
        }
        for (int halving = 0; halving < halvings; ++halving) {
            double const middle = (low + high) / 2;
            (candidate(e, middle).excess < 0 ? rising : !rising) ? low = middle : high = middle;
        }
        RestingPoint const point = candidate(e, low).point;
        if (point.spending.total() < e.budget) {
            found.push_back(point);
        }
    }
    std::sort(found.begin(), found.end(), [](auto const& a, auto const& b) { return a.members > b.members; });
    return found;
}

std::optional<double> size_under(Economy const& e, double security_each, double social) {
    double low = 0, high = 0;
    double const uncontrolled = e.recruitment / std::max(e.lethality + e.saturation, 1e-300);
    auto const grows = [&](double members) { return growth(e, {members, members}, {security_each, security_each, social}).one > 0; };
    constexpr int pieces = 10'000, halvings = 60;
    for (int i = pieces; i > 0 && !(low > 0); --i) {  // from above: the first size that grows
        double const members = uncontrolled * i / pieces;
        if (grows(members)) {
            low = members;
            high = uncontrolled * (i + 1) / pieces;
        }
    }
    if (!(low > 0)) {
        return std::nullopt;
    }
    for (int halving = 0; halving < halvings; ++halving) {
        double const middle = (low + high) / 2;
        (grows(middle) ? low : high) = middle;
    }
    return low;
}

}  // namespace budget

namespace {

using namespace budget;

constexpr double digits = 1e-6;  ///< relative tolerance where two ways solve the same equations
constexpr double weeks_a_year = 52, billion = 1e9;
constexpr std::size_t steps = 200;  ///< 77 years, of which the last count for 2 %
constexpr double budget_today = 21'391'446, social_today = 10'729'000;  ///< dollars a week; constants of cartel2dsymf, the second in its ξ
constexpr Sizes readme_sizes{36'472, 36'472};
constexpr double readme_security = 34'400'330;  ///< against each, where the README has its search for an equilibrium begin

std::vector<Setting> settings() {
    return {{"rho", "1/week", "recruitment without social programmes", 3e-3, 0, 0.1},
            {"theta", "1/(person week)", "lethality", 1.2e-8, 0, 1e-6},
            {"omega", "1/(person week)", "saturation", 5.2e-8, 1e-12, 1e-6},
            {"eta", "persons^0.5/dollar^0.5/week", "effect of security spending", 5.6676e-5, 0, 1e-2},
            {"xi", "weeks/dollar", "effect of social spending", 0.0141 / 21e6, 0, 1e-6},
            {"violence_cost", "dollars/(person^2 week)", "harm of violence, for each pair of members", 0.0796, 0, 100},
            {"presence_cost", "dollars/(person week)", "harm done by a member otherwise", 11'200, 0, 1e7},
            {"violence_weight", "1", "weight of violence in the harm; the rest is that of presence", 1, 0, 1},
            {"discount", "1/week", "by which later costs count for less", 1e-3, 1e-5, 0.1},
            {"budget", "dollars/week", "that spending may not exceed", 2e8, 1e3, 1e11},
            {"members", "persons", "members of each cartel at the start", 25'000, 1, 1e6}};
}

struct Study {
    Economy economy;
    Sizes start;
};

Study study_of(Values const& values) {
    std::vector<Setting> const all = settings();
    auto const at = [&](std::string_view key) { return setting_value(all, values, key); };
    double const members = at("members");
    return {.economy = {.recruitment = at("rho"),
                        .lethality = at("theta"),
                        .saturation = at("omega"),
                        .security_effect = at("eta"),
                        .social_effect = at("xi"),
                        .entering = 5e-7,
                        .violence_cost = at("violence_cost"),
                        .presence_cost = at("presence_cost"),
                        .violence_weight = at("violence_weight"),
                        .discount = at("discount"),
                        .budget = at("budget")},
            .start = {members, members}};
}

std::vector<Spending> constant(Spending const& spending) { return std::vector<Spending>(steps, spending); }

/// The best plan known: descent begins at equal shares and at nearly all against one, and the cheaper end counts.
Plan best(Economy const& economy, Sizes const& start, Treatment treatment) {
    double const unit = economy.budget / 100;  // shares of the budget; a start on the border could not leave it
    Plan const equal = improve(economy, start, constant({10 * unit, 10 * unit, unit}), treatment);
    if (treatment == Treatment::alike) {
        return equal;
    }
    Plan const one = improve(economy, start, constant({unit, 20 * unit, unit}), treatment);
    return one.cost < equal.cost ? one : equal;
}

std::size_t step_of_year(double year) { return static_cast<std::size_t>(year * weeks_a_year / step_weeks); }
double violence(Sizes const& sizes) { return sizes.one * sizes.two; }

void add(std::vector<Row>& rows, std::string quantity, std::string unit, double published, double ours, double tolerance, Standing standing,
         std::string why) {
    rows.push_back({std::move(quantity), std::move(unit), published, ours, tolerance, standing, std::move(why)});
}

void add_equilibria(Study const& study, std::vector<Row>& rows) {
    auto const points = resting_points(study.economy);
    RestingPoint const large = points.empty() ? RestingPoint{} : points.front(), small = points.size() < 2 ? RestingPoint{} : points[1];
    std::string const same = "necessary conditions of the published file, solved for C by another program";
    auto const one = [&](std::string quantity, std::string unit, double published, double ours) {
        add(rows, std::move(quantity), std::move(unit), published, ours, digits * published, Standing::computed, same);
    };
    one("larger equilibrium: members", "persons each", 16'267.0033, large.members);
    one("larger equilibrium: security spending", "dollars/week each", 19'432'958.9, large.spending.security_one);
    one("larger equilibrium: price of a member", "dollars", 1'219'681.66, large.price);
    one("larger equilibrium: return of a dollar on social programmes", "dollars", 0.0799291355, large.social_return);
    one("smaller equilibrium: members", "persons each", 15'008.3344, small.members);
    Economy mixed = study.economy;
    mixed.violence_weight *= 0.9;
    add(rows, "equilibria if a tenth of the weight lies on presence", "points", 0, static_cast<double>(resting_points(mixed).size()), 0,
        Standing::computed, "exact; every member then costs so much that driving both out pays");
    Economy const& e = study.economy;
    Spending const readme{readme_security, readme_security, std::max(0.0, 2e8 - 2 * readme_security)};
    add(rows, "growth at the values where the README starts its search", "persons/week each", -48.4269, growth(e, readme_sizes, readme).one, 1e-3,
        Standing::computed, "0 if they were an equilibrium of the file; by another program from its equation");
    add(rows, "members without any spending", "persons each", 46'875, size_under(e, 0, 0).value_or(0), digits * 46'875, Standing::computed,
        "closed form, rho / (theta + omega)");
}

void add_alike(Study const& study, Plan const& alike, std::vector<Row>& rows) {
    auto const points = resting_points(study.economy);
    double const resting = points.empty() ? study.start.one : points.front().members;
    Plan const stays = best(study.economy, {resting, resting}, Treatment::alike);
    std::string const turnpike =
        "the optimum found by descent over 77 years must stay where the necessary conditions say; 1 part in 1,000 for its end";
    add(rows, "optimum from the equilibrium, both alike: members after 20 years", "persons each", 16'267.0033, stays.sizes[step_of_year(20)].one, 16,
        Standing::computed, turnpike);
    add(rows, "optimum from the equilibrium, both alike: security after 10 years", "dollars/week each", 19'432'958.9,
        stays.spending[step_of_year(10)].security_one, 2e4, Standing::computed, turnpike);
    add(rows, "optimum from the equilibrium, both alike: social after 10 years", "dollars/week", 0, stays.spending[step_of_year(10)].social, 1'000,
        Standing::computed, "its return is below a dollar; descent comes near 0 and not to it");
    add(rows, "optimum from 25,000 each, both alike: members shrink towards the equilibrium and stay above it for 60 years", "yes", 1,
        holds(alike.sizes[step_of_year(60)].one > resting && alike.sizes[step_of_year(60)].one < alike.sizes[step_of_year(10)].one), 0,
        Standing::computed, "a direction, exact: paths do not cross an equilibrium");
    std::vector<Spending> nudged = alike.spending;
    double const dollars = 1'000;
    nudged.front().security_one += dollars;
    double const up = follow(study.economy, study.start, nudged).cost;
    nudged.front().security_one -= 2 * std::min(dollars, alike.spending.front().security_one);
    double const down = follow(study.economy, study.start, nudged).cost;
    std::vector<Spending> const at = constant({study.economy.budget / 50, study.economy.budget / 10, study.economy.budget / 40});
    Plan const plan = follow(study.economy, study.start, at);
    auto bent = at;
    bent[10].security_two += dollars;
    double const more = follow(study.economy, study.start, bent).cost;
    bent[10].security_two -= 2 * dollars;
    double const slope = (more - follow(study.economy, study.start, bent).cost) / (2 * dollars), exact = slopes(study.economy, plan)[10].security_two;
    add(rows, "slope of the cost by the adjoint over that by differences", "ratio", 1, slope < 0 || slope > 0 ? exact / slope : 0, 1e-5,
        Standing::computed, "central difference of 1,000 dollars a week in the eleventh step");
    add(rows, "slope of the cost at the optimum, first step, both alike", "dollars/dollar", 0, (up - down) / (2 * dollars), 1e-3, Standing::computed,
        "0 where no small change pays; a dollar a week for 20 weeks costs 20");
}

void add_apart(Plan const& alike, Plan const& apart, std::vector<Row>& rows) {
    Sizes const late = apart.sizes[step_of_year(60)];
    add(rows, "optimum if the cartels may be treated apart: larger one after 60 years", "persons", 57'692.3, std::max(late.one, late.two), 60,
        Standing::computed, "closed form, rho / omega: the size of one without enemy");
    add(rows, "optimum if the cartels may be treated apart: smaller one after 60 years", "persons", 0, std::min(late.one, late.two), 10,
        Standing::computed, "driven out: violence takes two");
    add(rows, "treating them alike costs more", "yes", 1, holds(alike.cost > 1.1 * apart.cost), 0, Standing::computed,
        "a direction, exact, by a tenth or more: alike is one of the ways to treat them");
}

void add_claims(Study const& study, Plan const& apart, std::vector<Row>& rows) {
    Economy const& e = study.economy;
    double const members = study.start.one;
    add(rows, "burden of one cartel", "billion dollars/year", 19,
        (e.presence_cost * members + e.violence_cost * members * members) * weeks_a_year / billion, 4, Standing::printed,
        "abstract, 'exceeding 19' for the largest; here 25,000 members, of which the README speaks, and violence against an equal");
    Economy today = e;
    today.budget = budget_today;
    Plan const insufficient = best(today, study.start, Treatment::apart), alike = best(today, study.start, Treatment::alike);
    add(rows, "today's budget, best spent: violence after ten years not below the start", "yes", 1,
        holds(violence(insufficient.sizes[step_of_year(10)]) >= violence(study.start)), 0, Standing::printed,
        "abstract: insufficient to reduce violence significantly");
    add(rows, "today's budget, best spent on both alike: members after ten years not below the start", "yes", 1,
        holds(alike.sizes[step_of_year(10)].one >= members), 0, Standing::printed, "as above");
    double const security = (budget_today - social_today) / 2;
    add(rows, "today's split, cost over that of the best split for both alike", "ratio", 1,
        follow(today, study.start, constant({security, security, social_today})).cost / alike.cost, 0.25, Standing::printed,
        "abstract, 'nearly optimal'; loose: the best split here has nothing for social programmes");
    auto const halved =
        std::find_if(apart.sizes.begin(), apart.sizes.end(), [&](Sizes const& sizes) { return violence(sizes) <= violence(study.start) / 2; });
    double const years = static_cast<double>(halved - apart.sizes.begin()) * step_weeks / weeks_a_year;
    add(rows, "budget of the file: violence is halved, and it takes more than a decade", "yes", 1, holds(halved != apart.sizes.end() && years > 10),
        0, Standing::printed, "abstract: significantly larger budget, over a decade");
}

std::vector<Row> reproduce(Values const& values, scenario::DataSource const& /*data*/) {
    Study const study = study_of(values);
    Plan const alike = best(study.economy, study.start, Treatment::alike), apart = best(study.economy, study.start, Treatment::apart);
    std::vector<Row> rows;
    add_equilibria(study, rows);
    add_alike(study, alike, rows);
    add_apart(alike, apart, rows);
    add_claims(study, apart, rows);
    return rows;
}

}  // namespace

Model social_or_security() {
    return {.name = "social-or-security",
            .title = "a budget between social programmes and security against two cartels at war, spent in the cheapest way through time",
            .citation =
                "Prieto-Curiel, Grass, Wrzaczek, Campedelli, Tragler, Feichtinger 2025, Reducing cartel violence: the Mexican dilemma between "
                "social and security spending, arXiv:2508.06509; repository rafaelprietocuriel/ControlTheoryOptimizationOC, cartel2dsym0",
            .settings = settings(),
            .reproduce = reproduce};
}

}  // namespace contrapeso::published
