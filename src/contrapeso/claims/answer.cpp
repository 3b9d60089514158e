// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/claims/answer.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

#include "contrapeso/study/fall.h"

namespace contrapeso::claims {

namespace {

std::vector<Way> from(std::span<Way const> ways, When base) {
    std::vector<Way> kept;
    std::copy_if(ways.begin(), ways.end(), std::back_inserter(kept), [&](Way const& way) { return way.base == base; });
    return kept;
}

Spread percent_of(std::span<Way const> ways) {
    std::vector<double> all;
    std::transform(ways.begin(), ways.end(), std::back_inserter(all), [](Way const& way) { return way.percent(); });
    return spread_of(std::move(all));
}

std::vector<Base> bases_of(Claim const& claim, Ways const& everywhere, std::span<When const> times) {
    std::vector<Base> bases;
    for (When const when : times) {
        if (auto const ways = from(everywhere.all, when); !ways.empty()) {
            bases.push_back({when, percent_of(ways), claim.amount ? standing_of(*claim.amount, *claim.series, ways) : Standing{}});
        }
    }
    return bases;
}

/// How exceptional the claimed base is among those of the definition that is usually meant.
void rank_base(ChangeAnswer& answer) {
    if (answer.here.all.empty()) {
        return;
    }
    std::size_t const usual = answer.here.all.front().definition;
    std::vector<Way> of_usual;
    std::copy_if(answer.everywhere.all.begin(), answer.everywhere.all.end(), std::back_inserter(of_usual),
                 [&](Way const& way) { return way.definition == usual; });
    auto const median = [&](When base) {
        auto const ways = from(of_usual, base);
        return ways.empty() ? std::nullopt : std::optional{percent_of(ways).median};
    };
    double const claimed = *median(answer.here.all.front().base), sign = claimed < 0 ? -1 : 1;
    for (Base const& base : answer.bases) {
        if (auto const one = median(base.when)) {
            ++answer.bases_of_usual;
            answer.bases_as_large += sign * *one >= sign * claimed;
        }
    }
}

std::vector<Elsewhere> elsewhere(Claim const& claim) {
    std::vector<Elsewhere> found;
    std::array const base{*claim.from};
    for (std::size_t d = 0; d < claim.series->definitions.size(); ++d) {
        bool const is_there = !claim.series->definitions[d].figures_of(claim.to).empty();
        for (When end = claim.to; !is_there && claim.from->month == 0 && --end.year > claim.from->year;) {
            auto const ways = ways_of(*claim.series, base, end).all;
            std::size_t const before = found.size();
            for (Way const& way : ways) {
                if (way.definition == d) {
                    found.push_back({way, end});
                }
            }
            if (found.size() > before) {
                break;
            }
        }
    }
    return found;
}

ChangeAnswer answer_change(Claim const& claim, Claimable const& claimable) {
    ChangeAnswer answer;
    auto const times = bases_before(*claim.series, claim.to);
    std::array const claimed{*claim.from};
    answer.here = ways_of(*claim.series, claimed, claim.to);
    answer.everywhere = ways_of(*claim.series, times, claim.to);
    answer.bases = bases_of(claim, answer.everywhere, times);
    auto const found = std::find_if(answer.bases.begin(), answer.bases.end(), [&](Base const& one) { return one.when == *claim.from; });
    if (found != answer.bases.end()) {
        answer.claimed_base = static_cast<std::size_t>(found - answer.bases.begin());
    }
    rank_base(answer);
    if (claim.amount) {
        answer.at_base = standing_of(*claim.amount, *claim.series, answer.here.all);
        answer.at_all = standing_of(*claim.amount, *claim.series, answer.everywhere.all);
    }
    std::set<std::size_t> definitions, hold;
    std::set<Break const*> breaks;
    for (Way const& way : answer.here.all) {
        definitions.insert(way.definition);
        if (claim.amount && standing_of(*claim.amount, *claim.series, std::span{&way, 1}).as_large > 0) {
            hold.insert(way.definition);
        }
        for (Break const* const one : breaks_between(*claim.series, way)) {
            breaks.insert(one);
        }
    }
    answer.definitions_here = definitions.size();
    answer.definitions_that_hold = hold.size();
    answer.breaks.assign(breaks.begin(), breaks.end());
    std::sort(answer.breaks.begin(), answer.breaks.end(), [](Break const* a, Break const* b) { return a->on < b->on; });
    answer.levers = levers(answer.everywhere.all, *claim.from);
    answer.elsewhere = elsewhere(claim);
    answer.course = course_of(claim, claimable.causes);
    return answer;
}

LevelAnswer answer_level(Claim const& claim) {
    LevelAnswer answer;
    for (std::size_t d = 0; d < claim.series->definitions.size(); ++d) {
        for (Figure const& figure : claim.series->definitions[d].figures) {
            if (figure.is_of(claim.to)) {
                answer.figures.push_back({d, claim.to, nullptr, &figure});
            }
        }
    }
    answer.places = places_of(*claim.series, claim.to);
    if (claim.amount->scale == Scale::rank) {
        for (Place const& place : answer.places) {
            answer.places_that_hold +=
                claim.amount->value == highest ? place.rank == place.of : static_cast<double>(place.rank) == claim.amount->value;
        }
        return answer;
    }
    for (Way const& way : answer.figures) {
        double const value = way.after->value, claimed = claim.amount->value;
        bool const is_equal = value >= claimed - claim.amount->half && value <= claimed + claim.amount->half;
        ++(is_equal ? answer.equal : value < claimed ? answer.below : answer.above);
    }
    return answer;
}

}  // namespace

Answer answer(Claim const& claim, Claimable const& claimable) {
    Answer all{claim, std::nullopt, std::nullopt, {}};
    if (claim.from) {
        all.change = answer_change(claim, claimable);
    } else {
        all.level = answer_level(claim);
    }
    for (Side const& side : claimable.account) {
        all.account.push_back(entries_of(side, claim.from, claim.to));
    }
    return all;
}

BeforeCause before_cause(Course const& course) {
    auto const shares = study::shares_of_change(course.values);
    auto const until = [&](std::optional<std::vector<double>> const& parts) {
        return parts ? std::optional{std::accumulate(parts->begin(), parts->begin() + static_cast<std::ptrdiff_t>(course.before_cause), 0.0)}
                     : std::nullopt;
    };
    return {until(shares.points), until(shares.logs)};
}

}  // namespace contrapeso::claims
