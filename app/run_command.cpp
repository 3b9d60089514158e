// SPDX-License-Identifier: Apache-2.0
#include "run_command.h"

#include <memory>

#include <fmt/format.h>

#include "csv_file.h"
#include "csv_rows.h"
#include "interrupt.h"
#include "progress.h"
#include "summary_page.h"
#include "terminal.h"
#include "version.h"

namespace contrapeso::app {

namespace {

constexpr std::size_t width_of_files = 150;  // where there is no terminal to fit

/// A finished run with all that is said about it.
struct Finished {
    scenario::Loaded const& scenario;
    study::Ensemble ensemble;
    Provenance provenance;
    double seconds{};
    std::size_t threads{};
};

std::optional<scenario::Loaded> load(RunOptions const& options) {
    Diagnostics faults;
    auto const folder = options.data ? std::optional<std::filesystem::path>{*options.data} : std::nullopt;
    auto const library = scenario::open_library(folder, faults);
    auto loaded = library ? scenario::load_scenario(options.scenario, *library, options.load, faults) : std::nullopt;
    print_faults(faults, "error");
    if (loaded) {
        print_faults(loaded->warnings, "note");
    }
    return loaded;
}

Finished simulate(scenario::Loaded const& scenario, RunOptions const& options) {
    catch_interrupts();
    ProgressBar bar{options.plan.replicates};
    auto ensemble = study::run_ensemble(
        scenario.resolved, options.plan, [&](std::size_t done) { bar.show(done); }, interrupted());
    bar.end();
    bool const fixed = options.load.mode == scenario::ParameterMode::fixed;
    Provenance provenance{hex(scenario.digest),      hex(study::ensemble_digest(ensemble)),       options.plan.seed, options.plan.replicates,
                          ensemble.finished_count(), fixed ? "fixed" : "drawn from their priors", engine_name(),     options.command};
    return {scenario, std::move(ensemble), std::move(provenance), bar.seconds(), std::min(options.plan.threads, options.plan.replicates)};
}

std::string provenance_page(Finished const& run) {
    auto const& said = run.provenance;
    std::string const days = to_string_date(run.scenario.resolved.start) + " to " + to_string_date(run.scenario.resolved.end);
    std::string const asked = said.finished < said.replicates ? fmt::format(" of {} (interrupted)", said.replicates) : "";
    double const pace = run.seconds > 0 ? static_cast<double>(said.finished) / run.seconds : 0;
    return fmt::format(
        "scenario         {}, {}\nscenario digest  {}\nseed             {}\nreplicates       {}{}\nparameters       {}\n"
        "engine           {}\nresult digest    {}\ntime             {:.1f} s, {:.2f} replicates per second on {} thread{}\n",
        run.scenario.name, days, said.scenario_digest, said.seed, said.finished, asked, said.parameters, said.engine, said.result_digest, run.seconds,
        pace, run.threads, run.threads == 1 ? "" : "s");
}

void print_summary(Finished const& run, Language language, std::FILE* stream) {
    Emphasis const emphasis = may_colour(stream) ? Emphasis::bold : Emphasis::none;
    Output out{stream, stream == stdout ? "standard output" : "standard error"};
    std::size_t const width = terminal_width(stream, width_of_files);
    out.write(in(language, run.scenario.title) + "\n" + wrapped(in(language, run.scenario.question), width, 0) + "\n\n");
    out.write(summary_page(study::summarise(run.ensemble), language, width, emphasis));
    out.write("\n" + provenance_page(run));
    out.flush();
}

/// Rows first, so that a reader who closes our standard output early does not cost the file; trouble with them is told after the summary,
/// so that it does not cost the summary either.
void report(Finished const& run, CsvFile* csv, RunOptions const& options) {
    std::optional<MachineTrouble> trouble;
    try {
        if (csv != nullptr) {
            write_rows(csv->output(), run.scenario, run.ensemble, run.provenance);
            csv->finish();
        }
    } catch (MachineTrouble const& error) {
        trouble = error;
    }
    print_summary(run, options.language, options.csv == "-" ? stderr : stdout);
    if (trouble) {
        throw MachineTrouble{*trouble};
    }
}

}  // namespace

Exit run_scenario(RunOptions const& options) {
    auto const scenario = load(options);
    if (!scenario) {
        return Exit::bad_input;
    }
    auto const csv = options.csv ? std::make_unique<CsvFile>(*options.csv) : nullptr;
    Finished const run = simulate(*scenario, options);
    if (run.provenance.finished == 0) {
        std::fputs("Interrupted before the first replicate was finished: there is nothing to show.\n", stderr);
        return Exit::interrupted;
    }
    report(run, csv.get(), options);
    return run.provenance.finished < run.provenance.replicates ? Exit::interrupted : Exit::fine;
}

void print_faults(Diagnostics const& diagnostics, std::string_view kind) {
    for (Diagnostic const& one : diagnostics) {
        std::fputs((std::string{kind} + ": " + to_string(one) + "\n").c_str(), stderr);
    }
}

}  // namespace contrapeso::app
