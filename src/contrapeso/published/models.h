// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "contrapeso/published/model.h"

namespace contrapeso::published {

// One model a file.
[[nodiscard]] Model prieto_curiel_2023();
[[nodiscard]] Model prieto_curiel_two_cartels();
[[nodiscard]] Model social_or_security();
[[nodiscard]] Model age_cohorts();
[[nodiscard]] Model epstein_2002();
[[nodiscard]] Model short_2008();
[[nodiscard]] Model proton_oc();
[[nodiscard]] Model bail_and_base_rates();
[[nodiscard]] Model prison_stock_flow();
[[nodiscard]] Model seats();

/// All of them, in the order in which they are listed.
[[nodiscard]] std::vector<Model> const& models();

}  // namespace contrapeso::published
