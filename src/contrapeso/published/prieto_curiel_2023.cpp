// SPDX-License-Identifier: Apache-2.0
// Prieto-Curiel, Campedelli, Hope 2023: 150 cartels of Mexico, 2012 to 2022 and on. Theory and findings: docs/methods/prieto-curiel-2023.md.
#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "contrapeso/published/cartel_dynamics.h"
#include "contrapeso/published/cartel_inputs.h"
#include "contrapeso/published/cartel_network.h"
#include "contrapeso/published/models.h"

namespace contrapeso::published {

namespace {

using namespace cartels;

constexpr int decade = 520, half_decade = 260;  ///< weeks, 52 a year as in the authors' code
constexpr double weeks_a_year = 52;
constexpr int century = 5200;  ///< weeks within which a tipping point must show itself
constexpr double most_arrests = 8;  ///< multiple that ends the cartels within five years
constexpr double digits = 1e-4;  ///< relative tolerance where two programs solve the same equations
constexpr double standard_errors = 5;  ///< between a mean of replicates and what it should be
constexpr double cartel_share_of_deaths = 0.10, cartel_share_of_arrests = 0.05;  ///< attributed by the authors

/// Everything that the rows are read from.
struct Study {
    Network network;
    Rates rates;
    double initial_members;
    int horizon;
    double arrest_multiple, recruitment_multiple;
    State start, five_years, ten_years;

    /// The rates from week 520 on: those of a scenario, times what --set asks for.
    [[nodiscard]] Rates after(double arrests, double recruitment) const {
        Rates changed = rates;
        changed.arrests *= arrests * arrest_multiple;
        changed.recruitment *= recruitment * recruitment_multiple;
        return changed;
    }
};

Study study_of(Values const& values, scenario::DataSource const& data) {
    Study study{.network = mexico_2020(data),
                .rates = {.recruitment = value_of(values, "rho"),
                          .arrests = value_of(values, "eta"),
                          .lethality = value_of(values, "theta"),
                          .saturation = value_of(values, "omega")},
                .initial_members = value_of(values, "initial_members"),
                .horizon = static_cast<int>(whole(values, "horizon_weeks")),
                .arrest_multiple = value_of(values, "arrest_multiple"),
                .recruitment_multiple = value_of(values, "recruitment_multiple"),
                .start = {},
                .five_years = {},
                .ten_years = {}};
    study.start = power_law_start(study.network.size(), study.initial_members);
    study.five_years = run(study.network, study.rates, study.start, half_decade);
    study.ten_years = run(study.network, study.rates, study.five_years, half_decade);
    return study;
}

double percent(double part, double whole_of_it) { return 100 * part / whole_of_it; }

/// A number that another program of ours worked out from the same equations and data.
Row computed(std::string quantity, std::string unit, double published, double ours, std::string why = "same equations, other program, RK4") {
    return {std::move(quantity), std::move(unit), published, ours, digits * published, Standing::computed, std::move(why)};
}

void add_network(Study const& study, std::vector<Row>& rows) {
    auto const exact = [&](std::string quantity, std::string unit, double published, double ours) {
        rows.push_back({std::move(quantity), std::move(unit), published, ours, 0, Standing::printed, "counted in the published data"});
    };
    exact("cartels", "organisations", 150, static_cast<double>(study.network.size()));
    exact("pairs of rivals", "pairs", 92, study.network.rival_pairs);
    exact("weight of all rivalries", "states", 179, study.network.rival_weight);
    exact("pairs of allies", "pairs", 91, study.network.ally_pairs);
    exact("weight of all alliances", "states", 163, study.network.ally_weight);
}

struct Moment {
    State const& state;
    double members, deaths, recruits, leavers;
};

void add_reference_run(Study const& study, std::vector<Row>& rows) {
    for (Moment const& moment :
         {Moment{study.start, 115'000, 67.2426, 290.6595, 27.7229}, Moment{study.five_years, 140'782.93, 90.7690, 355.8252, 42.0161},
          Moment{study.ten_years, 173'836.95, 124.3002, 439.3684, 64.0921}}) {
        Flows const now = flows(study.network, study.rates, moment.state.members);
        std::string const when = ", week " + std::to_string(moment.state.week);
        rows.push_back(computed("members" + when, "persons", moment.members, moment.state.total()));
        rows.push_back(computed("deaths" + when, "persons/week", moment.deaths, now.deaths));
        rows.push_back(computed("recruits" + when, "persons/week", moment.recruits, now.recruits));
        rows.push_back(computed("leavers" + when, "persons/week", moment.leavers, now.leavers));
    }
    rows.push_back(computed("deaths since 2012, week 520", "persons", 48'068.63, study.ten_years.deaths));
    rows.push_back(computed("recruits since 2012, week 520", "persons", 186'629.2, study.ten_years.recruits));

    State const euler = run(study.network, study.rates, study.start, decade, StepRule::euler);
    std::string const why = "steps as in the authors' fit";
    rows.push_back(computed("members, week 520, Euler", "persons", 173'800.12, euler.total(), why));
    rows.push_back(computed("deaths, week 520, Euler", "persons/week", 124.2652, flows(study.network, study.rates, euler.members).deaths, why));
}

double members_of(Study const& study, std::string_view name) {
    auto const found = std::ranges::find(study.network.names, name);
    if (found == study.network.names.end()) {
        throw BadModelInput{"the network has no cartel called " + std::string{name}};
    }
    return study.ten_years.members[static_cast<std::size_t>(found - study.network.names.begin())];
}

void add_largest(Study const& study, std::vector<Row>& rows) {
    for (auto const& [name, members] : {std::pair{"Cártel Jalisco Nueva Generación (CJNG)", 28'672.9},
                                        {"Cártel de Sinaloa", 17'740.6},
                                        {"La Nueva Familia Michoacana", 10'678.7},
                                        {"Cártel del Noreste", 8'810.9},
                                        {"La Unión Tepito", 7'555.5},
                                        {"Los Chapitos", 6'817.6},
                                        {"Cártel del Golfo", 5'508.8},
                                        {"Los Zetas", 4'656.8},
                                        {"Gente Nueva", 4'262.4},
                                        {"Guerreros Unidos", 3'102.6}}) {
        rows.push_back(computed(std::string{"members, week 520: "} + name, "persons", members, members_of(study, name)));
    }
    std::vector<double> sizes = study.ten_years.members;
    std::ranges::sort(sizes, std::greater{});
    double ten = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(10, sizes.size()); ++i) {
        ten += sizes[i];
    }
    rows.push_back(
        computed("share of the ten largest, week 520", "percent", 56.26, percent(ten, study.ten_years.total()), "printed to two decimals"));
}

struct Scenario {
    char const* name;
    double arrests, recruitment;  ///< multiples from week 520 on
    double members_5, members_10, deaths_5, deaths_10;  ///< after five and ten years more
};

constexpr Scenario scenarios[]{{"as is", 1, 1, 213'744.6, 258'782.2, 169.375, 226.139},
                               {"arrests x2", 2, 1, 184'036.3, 198'550.9, 126.437, 135.914},
                               {"recruitment x0.5", 1, 0.5, 156'682.7, 143'834.5, 92.256, 72.812},
                               {"no recruitment", 1, 0, 113'274.2, 71'765.6, 48.785, 18.756},
                               {"recruitment x0.5, arrests x2", 2, 0.5, 130'028.6, 90'557.6, 63.962, 29.496}};

void add_scenarios(Study const& study, std::vector<Row>& rows) {
    for (Scenario const& one : scenarios) {
        Rates const rates = study.after(one.arrests, one.recruitment);
        State const five = run(study.network, rates, study.ten_years, half_decade), ten = run(study.network, rates, five, half_decade);
        std::string const name = std::string{one.name} + ": ";
        rows.push_back(computed(name + "members 2027", "persons", one.members_5, five.total()));
        rows.push_back(computed(name + "members 2032", "persons", one.members_10, ten.total()));
        rows.push_back(computed(name + "deaths 2027", "persons/week", one.deaths_5, flows(study.network, rates, five.members).deaths));
        rows.push_back(computed(name + "deaths 2032", "persons/week", one.deaths_10, flows(study.network, rates, ten.members).deaths));
    }
}

void add_tipping_point(Study const& study, std::vector<Row>& rows) {
    auto const add = [&](std::string quantity, std::string unit, double published, double ours, double tolerance, std::string why) {
        rows.push_back({std::move(quantity), std::move(unit), published, ours, tolerance, Standing::computed, std::move(why)});
    };
    MeanField const all = mean_field(study.network, study.rates, study.ten_years.members);
    double const base = study.rates.arrests * study.arrest_multiple;
    add("mean field 2022: lethality", "1/(person week)", 4.11e-9, all.lethality, 1e-11, "compared number has three digits");
    add("mean field 2022: saturation", "1/(person week)", 2.12e-9, all.saturation, 1e-11, "compared number has three digits");
    add("mean field 2022: critical arrests", "persons/week", 256, all.critical_arrests(), 0.5, "closed form rho^2/4q; rounded");
    add("mean field 2022: arrests that balance", "persons/week", 251, all.balancing_arrests(study.ten_years.total()), 0.5, "rounded");
    add("mean field 2022: critical multiple", "times arrests", 2.33, base > 0 ? all.critical_arrests() / base : 0, 0.01, "256 / 110");

    Rates const from_2022 = study.after(1, 1);
    add("multiple that ends 150 cartels in a century", "times arrests", 2.530,
        tipping_multiple(study.network, from_2022, study.ten_years, century, most_arrests).value_or(0), 0.01,
        "the mean field keeps the shares of 2022, here they change; 0: more than 8");
    struct End {
        char const* name;
        double arrests, years, fewest;
    };
    for (End const& one : {End{"as is", 1, 0, 173'836.95}, End{"arrests x3", 3, 24.65, 0}, End{"arrests x8", 8, 4.69, 0}}) {
        State from = study.ten_years;
        from.fewest = from.total();
        State const end = run(study.network, study.after(one.arrests, 1), from, study.horizon);
        std::string const name = std::string{one.name} + ": ";
        add(name + "years from 2022 until nobody is left", "years", one.years, end.ended ? (*end.ended - decade) / weeks_a_year : 0, 0.1,
            "0: not within the horizon");
        add(name + "fewest members from 2022 on", "persons", one.fewest, end.fewest, digits * one.fewest, "within the horizon");
    }
}

void add_published(Study const& study, Trends const& trends, std::vector<Row>& rows) {
    auto const add = [&](std::string quantity, std::string unit, double published, double ours, double tolerance, Standing standing,
                         std::string why) {
        rows.push_back({std::move(quantity), std::move(unit), published, ours, tolerance, standing, std::move(why)});
    };
    State const& now = study.ten_years;
    double const ever = study.start.total() + now.recruits;
    add("members 2022", "persons", 172'500, now.total(), 12'500, Standing::printed, "abstract: 160,000 to 185,000");
    add("recruits a week, mean of 2012-2021", "persons/week", 360, now.recruits / decade, 10, Standing::printed,
        "abstract: 350 to 370 are needed; read as the mean of the decade, for in 2022 the code has 439");
    add("growth 2012-2022", "persons", 60'000, now.total() - study.start.total(), 3'000, Standing::recalled, "press, rounded");
    add("deaths 2012-2021, from the data", "persons", cartel_share_of_deaths * (trends.homicides + trends.missing), now.deaths, 2'000,
        Standing::printed, "10 % of homicides and missing; fitted week by week, not to the sum");
    add("arrests 2012-2021, from the data", "persons", cartel_share_of_arrests * trends.arrests, now.arrested, 4'000, Standing::printed,
        "5 % of arrests; the fit gives them no weight, eta stands at its lower bound");
    add("killed 2012-2021, of all who were members", "percent", 17, percent(now.deaths, ever), 2, Standing::recalled,
        "press; taken as a share of first members and recruits");
    add("arrested 2012-2021, of all who were members", "percent", 20, percent(now.arrested, ever), 2, Standing::recalled, "as above");
    for (auto const& [name, rank, share, tolerance] :
         {std::tuple{"CJNG", 0, 17.9, 0.05}, {"Sinaloa", 1, 8.9, 0.05}, {"La Nueva Familia Michoacana", 2, 6.2, 0.3}}) {
        add(std::string{"share of members 2012: "} + name, "percent", share,
            percent(study.start.members[static_cast<std::size_t>(rank)], study.start.total()), tolerance, Standing::recalled,
            rank == 2 ? "press; a power law gives a third of the largest, 5.96" : "press; named for 2022, but it is the start of 2012");
    }
    struct Change {
        char const* name;
        double arrests, recruitment, members, deaths;
    };
    for (Change const& one : {Change{"as is", 1, 1, 26, 40}, Change{"arrests x2", 2, 1, 6, 8}, Change{"recruitment x0.5", 1, 0.5, -11, -25}}) {
        State const then = run(study.network, study.after(one.arrests, one.recruitment), now, half_decade);
        double const deaths_now = flows(study.network, study.rates, now.members).deaths,
                     deaths_then = flows(study.network, study.rates, then.members).deaths;
        std::string const name = std::string{one.name} + ": change 2022-2027 of ", why = "press; code and paper have slightly different rates";
        add(name + "members", "percent", one.members, percent(then.total() - now.total(), now.total()), 4, Standing::recalled, why);
        add(name + "deaths", "percent", one.deaths, percent(deaths_then - deaths_now, deaths_now), 7, Standing::recalled, why);
    }
}

/// Mean over replicates, and its standard error.
struct Mean {
    double mean{}, error{};
};

Mean mean_of(std::vector<double> const& values) {
    auto const n = static_cast<double>(values.size());
    double sum = 0, squares = 0;
    for (double const value : values) {
        sum += value;
    }
    for (double const value : values) {
        squares += (value - sum / n) * (value - sum / n);
    }
    return {.mean = sum / n, .error = std::sqrt(squares / (n - 1) / n)};
}

void add_stochastic(Study const& study, Values const& values, std::vector<Row>& rows) {
    auto const seed = static_cast<std::uint64_t>(whole(values, "seed"));
    std::vector<double> members, deaths;
    for (std::int64_t replicate = 0; replicate < whole(values, "replicates"); ++replicate) {
        State const one = run_at_random(study.network, study.rates, study.initial_members, decade, seed, static_cast<std::uint64_t>(replicate));
        members.push_back(one.total());
        deaths.push_back(one.deaths);
    }
    auto const add = [&](std::string quantity, double published, std::vector<double> const& drawn) {
        Mean const mean = mean_of(drawn);
        rows.push_back({std::move(quantity), "persons", published, mean.mean, standard_errors * mean.error + published / 2000, Standing::computed,
                        "deterministic run; five standard errors and 0.05 % for steps of a week"});
    };
    add("members, week 520, mean of replicates", 173'836.95, members);
    add("deaths since 2012, week 520, mean of replicates", 48'068.63, deaths);
}

std::vector<Row> reproduce(Values const& values, scenario::DataSource const& data) {
    check(prieto_curiel_2023().settings, values);
    Study const study = study_of(values, data);
    std::vector<Row> rows;
    add_network(study, rows);
    add_reference_run(study, rows);
    add_largest(study, rows);
    add_scenarios(study, rows);
    add_tipping_point(study, rows);
    add_published(study, mexico_2012_2021(data), rows);
    add_stochastic(study, values, rows);
    return rows;
}

}  // namespace

/// Equations and rates as in the authors' public code; the paper's differ slightly, so that its results are compared loosely.
Model prieto_curiel_2023() {
    return {.name = "prieto-curiel-2023",
            .title = "members, recruits and deaths of 150 Mexican cartels, and what more arrests or less recruitment would do",
            .citation =
                "Prieto-Curiel, Campedelli, Hope 2023, Reducing cartel recruitment is the only way to lower violence in Mexico, "
                "Science 381, 1312-1316; data doi:10.5061/dryad.zw3r228d7",
            .settings = {{"rho", "1/week", "recruitment", 2.527474e-3, 0, 0.02},
                         {"eta", "persons/week", "arrests, of all cartels together", 110, 0, 10'000},
                         {"theta", "1/(person week)", "lethality of a conflict", 1.549231e-8, 0, 1e-6},
                         {"omega", "1/(person week)", "saturation: leaving grows with the size", 4e-8, 0, 1e-6},
                         {"initial_members", "persons", "members of all cartels in 2012", 115'000, 1'000, 1'000'000},
                         {"horizon_weeks", "weeks", "how long after 2022 the end of the cartels is looked for; whole", 1'560, 0, 10'400},
                         {"arrest_multiple", "1", "times the arrests of every scenario, from week 520 on", 1, 0, 100},
                         {"recruitment_multiple", "1", "times the recruitment of every scenario, from week 520 on", 1, 0, 5},
                         {"seed", "1", "of the stochastic runs; whole", 1, 0, 0x1p53 - 1},
                         {"replicates", "runs", "stochastic runs; whole", 20, 2, 1'000}},
            .reproduce = reproduce};
}

}  // namespace contrapeso::published
