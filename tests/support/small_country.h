// SPDX-License-Identifier: Apache-2.0
#pragma once
// A country without files, for tests of the engine: like places, ages from 0 to 64, as many men as women. Nothing happens in it but what a test
// switches on by name.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contrapeso/core/calendar.h"
#include "contrapeso/country/parameters.h"
#include "contrapeso/country/simulate.h"

namespace contrapeso::testing {

/// Parameters that divide or stand for a share of something: they change nothing by themselves, and a zero would make no sense.
struct Default {
    std::string_view key;
    double value;
};
inline constexpr Default small_country_defaults[] = {
    {"population.male_share_at_birth", 0.5},
    {"population.death_hazard_doubling_time", 9},
    {"population.emigration_ratio_other_ages", 1},
    {"gangs.initial_share.ms13", 0.5},
    {"gangs.initial_share.surenos", 0.25},
    {"gangs.initial_share.revolucionarios", 0.25},
    {"gangs.hostility_memory", 3},
    {"gangs.lethality_noise_memory", 45},
    {"gangs.hiding_onset", 2},
    {"gangs.hiding_scale", 2},
    {"gangs.hiding_rise", 11},
    {"gangs.hiding_memory", 3},
    {"policing.emergency_rise", 12},
    {"policing.emergency_first_day_share", 1},
    {"policing.emergency_decay", 1},
    {"policing.emergency_floor", 1},
    {"courts.custody_limit", 3},
    {"courts.emergency_custody_limit", 15},
    {"courts.remand_duration", 1},
    {"courts.gang_sentence", 8},
    {"courts.ordinary_sentence", 2.5},
    {"courts.remand_extension", 0.5},
    {"prisons.admission_shock_duration", 60},
    {"prisons.unreviewed_after", 0.5},
    {"records.homicide_completeness", 1},
};

/// Builds a resolved scenario: `SmallCountry{2, 1000}.set("prisons.death_hazard", 0.01).change("courts.custody_limit", day, 15).resolved()`.
/// Every parameter is 0 unless it stands above or is set; a key that does not exist throws.
class SmallCountry {
  public:
    SmallCountry(std::size_t places, std::int64_t persons_per_place) : keys_{country::parameter_keys()}, values_(keys_.size(), 0.0) {
        for (std::size_t band = 0; band + 1 < table_.ages.persons.size(); ++band) {  // the last band stays empty: nobody of 65 or more
            table_.ages.persons[band] = population::AgeBands::edge[band + 1] - population::AgeBands::edge[band];
        }
        for (auto& victims_of_one_sex : table_.homicide_victims) {
            victims_of_one_sex.fill(1);
        }
        table_.departments = {"department"};
        auto const persons = static_cast<double>(persons_per_place);
        for (std::size_t place = 0; place < places; ++place) {
            table_.places.push_back({.name = "place " + std::to_string(place),
                                     .department = table_.departments.front(),
                                     .department_index = 0,
                                     .population_estimate = persons,
                                     .urban_share = 0,
                                     .deprivation = 0,
                                     .men_per_100_women = 100,
                                     .total_fertility_rate = 2});
        }
        table_.population = persons * static_cast<double>(places);
        for (Default const& one : small_country_defaults) {
            set(one.key, one.value);
        }
    }

    /// The value of a parameter from the first day on.
    SmallCountry& set(std::string_view key, double value) {
        values_[index_of(key)] = value;
        return *this;
    }

    /// Multiplies a parameter by this factor, on the first day and in every change.
    SmallCountry& scale(std::string_view key, double factor) {
        values_[index_of(key)] *= factor;
        for (policy::Change& one : changes_) {
            one.value *= one.parameter == index_of(key) ? factor : 1.0;
        }
        return *this;
    }

    /// Adds this much to a parameter, on the first day and in every change.
    SmallCountry& shift(std::string_view key, double difference) {
        values_[index_of(key)] += difference;
        for (policy::Change& one : changes_) {
            one.value += one.parameter == index_of(key) ? difference : 0.0;
        }
        return *this;
    }

    /// From this day on, and until the day before `until`, the parameter has another value.
    SmallCountry& change(std::string_view key, Day from, double value, Day until = policy::forever) {
        changes_.push_back({.parameter = index_of(key), .from = from, .until = until, .value = value});
        return *this;
    }

    /// First and last simulated day; the year 2015 unless said otherwise.
    SmallCountry& between(Day first, Day last) {
        first_ = first;
        last_ = last;
        return *this;
    }

    /// The places, for tests in which they differ.
    [[nodiscard]] population::PlaceTable& table() { return table_; }

    /// Gives the country an assembly.
    SmallCountry& elects(std::shared_ptr<institutions::ElectionTable const> table) {
        elections_ = std::move(table);
        return *this;
    }

    [[nodiscard]] country::Resolved resolved() const {
        country::Resolved scenario{.start = first_,
                                   .end = last_,
                                   .places = std::make_shared<population::PlaceTable const>(table_),
                                   .draws = {},
                                   .changes = changes_,
                                   .elections = elections_};
        for (double const value : values_) {
            scenario.draws.push_back({.key_hash = 0, .prior = {}, .value = value});  // a fixed prior draws nothing
        }
        return scenario;
    }

  private:
    [[nodiscard]] std::size_t index_of(std::string_view key) const {
        auto const at = std::find_if(keys_.begin(), keys_.end(), [&](country::ParameterKey const& one) { return one.key == key; });
        if (at == keys_.end()) {
            throw std::invalid_argument{"no parameter is called " + std::string{key}};
        }
        return static_cast<std::size_t>(at - keys_.begin());
    }

    std::vector<country::ParameterKey> keys_;
    std::vector<double> values_;
    std::vector<policy::Change> changes_;
    population::PlaceTable table_;
    std::shared_ptr<institutions::ElectionTable const> elections_;
    Day first_{day_of(2015, 1, 1)}, last_{day_of(2015, 12, 31)};
};

}  // namespace contrapeso::testing
