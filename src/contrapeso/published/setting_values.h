// SPDX-License-Identifier: Apache-2.0
#pragma once
// Settings of a published model: the number that was given, or its own.
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/published/model.h"

namespace contrapeso::published {

/// The value of `key` in the unit of its setting: what `values` says, otherwise the model's own. Throws BadModelInput if the model has no such
/// setting or the value lies outside its bounds (NaN included).
[[nodiscard]] inline double setting_value(std::vector<Setting> const& settings, Values const& values, std::string_view key) {
    for (Setting const& setting : settings) {
        if (setting.key != key) {
            continue;
        }
        auto const given = values.find(key);
        double const value = given == values.end() ? setting.value : given->second;
        if (!(value >= setting.low && value <= setting.high)) {
            throw BadModelInput{std::string{key} + " = " + std::to_string(value) + " lies outside " + std::to_string(setting.low) + " to " +
                                std::to_string(setting.high) + " " + std::string{setting.unit}};
        }
        return value;
    }
    throw BadModelInput{"no setting is called " + std::string{key}};
}

/// The same for a setting that counts something. Throws BadModelInput also if the value is not whole.
[[nodiscard]] inline int whole_setting_value(std::vector<Setting> const& settings, Values const& values, std::string_view key) {
    double const value = setting_value(settings, values, key);
    int const whole = static_cast<int>(value);
    if (static_cast<double>(whole) < value || static_cast<double>(whole) > value) {
        throw BadModelInput{std::string{key} + " = " + std::to_string(value) + " counts something and must be a whole number"};
    }
    return whole;
}

/// 1 if a direction holds, 0 if not: the form in which a direction enters a table of numbers.
[[nodiscard]] inline double holds(bool direction) { return direction ? 1.0 : 0.0; }

}  // namespace contrapeso::published
