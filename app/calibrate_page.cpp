// SPDX-License-Identifier: Apache-2.0
#include "calibrate_page.h"

#include <cmath>

#include <fmt/format.h>

#include "numbers.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

using calibration::Severity;

constexpr Phrase findings_heading{"What the fit says of itself", "Lo que el ajuste dice de sí mismo"};
constexpr Phrase parameters_heading{"Free parameters: median [90 % interval] before and after",
                                    "Parámetros libres: mediana [intervalo del 90 %] antes y después"};
constexpr Phrase series_heading{"Figures: distance of the published from the mean prediction, in units of error and luck",
                                "Cifras: distancia de lo publicado a la predicción media, en unidades de error y azar"};
constexpr Phrase parameter_word{"parameter", "parámetro"}, prior_word{"prior", "a priori"}, posterior_word{"posterior", "a posteriori"},
    learnt_word{"learnt", "aprendido"}, draws_word{"draws", "muestras"}, pulled_word{"pulled by", "lo mueven"}, series_word{"series", "serie"},
    fitted_word{"fitted", "ajustadas"}, held_word{"held out", "apartadas"}, distance_word{"distance", "distancia"}, sign_word{"mean", "media"};
constexpr Phrase about_columns{
    "Learnt: share of the prior's variance that is gone. R̂: do the chains agree (below 1.05). Draws: independent ones that the chains are worth. "
    "Pulled by: the series that say most of the parameter, and which way each pulls from the prior's middle.",
    "Aprendido: parte de la varianza a priori que desaparece. R̂: si las cadenas coinciden (menos de 1,05). Muestras: independientes que valen las "
    "cadenas. Lo mueven: las series que más dicen del parámetro y hacia dónde tira cada una desde el centro a priori."};

std::string light(Severity severity) {
    switch (severity) {
        case Severity::fine:
            return "✓ ";
        case Severity::caution:
            return "! ";
        case Severity::failure:
            break;
    }
    return "✗ ";
}

/// Hazards of a few in 100,000 need their digits too.
std::string value_text(double value, Language language) {
    constexpr double small = 0.1;
    return value != 0 && std::abs(value) < small ? fmt::format("{:.3g}", value) : short_number(value, language);
}

std::string interval_text(stats::Interval const& interval, Language language) {
    return fmt::format("{} [{}–{}]", value_text(interval.median, language), value_text(interval.low, language), value_text(interval.high, language));
}

std::string pulls_text(calibration::Problem const& problem, std::vector<calibration::Pull> const& pulls) {
    std::string text;
    for (calibration::Pull const& pull : pulls) {
        constexpr double worth_naming = 0.1;
        if (pull.share >= worth_naming) {
            text += fmt::format("{}{} {} {:.0f} %", text.empty() ? "" : ", ", problem.recipe.series[pull.series].name(),
                                pull.direction > 0 ? "↑" : "↓", 100 * pull.share);
        }
    }
    return text;
}

}  // namespace

std::string calibrate_page(calibration::Problem const& problem, calibration::Fit const& fit, calibration::Report const& report,
                           scenario::Registry const& registry, Language language, std::size_t width) {
    std::string page = in(language, problem.recipe.title) + "\n\n" + findings_heading.in(language) + "\n";
    for (calibration::Finding const& one : report.findings) {
        page += wrapped(light(one.severity) + one.what + (one.advice.empty() ? "" : " " + one.advice), width, 2) + "\n";
    }
    page += "\n" + parameters_heading.in(language) + "\n" + padded(parameter_word.in(language), 40, Align::left) +
            padded(prior_word.in(language), 30, Align::left) + padded(posterior_word.in(language), 30, Align::left) +
            padded(learnt_word.in(language), 9, Align::right) + padded("R̂", 6, Align::right) + padded(draws_word.in(language), 9, Align::right) +
            "  " + pulled_word.in(language) + "\n";
    for (calibration::ParameterReport const& one : report.parameters) {
        page += padded(registry[problem.recipe.free[one.free].parameter].key, 40, Align::left) +
                padded(interval_text(one.prior, language), 30, Align::left) + padded(interval_text(one.posterior, language), 30, Align::left) +
                padded(fmt::format("{:.2f}", one.learnt), 9, Align::right) + padded(fmt::format("{:.2f}", one.r_hat), 6, Align::right) +
                padded(fmt::format("{:.0f}", one.effective_draws), 9, Align::right) + "  " + pulls_text(problem, one.pulls) + "\n";
    }
    page += wrapped(about_columns.in(language), width, 0) + "\n\n" + series_heading.in(language) + "\n" +
            padded(series_word.in(language), 44, Align::left) + padded(fitted_word.in(language), 10, Align::right) +
            padded(held_word.in(language), 10, Align::right) + padded(distance_word.in(language), 11, Align::right) +
            padded(sign_word.in(language), 8, Align::right) + "\n";
    for (calibration::SeriesReport const& one : report.series) {
        page += padded(problem.recipe.series[one.series].name(), 44, Align::left) + padded(std::to_string(one.fitted), 10, Align::right) +
                padded(std::to_string(one.held_out), 10, Align::right) + padded(fmt::format("{:.2f}", std::sqrt(one.misfit)), 11, Align::right) +
                padded(fmt::format("{:+.2f}", one.bias), 8, Align::right) + "\n";
    }
    std::string steps;
    for (double const misfit : report.misfits) {
        steps += fmt::format(" {:.2f}", misfit);
    }
    return page + fmt::format("\nmisfit by step  {}\nacceptance       {:.2f}\nlog evidence     {:.1f}\nfit digest       {}\n", steps,
                              fit.chains.acceptance, fit.log_evidence, problem.digest);
}

}  // namespace contrapeso::app
