// SPDX-License-Identifier: Apache-2.0
#include "claim_command.h"

#include <cstdio>
#include <memory>

#include "claim_page.h"
#include "claim_texts.h"
#include "contrapeso/evidence/read_evidence.h"
#include "csv_file.h"
#include "listing.h"
#include "simulation.h"

namespace contrapeso::app {

namespace {

constexpr Phrase claimable_series{"What can be claimed (series=)", "Qué puede afirmarse (serie=)"},
    claimable_causes{"Causes (cause=)", "Causas (causa=)"};
constexpr Phrase example{"Example: contrapeso claim \"series=homicides from=2015 to=2024 change=-98% cause=emergency\"",
                         "Ejemplo: contrapeso claim \"serie=homicidios desde=2015 hasta=2024 cambio=-98% causa=régimen\" --lang es"};

/// "1994–2025" of all figures of a series.
std::string years_of(claims::Series const& series) {
    std::optional<int> first, last;
    for (claims::Definition const& definition : series.definitions) {
        for (claims::Figure const& figure : definition.figures) {
            int const year = year_of(figure.days.last);
            first = first ? std::min(*first, year) : year;
            last = last ? std::max(*last, year) : year;
        }
    }
    return first ? std::to_string(*first) + "–" + std::to_string(*last) : "";
}

std::string list_page(claims::Claimable const& claimable, Language language, std::size_t width) {
    std::vector<ListLine> lines;
    for (claims::Series const& series : claimable.series) {
        lines.push_back({claimable_series.in(language), {series.key, years_of(series), in(language, series.name)}});
    }
    for (claims::Cause const& cause : claimable.causes) {
        lines.push_back({claimable_causes.in(language), {cause.key, to_string_date(cause.began), in(language, cause.name)}});
    }
    using enum Align;
    return listing(lines, {left, left, left}, width) + "\n" + example.in(language) + "\n";
}

/// The card in the form that the ending of the file asks for.
std::string in_form(Card const& card, std::string const& file, Language language) {
    return file.ends_with(".html") ? as_html(card, language) : as_markdown(card);
}

void print_page(std::string const& page, std::FILE* stream) {
    Output out{stream, stream == stdout ? "standard output" : "standard error"};
    out.write(page);
    out.flush();
}

}  // namespace

Exit check_claim(ClaimOptions const& options) {
    auto const library = open_or_complain(options.data);
    if (!library) {
        return Exit::bad_input;
    }
    Diagnostics faults;
    auto const evidence = evidence::read_evidence(library->data, faults);
    auto const claimable = evidence ? claims::read_claimable(library->data, *evidence, faults) : std::nullopt;
    std::FILE* const stream = options.csv == "-" || options.output == "-" ? stderr : stdout;
    if (claimable && options.claim.empty()) {
        print_page(list_page(*claimable, options.language, terminal_width(stream, width_of_files)), stream);
        return Exit::fine;
    }
    auto const claim = claimable ? claims::read_claim(options.claim, *claimable, faults) : std::nullopt;
    if (options.output && *options.output != "-" && !options.output->ends_with(".html") && !options.output->ends_with(".md")) {
        faults.push_back({"--output", "a card is a page in HTML or Markdown", "Name a file that ends in .html or .md"});
    }
    if (!faults.empty()) {
        print_faults(faults, "error");
        return Exit::bad_input;
    }
    auto const csv = options.csv ? std::make_unique<CsvFile>(*options.csv) : nullptr;
    auto const file = options.output ? std::make_unique<WholeFile>(*options.output, "-o") : nullptr;
    claims::Answer const answer = claims::answer(*claim, *claimable);
    ClaimModel const model = options.with_model ? claim_model(*claim, *library, options.runs, options.language) : ClaimModel{};
    if (model.exit == Exit::bad_input) {
        return model.exit;
    }
    Card const card = claim_card(answer, *evidence, model, options.language);
    publish(
        csv.get(), [&](Output& out) { write_claim(out, answer, options.runs.simulation.command); },
        [&] {
            publish(
                file.get(), [&](Output& out) { out.write(in_form(card, *options.output, options.language)); },
                [&] { print_page(as_text(card, terminal_width(stream, width_of_files)), stream); });
        });
    return model.exit;
}

}  // namespace contrapeso::app
