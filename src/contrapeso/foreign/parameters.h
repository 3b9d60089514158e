// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"

namespace contrapeso::foreign {

/// The stance of the United States, by date. Today's plain numbers; values, bounds and sources: data/parameters/foreign.toml.
struct ForeignParameters {
    Strength sanction;  ///< FOR-1, 1: erosion of checks costs the government money and standing abroad
    Strength reward;  ///< FOR-1, 1: cooperation is rewarded whatever happens to checks
    Strength calibrated_sanction;  ///< FOR-1, under which the force and the places of the record were counted
    Strength calibrated_reward;  ///< FOR-1, the same
    Share loans_withheld;  ///< FOR-1, of foreign loans, under a sanction
    Share loans_added;  ///< FOR-1, of foreign loans, under a reward
    LogScale approval_cost;  ///< FOR-2, under a sanction when no check is left
    LogScale swing_cost;  ///< FOR-2, the same in votes of allied deputies
    Share organisation_aid;  ///< FOR-3, what aid to organisations adds to what they can document
    DailyFlow transfers_in;  ///< FOR-4, people sent into the country to be held
    DailyFlow transfers_out;  ///< FOR-4, and sent on to their own
    Dollars payment_per_person_year;  ///< FOR-5

    template<class P = ForeignParameters>
    static constexpr auto fields() {
        return std::tuple{Field{"sanction", &P::sanction},
                          Field{"reward", &P::reward},
                          Field{"calibrated_sanction", &P::calibrated_sanction},
                          Field{"calibrated_reward", &P::calibrated_reward},
                          Field{"loans_withheld", &P::loans_withheld},
                          Field{"loans_added", &P::loans_added},
                          Field{"approval_cost", &P::approval_cost},
                          Field{"swing_cost", &P::swing_cost},
                          Field{"organisation_aid", &P::organisation_aid},
                          Field{"transfers_in", &P::transfers_in},
                          Field{"transfers_out", &P::transfers_out},
                          Field{"payment_per_person_year", &P::payment_per_person_year}};
    }
};

}  // namespace contrapeso::foreign
