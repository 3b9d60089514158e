// SPDX-License-Identifier: Apache-2.0
// A map holds what somebody reports by department: here the census. Never a result of the model, whose places are synthetic.
#include <algorithm>
#include <map>

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

}  // namespace

Json map_section(Material const& material) {
    Json maps = Json::array(), values = Json::object();
    auto const& again = material.arms.front().told.again;
    if (material.is_comparison() || !again) {
        return maps;
    }
    std::map<std::string, double> people;
    for (population::Place const& place : again->loaded.resolved.places->places) {
        std::string name = place.department;
        std::ranges::replace(name, ' ', '_');
        auto const code = codes().find(name);
        if (code == codes().end()) {
            return maps;  // a country whose tiles the page does not know
        }
        people[code->second] += place.population_estimate;
    }
    for (auto const& [code, persons] : people) {
        values[code] = rounded(std::round(persons));
    }
    maps.push_back({{"name", both("Inhabitants at the census of 2007", "Habitantes en el censo de 2007")},
                    {"unit", "persons"},
                    {"from", "2007-05-12"},
                    {"until", "2007-05-27"},
                    {"source", "VI Population and V Housing Census 2007 (DIGESTYC)"},
                    {"values", std::move(values)}});
    return maps;
}

}  // namespace contrapeso::report
