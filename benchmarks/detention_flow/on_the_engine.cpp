// SPDX-License-Identifier: Apache-2.0
#include "on_the_engine.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "contrapeso/population/rosters.h"
#include "contrapeso/random/event_field.h"

namespace contrapeso::detention_flow {

namespace {

constexpr Day first_day = 14610;  // 2010-01-01
constexpr std::size_t process_count = 3;  // a process for each living state: somebody leaves it

constexpr std::size_t roster_of(std::size_t place, State state) { return place * process_count + index(state); }

/// Somebody without a name: what is left of a person where people are numbers.
struct Nobody {};

/// Who is hit first on a day stays hit, by number only: among the people of a roster the first few are those hit today.
class Numbers {
  public:
    using Person = Nobody;

    explicit Numbers(std::vector<Counts> const& places) : hits_(places.size() * process_count, 0) {}

    [[nodiscard]] std::optional<Nobody> hit(std::size_t roster, std::uint64_t index) {
        std::uint32_t& hits = hits_[roster];
        if (index < hits) {
            return std::nullopt;
        }
        if (hits++ == 0) {
            touched_.push_back(static_cast<std::uint32_t>(roster));
        }
        return Nobody{};
    }
    void expect(std::size_t, std::uint64_t) const {}
    void end_day() {
        for (std::uint32_t const roster : touched_) {
            hits_[roster] = 0;
        }
        touched_.clear();
    }
    void move(Nobody, std::size_t, State, State, Day) {}

  private:
    std::vector<std::uint32_t> hits_, touched_;
};

/// Everybody by name, in the engine's rosters. Of a person this model knows the state and the day of the last change.
class Persons {
  public:
    using Person = population::Row;

    explicit Persons(std::vector<Counts> const& places) : rosters_{places.size() * process_count} {
        std::int64_t everybody = 0;
        for (Counts const& here : places) {
            everybody += here[index(State::civilian)] + here[index(State::gang)];
        }
        lives_.reserve(static_cast<std::size_t>(everybody));
        for (std::size_t place = 0; place < places.size(); ++place) {
            for (State const state : {State::gang, State::civilian}) {
                for (std::int64_t i = 0; i < places[place][index(state)]; ++i) {
                    rosters_.add(roster_of(place, state), static_cast<population::Row>(lives_.size()));
                    lives_.push_back({state, first_day});
                }
            }
        }
    }

    /// Has the person fetched into the cache: the waits of a day's events overlap.
    void expect(std::size_t roster, std::uint64_t index) const {
        population::Row const person = rosters_.at(roster, index);
        __builtin_prefetch(&lives_[person]);
        rosters_.expect(person);
    }
    [[nodiscard]] std::optional<population::Row> hit(std::size_t roster, std::uint64_t index) { return rosters_.hit(roster, index); }
    void end_day() { rosters_.end_day(); }
    void move(population::Row person, std::size_t place, State from, State to, Day today) {
        rosters_.remove(roster_of(place, from), person);
        lives_[person] = {to, today};
        if (to != State::dead) {
            rosters_.add(roster_of(place, to), person);
        }
    }

  private:
    struct Life {
        State state{};
        Day since{};
    };

    std::vector<Life> lives_;
    population::Rosters rosters_;
};

template<class Crowd>
class Country {
  public:
    Country(std::int64_t persons, int days, random::RunKey key)
        : places_{first_morning(persons)}, crowd_{places_}, field_{key, sheets, first_day, first_day + days - 1}, shares_(places_.size()) {
        for (std::uint16_t process = 0; process < process_count; ++process) {
            field_.set_factor(process, 1, first_day);
        }
    }

    void live(int day) {
        Day const today = first_day + day;
        if (day == 0 || day == policy_changes_on) {
            for (std::uint16_t place = 0; place < places_.size(); ++place) {
                write_rates(place, day);
            }
        } else {
            for (Move const& yesterday : moves_) {
                write_rates(yesterday.place, day);
            }
        }
        draw(today);
        for (Move const& move : moves_) {
            Counts& here = places_[move.place];
            --here[index(move.from)];
            ++here[index(move.to)];
            crowd_.move(move.person, move.place, move.from, move.to, today);
        }
        outcome_.events += static_cast<std::int64_t>(moves_.size());
        outcome_.look(day + 1, places_);
    }

    [[nodiscard]] Outcome const& outcome() const { return outcome_; }

  private:
    struct Move {
        typename Crowd::Person person;
        std::uint16_t place;
        State from, to;
    };

    /// Somebody whose chance of leaving is p has the hazard −log(1 − p).
    void write_rates(std::uint16_t place, int day) {
        auto const exits = exits_of(places_[place], policy_on(day));
        for (std::uint16_t process = 0; process < process_count; ++process) {
            double const hazard = -exact::log1p(-exits[process].either());
            shares_[place][process] = exits[process].first / exits[process].either();
            field_.set_weight(process, place, hazard * static_cast<double>(places_[place][process]), first_day + day);
        }
    }

    [[nodiscard]] std::uint64_t picked(random::Event const& event) const {
        return random::below(event.pick, static_cast<std::uint64_t>(places_[event.place][event.process]));
    }

    void draw(Day today) {
        moves_.clear();
        std::span<random::Event const> const events = field_.events(today);
        for (random::Event const& event : events) {
            crowd_.expect(roster_of(event.place, static_cast<State>(event.process)), picked(event));
        }
        for (random::Event const& event : events) {
            auto const from = static_cast<State>(event.process);
            if (auto const person = crowd_.hit(roster_of(event.place, from), picked(event))) {
                bool const first = random::uniform(event.mark) < shares_[event.place][event.process];
                moves_.push_back({*person, event.place, from, first ? targets[event.process].first : targets[event.process].second});
            }
        }
        crowd_.end_day();
    }

    static constexpr std::array<std::uint32_t, process_count> sheets{place_count, place_count, place_count};

    std::vector<Counts> places_;
    Crowd crowd_;
    random::EventField field_;
    std::vector<std::array<double, process_count>> shares_;  ///< of the first way out, by state left
    std::vector<Move> moves_;  ///< of today, in the order of their moments
    Outcome outcome_;
};

template<class Crowd>
Ready prepare(std::int64_t persons, int days, random::RunKey key) {
    auto country = std::make_shared<Country<Crowd>>(persons, days, key);
    return [country, days] {
        for (int day = 0; day < days; ++day) {
            country->live(day);
        }
        return country->outcome();
    };
}

}  // namespace

Ready prepare_with_counts(std::int64_t persons, int days, random::RunKey key) { return prepare<Numbers>(persons, days, key); }

Ready prepare_with_persons(std::int64_t persons, int days, random::RunKey key) { return prepare<Persons>(persons, days, key); }

}  // namespace contrapeso::detention_flow
