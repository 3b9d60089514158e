// SPDX-License-Identifier: Apache-2.0
// Step 3 of the day, after the rates: what the gangs take, and how much of it the police hear of.
#include "contrapeso/gangs/extortion.h"

#include "contrapeso/country/country.h"
#include "contrapeso/records/complaints.h"

namespace contrapeso::country {

namespace {
constexpr double months_per_year = 12, per_inhabitants = 1000;
}

/// Extortion is a price and a number of payers, without chance of its own: it follows the members at large and how far they hide.
void Country::extort() {
    double const inhabitants = static_cast<double>(state_.population() - state_.held.total());
    double const at_large = static_cast<double>(state_.free.members) * activity_;
    double const presence = inhabitants > 0 ? per_inhabitants * at_large / inhabitants : 0.0;  // GNG-20
    auto const& policy = today_.policy;
    gangs::Extortion const paid = gangs::extortion(presence, {policy.truce.value, policy.ceasefire.value, policy.pact.value}, today_.gangs);
    double const days = months_per_year / days_per_year;  // a day as a part of a month
    gangs::ExtortionMonth& month = state_.month.extortion;
    month.firms = paid.firms;
    month.households = paid.households;
    month.paid_per_firm += paid.payment_per_firm * days;  // GNG-21
    month.paid += paid.payments * days;  // GNG-22
    month.paid_by_transport += paid.transport_payments * days;  // GNG-23
    state_.month.records.extortion_complaints +=
        records::extortion_complaints_per_day(paid.firms + paid.households, state_.mood.feels_safe, today_.records);  // REC-7
    state_.extortion = paid;
}

}  // namespace contrapeso::country
