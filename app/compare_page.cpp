// SPDX-License-Identifier: Apache-2.0
#include "compare_page.h"

#include <cmath>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "contrapeso/store/comparisons.h"
#include "contrapeso/study/account.h"
#include "contrapeso/study/comparable.h"
#include "listing.h"
#include "numbers.h"
#include "terminal.h"
#include "unit_words.h"

namespace contrapeso::app {

namespace {

using study::ComparedFigure;
using study::Paired;
using study::Seven;

constexpr Phrase more{"more", "más"}, fewer{"fewer", "menos"}, less{"less", "menos"}, higher{"higher", "mayor"}, lower{"lower", "menor"};
constexpr Phrase same_in_all{"the same in every pair", "igual en todos los pares"};
constexpr Phrase difference_in_words{"{}{} {} (95 % of pairs: {}); {} in {} of {} pairs", "{}{} {} (95 % de los pares: {}); {} en {} de {} pares"};
constexpr Phrase open_sign{"; which way is open: about {} more replicates would settle it",
                           "; el signo está abierto: unas {} réplicas más lo decidirían"};
constexpr Phrase pairing{"Common luck saves, of the variance of these differences: ", "El azar común ahorra, de la varianza de estas diferencias: "};
constexpr Phrase about_columns{
    "B − A: difference replicate by replicate under the same luck and the same parameters, median and bands that hold 95, 80 and 50 % of the pairs: "
    "what "
    "parameters and chance leave open, not the form of the model. `more in`: how many of the pairs have more in B; (+N): its sign is open, and so "
    "many more "
    "replicates would settle which is the likelier one. ±: Monte Carlo error of the mean. `pairing`: share of the variance of the difference that "
    "the "
    "common luck saves. A, B: medians.",
    "B − A: diferencia réplica a réplica con el mismo azar y los mismos parámetros, mediana y bandas que contienen el 95, 80 y 50 % de los pares: lo "
    "que "
    "dejan abierto los parámetros y el azar, no la forma del modelo. `más en`: en cuántos de los pares B tiene más; (+N): su signo está abierto y "
    "harían falta "
    "tantas réplicas más para saber cuál es el más probable. ±: error de Monte Carlo de la media. `pares`: parte de la varianza de la diferencia que "
    "ahorra el azar común. A, B: medianas."};

/// How the numbers of an indicator are told: a share in per cent, dollars in millions.
struct Scale {
    double factor;
    std::string unit;
};

Scale scale_of(country::Indicator const& indicator, Language language) {
    if (indicator.unit == "share") {
        return {100, "%"};
    }
    if (indicator.unit == "USD") {
        constexpr double million = 1e-6;
        return {million, Phrase{"USD million", "millones USD"}.in(language)};
    }
    bool const is_count = indicator.fold == country::Fold::sum || indicator.unit == "persons" || indicator.unit == "payers";
    return {1, is_count || indicator.unit == "index" ? "" : unit_word(indicator.unit).in(language)};  // the name says of what
}

std::string number(double value, Scale const& scale, Language language) {
    double const scaled = value * scale.factor;
    constexpr double counted = 100;  // beyond, nobody wants decimals
    return short_number(std::abs(scaled) >= counted ? std::round(scaled) : scaled, language);
}

std::string with_sign(double value, Scale const& scale, Language language) { return (value > 0 ? "+" : "") + number(value, scale, language); }

std::string band(Seven const& q, std::size_t from_outside, Scale const& scale, Language language) {
    return "[" + number(q[from_outside], scale, language) + "…" + number(q[q.size() - 1 - from_outside], scale, language) + "]";
}

std::size_t pairs_with(double share, std::size_t pairs) { return static_cast<std::size_t>(std::llround(share * static_cast<double>(pairs))); }

std::string direction(Paired const& paired, Language language) {
    std::string const open = paired.more_replicates ? " (+" + grouped(std::to_string(*paired.more_replicates), language) + ")" : "";
    return std::to_string(pairs_with(paired.of.share_above, paired.of.pairs)) + open;
}

std::string name_of(country::Indicator const& indicator, Language language) {
    return std::string{language == Language::spanish ? indicator.name_es : indicator.name_en};
}

/// "A", "B", …
char letter(std::size_t run) { return static_cast<char>('A' + run); }

std::string both_letters(std::size_t run) { return fmt::format("{} − A", letter(run)); }

/// One sentence for the number that stands first on its side.
std::string sentence(ComparedFigure const& figure, std::size_t run, Language language) {
    country::Indicator const& indicator = country::indicators[figure.indicator];
    Paired const& paired = figure.differences[run - 1];
    std::string const name = name_of(indicator, language) + ": ";
    if (paired.of.share_above + paired.of.share_below == 0) {
        return name + same_in_all.in(language);
    }
    Scale const scale = scale_of(indicator, language);
    double const median = paired.q[study::median_of_seven];
    bool const is_less = median < 0;
    Phrase const& way = indicator.unit == "USD"                           ? (is_less ? less : more)
                        : scale.unit.empty() && indicator.unit != "index" ? (is_less ? fewer : more)
                        : is_less                                         ? lower
                                                                          : higher;
    std::string text = fmt::format(fmt::runtime(difference_in_words.in(language)), number(std::abs(median), scale, language),
                                   scale.unit.empty() ? "" : " " + scale.unit, way.in(language), band(paired.q, 0, scale, language), way.in(language),
                                   pairs_with(is_less ? paired.of.share_below : paired.of.share_above, paired.of.pairs), paired.of.pairs);
    if (paired.more_replicates) {
        text += fmt::format(fmt::runtime(open_sign.in(language)), grouped(std::to_string(*paired.more_replicates), language));
    }
    return name + text;
}

ListLine head(std::string const& title, std::size_t run, Language language) {
    return {title,
            {"", both_letters(run), "[95 %]", Phrase{"more in", "más en"}.in(language), "±", "A", std::string(1, letter(run)), "[50 %]", "[80 %]",
             Phrase{"pairing", "pares"}.in(language)}};
}

/// "93 %"; nothing where nothing varies.
std::string saved(Paired const& paired) { return paired.variance_saved ? fmt::format("{:.0f} %", 100 * *paired.variance_saved) : ""; }

ListLine row(ComparedFigure const& figure, std::size_t run, Language language) {
    country::Indicator const& indicator = country::indicators[figure.indicator];
    Paired const& paired = figure.differences[run - 1];
    Scale const scale = scale_of(indicator, language);
    auto const told = [&](double value) { return number(value, scale, language); };
    return {ledger_headings[static_cast<std::size_t>(indicator.ledger)].in(language),
            {name_of(indicator, language) + (scale.unit.empty() ? "" : ", " + scale.unit),
             with_sign(paired.q[study::median_of_seven], scale, language), band(paired.q, 0, scale, language), direction(paired, language),
             told(paired.of.standard_error), told(figure.values.front()[study::median_of_seven]), told(figure.values[run][study::median_of_seven]),
             band(paired.q, 2, scale, language), band(paired.q, 1, scale, language), saved(paired)}};
}

std::string text_of(store::KeptRun const& run, char const* member, Language language) {
    return nlohmann::json::parse(run.story.about).at(member).at(language == Language::spanish ? "es" : "en").get<std::string>();
}

/// Every run less the first.
std::string account_of(std::span<store::KeptRun const> runs, study::Comparison const& comparison, std::size_t run, Language language,
                       std::size_t width) {
    std::string const years = fmt::format("{}–{}", comparison.window.first, comparison.window.last);
    std::string const title =
        fmt::format("{}, {}: {} − {}", both_letters(run), years, text_of(runs[run], "title", language), text_of(runs[0], "title", language));
    std::vector<ListLine> lines{head("", run, language)};
    std::string words, spared;
    for (std::size_t i = 0; i < comparison.figures.size(); ++i) {
        ComparedFigure const& figure = comparison.figures[i];
        lines.push_back(row(figure, run, language));
        if (study::account[i].headline) {
            words += "  · " + wrapped(sentence(figure, run, language), width - 4, 4) + "\n";
            if (std::string const share = saved(figure.differences[run - 1]); !share.empty()) {
                spared += (spared.empty() ? "" : ", ") + name_of(country::indicators[figure.indicator], language) + " " + share;
            }
        }
    }
    using enum Align;
    return wrapped(title, width, 0) + "\n" + words + listing(lines, {left, right, left, right, right, right, right, left, left, right}, width) +
           "\n" + (spared.empty() ? "" : wrapped(pairing.in(language) + spared + ".", width, 0) + "\n") + "\n";
}

std::string where_from(std::span<store::KeptRun const> runs, Language language) {
    std::string text, parameters;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        store::KeptRun const& run = runs[i];
        text += fmt::format("{}                {}, {} {}, {} {}, {} … {}, {}\n                 {}\n", letter(i), run.story.scenario,
                            Phrase{"run", "corrida"}.in(language), run.id, Phrase{"seed", "semilla"}.in(language), run.identity.seed,
                            to_string_date(run.identity.start), to_string_date(run.identity.end), run.story.engine, run.identity.scenario_digest);
        parameters += run.story.parameters == runs.front().story.parameters && i > 0
                          ? ""
                          : fmt::format("parameters {}     {}\n", letter(i), run.story.parameters);
    }
    return text + parameters;
}

}  // namespace

std::string compare_page(std::span<store::KeptRun const> runs, study::Comparison const& comparison, Language language, std::size_t width) {
    std::string page;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        page += wrapped(fmt::format("{}  {}. {}", letter(i), text_of(runs[i], "title", language), text_of(runs[i], "question", language)), width, 3) +
                "\n";
    }
    page += "\n";
    for (std::size_t run = 1; run < runs.size(); ++run) {
        page += account_of(runs, comparison, run, language, width);
    }
    std::vector<study::Vintage> vintages;
    for (store::KeptRun const& run : runs) {
        vintages.push_back(store::vintage_of(run));
        vintages.back().replicates = comparison.pairs;
    }
    for (scenario::Text const& warning : study::warnings_of(vintages)) {
        page += wrapped("! " + in(language, warning), width, 2) + "\n";
    }
    return page + wrapped(about_columns.in(language), width, 0) + "\n\n" + where_from(runs, language);
}

}  // namespace contrapeso::app
