// SPDX-License-Identifier: Apache-2.0
#pragma once
// The chapter prisons, from its page (src/contrapeso/prisons/README.md).
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/prisons/parameters.h"
#include "reference/slow_people.h"

namespace contrapeso::reference {

class SlowPrisons {
  public:
    using Parameters = prisons::PrisonParameters;
    enum class DeathCause : std::uint8_t { violence, denied_care, other };

    explicit SlowPrisons(PageNumbers const& page)
        : page_{page}, offenders_{even_risk(page.youngest_offender, page.oldest_offender, page.offending_men_per_woman)} {}

    [[nodiscard]] Risk const& offenders() const { return offenders_; }

    /// PRI-1: ordinary admissions a day in a place.
    [[nodiscard]] double admissions(Parameters const& p, PlaceCensus const& here, Census const& census) const {
        return census.residents > 0 ? p.ordinary_admissions.per_day() * here.residents() / census.residents : 0.0;
    }
    [[nodiscard]] bool admits_records() const { return page_.records_are_admitted_too; }

    /// PRI-2 with PRI-4: hazard of death of somebody admitted so many days ago, in a house as full as this morning.
    static double death(Parameters const& p, Person const& who, Census const& census, Day today) {
        double const since = static_cast<double>(today - who.admitted);
        double const lasting = p.death_hazard.per_day();
        double const early = p.admission_death_hazard.per_day() * exact::exp(-since / p.admission_shock_duration.value);
        double const official_places = p.official_capacity[index(who.house)].value;
        double const occupancy = official_places > 0 ? census.held[index(who.house)] / official_places : 1.0;
        return (lasting + early) * std::max(0.0, 1 + p.crowding_death_slope.value * std::max(0.0, occupancy - 1));
    }

    /// PRI-2: what somebody died of.
    static DeathCause death_cause(Parameters const& p, Chance& chance) {
        double const u = chance.uniform(), violence = p.death_share_violence.value;
        return u < violence ? DeathCause::violence : u < violence + p.death_share_denied_care.value ? DeathCause::denied_care : DeathCause::other;
    }

    /// PRI-7: held so long that the want of an individual review counts.
    static bool is_unreviewed(Parameters const& p, Person const& who, Day today) {
        return who.is_held() && !who.reviewed && today - who.admitted >= std::lround(p.unreviewed_after.days());
    }

    /// PRI-3: hazard of escape.
    static double escape(Parameters const& p) { return p.escape_hazard.per_day(); }

    /// PRI-4, PRI-5: official places and cell floor of all houses together.
    static double all_places(Parameters const& p) {
        return p.official_capacity[0].value + p.official_capacity[1].value + p.official_capacity[2].value;
    }
    static double all_floor(Parameters const& p) { return p.floor_area[0].value + p.floor_area[1].value + p.floor_area[2].value; }

    /// PRI-6: the maximum-security prison holds what is ordered, as far as it has places and there are members on remand to fill it with.
    static void transfer(Parameters const& p, std::vector<Person>& people, Chance& chance) {
        std::vector<std::size_t> inside, suitable;
        for (std::size_t who = 0; who < people.size(); ++who) {
            Person const& person = people[who];
            if (person.is_held() && person.house == House::cecot && !person.is_held_for_another_state()) {  // FOR-4
                inside.push_back(who);
            } else if (person.house == House::estate && person.tie == Tie::member && person.is_on_remand_for_gang_ties()) {
                suitable.push_back(who);
            }
        }
        auto const wanted = std::lround(std::min(p.maximum_security_population.value, p.official_capacity[index(House::cecot)].value));
        move(static_cast<long>(inside.size()) - wanted, inside, House::estate, people, chance);
        move(wanted - static_cast<long>(inside.size()), suitable, House::cecot, people, chance);
    }

  private:
    /// So many of the candidates, drawn evenly.
    static void move(long count, std::vector<std::size_t> candidates, House to, std::vector<Person>& people, Chance& chance) {
        for (; count > 0 && !candidates.empty(); --count) {
            std::size_t const at = chance.below(candidates.size());
            people[candidates[at]].house = to;
            candidates[at] = candidates.back();
            candidates.pop_back();
        }
    }

    PageNumbers page_;
    Risk offenders_;
};

}  // namespace contrapeso::reference
