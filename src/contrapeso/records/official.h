// SPDX-License-Identifier: Apache-2.0
#pragma once
// REC-1, REC-2, REC-4: which killings enter the state's count, and which of the others somebody else documents.
#include <algorithm>
#include <cstdint>

#include "contrapeso/records/parameters.h"

namespace contrapeso::records {

/// How a killing is treated by the official definition.
enum class KillingClass : std::uint8_t { ordinary, security_forces, strike };

/// How far closed records stay closed: g = (1 − F) / (1 − F_ref), between 0 and 1; F media freedom (REC-4). A free press closes the gap.
[[nodiscard]] inline double closure(double media_freedom, RecordParameters const& parameters) {
    double const reference = parameters.media_freedom_reference.value;
    return media_freedom <= reference ? 1.0 : std::max(0.0, (1 - media_freedom) / (1 - reference));
}

/// Share of ordinary killings that the state's count shows today: r = r0 · (1 − concealed share · concealment) (REC-1).
[[nodiscard]] inline double completeness(RecordParameters const& parameters) {
    return parameters.homicide_completeness.value * (1 - parameters.concealed_share.value * parameters.concealment.value);
}

/// Is this killing in the official count? Strikes are counted whole; killings by security forces only while the definition has them;
/// all others with the chance of completeness (REC-1). `u` in (0, 1).
[[nodiscard]] inline bool in_official_count(KillingClass killing, double u, RecordParameters const& parameters) {
    switch (killing) {
        case KillingClass::strike:
            return true;
        case KillingClass::security_forces:
            return parameters.counts_security_force_killings.on();
        case KillingClass::ordinary:
            return u < completeness(parameters);
    }
    return false;
}

/// Share of the bodies found today that enter the official count (REC-1).
[[nodiscard]] inline double counted_share_of_bodies(RecordParameters const& parameters) {
    return parameters.counts_bodies_found.value * completeness(parameters);
}

/// Do organisations and the press count it? They have what the state shows, and document a share of the rest (REC-2). `u` in (0, 1).
[[nodiscard]] inline bool in_independent_count(bool official, double u, RecordParameters const& parameters) {
    return official || u < parameters.documented_share.value;
}

}  // namespace contrapeso::records
