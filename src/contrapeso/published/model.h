// SPDX-License-Identifier: Apache-2.0
#pragma once
// A published model, written anew from its equations, with the numbers that it must give again. Independent of the country.
#include <array>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/scenario/data_files.h"

namespace contrapeso::published {

/// Where the number on the left comes from. `printed`: read in the publication, its code or its data. `computed`: worked out from the published
/// equations and data by another program of ours. `recalled`: cited at second hand or from memory; its tolerance is wide and says so.
enum class Standing : std::uint8_t { printed, computed, recalled };
inline constexpr std::array<std::string_view, 3> standing_names{"printed", "computed", "recalled"};

/// One number of the table: published | ours | difference | tolerance.
struct Row {
    std::string quantity, unit;
    double published{}, ours{};
    double tolerance{};  ///< largest allowed |ours − published|, in the unit
    Standing standing{};
    std::string why;  ///< this tolerance, or what differs

    [[nodiscard]] double difference() const { return ours - published; }
    [[nodiscard]] bool agrees() const { return difference() <= tolerance && -difference() <= tolerance; }
};

/// A number of the model that --set may change. Both bounds are allowed.
struct Setting {
    std::string_view key, unit, meaning;
    double value{}, low{}, high{};
};

/// Values of all settings by key, within their bounds.
using Values = std::map<std::string, double, std::less<>>;

struct Model {
    std::string_view name;  ///< as on the command line: "prieto-curiel-2023"
    std::string_view title;  ///< what it is about, in one line
    std::string_view citation;
    std::vector<Setting> settings;
    std::vector<Row> (*reproduce)(Values const& values, scenario::DataSource const& data);  ///< may throw BadModelInput
};

/// What a model was given cannot be run: a network that is not square, a horizon that is not whole. The text says what and why.
class BadModelInput : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace contrapeso::published
