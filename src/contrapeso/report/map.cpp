// SPDX-License-Identifier: Apache-2.0
// A map holds what somebody reports by department: the census, and what data/maps/ has. Never a result of the model, whose places are synthetic.
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "contrapeso/report/sections.h"

namespace contrapeso::report {

namespace {

/// ISO 3166-2 of the departments of El Salvador, as data/countries names them.
std::map<std::string, std::string, std::less<>> const& codes() {
    static std::map<std::string, std::string, std::less<>> const all{
        {"ahuachapan", "SV-AH"},  {"cabanas", "SV-CA"},   {"chalatenango", "SV-CH"}, {"cuscatlan", "SV-CU"},  {"la_libertad", "SV-LI"},
        {"la_paz", "SV-PA"},      {"la_union", "SV-UN"},  {"morazan", "SV-MO"},      {"san_miguel", "SV-SM"}, {"san_salvador", "SV-SS"},
        {"san_vicente", "SV-SV"}, {"santa_ana", "SV-SA"}, {"sonsonate", "SV-SO"},    {"usulutan", "SV-US"}};
    return all;
}

Json as_json(ReportedMap const& map) {
    Json values = Json::object();
    for (auto const& [code, value] : map.values) {
        values[code] = rounded(value);
    }
    Json json = span(map.from, map.until);
    json.update({{"name", both(map.name)}, {"unit", map.unit}, {"source", map.source}, {"values", std::move(values)}});
    return json;
}

/// Inhabitants; nothing for a country whose tiles the page does not know.
std::optional<ReportedMap> census(population::PlaceTable const& table) {
    ReportedMap map{{},
                    {"Inhabitants at the census of 2007", "Habitantes en el censo de 2007"},
                    "persons",
                    day_of(2007, 5, 12),
                    day_of(2007, 5, 27),
                    "VI Population and V Housing Census 2007 (DIGESTYC)",
                    {}};
    for (population::Place const& place : table.places) {
        std::string name = place.department;
        std::ranges::replace(name, ' ', '_');
        auto const code = codes().find(name);
        if (code == codes().end()) {
            return std::nullopt;
        }
        map.values[code->second] += place.population_estimate;
    }
    for (auto& [code, persons] : map.values) {
        persons = std::round(persons);
    }
    return map;
}

}  // namespace

Json map_section(Material const& material, std::vector<ReportedMap> const& reported) {
    Json maps = Json::array();
    Retold const& told = material.arms.front().told;
    for (ReportedMap const& map : reported) {
        bool const is_within = map.from >= material.first_day() && map.until <= material.last_day;
        if (is_within && told.canonical.value("country", "") == map.country) {
            maps.push_back(as_json(map));
        }
    }
    if (auto const inhabitants = told.again ? census(*told.again->loaded.resolved.places) : std::nullopt) {
        maps.push_back(as_json(*inhabitants));
    }
    return maps;
}

}  // namespace contrapeso::report
