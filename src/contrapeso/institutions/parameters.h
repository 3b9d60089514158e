// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"
#include "contrapeso/institutions/acts.h"

namespace contrapeso::institutions {

/// Who must agree before a lever works. Today's plain numbers; values, bounds and sources: data/parameters/institutions.toml.
struct InstitutionParameters {
    Strength gates;  ///< 1: every lever needs its votes, courts, money and places; 0: whatever is dated happens
    Index media_freedom;  ///< before any act of the model changes it
    Index accountability;  ///< before any act of the model changes it
    std::array<Strength, act_count> attempt;  ///< INS-4, 1: the government tries, and tries again every month until it succeeds
    std::array<Share, lowers_independence.size()> independence_loss;  ///< INS-6, share of judicial independence that the act takes
    Share emergency_independence_loss;  ///< INS-6, the same while an emergency is in force
    std::array<Share, lowers_media_freedom.size()> media_loss;  ///< INS-6, share of media freedom that the act takes
    std::array<Share, lowers_accountability.size()> accountability_loss;  ///< INS-6, share of accountability that the act takes
    Years recovery_time;  ///< INS-6, in which what acts took comes back to 1/e, while no government has two thirds; 0: never
    Index captured_court;  ///< INS-5, J up to which the constitutional chamber strikes nothing down and rules as the government wants
    Share court_strike_chance;  ///< INS-5, that a chamber with J = 1 strikes down one decree or law
    Share ally_threshold;  ///< INS-3, approval, and support for the emergency, at which an ally's vote is even
    Share ally_scale;  ///< INS-3, how far from the threshold that vote is all but certain; 0: allies always vote yes
    Places seats_moved;  ///< INS-3, seats taken from the president's party and given to the opposition
    Days renewal_lead;  ///< INS-4, how long before a decree ends the next one is voted on
    Share budget_consensus;  ///< INS-7, yearly rise of the security budget that finds votes across the aisle
    Ratio places_limit;  ///< INS-7, people held per official place at which mass arrest stops; 0: never
    Strength vote_model;  ///< INS-8, 0: elections as counted, where they were; 1: moved by how the public thinks in the run
    LogScale approval_effect;  ///< INS-8, on the odds of a vote for the government, of approval going from none to all
    LogScale undemocratic_effect;  ///< INS-8, taken from these odds by undemocratic acts if nobody tolerates them
    LogScale barred_effect;  ///< INS-8, taken from these odds where the president may not stand again
    Ratio death_effect;  ///< INS-9, of lost accountability on the hazard of death soon after admission; 0: none
    Index accountability_reference;  ///< INS-9, accountability in the record: there the hazard of death is as fitted

    template<class P = InstitutionParameters>
    static constexpr auto fields() {
        return std::tuple{Field{"gates", &P::gates},
                          Field{"media_freedom", &P::media_freedom},
                          Field{"accountability", &P::accountability},
                          FieldPer{"acts", &P::attempt, act_labels, "attempt"},
                          FieldPer{"acts", &P::independence_loss, labels_of(lowers_independence), "independence_loss"},
                          Field{"emergency_independence_loss", &P::emergency_independence_loss},
                          FieldPer{"acts", &P::media_loss, labels_of(lowers_media_freedom), "media_loss"},
                          FieldPer{"acts", &P::accountability_loss, labels_of(lowers_accountability), "accountability_loss"},
                          Field{"recovery_time", &P::recovery_time},
                          Field{"captured_court", &P::captured_court},
                          Field{"court_strike_chance", &P::court_strike_chance},
                          Field{"ally_threshold", &P::ally_threshold},
                          Field{"ally_scale", &P::ally_scale},
                          Field{"seats_moved", &P::seats_moved},
                          Field{"renewal_lead", &P::renewal_lead},
                          Field{"budget_consensus", &P::budget_consensus},
                          Field{"places_limit", &P::places_limit},
                          Field{"vote_model", &P::vote_model},
                          Field{"approval_effect", &P::approval_effect},
                          Field{"undemocratic_effect", &P::undemocratic_effect},
                          Field{"barred_effect", &P::barred_effect},
                          Field{"death_effect", &P::death_effect},
                          Field{"accountability_reference", &P::accountability_reference}};
    }
};

}  // namespace contrapeso::institutions
