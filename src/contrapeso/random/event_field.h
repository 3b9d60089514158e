// SPDX-License-Identifier: Apache-2.0
#pragma once
// One fixed Poisson field per replicate; a scenario only decides how much of it counts.
//
// A sheet is one process in one place. Points of unit intensity lie on its plane  day × level [events per day].
// On a day with rate Λ = Σ hazard, the events of the sheet are the points of that day with level < Λ: their number is
// Poisson(Λ), independent between days and sheets, so a person with hazard h is hit with probability 1 − exp(−h), exactly.
// The points do not depend on Λ: two scenarios share every point below the smaller of their two rates.
//
// Λ = factor of the process (one number a day for the whole country) × weight of the sheet (touched only where something happened).
//
// Levels are cut into layers, days into blocks, so that a block holds Poisson(4) points: one table of integers replaces exp, log and
// every Poisson sampler. A point costs one Philox call; only layers that a rate has reached are opened; cost follows events, not days.
#include <cstdint>
#include <span>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/random/day_book.h"
#include "contrapeso/random/philox.h"

namespace contrapeso::random {

/// Something that happens today in one sheet, before anyone knows to whom.
struct Event {
    std::uint16_t process{};
    std::uint16_t place{};
    std::uint32_t moment{};  ///< time of day; today's events are applied in this order, the first hit on a person counts
    std::uint64_t pick{};  ///< word that picks the person
    std::uint64_t mark{};  ///< word that picks the cause, or thins against a bound
    std::uint64_t key{};  ///< name of the point: birth key of a record made by it; the same in every scenario
};

class EventField {
  public:
    /// `places[process]` sheets for each process; days `first` … `last`.
    EventField(RunKey run, std::span<std::uint32_t const> places, Day first, Day last);

    /// Sets today's factor of a process [events per day per unit of weight].
    void set_factor(std::uint16_t process, double factor, Day today);

    /// Sets the weight of one sheet from today on.
    void set_weight(std::uint16_t process, std::uint16_t place, double weight, Day today) {
        Process const& p = processes_[process];
        Sheet& sheet = sheets_[at(process, place)];
        sheet.weight = weight;
        if (p.ceiling * weight > sheet.open_below) {
            cover(process, place, today);
        }
    }

    [[nodiscard]] double rate(std::uint16_t process, std::uint16_t place) const {
        return processes_[process].factor * sheets_[at(process, place)].weight;
    }

    /// Today's events in order of their moment. Days are asked for one after the other.
    [[nodiscard]] std::span<Event const> events(Day today);

    /// Points looked at so far, used or not.
    [[nodiscard]] std::uint64_t candidates() const { return candidates_; }

  private:
    struct Process {
        std::uint32_t places{};
        double factor{};
        double ceiling{};  ///< factor up to which the sheets are covered: a factor may wander below it at no cost
    };
    struct Sheet {
        double weight{};
        double open_below{};  ///< every point below this level is queued
        std::uint32_t open_layers{};
    };
    /// A point that waits for its day.
    struct Point {
        Event event;
        double level{};
    };
    /// A layer of a sheet whose block ends: it is opened again or closed.
    struct Renewal {
        std::uint16_t process{}, place{};
        std::uint32_t layer{};
    };
    void cover(std::uint16_t process, std::uint16_t place, Day today);
    void open(std::uint16_t process, std::uint16_t place, std::uint32_t layer, Day today);
    void renew(Day today);
    /// Where the sheet lies: those of one place side by side, for their weights are written together.
    [[nodiscard]] std::size_t at(std::uint16_t process, std::uint16_t place) const { return place * processes_.size() + process; }

    RunKey run_;
    std::vector<Process> processes_;
    std::vector<Sheet> sheets_;
    DayBook<Point> points_;
    DayBook<Renewal> renewals_;
    std::vector<Renewal> ended_;  ///< of today, from the top layer down
    std::uint64_t candidates_{0};
    std::vector<Event> today_;
};

}  // namespace contrapeso::random
