// SPDX-License-Identifier: Apache-2.0
// The first morning: who is already a member, a collaborator or a prisoner.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/country/country.h"
#include "contrapeso/courts/remand.h"
#include "contrapeso/courts/review.h"
#include "contrapeso/population/initial.h"
#include "contrapeso/population/profiles.h"

namespace contrapeso::country {

using namespace population;

namespace {

constexpr std::uint64_t first_initial_key = std::uint64_t{1} << 63U;  // names of events end below

/// How strongly gangs settle in a place: inhabitants, more where it is urban or deprived (GNG-0).
std::vector<double> gang_settlement(PlaceTable const& table, gangs::GangParameters const& g) {
    std::vector<double> weights;
    for (Place const& place : table.places) {
        weights.push_back(place.population_estimate *
                          exact::exp(g.urban_effect.value * place.urban_share + g.deprivation_effect.value * place.deprivation));
    }
    return weights;
}

/// Cuts every place's weight into gangs: entry [place × gang_count + gang].
std::vector<double> by_gang(std::vector<double> const& weights, gangs::GangParameters const& g) {
    std::vector<double> cut;
    for (double const weight : weights) {
        for (Share const& share : g.initial_share) {
            cut.push_back(weight * share.value);
        }
    }
    return cut;
}

/// How many places are more populous than each; of two alike the first in the table counts as larger.
std::vector<std::size_t> ranks_by_size(PlaceTable const& table) {
    std::vector<std::size_t> order(table.places.size()), ranks(table.places.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return table.places[a].population_estimate > table.places[b].population_estimate; });
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        ranks[order[rank]] = rank;
    }
    return ranks;
}

/// A kind of people who are more than a count from the first day on.
struct Kind {
    Tie tie{};
    bool held{};
    Profile const* profile{};
};

struct Settler {
    std::uint64_t key{};
    Cell cell{};
    Kind kind;
    Gang gang{};
};

constexpr int tries_per_settler = 1000;  // in a place with fewer people than that the settler is dropped

}  // namespace

void Country::prepare_setting() {
    PlaceTable const& table = *setting_.table;
    auto const& g = today_.gangs;
    auto const settlement = gang_settlement(table, g);
    double all = 0, deprivation = 0;
    for (std::size_t p = 0; p < settlement.size(); ++p) {
        all += settlement[p];
        deprivation += settlement[p] * exact::exp(g.deprivation_effect.value * table.places[p].deprivation);
    }
    double concentrated = 0, people = 0;
    for (std::size_t p = 0; p < settlement.size(); ++p) {
        double const share = settlement[p] / all;
        setting_.gang_capacity.push_back(g.carrying_capacity.value * share);
        setting_.recruitment_factor.push_back(exact::exp(g.deprivation_effect.value * table.places[p].deprivation) * all / deprivation);  // GNG-5
        concentrated += share * share / table.places[p].population_estimate;
        people += table.places[p].population_estimate;
    }
    setting_.feud_concentration = concentrated * people;  // Ω = Σ (M_p² / N_p) / (M² / N), the same for every pair of gangs (GNG-1)

    setting_.size_rank = ranks_by_size(table);

    auto const ages = single_ages(table.ages);
    for (std::size_t sex = 0; sex < sex_labels.size(); ++sex) {
        for (std::size_t age = 0; age < age_count; ++age) {
            setting_.victim_profile.risk[sex][age] = ages[age] > 0 ? table.homicide_victims[sex][age] / ages[age] : 0.0;
        }
    }
}

void Country::settle(Day first) {
    auto const& g = today_.gangs;
    auto const settlement = gang_settlement(*setting_.table, g);
    std::vector<double> inhabitants;
    for (Place const& place : setting_.table->places) {
        inhabitants.push_back(place.population_estimate);
    }
    auto const members = apportion(by_gang(settlement, g), std::llround(g.initial_members.value));
    auto const collaborators = apportion(by_gang(settlement, g), std::llround(g.initial_collaborators.value));
    auto const gang_prisoners = apportion(by_gang(settlement, g), std::llround(today_.prisons.initial_gang_prisoners.value));
    auto const ordinary_prisoners = apportion(inhabitants, std::llround(today_.prisons.initial_ordinary_prisoners.value));
    Kind const member{Tie::member, false, &member_profile()}, collaborator{Tie::collaborator, false, &screening_profile()};
    Kind const gang_prisoner{Tie::member, true, &member_profile()}, ordinary_prisoner{Tie::none, true, &offender_profile()};

    std::uint64_t key = first_initial_key;
    for (std::size_t place = 0; place < settlement.size(); ++place) {
        std::vector<Settler> settlers;
        auto const choose = [&](Kind const& kind, std::int64_t count, Gang gang) {
            RunningSums const sums = state_.cells.running_sums(place, *kind.profile, year_);
            for (std::int64_t i = 0; i < count; ++i, ++key) {
                auto uniforms = draws(random::Stream::initial_persons, key, first);
                for (int tries = 0; tries < tries_per_settler; ++tries) {
                    if (auto const found = state_.cells.hit(sums, uniforms.uniform() * sums.total())) {
                        settlers.push_back({key, found->cell, kind, gang});
                        break;
                    }
                }
            }
        };
        for (std::size_t gang = 0; gang < gang_count; ++gang) {
            std::size_t const at = place * gang_count + gang;
            choose(member, members[at], static_cast<Gang>(gang));
            choose(collaborator, collaborators[at], static_cast<Gang>(gang));
            choose(gang_prisoner, gang_prisoners[at], static_cast<Gang>(gang));
        }
        choose(ordinary_prisoner, ordinary_prisoners[place], Gang::other);
        state_.cells.end_day();
        for (Settler const& settler : settlers) {
            Row const person =
                moves_.begin_record(settler.cell, settler.key, settler.kind.tie, settler.gang, today_.population.dependent_children.value, first);
            if (settler.kind.held) {
                imprison_from_the_start(person, first);
            }
        }
    }
}

/// Prisoners of the first day as a prison in balance holds them: on remand or sentenced in proportion to the time spent as either,
/// admitted some while ago, with what is left to serve (exponential stays have no memory). All were seen by a judge.
void Country::imprison_from_the_start(Row person, Day first) {
    auto const& c = today_.courts;
    bool const gang_related = state_.persons[person].tie != Tie::none;
    double const sentence = gang_related ? c.gang_sentence.days() : c.ordinary_sentence.days() * (1 - c.ordinary_acquittal_share.value);
    double const remand = c.remand_duration.days();
    auto uniforms = draws(random::Stream::hearing, state_.persons[person].key, first);
    bool const on_remand = uniforms.uniform() * (remand + sentence) < remand;
    double const score = policing::evidence_score(policing::separations(today_.policing)[static_cast<std::size_t>(state_.persons[person].tie)],
                                                  today_.policing.screening_threshold.value, false, uniforms.uniform());
    Day held = courts::stay_days(on_remand ? remand : remand + sentence, uniforms.uniform());
    Day left = courts::stay_days(on_remand ? remand : gang_related ? c.gang_sentence.days() : c.ordinary_sentence.days(), uniforms.uniform());
    Day const limit = courts::remand_limit_days(c);
    if (on_remand && gang_related && limit > 0) {  // CRT-6
        held = std::min(held, limit);
        left = std::max<Day>(1, std::min(left, limit - held));
    }
    moves_.arrest(person, gang_related ? Ground::gang_law : Ground::ordinary_offence, static_cast<float>(score), first - held);
    moves_.mark_reviewed(person);
    moves_.hold(person, on_remand ? Status::remand : Status::sentenced, Facility::estate);
    moves_.schedule(person, first + left);
}

}  // namespace contrapeso::country
