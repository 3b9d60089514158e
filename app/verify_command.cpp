// SPDX-License-Identifier: Apache-2.0
#include "verify_command.h"

#include <algorithm>
#include <memory>

#include "contrapeso/evidence/read_evidence.h"
#include "contrapeso/evidence/verdict.h"
#include "csv_file.h"
#include "terminal.h"
#include "verify_page.h"
#include "verify_rows.h"

namespace contrapeso::app {

namespace {

std::optional<evidence::Evidence> evidence_or_complain(scenario::Library const& library) {
    Diagnostics faults;
    auto evidence = evidence::read_evidence(library.data, faults);
    print_faults(faults, "error");
    return evidence;
}

void print_page(Simulation const& run, evidence::Evidence const& evidence, std::vector<evidence::Holding> const& holdings,
                VerifyOptions const& options) {
    std::FILE* const stream = options.csv == "-" ? stderr : stdout;
    Output out{stream, stream == stdout ? "standard output" : "standard error"};
    std::size_t const width = terminal_width(stream, width_of_files);
    out.write(in(options.language, run.scenario.title) + "\n\n" + verify_page(evidence, holdings, options.language, width));
    out.write("\n" + provenance_page(run));
    out.flush();
}

/// What a reader of the verdicts ought to know before.
void warn(scenario::Loaded const& scenario, VerifyOptions const& options) {
    constexpr std::size_t enough = 100;
    Diagnostics notes;
    if (scenario.name != scenario.country || !options.simulation.load.overrides.empty()) {
        notes.push_back({scenario.name, "this is not the record: figures after it departs from history are expected to miss", ""});
    }
    if (options.simulation.plan.replicates < enough) {
        notes.push_back({"--replicates", "with fewer than 100 the bands are rough, and verdicts near a limit change", ""});
    }
    print_faults(notes, "note");
}

}  // namespace

Exit verify_scenario(VerifyOptions const& options) {
    auto const library = open_or_complain(options.simulation.data);
    auto const evidence = library ? evidence_or_complain(*library) : std::nullopt;
    auto const scenario = evidence ? load_or_complain(options.simulation, *library) : std::nullopt;
    if (!scenario) {
        return Exit::bad_input;
    }
    warn(*scenario, options);
    auto const csv = options.csv ? std::make_unique<CsvFile>(*options.csv) : nullptr;
    Simulation const run = simulate(*scenario, options.simulation);
    if (!run.complete()) {
        std::fputs("Interrupted: a verdict needs all the replicates that were asked for. Nothing was written.\n", stderr);
        return Exit::interrupted;
    }
    auto const holdings = evidence::hold(*evidence, run.ensemble.finished());
    publish(
        csv.get(), [&](Output& out) { write_verdicts(out, *evidence, holdings, run.scenario, run.provenance); },
        [&] { print_page(run, *evidence, holdings, options); });
    bool const fails =
        std::any_of(holdings.begin(), holdings.end(), [](evidence::Holding const& held) { return held.verdict == evidence::Verdict::misses; });
    return fails ? Exit::check_failed : Exit::fine;
}

}  // namespace contrapeso::app
