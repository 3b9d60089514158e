// SPDX-License-Identifier: Apache-2.0
#include "rivals_command.h"

#include <algorithm>
#include <memory>

#include "contrapeso/calibration/diagnostics.h"
#include "contrapeso/study/summary.h"
#include "csv_file.h"
#include "fit_work.h"
#include "rivals_page.h"
#include "simulation.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

country::Indicator const& indicator_of(RivalOutcome const& outcome) {
    return *std::find_if(country::indicators.begin(), country::indicators.end(),
                         [&](country::Indicator const& one) { return one.id == outcome.id && one.observer == outcome.observer; });
}

/// Every outcome in every year after the figures, outcome by outcome.
calibration::Questions questions_about(std::vector<int> const& years) {
    return {years.size() * rival_outcomes.size(), [&years](country::MonthlySeries const& months) {
                std::vector<double> answers;
                auto const spans = study::years_of(months);
                for (RivalOutcome const& outcome : rival_outcomes) {
                    for (int const year : years) {
                        auto const span = std::find_if(spans.begin(), spans.end(), [year](study::YearSpan const& one) { return one.year == year; });
                        answers.push_back(study::folded(months, *span, indicator_of(outcome)));
                    }
                }
                return answers;
            }};
}

std::vector<std::vector<stats::Interval>> bands_of(calibration::Matrix const& answers, std::size_t years) {
    std::vector<std::vector<stats::Interval>> bands(rival_outcomes.size());
    for (std::size_t outcome = 0; outcome < bands.size(); ++outcome) {
        for (std::size_t year = 0; year < years; ++year) {
            auto const column = answers.col(static_cast<Eigen::Index>(outcome * years + year));
            bands[outcome].push_back(stats::interval({column.begin(), column.end()}, study::band_coverage));
        }
    }
    return bands;
}

/// Mean square distance of all fitted figures.
double misfit_of(calibration::Report const& report) {
    double sum = 0, figures = 0;
    for (calibration::SeriesReport const& one : report.series) {
        sum += one.misfit * static_cast<double>(one.fitted);
        figures += static_cast<double>(one.fitted);
    }
    return sum / figures;
}

std::optional<Told> tell(calibration::Rival const& rival, Fitting const& fitting, std::vector<int> const& years, RivalsOptions const& options,
                         store::StudyFile& file) {
    auto const problem = pose_or_complain(calibration::told_by(rival, fitting.recipe, fitting.library.registry), fitting.library);
    auto const future = problem ? extended_or_complain(*problem, fitting.library, options.until, options.set) : std::nullopt;  // before the long work
    if (!future) {
        return std::nullopt;
    }
    std::fprintf(stderr, "%s: fit\n", rival.key.c_str());
    calibration::Fit const fit = run_fit(*problem, file, options.fit.threads);
    std::fprintf(stderr, "%s: to %s\n", rival.key.c_str(), to_string_date(options.until).c_str());
    auto const answers = ask_draws(*problem, fit.scores, future->resolved, questions_about(years),
                                   "future " + hex(future->digest) + " to " + to_string_date(options.until), file, options.fit.threads);
    return Told{rival.key,
                rival.name,
                rival.story,
                misfit_of(calibration::report_on(*problem, fit, fitting.library.registry)),
                calibration::log_evidences(*problem, fit),
                bands_of(answers, years.size())};
}

}  // namespace

Exit compare_rivals(RivalsOptions const& options) {
    auto const fitting = read_or_complain(options.fit);
    if (!fitting) {
        return Exit::bad_input;
    }
    calibration::Recipe const& recipe = fitting->recipe;
    if (recipe.rivals.size() < 2 || options.until <= recipe.until) {
        Diagnostics faults;
        if (recipe.rivals.size() < 2) {
            faults.push_back({recipe.name, "has fewer than two [[rival]] stories", "Write them into the recipe, or use fall-after-2015@1"});
        }
        if (options.until <= recipe.until) {
            faults.push_back({"--until", "the future begins after the figures, which end on " + to_string_date(recipe.until), "Give a later day"});
        }
        print_faults(faults, "error");
        return Exit::bad_input;
    }
    auto const csv = options.csv ? std::make_unique<CsvFile>(*options.csv) : nullptr;
    auto file = store::StudyFile::open(options.fit.store);
    Rivalry rivalry{in(options.fit.language, recipe.title), {}, {}};
    for (int year = year_of(recipe.until) + 1; year <= year_of(options.until); ++year) {
        rivalry.years.push_back(year);
    }
    try {
        for (calibration::Rival const& rival : recipe.rivals) {
            auto told = tell(rival, *fitting, rivalry.years, options, file);
            if (!told) {
                return Exit::bad_input;
            }
            rivalry.told.push_back(std::move(*told));
        }
    } catch (calibration::Interrupted const&) {
        say_interrupted(options.fit.store);
        return Exit::interrupted;
    }
    publish(
        csv.get(), [&](Output& out) { write_rivals(out, rivalry, options.fit.command); },
        [&] {
            std::FILE* const stream = options.csv == "-" ? stderr : stdout;
            Output out{stream, stream == stdout ? "standard output" : "standard error"};
            out.write(options.markdown ? rivals_markdown(rivalry)
                                       : rivals_page(rivalry, options.fit.language, terminal_width(stream, width_of_files)));
            out.flush();
        });
    return Exit::fine;
}

}  // namespace contrapeso::app
