// SPDX-License-Identifier: Apache-2.0
#include "card.h"

#include <algorithm>

#include <fmt/format.h>

#include "listing.h"

namespace contrapeso::app {

namespace {

constexpr std::size_t gap = 2, narrowest = 14;

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// How wide each column stands in `width`: left columns give way, the widest first.
std::vector<std::size_t> widths_of(CardTable const& table, std::size_t width) {
    std::vector<std::size_t> widths(table.heads.size(), 0);
    auto const widen = [&](std::vector<std::string> const& cells) {
        for (std::size_t i = 0; cells.size() > 1 && i < widths.size(); ++i) {
            widths[i] = std::max(widths[i], width_of(cells[i]));
        }
    };
    widen(table.heads);
    std::for_each(table.rows.begin(), table.rows.end(), widen);
    std::size_t total = gap * widths.size();
    for (std::size_t const one : widths) {
        total += one;
    }
    for (; total > width; --total) {
        std::size_t widest = widths.size();
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (table.aligns[i] == Align::left && widths[i] > narrowest && (widest == widths.size() || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        if (widest == widths.size()) {
            break;
        }
        --widths[widest];
    }
    return widths;
}

std::string row_text(std::vector<std::string> const& cells, std::vector<Align> const& aligns, std::vector<std::size_t> const& widths) {
    std::vector<std::vector<std::string>> columns;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        columns.push_back(aligns[i] == Align::left ? lines_of(wrapped(cells[i], widths[i], 0)) : std::vector{cells[i]});
        height = std::max(height, columns.back().size());
    }
    std::string text;
    for (std::size_t line = 0; line < height; ++line) {
        std::string row;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            row += std::string(gap, ' ') + padded(line < columns[i].size() ? columns[i][line] : "", widths[i], aligns[i]);
        }
        text += row.substr(0, row.find_last_not_of(' ') + 1) + "\n";
    }
    return text;
}

/// A table whose first column would be squeezed has its names on lines of their own.
std::string stacked_text(CardTable const& table, std::size_t width) {
    CardTable rest{{table.heads.begin() + 1, table.heads.end()}, {table.aligns.begin() + 1, table.aligns.end()}, {}};
    for (auto const& row : table.rows) {
        rest.rows.emplace_back(row.size() == 1 ? row : std::vector<std::string>{row.begin() + 1, row.end()});
    }
    auto const widths = widths_of(rest, width - gap);
    auto const indented = [&](std::string const& lines) {
        std::string text;
        for (std::string const& line : lines_of(lines.substr(0, lines.size() - 1))) {
            text += std::string(gap, ' ') + line + "\n";
        }
        return text;
    };
    std::string text = indented(row_text(rest.heads, rest.aligns, widths));
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        text += std::string(gap, ' ') + wrapped(table.rows[i].front(), width - gap, gap) + "\n";
        text += table.rows[i].size() == 1 ? "" : indented(row_text(rest.rows[i], rest.aligns, widths));
    }
    return text;
}

std::string table_text(CardTable const& table, std::size_t width) {
    constexpr std::size_t readable = 24;
    if (table.rows.empty()) {
        return "";
    }
    auto const widths = widths_of(table, width), natural = widths_of(table, 10 * width + readable);
    if (table.heads.size() > 1 && widths.front() < std::min(readable, natural.front())) {
        return stacked_text(table, width);
    }
    std::string text = row_text(table.heads, table.aligns, widths);
    for (auto const& row : table.rows) {
        text += row.size() == 1 ? std::string(gap, ' ') + row.front() + "\n" : row_text(row, table.aligns, widths);
    }
    return text;
}

std::string paragraph(std::string const& text, std::size_t width) { return text.empty() ? "" : wrapped(text, width, 0) + "\n"; }

std::string escaped(std::string const& text) {
    std::string safe;
    for (char const c : text) {
        safe += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : std::string(1, c);
    }
    return safe;
}

std::string in_tag(std::string const& tag, std::string const& text) {
    return text.empty() ? "" : fmt::format("<{0}>{1}</{0}>\n", tag, escaped(text));
}

std::string table_html(CardTable const& table) {
    if (table.rows.empty()) {
        return "";
    }
    auto const cell = [&](std::string_view tag, std::size_t column, std::string const& text) {
        return fmt::format("<{}{}>{}</{}>", tag, table.aligns[column] == Align::left ? "" : " class=\"n\"", escaped(text), tag.substr(0, 2));
    };
    std::string html = "<div class=\"t\"><table><thead><tr>";
    for (std::size_t i = 0; i < table.heads.size(); ++i) {
        html += cell("th scope=\"col\"", i, table.heads[i]);
    }
    html += "</tr></thead><tbody>\n";
    for (auto const& row : table.rows) {
        html += "<tr>";
        if (row.size() == 1) {
            html += fmt::format("<th colspan=\"{}\" scope=\"rowgroup\">{}</th>", table.heads.size(), escaped(row.front()));
        }
        for (std::size_t i = 0; row.size() > 1 && i < row.size(); ++i) {
            html += cell("td", i, row[i]);
        }
        html += "</tr>\n";
    }
    return html + "</tbody></table></div>\n";
}

constexpr std::string_view style =
    "body{font:16px/1.45 Georgia,serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
    "h1{font-size:1.5rem;line-height:1.2}h2{font-size:1rem;margin:1.6rem 0 .3rem;border-top:2px solid #1a1a1a;padding-top:.4rem}"
    ".lead{font-size:1.1rem}.t{overflow-x:auto}table{border-collapse:collapse;width:100%;font:14px/1.35 system-ui,sans-serif;margin:.5rem 0}"
    "th,td{text-align:left;vertical-align:top;padding:.2rem .5rem;border-bottom:1px solid #ccc}.n{text-align:right;white-space:nowrap}"
    "footer{font:13px/1.4 system-ui,sans-serif;color:#444;margin-top:1.5rem}@media print{body{margin:0;max-width:none;font-size:11pt}}";

}  // namespace

std::string as_text(Card const& card, std::size_t width) {
    std::string text = wrapped(card.title, width, 0) + "\n" + paragraph(card.lead, width);
    for (CardBlock const& block : card.blocks) {
        text += "\n" + block.heading + "\n" + paragraph(block.text, width) + table_text(block.table, width) + paragraph(block.after, width);
        for (std::string const& point : block.points) {
            text += "- " + wrapped(point, width, 2) + "\n";
        }
    }
    return text + "\n" + paragraph(card.foot, width);
}

std::string as_markdown(Card const& card) {
    std::string text = "# " + card.title + "\n\n" + card.lead + "\n";
    auto const add = [&](std::string const& part) { text += part.empty() ? "" : "\n" + part + "\n"; };
    for (CardBlock const& block : card.blocks) {
        add("## " + block.heading);
        add(block.text);
        if (!block.table.rows.empty()) {
            text += "\n" + markdown_head(block.table.heads);
            for (auto row : block.table.rows) {
                if (row.size() == 1) {
                    row.front() = "**" + row.front() + "**";
                }
                row.resize(block.table.heads.size());
                text += markdown_row(row);
            }
        }
        add(block.after);
        text += block.points.empty() ? "" : "\n";
        for (std::string const& point : block.points) {
            text += "- " + point + "\n";
        }
    }
    add(card.foot);
    return text;
}

std::string as_html(Card const& card, Language language) {
    std::string html = fmt::format(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width\">\n<title>{}</title>\n"
        "<style>{}</style></head><body><main>\n<h1>{}</h1>\n<p class=\"lead\">{}</p>\n",
        language == Language::spanish ? "es" : "en", escaped(card.title), style, escaped(card.title), escaped(card.lead));
    for (CardBlock const& block : card.blocks) {
        html += "<section>" + in_tag("h2", block.heading) + in_tag("p", block.text) + table_html(block.table) + in_tag("p", block.after);
        if (!block.points.empty()) {
            html += "<ul>\n";
            for (std::string const& point : block.points) {
                html += in_tag("li", point);
            }
            html += "</ul>\n";
        }
        html += "</section>\n";
    }
    return html + "</main>\n<footer>" + in_tag("p", card.foot) + "</footer></body></html>\n";
}

}  // namespace contrapeso::app
