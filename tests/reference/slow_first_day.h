// SPDX-License-Identifier: Apache-2.0
#pragma once
// The first morning of the slow reference: civilians by place, sex and age, and who of them is already a member, a collaborator or a prisoner.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "contrapeso/country/parameters.h"
#include "contrapeso/country/record.h"
#include "contrapeso/country/simulate.h"
#include "contrapeso/population/initial.h"
#include "reference/slow_people.h"

namespace contrapeso::reference {

/// The value of every parameter on a day: the last change in force, or what stood on the first day. Ramps and scales are left out.
inline country::Parameters parameters_on(country::Resolved const& scenario, Day today) {
    country::Parameters p{};
    std::size_t at = 0;
    for_each_parameter(p, [&](std::string_view, std::string_view, double& value) {
        value = scenario.draws[at].value;
        for (policy::Change const& change : scenario.changes) {
            if (change.parameter == at && change.from <= today && today < change.until) {
                value = change.value;
            }
        }
        ++at;
    });
    return p;
}

class FirstDay {
  public:
    FirstDay(country::Resolved const& scenario, country::Parameters const& p, std::vector<double> const& gangs_by_place, Risk const& screened,
             Risk const& offenders, Chance& chance)
        : p_{p}, chance_{chance}, today_{scenario.start}, year_{year_of(scenario.start)} {
        population::PlaceTable const& table = *scenario.places;
        auto const cells = population::initial_cells(table, year_, year_of(scenario.end));
        std::vector<double> inhabitants, gangs_people;
        for (std::uint16_t place = 0; place < table.places.size(); ++place) {
            for (int age = 0; age < static_cast<int>(ages); ++age) {
                for (auto const sex : {population::Sex::female, population::Sex::male}) {
                    auto const born = static_cast<std::int16_t>(year_ - age);
                    people_.insert(people_.end(), static_cast<std::size_t>(cells.count({place, sex, born})),
                                   Person{.place = place, .birth_year = born, .man = sex == population::Sex::male});
                }
            }
            inhabitants.push_back(table.places[place].population_estimate);
            for (Share const& share : p_.gangs.initial_share) {
                gangs_people.push_back(gangs_by_place[place] * share.value);  // GNG-0: the same for every gang and tie
            }
        }
        Risk const members = risk_between(13, 45, 9, [](int age) { return (age - 12.0) * (46.0 - age); });
        auto const of_gangs = [&](double total) { return population::apportion(gangs_people, std::llround(total)); };
        auto const free_members = of_gangs(p_.gangs.initial_members.value), collaborators = of_gangs(p_.gangs.initial_collaborators.value);
        auto const imprisoned_members = of_gangs(p_.prisons.initial_gang_prisoners.value);
        auto const ordinary_prisoners = population::apportion(inhabitants, std::llround(p_.prisons.initial_ordinary_prisoners.value));
        for (std::size_t place = 0; place < table.places.size(); ++place) {
            for (std::size_t gang = 0; gang < gangs; ++gang) {
                std::size_t const at = place * gangs + gang;
                choose(free_members[at], place, members, {Tie::member, gang, false});
                choose(collaborators[at], place, screened, {Tie::collaborator, gang, false});
                choose(imprisoned_members[at], place, members, {Tie::member, gang, true});
            }
            choose(ordinary_prisoners[place], place, offenders, {Tie::none, 0, true});
        }
    }

    [[nodiscard]] std::vector<Person> people() && { return std::move(people_); }

  private:
    struct Kind {
        Tie tie{};
        std::size_t gang{};
        bool held{};
    };

    /// So many civilians of a place, drawn by risk.
    void choose(std::int64_t number, std::size_t place, Risk const& risk, Kind const& kind) {
        double highest = 0;
        for (auto const& of_sex : risk.of) {
            highest = std::max(highest, *std::max_element(of_sex.begin(), of_sex.end()));
        }
        while (number > 0) {
            Person& who = people_[chance_.below(people_.size())];
            bool const lives_here = who.place == place && who.standing == Standing::civilian;
            if (lives_here && chance_.happens(risk(who, year_) / highest)) {
                who.standing = Standing::free;
                who.tie = kind.tie;
                who.gang = static_cast<std::uint8_t>(kind.gang);
                who.children = children(who, year_, p_.population.dependent_children.value, chance_);
                --number;
                if (kind.held) {
                    imprison(who);
                }
            }
        }
    }

    /// As a prison in balance holds people: by the time spent on remand and sentenced, with an exponential stay left.
    void imprison(Person& who) {
        auto const& c = p_.courts;
        bool const gang_related = who.tie != Tie::none;
        double const remand = c.remand_duration.days(), sentence = gang_related ? c.gang_sentence.days() : c.ordinary_sentence.days();
        double const time_sentenced = gang_related ? sentence : sentence * (1 - c.ordinary_acquittal_share.value);
        bool const on_remand = chance_.happens(remand / (remand + time_sentenced));
        double const d = gang_related ? p_.policing.separation[1].value : 0.0;
        do {
            who.score = static_cast<float>(d + chance_.normal());
        } while (gang_related && who.score < p_.policing.screening_threshold.value);
        who.standing = on_remand ? Standing::remand : Standing::sentenced;
        who.house = House::estate;
        who.ground = gang_related ? Ground::gang_law : Ground::ordinary_offence;
        int held = chance_.stay(on_remand ? remand : remand + time_sentenced), left = chance_.stay(on_remand ? remand : sentence);
        auto const limit = static_cast<int>(std::lround(c.remand_limit.days()));
        if (on_remand && gang_related && limit > 0) {  // CRT-6
            held = std::min(held, limit);
            left = std::max(1, std::min(left, limit - held));
        }
        who.admitted = today_ - held;
        who.due = today_ + left;
        who.tie_at_arrest = who.tie;
        who.reviewed = true;
        who.arrested_before = true;
    }

    country::Parameters const& p_;
    Chance& chance_;
    Day today_;
    int year_;
    std::vector<Person> people_;
};

/// The stocks of a monthly record.
inline void count_stocks(std::vector<Person> const& people, country::MonthlyRecord& month) {
    for (Person const& who : people) {
        bool const alive = who.standing != Standing::dead, held = who.is_held(), for_ties = who.is_held_for_gang_ties();
        month.population += alive ? 1 : 0;
        month.members_free += alive && !held && who.tie == Tie::member ? 1 : 0;
        month.collaborators_free += alive && !held && who.tie == Tie::collaborator ? 1 : 0;
        month.held += held ? 1 : 0;
        month.held_in_police_cells += held && who.house == House::police_cells ? 1 : 0;
        month.held_in_cecot += held && who.house == House::cecot ? 1 : 0;
        month.held_remand += held && who.standing != Standing::sentenced ? 1 : 0;
        month.held_no_tie += for_ties && who.tie_at_arrest == Tie::none ? 1 : 0;
        month.held_collaborators += for_ties && who.tie_at_arrest == Tie::collaborator ? 1 : 0;
        month.held_members += for_ties && who.tie_at_arrest == Tie::member ? 1 : 0;
        if (alive && who.standing != Standing::civilian && who.tie != Tie::none) {
            ++(who.tie == Tie::collaborator ? month.gangs.collaborators : held ? month.gangs.members_held : month.gangs.members_free)[who.gang];
        }
        month.held_ordinary += held && who.ground == Ground::ordinary_offence ? 1 : 0;
        month.foreign.held += who.is_held_for_another_state() ? 1 : 0;
        month.trial_backlog += who.standing == Standing::awaiting_trial ? 1 : 0;
    }
}

}  // namespace contrapeso::reference
