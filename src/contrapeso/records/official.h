// SPDX-License-Identifier: Apache-2.0
#pragma once
// REC-1: which killings enter the state's count.
#include <cstdint>

#include "contrapeso/records/parameters.h"

namespace contrapeso::records {

/// How a killing is treated by the official definition.
enum class KillingClass : std::uint8_t { ordinary, security_forces, strike };

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

}  // namespace contrapeso::records
