// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is to happen on which day. Thousands of lists, one a day, would each be somewhere else in memory; so far days are filed by pages
// of a few weeks, and a page is dealt out to its days when it begins. Within a day there is no order.
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/core/contracts.h"

namespace contrapeso::random {

template<class Entry>
class DayBook {
  public:
    DayBook(Day first, Day last) : first_{first}, pages_(page(last) + 1) {}

    /// `day`: today or later. After the last day nothing is kept: nobody will ask for it.
    void file(Day day, Entry const& entry) {
        std::size_t const on = page(day);
        if (on == open_) {
            days_[slot(day)].push_back(entry);
        } else if (on < pages_.size()) {
            pages_[on].push_back({day, entry});
        }
    }

    /// Everything filed for today, until the next call. Days are asked for one after another.
    [[nodiscard]] std::vector<Entry> const& take(Day today) {
        turn_to(page(today));
        taken_.clear();
        std::swap(taken_, days_[slot(today)]);
        return taken_;
    }

  private:
    struct Filed {
        Day day{};
        Entry entry{};
    };

    static constexpr std::size_t days_per_page = 16;

    [[nodiscard]] std::size_t page(Day day) const { return static_cast<std::size_t>(day - first_) / days_per_page; }
    [[nodiscard]] std::size_t slot(Day day) const { return static_cast<std::size_t>(day - first_) % days_per_page; }

    void turn_to(std::size_t page) {
        if (page == open_) {
            return;
        }
        CONTRAPESO_EXPECT(page < pages_.size());
        open_ = page;
        for (std::vector<Entry>& day : days_) {
            day.clear();  // whatever nobody asked for
        }
        for (Filed const& filed : std::exchange(pages_[page], {})) {  // gives the memory back
            days_[slot(filed.day)].push_back(filed.entry);
        }
    }

    Day first_;
    std::vector<std::vector<Filed>> pages_;
    std::array<std::vector<Entry>, days_per_page> days_;  ///< of the open page
    std::vector<Entry> taken_;
    std::size_t open_{0};
};

}  // namespace contrapeso::random
