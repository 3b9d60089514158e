// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"

namespace contrapeso::institutions {

/// Who must agree before a lever works. Today's plain numbers; values, bounds and sources: data/parameters/institutions.toml.
struct InstitutionParameters {
    Strength gates;  ///< 1: every lever needs its votes, courts, money and places; 0: whatever is dated happens
    Index media_freedom;  ///< before any act of the model changes it
    Index accountability;  ///< before any act of the model changes it

    static constexpr auto fields() {
        using P = InstitutionParameters;
        return std::tuple{Field{"gates", &P::gates}, Field{"media_freedom", &P::media_freedom}, Field{"accountability", &P::accountability}};
    }
};
static_assert(Described<InstitutionParameters>);

}  // namespace contrapeso::institutions
