// SPDX-License-Identifier: Apache-2.0
// The table: four policies against none, replicate by replicate. Theory and findings: docs/methods/proton-oc.md.
#include "contrapeso/published/proton_oc.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "contrapeso/published/models.h"
#include "contrapeso/published/setting_values.h"
#include "contrapeso/stats/acceptance.h"

namespace contrapeso::published {

namespace {

using namespace recruitment;

std::vector<Setting> settings() {
    CityParameters const usual;
    return {{"persons", "persons", "in the city; whole", static_cast<double>(usual.persons), 200, 5'000},
            {"members", "persons", "of the group at the start; whole", static_cast<double>(usual.members), 1, 500},
            {"families", "families", "that they come from; whole", static_cast<double>(usual.families), 1, 500},
            {"months", "months", "of a run; whole", static_cast<double>(usual.months), 24, 1'200},
            {"crimes", "1/(10,000 persons year)", "crimes", usual.crimes, 0, 20'000},
            {"arrests", "1/(10,000 persons year)", "arrests", usual.arrests, 0, 2'000},
            {"facilitator_share", "share", "of adults who are facilitators", usual.facilitator_share, 0, 0.2},
            {"facilitator_from", "accomplices", "from which a crime needs a facilitator; whole", static_cast<double>(usual.facilitator_from), 1, 6},
            {"arrest_multiple", "times", "chance of arrest of those looked for", usual.arrest_multiple, 1, 1'000},
            {"reached", "share", "of those meant whom a programme reaches", usual.reached, 0, 1},
            {"replicates", "runs", "of each policy; whole", 24, 8, 1'000},
            {"seed", "1", "of all draws; whole", 1, 0, 1e9}};
}

CityParameters parameters_of(Values const& values) {
    std::vector<Setting> const all = settings();
    auto const whole = [&](std::string_view key) { return whole_setting_value(all, values, key); };
    auto const at = [&](std::string_view key) { return setting_value(all, values, key); };
    return {.persons = whole("persons"),
            .members = whole("members"),
            .families = whole("families"),
            .months = whole("months"),
            .policy_from = 12,
            .crimes = at("crimes"),
            .arrests = at("arrests"),
            .facilitator_share = at("facilitator_share"),
            .facilitator_from = whole("facilitator_from"),
            .arrest_multiple = at("arrest_multiple"),
            .reached = at("reached")};
}

/// Mean and its standard error.
struct Estimate {
    double mean{}, error{};
};

Estimate estimate(std::vector<double> const& samples) {
    auto const n = static_cast<double>(samples.size());
    double sum = 0, squares = 0;
    for (double const one : samples) {
        sum += one;
    }
    for (double const one : samples) {
        squares += (one - sum / n) * (one - sum / n);
    }
    return {sum / n, std::sqrt(squares / (n - 1) / n)};
}

struct Measure {
    char const *name, *unit;
    double CityRun::*value;
};
constexpr Measure total{"total members", "persons", &CityRun::members}, joined{"new recruits", "persons", &CityRun::recruits};

/// By how much a policy changes a measure, in the same replicate.
Estimate change(std::vector<CityRun> const& none, std::vector<CityRun> const& under, Measure const& measure) {
    std::vector<double> differences;
    for (std::size_t k = 0; k < none.size(); ++k) {
        differences.push_back(under[k].*measure.value - none[k].*measure.value);
    }
    return estimate(differences);
}

Estimate level(std::vector<CityRun> const& runs, double CityRun::*value) {
    std::vector<double> levels;
    for (CityRun const& run : runs) {
        levels.push_back(run.*value);
    }
    return estimate(levels);
}

/// The paper says a direction. What is printed is a movement against it, which must not be shown at α = 1e-6.
Row against(std::string policy, Measure const& measure, bool said_to_fall, Estimate const& found) {
    double const wrong = said_to_fall ? std::max(0.0, found.mean) : std::max(0.0, -found.mean);
    auto const verdict = stats::accept_mean(found.mean, 0, found.error);
    std::string const shown = verdict || wrong > 0 ? "not shown" : "shown";
    return {policy + ": " + measure.name + (said_to_fall ? " rise" : " fall"),
            measure.unit,
            0,
            wrong,
            stats::z_accept * found.error,
            Standing::printed,
            "abstract: " + std::string{said_to_fall ? "fewer" : "not fewer"} + "; paired replicates, mean change " + std::to_string(found.mean) +
                " with standard error " + std::to_string(found.error) +
                (said_to_fall ? "; a fall is " + shown + " at 1e-6" : "; few replicates: with 500 a fall of 4 % is likely, see the page")};
}

std::vector<Row> reproduce(Values const& values, scenario::DataSource const& /*data*/) {
    CityParameters const parameters = parameters_of(values);
    int const replicates = whole_setting_value(settings(), values, "replicates");
    auto const seed = static_cast<std::uint64_t>(whole_setting_value(settings(), values, "seed"));
    std::array<std::vector<CityRun>, policy_names.size()> runs;
    for (std::size_t policy = 0; policy < runs.size(); ++policy) {
        for (int k = 0; k < replicates; ++k) {
            runs[policy].push_back(run_city(parameters, static_cast<Policy>(policy), seed, static_cast<std::uint64_t>(k)));
        }
    }
    std::vector<Row> rows;
    Estimate const crimes = level(runs[0], &CityRun::crimes_per_10k), last = level(runs[0], &CityRun::last_members);
    rows.push_back({"no policy: crimes", "1/(10,000 persons year)", 2'000, crimes.mean, 400, Standing::printed,
                    "default of the public code; prisoners offend no more, and crimes without the facilitator that they need do not happen"});
    rows.push_back({"no policy: free members in the last year over those at the start", "ratio", 1, last.mean / parameters.members, 0.5,
                    Standing::printed, "abstract: 'relatively stable' membership; loose"});
    for (Policy const policy : {Policy::leaders, Policy::facilitators, Policy::families, Policy::pupils}) {
        auto const index = static_cast<std::size_t>(policy);
        rows.push_back(against(std::string{policy_names[index]}, total, true, change(runs[0], runs[index], total)));
    }
    for (Policy const policy : {Policy::leaders, Policy::facilitators, Policy::families, Policy::pupils}) {
        auto const index = static_cast<std::size_t>(policy);
        rows.push_back(against(std::string{policy_names[index]}, joined, policy != Policy::families, change(runs[0], runs[index], joined)));
    }
    return rows;
}

}  // namespace

Model proton_oc() {
    return {.name = "proton-oc",
            .title = "recruitment into organised crime by offending together, in a small city tied in six layers; four policies",
            .citation =
                "Calderoni, Campedelli, Szekely, Paolucci, Andrighetto 2021, Recruitment into organized crime: an agent-based approach testing the "
                "impact of different policies, Journal of Quantitative Criminology, doi:10.1007/s10940-020-09489-z",
            .settings = settings(),
            .reproduce = reproduce};
}

}  // namespace contrapeso::published
