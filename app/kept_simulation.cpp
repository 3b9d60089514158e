// SPDX-License-Identifier: Apache-2.0
#include "kept_simulation.h"

#include <cstdio>
#include <functional>

#include <fmt/format.h>

#include "contrapeso/report/deciders.h"
#include "contrapeso/report/retold.h"
#include "contrapeso/store/kept_engine.h"
#include "version.h"

namespace contrapeso::app {

store::KeptRun begin_kept(scenario::Loaded const& scenario, SimulationOptions const& options, store::StudyFile& file) {
    store::RunIdentity const identity{hex(scenario.digest), options.plan.seed, scenario.resolved.start, scenario.resolved.end};
    if (auto const other = store::find_unreadable(file, identity)) {
        std::fprintf(stderr, "note: %s: run %lld is this run, kept by a program whose months have another form. It stays listed, and is run anew\n",
                     file.path().c_str(), static_cast<long long>(other->id));
    }
    return store::begin_run(file, identity,
                            {scenario.name, scenario.title.en, start_of(scenario, options.load.mode), engine_name(), options.command,
                             report::about_run(scenario, options.load)});
}

Simulation simulate_kept(scenario::Loaded const& scenario, SimulationOptions const& options, store::StudyFile& file) {
    store::KeptRun const begun = begin_kept(scenario, options, file);
    store::KeptEngine kept{file, begun, report::recording(file, begun)};
    Simulation run = simulate(scenario, options, std::ref(kept));
    kept.finish();
    std::size_t const read = kept.read_count(), anew = run.provenance.finished - read;
    run.kept_as = kept.run().id;
    run.kept = fmt::format("{}, run {}: {} replicate{} read, {} run{}", file.path(), kept.run().id, read, read == 1 ? "" : "s", anew,
                           run.complete() ? "" : "; the same command goes on from there");
    return run;
}

}  // namespace contrapeso::app
