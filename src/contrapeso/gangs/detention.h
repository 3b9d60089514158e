// SPDX-License-Identifier: Apache-2.0
#pragma once
// What mass arrest does to recruitment: in prison (GNG-11), through grievance (GNG-13), and through the children it leaves behind (GNG-14).
#include <array>
#include <cstddef>

#include "contrapeso/gangs/parameters.h"

namespace contrapeso::gangs {

/// β · (1 − S) · M a day: times the share of members in a ward, the hazard of joining a gang there for somebody who is no member (GNG-11).
[[nodiscard]] double prison_recruitment_per_day(GangParameters const& parameters);

/// exp(g · W), W: people held for gang ties without having had any, per hundred inhabitants of a place: factor on its recruits (GNG-13).
[[nodiscard]] double grievance(double held_without_tie, double inhabitants, GangParameters const& parameters);

/// Those who were minors when a parent was first arrested for gang ties, by age (GNG-14).
class ExposedYouth {
  public:
    /// So many children, spread evenly over the ages of minors.
    void add(double children);

    /// On 1 January.
    void grow_a_year_older();

    /// How many of them are of the ages at which gangs recruit.
    [[nodiscard]] double recruitable() const;

  private:
    static constexpr std::size_t age_of_majority = 18, first_recruited = 12, last_recruited = 29;
    std::array<double, last_recruited + 1> of_age_{};
};

/// 1 + c · X, X: share of the exposed among civilians of these ages: factor on recruits (GNG-14).
[[nodiscard]] double inheritance(double exposed_share, GangParameters const& parameters);

}  // namespace contrapeso::gangs
