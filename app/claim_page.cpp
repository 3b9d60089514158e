// SPDX-License-Identifier: Apache-2.0
#include "claim_page.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "claim_texts.h"
#include "claim_verdict.h"
#include "claim_words.h"
#include "contrapeso/study/fall.h"
#include "csv_text.h"
#include "unit_words.h"
#include "version.h"

namespace contrapeso::app {

namespace {

using namespace claim_texts;
using claims::Answer;
using claims::ChangeAnswer;
using claims::Claim;
using claims::Definition;
using claims::Figure;
using claims::Way;

/// Sources in the order in which the card cites them.
class Sources {
  public:
    std::string cite(std::string const& key) {
        auto const found = std::find(keys_.begin(), keys_.end(), key);
        std::size_t const number = static_cast<std::size_t>(found - keys_.begin()) + 1;
        if (found == keys_.end()) {
            keys_.push_back(key);
        }
        return "[" + std::to_string(number) + "]";
    }

    [[nodiscard]] std::vector<std::string> lines(evidence::Evidence const& evidence) const {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < keys_.size(); ++i) {
            auto const& source = evidence.sources.at(keys_[i]);
            all.push_back(fmt::format("[{}] {}; {}", i + 1, source.name, source.where));
        }
        return all;
    }

  private:
    std::vector<std::string> keys_;
};

/// "people held, persons"; figures of a share carry their % themselves.
std::string counted(std::string name, std::string const& unit, Language language) {
    return unit == "share" ? name : name + ", " + unit_word(unit).in(language);
}

/// The figures of one end of some ways of one definition.
template<class EndOf>
std::string end_text(std::vector<Way> const& ways, EndOf const& end, Definition const& definition, Sources& sources, Language language) {
    std::vector<Figure const*> figures;
    for (Way const& way : ways) {
        if (std::find(figures.begin(), figures.end(), end(way)) == figures.end()) {
            figures.push_back(end(way));
        }
    }
    double low = figures.front()->value, high = low;
    std::string cited;
    for (Figure const* const figure : figures) {
        low = std::min(low, figure->value);
        high = std::max(high, figure->value);
        cited += sources.cite(figure->source);
    }
    return range_text(value_text(low, definition.unit, language), value_text(high, definition.unit, language)) + " " + cited;
}

/// Change, points and factor of some ways of one definition, smallest change first.
std::vector<std::string> change_cells(std::vector<Way> const& ways, Definition const& definition, Language language) {
    auto const less = [](Way const& a, Way const& b) { return std::abs(a.percent()) < std::abs(b.percent()); };
    Way const& small = *std::min_element(ways.begin(), ways.end(), less);
    Way const& large = *std::max_element(ways.begin(), ways.end(), less);
    auto const factor = [](Way const& way) { return factor_text(way.after->value / way.before->value); };
    return {signed_range(percent_text(small.percent(), language), percent_text(large.percent(), language), language),
            signed_range(points_text(small.points(), definition.unit, language), points_text(large.points(), definition.unit, language), language),
            signed_range(factor(small), factor(large), language)};
}

std::vector<Way> of_definition(std::vector<Way> const& ways, std::size_t definition) {
    std::vector<Way> kept;
    std::copy_if(ways.begin(), ways.end(), std::back_inserter(kept), [&](Way const& way) { return way.definition == definition; });
    return kept;
}

/// The ways from the claimed base, a line for each definition.
CardTable ways_table(Claim const& claim, ChangeAnswer const& change, Sources& sources, Language language) {
    using enum Align;
    CardTable table{
        {counted_as.in(language), claim.from->text(), claim.to.text(), change_word.in(language), points_word.in(language), factor_word.in(language)},
        {left, left, left, right, right, right},
        {}};
    for (std::size_t d = 0; d < claim.series->definitions.size(); ++d) {
        Definition const& definition = claim.series->definitions[d];
        if (!definition.counts_by(claim.to)) {
            continue;
        }
        auto ways = of_definition(change.here.all, d);
        std::string star;
        for (claims::Elsewhere const& one : change.elsewhere) {
            if (one.way.definition == d) {
                ways.push_back(one.way);
                star = one.end.text() + "*: ";
            }
        }
        std::vector<std::string> row{counted(in(language, definition.name), definition.unit, language)};
        if (ways.empty()) {
            bool const has_both = !definition.figures_of(*claim.from).empty() && !definition.figures_of(claim.to).empty();
            row.insert(row.end(), {(has_both ? same_as_above : no_figures).in(language), "", "", "", ""});
        } else {
            row.push_back(end_text(
                ways, [](Way const& way) { return way.before; }, definition, sources, language));
            row.push_back(star + end_text(
                                     ways, [](Way const& way) { return way.after; }, definition, sources, language));
            for (std::string& cell : change_cells(ways, definition, language)) {
                row.push_back(std::move(cell));
            }
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string levers_text(ChangeAnswer const& change, Language language) {
    std::string text;
    for (claims::Lever const& one : change.levers) {
        std::string const low = percent_text(one.percent.low, language), high = percent_text(one.percent.high, language);
        text += (text.empty() ? moves_most.in(language) : ", ") + filled(low == high ? moves_nothing : lever_range, language,
                                                                         lever_words[static_cast<std::size_t>(one.of)].in(language),
                                                                         signed_range(low, high, language));
    }
    return text.empty() ? text : text + "." + (change.elsewhere.empty() ? "" : ends_earlier.in(language));
}

/// Smallest, median and largest of all ways, as a text.
std::string ways_text(ChangeAnswer const& change, Language language) {
    std::vector<double> all;
    for (Way const& way : change.everywhere.all) {
        all.push_back(way.percent());
    }
    if (all.empty()) {
        return "";
    }
    auto const spread = claims::spread_of(std::move(all));
    return filled(ways_asked, language, change.everywhere.all.size(), change.everywhere.pairs, change.everywhere.without_figures,
                  change.everywhere.repeated, percent_text(spread.median, language), percent_text(spread.low, language),
                  percent_text(spread.high, language));
}

/// A few bases of all: the claimed one, the last before the cause, those of the largest and of the smallest change.
CardTable bases_table(Claim const& claim, ChangeAnswer const& change, Language language) {
    using enum Align;
    CardTable table{{base_word.in(language), changes_word.in(language)}, {left, right}, {}};
    if (claim.amount) {
        table.heads.push_back(as_large_word.in(language));
        table.aligns.push_back(right);
    }
    auto const size = [](claims::Base const& a, claims::Base const& b) { return a.percent.median < b.percent.median; };
    auto const& bases = change.bases;
    bool const is_fall = change.claimed_base && bases[*change.claimed_base].percent.median < 0;
    std::vector<std::pair<Phrase, claims::Base const*>> shown;
    if (change.claimed_base) {
        shown.emplace_back(claim_texts::claimed_base, &bases[*change.claimed_base]);
    }
    if (claim.cause != nullptr) {
        int const year = year_of(claim.cause->began) - 1;
        auto const found = std::find_if(bases.begin(), bases.end(), [&](claims::Base const& one) { return one.when == claims::When{year, 0}; });
        if (found != bases.end() && found->when != *claim.from) {
            shown.emplace_back(cause_base, &*found);
        }
    }
    if (bases.size() > 1) {
        auto const& lowest = *std::min_element(bases.begin(), bases.end(), size);
        auto const& top = *std::max_element(bases.begin(), bases.end(), size);
        shown.emplace_back(largest_base, is_fall ? &lowest : &top);
        shown.emplace_back(smallest_base, is_fall ? &top : &lowest);
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
        auto const& [name, base] = shown[i];
        if (std::any_of(shown.begin(), shown.begin() + static_cast<std::ptrdiff_t>(i),
                        [&, one = base](auto const& before) { return before.second == one; })) {
            continue;
        }
        std::vector<std::string> row{filled(name, language, base->when.text()),
                                     signed_range(percent_text(base->percent.low, language), percent_text(base->percent.high, language), language)};
        if (claim.amount) {
            row.push_back(filled(place_of, language, base->standing.as_large, base->standing.ways));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

CardBlock course_block(Claim const& claim, claims::Course const& course, Language language) {
    using enum Align;
    Definition const& definition = claim.series->definitions[course.definition];
    auto const shares = study::shares_of_change(course.values);
    CardBlock block{course_heading.in(language),
                    "",
                    {{period_word.in(language), figure_word.in(language), of_points_word.in(language), of_logs_word.in(language)},
                     {left, left, right, right},
                     {}},
                    "",
                    {}};
    auto const share = [](std::optional<std::vector<double>> const& parts, std::size_t i) { return parts ? share_text((*parts)[i]) : "–"; };
    for (std::size_t i = 0; i + 1 < course.times.size(); ++i) {
        block.table.rows.push_back(
            {course.times[i].text() + "–" + course.times[i + 1].text(),
             value_text(course.values[i], definition.unit, language) + " → " + value_text(course.values[i + 1], definition.unit, language),
             share(shares.points, i), share(shares.logs, i)});
    }
    std::string const name = in(language, definition.name);
    bool const began_between = claim.cause != nullptr && course.before_cause > 0 && course.before_cause + 1 < course.times.size();
    if (!began_between) {
        block.text = filled(on_course_plain, language, name);
        return block;
    }
    auto const before = claims::before_cause(course);
    auto const text = [&](std::optional<double> const& part) { return part ? share_text(*part) : unknown_share.in(language); };
    block.text = filled(on_course, language, name, in(language, claim.cause->name), to_string_date(claim.cause->began), text(before.points),
                        text(before.logs));
    return block;
}

std::string published_text(claims::Published const& one, std::string const& unit, Sources& sources, Language language) {
    std::string cited;
    for (std::string const& key : one.sources) {
        cited += sources.cite(key);
    }
    return range_text(value_text(one.low, unit, language), value_text(one.high, unit, language)) + ", " + to_string_date(one.last).substr(0, 7) +
           " " + cited;
}

CardBlock account_block(Answer const& answer, Sources& sources, Language language) {
    using enum Align;
    Claim const& claim = answer.claim;
    std::string const to = claim.to.text();
    CardBlock block{account_heading.in(language),
                    claim.from ? filled(on_account, language, claim.from->text(), to) : filled(on_account_one, language, "", to),
                    {{what_word.in(language)}, {left}, {}},
                    "",
                    {}};
    if (claim.from) {
        block.table.heads.push_back(before_word.in(language));
        block.table.aligns.push_back(left);
    }
    block.table.heads.push_back(after_word.in(language));
    block.table.aligns.push_back(left);
    for (std::size_t side = 0; side < answer.account.size(); ++side) {
        block.table.rows.push_back({ledger_headings[side + 1].in(language)});
        for (claims::Entry const& entry : answer.account[side]) {
            std::string const& unit = entry.fact->unit;
            std::vector<std::string> row{counted(in(language, entry.fact->name), unit, language)};
            if (claim.from) {
                row.push_back(entry.before ? published_text(*entry.before, unit, sources, language) : "–");
            }
            bool const is_later = entry.after->last > claim.to.days().last;
            row.push_back(published_text(*entry.after, unit, sources, language) + (is_later ? " *" : ""));
            if (is_later) {
                block.after = filled(later_than_the_end, language, to);
            }
            block.table.rows.push_back(std::move(row));
        }
    }
    return block;
}

/// Who stands next to each figure of the country: "Next to 4.5: Bolivia 4.4 (2023), Argentina 4.5 (2023)."
std::string neighbours_text(std::vector<claims::Place> const& places, Sources& sources, Language language) {
    std::string text;
    std::vector<double> told;
    for (claims::Place const& place : places) {
        if (std::find(told.begin(), told.end(), place.figure->value) != told.end()) {
            continue;
        }
        told.push_back(place.figure->value);
        std::string names;
        for (claims::Other const* const one : {place.below, place.above}) {
            if (one != nullptr) {
                names += (names.empty() ? " " : ", ") + in(language, one->place) + fmt::format(" {:.4g} ({}) ", one->value, one->year) +
                         sources.cite(one->source);
            }
        }
        text += " " + filled(neighbours, language, fmt::format("{:.4g}", place.figure->value)) + names + ".";
    }
    return text;
}

CardBlock level_block(Answer const& answer, Sources& sources, Language language) {
    using enum Align;
    auto const& series = *answer.claim.series;
    bool const has_places = !answer.level->places.empty();
    CardBlock block{figures_heading.in(language),
                    "",
                    {{counted_as.in(language), day_word.in(language), figure_word.in(language)}, {left, left, left}, {}},
                    "",
                    {}};
    if (has_places) {
        block.table.heads.push_back(place_word.in(language));
        block.table.aligns.push_back(right);
    }
    for (Way const& way : answer.level->figures) {
        Definition const& definition = series.definitions[way.definition];
        auto const& days = way.after->days;
        std::vector<std::string> row{counted(in(language, definition.name), definition.unit, language),
                                     days.days() == 1 ? to_string_date(days.last) : answer.claim.to.text(),
                                     value_text(way.after->value, definition.unit, language) + " " + sources.cite(way.after->source)};
        if (has_places) {
            auto const& places = answer.level->places;
            auto const place = std::find_if(places.begin(), places.end(), [&](claims::Place const& one) { return one.figure == way.after; });
            row.push_back(place == places.end() ? "–" : filled(place_of, language, place->rank, place->of));
        }
        block.table.rows.push_back(std::move(row));
    }
    if (has_places) {
        auto const& first = answer.level->places.front();
        block.after = filled(rank_scope, language, first.of - 1, in(language, series.where_others_are),
                             range_text(std::to_string(first.oldest), std::to_string(first.newest)));
        block.after += neighbours_text(answer.level->places, sources, language);
    }
    return block;
}

CardBlock points_block(Phrase const& heading, std::vector<std::string> points, Language language) {
    return {heading.in(language), "", {}, "", std::move(points)};
}

}  // namespace

Card claim_card(Answer const& answer, evidence::Evidence const& evidence, ClaimModel const& model, Language language) {
    Claim const& claim = answer.claim;
    Sources sources;
    auto verdict = claim_verdict(answer, language);
    Card card{claim_text(claim, language), claim_lead(answer, language), {}, foot.in(language)};
    if (answer.level) {
        card.blocks.push_back(level_block(answer, sources, language));
        card.blocks.push_back(account_block(answer, sources, language));
    } else {
        ChangeAnswer const& change = *answer.change;
        std::string const note = change.elsewhere.empty() ? "" : filled(other_end, language, claim.to.text());
        card.blocks.push_back({figures_heading.in(language), "", ways_table(claim, change, sources, language), note, {}});
        card.blocks.push_back(account_block(answer, sources, language));
        card.blocks.push_back(
            {bases_heading.in(language), ways_text(change, language), bases_table(claim, change, language), levers_text(change, language), {}});
        if (change.course && change.course->times.size() > 2) {
            card.blocks.push_back(course_block(claim, *change.course, language));
        }
    }
    card.blocks.insert(card.blocks.end(), model.blocks.begin(), model.blocks.end());
    verdict.insert(verdict.end() - 1, model.sentences.begin(), model.sentences.end());  // before the last, which is of both sides
    card.blocks.push_back(points_block(verdict_heading, std::move(verdict), language));
    std::vector<std::string> missing;
    std::transform(claim.series->missing.begin(), claim.series->missing.end(), std::back_inserter(missing),
                   [&](scenario::Text const& text) { return in(language, text); });
    if (!missing.empty()) {
        card.blocks.push_back(points_block(missing_heading, std::move(missing), language));
    }
    card.blocks.push_back(points_block(sources_heading, sources.lines(evidence), language));
    return card;
}

void write_claim(Output& out, Answer const& answer, std::string const& command) {
    Claim const& claim = answer.claim;
    out.write("# engine: " + engine_name() + "\n# command: " + command +
              "\nseries,definition,unit,base,end,before,before_source,after,after_source,percent,points,log\n");
    auto const row = [&](Way const& way, std::string const& before, std::string const& change) {
        Definition const& definition = claim.series->definitions[way.definition];
        out.write(fmt::format("{},{},{},{},{},{},{:.10g},{},{}\n", claim.series->key, definition.key, csv_field(definition.unit),
                              way.before == nullptr ? "" : way.base.text(), claim.to.text(), before, way.after->value, way.after->source, change));
    };
    for (Way const& way : answer.level ? answer.level->figures : std::vector<Way>{}) {
        row(way, ",", ",,");
    }
    for (Way const& way : answer.change ? answer.change->everywhere.all : std::vector<Way>{}) {
        auto const log = way.log();
        row(way, fmt::format("{:.10g},{}", way.before->value, way.before->source),
            fmt::format("{:.6g},{:.10g},{}", way.percent(), way.points(), log ? fmt::format("{:.6g}", *log) : ""));
    }
}

}  // namespace contrapeso::app
