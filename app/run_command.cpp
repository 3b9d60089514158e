// SPDX-License-Identifier: Apache-2.0
#include "run_command.h"

#include <memory>

#include "csv_file.h"
#include "csv_rows.h"
#include "kept_simulation.h"
#include "output.h"
#include "report_command.h"
#include "summary_page.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

void print_summary(Simulation const& run, Language language, std::FILE* stream) {
    Emphasis const emphasis = may_colour(stream) ? Emphasis::bold : Emphasis::none;
    Output out{stream, stream == stdout ? "standard output" : "standard error"};
    std::size_t const width = terminal_width(stream, width_of_files);
    out.write(in(language, run.scenario.title) + "\n" + wrapped(in(language, run.scenario.question), width, 0) + "\n\n");
    out.write(summary_page(study::summarise(run.ensemble), language, width, emphasis));
    out.write("\n" + provenance_page(run));
    out.flush();
}

}  // namespace

Exit run_scenario(RunOptions const& options) {
    auto const library = open_or_complain(options.simulation.data);
    auto const scenario = library ? load_or_complain(options.simulation, *library) : std::nullopt;
    if (!scenario) {
        return Exit::bad_input;
    }
    std::optional<store::StudyFile> file;
    if (options.store) {
        file.emplace(*options.store);
    }
    auto const csv = options.csv ? std::make_unique<CsvFile>(*options.csv) : nullptr;
    Simulation const run = file ? simulate_kept(*scenario, options.simulation, *file) : simulate(*scenario, options.simulation);
    if (run.provenance.finished == 0) {
        std::fputs("Interrupted before the first replicate was finished: there is nothing to show.\n", stderr);
        return Exit::interrupted;
    }
    publish(
        csv.get(), [&](Output& out) { write_rows(out, run.scenario, run.ensemble, run.provenance); },
        [&] { print_summary(run, options.language, options.csv == "-" ? stderr : stdout); });
    if (options.page && run.complete()) {
        file.reset();  // the page opens it anew
        return write_report({std::to_string(run.kept_as), *options.page, *options.store, options.simulation.data, report::usual_deciders,
                             options.simulation.plan.threads, options.language, TooSmall::note, options.csv == "-" ? stderr : stdout});
    }
    return run.complete() ? Exit::fine : Exit::interrupted;
}

}  // namespace contrapeso::app
