// SPDX-License-Identifier: Apache-2.0
#pragma once
// Recruitment into organised crime by offending together, in a small city, and four policies against it.
// Source: Calderoni, Campedelli, Szekely, Paolucci, Andrighetto 2021. Written anew, smaller, from the published description and numbers.
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace contrapeso::published::recruitment {

/// leaders, facilitators: arrests go to them first. families: children are separated from fathers who are members, and their families supported.
/// pupils: support for schoolchildren at risk.
enum class Policy : std::uint8_t { none, leaders, facilitators, families, pupils };
inline constexpr std::array<std::string_view, 5> policy_names{"none", "leaders", "facilitators", "families", "pupils"};

struct CityParameters {
    int persons{1'000};
    int members{30};  ///< of the group at the start
    int families{8};  ///< that they come from
    int months{240};
    int policy_from{12};  ///< first month of a policy
    double crimes{2'000};  ///< per 10,000 persons and year
    double arrests{30};  ///< per 10,000 persons and year
    double facilitator_share{0.005};  ///< of the adults
    int facilitator_from{2};  ///< accomplices from which a crime needs a facilitator
    double arrest_multiple{20};  ///< chance of arrest of those whom a policy looks for, over that of others
    double reached{0.1};  ///< share of those meant whom a programme reaches: of children of members each month, of pupils each year
};

/// What one run gave.
struct CityRun {
    double members{};  ///< free, mean of the months since the policy began [persons]
    double recruits{};  ///< since then [persons]
    double crimes_per_10k{};  ///< a year, since then
    double last_members{};  ///< free, in the last year [persons]
};

/// One replicate; the same replicate of two policies shares its people, its births and deaths, and every draw that the policy leaves alone.
/// Throws BadModelInput for a city that cannot be: fewer members than families, more members than a tenth of the persons, negative rates.
[[nodiscard]] CityRun run_city(CityParameters const& parameters, Policy policy, std::uint64_t seed, std::uint64_t replicate);

}  // namespace contrapeso::published::recruitment
