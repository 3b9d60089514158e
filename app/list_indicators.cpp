// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <vector>

#include <fmt/format.h>

#include "contrapeso/country/indicators.h"
#include "contrapeso/scenario/suggestions.h"
#include "list_commands.h"
#include "listing.h"
#include "output.h"
#include "simulation.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

using country::Indicator;

constexpr std::string_view indicators_head =
    "# Indicators\n"
    "\n"
    "This page is generated: `script/tables` writes it with `contrapeso indicators --markdown`, and a test compares the two.\n"
    "The table is [country/indicators.h](../src/contrapeso/country/indicators.h), and everything published is read from it.\n"
    "`contrapeso indicators KEY` tells the same in the terminal.\n"
    "\n"
    "- **id**: as in [CSV files](formats/csv.md); with the observer, `id:observer`, it names one series.\n"
    "- **observer**: *truth*, what happens in the model; *official*, what the state counts; *ngo*, what others count.\n"
    "- **year**: how twelve months become a year: their sum, the last one, their mean, or the largest; *step*: the last, of a\n"
    "  number that stands still and jumps.\n"
    "\n"
    "Safety, rights, institutions and cost are shown side by side; *people* holds denominators. All of them are of one replicate\n"
    "and the whole country.\n";

constexpr std::array<Phrase, 5> ledger_phrases{Phrase{"safety", "seguridad"}, Phrase{"rights", "derechos"}, Phrase{"institutions", "instituciones"},
                                               Phrase{"cost", "costo"}, Phrase{"people", "población"}};
static_assert(ledger_phrases.size() == country::ledger_names.size());
constexpr std::array<Phrase, 5> fold_phrases{Phrase{"sum", "suma"}, Phrase{"last", "último"}, Phrase{"mean", "media"}, Phrase{"largest", "mayor"},
                                             Phrase{"step", "escalón"}};

template<std::size_t size, class Enum>
std::string phrase(std::array<Phrase, size> const& phrases, Enum one, Language language) {
    return phrases[static_cast<std::size_t>(one)].in(language);
}

std::string_view observer_of(Indicator const& indicator) { return country::observer_names[static_cast<std::size_t>(indicator.observer)]; }
std::string_view ledger_of(Indicator const& indicator) { return country::ledger_names[static_cast<std::size_t>(indicator.ledger)]; }
std::string key_of(Indicator const& indicator) { return fmt::format("{}:{}", indicator.id, observer_of(indicator)); }

std::string table(std::vector<Indicator> const& indicators, Language language, std::size_t width) {
    std::vector<ListLine> lines;
    lines.reserve(indicators.size());
    for (Indicator const& one : indicators) {
        lines.push_back({phrase(ledger_phrases, one.ledger, language),
                         {key_of(one), std::string{one.unit}, phrase(fold_phrases, one.fold, language),
                          std::string{language == Language::spanish ? one.name_es : one.name_en}}});
    }
    return listing(lines, {Align::left, Align::left, Align::left, Align::left}, width);
}

/// A page for docs/: a table for each side of the account.
std::string markdown(std::vector<Indicator> const& indicators) {
    std::string page{indicators_head};
    std::string_view ledger;
    for (Indicator const& one : indicators) {
        if (ledger_of(one) != ledger) {
            ledger = ledger_of(one);
            page += fmt::format("\n## {}\n", ledger) + markdown_head({"id", "observer", "unit", "year", "English", "español"});
        }
        page += markdown_row({as_code(one.id), std::string{observer_of(one)}, std::string{one.unit},
                              phrase(fold_phrases, one.fold, Language::english), std::string{one.name_en}, std::string{one.name_es}});
    }
    return page;
}

/// Everything known of one indicator, in both languages.
std::string sheet(Indicator const& indicator, std::size_t width) {
    std::string page = key_of(indicator) + "\n";
    auto const line = [&](std::string_view name, std::string_view text) { page += sheet_line(name, std::string{text}, width); };
    line("name", indicator.name_en);
    line("nombre", indicator.name_es);
    line("side", ledger_of(indicator));
    line("observer", observer_of(indicator));
    line("unit", indicator.unit);
    line("year", phrase(fold_phrases, indicator.fold, Language::english) + " of its months");
    return page;
}

/// The indicators of that id, of that id and observer, or of that side of the account.
std::vector<Indicator> chosen(std::string const& key) {
    std::vector<Indicator> indicators;
    for (Indicator const& one : country::indicators) {
        if (key.empty() || one.id == key || key_of(one) == key || ledger_of(one) == key) {
            indicators.push_back(one);
        }
    }
    return indicators;
}

/// What a user may ask for.
std::vector<std::string> askable() {
    std::vector<std::string> all{country::ledger_names.begin(), country::ledger_names.end()};
    for (Indicator const& one : country::indicators) {
        all.emplace_back(one.id);
        all.push_back(key_of(one));
    }
    return all;
}

}  // namespace

Exit list_indicators(ListOptions const& options) {
    auto const indicators = chosen(options.key);
    if (indicators.empty()) {
        std::string const mend = scenario::did_you_mean(options.key, askable(), "See: contrapeso indicators");
        print_faults({{"indicators", "there is no indicator `" + scenario::shown(options.key) + "`", mend}}, "error");
        return Exit::bad_input;
    }
    Output out{stdout, "standard output"};
    if (options.markdown) {
        out.write(markdown(indicators));
    } else if (options.key.empty()) {
        out.write(table(indicators, options.language, terminal_width(stdout, 1000)));
    } else {
        for (std::size_t i = 0; i < indicators.size(); ++i) {
            out.write((i == 0 ? "" : "\n") + sheet(indicators[i], terminal_width(stdout, 100)));
        }
    }
    out.flush();
    return Exit::fine;
}

}  // namespace contrapeso::app
