// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/prevention/programmes.h"

#include <algorithm>

#include "contrapeso/core/exact_math.h"

namespace contrapeso::prevention {

namespace {

/// Which rates a programme acts on, and for whom it is.
struct Design {
    Audience audience;
    bool recruitment, killing, desistance;
};

// clang-format off
constexpr std::array<Design, programme_count> designs{
    Design{Audience::young_people, true,  false, false},  // mentoring
    Design{Audience::everybody,    false, true,  false},  // conflict resolution
    Design{Audience::young_people, true,  false, true },  // job training
    Design{Audience::young_people, true,  false, false},  // school
    Design{Audience::everybody,    true,  true,  false},  // urban renewal
    Design{Audience::members,      false, false, true },  // cognitive behavioural therapy
    Design{Audience::members,      false, true,  false},  // focused deterrence
};
// clang-format on

double number_of(Audience audience, People const& people) {
    switch (audience) {
        case Audience::young_people:
            return people.young_people;
        case Audience::members:
            return people.members;
        case Audience::everybody:
            break;
    }
    return people.everybody;
}

}  // namespace

Audience audience_of(Programme programme) { return designs[static_cast<std::size_t>(programme)].audience; }

double capacity_in(double deprivation, PreventionParameters const& parameters) {  // PRV-1
    return std::clamp(parameters.state_capacity.value - parameters.capacity_slope.value * deprivation, 0.0, 1.0);
}

double effect_at(Programme programme, double capacity, PreventionParameters const& parameters) {  // PRV-1
    auto const k = static_cast<std::size_t>(programme);
    return parameters.effect[k].value + parameters.capacity_gain[k].value * (2 * capacity - 1);
}

double grown_after(double days, double grown, double coverage, double delay_days) {  // PRV-2
    return delay_days > 0 ? coverage + (grown - coverage) * exact::exp(-days / delay_days) : coverage;
}

Effects effects_of(PerProgramme const& grown, double capacity, PreventionParameters const& parameters) {  // PRV-3
    Effects effects;
    for (std::size_t k = 0; k < programme_count; ++k) {
        double const done = grown[k] * effect_at(static_cast<Programme>(k), capacity, parameters);
        effects.recruitment *= designs[k].recruitment ? std::max(0.0, 1 - done) : 1.0;
        effects.killing *= designs[k].killing ? std::max(0.0, 1 - done) : 1.0;
        effects.desistance *= designs[k].desistance ? std::max(0.0, 1 + done) : 1.0;
    }
    return effects;
}

Bill bill_of(PerProgramme const& coverage, People const& people, PreventionParameters const& parameters) {  // PRV-4
    Bill bill;
    for (std::size_t k = 0; k < programme_count; ++k) {
        double const covered = coverage[k] * number_of(designs[k].audience, people);
        bill.covered += covered;
        bill.cost_per_year += covered * parameters.cost[k].value;
    }
    return bill;
}

}  // namespace contrapeso::prevention
