// SPDX-License-Identifier: Apache-2.0
// Two cartels at war. Theory and findings: docs/methods/prieto-curiel-two-cartels.md.
#include "contrapeso/published/prieto_curiel_two_cartels.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include "contrapeso/published/cartel_inputs.h"
#include "contrapeso/published/models.h"

namespace contrapeso::published {

namespace cartels {

double DuelPath::all_kills() const { return std::accumulate(kills.begin(), kills.end(), 0.0); }

DuelPath fight(Duel const& duel, double members_each, int weeks, Window window) {
    for (double const value :
         {duel.recruitment, duel.lethality, duel.arrests, duel.saturation, members_each, window.multiple, static_cast<double>(weeks)}) {
        if (!(value >= 0) || !std::isfinite(value)) {
            throw BadModelInput{"rates, members, weeks and the multiple must be numbers not below 0, and one is " + std::to_string(value)};
        }
    }
    double one = members_each, two = members_each;
    DuelPath path;
    for (int week = 0; week <= weeks; ++week) {
        double const lethality = duel.lethality * (week >= window.first && week <= window.last ? window.multiple : 1);
        path.members.push_back(one);
        path.kills.push_back(2 * lethality * one * two);
        auto const next = [&](double own, double other) {
            double const arrested = duel.kind == Arrests::rate ? duel.arrests * own : duel.arrests / 2;
            return std::max(0.0, own + duel.recruitment * own - lethality * own * other - arrested - duel.saturation * own * own);
        };
        std::tie(one, two) = std::pair{next(one, two), next(two, one)};
        if (!path.ended && one + two <= 0) {
            path.ended = week;
        }
    }
    return path;
}

std::optional<Rest> rest(Duel const& duel) {
    double const loss = duel.lethality + duel.saturation;
    if (!(loss > 0)) {
        return std::nullopt;
    }
    if (duel.kind == Arrests::rate) {
        double const net = duel.recruitment - duel.arrests;
        return net > 0 ? std::optional{Rest{.threshold = 0, .stable = net / loss}} : std::nullopt;
    }
    double const inside = duel.recruitment * duel.recruitment - 2 * duel.arrests * loss;
    if (inside < 0) {
        return std::nullopt;
    }
    double const root = std::sqrt(inside);
    return Rest{.threshold = (duel.recruitment - root) / (2 * loss), .stable = (duel.recruitment + root) / (2 * loss)};
}

}  // namespace cartels

namespace {

using namespace cartels;

constexpr double digits = 1e-4;  ///< relative tolerance where two programs solve the same equations
constexpr double rounding = 1e-9;  ///< relative, where the number is exact on paper

struct Study {
    Duel by_rate, by_number;
    double members;
    int weeks, first, last;

    [[nodiscard]] Window window(double multiple) const { return {.multiple = multiple, .first = first, .last = last}; }
};

Study study_of(Values const& values) {
    Study const study{.by_rate = {.recruitment = value_of(values, "rho"),
                                  .lethality = value_of(values, "theta"),
                                  .arrests = value_of(values, "eta"),
                                  .saturation = value_of(values, "omega"),
                                  .kind = Arrests::rate},
                      .by_number = {.recruitment = value_of(values, "collapse_rho"),
                                    .lethality = value_of(values, "collapse_theta"),
                                    .arrests = value_of(values, "collapse_eta"),
                                    .saturation = value_of(values, "collapse_omega"),
                                    .kind = Arrests::number},
                      .members = value_of(values, "members"),
                      .weeks = static_cast<int>(whole(values, "weeks")),
                      .first = static_cast<int>(whole(values, "first_week")),
                      .last = static_cast<int>(whole(values, "last_week"))};
    if (study.last < study.first || study.last >= study.weeks) {
        throw BadModelInput{"the window must end in or after its first week and before the last week of the run"};
    }
    return study;
}

struct Shock {
    double multiple, net_deaths, of_all, week_after;  ///< persons; percent of the undisturbed run; persons in the week after the window
};

constexpr Shock shocks[]{{0, -710.088332, 99.3042988, 72.7866570},
                         {2, 647.046576, 100.633937, 63.6603969},
                         {3, 1237.27327, 101.212205, 59.7145931},
                         {6, 2718.67581, 102.663593, 49.8144767}};

std::string times(double multiple) { return multiple > 0 ? "war x" + std::to_string(static_cast<int>(multiple)) : "truce"; }

void add_fixed_point(Study const& study, DuelPath const& calm, std::vector<Row>& rows) {
    auto const add = [&](std::string quantity, std::string unit, double published, double ours, double tolerance, std::string why) {
        rows.push_back({std::move(quantity), std::move(unit), published, ours, tolerance, Standing::printed, std::move(why)});
    };
    auto const stays = rest(study.by_rate);
    add("fixed point, closed form", "persons each", 25'000, stays ? stays->stable : 0, 25'000 * rounding, "the rates are made for it");
    add("members, last week, no window", "persons each", 25'000, calm.members.back(), 25'000 * rounding, "as above");
    add("kills, no window", "persons/week", 68, calm.kills.back(), 68 * rounding, "2 theta C C; the code's own count");
}

void add_windows(Study const& study, DuelPath const& calm, std::vector<Row>& rows) {
    auto const add = [&](std::string quantity, std::string unit, double published, double ours, std::string why) {
        rows.push_back({std::move(quantity), std::move(unit), published, ours, digits * std::abs(published), Standing::computed, std::move(why)});
    };
    double const undisturbed = calm.all_kills();
    auto const after = static_cast<std::size_t>(study.last) + 1;
    for (Shock const& shock : shocks) {
        DuelPath const path = fight(study.by_rate, study.members, study.weeks, study.window(shock.multiple));
        std::string const name = times(shock.multiple) + " in the window: ", why = "same equations, other program";
        add(name + "net deaths", "persons", shock.net_deaths, path.all_kills() - undisturbed, why);
        add(name + "deaths, undisturbed = 100", "percent", shock.of_all, 100 * path.all_kills() / undisturbed, why);
        add(name + "kills, week after", "persons/week", shock.week_after, path.kills.at(after), why);
    }
    double const truce = fight(study.by_rate, study.members, study.weeks, study.window(0)).kills.at(after);
    rows.push_back(
        {"truce: rebound of kills", "percent", 7, 100 * (truce / calm.kills.back() - 1), 0.5, Standing::computed, "rounded to whole percent"});
    for (double const multiple : {0.0, 11.0}) {
        double const all = fight(study.by_rate, study.members, study.weeks, study.window(multiple)).all_kills();
        rows.push_back({times(multiple) + ": deaths on the authors' figure", "percent", 95, 100 * all / undisturbed, 10, Standing::printed,
                        "only the axis is known: 85 to 105 % for all windows from x0 to x11"});
    }
}

void add_collapse(Study const& study, std::vector<Row>& rows) {
    auto const add = [&](std::string quantity, std::string unit, double published, double ours, double tolerance, Standing standing,
                         std::string why) {
        rows.push_back({std::move(quantity), std::move(unit), published, ours, tolerance, standing, std::move(why)});
    };
    Rest const sizes = rest(study.by_number).value_or(Rest{});
    add("arrests by number: stable size", "persons each", 25'000, sizes.stable, 25'000 * rounding, Standing::printed, "start value of the code");
    add("arrests by number: size below which they end", "persons each", 125'000.0 / 7, sizes.threshold, digits * 125'000 / 7, Standing::computed,
        "closed form, 25,000 x 50 / 70");
    DuelPath const bad = fight(study.by_number, study.members, study.weeks, study.window(38));
    DuelPath const fatal = fight(study.by_number, study.members, study.weeks, study.window(68));
    add("arrests by number, war x38: members, last week", "persons each", 18'292.2754, bad.members.back(), digits * 18'292, Standing::computed,
        "just above the threshold, where growth is slow");
    add("arrests by number, war x68: members, last week", "persons each", 0, fatal.members.back(), 0, Standing::printed,
        "the authors' run that collapses");
    add("arrests by number, war x68: week of the end", "week", 1'157, fatal.ended.value_or(-1), 0, Standing::computed, "-1: they do not end");
}

std::vector<Row> reproduce(Values const& values, scenario::DataSource const& /*data*/) {
    check(prieto_curiel_two_cartels().settings, values);
    Study const study = study_of(values);
    DuelPath const calm = fight(study.by_rate, study.members, study.weeks);
    std::vector<Row> rows;
    add_fixed_point(study, calm, rows);
    add_windows(study, calm, rows);
    add_collapse(study, rows);
    return rows;
}

constexpr double size = 25'000;  ///< persons in each cartel, for which the authors give their weekly numbers

}  // namespace

Model prieto_curiel_two_cartels() {
    return {.name = "prieto-curiel-two-cartels",
            .title = "two cartels at war: what a truce or half a year of more killing leaves behind",
            .citation = "R. Prieto-Curiel 2025, Conflict shocks and fragmentation, in the repository rafaelprietocuriel/ControlTheoryOptimizationOC",
            .settings = {{"rho", "1/week", "recruitment", 150 / size, 0, 0.1},
                         {"theta", "1/(person week)", "lethality", 2 * 17 / (size * size), 0, 1e-6},
                         {"eta", "1/week", "arrests, of each member", 80 / (2 * size), 0, 0.1},
                         {"omega", "1/(person week)", "saturation", 76 / (size * size), 0, 1e-6},
                         {"members", "persons", "members of each cartel at the start", size, 0, 1e5},
                         {"weeks", "weeks", "length of the run; whole", 1'500, 1, 10'000},
                         {"first_week", "week", "first week of the window; whole", 100, 0, 9'999},
                         {"last_week", "week", "last week of the window; whole", 125, 0, 9'999},
                         {"collapse_rho", "1/week", "recruitment where arrests are a number", 120 / size, 0, 0.1},
                         {"collapse_theta", "1/(person week)", "lethality there", 10 / (size * size), 0, 1e-6},
                         {"collapse_eta", "persons/week", "arrests there, of both cartels together", 100, 0, 10'000},
                         {"collapse_omega", "1/(person week)", "saturation there", 60 / (size * size), 0, 1e-6}},
            .reproduce = reproduce};
}

}  // namespace contrapeso::published
