// SPDX-License-Identifier: Apache-2.0
// Step 2 of the day: what of today's wishes institutions let through, and what people think of it all.
#include <algorithm>

#include "contrapeso/country/country.h"
#include "contrapeso/country/indicators.h"
#include "contrapeso/institutions/checks.h"

namespace contrapeso::country {

/// `wanted_` is what scenario and policies ask for; `today_` is what holds once everybody has been asked.
void Country::govern(Day today) {
    today_ = wanted_;
    state_.abroad = foreign::look_abroad(state_.checks.accountability, today_.foreign);  // FOR-1, FOR-2, FOR-3
    heed_abroad();
    hold_elections(today);
    attempt_acts(today);
    renew_decree(today);
    ask_for_money(today);
    look_for_places(today);

    auto const& p = today_.institutions;
    institutions::Checks const& kept = state_.power.kept;
    institutions::Checks& checks = state_.checks;
    checks.judicial_independence = chamber_independence() * (1 - p.emergency_independence_loss.value * emergency());  // INS-6
    checks.media_freedom = wanted_.institutions.media_freedom.value * kept.media_freedom;
    checks.accountability = wanted_.institutions.accountability.value * kept.accountability;
    today_.courts.judicial_independence.value = checks.judicial_independence;
    if (gated() && !state_.power.done(institutions::Act::mass_trial_law)) {
        today_.courts.emergency_trials.value = 0;
    }
    today_.prisons.admission_death_hazard.per_year *= institutions::death_factor(checks.accountability, p);  // INS-9
    keep_deals(today);
}

/// Loans pay for police and for the new prison; aid helps organisations to document what the state leaves out.
void Country::heed_abroad() {
    today_.policing.police_officers.value *= state_.abroad.loans_against_record;  // FOR-1
    today_.prisons.official_capacity[static_cast<std::size_t>(population::Facility::cecot)].value *= state_.abroad.loans_against_record;
    for (Share* const documented : {&today_.records.documented_share, &today_.records.documented_death_share}) {  // FOR-3
        documented->value = std::min(1.0, documented->value + state_.abroad.organisation_aid);
    }
}

/// What waits for a condition holds from the day after a month whose record satisfies it.
void Country::pull_triggers(Day today) {
    std::vector<double> values;
    for (policy::Trigger const& trigger : triggers_) {
        values.push_back(indicators[trigger.indicator].read(state_.month));
    }
    policy::pull(triggers_, values, today, held_since_);
}

/// What this month's record keeps of institutions and opinion, on its last day.
void Country::close_politics(MonthlyRecord& month) const {
    month.judicial_independence = state_.checks.judicial_independence;
    month.institutions.media_freedom = state_.checks.media_freedom;
    month.institutions.accountability = state_.checks.accountability;
    close_assembly(month.institutions, static_cast<Day>(month.month_first_day + month.days - 1));
    opinion::Mood const& mood = state_.mood;
    month.opinion = {mood.approval,
                     mood.feels_safe,
                     mood.extends_emergency,
                     mood.rejects_a_suspension,
                     mood.knows_an_innocent,
                     mood.accepts_undemocratic_rule,
                     mood.believes_violence_fell,
                     mood.perceived_violence,
                     mood.reference_violence,
                     state_.news.arrested_without_tie};
}

}  // namespace contrapeso::country
