// SPDX-License-Identifier: Apache-2.0
#pragma once
// One country on one day: who is where, what the gangs' mood is, and what the month has counted so far.
#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "contrapeso/country/deprivation.h"
#include "contrapeso/country/record.h"
#include "contrapeso/courts/docket.h"
#include "contrapeso/foreign/stance.h"
#include "contrapeso/gangs/deals.h"
#include "contrapeso/gangs/detention.h"
#include "contrapeso/gangs/extortion.h"
#include "contrapeso/gangs/lethality.h"
#include "contrapeso/gangs/local.h"
#include "contrapeso/institutions/state.h"
#include "contrapeso/opinion/state.h"
#include "contrapeso/population/cells.h"
#include "contrapeso/population/people.h"
#include "contrapeso/population/places.h"
#include "contrapeso/population/rosters.h"
#include "contrapeso/prevention/programmes.h"
#include "contrapeso/random/day_book.h"

namespace contrapeso::country {

/// Of people held: those on remand for gang ties, whom a review or the executive may release, and everybody else.
enum class Custody : std::uint8_t { reviewable, other };

/// A facility cut by custody: the "place" of the processes in prisons.
inline constexpr std::size_t ward_count = 2 * population::facility_count;
[[nodiscard]] constexpr std::size_t ward(population::Facility facility, Custody custody) {
    return 2 * static_cast<std::size_t>(facility) + static_cast<std::size_t>(custody);
}

/// Which roster a record stands in: by place, tie and gang while free, by facility and custody while held.
class RosterMap {
  public:
    explicit RosterMap(std::size_t places) : places_{places} {}

    [[nodiscard]] std::size_t members(std::size_t place, std::size_t gang) const { return place * per_place + gang; }
    [[nodiscard]] std::size_t collaborators(std::size_t place, std::size_t gang) const { return members(place, population::gang_count + gang); }
    [[nodiscard]] std::size_t others(std::size_t place) const { return members(place, 2 * population::gang_count); }
    [[nodiscard]] std::size_t held(population::Facility facility, Custody custody) const { return held(ward(facility, custody)); }
    [[nodiscard]] std::size_t held(std::size_t ward) const { return places_ * per_place + ward; }
    [[nodiscard]] std::size_t count() const { return held(ward_count); }

    /// The ward of somebody held.
    [[nodiscard]] static std::size_t ward_of(population::Person const& person) {
        bool const reviewable = person.status == population::Status::remand && population::is_gang_related(person.ground);
        return ward(person.facility, reviewable ? Custody::reviewable : Custody::other);
    }

    /// Where somebody alive stands.
    [[nodiscard]] std::size_t of(population::Person const& person) const {
        if (population::is_held(person.status)) {
            return held(ward_of(person));
        }
        auto const gang = static_cast<std::size_t>(person.gang);
        switch (person.tie) {
            case population::Tie::member:
                return members(person.place, gang);
            case population::Tie::collaborator:
                return collaborators(person.place, gang);
            case population::Tie::none:
                break;
        }
        return others(person.place);
    }

  private:
    static constexpr std::size_t per_place = 2 * population::gang_count + 1;  // side by side: the rates of a place ask for them together

    std::size_t places_;
};

/// People held, by why, at which stage, and with which tie when arrested.
struct HeldCounts {
    std::array<std::int64_t, population::ground_count> by_ground{};
    std::array<std::int64_t, 3> by_stage{};  ///< police custody, remand, sentenced
    std::array<std::int64_t, population::tie_count> gang_related{};  ///< held for gang ties, by the truth about them
    std::array<std::int64_t, population::tie_count> emergency_remand{};  ///< of those, arrested under an emergency and not yet tried
    std::int64_t women{}, children{};
    std::array<gangs::GangCounts, ward_count> members_by_ward{};  ///< members by now, whatever they were when arrested, by gang
    gangs::GangCounts collaborators{};

    [[nodiscard]] gangs::GangCounts members() const {
        gangs::GangCounts all{};
        for (gangs::GangCounts const& of_ward : members_by_ward) {
            for (std::size_t gang = 0; gang < all.size(); ++gang) {
                all[gang] += of_ward[gang];
            }
        }
        return all;
    }
    [[nodiscard]] std::int64_t total() const { return by_stage[0] + by_stage[1] + by_stage[2]; }
};

/// Free records of the whole country.
struct FreeCounts {
    std::int64_t members{}, collaborators{}, others{};
    gangs::GangCounts members_of{}, collaborators_of{};  ///< by gang

    [[nodiscard]] std::int64_t total() const { return members + collaborators + others; }
};

/// By when a case is to be reviewed; void if the person left or was admitted again since (PRI-7).
struct Deadline {
    population::Row person{};
    Day admitted{};
};

/// What the whole history did to the number of people: the two sides of the conservation law.
struct Ledgers {
    std::int64_t initial{}, births{}, arrivals{}, deaths{}, departures{};

    [[nodiscard]] std::int64_t living() const { return initial + births + arrivals - deaths - departures; }
};

/// What does not change within a replicate.
struct Setting {
    std::shared_ptr<population::PlaceTable const> table;
    population::Profile victim_profile;  ///< relative risk of being killed, by sex and age
    std::vector<double> gang_capacity;  ///< K of each place [persons] (GNG-5)
    std::vector<double> recruitment_factor;  ///< of each place, mean 1 over members (GNG-5)
    std::vector<std::size_t> size_rank;  ///< of each place by inhabitants, 0 the most populous: who is covered when "n municipalities" are
    double feud_concentration{1};  ///< Ω: what uneven settlement does to the national feud rate (GNG-1)
};

struct State {
    State(population::Cells everybody, Day first, Day last)
        : cells{std::move(everybody)}, map{cells.places()}, rosters{map.count()}, due{first, last}, review_deadlines{first, last},
          remand_limits{first, last}, deprivation{year_of(first), year_of(last)}, frailty(cells.places(), 1.0), wrongly_held(cells.places(), 0),
          grievance(cells.places(), 1.0), stale(cells.places(), 1) {}

    population::Cells cells;
    population::People persons;
    RosterMap map;
    population::Rosters rosters;
    random::DayBook<population::Row> due;  ///< scheduled events; a person whose own `due` says otherwise by then is passed over
    random::DayBook<Deadline> review_deadlines;
    random::DayBook<population::Row> remand_limits;  ///< when a court is asked whether remand may go on (CRT-6)
    courts::Docket docket;
    std::int64_t trial_backlog{};

    std::int64_t civilians{};
    FreeCounts free;
    HeldCounts held;
    Deprivation deprivation;
    Ledgers ledgers;

    institutions::Checks checks;
    institutions::Power power;
    opinion::Mood mood;
    opinion::News news;
    foreign::Abroad abroad;
    std::deque<population::Row> from_abroad;  ///< people held for another state, as they came; who died is still in line
    gangs::Climate climate;
    gangs::Extortion extortion;  ///< today's
    std::int64_t bodies_hidden{};  ///< people killed by gangs and not found (VIO-2)
    std::int64_t complaints_to_come{};  ///< people arrested without any tie for whom somebody will complain (REC-6)
    std::vector<double> frailty;  ///< of lethality, by place, this month (GNG-3)
    gangs::Deals deals;  ///< GNG-16
    std::vector<std::int32_t> wrongly_held;  ///< people held for gang ties who had none when arrested, by home
    std::vector<double> grievance;  ///< factor on recruits, by place, this month (GNG-13)
    gangs::ExposedYouth exposed_youth;  ///< GNG-14
    double exposed_youth_share{};  ///< of civilians of these ages, this month (GNG-14)
    double days_in_emergency{};
    std::vector<prevention::AtWork> programmes;  ///< by place; empty as long as there has been none (PRV-2)
    prevention::Bill prevention_bill;  ///< of this month (PRV-4)
    std::vector<std::uint8_t> stale;  ///< places whose rates must be written again

    MonthlyRecord month;

    /// Has what the books say of somebody fetched ahead of time, so that the waits for the people of a day overlap.
    void expect(population::Row person) const {
        persons.expect(person);
        rosters.expect(person);
    }
    void touch(std::size_t place) { stale[place] = 1; }
    [[nodiscard]] std::int64_t population() const { return civilians + free.total() + held.total(); }
};

}  // namespace contrapeso::country
