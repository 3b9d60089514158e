// SPDX-License-Identifier: Apache-2.0
#include "backtest_command.h"

#include <memory>

#include <fmt/format.h>

#include "backtest_page.h"
#include "contrapeso/calibration/backtest.h"
#include "csv_file.h"
#include "fit_work.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

/// The held-out figures of a fit, whose runs answered them already.
Backtest held_out(calibration::Problem const& problem, calibration::Fit const& fit) {
    auto const which = problem.positions(calibration::Use::held_out);
    std::vector<calibration::Datum> asked;
    calibration::Matrix readings(fit.predicted.rows(), static_cast<Eigen::Index>(which.size()));
    for (std::size_t i = 0; i < which.size(); ++i) {
        asked.push_back(problem.data[which[i]]);
        readings.col(static_cast<Eigen::Index>(i)) = fit.predicted.col(static_cast<Eigen::Index>(which[i]));
    }
    return {problem.recipe.name, "held out", calibration::scores_of(problem.recipe, asked, readings, problem.recipe.until)};
}

/// Fit to one day, and its scores.
std::optional<std::vector<Backtest>> test(calibration::Recipe const& recipe, scenario::Library const& library, BacktestOptions const& options,
                                          store::StudyFile& file) {
    auto const problem = pose_or_complain(recipe, library);
    auto const whole = problem ? extended_or_complain(*problem, library, options.until, {}) : std::nullopt;  // before the long work
    if (!whole) {
        return std::nullopt;
    }
    std::fprintf(stderr, "%s: fit\n", recipe.name.c_str());
    calibration::Fit const fit = run_fit(*problem, file, options.fit.threads);
    std::vector<Backtest> tests;
    if (!problem->positions(calibration::Use::held_out).empty()) {
        tests.push_back(held_out(*problem, fit));
    }
    Day const until = whole->resolved.end;
    auto const asked = calibration::figures_after(recipe, problem->scenario.start, recipe.until, until);
    if (!asked.empty()) {
        std::fprintf(stderr, "%s: forecast to %s\n", recipe.name.c_str(), to_string_date(until).c_str());
        auto const readings = ask_draws(*problem, fit.scores, whole->resolved, calibration::questions_of(asked),
                                        "figures to " + to_string_date(until), file, options.fit.threads);
        tests.push_back({recipe.name, "after " + to_string_date(recipe.until), calibration::scores_of(recipe, asked, readings, recipe.until)});
    }
    return tests;
}

}  // namespace

Exit backtest(BacktestOptions const& options) {
    auto const fitting = read_or_complain(options.fit);
    if (!fitting) {
        return Exit::bad_input;
    }
    auto const csv = options.csv ? std::make_unique<CsvFile>(*options.csv) : nullptr;
    auto file = store::StudyFile::open(options.fit.store);
    try {
        std::vector<Backtest> all;
        for (Day const day : options.cut_offs) {
            auto const tests = test(calibration::cut_off(fitting->recipe, day), fitting->library, options, file);
            if (!tests) {
                return Exit::bad_input;
            }
            all.insert(all.end(), tests->begin(), tests->end());
        }
        publish(
            csv.get(), [&](Output& out) { write_backtests(out, all, options.fit.command); },
            [&] {
                std::FILE* const stream = options.csv == "-" ? stderr : stdout;
                Output out{stream, stream == stdout ? "standard output" : "standard error"};
                out.write(options.markdown ? backtest_markdown(all)
                                           : backtest_page(all, options.fit.language, terminal_width(stream, width_of_files)));
                out.flush();
            });
        return Exit::fine;
    } catch (calibration::Interrupted const&) {
        say_interrupted(options.fit.store);
        return Exit::interrupted;
    }
}

}  // namespace contrapeso::app
