// SPDX-License-Identifier: Apache-2.0
#include "claim_verdict.h"

#include <algorithm>

#include "claim_texts.h"
#include "claim_words.h"

namespace contrapeso::app {

namespace {

using namespace claim_texts;
using claims::Answer;
using claims::ChangeAnswer;
using claims::Claim;

/// The first letter as at the start of a sentence.
std::string capital(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

std::string joined(std::vector<std::string> const& parts) {
    std::string text;
    for (std::string const& part : parts) {
        text += (text.empty() ? "" : "; ") + part;
    }
    return text;
}

claims::Spread percent_here(ChangeAnswer const& change) {
    std::vector<double> all;
    for (claims::Way const& way : change.here.all) {
        all.push_back(way.percent());
    }
    return claims::spread_of(std::move(all));
}

std::string of_figure(Claim const& claim, ChangeAnswer const& change, Language language) {
    std::string const base = claim.from->text();
    if (change.here.all.empty()) {
        return filled(no_way_at_all, language, base, claim.to.text());
    }
    claims::Spread const here = percent_here(change);
    std::string const range = signed_range(percent_text(here.low, language), percent_text(here.high, language), language);
    if (!claim.amount) {
        return filled(no_number, language, base, range);
    }
    auto const& at = change.at_base;
    std::string const change_name = (claim.amount->value < 0 ? fall_word : rise_word).in(language);
    if (at.as_large == 0) {
        return filled(holds_no_way, language, base, at.ways, change_name, range);
    }
    return filled(holds, language, base, at.ways, change_name, at.as_large, change.definitions_that_hold, change.definitions_here);
}

/// Definitions that nobody has a figure of the end for, and what they give at their last.
std::optional<std::string> of_elsewhere(Claim const& claim, ChangeAnswer const& change, Language language) {
    std::vector<std::size_t> definitions;
    std::vector<double> percents;
    for (claims::Elsewhere const& one : change.elsewhere) {
        if (definitions.empty() || definitions.back() != one.way.definition) {
            definitions.push_back(one.way.definition);
        }
        percents.push_back(one.way.percent());
    }
    if (definitions.empty()) {
        return std::nullopt;
    }
    claims::Spread const all = claims::spread_of(std::move(percents));
    return filled(others_lack_the_end, language, definitions.size(), definitions.size() + change.definitions_here, claim.to.text(),
                  signed_range(percent_text(all.low, language), percent_text(all.high, language), language));
}

void of_base(Claim const& claim, ChangeAnswer const& change, Language language, std::vector<std::string>& sentences) {
    if (change.here.all.empty()) {
        return;
    }
    if (claim.amount) {
        auto const& all = change.at_all;
        bool const differs = all.as_large * change.at_base.ways != change.at_base.as_large * all.ways;
        std::string const change_name = (claim.amount->value < 0 ? fall_word : rise_word).in(language);
        sentences.push_back(filled(differs ? depends_on_base : whatever_base, language, change.bases.size(), all.as_large, all.ways, change_name));
    }
    if (change.bases_of_usual > 1) {
        sentences.push_back(filled(change.bases_as_large == 1 ? base_is_largest : base_is_among, language, change.bases_of_usual, claim.from->text(),
                                   change.bases_as_large));
    }
}

std::string of_cause(Claim const& claim, ChangeAnswer const& change, Language language) {
    std::string const name = in(language, claim.cause->name);
    if (claim.cause->began > claim.to.days().last) {
        return capital(filled(cause_after_end, language, name, to_string_date(claim.cause->began)));
    }
    if (claim.cause->began <= claim.from->days().last) {
        return filled(cause_before_base, language, name);
    }
    if (!change.course || change.course->before_cause == 0) {
        return cause_only_named.in(language);
    }
    auto const before = claims::before_cause(*change.course);
    auto const share = [&](std::optional<double> const& part) { return part ? share_text(*part) : unknown_share.in(language); };
    return filled(cause_not_shown, language, share(before.points), share(before.logs), name);
}

std::vector<std::string> of_level(Answer const& answer, Language language) {
    auto const& level = *answer.level;
    std::string const when = answer.claim.to.text();
    if (answer.claim.amount->scale == claims::Scale::rank) {
        if (level.places.empty()) {
            return {filled(rank_unknown, language, when)};
        }
        auto const& first = level.places.front();
        return {filled(rank_counts, language, level.places_that_hold, level.places.size(), when),
                filled(rank_scope, language, first.of - 1, in(language, answer.claim.series->where_others_are),
                       range_text(std::to_string(first.oldest), std::to_string(first.newest)))};
    }
    return {filled(level_counts, language, when, level.figures.size(), level.equal, level.below, level.above)};
}

}  // namespace

std::string claim_lead(Answer const& answer, Language language) {
    Claim const& claim = answer.claim;
    if (answer.level) {
        return of_level(answer, language).front();
    }
    std::string lead = of_figure(claim, *answer.change, language);
    if (std::vector<std::string> base; of_base(claim, *answer.change, language, base), !base.empty()) {
        lead += " " + base.front();
    }
    if (auto const others = of_elsewhere(claim, *answer.change, language)) {
        lead += " " + *others;
    }
    return claim.cause == nullptr ? lead : lead + " " + of_cause(claim, *answer.change, language);
}

std::vector<std::string> claim_verdict(Answer const& answer, Language language) {
    Claim const& claim = answer.claim;
    std::vector<std::string> sentences;
    if (answer.level) {
        sentences = of_level(answer, language);
        if (claim.cause != nullptr) {
            sentences.push_back(cause_only_named.in(language) + " " + in(language, claim.cause->note));
        }
    } else {
        ChangeAnswer const& change = *answer.change;
        sentences.push_back(of_figure(claim, change, language));
        of_base(claim, change, language, sentences);
        if (auto others = of_elsewhere(claim, change, language)) {
            sentences.push_back(std::move(*others));
        }
        std::vector<std::string> breaks;
        for (claims::Break const* const one : change.breaks) {
            breaks.push_back(in(language, one->what));
        }
        if (!breaks.empty()) {
            sentences.push_back(filled(ends_differ, language, joined(breaks)));
        }
        if (claim.cause != nullptr) {
            sentences.push_back(of_cause(claim, change, language) + " " + in(language, claim.cause->note));
        }
    }
    sentences.push_back(both_sides.in(language));
    return sentences;
}

}  // namespace contrapeso::app
