// SPDX-License-Identifier: Apache-2.0
#pragma once
// Extortion as payments: who pays the gangs, how much, and what becomes of it while the gangs are at peace with each other.
#include "contrapeso/gangs/lethality.h"
#include "contrapeso/gangs/parameters.h"

namespace contrapeso::gangs {

/// Who pays today, and how much.
struct Extortion {
    double firms{}, households{};  ///< that pay
    double payment_per_firm{};  ///< of a firm that pays [USD a month]
    double payments{};  ///< of everybody together [USD a month]
    double transport_payments{};  ///< of the transport firms among them [USD a month]
};

/// Share of firms or households that pay: c = 1 − (1 − c0)^(m / m0) (GNG-20). `presence` m: members at large, by their activity, per 1,000
/// inhabitants; `coverage` c0 is the share that pays at the presence m0.
[[nodiscard]] double extortion_coverage(double coverage, double presence, GangParameters const& parameters);

/// How far the gangs have stopped competing, 0 … 1: n_eff = 1 − collusion of the equation of GNG-21.
[[nodiscard]] double collusion(Restraint const& restraint);

/// GNG-20 … GNG-23: all payments of a day with this presence under these truces and pacts.
[[nodiscard]] Extortion extortion(double presence, Restraint const& restraint, GangParameters const& parameters);

}  // namespace contrapeso::gangs
