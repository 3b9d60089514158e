// SPDX-License-Identifier: Apache-2.0
// Step 2 of the day: what money and places allow (INS-7).
#include <algorithm>

#include "contrapeso/country/country.h"
#include "contrapeso/prisons/space.h"

namespace contrapeso::country {

using namespace institutions;
using policy::Answer;
using policy::Lever;

namespace {
constexpr Day days_between_requests = 30;
}

/// Half of the deputies and one more pay, or do not; a refusal is asked again in a month.
bool Country::pays(Request& request, Lever lever, Day today) {
    if (today < request.next) {
        return false;
    }
    bool const paid = ask_assembly(lever, Majority::half, today, Answer::no_money) == Answer::allowed;
    if (!paid) {
        request.next = today + days_between_requests;
        ++state_.month.institutions.levers_blocked;
    }
    return paid;
}

/// A budget that grows no faster than finds votes on all sides, and prisons that stand already, need nobody's leave (INS-7).
void Country::ask_for_money(Day today) {
    Power& power = state_.power;
    double& budget = today_.policing.security_budget.value;
    auto& prisons = today_.prisons;
    constexpr auto cecot = static_cast<std::size_t>(population::Facility::cecot);
    double& places = prisons.official_capacity[cecot].value;
    double& floor = prisons.floor_area[cecot].value;
    bool const asked_before = power.budget >= 0;
    if (gated() && asked_before) {
        bool const leap = budget > power.budget * (1 + today_.institutions.budget_consensus.value);
        if (leap && !pays(power.budget_request, Lever::security_budget, today)) {
            budget = power.budget;
        }
        if (places > power.places && !pays(power.prison_request, Lever::prison_building, today)) {
            places = power.places;
            floor = std::min(floor, power.floor);
            prisons.maximum_security_population.value = std::min(prisons.maximum_security_population.value, places);
        }
    }
    power.budget = budget;
    power.places = places;
    power.floor = floor;
}

/// Mass arrest stops while people held per official place are at the limit (INS-7).
void Country::look_for_places(Day today) {
    double const limit = today_.institutions.places_limit.value;
    bool const mass_arrest = emergency() > 0 || today_.policing.quota.per_day > 0;
    bool const full = gated() && limit > 0 && mass_arrest &&
                      prisons::occupancy_rate(static_cast<double>(state_.held.total()), prisons::official_capacity(today_.prisons)) >= limit;
    if (full) {
        today_.policing.quota.per_day = 0;
        today_.policing.emergency_screens.per_day = 0;
    }
    if (full != state_.power.no_places) {
        state_.power.no_places = full;
        state_.month.institutions.levers_blocked += full ? 1 : 0;
        decisions_.push_back({today, Lever::mass_arrest, full ? Answer::no_places : Answer::allowed, 0, 0});
    }
}

}  // namespace contrapeso::country
