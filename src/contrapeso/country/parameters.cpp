// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/country/parameters.h"

#include <algorithm>
#include <array>

namespace contrapeso::country {

namespace {

/// Who is there on the first day, and where gangs settle: initial.cpp reads these, and nobody after it.
bool settles_the_country(std::string_view key) {
    constexpr std::array<std::string_view, 3> others{"gangs.carrying_capacity", "gangs.urban_effect", "gangs.deprivation_effect"};
    return key.find(".initial_") != std::string_view::npos || std::find(others.begin(), others.end(), key) != others.end();
}

}  // namespace

std::vector<ParameterKey> parameter_keys() {
    std::vector<ParameterKey> keys;
    Parameters any{};
    for_each_parameter(any, [&](std::string key, std::string_view unit, double&) {
        bool const first_day_only = settles_the_country(key);
        keys.push_back({std::move(key), unit, first_day_only});
    });
    return keys;
}

}  // namespace contrapeso::country
