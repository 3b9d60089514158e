// SPDX-License-Identifier: Apache-2.0
// Who offends, with whom, who is recruited and who is caught. Theory: docs/methods/proton-oc.md.
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "contrapeso/published/proton_city.h"
#include "contrapeso/published/streams.h"

namespace contrapeso::published::recruitment {

namespace {

constexpr int months_a_year = 12, youngest = 14;
constexpr double per_10k = 10'000;

/// Offences of a person a year by age and sex, before the scale. Source: the authors' table for Palermo, as printed (the 2.7 % of men of 55 too).
struct Band {
    int from;
    double women, men;
};
constexpr std::array<Band, 8> bands{{{0, 0.001, 0.002},
                                     {14, 0.026, 0.168},
                                     {18, 0.056, 0.327},
                                     {25, 0.067, 0.320},
                                     {35, 0.066, 0.285},
                                     {45, 0.050, 0.204},
                                     {55, 0.031, 0.027},
                                     {65, 0.011, 0.054}}};

std::size_t band_of(int age) {
    std::size_t band = bands.size() - 1;
    while (band > 0 && age < bands[band].from) {
        --band;
    }
    return band;
}

/// Persons in a crime: 1, 2 … 6, cumulated.
constexpr std::array<double, 6> group_sizes{0.874402, 0.970442, 0.991161, 0.996725, 0.998623, 1};

constexpr std::array<int, 9> sentence_months{1, 3, 6, 12, 24, 36, 60, 120, 240};
constexpr std::array<double, 9> sentences_of_men{0.079, 0.131, 0.236, 0.239, 0.176, 0.059, 0.049, 0.023, 0.008};
constexpr std::array<double, 9> sentences_of_women{0.135, 0.193, 0.262, 0.205, 0.140, 0.032, 0.021, 0.008, 0.002};

int sentence(bool male, double uniform) {
    auto const& shares = male ? sentences_of_men : sentences_of_women;
    std::size_t i = 0;
    while (i + 1 < shares.size() && uniform >= shares[i]) {
        uniform -= shares[i++];
    }
    return sentence_months[i];
}

}  // namespace

void City::found_group() {
    std::vector<Choice> all;
    for (int who = 0; who < size(); ++who) {
        if (age(who) >= 18) {
            all.push_back({who, at(who).tendency});
        }
    }
    std::vector<int> members = pick(all, p_.families, streams::proton_members, 0);
    std::vector<Choice> relatives;
    for (int const head : members) {
        for (Tie const& tie : at(head).ties) {
            if (tie.is(household) && age(tie.other) >= 18 && std::find(members.begin(), members.end(), tie.other) == members.end()) {
                relatives.push_back({tie.other, at(tie.other).tendency});
            }
        }
    }
    for (int const relative : pick(relatives, p_.members - p_.families, streams::proton_members, 1)) {
        members.push_back(relative);
    }
    std::erase_if(all, [&](Choice const& one) { return std::find(members.begin(), members.end(), one.who) != members.end(); });
    for (int const other : pick(all, p_.members - static_cast<int>(members.size()), streams::proton_members, 2)) {
        members.push_back(other);
    }
    for (int const one : members) {
        at(one).member = true;
        at(one).facilitator = false;
        for (int const two : members) {
            if (one < two) {
                tie(one, two, co_offending);
            }
        }
    }
    for (int const one : members) {
        for (Tie& tie : at(one).ties) {
            tie.offences += tie.is(co_offending) ? 1 : 0;
        }
    }
}

/// The published factors. Two slips of the public code are not followed: a criminal history there is 0 offences or more, which is everybody, and any
/// friend at all makes the factor of criminal friends.
double City::factors(int who) const {
    Person const& person = at(who);
    int relatives = 0, criminal_relatives = 0, friends = 0, criminal_friends = 0;
    for (Tie const& tie : person.ties) {
        int const criminal = at(tie.other).offences > 0 ? 1 : 0;
        if (tie.is(kin)) {
            ++relatives;
            criminal_relatives += criminal;
        }
        if (tie.is(friendship) || tie.is(work)) {
            ++friends;
            criminal_friends += criminal;
        }
    }
    return (person.unemployed ? 1.30 : 1) * (person.education >= 2 ? 0.94 : 1) * (person.eager ? 1.97 : 1) * (person.offences > 0 ? 1.62 : 1) *
           (2 * criminal_relatives > relatives ? 1.45 : 1) * (2 * criminal_friends > friends ? 1.81 : 1) * (person.member ? 4.50 : 1);
}

void City::update_tendencies() {
    std::array<double, 2 * bands.size()> sums{}, counts{};
    auto const cell = [&](int who) { return 2 * band_of(age(who)) + (at(who).male ? 1 : 0); };
    auto const base = [&](std::size_t of) { return of % 2 == 1 ? bands[of / 2].men : bands[of / 2].women; };
    for (int who = 0; who < size(); ++who) {
        at(who).tendency = base(cell(who)) * factors(who);
        sums[cell(who)] += at(who).tendency;
        counts[cell(who)] += 1;
    }
    double total = 0;
    for (int who = 0; who < size(); ++who) {
        std::size_t const of = cell(who);
        at(who).tendency = std::max(0.0, at(who).tendency + base(of) - sums[of] / counts[of]);
        total += at(who).tendency;
    }
    scale_ = total > 0 ? p_.crimes / per_10k * size() / total : 0;
}

double City::embeddedness(int who) const {
    std::vector<int>& reached = reached_;
    reached.clear();
    lengths_.resize(people_.size());  // of the shortest path of one or two ties; 0: none known
    auto const reach = [&](int other, double length) {
        double& known = lengths_[static_cast<Index>(other)];
        if (known <= 0) {
            reached.push_back(other);
            known = length;
        } else {
            known = std::min(known, length);
        }
    };
    for (Tie const& tie : at(who).ties) {
        double const first = tie.length();
        reach(tie.other, first);
        for (Tie const& next : at(tie.other).ties) {
            reach(next.other, first + next.length());
        }
    }
    double all = 0, members = 0;
    for (int const other : reached) {
        double const nearness = other == who ? 0 : 1 / lengths_[static_cast<Index>(other)];
        all += nearness;
        members += at(other).member ? nearness : 0;
        lengths_[static_cast<Index>(other)] = 0;
    }
    return all > 0 ? members / all : 0;
}

/// Those exactly one or two ties away who are old enough.
std::vector<int> City::near(int who, int steps) const {
    std::vector<int> found;
    for (Tie const& tie : at(who).ties) {
        if (steps == 1) {
            found.push_back(tie.other);
            continue;
        }
        for (Tie const& next : at(tie.other).ties) {
            found.push_back(next.other);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::erase_if(found, [&](int one) { return one == who || age(one) < youngest || (steps == 2 && between(who, one) != nullptr); });
    return found;
}

/// Up to `count` of those near, each with a chance in proportion to proximity and tendency, and to embeddedness if a member asks.
std::vector<int> City::ask(int starter, int steps, int count) const {
    std::vector<char> const friends = friends_of(starter);
    std::vector<Choice> choices;
    for (int const who : near(starter, steps)) {
        choices.push_back({who, proximity(starter, who, friends) * at(who).tendency});
    }
    if (!at(starter).member) {
        return pick(choices, count, streams::proton_accomplices, at(starter).key);
    }
    // Embeddedness is dear and at most 1: who would come too late with 1 need not be looked at.
    auto early = race(choices, streams::proton_accomplices, at(starter).key);
    std::sort(early.begin(), early.end());
    std::vector<Arrival> best;
    auto const wanted = static_cast<std::size_t>(count);
    for (Arrival const& one : early) {
        if (best.size() == wanted && one.time >= best.back().time) {
            break;
        }
        double const trust = embeddedness(one.who);
        if (trust > 0) {
            Arrival const arrival{one.time / trust, one.who};
            best.insert(std::upper_bound(best.begin(), best.end(), arrival), arrival);
            if (best.size() > wanted) {
                best.pop_back();
            }
        }
    }
    std::vector<int> asked;
    for (Arrival const& one : best) {
        asked.push_back(one.who);
    }
    return asked;
}

/// Nothing if a facilitator is needed and none can be found: then there is no crime. Who is in prison is asked too and cannot come: nobody takes the
/// place, for trust is not found elsewhere at once.
std::optional<std::vector<int>> City::accomplices(int starter, int count) const {
    std::uint64_t const key = at(starter).key;
    std::vector<int> group = ask(starter, 1, count);
    if (static_cast<int>(group.size()) < count) {
        auto const farther = ask(starter, 2, count - static_cast<int>(group.size()));
        group.insert(group.end(), farther.begin(), farther.end());
    }
    std::erase_if(group, [&](int one) { return !is_free(one); });
    auto const helps = [&](int who) { return at(who).facilitator; };
    if (count < p_.facilitator_from || at(starter).facilitator || group.empty() || std::any_of(group.begin(), group.end(), helps)) {
        return group;
    }
    std::vector<Choice> helpers;
    auto const look_around = [&](int who) {
        for (int const steps : {1, 2}) {
            for (int const one : near(who, steps)) {
                if (helps(one) && is_free(one) &&
                    std::none_of(helpers.begin(), helpers.end(), [&](Choice const& known) { return known.who == one; })) {
                    helpers.push_back({one, 1});
                }
            }
        }
    };
    look_around(starter);
    for (int const one : group) {
        look_around(one);
    }
    auto const helper = pick(helpers, 1, streams::proton_accomplices, key);
    if (helper.empty()) {
        return std::nullopt;
    }
    group.back() = helper.front();
    return group;
}

void City::commit(int starter, std::vector<int> const& group) {
    std::vector<int> all = group;
    all.push_back(starter);
    for (std::size_t i = 0; i < all.size(); ++i) {
        ++at(all[i]).offences;
        for (std::size_t j = 0; j < i; ++j) {
            tie(all[i], all[j], co_offending);
            for (auto const& [from, to] : {std::pair{all[i], all[j]}, std::pair{all[j], all[i]}}) {
                auto& ties = at(from).ties;
                ++std::find_if(ties.begin(), ties.end(), [&](Tie const& tie) { return tie.other == to; })->offences;
            }
        }
    }
    for (int const one : group) {
        if (at(starter).member && !at(one).member) {
            at(one).member = true;
            recruits_ += now_ >= p_.policy_from ? 1 : 0;
        }
    }
    crimes_ += now_ >= p_.policy_from ? 1 : 0;
}

void City::commit_crimes() {
    struct Crime {
        int starter;
        std::vector<int> group;
    };
    std::vector<Crime> crimes;
    for (int who = 0; who < size(); ++who) {
        if (!is_free(who) || age(who) < youngest) {
            continue;
        }
        random::Draws luck = draws(streams::proton_crimes, at(who).key);
        if (luck.uniform() >= at(who).tendency * scale_ / months_a_year) {
            continue;
        }
        double const size_of_group = luck.uniform();
        int count = 0;
        while (size_of_group >= group_sizes[static_cast<Index>(count)] && count + 1 < static_cast<int>(group_sizes.size())) {
            ++count;
        }
        auto group = count > 0 ? accomplices(who, count) : std::vector<int>{};
        if (group) {
            crimes.push_back({who, std::move(*group)});
        } else {
            ++failed_;
        }
    }
    std::vector<int> offenders;
    for (Crime const& crime : crimes) {
        commit(crime.starter, crime.group);
        offenders.push_back(crime.starter);
        offenders.insert(offenders.end(), crime.group.begin(), crime.group.end());
    }
    std::sort(offenders.begin(), offenders.end());
    offenders.erase(std::unique(offenders.begin(), offenders.end()), offenders.end());
    arrest(offenders);
}

/// Ties to members, and how often they offended together before.
int City::standing(int who) const {
    int sum = 0;
    for (Tie const& tie : at(who).ties) {
        sum += at(tie.other).member ? 1 + std::max(0, tie.offences - 1) : 0;
    }
    return sum;
}

double City::arrest_weight(int who, double leaders_from) const {
    bool const wanted = policy_on() && ((policy_ == Policy::leaders && at(who).member && standing(who) >= leaders_from) ||
                                        (policy_ == Policy::facilitators && at(who).facilitator));
    return wanted ? p_.arrest_multiple : 1;
}

void City::arrest(std::vector<int> const& offenders) {
    double leaders_from = 0;
    if (policy_ == Policy::leaders && policy_on()) {
        std::vector<int> standings;
        for (int who = 0; who < size(); ++who) {
            if (at(who).member && is_free(who)) {
                standings.push_back(standing(who));
            }
        }
        std::sort(standings.begin(), standings.end());
        leaders_from = standings.empty() ? 0 : standings[standings.size() * 2 / 3];
    }
    std::vector<Choice> choices;
    for (int const who : offenders) {
        choices.push_back({who, arrest_weight(who, leaders_from)});
    }
    double const expected = p_.arrests / per_10k * size() / months_a_year;
    double const chance = draws(streams::proton_arrests, 0).uniform();
    int const count = static_cast<int>(expected) + (chance < expected - std::floor(expected) ? 1 : 0);
    for (int const who : pick(choices, count, streams::proton_arrests, 1)) {
        Person& person = at(who);
        person.free_from = now_ + 1 + sentence(person.male, draws(streams::proton_sentences, person.key).uniform());
        if (person.at_school) {
            leave_school(who);
        }
        person.unemployed = true;
        dismiss(who);
    }
}

}  // namespace contrapeso::published::recruitment
