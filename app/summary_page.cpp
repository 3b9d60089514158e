// SPDX-License-Identifier: Apache-2.0
#include "summary_page.h"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "numbers.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

using country::find_indicator;
using country::Observer;

/// One column of the page: which indicator, in which measure, and how dear it is when room is short.
struct Figure {
    std::size_t side;
    std::size_t indicator;
    Phrase name;
    double divisor;
    int decimals;
    std::size_t rank, band_rank;
};

constexpr double million = 1e6;

constexpr std::array figures{
    Figure{0, find_indicator("homicide_victim_count"), {"killed, all", "muertos, todos"}, 1, 0, 0, 8},
    Figure{0, find_indicator("homicide_victim_count", Observer::official), {"killed, official", "muertos, oficial"}, 1, 0, 5, 16},
    Figure{0, find_indicator("gang_members_free"), {"members free", "pandi- lleros libres"}, 1, 0, 6, 17},
    Figure{1, find_indicator("arrest_count"), {"arrests", "capturas"}, 1, 0, 7, 18},
    Figure{1, find_indicator("prison_population"), {"held", "dete- nidos"}, 1, 0, 4, 14},
    Figure{1, find_indicator("wrongfully_held_no_tie"), {"held, no tie", "dete- nidos sin vínculo"}, 1, 0, 1, 9},
    Figure{1, find_indicator("remand_share"), {"remand share", "sin condena (parte)"}, 1, 2, 12, 19},
    Figure{1, find_indicator("deaths_in_custody"), {"deaths in custody", "muertes bajo custodia"}, 1, 0, 10, 15},
    Figure{2, find_indicator("emergency_days"), {"emer- gency days", "días de excep- ción"}, 1, 0, 2, 20},
    Figure{2, find_indicator("judicial_independence_index"), {"J", "J"}, 1, 2, 11, 21},
    Figure{3, find_indicator("security_cost"), {"defence, USD million", "defensa, millones USD"}, million, 0, 3, 22},
    Figure{3, find_indicator("prison_cost"), {"prisons, USD million", "prisio- nes, millones USD"}, million, 0, 13, 23},
};

consteval bool every_figure_is_an_indicator() {
    for (Figure const& figure : figures) {
        if (figure.indicator >= country::indicators.size()) {
            return false;
        }
    }
    return true;
}
static_assert(every_figure_is_an_indicator());

std::string number(double value, Figure const& figure, Language language) {
    return grouped(fmt::format("{:.{}f}", value / figure.divisor, figure.decimals), language);
}

LedgerColumn column_of(Figure const& figure, std::vector<study::YearSummary> const& years, Language language) {
    LedgerColumn column{figure.side, figure.name.in(language), figure.rank, figure.band_rank, {}, {}};
    bool differs = false;
    for (study::YearSummary const& year : years) {
        stats::Interval const& value = year.values[figure.indicator];
        std::string const low = number(value.low, figure, language), high = number(value.high, figure, language);
        column.plain.push_back(number(value.median, figure, language));
        column.banded.push_back(column.plain.back() + " [" + low + "–" + high + "]");
        differs |= low != high;
    }
    if (!differs) {
        column.banded.clear();  // an input, or a single replicate: a band would pretend to know
    }
    return column;
}

LedgerTable table_of(std::vector<study::YearSummary> const& years, Language language) {
    LedgerTable table;
    for (Phrase const& side : ledger_headings) {
        table.sides.push_back(side.in(language));
    }
    table.row_name = Phrase{"year", "año"}.in(language);
    for (study::YearSummary const& year : years) {
        table.rows.push_back(std::to_string(year.span.year) + (year.span.whole ? "" : "*"));
    }
    for (Figure const& figure : figures) {
        table.columns.push_back(column_of(figure, years, language));
    }
    return table;
}

/// The sum of an indicator over the years, if it is above 0.
std::string blocked_line(std::vector<study::YearSummary> const& years, Language language) {
    constexpr std::size_t at = find_indicator("levers_blocked");
    double sum = 0;
    for (study::YearSummary const& year : years) {
        sum += year.values[at].median;
    }
    return sum > 0 ? fmt::format(fmt::runtime(about_blocked.in(language)), std::llround(sum)) : "";
}

/// A stacked name on one line again: "emer- gency days" is "emergency days".
std::string on_one_line(std::string name) {
    for (std::size_t at = name.find("- "); at != std::string::npos; at = name.find("- ")) {
        name.erase(at, 2);
    }
    return name;
}

}  // namespace

std::string summary_page(std::vector<study::YearSummary> const& years, Language language, std::size_t width, Emphasis emphasis) {
    RenderedTable const rendered = render(table_of(years, language), width, emphasis);
    std::string notes = (rendered.bands ? about_bands : about_medians).in(language);
    for (study::YearSummary const& year : years) {
        if (!year.span.whole) {
            notes += " " + about_parts.in(language);
            break;
        }
    }
    std::string page = rendered.text + "\n" + wrapped(notes, width, 0) + "\n";
    if (!rendered.left_out.empty()) {
        std::string list = about_left_out.in(language);
        for (std::size_t i = 0; i < rendered.left_out.size(); ++i) {
            list += (i == 0 ? "" : "; ") + on_one_line(rendered.left_out[i]);
        }
        page += wrapped(list + ".", width, 0) + "\n";
    }
    if (std::string const blocked = blocked_line(years, language); !blocked.empty()) {
        page += wrapped(blocked, width, 0) + "\n";
    }
    return page + wrapped(about_inputs.in(language), width, 0) + "\n";
}

}  // namespace contrapeso::app
