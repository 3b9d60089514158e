// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/country/parameters.h"

namespace contrapeso::country {

std::vector<ParameterKey> parameter_keys() {
    std::vector<ParameterKey> keys;
    Parameters any{};
    for_each_parameter(any, [&](std::string key, std::string_view unit, double&) { keys.push_back({std::move(key), unit}); });
    return keys;
}

}  // namespace contrapeso::country
