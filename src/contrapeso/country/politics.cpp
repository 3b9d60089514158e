// SPDX-License-Identifier: Apache-2.0
// Step 2 of the day: what of today's wishes institutions let through, and what people think of it all.
#include "contrapeso/country/country.h"
#include "contrapeso/country/indicators.h"

namespace contrapeso::country {

/// `wanted_` is what scenario and policies ask for; `today_` is what holds once everybody has been asked.
void Country::govern(Day) {
    today_ = wanted_;
    institutions::Checks& checks = state_.checks;
    checks.judicial_independence = wanted_.courts.judicial_independence.value;
    checks.media_freedom = wanted_.institutions.media_freedom.value;
    checks.accountability = wanted_.institutions.accountability.value;
    state_.abroad = foreign::look_abroad(checks.accountability, today_.foreign);  // FOR-1, FOR-2, FOR-3
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
