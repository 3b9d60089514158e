// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/claims/ways.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "contrapeso/core/contracts.h"

namespace contrapeso::claims {

namespace {

/// Definitions share figures of years in which they counted the same.
bool same_figures(Way const& a, Way const& b) {
    auto const same = [](Figure const& one, Figure const& other) {
        return one.value == other.value && one.source == other.source && one.days.first == other.days.first && one.days.last == other.days.last;
    };
    return same(*a.before, *b.before) && same(*a.after, *b.after);
}

std::vector<double> percents(std::span<Way const> ways) {
    std::vector<double> all;
    std::transform(ways.begin(), ways.end(), std::back_inserter(all), [](Way const& way) { return way.percent(); });
    return all;
}

template<class Keep>
std::vector<Way> only(std::span<Way const> ways, Keep const& keep) {
    std::vector<Way> kept;
    std::copy_if(ways.begin(), ways.end(), std::back_inserter(kept), keep);
    return kept;
}

/// Spread of the medians of the groups that `key` makes.
template<class Key>
Spread spread_of_medians(std::span<Way const> ways, Key const& key) {
    std::map<decltype(key(ways.front())), std::vector<double>> groups;
    for (Way const& way : ways) {
        groups[key(way)].push_back(way.percent());
    }
    std::vector<double> medians;
    for (auto const& [which, values] : groups) {
        medians.push_back(spread_of(values).median);
    }
    return spread_of(std::move(medians));
}

}  // namespace

std::optional<double> Way::log() const {
    return before->value > 0 && after->value > 0 ? std::optional{std::log(after->value / before->value)} : std::nullopt;
}

std::vector<When> bases_before(Series const& series, When to) {
    std::set<When> times;
    for (Definition const& definition : series.definitions) {
        for (Figure const& figure : definition.figures) {
            if (When const one = to.at(figure.days.last); one < to && figure.is_of(one)) {
                times.insert(one);
            }
        }
    }
    return {times.begin(), times.end()};
}

Ways ways_of(Series const& series, std::span<When const> bases, When to) {
    Ways ways;
    for (std::size_t d = 0; d < series.definitions.size(); ++d) {
        if (!series.definitions[d].counts_by(to)) {
            continue;
        }
        auto const after = series.definitions[d].figures_of(to);
        for (When const base : bases) {
            ++ways.pairs;
            std::size_t const have = ways.all.size();
            bool is_repeated = false;
            for (Figure const* const first : series.definitions[d].figures_of(base)) {
                for (Figure const* const last : after) {
                    Way const way{d, base, first, last};
                    bool const is_known = std::any_of(ways.all.begin(), ways.all.end(), [&](Way const& one) { return same_figures(one, way); });
                    is_repeated = is_repeated || is_known;
                    if (first->value > 0 && !is_known) {  // there is no percentage of nothing
                        ways.all.push_back(way);
                    }
                }
            }
            bool const has_none = ways.all.size() == have;
            ways.repeated += has_none && is_repeated;
            ways.without_figures += has_none && !is_repeated;
        }
    }
    return ways;
}

Spread spread_of(std::vector<double> values) {
    CONTRAPESO_EXPECT(!values.empty());
    std::sort(values.begin(), values.end());
    std::size_t const middle = values.size() / 2;
    return {values.front(), values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2, values.back()};
}

Standing standing_of(Amount const& claimed, Series const& series, std::span<Way const> ways) {
    constexpr double dust = 1e-9;  // 5 % of a figure may be 4.9999999999
    double const sign = claimed.value < 0 ? -1 : 1;
    Standing standing;
    for (Way const& way : ways) {
        if (claimed.scale == Scale::points && series.definitions[way.definition].unit != series.definitions.front().unit) {
            continue;
        }
        ++standing.ways;
        double const change = claimed.scale == Scale::points ? way.points() : way.percent();
        bool const is_as_large = sign * change >= sign * claimed.value - claimed.half - dust;
        standing.as_large += is_as_large;
        standing.equal += is_as_large && sign * change <= sign * claimed.value + claimed.half + dust;
    }
    return standing;
}

std::vector<Lever> levers(std::span<Way const> everywhere, When from) {
    auto const here = only(everywhere, [&](Way const& way) { return way.base == from; });
    if (here.empty()) {
        return {};
    }
    std::size_t const usual = here.front().definition;
    Spread sources{};
    for (Way const& way : here) {
        auto const of_one = only(here, [&](Way const& other) { return other.definition == way.definition; });
        if (Spread const one = spread_of(percents(of_one)); &way == &here.front() || one.width() > sources.width()) {
            sources = one;
        }
    }
    auto const in_usual = only(everywhere, [&](Way const& way) { return way.definition == usual; });
    std::vector<Lever> all{{Lever::Of::base, spread_of_medians(in_usual, [](Way const& way) { return way.base; })},
                           {Lever::Of::definition, spread_of_medians(here, [](Way const& way) { return way.definition; })},
                           {Lever::Of::source, sources}};
    std::stable_sort(all.begin(), all.end(), [](Lever const& a, Lever const& b) { return a.percent.width() > b.percent.width(); });
    return all;
}

std::vector<Place> places_of(Series const& series, When to) {
    std::map<std::string, Other const*> last;
    for (Other const& other : series.others) {
        auto& known = last[other.place.en];
        if (other.year <= to.year && other.year >= to.year - oldest_comparable && (known == nullptr || other.year > known->year)) {
            known = &other;
        }
    }
    std::erase_if(last, [](auto const& one) { return one.second == nullptr; });
    std::vector<Place> places;
    for (std::size_t d = 0; d < series.definitions.size() && !last.empty(); ++d) {
        if (series.definitions[d].unit != series.unit_of_others) {
            continue;
        }
        for (Figure const* const figure : series.definitions[d].figures_of(to)) {
            int const some = last.begin()->second->year;
            Place place{d, figure, 1, last.size() + 1, some, some, nullptr, nullptr};
            for (auto const& [name, other] : last) {
                bool const is_lower = other->value < figure->value;
                place.rank += is_lower;
                if (is_lower ? place.below == nullptr || other->value > place.below->value
                             : place.above == nullptr || other->value < place.above->value) {
                    (is_lower ? place.below : place.above) = other;
                }
                place.oldest = std::min(place.oldest, other->year);
                place.newest = std::max(place.newest, other->year);
            }
            places.push_back(place);
        }
    }
    return places;
}

std::vector<Break const*> breaks_between(Series const& series, Way const& way) {
    std::vector<Break const*> found;
    for (Break const& one : series.breaks) {
        bool const is_of = std::find(one.of.begin(), one.of.end(), way.definition) != one.of.end();
        if (is_of && way.before->days.first < one.on && one.on <= way.after->days.last) {
            found.push_back(&one);
        }
    }
    return found;
}

std::optional<Course> course_of(Claim const& claim, std::span<Cause const> causes) {
    if (!claim.from || claim.to.month != 0) {
        return std::nullopt;
    }
    for (std::size_t d = 0; d < claim.series->definitions.size(); ++d) {
        Definition const& definition = claim.series->definitions[d];
        if (definition.figures_of(*claim.from).empty() || definition.figures_of(claim.to).empty()) {
            continue;
        }
        std::set<When> times{*claim.from, claim.to};
        for (Cause const& cause : causes) {
            When const before{year_of(cause.began) - 1, 0};
            if (*claim.from < before && before < claim.to && !definition.figures_of(before).empty()) {
                times.insert(before);
            }
        }
        Course course{d, {times.begin(), times.end()}, {}, 0};
        for (std::size_t i = 0; i < course.times.size(); ++i) {
            course.values.push_back(definition.figures_of(course.times[i]).front()->value);
            if (claim.cause == nullptr || course.times[i].days().last < claim.cause->began) {
                course.before_cause = i;
            }
        }
        return course;
    }
    return std::nullopt;
}

}  // namespace contrapeso::claims
