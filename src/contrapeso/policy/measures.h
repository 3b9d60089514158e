// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"

namespace contrapeso::policy {

/// Measures in force today, each 0 … 1; policies in data/policies/ switch them on and off by date.
struct Measures {
    Strength emergency;  ///< the state of emergency: rights suspended, mass arrest
    Strength truce;  ///< the truce of 2012
    Strength offensive;  ///< the state's offensive of 2015, which feeds hostility
    Strength ceasefire;  ///< the gangs' ceasefire and the prison measures of 2016, three days apart and inseparable
    Strength pact;  ///< the informal pact, the Territorial Control Plan and the pandemic of 2019-22, inseparable in the record
    Strength plan;  ///< the Territorial Control Plan in the municipalities that it covers (POL-7)
    Strength trend;  ///< no measure: a fall of lethality that none explains, a rival story (GNG-24)

    template<class M = Measures>
    static constexpr auto fields() {
        return std::tuple{Field{"emergency", &M::emergency}, Field{"truce", &M::truce}, Field{"offensive", &M::offensive},
                          Field{"ceasefire", &M::ceasefire}, Field{"pact", &M::pact},   Field{"plan", &M::plan},
                          Field{"trend", &M::trend}};
    }
};

}  // namespace contrapeso::policy
