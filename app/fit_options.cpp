// SPDX-License-Identifier: Apache-2.0
#include "fit_options.h"

#include <cstdio>

#include "contrapeso/evidence/read_evidence.h"
#include "simulation.h"

namespace contrapeso::app {

std::unique_ptr<Fitting const> read_or_complain(FitOptions const& options) {
    auto library = open_or_complain(options.data);
    if (!library) {
        return nullptr;
    }
    Diagnostics faults;
    auto evidence = evidence::read_evidence(library->data, faults);
    auto fitting = evidence ? std::make_unique<Fitting>(Fitting{std::move(*library), std::move(*evidence), {}}) : nullptr;
    auto recipe = fitting ? calibration::read_recipe(options.fit, fitting->library, fitting->evidence, faults) : std::nullopt;
    print_faults(faults, "error");
    if (!recipe) {
        return nullptr;
    }
    fitting->recipe = std::move(*recipe);
    return fitting;
}

std::optional<calibration::Problem> pose_or_complain(calibration::Recipe const& recipe, scenario::Library const& library) {
    Diagnostics faults, notes;
    auto problem = calibration::pose(recipe, library, faults, notes);
    print_faults(faults, "error");
    print_faults(notes, "note");
    return problem;
}

std::optional<scenario::Loaded> extended_or_complain(calibration::Problem const& problem, scenario::Library const& library, std::optional<Day> until,
                                                     std::vector<std::string> const& set) {
    scenario::LoadOptions options;
    options.overrides = problem.recipe.set;
    options.overrides.insert(options.overrides.end(), set.begin(), set.end());
    options.until = until;
    options.fit = std::string{scenario::no_posterior};
    Diagnostics faults;
    auto loaded = scenario::load_scenario(problem.recipe.scenario, library, options, faults);
    print_faults(faults, "error");
    if (loaded) {
        loaded->resolved.draws = problem.scenario.draws;
    }
    return loaded;
}

void say_interrupted(std::string const& store) {
    std::fprintf(stderr, "Interrupted: what is done is kept in %s, and the same command goes on from there.\n", store.c_str());
}

}  // namespace contrapeso::app
