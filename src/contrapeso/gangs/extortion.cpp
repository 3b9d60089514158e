// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/gangs/extortion.h"

#include "contrapeso/core/exact_math.h"

namespace contrapeso::gangs {

double extortion_coverage(double coverage, double presence, GangParameters const& parameters) {  // GNG-20
    double const reference = parameters.extortion_presence.value;
    if (coverage <= 0 || presence <= 0 || reference <= 0) {
        return 0;
    }
    return -exact::expm1(presence / reference * exact::log1p(-coverage));
}

double collusion(Restraint const& restraint) {  // GNG-21
    return 1 - (1 - restraint.truce) * (1 - restraint.ceasefire) * (1 - restraint.pact);
}

Extortion extortion(double presence, Restraint const& restraint, GangParameters const& p) {
    double const price = 1 + p.collusion_effect.value * collusion(restraint);  // GNG-21
    double const covered = extortion_coverage(p.extortion_coverage_firms.value, presence, p);  // GNG-20
    double const left_alone = p.transport_coverage_cut.value * restraint.ceasefire;  // GNG-23
    double const transport = p.transport_firms.value * covered * (1 - left_alone);
    Extortion today;
    today.firms = p.extortable_firms.value * covered + transport;
    today.households = p.extortable_households.value * extortion_coverage(p.extortion_coverage_households.value, presence, p);
    today.payment_per_firm = p.extortion_payment_firms.per_month * price;
    today.transport_payments = transport * today.payment_per_firm;  // GNG-22
    today.payments = today.firms * today.payment_per_firm + today.households * p.extortion_payment_households.per_month * price;
    return today;
}

}  // namespace contrapeso::gangs
