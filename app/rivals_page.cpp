// SPDX-License-Identifier: Apache-2.0
#include "rivals_page.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "csv_text.h"
#include "numbers.h"
#include "terminal.h"
#include "version.h"

namespace contrapeso::app {

namespace {

constexpr Phrase story_word{"story", "relato"}, distance_word{"distance", "distancia"}, evidence_word{"log evidence", "log evidencia"},
    weight_word{"weight with priors ×½, ×1, ×2", "peso con distribuciones a priori ×½, ×1, ×2"};
constexpr std::array<Phrase, rival_outcomes.size()> outcome_words{
    Phrase{"Killed in the year, all", "Muertos en el año, todos"}, Phrase{"Killed in the year, official", "Muertos en el año, oficial"},
    Phrase{"Gang members free at the end of the year", "Pandilleros libres al final del año"},
    Phrase{"Prison population at the end of the year", "Población penitenciaria al final del año"}};
constexpr Phrase about_weights{
    "Weight: share of belief if all stories were equally believed before; a handful of national figures decide little, and a weight that changes "
    "with the width of the priors is one of the "
    "priors and not of the figures. Distance: root mean square, in units of error and luck. Laplace's approximation to the evidence, on a response "
    "learnt from runs.",
    "Peso: parte de la creencia si antes se creía igual en todos los relatos; un puñado de cifras nacionales decide poco, y un peso que cambia con "
    "la anchura de las distribuciones a priori es "
    "de ellas y no de las cifras. Distancia: media cuadrática, en unidades de error y azar. Aproximación de Laplace a la evidencia, sobre una "
    "respuesta aprendida de corridas."};
constexpr Phrase disagreement_word{"apart", "separación"};
constexpr Phrase about_apart{
    "Apart: largest median less smallest, in units of the mean width of the 90 % bands: above 1 the stories can be told apart by what comes.",
    "Separación: mediana mayor menos la menor, en unidades de la anchura media de las bandas del 90 %: sobre 1 lo que venga distingue los relatos."};

/// Weights of all stories at each prior scale: [story][scale].
std::vector<std::array<double, calibration::prior_scales.size()>> weights_of(Rivalry const& rivalry) {
    std::vector<std::array<double, calibration::prior_scales.size()>> table(rivalry.told.size());
    for (std::size_t scale = 0; scale < calibration::prior_scales.size(); ++scale) {
        std::vector<double> evidences;
        for (Told const& one : rivalry.told) {
            evidences.push_back(one.log_evidence[scale]);
        }
        auto const weights = calibration::weights(evidences);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            table[i][scale] = weights[i];
        }
    }
    return table;
}

double apart(Rivalry const& rivalry, std::size_t outcome, std::size_t year) {
    double low = rivalry.told.front().future[outcome][year].median, high = low, width = 0;
    for (Told const& one : rivalry.told) {
        stats::Interval const& band = one.future[outcome][year];
        low = std::min(low, band.median);
        high = std::max(high, band.median);
        width += (band.high - band.low) / static_cast<double>(rivalry.told.size());
    }
    return width > 0 ? (high - low) / width : 0;
}

/// Years that a page shows: the first, every fourth after it, and the last.
std::vector<std::size_t> shown_years(Rivalry const& rivalry) {
    constexpr std::size_t apart_by = 4;
    std::vector<std::size_t> which;
    for (std::size_t year = 0; year < rivalry.years.size(); ++year) {
        if (year % apart_by == 0 || year + 1 == rivalry.years.size()) {
            which.push_back(year);
        }
    }
    return which;
}

std::string band_text(stats::Interval const& band, Language language) {
    return fmt::format("{} [{}–{}]", short_number(std::round(band.median), language), short_number(std::round(band.low), language),
                       short_number(std::round(band.high), language));
}

}  // namespace

std::string rivals_page(Rivalry const& rivalry, Language language, std::size_t width) {
    constexpr std::size_t name_width = 34, band_width = 28;
    std::string page = rivalry.title + "\n\n" + padded(story_word.in(language), name_width, Align::left) +
                       padded(distance_word.in(language), 10, Align::right) + padded(evidence_word.in(language), 14, Align::right) + "  " +
                       weight_word.in(language) + "\n";
    auto const weights = weights_of(rivalry);
    for (std::size_t i = 0; i < rivalry.told.size(); ++i) {
        Told const& one = rivalry.told[i];
        page +=
            padded(in(language, one.name), name_width, Align::left) + fmt::format("{:>10.2f}{:>14.1f}  ", std::sqrt(one.misfit), one.log_evidence[1]);
        for (double const weight : weights[i]) {
            page += fmt::format("{:>7.2f}", weight);
        }
        page += "\n";
    }
    page += wrapped(about_weights.in(language), width, 0) + "\n";
    for (std::size_t outcome = 0; outcome < rival_outcomes.size(); ++outcome) {
        page += "\n" + padded(outcome_words[outcome].in(language), name_width + 10, Align::left) + "\n" + padded("", name_width, Align::left);
        for (std::size_t const year : shown_years(rivalry)) {
            page += padded(std::to_string(rivalry.years[year]), band_width, Align::left);
        }
        page += "\n";
        for (Told const& one : rivalry.told) {
            page += padded(in(language, one.name), name_width, Align::left);
            for (std::size_t const year : shown_years(rivalry)) {
                page += padded(band_text(one.future[outcome][year], language), band_width, Align::left);
            }
            page += "\n";
        }
        page += padded(disagreement_word.in(language), name_width, Align::left);
        for (std::size_t const year : shown_years(rivalry)) {
            page += padded(fmt::format("{:.2f}", apart(rivalry, outcome, year)), band_width, Align::left);
        }
        page += "\n";
    }
    return page + wrapped(about_apart.in(language), width, 0) + "\n";
}

std::string rivals_markdown(Rivalry const& rivalry) {
    std::string page = "| story | distance | log evidence | weight, priors ×½ | ×1 | ×2 |\n|---|---|---|---|---|---|\n";
    auto const weights = weights_of(rivalry);
    for (std::size_t i = 0; i < rivalry.told.size(); ++i) {
        Told const& one = rivalry.told[i];
        page += fmt::format("| **{}**: {} | {:.2f} | {:.1f} | {:.2f} | {:.2f} | {:.2f} |\n", one.name.en, one.story.en, std::sqrt(one.misfit),
                            one.log_evidence[1], weights[i][0], weights[i][1], weights[i][2]);
    }
    for (std::size_t outcome = 0; outcome < rival_outcomes.size(); ++outcome) {
        page += "\n**" + std::string{outcome_words[outcome].en} + "**\n\n| story |";
        std::string line = "|---|";
        for (std::size_t const year : shown_years(rivalry)) {
            page += fmt::format(" {} |", rivalry.years[year]);
            line += "---|";
        }
        page += "\n" + line + "\n";
        for (Told const& one : rivalry.told) {
            page += "| " + one.name.en + " |";
            for (std::size_t const year : shown_years(rivalry)) {
                page += " " + band_text(one.future[outcome][year], Language::english) + " |";
            }
            page += "\n";
        }
        page += "| *apart* |";
        for (std::size_t const year : shown_years(rivalry)) {
            page += fmt::format(" {:.2f} |", apart(rivalry, outcome, year));
        }
        page += "\n";
    }
    return page;
}

void write_rivals(Output& out, Rivalry const& rivalry, std::string const& command) {
    out.write("# engine: " + engine_name() + "\n# command: " + command + "\nstory,indicator,observer,year,median,low,high,log_evidence,weight\n");
    auto const weights = weights_of(rivalry);
    for (std::size_t i = 0; i < rivalry.told.size(); ++i) {
        Told const& one = rivalry.told[i];
        for (std::size_t outcome = 0; outcome < rival_outcomes.size(); ++outcome) {
            for (std::size_t year = 0; year < rivalry.years.size(); ++year) {
                stats::Interval const& band = one.future[outcome][year];
                out.write(fmt::format("{},{},{},{},{:.6g},{:.6g},{:.6g},{:.6g},{:.6g}\n", csv_field(one.key), rival_outcomes[outcome].id,
                                      country::observer_names[static_cast<std::size_t>(rival_outcomes[outcome].observer)], rivalry.years[year],
                                      band.median, band.low, band.high, one.log_evidence[1], weights[i][1]));
            }
        }
    }
}

}  // namespace contrapeso::app
