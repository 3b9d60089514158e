// SPDX-License-Identifier: Apache-2.0
#include "ledger_table.h"

#include <algorithm>

#include "terminal.h"

namespace contrapeso::app {

namespace {

constexpr std::string_view gap = "  ", wall = " │ ";

std::vector<std::string> words_of(std::string const& name) {
    std::vector<std::string> words(1);
    for (char const c : name) {
        if (c == ' ') {
            words.emplace_back();
        } else {
            words.back() += c;
        }
    }
    return words;
}

/// Which columns are shown, and how.
enum class Show : unsigned char { not_at_all, plain, banded };

/// A column, or a column's band, that would like to be shown.
struct Wish {
    std::size_t rank{}, column{};
    Show show{};
};

class Layout {
  public:
    Layout(LedgerTable const& table, std::size_t width) : table_{table}, width_{width}, show_(table.columns.size(), Show::not_at_all) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            wishes_.push_back({table.columns[column].rank, column, Show::plain});
            wishes_.push_back({table.columns[column].band_rank, column, Show::banded});
        }
        std::stable_sort(wishes_.begin(), wishes_.end(), [](Wish const& a, Wish const& b) { return a.rank < b.rank; });
        show_one_of_each_side();
        for (Wish const& wish : wishes_) {
            grant_if_there_is_room(wish);
        }
    }

    Show show(std::size_t column) const { return show_[column]; }

    std::vector<std::string> const& cells(std::size_t column) const {
        return show_[column] == Show::banded ? table_.columns[column].banded : table_.columns[column].plain;
    }

    std::size_t column_width(std::size_t column) const {
        std::size_t width = 0;
        for (std::string const& word : words_of(table_.columns[column].name)) {
            width = std::max(width, width_of(word));
        }
        for (std::string const& cell : cells(column)) {
            width = std::max(width, width_of(cell));
        }
        return width;
    }

    std::vector<std::size_t> shown_of_side(std::size_t side) const {
        std::vector<std::size_t> columns;
        for (std::size_t i = 0; i < show_.size(); ++i) {
            if (table_.columns[i].side == side && show_[i] != Show::not_at_all) {
                columns.push_back(i);
            }
        }
        return columns;
    }

    std::size_t side_width(std::size_t side) const {
        auto const columns = shown_of_side(side);
        std::size_t width = columns.empty() ? 0 : (columns.size() - 1) * gap.size();
        for (std::size_t const column : columns) {
            width += column_width(column);
        }
        return std::max(width, width_of(table_.sides[side]));
    }

    std::size_t label_width() const {
        std::size_t width = width_of(table_.row_name);
        for (std::string const& row : table_.rows) {
            width = std::max(width, width_of(row));
        }
        return width;
    }

  private:
    std::size_t total_width() const {
        std::size_t width = label_width();
        for (std::size_t side = 0; side < table_.sides.size(); ++side) {
            width += width_of(wall) + side_width(side);
        }
        return width;
    }

    void show_one_of_each_side() {
        for (std::size_t side = 0; side < table_.sides.size(); ++side) {
            auto const first =
                std::find_if(wishes_.begin(), wishes_.end(), [&](Wish const& wish) { return table_.columns[wish.column].side == side; });
            if (first != wishes_.end()) {
                show_[first->column] = Show::plain;
            }
        }
    }

    void grant_if_there_is_room(Wish const& wish) {
        Show const before = show_[wish.column];
        bool const has_band = !table_.columns[wish.column].banded.empty();
        bool const possible = wish.show == Show::plain ? before == Show::not_at_all : before == Show::plain && has_band;
        if (possible) {
            show_[wish.column] = wish.show;
            show_[wish.column] = total_width() <= width_ ? wish.show : before;
        }
    }

    LedgerTable const& table_;
    std::size_t width_;
    std::vector<Show> show_;
    std::vector<Wish> wishes_;  ///< by rank
};

class Printer {
  public:
    Printer(LedgerTable const& table, Layout const& layout, Emphasis emphasis) : table_{table}, layout_{layout}, emphasis_{emphasis} {}

    std::string print() {
        text_ = padded("", layout_.label_width(), Align::left);
        for (std::size_t side = 0; side < table_.sides.size(); ++side) {
            text_ += wall;
            text_ += stressed(padded(table_.sides[side], layout_.side_width(side), Align::centre));
        }
        end_line();
        print_names();
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            print_line(table_.rows[row], [&](std::size_t column) { return layout_.cells(column)[row]; });
        }
        return std::move(text_);
    }

  private:
    std::string stressed(std::string const& text) const { return emphasis_ == Emphasis::bold ? "\033[1m" + text + "\033[0m" : text; }

    /// The words of the columns' names, stacked so that they end on one line.
    void print_names() {
        std::size_t height = 1;
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            if (layout_.show(column) != Show::not_at_all) {
                height = std::max(height, words_of(table_.columns[column].name).size());
            }
        }
        for (std::size_t line = 0; line < height; ++line) {
            print_line(line + 1 == height ? table_.row_name : "", [&](std::size_t column) {
                auto const words = words_of(table_.columns[column].name);
                std::size_t const blank_lines = height - words.size();
                return line < blank_lines ? std::string{} : words[line - blank_lines];
            });
        }
    }

    template<class Cell>
    void print_line(std::string const& label, Cell const& cell) {
        text_ += padded(label, layout_.label_width(), Align::left);
        for (std::size_t side = 0; side < table_.sides.size(); ++side) {
            std::string part;
            for (std::size_t const column : layout_.shown_of_side(side)) {
                part += part.empty() ? "" : gap;
                part += padded(cell(column), layout_.column_width(column), Align::right);
            }
            text_ += wall;
            text_ += padded(part, layout_.side_width(side), Align::right);
        }
        end_line();
    }

    void end_line() {
        text_.erase(text_.find_last_not_of(' ') + 1);
        text_ += '\n';
    }

    LedgerTable const& table_;
    Layout const& layout_;
    Emphasis emphasis_;
    std::string text_;
};

}  // namespace

RenderedTable render(LedgerTable const& table, std::size_t width, Emphasis emphasis) {
    Layout const layout{table, width};
    RenderedTable rendered{Printer{table, layout, emphasis}.print(), {}, false};
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        rendered.bands |= layout.show(column) == Show::banded;
        if (layout.show(column) == Show::not_at_all) {
            rendered.left_out.push_back(table.columns[column].name);
        }
    }
    return rendered;
}

}  // namespace contrapeso::app
