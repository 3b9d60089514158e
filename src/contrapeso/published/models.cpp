// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/published/models.h"

namespace contrapeso::published {

std::vector<Model> const& models() {
    static std::vector<Model> const all{
        prieto_curiel_2023(),  prieto_curiel_two_cartels(), age_cohorts(), social_or_security(), epstein_2002(), short_2008(), proton_oc(),
        bail_and_base_rates(), prison_stock_flow(),         seats()};
    return all;
}

}  // namespace contrapeso::published
