// SPDX-License-Identifier: Apache-2.0
#include "attribute_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include <fmt/format.h>

#include "attribute_texts.h"
#include "contrapeso/country/indicators.h"
#include "csv_text.h"
#include "ledger_table.h"
#include "numbers.h"
#include "terminal.h"
#include "unit_words.h"

namespace contrapeso::app {

namespace {

namespace say = attribute_texts;
using country::find_indicator;
using study::Division;
using study::median_of_seven;
using study::Part;
using study::Spread;

constexpr std::size_t low95 = 0, high95 = 6;

/// One column of the other sides: as few digits as it can do with.
struct Side {
    std::size_t side, indicator;
    Phrase name;
    double divisor;
    int decimals;
    std::size_t rank, band_rank;
};
constexpr double million = 1e6;
constexpr std::array sides{
    Side{0, find_indicator("homicide_victim_count"), {"killed, all", "muertos, todos"}, 1, 0, 0, 8},
    Side{0, find_indicator("gang_members_free"), {"members free", "pandi- lleros libres"}, 1, 0, 6, 14},
    Side{1, find_indicator("wrongfully_held_no_tie"), {"held, no tie", "dete- nidos sin vínculo"}, 1, 0, 1, 9},
    Side{1, find_indicator("prison_population"), {"held", "dete- nidos"}, 1, 0, 7, 13},
    Side{1, find_indicator("deaths_in_custody"), {"deaths in custody", "muertes bajo custodia"}, 1, 0, 5, 11},
    Side{2, find_indicator("judicial_independence_index"), {"J", "J"}, 1, 2, 2, 12},
    Side{2, find_indicator("emergency_days"), {"emer- gency days", "días de excep- ción"}, 1, 0, 4, 15},
    Side{3, find_indicator("prison_cost"), {"prisons, USD million", "prisio- nes, millones USD"}, million, 0, 3, 10},
};
static_assert(std::ranges::all_of(sides, [](Side const& one) { return one.indicator < country::indicators.size(); }));

std::string fixed(double value, int decimals, Language language) {
    double const unit = std::pow(10.0, decimals);
    double const rounded = std::round(value * unit) / unit;
    return grouped(fmt::format("{:.{}f}", rounded == 0 ? 0.0 : rounded, decimals), language);
}

/// With its sign: a change.
std::string change(double value, int decimals, Language language) {
    std::string const text = fixed(value, decimals, language);
    return text.front() == '-' || text.find_first_of("123456789") == std::string::npos ? text : "+" + text;
}

/// Digits after the point that tell numbers of this size apart.
int decimals_for(double size) { return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3; }

std::string factor(double log, Language language) {
    double const value = std::exp(log);
    return fixed(value, value < 10 ? 2 : value < 100 ? 1 : 0, language);
}

/// A value as a bar on both sides of a line, longest for `largest`.
std::string bar(double value, double largest) {
    constexpr int half = 8;
    int const length = largest > 0 ? static_cast<int>(std::lround(std::abs(value) / largest * half)) : 0;
    std::string left, right;
    for (int i = 0; i < half; ++i) {
        left += value < 0 && i >= half - length ? "█" : " ";
        right += value > 0 && i < length ? "█" : " ";
    }
    return left + "│" + right;
}

/// A column of the table; the ones with the highest rank go first when there is no room.
struct Column {
    std::string name;
    std::size_t rank{};
    Align align{Align::right};
    std::vector<std::string> cells;
    [[nodiscard]] std::size_t width() const {
        std::size_t widest = width_of(name);
        for (std::string const& cell : cells) {
            widest = std::max(widest, width_of(cell));
        }
        return widest;
    }
};

/// The columns side by side; those for which there was no room are named.
std::string laid_out(std::vector<Column> columns, std::size_t width, std::vector<std::string>& left_out) {
    auto const total = [&] {
        std::size_t sum = 0;
        for (Column const& one : columns) {
            sum += one.width() + (sum > 0 ? 2 : 0);
        }
        return sum;
    };
    while (total() > width && columns.size() > 2) {
        auto const last = std::ranges::max_element(columns, {}, &Column::rank);
        if (!last->name.empty()) {
            left_out.insert(left_out.begin(), last->name);
        }
        columns.erase(last);
    }
    std::string text;
    auto const line = [&](auto const& cell) {
        std::string one;
        for (Column const& column : columns) {
            one += (one.empty() ? "" : "  ") + padded(cell(column), column.width(), column.align);
        }
        text += one.substr(0, one.find_last_not_of(' ') + 1) + "\n";
    };
    line([](Column const& column) { return column.name; });
    for (std::size_t row = 0; row < columns.front().cells.size(); ++row) {
        line([row](Column const& column) { return column.cells[row]; });
    }
    return text;
}

class Page {
  public:
    Page(Attributed const& all, Language language, std::size_t width)
        : all_{all}, attribution_{all.of.attribution}, language_{language}, width_{width} {}

    std::string text() const {
        country::Indicator const& indicator = country::indicators[all_.of.indicator];
        std::string heading = say::heading.in(language_) + ". ";
        heading += fmt::format(fmt::runtime(say::from_to.in(language_)), language_ == Language::spanish ? indicator.name_es : indicator.name_en,
                               all_.kept.from, all_.kept.until, attribution_.replicates, all_.kept.design.combinations_of_a_replicate());
        heading += attribution_.replicates < all_.asked ? fmt::format(fmt::runtime(say::interrupted.in(language_)), all_.asked) : "";
        heading += fmt::format(" ({}, {})", all_.kept.indicator, unit_word(indicator.unit).in(language_));
        std::vector<std::string> left_out;
        std::string page = in(language_, all_.kept.title) + "\n" + wrapped(heading, width_, 0) + "\n\n" + laid_out(columns(), width_, left_out);
        for (std::size_t i = 0; i < left_out.size(); ++i) {
            left_out[i] = (i == 0 ? about_left_out.in(language_) : "") + left_out[i] + (i + 1 == left_out.size() ? "." : ";");
        }
        page += left_out.empty() ? "" : wrapped(fmt::format("{}", fmt::join(left_out, " ")), width_, 0) + "\n";
        page += "\n" + other_sides() + "\n";
        for (std::string const& note : notes()) {
            page += wrapped(note, width_, 0) + "\n";
        }
        return page;
    }

  private:
    int decimals() const {
        return decimals_for(std::max(std::abs(attribution_.from.q[median_of_seven]), std::abs(attribution_.until.q[median_of_seven])));
    }

    std::string label(std::size_t which) const {
        store::KeptSwitch const& one = all_.kept.switches[which];
        return in(language_, one.title) + (one.built_in_sign ? " †" : "");
    }

    std::string points(Spread const& spread) const {
        return fmt::format("{} [{} {} {}]", change(spread.q[median_of_seven], decimals(), language_), change(spread.q[low95], decimals(), language_),
                           Phrase{"to", "a"}.in(language_), change(spread.q[high95], decimals(), language_));
    }

    std::string level(Spread const& spread) const {
        return fmt::format("{} [{} {} {}]", fixed(spread.q[median_of_seven], decimals(), language_), fixed(spread.q[low95], decimals(), language_),
                           Phrase{"to", "a"}.in(language_), fixed(spread.q[high95], decimals(), language_));
    }

    std::string factors(Spread const& spread) const {
        return fmt::format("×{} [{} {} {}]", factor(spread.q[median_of_seven], language_), factor(spread.q[low95], language_),
                           Phrase{"to", "a"}.in(language_), factor(spread.q[high95], language_));
    }

    /// One column over all rows: first year, rest, switches, together, last year.
    template<class OfSpread, class OfPart>
    Column over_rows(Phrase const& name, std::size_t rank, Division const& division, OfSpread const& of_spread, OfPart const& of_part) const {
        Column column{name.in(language_), rank, Align::right, {"", of_spread(division.rest)}};
        for (Part const& one : division.parts) {
            column.cells.push_back(of_part(one));
        }
        column.cells.push_back(of_spread(division.total));
        column.cells.emplace_back("");
        return column;
    }

    Column bars(Division const& division, std::size_t rank) const {
        double largest = std::abs(division.rest.q[median_of_seven]);
        for (Part const& one : division.parts) {
            largest = std::max(largest, std::abs(one.share.q[median_of_seven]));
        }
        auto column = over_rows(
            say::bars, rank, division, [&](Spread const& spread) { return bar(spread.q[median_of_seven], largest); },
            [&](Part const& one) { return bar(one.share.q[median_of_seven], largest); });
        column.cells[column.cells.size() - 2].clear();  // the whole would dwarf its parts
        column.align = Align::left;
        return column;
    }

    std::vector<Column> columns() const {
        auto const nothing = [](Spread const&) { return std::string{}; };
        Division const& in_points = attribution_.points;
        Column names{"", 0, Align::left, {std::to_string(all_.kept.from), "  " + say::rest.in(language_)}};
        for (std::size_t which = 0; which < all_.kept.switches.size(); ++which) {
            names.cells.push_back("  " + label(which));
        }
        names.cells.push_back("  " + say::whole.in(language_));
        names.cells.push_back(std::to_string(all_.kept.until));
        std::vector<Column> columns{names};
        columns.push_back(over_rows(
            say::points, 1, in_points, [this](Spread const& one) { return points(one); }, [this](Part const& one) { return points(one.share); }));
        columns.back().cells.front() = level(attribution_.from);
        columns.back().cells.back() = level(attribution_.until);
        columns.push_back(bars(in_points, 4));
        columns.push_back(over_rows(say::alone_last, 2, in_points, nothing, [this](Part const& one) {
            return change(one.first.q[median_of_seven], decimals(), language_) + " … " + change(one.last.q[median_of_seven], decimals(), language_);
        }));
        if (attribution_.logs) {
            columns.push_back(over_rows(
                say::factor, 3, *attribution_.logs, [this](Spread const& one) { return factors(one); },
                [this](Part const& one) { return factors(one.share); }));
            columns.push_back(bars(*attribution_.logs, 5));
            columns.push_back(over_rows(say::factor_alone, 6, *attribution_.logs, nothing, [this](Part const& one) {
                return "×" + factor(one.first.q[median_of_seven], language_) + " … ×" + factor(one.last.q[median_of_seven], language_);
            }));
        }
        return columns;
    }

    std::string other_sides() const {
        LedgerTable table;
        std::ranges::transform(ledger_headings, std::back_inserter(table.sides), [this](Phrase const& side) { return side.in(language_); });
        table.row_name = say::row_name.in(language_);
        table.rows.push_back(say::rest.in(language_));
        for (std::size_t which = 0; which < all_.kept.switches.size(); ++which) {
            table.rows.push_back(in(language_, all_.kept.switches[which].title));
        }
        table.rows.push_back(say::whole.in(language_));
        for (Side const& side : sides) {
            auto const found = std::ranges::find(all_.account, side.indicator, &AttributedNumber::indicator);
            table.columns.push_back({side.side, side.name.in(language_), side.rank, side.band_rank, {}, {}});
            Division const& division = found->attribution.points;
            auto const add = [&](Spread const& spread) {
                auto const number = [&](std::size_t at) { return change(spread.q[at] / side.divisor, side.decimals, language_); };
                LedgerColumn& column = table.columns.back();
                column.plain.push_back(number(median_of_seven));
                column.banded.push_back(
                    fmt::format("{} [{} {} {}]", number(median_of_seven), number(low95), Phrase{"to", "a"}.in(language_), number(high95)));
            };
            add(division.rest);
            std::ranges::for_each(division.parts, add, &Part::share);
            add(division.total);
            LedgerColumn& column = table.columns.back();
            bool const is_sure = std::ranges::all_of(division.parts, [](Part const& one) { return one.share.q[low95] == one.share.q[high95]; });
            if (is_sure && division.total.q[low95] == division.total.q[high95]) {
                column.banded.clear();  // a band of nothing would pretend to know
            }
        }
        return wrapped(say::sides.in(language_), width_, 0) + "\n" + render(table, width_, Emphasis::none).text;
    }

    std::vector<std::string> notes() const {
        std::vector<std::string> notes{say::about.in(language_), say::about_window.in(language_)};
        Division const& division = attribution_.points;
        double const together = division.total.mean - division.rest.mean;
        notes.push_back(fmt::format(fmt::runtime(say::overlap.in(language_)), change(together + division.overlap.mean, decimals(), language_),
                                    change(together, decimals(), language_), change(division.overlap.mean, decimals(), language_),
                                    change(division.overlap.q[low95], decimals(), language_),
                                    change(division.overlap.q[high95], decimals(), language_)));
        if (all_.kept.design.orders == study::Orders::circles) {
            notes.push_back(fmt::format(fmt::runtime(say::sampled.in(language_)), study::most_in_all_orders, 2 * all_.kept.design.switches));
        }
        if (!attribution_.logs) {
            notes.push_back(say::no_logs.in(language_));
        }
        if (std::ranges::any_of(all_.kept.switches, &store::KeptSwitch::built_in_sign)) {
            notes.push_back(say::built_in.in(language_));
        }
        if (!all_.kept.never_existed.empty()) {
            std::string text = fmt::format(fmt::runtime(say::never.in(language_)), all_.kept.never_existed_combinations,
                                           std::size_t{1} << all_.kept.design.switches);
            for (std::size_t i = 0; i < all_.kept.never_existed.size(); ++i) {
                text += " " + in(language_, all_.kept.never_existed[i]);
            }
            notes.push_back(text);
        }
        return notes;
    }

    Attributed const& all_;
    study::Attribution const& attribution_;
    Language language_;
    std::size_t width_;
};

}  // namespace

std::span<std::size_t const> sides_of_an_attribution() {
    static auto const positions = [] {
        std::array<std::size_t, sides.size()> all{};
        std::ranges::transform(sides, all.begin(), &Side::indicator);
        return all;
    }();
    return positions;
}

std::string attribution_page(Attributed const& all, Language language, std::size_t width) { return Page{all, language, width}.text(); }

void write_attribution(Output& out, Attributed const& all, std::string const& provenance) {
    out.write(provenance + "indicator,unit,from,until,scale,part,what,mean,error,q025,q100,q250,q500,q750,q900,q975\n");
    auto const rows_of = [&](AttributedNumber const& number) {
        country::Indicator const& indicator = country::indicators[number.indicator];
        auto const head = fmt::format("{}:{},{},{},{}", indicator.id, country::observer_names[static_cast<std::size_t>(indicator.observer)],
                                      csv_field(indicator.unit), all.kept.from, all.kept.until);
        auto const row = [&](std::string_view scale, std::string_view part, std::string_view what, Spread const& spread) {
            out.write(fmt::format("{},{},{},{},{},{},{}\n", head, scale, part, what, spread.mean, spread.error, fmt::join(spread.q, ",")));
        };
        auto const rows = [&](std::string_view scale, Division const& division) {
            row(scale, "all off", "change", division.rest);
            for (std::size_t which = 0; which < division.parts.size(); ++which) {
                Part const& part = division.parts[which];
                std::string const name = csv_field(all.kept.switches[which].name);
                row(scale, name, "share", part.share);
                row(scale, name, "alone", part.first);
                row(scale, name, "on top of all", part.last);
                out.write(fmt::format("{},{},{},smallest mean,{},,,,,,,,\n{},{},{},largest mean,{},,,,,,,,\n", head, scale, name, part.low, head,
                                      scale, name, part.high));
            }
            row(scale, "whole", "change", division.total);
            row(scale, "whole", "overlap", division.overlap);
        };
        row("level", "all on", "from", number.attribution.from);
        row("level", "all on", "until", number.attribution.until);
        rows("points", number.attribution.points);
        if (number.attribution.logs) {
            rows("logs", *number.attribution.logs);
        }
    };
    rows_of(all.of);
    for (AttributedNumber const& side : all.account) {
        if (side.indicator != all.of.indicator) {
            rows_of(side);
        }
    }
}

}  // namespace contrapeso::app
