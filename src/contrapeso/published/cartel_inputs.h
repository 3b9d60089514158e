// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the models of cartels take from --set, looked at before anything runs.
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/published/model.h"

namespace contrapeso::published::cartels {

/// The value of `key`; throws BadModelInput if there is none.
[[nodiscard]] inline double value_of(Values const& values, std::string_view key) {
    auto const found = values.find(key);
    if (found == values.end()) {
        throw BadModelInput{"no value for the setting " + std::string{key}};
    }
    return found->second;
}

/// The value of `key` as a whole number; throws BadModelInput if it is none.
[[nodiscard]] inline std::int64_t whole(Values const& values, std::string_view key) {
    double const value = value_of(values, key);
    if (!(std::abs(value) <= 0x1p53) || value != std::floor(value)) {
        throw BadModelInput{std::string{key} + " must be a whole number, and " + std::to_string(value) + " is none"};
    }
    return static_cast<std::int64_t>(value);
}

/// Throws BadModelInput if a setting has no value, or one that is not a number within its bounds.
inline void check(std::vector<Setting> const& settings, Values const& values) {
    for (Setting const& setting : settings) {
        double const value = value_of(values, setting.key);
        if (!(value >= setting.low && value <= setting.high)) {
            throw BadModelInput{std::string{setting.key} + " must lie between " + std::to_string(setting.low) + " and " +
                                std::to_string(setting.high) + ", and is " + std::to_string(value)};
        }
    }
}

}  // namespace contrapeso::published::cartels
