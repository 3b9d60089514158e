// SPDX-License-Identifier: Apache-2.0
#pragma once
// GNG-3, GNG-24: how deadly gang life is today. Hostility builds under a state offensive and decays; pacts restrain; noise has mean zero; a trend
// that no measure explains may go on beneath.
#include "contrapeso/gangs/parameters.h"

namespace contrapeso::gangs {

/// Dated measures that touch lethality, each 0 … 1, or more where leaders command more than when its effect was seen (GNG-10).
struct Restraint {
    double truce{}, ceasefire{}, pact{};
};

/// The gangs' state that is one number for the country.
struct Climate {
    double hostility{};  ///< H [log points]
    double noise{};  ///< ξ [log points]
    double arrest_pressure{};  ///< Π, what members feel of the arrest hazard [per person-year]
    double trend{};  ///< T, what a trend has taken away for good [log points] (GNG-24)
};

/// L = exp(H + ξ − s²/2 − T) · (1 − kT·truce)(1 − k16·ceasefire)(1 − k19·pact), none below 0: factor on GNG-1 and GNG-2 (GNG-3).
[[nodiscard]] double lethality(Climate const& climate, Restraint const& restraint, GangParameters const& parameters);

/// H tomorrow: H' = o·O − H/τ, solved over one day (GNG-3).
[[nodiscard]] double hostility_tomorrow(double hostility, double offensive, GangParameters const& parameters);

/// T tomorrow: T' = g · trend; it stays where it is once the trend is over (GNG-24).
[[nodiscard]] double trend_tomorrow(double trend, double strength, GangParameters const& parameters);

/// ξ tomorrow: first-order autoregression with standard deviation s, from a standard normal number (GNG-3).
[[nodiscard]] double noise_tomorrow(double noise, double standard_normal, GangParameters const& parameters);

}  // namespace contrapeso::gangs
