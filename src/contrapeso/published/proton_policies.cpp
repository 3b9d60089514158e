// SPDX-License-Identifier: Apache-2.0
// Support for families and pupils, and one run from the first month to the last. Theory: docs/methods/proton-oc.md.
#include <algorithm>
#include <cmath>
#include <set>

#include "contrapeso/published/model.h"
#include "contrapeso/published/proton_city.h"
#include "contrapeso/published/streams.h"

namespace contrapeso::published::recruitment {

namespace {

constexpr int months_a_year = 12, adult = 18, working_age = 16, asked = 50;

void require(bool possible, char const* reason) {
    if (!possible) {
        throw BadModelInput{reason};
    }
}

void check(CityParameters const& p) {
    require(p.persons >= 200 && p.persons <= 20'000, "the city must have 200 to 20000 persons");
    require(p.families >= 1 && p.families <= p.members, "the group comes from one family or more, and from no more families than it has members");
    require(10 * p.members <= p.persons, "the group must not be larger than a tenth of the city");
    require(p.months > p.policy_from && p.policy_from >= 0, "the policy must begin before the run ends");
    require(p.crimes >= 0 && p.crimes <= 1e5 && p.arrests >= 0 && p.arrests <= 1e4,
            "crimes and arrests must not be negative, nor more than people can commit");
    require(p.facilitator_share >= 0 && p.facilitator_share <= 1 && p.reached >= 0 && p.reached <= 1, "shares lie between 0 and 1");
    require(p.facilitator_from >= 1 && p.arrest_multiple >= 1 && std::isfinite(p.arrest_multiple),
            "a facilitator is needed from one accomplice or more, and a policy makes arrest more likely");
}

}  // namespace

/// Two friends: one older person without offences, and one who offends little; each from fifty people met by chance.
void City::give_friends(int who) {
    random::Draws luck = draws(streams::proton_new_friends, at(who).key);
    std::vector<Choice> upright, calm;
    std::set<int> met;
    double worst = 0;
    for (int i = 0; i < asked; ++i) {
        int const other = static_cast<int>(random::below(luck.word(), static_cast<std::uint64_t>(size())));
        if (other == who || !met.insert(other).second) {
            continue;
        }
        double const years = std::abs(at(other).born - at(who).born) / static_cast<double>(months_a_year);
        if (at(other).offences == 0 && age(other) > age(who)) {
            upright.push_back({other, std::max(0.0, 1 - years / 120)});
        }
        calm.push_back({other, at(other).tendency});
        worst = std::max(worst, at(other).tendency);
    }
    for (Choice& one : calm) {
        one.weight = worst - one.weight;
    }
    for (int const one : pick(upright, 1, streams::proton_new_friends, 2 * at(who).key)) {
        befriend(who, one);
    }
    for (int const one : pick(calm, 1, streams::proton_new_friends, 2 * at(who).key + 1)) {
        befriend(who, one);
    }
}

/// Work for those who can, a level of school more for the young, and friends.
void City::help(int who) {
    Person& person = at(who);
    if (age(who) >= working_age && age(who) < 65 && person.workplace == nobody && !person.at_school && is_free(who)) {
        hire(who);
    }
    if (age(who) < adult && person.workplace == nobody) {
        person.most_education = std::min(3, person.most_education + 1);
    }
    give_friends(who);
}

void City::support_families() {
    for (int who = 0; who < size(); ++who) {
        Person const& child = at(who);
        bool const meant = age(who) >= 12 && age(who) < adult && !child.separated && child.father != nobody && at(child.father).member;
        if (!meant || draws(streams::proton_support, child.key).uniform() >= p_.reached) {
            continue;
        }
        int const father = child.father;
        at(who).separated = true;
        untie(who, father, household);
        untie(who, father, kin);
        std::vector<int> family{who};
        for (Tie const& tie : at(who).ties) {
            if (tie.is(kin) && !at(tie.other).member) {
                family.push_back(tie.other);
            }
        }
        for (int const one : family) {
            help(one);
        }
    }
}

/// Once a year, the pupils with the highest tendency to offend first; their mothers get work.
void City::support_pupils() {
    if ((now_ - p_.policy_from) % months_a_year != 0) {
        return;
    }
    std::vector<Choice> pupils;
    for (int who = 0; who < size(); ++who) {
        if (at(who).at_school && age(who) < adult) {
            pupils.push_back({who, at(who).tendency});
        }
    }
    int const count = static_cast<int>(std::ceil(p_.reached * static_cast<double>(pupils.size())));
    for (int const who : pick(pupils, count, streams::proton_support, 0)) {
        at(who).most_education = std::min(3, at(who).most_education + 1);
        give_friends(who);
        int const mother = at(who).mother;
        if (mother != nobody && at(mother).workplace == nobody && !at(mother).at_school && age(mother) < 65 && is_free(mother)) {
            hire(mother);
        }
    }
}

void City::support() {
    if (policy_ == Policy::families) {
        support_families();
    } else if (policy_ == Policy::pupils) {
        support_pupils();
    }
}

CityRun run_city(CityParameters const& parameters, Policy policy, std::uint64_t seed, std::uint64_t replicate) {
    check(parameters);
    City city{parameters, policy, {.seed = seed, .replicate = replicate}};
    CityRun run;
    for (int month = 0; month < parameters.months; ++month) {
        city.month();
        int const members = city.free_members();
        run.members += month >= parameters.policy_from ? members : 0;
        run.last_members += month + months_a_year >= parameters.months ? members : 0;
    }
    double const watched = parameters.months - parameters.policy_from;
    run.members /= watched;
    run.last_members /= std::min(months_a_year, parameters.months);
    run.recruits = static_cast<double>(city.recruits());
    run.crimes_per_10k = static_cast<double>(city.crimes()) * months_a_year / watched / parameters.persons * 10'000;
    return run;
}

}  // namespace contrapeso::published::recruitment
