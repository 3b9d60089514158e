// SPDX-License-Identifier: Apache-2.0
#include "simulation.h"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

#include "interrupt.h"
#include "progress.h"
#include "version.h"

namespace contrapeso::app {

std::string start_of(scenario::Loaded const& scenario, scenario::ParameterMode mode) {
    if (mode == scenario::ParameterMode::fixed) {
        return "fixed";
    }
    if (!scenario.fitted) {
        return "drawn from their priors";
    }
    auto const& draws = scenario.resolved.draws;
    policy::Posterior const& posterior = *scenario.fitted->posterior;
    auto const is_drawn = [&](policy::Draw const& draw) { return draw.prior.family != policy::Prior::Family::fixed; };
    auto const drawn = std::count_if(draws.begin(), draws.end(), is_drawn);
    auto const fitted = std::count_if(posterior.parameters.begin(), posterior.parameters.end(), [&](std::size_t p) { return is_drawn(draws[p]); });
    std::string const others = drawn > fitted ? fmt::format("; the other {} drawn from their priors", drawn - fitted) : "";
    return fmt::format("posterior {0}, {1} draws of {2} (replicate r takes row r mod {1}), data to {3}{4}", scenario.fitted->name,
                       posterior.row_count(), fitted, to_string_date(scenario.fitted->until), others);
}

void print_faults(Diagnostics const& diagnostics, std::string_view kind) {
    constexpr std::size_t most = 50;  // whoever has more mends these first
    std::string page;
    for (std::size_t i = 0; i < std::min(diagnostics.size(), most); ++i) {
        page += std::string{kind} + ": " + to_string(diagnostics[i]) + "\n";
    }
    if (diagnostics.size() > most) {
        page += "… and " + std::to_string(diagnostics.size() - most) + " more of the kind\n";
    }
    std::fputs(page.c_str(), stderr);
}

std::optional<scenario::Library> open_or_complain(std::optional<std::string> const& data) {
    Diagnostics faults;
    auto const folder = data ? std::optional<std::filesystem::path>{*data} : std::nullopt;
    auto library = scenario::open_library(folder, faults);
    print_faults(faults, "error");
    return library;
}

std::optional<scenario::Loaded> load_or_complain(SimulationOptions const& options, scenario::Library const& library) {
    Diagnostics faults;
    auto loaded = scenario::load_scenario(options.scenario, library, options.load, faults);
    print_faults(faults, "error");
    if (loaded) {
        print_faults(loaded->warnings, "note");
    }
    return loaded;
}

Simulation simulate(scenario::Loaded const& scenario, SimulationOptions const& options, study::Engine const& engine) {
    catch_interrupts();
    ProgressBar bar{options.plan.replicates};
    auto ensemble = study::run_ensemble(
        scenario.resolved, options.plan, [&](std::size_t done) { bar.show(done); }, interrupted(), engine);
    bar.end();
    Provenance provenance{hex(scenario.digest),      hex(study::ensemble_digest(ensemble)), options.plan.seed, options.plan.replicates,
                          ensemble.finished_count(), start_of(scenario, options.load.mode), engine_name(),     options.command};
    return {scenario, std::move(ensemble), std::move(provenance), bar.seconds(), std::min(options.plan.threads, options.plan.replicates), {}, {}};
}

std::string provenance_page(Simulation const& run) {
    auto const& said = run.provenance;
    std::string const days = to_string_date(run.scenario.resolved.start) + " to " + to_string_date(run.scenario.resolved.end);
    std::string const asked = run.complete() ? "" : fmt::format(" of {} (interrupted)", said.replicates);
    double const pace = run.seconds > 0 ? static_cast<double>(said.finished) / run.seconds : 0;
    return fmt::format(
               "scenario         {}, {}\nscenario digest  {}\nseed             {}\nreplicates       {}{}\nparameters       {}\n"
               "engine           {}\ncommand          {}\nresult digest    {}\ntime             {:.1f} s, {:.2f} replicates per second on {} "
               "thread{}\n",
               run.scenario.name, days, said.scenario_digest, said.seed, said.finished, asked, said.parameters, said.engine, said.command,
               said.result_digest, run.seconds, pace, run.threads, run.threads == 1 ? "" : "s") +
           (run.kept.empty() ? "" : "kept             " + run.kept + "\n");
}

}  // namespace contrapeso::app
