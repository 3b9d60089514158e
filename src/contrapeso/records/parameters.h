// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"

namespace contrapeso::records {

/// What the state counts. Today's plain numbers; values, bounds and sources: data/parameters/records.toml.
struct RecordParameters {
    Share homicide_completeness;  ///< REC-1, killings that enter the official count of an open administration
    Strength concealment;  ///< REC-1, 1: the administration has closed its records
    Share concealed_share;  ///< REC-1, killings that a closed administration leaves out
    Strength counts_security_force_killings;  ///< REC-1, 1: people killed by the state's forces are in the official count

    static constexpr auto fields() {
        using P = RecordParameters;
        return std::tuple{Field{"homicide_completeness", &P::homicide_completeness}, Field{"concealment", &P::concealment},
                          Field{"concealed_share", &P::concealed_share}, Field{"counts_security_force_killings", &P::counts_security_force_killings}};
    }
};
static_assert(Described<RecordParameters>);

}  // namespace contrapeso::records
