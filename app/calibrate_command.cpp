// SPDX-License-Identifier: Apache-2.0
#include "calibrate_command.h"

#include <filesystem>
#include <memory>
#include <system_error>

#include "calibrate_page.h"
#include "contrapeso/calibration/diagnostics.h"
#include "contrapeso/calibration/posterior_text.h"
#include "csv_file.h"
#include "fit_work.h"
#include "output.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

/// The path of a file in `folder`. Throws MachineTrouble if there is no such folder.
std::string path_in(std::string const& folder, std::string const& name) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error)) {
        throw MachineTrouble{folder, "there is no such folder", "Make it, or name another: -o DIR"};
    }
    return (std::filesystem::path{folder} / name).string();
}

/// Both files of a posterior, or none: opened before the long run, named after it.
class PosteriorFiles {
  public:
    PosteriorFiles(std::string const& folder, std::string const& name)
        : toml_{path_in(folder, name + ".toml")}, csv_{path_in(folder, name + ".csv")} {}

    void write(std::string const& toml, std::string const& csv) {
        toml_.output().write(toml);
        csv_.output().write(csv);
        csv_.finish();
        toml_.finish();
    }

  private:
    CsvFile toml_, csv_;
};

}  // namespace

Exit calibrate(CalibrateOptions const& options) {
    auto const fitting = read_or_complain(options.fit);
    auto const problem = fitting ? pose_or_complain(fitting->recipe, fitting->library) : std::nullopt;
    if (!problem) {
        return Exit::bad_input;
    }
    auto const files = options.folder ? std::make_unique<PosteriorFiles>(*options.folder, problem->recipe.name) : nullptr;
    auto file = store::StudyFile::open(options.fit.store);
    try {
        std::string timing;
        calibration::Fit const fit = run_fit(*problem, file, options.fit.threads, &timing);
        calibration::Report const report = calibration::report_on(*problem, fit, fitting->library.registry);
        if (files) {
            files->write(calibration::posterior_toml(*problem, options.fit.command),
                         calibration::posterior_csv(*problem, fit, fitting->library.registry));
        }
        Output out{stdout, "standard output"};
        out.write(calibrate_page(*problem, fit, report, fitting->library.registry, options.fit.language, terminal_width(stdout, width_of_files)));
        out.write("\n" + timing + "study file       " + options.fit.store + "\n");
        out.flush();
        return report.converged() ? Exit::fine : Exit::check_failed;
    } catch (calibration::Interrupted const&) {
        say_interrupted(options.fit.store);
        return Exit::interrupted;
    }
}

}  // namespace contrapeso::app
