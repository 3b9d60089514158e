// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"
#include "contrapeso/population/labels.h"

namespace contrapeso::policing {

/// Who is screened, who is arrested, who is killed by the state's forces. Today's plain numbers; values, bounds and sources: data/parameters/policing.toml.
struct PolicingParameters {
    DailyFlow screens;  ///< POL-1, people screened for gang ties, ordinary law
    EvidenceScore screening_threshold;  ///< POL-2, score above which a person is arrested, ordinary law
    Share blind_share;  ///< POL-3, arrests that rest on no evidence, ordinary law
    DailyFlow emergency_screens;  ///< POL-1, people screened a day in an emergency at full deployment, before the decline
    Days emergency_rise;  ///< POL-1, days to full deployment
    Share emergency_first_day_share;  ///< POL-1, deployment on the first day
    Years emergency_decay;  ///< POL-1, time in which screening falls to 1/e of its excess over the floor
    Share emergency_floor;  ///< POL-1, of the starting level, kept in the long run
    EvidenceScore emergency_threshold;  ///< POL-2, score above which a person is arrested under an emergency
    Share emergency_blind_share;  ///< POL-3, under an emergency
    DailyFlow quota;  ///< POL-3, expected arrests a day ordered from above; 0: the threshold decides
    Persons exposed_population;  ///< POL-1, people without ties who live where screening happens
    std::array<Ratio, 2> screening_weight;  ///< POL-1, chance of being screened relative to a person without ties
    std::array<EvidenceScore, 2> separation;  ///< POL-2, mean evidence score
    Hazard lethal_force_hazard;  ///< POL-4, gang members killed by the state's forces, ordinary law
    Hazard emergency_lethal_force_hazard;  ///< POL-4, under an emergency
    Dollars security_budget;  ///< military expenditure of a year, current prices
    Share lethal_force_other_share;  ///< POL-6, of the people killed by the state's forces, those who are not members
    Persons police_officers;  ///< POL-5, of today
    Persons soldiers_deployed;  ///< POL-5, in public security today
    Persons army_strength;  ///< POL-5, nobody deploys more soldiers than there are; 0: not known
    Persons calibrated_police_officers;  ///< POL-5, on whom the numbers screened were fitted
    Persons calibrated_soldiers_deployed;  ///< POL-5, the same
    Ratio soldier_weight;  ///< POL-5, what a soldier screens relative to a police officer
    Ratio force_elasticity;  ///< POL-5, relative rise of screening per relative rise of the force
    Dollars cost_per_officer;  ///< a year, current prices
    Dollars defence_budget;  ///< approved for a year, current prices
    Municipalities plan_coverage;  ///< POL-7, municipalities that the Territorial Control Plan covers
    Ratio plan_focus;  ///< POL-7, more screens per person there, as a share of the usual
    Share plan_effect;  ///< POL-7, fall of lethality there
    Share plan_killing_share;  ///< POL-7, of gang killings, those in the municipalities of the first phase

    template<class P = PolicingParameters>
    static constexpr auto fields() {
        return std::tuple{Field{"screens", &P::screens},
                          Field{"screening_threshold", &P::screening_threshold},
                          Field{"blind_share", &P::blind_share},
                          Field{"emergency_screens", &P::emergency_screens},
                          Field{"emergency_rise", &P::emergency_rise},
                          Field{"emergency_first_day_share", &P::emergency_first_day_share},
                          Field{"emergency_decay", &P::emergency_decay},
                          Field{"emergency_floor", &P::emergency_floor},
                          Field{"emergency_threshold", &P::emergency_threshold},
                          Field{"emergency_blind_share", &P::emergency_blind_share},
                          Field{"quota", &P::quota},
                          Field{"exposed_population", &P::exposed_population},
                          FieldPer{"screening_weight", &P::screening_weight, population::tie_labels},
                          FieldPer{"separation", &P::separation, population::tie_labels},
                          Field{"lethal_force_hazard", &P::lethal_force_hazard},
                          Field{"emergency_lethal_force_hazard", &P::emergency_lethal_force_hazard},
                          Field{"security_budget", &P::security_budget},
                          Field{"lethal_force_other_share", &P::lethal_force_other_share},
                          Field{"police_officers", &P::police_officers},
                          Field{"soldiers_deployed", &P::soldiers_deployed},
                          Field{"army_strength", &P::army_strength},
                          Field{"calibrated_police_officers", &P::calibrated_police_officers},
                          Field{"calibrated_soldiers_deployed", &P::calibrated_soldiers_deployed},
                          Field{"soldier_weight", &P::soldier_weight},
                          Field{"force_elasticity", &P::force_elasticity},
                          Field{"cost_per_officer", &P::cost_per_officer},
                          Field{"defence_budget", &P::defence_budget},
                          Field{"plan_coverage", &P::plan_coverage},
                          Field{"plan_focus", &P::plan_focus},
                          Field{"plan_effect", &P::plan_effect},
                          Field{"plan_killing_share", &P::plan_killing_share}};
    }
};

}  // namespace contrapeso::policing
