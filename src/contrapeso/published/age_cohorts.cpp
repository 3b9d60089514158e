// SPDX-License-Identifier: Apache-2.0
// Weekly chain and age at recruitment. Theory and findings: docs/methods/age-cohorts.md.
#include "contrapeso/published/age_cohorts.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "contrapeso/published/cartel_inputs.h"
#include "contrapeso/published/models.h"
#include "contrapeso/published/streams.h"
#include "contrapeso/random/distributions.h"
#include "contrapeso/random/draws.h"

namespace contrapeso::published {

namespace cartels {

namespace {

constexpr double weeks_a_year = 52, days_a_week = 7, days_a_year = 365;  ///< as the authors count
constexpr int first_year = 1965;
constexpr double oldest_age = 90;

void check_chain(Chain const& chain, double members, int weeks) {
    for (double const value : {chain.recruitment, chain.saturation, members, static_cast<double>(weeks)}) {
        if (!(value >= 0) || !std::isfinite(value)) {
            throw BadModelInput{"rates, members and weeks must be numbers not below 0, and one is " + std::to_string(value)};
        }
    }
    for (double const value : {chain.recruited_share, chain.arrest, chain.death}) {
        if (!(value >= 0 && value <= 1)) {
            throw BadModelInput{"a probability lies between 0 and 1, and one is " + std::to_string(value)};
        }
    }
}

/// A week is four steps; `step` says how many persons each takes.
template<class Steps>
ChainPath follow(Chain const& chain, double members, int weeks, Steps const& steps_of_week) {
    check_chain(chain, members, weeks);
    ChainPath path{.members = {members}, .recruits = {0}, .arrests = {0}, .deaths = {0}, .leavers = {0}};
    for (int week = 1; week <= weeks; ++week) {
        auto step = steps_of_week(week);
        double active = members;
        path.recruits.push_back(step.recruits(active));
        active += path.recruits.back();
        path.arrests.push_back(step.lost(active, chain.arrest));
        active -= path.arrests.back();
        path.deaths.push_back(step.lost(active, chain.death));
        active -= path.deaths.back();
        path.leavers.push_back(std::min(active, step.rounded(chain.saturation * active * active)));
        members = active - path.leavers.back();
        path.members.push_back(members);
    }
    return path;
}

struct ExpectedSteps {
    Chain const& chain;
    [[nodiscard]] double recruits(double active) const { return chain.recruitment * chain.recruited_share * active; }
    [[nodiscard]] double lost(double active, double probability) const { return active * probability; }
    [[nodiscard]] double rounded(double value) const { return value; }
};

struct DrawnSteps {
    Chain const& chain;
    random::Draws draws;

    double recruits(double active) { return lost(rounded(chain.recruitment * active), chain.recruited_share); }
    double lost(double active, double probability) {
        return static_cast<double>(random::binomial(draws, static_cast<std::int64_t>(active), probability));
    }
    [[nodiscard]] double rounded(double value) const { return std::floor(value + 0.5); }
};

}  // namespace

ChainPath expected_chain(Chain const& chain, double members, int weeks) {
    return follow(chain, members, weeks, [&](int) { return ExpectedSteps{chain}; });
}

ChainPath drawn_chain(Chain const& chain, double members, int weeks, std::uint64_t seed, std::uint64_t replicate) {
    if (members != std::floor(members)) {
        throw BadModelInput{"members at the start must be whole persons, not " + std::to_string(members)};
    }
    random::RunKey const key{seed, replicate};
    return follow(chain, members, weeks, [&](int week) { return DrawnSteps{chain, {key, streams::age_chain, 0, static_cast<std::uint64_t>(week)}}; });
}

std::vector<double> recruit_ages(double youngest, double oldest) {
    if (!(youngest >= 0 && youngest < oldest && oldest <= oldest_age)) {
        throw BadModelInput{"ages at recruitment must rise and lie between 0 and 90 years"};
    }
    double const low = youngest * weeks_a_year, high = oldest * weeks_a_year;
    std::vector<double> ages(static_cast<std::size_t>(high) + 1);
    double sum = 0;
    for (std::size_t x = 0; x < ages.size(); ++x) {
        double const weeks = static_cast<double>(x);
        ages[x] = weeks > low && weeks < high ? (weeks - low) * (high - weeks) : 0;
        sum += ages[x];
    }
    if (!(sum > 0)) {
        throw BadModelInput{"no whole week lies between the ages at recruitment"};
    }
    for (double& age : ages) {
        age /= sum;
    }
    return ages;
}

double recruits_born_in(int year, ChainPath const& path, std::vector<double> const& ages) {
    double sum = 0;
    for (std::size_t week = 1; week < path.recruits.size(); ++week) {
        double share = 0;
        double const age_of_this_year = first_year + static_cast<double>(week) * days_a_week / days_a_year - year;
        if (age_of_this_year < 0 || age_of_this_year > static_cast<double>(ages.size()) / weeks_a_year + 2) {
            continue;  // not yet born, or too old
        }
        for (std::size_t x = 0; x < ages.size(); ++x) {
            double const birth = static_cast<double>(week) * days_a_week - static_cast<double>(x) / weeks_a_year * days_a_year;
            share += std::floor(birth / days_a_year) == year - first_year ? ages[x] : 0;
        }
        sum += path.recruits[week] * share;
    }
    return sum;
}

}  // namespace cartels

namespace {

using namespace cartels;

constexpr double digits = 1e-4;  ///< relative tolerance where two programs solve the same equations
constexpr double standard_errors = 5;  ///< between a mean of replicates and what it should be
constexpr double rounding = 1e-3;  ///< relative: in 1965 less than one person a week leaves, which the chain rounds up
constexpr std::size_t january_2012 = 2452, january_2022 = 2974, end_of_run = 4228;  ///< weeks since 1 January 1965
constexpr int until_rest = 60'000;  ///< weeks; a change of one part in 10^9 would take far fewer to die out
constexpr double size_2022 = 175'000;  ///< persons; the README's weekly numbers are meant for it

Chain chain_of(Values const& values) {
    Chain chain{.recruitment = value_of(values, "rho"),
                .recruited_share = value_of(values, "recruited_share"),
                .arrest = value_of(values, "arrest_probability"),
                .death = value_of(values, "death_probability"),
                .saturation = 0};
    double const growth = chain.recruitment - chain.arrest - chain.death;
    if (!(growth > 0)) {
        throw BadModelInput{"recruitment does not exceed arrests and deaths, so that there is no equilibrium to set the saturation by"};
    }
    chain.saturation = growth / value_of(values, "equilibrium");
    return chain;
}

double mean_age(std::vector<double> const& ages) {
    double sum = 0;
    for (std::size_t x = 0; x < ages.size(); ++x) {
        sum += static_cast<double>(x) * ages[x];
    }
    return sum / 52;
}

void add_expected(Chain const& chain, ChainPath const& path, std::vector<double> const& ages, std::vector<Row>& rows) {
    auto const add = [&](std::string quantity, std::string unit, double published, double ours, double tolerance, Standing standing,
                         std::string why) {
        rows.push_back({std::move(quantity), std::move(unit), published, ours, tolerance, standing, std::move(why)});
    };
    std::string const same = "same equations, other program";
    double const year = 52, now = path.members[january_2022];
    add("members, January 2022", "persons", size_2022, now, 6'000, Standing::printed, "README; its own chain stays 3 % below");
    add("members, January 2022, expected chain", "persons", 169'635.224, now, digits * 169'635, Standing::computed, same);
    add("members, January 2012", "persons", 115'000, path.members[january_2012], 11'500, Standing::recalled,
        "README says only that 2012 is met, without a number; that of the model of 2023 is exceeded by 9 %");
    add("members, January 2012, expected chain", "persons", 125'209.559, path.members[january_2012], digits * 125'209, Standing::computed, same);
    add("members, end of 2045, expected chain", "persons", 304'963.757, path.members[end_of_run], digits * 304'963, Standing::computed, same);
    add("equilibrium, closed form", "persons", 600'000, chain.equilibrium(), 1e-3, Standing::printed, "the saturation is made for it");
    add("equilibrium, where the chain rests", "persons", 597'227.786, expected_chain(chain, now, until_rest).members.back(), digits * 597'228,
        Standing::computed, "below 600,000: arrests, deaths and leaving follow each other within the week");
    std::string const why = "README, for 175,000 members; the run has 3 % fewer";
    add("recruits, January 2022", "persons/year", 19'300, path.recruits[january_2022] * year, 800, Standing::printed, why);
    add("deaths, January 2022", "persons/year", 6'500, path.deaths[january_2022] * year, 260, Standing::printed, why);
    add("arrests, January 2022", "persons/year", 5'700, path.arrests[january_2022] * year, 228, Standing::printed, why);
    add("mean age at recruitment", "years", 25, mean_age(ages), 1e-6, Standing::computed, "the density is symmetric between 15 and 35");
    double const born_1990 = recruits_born_in(1990, path, ages);
    add("recruits born in 1990", "persons", 16'000, born_1990, 1'000, Standing::printed, "divisor in the authors' code, rounded");
    add("recruits born in 1990, expected chain", "persons", 15'483.254, born_1990, digits * 15'483, Standing::computed, same);
}

void add_drawn(Chain const& chain, Values const& values, std::vector<Row>& rows) {
    auto const seed = static_cast<std::uint64_t>(whole(values, "seed"));
    auto const replicates = static_cast<std::uint64_t>(whole(values, "replicates"));
    struct At {
        std::size_t week;
        char const* name;
        double published;
        double sum{}, squares{};
    };
    At moments[]{{january_2022, "members, January 2022, mean of replicates", 169'635.224},
                 {end_of_run, "members, end of 2045, mean of replicates", 304'963.757}};
    for (std::uint64_t replicate = 0; replicate < replicates; ++replicate) {
        ChainPath const path = drawn_chain(chain, value_of(values, "initial_members"), static_cast<int>(end_of_run), seed, replicate);
        for (At& moment : moments) {
            double const miss = path.members[moment.week] - moment.published;
            moment.sum += miss;
            moment.squares += miss * miss;
        }
    }
    auto const n = static_cast<double>(replicates);
    for (At const& moment : moments) {
        double const mean = moment.sum / n, spread = std::sqrt((moment.squares - n * mean * mean) / (n - 1));
        rows.push_back({moment.name, "persons", moment.published, moment.published + mean,
                        standard_errors * spread / std::sqrt(n) + moment.published * rounding, Standing::computed,
                        "expected chain; five standard errors, and 0.1 % for rounding to persons"});
    }
}

std::vector<Row> reproduce(Values const& values, scenario::DataSource const& /*data*/) {
    check(age_cohorts().settings, values);
    Chain const chain = chain_of(values);
    ChainPath const path = expected_chain(chain, static_cast<double>(whole(values, "initial_members")), static_cast<int>(end_of_run));
    std::vector<Row> rows;
    add_expected(chain, path, recruit_ages(value_of(values, "youngest"), value_of(values, "oldest")), rows);
    add_drawn(chain, values, rows);
    return rows;
}

}  // namespace

Model age_cohorts() {
    return {
        .name = "age-cohorts",
        .title = "members of Mexican cartels since 1965 week by week, and how many men of one birth year are recruited",
        .citation = "R. Prieto-Curiel 2025, Incarceration and Rehabilitation, in the repository rafaelprietocuriel/IncarcerationAndRehabilitation",
        .settings = {{"rho", "1/week", "exposed to recruitment, of each member", 370 / size_2022, 0, 0.02},
                     {"recruited_share", "1", "of those exposed", 1, 0, 1},
                     {"arrest_probability", "1/week", "of each member", 5'700.0 / 52 / size_2022, 0, 0.02},
                     {"death_probability", "1/week", "of each member", 6'500.0 / 52 / size_2022, 0, 0.02},
                     {"equilibrium", "persons", "size that the saturation is set for", 600'000, 100'000, 10'000'000},
                     {"initial_members", "persons", "members on 1 January 1965; whole", 23'000, 1, 100'000},
                     {"youngest", "years", "age below which nobody is recruited", 15, 5, 30},
                     {"oldest", "years", "age above which nobody is recruited", 35, 20, 80},
                     {"seed", "1", "of the stochastic runs; whole", 1, 0, 0x1p53 - 1},
                     {"replicates", "runs", "stochastic runs; whole", 100, 2, 1'000}},
        .reproduce = reproduce};
}

}  // namespace contrapeso::published
