// SPDX-License-Identifier: Apache-2.0
// Who lives in the city: families, schools, work, friends; births and deaths, which no policy touches. Theory: docs/methods/proton-oc.md.
#include "contrapeso/published/proton_city.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/published/streams.h"
#include "contrapeso/random/distributions.h"

namespace contrapeso::published::recruitment {

namespace {

constexpr int months_a_year = 12, adult = 18, school_age = 6, retirement = 65;
constexpr int friend_rounds = 6, schoolmates = 6, colleagues = 6, workplace_size = 8;
constexpr std::array<int, 4> school_ends{6, 14, 19, 23};  ///< age at which a level of education is finished

/// Yearly probability of dying: Gompertz, 0.1 % at 27, a tenth at 81.
double dying(int age) { return std::min(1.0, 1e-4 * exact::exp(0.085 * age)); }

}  // namespace

City::City(CityParameters const& parameters, Policy policy, random::RunKey run)
    : p_{parameters}, policy_{policy}, run_{run}, people_(static_cast<Index>(parameters.persons)) {
    settle();
    update_tendencies();
    found_group();
    update_tendencies();
}

void City::settle() {
    for (int who = 0; who < size(); ++who) {
        Person& person = at(who);
        person.key = born_++;
        random::Draws traits = draws(streams::proton_traits, person.key);
        person.male = traits.uniform() < 0.5;
        person.eager = traits.uniform() < 0.16;  // above the mean by a standard deviation
        double const level = traits.uniform();
        person.most_education = level < 0.45 ? 1 : level < 0.85 ? 2 : 3;
    }
    found_families();
    for (int who = 0; who < size(); ++who) {
        Person& person = at(who);
        int const years = age(who);
        person.education = 0;
        while (person.education < person.most_education && years >= school_ends[static_cast<Index>(person.education) + 1]) {
            ++person.education;
        }
        if (years >= school_age && person.education < person.most_education) {
            go_to_school(who);
        } else if (years >= adult && years < retirement) {
            person.unemployed = true;
            look_for_work(who);
        }
        person.facilitator = years >= adult && draws(streams::proton_facilitators, person.key).uniform() < p_.facilitator_share;
    }
    for (int round = 0; round < friend_rounds; ++round) {
        now_ = round - friend_rounds;  // months before the run, so that each round has draws of its own
        for (int who = 0; who < size(); ++who) {
            change_friends(who);
        }
    }
    now_ = 0;
}

/// In the order of places: a man, a woman and up to three children, or one person alone.
void City::found_families() {
    for (int who = 0; who < size();) {
        random::Draws luck = draws(streams::proton_families, static_cast<std::uint64_t>(who));
        double const kind = luck.uniform();
        int const years = adult + static_cast<int>(luck.uniform() * 62);
        int const children = kind < 0.25 || who + 1 >= size() ? nobody : std::min(size() - who - 2, static_cast<int>(luck.uniform() * 4));
        at(who).born = -years * months_a_year - static_cast<int>(luck.uniform() * months_a_year);
        int const last = who + 1 + (children == nobody ? nobody : children);
        if (children != nobody) {
            int const wife = who + 1;
            at(who).male = true;
            at(wife).male = false;
            at(wife).born = at(who).born + static_cast<int>(luck.uniform() * 72) - months_a_year;
            at(who).partner = wife;
            at(wife).partner = who;
            for (int child = who + 2; child <= last; ++child) {
                at(child).father = who;
                at(child).mother = wife;
                at(child).born = std::min(-1, at(wife).born + (20 + static_cast<int>(luck.uniform() * 20)) * months_a_year);
            }
            for (int one = who; one <= last; ++one) {
                for (int two = one + 1; two <= last; ++two) {
                    tie(one, two, kin);
                    if (age(one) < 26 || one <= wife) {
                        if (age(two) < 26 || two <= wife) {
                            tie(one, two, household);
                        }
                    }
                }
            }
        }
        who = last + 1;
    }
}

void City::go_to_school(int who) {
    at(who).at_school = true;
    std::vector<Choice> pupils;
    for (int other = 0; other < size(); ++other) {
        if (other != who && at(other).at_school && std::abs(at(other).born - at(who).born) <= months_a_year) {
            pupils.push_back({other, 1});
        }
    }
    for (int const mate : pick(pupils, schoolmates, streams::proton_school, at(who).key)) {
        tie(who, mate, school);
    }
}

void City::leave_school(int who) {
    at(who).at_school = false;
    untie_all(who, school);
    at(who).unemployed = true;
}

void City::look_for_work(int who) {
    double const finding = at(who).education >= 2 ? 0.75 : 0.6;  // a year; with 5 % a year lost, one in ten of those able has no work
    if (draws(streams::proton_work, at(who).key).uniform() < finding) {
        hire(who);
    }
}

void City::hire(int who) {
    Person& person = at(who);
    auto const places = static_cast<std::uint64_t>(std::max(1, size() / (2 * workplace_size)));
    random::Draws luck = draws(streams::proton_workplace, person.key);
    person.workplace = static_cast<int>(random::below(luck.word(), places));
    person.unemployed = false;
    std::vector<Choice> others;
    for (int other = 0; other < size(); ++other) {
        if (other != who && at(other).workplace == person.workplace) {
            others.push_back({other, 1});
        }
    }
    for (int const colleague : pick(others, colleagues, streams::proton_colleagues, person.key)) {
        tie(who, colleague, work);
    }
}

void City::dismiss(int who) {
    at(who).workplace = nobody;
    untie_all(who, work);
}

void City::leave_household(int who) { untie_all(who, household); }

void City::marry(int who) {
    std::vector<Choice> singles;
    for (int other = 0; other < size(); ++other) {
        Tie const* const known = between(who, other);
        bool const free_to = other != who && at(other).partner == nobody && at(other).male != at(who).male && age(other) >= 20 && age(other) < 45 &&
                             std::abs(at(other).born - at(who).born) < 8 * months_a_year && (known == nullptr || !known->is(kin));
        if (free_to) {
            singles.push_back({other, 1});
        }
    }
    for (int const spouse : pick(singles, 1, streams::proton_weddings, at(who).key)) {
        leave_household(who);
        leave_household(spouse);
        at(who).partner = spouse;
        at(spouse).partner = who;
        tie(who, spouse, kin);
        tie(who, spouse, household);
    }
}

/// A dead person's place goes to a newborn of some couple: the city keeps its size.
void City::replace(int who) {
    bool const was_facilitator = at(who).facilitator;
    untie_all(who, 0xff);
    for (Person& other : people_) {
        other.partner = other.partner == who ? nobody : other.partner;
        other.mother = other.mother == who ? nobody : other.mother;
        other.father = other.father == who ? nobody : other.father;
    }
    std::vector<Choice> mothers, adults;
    for (int other = 0; other < size(); ++other) {
        if (other != who && !at(other).male && at(other).partner != nobody && age(other) >= adult && age(other) < 43) {
            mothers.push_back({other, 1});
        }
        if (other != who && age(other) >= adult && !at(other).facilitator && !at(other).member) {
            adults.push_back({other, 1});
        }
    }
    Person child;
    child.key = born_++;
    child.born = now_;
    random::Draws traits = draws(streams::proton_traits, child.key);
    child.male = traits.uniform() < 0.5;
    child.eager = traits.uniform() < 0.16;
    double const level = traits.uniform();
    child.most_education = level < 0.45 ? 1 : level < 0.85 ? 2 : 3;
    at(who) = child;
    for (int const mother : pick(mothers, 1, streams::proton_births, child.key)) {
        int const father = at(mother).partner;
        at(who).mother = mother;
        at(who).father = father;
        for (int const parent : {mother, father}) {
            tie(who, parent, kin);
            tie(who, parent, household);
        }
        for (int other = 0; other < size(); ++other) {
            if (other != who && (at(other).mother == mother || at(other).father == father)) {
                tie(who, other, kin);
                if (age(other) < 26 && at(other).partner == nobody) {
                    tie(who, other, household);
                }
            }
        }
    }
    if (was_facilitator) {
        for (int const next : pick(adults, 1, streams::proton_facilitators, child.key)) {
            at(next).facilitator = true;
        }
    }
}

/// What changes once a year, in the month of birth.
void City::birthday(int who) {
    Person& person = at(who);
    int const years = age(who);
    random::Draws luck = draws(streams::proton_years, person.key);
    double const death = luck.uniform(), wedding = luck.uniform(), loss = luck.uniform();
    if (death < dying(years)) {
        replace(who);
        return;
    }
    if (person.at_school && years >= school_ends[static_cast<Index>(person.education) + 1]) {
        ++person.education;
        if (person.education >= person.most_education) {
            leave_school(who);
        }
    } else if (years == school_age) {
        go_to_school(who);
    }
    if (years == 26) {
        leave_household(who);
    }
    if (years >= 20 && years < 40 && person.partner == nobody && wedding < 0.15) {
        marry(who);
    }
    if (years >= retirement || (person.workplace != nobody && loss < 0.05)) {
        person.unemployed = years < retirement;
        dismiss(who);
    } else if (person.unemployed && years >= 16 && is_free(who)) {
        look_for_work(who);
    }
    change_friends(who);
}

bool City::policy_on() const { return policy_ != Policy::none && now_ >= p_.policy_from; }

int City::free_members() const {
    int count = 0;
    for (int who = 0; who < size(); ++who) {
        count += at(who).member && is_free(who) ? 1 : 0;
    }
    return count;
}

int City::prisoners() const {
    int count = 0;
    for (int who = 0; who < size(); ++who) {
        count += is_free(who) ? 0 : 1;
    }
    return count;
}

void City::month() {
    if (now_ % months_a_year == 0) {
        update_tendencies();
    }
    if (policy_on()) {
        support();
    }
    commit_crimes();
    for (int who = 0; who < size(); ++who) {
        if (now_ > at(who).born && (now_ - at(who).born) % months_a_year == 0) {
            birthday(who);
        }
    }
    ++now_;
}

}  // namespace contrapeso::published::recruitment
