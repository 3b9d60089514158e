// SPDX-License-Identifier: Apache-2.0
// Step 9 of the day: what police, courts and prisons leave in the record of the month.
#include "contrapeso/country/country.h"
#include "contrapeso/courts/mass_trial.h"
#include "contrapeso/policing/force.h"

namespace contrapeso::country {

using prisons::Column;

void Country::tally_justice(MonthlyRecord& month) const {
    prisons::DeprivationCells const& deprived = state_.deprivation.cells();  // PRI-7
    for (std::size_t i = 0; i < deprived.at.size(); ++i) {
        month.prisons.deprived_days.at[i] += deprived.at[i];
    }
    month.person_days_no_tie += deprived.total(Column::no_tie);
    month.person_days_collaborators += deprived.total(Column::collaborators);
    month.prisons.person_days_emergency += state_.held.by_ground[static_cast<std::size_t>(population::Ground::emergency)];
    month.policing.police_cost += policing::police_cost_per_day(today_.policing);  // POL-5
    month.policing.defence_budget += today_.policing.defence_budget.value / days_per_year;
}

void Country::close_justice(MonthlyRecord& month) const {
    month.prisons.deprived = state_.deprivation.cells();
    month.prisons.held_women = state_.held.women;
    month.held_no_tie = month.prisons.deprived.total(Column::no_tie);
    month.held_collaborators = month.prisons.deprived.total(Column::collaborators);
    month.policing.police_officers = today_.policing.police_officers.value;
    month.policing.soldiers_deployed = policing::soldiers_deployed(today_.policing);
    month.policing.army_strength = today_.policing.army_strength.value;
    month.courts.defendants_per_hearing = static_cast<double>(courts::defendants_per_hearing(today_.courts));
}

}  // namespace contrapeso::country
