// SPDX-License-Identifier: Apache-2.0
#include "calibrate_command.h"

#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "calibrate_page.h"
#include "contrapeso/calibration/diagnostics.h"
#include "contrapeso/calibration/posterior_text.h"
#include "contrapeso/evidence/read_evidence.h"
#include "csv_file.h"
#include "fit_work.h"
#include "simulation.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

/// Both files of a posterior, or none: opened before the long run, named after it.
class PosteriorFiles {
  public:
    PosteriorFiles(std::string const& folder, std::string const& name)
        : toml_{(std::filesystem::path{folder} / (name + ".toml")).string()}, csv_{(std::filesystem::path{folder} / (name + ".csv")).string()} {}

    void write(std::string const& toml, std::string const& csv) {
        toml_.output().write(toml);
        csv_.output().write(csv);
        csv_.finish();
        toml_.finish();
    }

  private:
    CsvFile toml_, csv_;
};

/// How long it took, and where the time went.
std::string timing_line(calibration::Problem const& problem, FitWork const& work, std::size_t threads) {
    auto const made = static_cast<double>(problem.runs() - work.found());
    double const outside = work.seconds() > 0 ? 1 - work.seconds_of_runs() / work.seconds() : 0;
    std::string const each =
        made > 0 ? fmt::format(", {:.2f} s each on {} thread{}", work.seconds_of_runs() * static_cast<double>(threads) / made, threads, threads == 1 ? "" : "s") : "";
    return fmt::format("runs             {} made{}, {} found in the study file\ntime             {}, {:.1f} % of it outside the runs\n", problem.runs() - work.found(), each,
                       work.found(), duration(work.seconds()), 100 * outside);
}

}  // namespace

Exit calibrate(CalibrateOptions const& options) {
    auto const library = open_or_complain(options.data);
    Diagnostics faults, notes;
    auto const evidence = library ? evidence::read_evidence(library->data, faults) : std::nullopt;
    auto recipe = evidence ? calibration::read_recipe(options.fit, *library, *evidence, faults) : std::nullopt;
    auto const problem = recipe ? calibration::pose(std::move(*recipe), *library, faults, notes) : std::nullopt;
    print_faults(faults, "error");
    print_faults(notes, "note");
    if (!problem) {
        return Exit::bad_input;
    }
    auto const files = options.folder ? std::make_unique<PosteriorFiles>(*options.folder, problem->recipe.name) : nullptr;
    auto file = store::StudyFile::open(options.store);
    FitWork work{*problem, file, options.threads, "fit"};
    try {
        calibration::Fit const fit = calibration::fit(*problem, work.simulate());
        work.end();
        calibration::Report const report = calibration::report_on(*problem, fit, library->registry);
        if (files) {
            files->write(calibration::posterior_toml(*problem, options.command), calibration::posterior_csv(*problem, fit, library->registry));
        }
        Output out{stdout, "standard output"};
        out.write(calibrate_page(*problem, fit, report, library->registry, options.language, terminal_width(stdout, width_of_files)));
        out.write("\n" + timing_line(*problem, work, options.threads) + "study file       " + options.store + "\n");
        out.flush();
        return report.converged() ? Exit::fine : Exit::check_failed;
    } catch (calibration::Interrupted const&) {
        work.end();
        std::fprintf(stderr, "Interrupted: what is done is kept in %s, and the same command goes on from there.\n", options.store.c_str());
        return Exit::interrupted;
    }
}

}  // namespace contrapeso::app
