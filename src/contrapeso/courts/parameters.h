// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"

namespace contrapeso::courts {

/// From arrest to release or sentence. Today's plain numbers; values, bounds and sources: data/parameters/courts.toml.
struct CourtParameters {
    Days custody_limit;  ///< CRT-2, from arrest to the first hearing, ordinary law
    Days emergency_custody_limit;  ///< CRT-2, under an emergency
    EvidenceScore remand_score;  ///< CRT-2, score below which the first hearing releases, ordinary law
    Share emergency_hearing_release_share;  ///< CRT-2, released at the first hearing under an emergency, whoever they are
    Index judicial_independence;  ///< CRT-1, J
    Hazard review_hazard;  ///< CRT-1, individual reviews of a person on remand if J were 1
    EvidenceScore review_leniency;  ///< CRT-1, z: a person without ties is released with probability PHI(z)
    EvidenceScore court_discrimination;  ///< CRT-1, d_J: how well a review tells members from others
    Ratio collaborator_discrimination_ratio;  ///< CRT-1, the same for collaborators, as a share of d_J
    Rate executive_releases;  ///< CRT-5, releases ordered by the executive, whole country
    EvidenceScore executive_discrimination;  ///< CRT-5, how well the executive tells members from others
    Years remand_duration;  ///< CRT-3, mean time on remand until a case is ready for trial, ordinary law
    Rate trial_capacity;  ///< CRT-3, defendants whose trial can be held, ordinary cases first
    Strength emergency_trials;  ///< CRT-3, 1: cases of the emergency come to trial
    EvidenceScore conviction_score;  ///< CRT-4, score from which on a court convicts of gang membership
    Share ordinary_acquittal_share;  ///< CRT-4, of ordinary defendants
    Years gang_sentence;  ///< CRT-4, mean time served after trial for gang membership
    Years ordinary_sentence;  ///< CRT-4, mean time served after trial, ordinary prisoners
    Years remand_limit;  ///< CRT-6, longest remand that the law allows, gang ties; 0: none
    Years remand_extension;  ///< CRT-6, time until a court that did not release is asked again
    Share remand_limit_enforcement;  ///< CRT-6, released at the limit if J were 1
    Rate mass_hearings;  ///< CRT-7, hearings in which many are tried at once; 0: cases of the emergency are tried one by one
    Persons defendants_per_hearing;  ///< CRT-7, most defendants of one hearing
    EvidenceScore mass_trial_evidence_cut;  ///< CRT-7, what a court with J = 0 asks less per log unit of defendants
    Share appeal_share;  ///< CRT-8, of people convicted of gang membership
    Years appeal_duration;  ///< CRT-8, mean time until an appeal is decided
    EvidenceScore appeal_leniency;  ///< CRT-8, an appeal on evidence that just sufficed succeeds with J PHI(it)

    template<class P = CourtParameters>
    static constexpr auto fields() {
        return std::tuple{Field{"custody_limit", &P::custody_limit},
                          Field{"emergency_custody_limit", &P::emergency_custody_limit},
                          Field{"remand_score", &P::remand_score},
                          Field{"emergency_hearing_release_share", &P::emergency_hearing_release_share},
                          Field{"judicial_independence", &P::judicial_independence},
                          Field{"review_hazard", &P::review_hazard},
                          Field{"review_leniency", &P::review_leniency},
                          Field{"court_discrimination", &P::court_discrimination},
                          Field{"collaborator_discrimination_ratio", &P::collaborator_discrimination_ratio},
                          Field{"executive_releases", &P::executive_releases},
                          Field{"executive_discrimination", &P::executive_discrimination},
                          Field{"remand_duration", &P::remand_duration},
                          Field{"trial_capacity", &P::trial_capacity},
                          Field{"emergency_trials", &P::emergency_trials},
                          Field{"conviction_score", &P::conviction_score},
                          Field{"ordinary_acquittal_share", &P::ordinary_acquittal_share},
                          Field{"gang_sentence", &P::gang_sentence},
                          Field{"ordinary_sentence", &P::ordinary_sentence},
                          Field{"remand_limit", &P::remand_limit},
                          Field{"remand_extension", &P::remand_extension},
                          Field{"remand_limit_enforcement", &P::remand_limit_enforcement},
                          Field{"mass_hearings", &P::mass_hearings},
                          Field{"defendants_per_hearing", &P::defendants_per_hearing},
                          Field{"mass_trial_evidence_cut", &P::mass_trial_evidence_cut},
                          Field{"appeal_share", &P::appeal_share},
                          Field{"appeal_duration", &P::appeal_duration},
                          Field{"appeal_leniency", &P::appeal_leniency}};
    }
};

}  // namespace contrapeso::courts
