// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"

namespace contrapeso::records {

/// What the state, organisations and the press count. Today's plain numbers; values, bounds and sources: data/parameters/records.toml.
struct RecordParameters {
    Share homicide_completeness;  ///< REC-1, killings that enter the official count of an open administration
    Strength concealment;  ///< REC-1, 1: the administration has closed its records
    Share concealed_share;  ///< REC-1, killings that a closed administration leaves out
    Strength counts_security_force_killings;  ///< REC-1, 1: people killed by the state's forces are in the official count
    Share counts_bodies_found;  ///< REC-1, bodies found in hidden graves that enter the official count, as far as it is complete
    Share counts_violence_in_custody;  ///< REC-1, violent deaths in custody that enter the official count
    Index media_freedom_reference;  ///< REC-4, media freedom at or below which closed records stay closed
    Share documented_share;  ///< REC-2, killings that the official count leaves out and organisations or the press document
    Share reported_missing_share;  ///< REC-3, people killed and hidden whose disappearance is reported
    Hazard missing_hazard;  ///< REC-3, reports on people who were not killed by a gang, per inhabitant
    Share documented_death_share;  ///< REC-5, deaths in custody that organisations document
    Share abuse_complaint_share;  ///< REC-6, people without any tie arrested under an emergency for whom somebody complains
    Days abuse_complaint_delay;  ///< REC-6, mean time until then
    Hazard extortion_complaint_hazard;  ///< REC-7, complaints per payer at the reference feeling of safety
    LogScale extortion_complaint_safety;  ///< REC-7, rise of that hazard from nobody to everybody feeling safe
    Share extortion_complaint_reference;  ///< REC-7, share that feels safe at which the hazard is as given

    template<class P = RecordParameters>
    static constexpr auto fields() {
        return std::tuple{Field{"homicide_completeness", &P::homicide_completeness},
                          Field{"concealment", &P::concealment},
                          Field{"concealed_share", &P::concealed_share},
                          Field{"counts_security_force_killings", &P::counts_security_force_killings},
                          Field{"counts_bodies_found", &P::counts_bodies_found},
                          Field{"counts_violence_in_custody", &P::counts_violence_in_custody},
                          Field{"media_freedom_reference", &P::media_freedom_reference},
                          Field{"documented_share", &P::documented_share},
                          Field{"reported_missing_share", &P::reported_missing_share},
                          Field{"missing_hazard", &P::missing_hazard},
                          Field{"documented_death_share", &P::documented_death_share},
                          Field{"abuse_complaint_share", &P::abuse_complaint_share},
                          Field{"abuse_complaint_delay", &P::abuse_complaint_delay},
                          Field{"extortion_complaint_hazard", &P::extortion_complaint_hazard},
                          Field{"extortion_complaint_safety", &P::extortion_complaint_safety},
                          Field{"extortion_complaint_reference", &P::extortion_complaint_reference}};
    }
};

}  // namespace contrapeso::records
