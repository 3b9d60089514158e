// SPDX-License-Identifier: Apache-2.0
#include "verify_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include <fmt/format.h>

#include "numbers.h"
#include "strip.h"
#include "terminal.h"
#include "verify_texts.h"

namespace contrapeso::app {

namespace {

using evidence::Holding;
using evidence::Verdict;
using Holdings = std::span<Holding const>;

static_assert(verdict_words.size() == evidence::verdict_names.size() && kind_words.size() == evidence::kind_names.size());

bool is_whole_months(evidence::Period const& period) { return is_first_of_month(period.first) && is_last_of_month(period.last); }

/// 2015, 2016-04, 2016-04 to 2016-08, 2024-05-31.
std::string when(evidence::Period const& period, Language language) {
    std::string const first = to_string_date(period.first), last = to_string_date(period.last);
    if (period.days() == 1) {
        return first;
    }
    if (!is_whole_months(period)) {
        return first + to.in(language) + last;
    }
    bool const is_year = first.substr(4) == "-01-01" && last == first.substr(0, 4) + "-12-31";
    std::string const month = first.substr(0, 7), end = last.substr(0, 7);
    return is_year ? first.substr(0, 4) : month == end ? month : month + to.in(language) + end;
}

std::string when(Holding const& held, Language language) {
    auto const& figure = *held.observation;
    bool const is_sum = held.fact->measure && held.fact->measure->since;
    std::string const text = (is_sum ? until.in(language) : "") + when(figure.period, language);
    return figure.against ? text + " / " + when(*figure.against, language) : text;
}

std::string published(Holding const& held, Language language) {
    auto const& figure = *held.observation;
    return figure.is_range ? short_number(figure.accepted.low, language) + "–" + short_number(figure.accepted.high, language)
                           : short_number(figure.expected, language);
}

/// The verdict in words; a miss says by how much.
std::string verdict(Holding const& held, Language language) {
    std::string const words = verdict_words[static_cast<std::size_t>(held.verdict)].in(language);
    if (held.verdict != Verdict::misses || held.observation->expected == 0) {
        return words;
    }
    if (held.simulated->median == 0) {
        return none_in_run.in(language);
    }
    return words + fmt::format(": {:.2f} × ", held.simulated->median / held.observation->expected) + the_figure.in(language);
}

constexpr std::size_t columns = 7;
using Row = std::array<std::string, columns>;

/// Numbers of the run with no more digits than the figure has.
std::string like_the_figure(double value, Holding const& held, Language language) {
    double const figure = held.observation->expected;
    bool const is_count = figure >= 20 && figure == std::round(figure);
    return short_number(is_count ? std::round(value) : value, language);
}

Row row_of(Holding const& held, Language language) {
    auto const number = [&](double value) { return like_the_figure(value, held, language); };
    Row row{when(held, language), published(held, language), "", "", "", "", verdict(held, language)};
    row[5] = kind_words[static_cast<std::size_t>(held.observation->kind)].in(language);
    if (held.simulated) {
        stats::Interval const& run = *held.simulated;
        row[2] = number(run.median) + " [" + number(run.low) + "–" + number(run.high) + "]";
        row[3] = strip(held.observation->expected, held.observation->accepted, run);
        row[4] = fmt::format("{:.2f}", held.score(run));
    }
    return row;
}

/// Rows under their headings; the picture is left out where there is no room for it.
std::string table(std::vector<Row> const& rows, std::size_t width) {
    std::array<std::size_t, columns> widths{};
    std::size_t total = 2;
    for (std::size_t column = 0; column < columns; ++column) {
        for (Row const& row : rows) {
            widths[column] = std::max(widths[column], width_of(row[column]));
        }
        total += widths[column] + 2;
    }
    bool const has_room = total <= width + 2;
    std::string text;
    for (Row const& row : rows) {
        std::string line = "  ";
        for (std::size_t column = 0; column < columns; ++column) {
            bool const is_number = column == 1 || column == 2 || column == 4;
            if (column != 3 || has_room) {
                line += padded(row[column], widths[column], is_number ? Align::right : Align::left) + "  ";
            }
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string sources_of(evidence::Evidence const& evidence, Holdings holdings) {
    std::vector<std::string> names;
    for (Holding const& held : holdings) {
        auto const source = evidence.sources.find(held.observation->source);
        std::string const name = source == evidence.sources.end() ? held.observation->source : source->second.name;
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(name);
        }
    }
    std::string list;
    for (std::string const& name : names) {
        list += (list.empty() ? "" : "; ") + name;
    }
    return list;
}

/// How the derived figures among them were computed.
std::string derivations(Holdings holdings, Language language) {
    std::string list;
    for (Holding const& held : holdings) {
        if (!held.observation->derived.empty()) {
            list += (list.empty() ? "" : "; ") + when(held, language) + " = " + held.observation->derived;
        }
    }
    return list;
}

std::string covered_fact(evidence::Evidence const& evidence, Holdings holdings, Language language, std::size_t width) {
    evidence::Fact const& fact = *holdings.front().fact;
    auto const paragraph = [&](Phrase const& begin, std::string const& text) {
        return text.empty() ? "" : "  " + wrapped(begin.in(language) + text, width - 2, 4) + "\n";
    };
    std::string page = wrapped(in(language, fact.name) + " [" + fact.unit + "]", width, 2) + "\n";
    std::vector<Row> rows{Row{day_or_days.in(language), published_word.in(language), run_word.in(language), "", score_word.in(language),
                              kind_word.in(language), verdict_word.in(language)}};
    for (Holding const& held : holdings) {
        rows.push_back(row_of(held, language));
    }
    return page + table(rows, width) + paragraph(tolerance_word, fact.tolerance_reason) + paragraph(derived_word, derivations(holdings, language)) +
           paragraph(note_word, fact.note) + paragraph(sources_word, sources_of(evidence, holdings)) + "\n";
}

std::string uncovered_fact(evidence::Evidence const& evidence, Holdings holdings, Language language, std::size_t width) {
    evidence::Fact const& fact = *holdings.front().fact;
    std::string figures;
    for (Holding const& held : holdings) {
        figures += (figures.empty() ? "" : "; ") + when(held, language) + ": " + published(held, language);
    }
    return "  " +
           wrapped(in(language, fact.name) + " [" + fact.unit + "] " + figures + ". " + fact.missing + " (" + sources_of(evidence, holdings) + ")",
                   width - 2, 4) +
           "\n";
}

/// The holdings of each fact, which stand together.
std::vector<Holdings> by_fact(std::vector<Holding> const& holdings) {
    std::vector<Holdings> facts;
    for (std::size_t first = 0, last = 0; first < holdings.size(); first = last) {
        while (last < holdings.size() && holdings[last].fact == holdings[first].fact) {
            ++last;
        }
        facts.push_back(Holdings{holdings}.subspan(first, last - first));
    }
    return facts;
}

std::string chapters(evidence::Evidence const& evidence, std::vector<Holdings> const& facts, Language language, std::size_t width) {
    std::string page, chapter, uncovered;
    auto const close_chapter = [&] {
        page += uncovered.empty() ? "" : not_covered_heading.in(language) + "\n" + uncovered + "\n";
        uncovered.clear();
    };
    for (Holdings const& fact : facts) {
        if (std::string const& here = fact.front().fact->chapter; here != chapter) {
            close_chapter();
            chapter = here;
            page += "── " + chapter_word(chapter).in(language) + " ──\n\n";
        }
        if (fact.front().verdict == Verdict::not_covered) {
            uncovered += uncovered_fact(evidence, fact, language, width);
        } else {
            page += covered_fact(evidence, fact, language, width);
        }
    }
    close_chapter();
    return page;
}

/// The years of the figures that persistence has something to say of: "2011-2025".
std::string years_of(Holdings fact) {
    std::string first, last;
    for (Holding const& held : fact) {
        if (held.simulated && held.persistence) {
            last = std::to_string(year_of(held.observation->period.last));
            first = first.empty() ? last : first;
        }
    }
    return first == last ? first : first + "-" + last;
}

/// Model, persistence and step function side by side, for facts that were counted often enough.
std::string scores(std::vector<Holdings> const& facts, Language language, std::size_t width) {
    auto const three = [](double model, double persistence, std::optional<double> step) {
        return fmt::format("{:>6.3f} {:>7.3f} {:>7}", model, persistence, step ? fmt::format("{:.3f}", *step) : "");
    };
    std::string page;
    for (Holdings const& fact : facts) {
        auto const all = evidence::series_scores(fact);
        if (!all) {
            continue;
        }
        auto const of_step = [&](double evidence::SeriesScore::*part) { return all->step ? std::optional{(*all->step).*part} : std::nullopt; };
        auto const part = [&](double evidence::SeriesScore::*which) { return three(all->model.*which, all->persistence.*which, of_step(which)); };
        page += fmt::format("  {:>3}  {}   {}   {}   {}\n", all->model.figures, part(&evidence::SeriesScore::log_error),
                            part(&evidence::SeriesScore::mean_score), part(&evidence::SeriesScore::coverage),
                            in(language, fact.front().fact->name) + ", " + years_of(fact));
    }
    return page.empty() ? "" : scores_heading.in(language) + "\n" + page + wrapped(about_scores.in(language), width, 0) + "\n\n";
}

std::string counts(std::vector<Holding> const& holdings, std::vector<Holdings> const& facts, Language language, std::size_t width) {
    std::array<std::size_t, evidence::verdict_names.size()> count{};
    for (Holding const& held : holdings) {
        ++count[static_cast<std::size_t>(held.verdict)];
    }
    std::size_t predicted = 0;
    for (Holding const& held : holdings) {
        bool const judged = held.simulated && held.observation->derived.empty();
        predicted += static_cast<std::size_t>(judged && held.observation->kind == evidence::Kind::predicted);
    }
    std::string line = fmt::format("{} {} {} {}: ", holdings.size(), figures_of.in(language), facts.size(), facts_word.in(language));
    for (std::size_t i = 0; i < count.size(); ++i) {
        line += fmt::format("{}{} {}", i == 0 ? "" : ", ", count[i], verdict_words[i].in(language));
    }
    std::string misses;
    for (Holding const& held : holdings) {
        if (held.verdict == Verdict::misses) {
            misses += "  " +
                      wrapped(in(language, held.fact->name) + ", " + when(held, language) + ": " + published(held, language) + ", " +
                                  row_of(held, language)[2] + ", " + verdict(held, language),
                              width - 2, 4) +
                      "\n";
        }
    }
    return (misses.empty() ? "" : misses_heading.in(language) + "\n" + misses + "\n") +
           wrapped(line + ". " +
                       fmt::format("{} {} {}.", predicted, predicted_figures.in(language), count[static_cast<std::size_t>(Verdict::reproduced)]),
                   width, 0) +
           "\n" + wrapped(about_verdicts.in(language), width, 0) + "\n";
}

}  // namespace

std::string verify_page(evidence::Evidence const& evidence, std::vector<Holding> const& holdings, Language language, std::size_t width) {
    auto const facts = by_fact(holdings);
    return wrapped(about_pictures.in(language), width, 0) + "\n\n" + chapters(evidence, facts, language, width) + scores(facts, language, width) +
           counts(holdings, facts, language, width);
}

}  // namespace contrapeso::app
