// SPDX-License-Identifier: Apache-2.0
// Step 8, on the first of a month: births, natural deaths and emigration, place by place.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "contrapeso/country/country.h"
#include "contrapeso/random/distributions.h"

namespace contrapeso::country {

using namespace population;

namespace {
constexpr double months_per_year = 12;
constexpr int oldest_record_age = 65;  // older records keep the hazard of this age: few, and the bound for thinning stays low

/// A record that may depart this month: where it stands, and the mark against the hazards.
struct Candidate {
    std::size_t roster{};
    std::uint64_t at{};
    double u{};
};

double largest_record_hazard(DepartureHazards const& hazards) {
    double largest = 0;
    for (auto const& of_sex : hazards.all.risk) {
        largest = std::max(largest, *std::max_element(of_sex.begin(), of_sex.begin() + oldest_record_age + 1));
    }
    return largest;
}

}  // namespace

void Country::renew_population(Day today) {
    DepartureHazards const hazards = departure_hazards(today_.population);
    double const bound = largest_record_hazard(hazards);
    std::vector<double> women(state_.cells.places());
    double all = 0, weighted = 0;
    for (std::size_t place = 0; place < women.size(); ++place) {
        women[place] = state_.cells.weighted(place, fertile_women(), year_);
        all += women[place];
        weighted += women[place] * setting_.table->places[place].total_fertility_rate;
    }
    for (std::size_t place = 0; place < state_.cells.places(); ++place) {
        let_civilians_depart(place, today, hazards);
        let_records_depart(place, today, hazards, bound);
        bear_children(place, today, weighted > 0 ? women[place] * setting_.table->places[place].total_fertility_rate * all / weighted : 0.0);
        state_.touch(place);
    }
}

/// POP-1: women of 15-49, as many as they would be if all places had the country's mean fertility.
void Country::bear_children(std::size_t place, Day today, double equivalent_women) {
    auto uniforms = draws(random::Stream::births, place, today);
    std::int64_t const births = random::poisson(uniforms, equivalent_women * today_.population.general_fertility_rate.per_year / months_per_year);
    std::int64_t const boys = random::binomial(uniforms, births, today_.population.male_share_at_birth.value);
    auto const born = [&](Sex sex, std::int64_t n) {
        state_.cells.add({static_cast<std::uint16_t>(place), sex, static_cast<std::int16_t>(year_)}, static_cast<std::int32_t>(n));
    };
    born(Sex::male, boys);
    born(Sex::female, births - boys);
    state_.civilians += births;
    state_.ledgers.births += births;
    state_.month.births += births;
}

/// POP-2, POP-3: a Poisson number of events, each on a civilian in proportion to hazard; a second event on one person is void, so that
/// somebody with hazard h departs with probability 1 − exp(−h).
void Country::let_civilians_depart(std::size_t place, Day today, DepartureHazards const& hazards) {
    RunningSums const sums = state_.cells.running_sums(place, hazards.all, year_);
    auto uniforms = draws(random::Stream::departures, place, today);
    std::int64_t const events = random::poisson(uniforms, sums.total());
    std::int64_t deaths = 0, departures = 0;
    for (std::int64_t i = 0; i < events; ++i) {
        if (auto const found = state_.cells.hit(sums, uniforms.uniform() * sums.total())) {
            auto const sex = static_cast<std::size_t>(found->cell.sex);
            auto const age = static_cast<std::size_t>(year_ - found->cell.birth_year);
            bool const dies = found->rest * hazards.all.risk[sex][age] < hazards.death.risk[sex][age];
            deaths += dies ? 1 : 0;
            departures += dies ? 0 : 1;
        }
    }
    moves_.civilians_leave(place, deaths, departures);
    state_.month.natural_deaths += deaths;
    state_.month.emigrants += departures;
}

/// The same for free records, whose ages differ: the rate is a bound, and the mark thins. Prisoners die by PRI-2 and do not emigrate.
void Country::let_records_depart(std::size_t place, Day today, DepartureHazards const& hazards, double bound) {
    std::array<std::pair<std::size_t, std::uint64_t>, 2 * gang_count + 1> rosters;  // roster and its size
    std::size_t included = 0;
    std::uint64_t people = 0;
    auto const include = [&](std::size_t roster) {
        rosters[included++] = {roster, state_.rosters.size(roster)};
        people += state_.rosters.size(roster);
    };
    for (std::size_t gang = 0; gang < gang_count; ++gang) {
        include(state_.map.members(place, gang));
        include(state_.map.collaborators(place, gang));
    }
    include(state_.map.others(place));

    auto uniforms = draws(random::Stream::departures, place + state_.cells.places(), today);
    std::int64_t const candidates = random::poisson(uniforms, bound * static_cast<double>(people));
    std::vector<Candidate> drawn;
    drawn.reserve(static_cast<std::size_t>(candidates));
    for (std::int64_t i = 0; i < candidates; ++i) {
        std::uint64_t at = random::below(uniforms.word(), people);
        double const u = uniforms.uniform() * bound;
        std::size_t roster = 0;
        while (at >= rosters[roster].second) {
            at -= rosters[roster++].second;
        }
        drawn.push_back({rosters[roster].first, at, u});
        state_.expect(state_.rosters.at(rosters[roster].first, at));
    }
    std::vector<std::pair<Row, bool>> departures;  // who, and whether by death
    for (auto const& [roster, at, u] : drawn) {
        Person const& person = state_.persons[state_.rosters.at(roster, at)];
        auto const sex = static_cast<std::size_t>(person.sex);
        auto const age = static_cast<std::size_t>(std::min(year_ - person.birth_year, oldest_record_age));
        if (u < hazards.all.risk[sex][age]) {
            if (auto const hit = state_.rosters.hit(roster, at)) {
                departures.emplace_back(*hit, u < hazards.death.risk[sex][age]);
            }
        }
    }
    state_.rosters.end_day();
    for (auto const& [person, dies] : departures) {
        dies ? moves_.dies(person) : moves_.departs(person);
        ++(dies ? state_.month.natural_deaths : state_.month.emigrants);
    }
}

}  // namespace contrapeso::country
