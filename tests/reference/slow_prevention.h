// SPDX-License-Identifier: Apache-2.0
#pragma once
// The chapter prevention, from its page (src/contrapeso/prevention/README.md), and which places are the most populous.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/core/exact_math.h"
#include "contrapeso/population/places.h"
#include "contrapeso/prevention/parameters.h"
#include "reference/slow_people.h"

namespace contrapeso::reference {

/// Is this one of the n most populous? Fewer than n are larger, or as large and named before it.
inline bool is_among_the_largest(double n, std::size_t place, population::PlaceTable const& table) {
    double larger = 0;
    for (std::size_t other = 0; other < table.places.size(); ++other) {
        double const mine = table.places[place].population_estimate, theirs = table.places[other].population_estimate;
        larger += theirs > mine || (theirs == mine && other < place) ? 1 : 0;
    }
    return larger + 1 <= n;
}

class SlowPrevention {
  public:
    using Parameters = prevention::PreventionParameters;
    /// On the rates of a place.
    struct Factors {
        double recruitment{1}, killing{1}, desistance{1};
    };

    explicit SlowPrevention(PageNumbers const& page, std::size_t places) : page_{page}, at_work_(places) {}

    /// PRV-1 to PRV-3, on the first of a month.
    void begin_month(Parameters const& p, population::PlaceTable const& table, Day today) {
        double const days = today - last_;
        last_ = today;
        for (std::size_t place = 0; place < at_work_.size(); ++place) {
            AtWork& here = at_work_[place];
            double const capacity = std::min(1.0, std::max(0.0, p.state_capacity.value - p.capacity_slope.value * table.places[place].deprivation));
            here.factors = {};
            for (std::size_t k = 0; k < programmes.size(); ++k) {
                double const gap = here.coverage[k] - here.grown[k], tau = p.delay[k].days();
                here.grown[k] = here.coverage[k] - (tau > 0 ? gap * exact::exp(-days / tau) : 0.0);
                here.coverage[k] = is_among_the_largest(p.reach.value, place, table) ? p.coverage[k].value : 0.0;
                double const x = p.effect[k].value + 2 * p.capacity_gain[k].value * (capacity - page_.middling_capacity), y = here.grown[k];
                for (char const letter : programmes[k]) {
                    switch (letter) {
                        case 'r':
                            here.factors.recruitment *= std::max(0.0, 1 - x * y);
                            break;
                        case 'k':
                            here.factors.killing *= std::max(0.0, 1 - x * y);
                            break;
                        default:
                            here.factors.desistance *= k != job_training || page_.training_helps_leave ? std::max(0.0, 1 + x * y) : 1.0;
                    }
                }
            }
        }
    }

    [[nodiscard]] Factors const& in(std::size_t place) const { return at_work_[place].factors; }

  private:
    /// What each acts on: recruitment, killing, desistance.
    static constexpr std::array<std::string_view, prevention::programme_count> programmes{"r", "k", "rd", "r", "rk", "d", "k"};
    static constexpr std::size_t job_training = 2;

    struct AtWork {
        std::array<double, programmes.size()> coverage{}, grown{};
        Factors factors;
    };

    PageNumbers page_;
    std::vector<AtWork> at_work_;
    Day last_{};
};

}  // namespace contrapeso::reference
