// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"
#include "contrapeso/population/labels.h"

namespace contrapeso::prisons {

/// Places, space, deaths, escapes and transfers. Today's plain numbers; values, bounds and sources: data/parameters/prisons.toml.
struct PrisonParameters {
    Persons initial_ordinary_prisoners;  ///< held for ordinary offences on the first day
    Persons initial_gang_prisoners;  ///< gang members held on the first day
    Rate ordinary_admissions;  ///< PRI-1, admissions for offences without gang tie
    std::array<Places, 3> official_capacity;  ///< PRI-4
    std::array<SquareMetres, 3> floor_area;  ///< PRI-5
    Persons maximum_security_population;  ///< PRI-6, people whom the administration keeps in the maximum-security prison
    Hazard death_hazard;  ///< PRI-2, long after admission, at full occupancy
    Hazard admission_death_hazard;  ///< PRI-2, added on the day of admission
    Days admission_shock_duration;  ///< PRI-2, mean life of the added hazard
    Ratio crowding_death_slope;  ///< PRI-2, relative rise per unit of occupancy above 1
    Share death_share_violence;  ///< PRI-2, of deaths in custody
    Share death_share_denied_care;  ///< PRI-2, of deaths in custody
    Hazard escape_hazard;  ///< PRI-3
    Dollars cost_per_person_day;  ///< running cost
    Years unreviewed_after;  ///< PRI-7, time in custody after which the want of an individual review counts

    template<class P = PrisonParameters>
    static constexpr auto fields() {
        return std::tuple{Field{"initial_ordinary_prisoners", &P::initial_ordinary_prisoners},
                          Field{"initial_gang_prisoners", &P::initial_gang_prisoners},
                          Field{"ordinary_admissions", &P::ordinary_admissions},
                          FieldPer{"facilities", &P::official_capacity, population::facility_labels, "official_capacity"},
                          FieldPer{"facilities", &P::floor_area, population::facility_labels, "floor_area"},
                          Field{"maximum_security_population", &P::maximum_security_population},
                          Field{"death_hazard", &P::death_hazard},
                          Field{"admission_death_hazard", &P::admission_death_hazard},
                          Field{"admission_shock_duration", &P::admission_shock_duration},
                          Field{"crowding_death_slope", &P::crowding_death_slope},
                          Field{"death_share_violence", &P::death_share_violence},
                          Field{"death_share_denied_care", &P::death_share_denied_care},
                          Field{"escape_hazard", &P::escape_hazard},
                          Field{"cost_per_person_day", &P::cost_per_person_day},
                          Field{"unreviewed_after", &P::unreviewed_after}};
    }
};

}  // namespace contrapeso::prisons
