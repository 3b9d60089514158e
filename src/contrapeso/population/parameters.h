// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"
#include "contrapeso/population/labels.h"

namespace contrapeso::population {

/// Births, natural deaths and emigration: rates are inputs, totals are outputs. Today's plain numbers; values, bounds and sources: data/parameters/population.toml.
struct PopulationParameters {
    Hazard general_fertility_rate;  ///< POP-1, live births per woman aged 15-49
    Share male_share_at_birth;  ///< POP-1
    std::array<Hazard, 2> death_hazard_at_30;  ///< POP-2, natural causes at exact age 30
    Years death_hazard_doubling_time;  ///< POP-2, years of age over which the hazard doubles (Gompertz)
    Hazard infant_death_hazard;  ///< POP-2, in the first year of life
    Hazard emigration_hazard;  ///< POP-3, net, at ages 15-39
    Ratio emigration_ratio_other_ages;  ///< POP-3, hazard at other ages over the one at 15-39
    Ratio dependent_children;  ///< POP-4, mean number of a recorded adult's dependent children

    template<class P = PopulationParameters>
    static constexpr auto fields() {
        return std::tuple{Field{"general_fertility_rate", &P::general_fertility_rate},
                          Field{"male_share_at_birth", &P::male_share_at_birth},
                          FieldPer{"death_hazard_at_30", &P::death_hazard_at_30, population::sex_labels},
                          Field{"death_hazard_doubling_time", &P::death_hazard_doubling_time},
                          Field{"infant_death_hazard", &P::infant_death_hazard},
                          Field{"emigration_hazard", &P::emigration_hazard},
                          Field{"emigration_ratio_other_ages", &P::emigration_ratio_other_ages},
                          Field{"dependent_children", &P::dependent_children}};
    }
};

}  // namespace contrapeso::population
