// SPDX-License-Identifier: Apache-2.0
#pragma once
// The people of the slow reference: everybody is a person with a name to be called by, nobody is a count. It shares the law of a day with the
// engine and no code: no event field, no rosters, no cells, another generator of random numbers.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/core/exact_math.h"
#include "contrapeso/random/distributions.h"

namespace contrapeso::reference {

inline constexpr std::size_t gangs = 4, ages = 100, ties = 3, houses = 3;

enum class Tie : std::uint8_t { none, collaborator, member };
enum class Ground : std::uint8_t { ordinary_offence, gang_law, emergency, foreign_transfer };
enum class House : std::uint8_t { police_cells, estate, cecot };
/// `civilian`: never recorded. `free`: has a record and is not held. `dead`: or gone abroad.
enum class Standing : std::uint8_t { civilian, free, police_custody, remand, awaiting_trial, sentenced, dead };

template<class Label>
constexpr std::size_t index(Label label) {
    return static_cast<std::size_t>(label);
}

struct Person {
    std::uint16_t place{};
    std::int16_t birth_year{};
    bool man{};
    Tie tie{Tie::none};
    std::uint8_t gang{};  ///< of a member or collaborator
    Tie tie_at_arrest{Tie::none};  ///< what the case is about
    std::uint8_t children{};  ///< of whoever was of age when the record began
    bool arrested_before{};
    Standing standing{Standing::civilian};
    House house{};  ///< where held
    Ground ground{};  ///< why held
    bool reviewed{};  ///< since the arrest a judge has looked at this case alone
    bool appealing{};  ///< convicted, and the appeal is not decided
    float score{};  ///< evidence at the last arrest
    Day admitted{}, due{};  ///< last arrest; next hearing, ready for trial, or end of sentence
    Day hit{-1};  ///< last day on which something happened to this person: only the first thing on a day counts

    [[nodiscard]] std::size_t age(int year) const { return static_cast<std::size_t>(std::min(year - birth_year, static_cast<int>(ages) - 1)); }
    [[nodiscard]] bool is_held() const { return standing >= Standing::police_custody && standing <= Standing::sentenced; }
    [[nodiscard]] bool is_on_remand() const { return standing == Standing::remand || standing == Standing::awaiting_trial; }
    [[nodiscard]] bool is_held_for_gang_ties() const { return is_held() && (ground == Ground::gang_law || ground == Ground::emergency); }
    /// Part of the house: on remand for gang ties, or anybody else.
    [[nodiscard]] std::size_t ward() const { return 2 * index(house) + (is_on_remand_for_gang_ties() ? 0 : 1); }
    /// May be let go by a review or by the executive.
    [[nodiscard]] bool is_on_remand_for_gang_ties() const { return is_on_remand() && is_held_for_gang_ties(); }
    [[nodiscard]] bool is_held_for_another_state() const { return is_held() && ground == Ground::foreign_transfer; }
};

/// Numbers that the chapter pages state and no parameter holds. A test moves one of them to see that it would be missed.
struct PageNumbers {
    // GNG
    double feud_power_of_activity{2}, feud_even{1};  ///< GNG-1: a²; the power of Ω that divides
    double mean_one_correction{0.5};  ///< GNG-3: of s²
    double side_of_the_dead{0.5};  ///< GNG-4: the first gang of a pair
    double recruitment_by_deprivation{1};  ///< GNG-5: the power of c_p
    int youngest_recruit{12}, oldest_recruit{29};  ///< GNG-5
    double recruited_men_per_woman{9};  ///< GNG-5
    bool recruits_join_by_size{true};  ///< GNG-5: the gang by its share of members in the place
    bool strike_makes_up_for_the_day{true};  ///< GNG-9: less what would have happened anyway
    double meetings_with_members{1};  ///< GNG-11: the power of the share of members in a ward
    double flight_above_onset{1};  ///< GNG-12: share of the onset that does not count
    double grievance_by_place{1};  ///< GNG-13: 0 is by the country
    int oldest_exposed_minor{17};  ///< GNG-14
    double largest_factor{10};  ///< GNG-10, GNG-13
    // POL
    int youngest_screened{14}, oldest_screened{49};
    double screened_men_per_woman{7};
    int days_between_quotas{7};  ///< POL-3
    bool quota_by_place{true};  ///< POL-3: never best-first over the country
    double lowest_threshold{-2}, highest_threshold{6};  ///< POL-3
    bool hidden_are_spared_by_force{true};  ///< POL-4: under ordinary law
    bool plan_takes_screens_elsewhere{true};  ///< POL-7: the country has no more of them
    // CRT
    double fastest_release{1};  ///< CRT-5: hazard per person and day
    double hearings_saved_up{1};  ///< CRT-3: at most
    bool ordinary_cases_first{true};  ///< CRT-3
    bool ready_by_the_limit{true};  ///< CRT-6
    bool crowds_are_reviews{false};  ///< CRT-7: a hearing of many looks at nobody alone
    // PRI
    int youngest_offender{18}, oldest_offender{59};  ///< PRI-1
    double offending_men_per_woman{9};  ///< PRI-1
    bool records_are_admitted_too{true};  ///< PRI-1
    bool escaped_keep_their_tie{true};  ///< PRI-3
    // PRV
    double middling_capacity{0.5};  ///< PRV-1: where capacity neither adds nor takes
    bool training_helps_leave{true};  ///< PRV-3: job training acts on desistance too
    // the day
    int asks_per_day{1};  ///< how often everybody is asked, with hazards cut accordingly
};

/// A generator of random numbers and what can be asked of it.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : generator_{seed} {}

    /// On the open interval (0, 1).
    double uniform() { return (static_cast<double>(generator_() >> 12U) + 0.5) * 0x1p-52; }
    bool happens(double probability) { return uniform() < probability; }
    /// With probability 1 − exp(−hazard), which is never above the hazard.
    bool strikes(double hazard) {
        double const u = uniform();
        return u < hazard && u < -exact::expm1(-hazard);
    }
    double normal() { return exact::normal_quantile(uniform()); }
    /// Whole days of an exponential stay: at least one.
    int stay(double mean_days) { return 1 + static_cast<int>(-exact::log(uniform()) * mean_days); }
    std::size_t below(std::size_t n) { return std::min(n - 1, static_cast<std::size_t>(uniform() * static_cast<double>(n))); }
    /// A position drawn in proportion to the weights, of which one at least is positive.
    std::size_t among(std::vector<double> const& weights) {
        double all = 0;
        for (double const weight : weights) {
            all += weight;
        }
        double left = uniform() * all;
        std::size_t at = 0;
        while (at + 1 < weights.size() && (left >= weights[at] || weights[at] == 0)) {
            left -= weights[at++];
        }
        return at;
    }

  private:
    std::mt19937_64 generator_;
};

/// POP-4: dependent children of somebody whose record begins.
inline std::uint8_t children(Person const& who, int year, double mean, Chance& chance) {
    return who.age(year) >= 18 && mean > 0 ? static_cast<std::uint8_t>(std::min<std::int64_t>(random::poisson(chance, mean), 255)) : std::uint8_t{0};
}

/// Relative risk of a civilian, by man and age.
struct Risk {
    std::array<std::array<double, ages>, 2> of{};

    [[nodiscard]] double operator()(bool man, std::size_t age) const { return of[man ? 1 : 0][age]; }
    [[nodiscard]] double operator()(Person const& who, int year) const { return (*this)(who.man, who.age(year)); }
};

/// Men between two ages by `level`, women with a part of their risk.
template<class Level>
Risk risk_between(int youngest, int oldest, double men_per_woman, Level level) {
    Risk risk;
    for (int age = youngest; age <= oldest; ++age) {
        risk.of[1][static_cast<std::size_t>(age)] = level(age);
        risk.of[0][static_cast<std::size_t>(age)] = level(age) / men_per_woman;
    }
    return risk;
}

inline Risk even_risk(int youngest, int oldest, double men_per_woman) {
    return risk_between(youngest, oldest, men_per_woman, [](int) { return 1.0; });
}

/// Who lives in a place this morning and is free.
struct PlaceCensus {
    std::array<double, gangs> members{}, collaborators{};
    double all_members{}, all_collaborators{};
    double civilians{}, free_records{};  ///< without ties
    std::array<std::array<double, ages>, 2> civilians_of{};  ///< by man and age

    [[nodiscard]] double residents() const { return civilians + free_records; }
    [[nodiscard]] double inhabitants() const { return residents() + all_members + all_collaborators; }
    /// Σ over civilians of their risk.
    [[nodiscard]] double at_risk(Risk const& risk) const {
        double sum = 0;
        for (std::size_t man = 0; man < 2; ++man) {
            for (std::size_t age = 0; age < ages; ++age) {
                sum += civilians_of[man][age] * risk.of[man][age];
            }
        }
        return sum;
    }
};

/// The country as it wakes up; every rate of the day is read from it.
struct Census {
    std::vector<PlaceCensus> places;
    double members{}, collaborators{}, residents{};
    std::array<double, houses> held{};
    std::array<double, ties> emergency_remand{};  ///< on remand after an arrest under an emergency, by tie when arrested
    std::array<double, gangs> members_outside{}, members_inside{};  ///< by gang
    std::array<std::array<double, gangs>, 2 * houses> members_of_ward{};
    std::array<double, 2 * houses> held_in_ward{};
    std::vector<double> wrongly_held;  ///< for gang ties without having had any, by home
    double youth{};  ///< civilians of 12-29

    Census(std::vector<Person> const& people, std::size_t place_count, int year) : places(place_count), wrongly_held(place_count) {
        for (Person const& who : people) {
            who.is_held() ? count_held(who) : count_free(who, year);
        }
    }

  private:
    void count_held(Person const& who) {
        held[index(who.house)] += 1;
        held_in_ward[who.ward()] += 1;
        if (who.tie == Tie::member) {
            members_inside[who.gang] += 1, members_of_ward[who.ward()][who.gang] += 1;
        }
        wrongly_held[who.place] += who.is_held_for_gang_ties() && who.tie_at_arrest == Tie::none ? 1 : 0;
        emergency_remand[index(who.tie_at_arrest)] += who.is_on_remand() && who.ground == Ground::emergency ? 1 : 0;
    }

    void count_free(Person const& who, int year) {
        PlaceCensus& place = places[who.place];
        if (who.standing == Standing::dead) {
            return;
        }
        switch (who.tie) {
            case Tie::member:
                members_outside[who.gang] += 1, members += 1, place.all_members += 1, place.members[who.gang] += 1;
                return;
            case Tie::collaborator:
                collaborators += 1, place.all_collaborators += 1, place.collaborators[who.gang] += 1;
                return;
            case Tie::none:
                break;
        }
        residents += 1;
        if (who.standing == Standing::free) {
            place.free_records += 1;
        } else {
            place.civilians += 1;
            youth += 12 <= who.age(year) && who.age(year) <= 29 ? 1 : 0;
            place.civilians_of[who.man ? 1 : 0][who.age(year)] += 1;
        }
    }
};

/// What may happen to somebody on a day.
enum class Cause : std::uint8_t {
    recruitment,
    collaboration,
    desistance,
    collaborator_exit,
    feud,
    enforcement,
    security_forces,
    background,
    arrest,
    ordinary_admission,
    death_in_custody,
    escape,
    review,
    executive_release,
    prison_recruitment,
    flight,
    collapse
};

/// So many events a day in one place that fall on people without ties: on a free record in proportion to their number, else on a civilian by risk.
struct Flow {
    Cause cause{};
    double per_day{};
    Risk const* risk{};
    bool on_records{true};  ///< false: on civilians alone
};

/// The hazards of one person today.
class Hazards {
  public:
    void add(Cause cause, double per_day) {
        all_ += per_day;
        items_[size_++] = {cause, all_};
    }
    [[nodiscard]] double all() const { return all_; }
    /// Which one it was, each in proportion to its hazard.
    [[nodiscard]] Cause drawn(Chance& chance) const {
        double const x = chance.uniform() * all_;
        std::size_t at = 0;
        while (at + 1 < size_ && x >= items_[at].upto) {
            ++at;
        }
        return items_[at].cause;
    }

  private:
    struct Item {
        Cause cause;
        double upto;
    };
    std::array<Item, 16> items_;  // the first `size_` count
    std::size_t size_{};
    double all_{};
};

}  // namespace contrapeso::reference
