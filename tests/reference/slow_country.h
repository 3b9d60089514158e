// SPDX-License-Identifier: Apache-2.0
#pragma once
// The prisons once more, slowly and plainly: every person is asked every day whether something happens to them. It shares the law of a day
// with the engine and no code: no event field, no rosters, no counts, another generator of random numbers.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace contrapeso::reference {

/// What happens to people, in days and per day.
struct Rules {
    double admissions{};  ///< ordinary admissions a day, in the whole country
    int custody_days{3};
    double remand_days{}, sentence_days{};  ///< means
    double acquitted{};  ///< share of defendants
    double death{}, added_death{};  ///< hazards, the second on the day of admission
    double shock_days{60};
    double crowding_slope{}, cells_places{}, estate_places{};
    double escape{};  ///< hazard
    int asks_per_day{1};  ///< how often everybody is asked, with hazards cut accordingly
};

/// `freed`: once admitted, and out again.
enum class Standing : std::uint8_t { civilian, freed, custody, remand, sentenced, dead };

struct Human {
    int place{}, birth_year{};
    bool man{};
    Standing standing{Standing::civilian};
    int admitted{}, due{};  ///< days
};

/// What a year adds up to.
struct Year {
    double admissions{}, releases{}, deaths{}, escapes{};
    double readmissions{};  ///< of the admissions, people who had been held before
};

class SlowCountry {
  public:
    SlowCountry(Rules rules, std::vector<Human> people, std::uint64_t seed)
        : rules_{rules}, people_{std::move(people)},
          places_(1 + static_cast<std::size_t>(std::ranges::max(people_, {}, &Human::place).place)), generator_{seed} {}

    /// One day of the calendar year `year`; what happens is added to `sum`.
    void live(int today, int year, Year& sum) {
        for (int ask = 0; ask < rules_.asks_per_day; ++ask) {
            ask_everybody(today, year, sum);
        }
        for (Human& human : people_) {
            if (human.due == today && is_held(human)) {
                move_on(human, today, sum);
            }
        }
    }

    [[nodiscard]] double held() const { return static_cast<double>(std::count_if(people_.begin(), people_.end(), is_held)); }

  private:
    /// What the people of a place weigh this morning, and what happens to a resident of it today.
    struct Place {
        double civilians{}, offending{};
        double man_admitted{}, woman_admitted{};
    };

    static bool is_held(Human const& h) {
        return h.standing == Standing::custody || h.standing == Standing::remand || h.standing == Standing::sentenced;
    }

    /// Ordinary offenders are 18 to 59 years old, nine men to one woman at equal numbers.
    static constexpr double man = 9, woman = 1;
    static double offending(Human const& human, int year) {
        int const age = year - human.birth_year;
        return age < 18 || age > 59 ? 0.0 : human.man ? man : woman;
    }

    bool happens(double probability) { return uniform() < probability; }
    double uniform() { return static_cast<double>(generator_() >> 11U) * 0x1p-53; }
    int exponential_days(double mean) { return 1 + static_cast<int>(-std::log(1 - uniform()) * mean); }

    /// Hazards are those of the state before anybody is asked. Admissions fall on places by residents, on the never admitted by sex and age.
    void ask_everybody(int today, int year, Year& sum) {
        places_.assign(places_.size(), {});
        double residents = 0, in_cells = 0, in_estate = 0;
        for (Human const& human : people_) {
            switch (human.standing) {
                case Standing::civilian: {
                    Place& place = places_[static_cast<std::size_t>(human.place)];
                    place.civilians += 1;
                    place.offending += offending(human, year);
                    residents += 1;
                    break;
                }
                case Standing::freed:
                    residents += 1;
                    break;
                case Standing::custody:
                    in_cells += 1;
                    break;
                case Standing::remand:
                case Standing::sentenced:
                    in_estate += 1;
                    break;
                case Standing::dead:
                    break;
            }
        }
        double const per_resident = rules_.admissions / residents / rules_.asks_per_day;
        double const freed_admitted = -std::expm1(-per_resident);
        for (Place& place : places_) {
            double const per_weight = place.offending > 0 ? per_resident * place.civilians / place.offending : 0.0;
            place.man_admitted = -std::expm1(-man * per_weight);
            place.woman_admitted = -std::expm1(-woman * per_weight);
        }
        double const crowded_cells = crowding(in_cells, rules_.cells_places), crowded_estate = crowding(in_estate, rules_.estate_places);
        for (Human& human : people_) {
            switch (human.standing) {
                case Standing::civilian:
                    if (offending(human, year) > 0) {
                        Place const& place = places_[static_cast<std::size_t>(human.place)];
                        if (happens(human.man ? place.man_admitted : place.woman_admitted)) {
                            admit(human, today, sum);
                        }
                    }
                    break;
                case Standing::freed:
                    if (happens(freed_admitted)) {
                        admit(human, today, sum);
                    }
                    break;
                case Standing::dead:
                    break;
                default:
                    ask_prisoner(human, human.standing == Standing::custody ? crowded_cells : crowded_estate, today, sum);
            }
        }
    }

    [[nodiscard]] double crowding(double people, double places) const {
        return places > 0 ? std::max(0.0, 1 + rules_.crowding_slope * std::max(0.0, people / places - 1)) : 1.0;
    }

    void admit(Human& human, int today, Year& sum) {
        sum.readmissions += human.standing == Standing::freed ? 1 : 0;
        human.standing = Standing::custody;
        human.admitted = today;
        human.due = today + rules_.custody_days;
        ++sum.admissions;
    }

    /// Two risks: something happens with 1 − exp(−sum of the hazards), and which of the two by their shares.
    void ask_prisoner(Human& human, double crowded, int today, Year& sum) {
        if (human.admitted == today) {
            return;  // at risk from tomorrow
        }
        double const slice = 1.0 / rules_.asks_per_day;
        double const dying = crowded * (rules_.death + rules_.added_death * std::exp((human.admitted - today) / rules_.shock_days)) * slice;
        double const any = dying + rules_.escape * slice;
        if (!happens(-std::expm1(-any))) {
            return;
        }
        bool const dies = happens(dying / any);
        human.standing = dies ? Standing::dead : Standing::freed;
        ++(dies ? sum.deaths : sum.escapes);
    }

    void move_on(Human& human, int today, Year& sum) {
        switch (human.standing) {
            case Standing::custody:
                human.standing = Standing::remand;
                human.due = today + exponential_days(rules_.remand_days);
                return;
            case Standing::remand:
                if (!happens(rules_.acquitted)) {
                    human.standing = Standing::sentenced;
                    human.due = today + exponential_days(rules_.sentence_days);
                    return;
                }
                break;
            default:
                break;
        }
        human.standing = Standing::freed;
        ++sum.releases;
    }

    Rules rules_;
    std::vector<Human> people_;
    std::vector<Place> places_;
    std::mt19937_64 generator_;
};

}  // namespace contrapeso::reference
