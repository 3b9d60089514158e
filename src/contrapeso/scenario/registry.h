// SPDX-License-Identifier: Apache-2.0
#pragma once
// What C++ knows of a parameter (key, type, place) joined with what data/parameters/*.toml says of it (value, bounds, prior, source, texts).
// On a parameter's way to the user nobody touches the structs: loader, --set and listings walk this table.
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/core/diagnostics.h"
#include "contrapeso/country/parameters.h"
#include "contrapeso/policy/schedule.h"
#include "contrapeso/scenario/data_files.h"
#include "contrapeso/scenario/table_reader.h"

namespace contrapeso::scenario {

/// How a value came about.
enum class Status : std::uint8_t { measured, calibrated, transferred, assumed };
inline constexpr std::array<std::string_view, 4> status_names{"measured", "calibrated", "transferred", "assumed"};

/// Both ends are allowed.
struct Bounds {
    double low{}, high{};
    [[nodiscard]] bool contain(double value) const { return low <= value && value <= high; }
};

/// One number of the model with all that is known of it.
struct Parameter {
    std::string key;  ///< "prisons.death_hazard", "gangs.initial_share.ms13"
    std::string unit;  ///< as its C++ type says
    bool first_day_only{};  ///< a later change of it can do nothing
    double value{};
    Bounds bounds;
    policy::Prior prior;  ///< cut to the bounds; `fixed` where the data file gives none
    Status status{};
    std::string source, note;
    Text name, description;
};

/// All parameters in the order of country::parameter_keys().
class Registry {
  public:
    explicit Registry(std::vector<Parameter> parameters);

    [[nodiscard]] std::vector<Parameter> const& parameters() const { return parameters_; }
    [[nodiscard]] Parameter const& operator[](std::size_t index) const { return parameters_[index]; }

    /// Position of a key in the registry, or nothing.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view key) const;

    [[nodiscard]] std::vector<std::string> const& keys() const { return keys_; }

  private:
    std::vector<Parameter> parameters_;
    std::vector<std::string> keys_;
    std::map<std::string, std::size_t, std::less<>> index_;
};

/// Joins `keys` with data/parameters/*.toml. Nothing, and every fault at once, if the two do not fit or a fact is missing or impossible.
[[nodiscard]] std::optional<Registry> read_registry(DataSource const& data, std::vector<country::ParameterKey> const& keys, Diagnostics& diagnostics);

/// Bounds for a message: "0 to 2 per person-year".
[[nodiscard]] std::string written(Bounds bounds, std::string_view unit);

/// A number as short as it can be read back: 0.216.
[[nodiscard]] std::string written(double value);

}  // namespace contrapeso::scenario
