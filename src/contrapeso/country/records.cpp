// SPDX-License-Identifier: Apache-2.0
// What is hidden, what is paid in silence, and who counts which of it: truth, the state, and organisations and the press.
#include "contrapeso/records/complaints.h"

#include "contrapeso/country/country.h"
#include "contrapeso/random/distributions.h"
#include "contrapeso/records/official.h"
#include "contrapeso/violence/hiding.h"

namespace contrapeso::country {

using namespace population;

namespace {

constexpr int youngest_of_the_young = 15, oldest_of_the_young = 29;  // the group that publications give

}  // namespace

double Country::hidden_share() const { return violence::hidden_share(today_.policy.truce.value, today_.policy.pact.value, today_.violence); }

/// Once a day, after the rates: bodies are found, people are reported missing, complaints are made.
void Country::keep_records(Day today) {
    MonthlyRecord& month = state_.month;
    auto& r = today_.records;
    r.concealment.value *= records::closure(state_.checks.media_freedom, r);  // REC-4
    if (state_.bodies_hidden > 0) {  // VIO-3
        auto uniforms = draws(random::Stream::bodies_found, 0, today);
        std::int64_t const found = random::binomial(uniforms, state_.bodies_hidden, violence::found_share(today_.violence));
        std::int64_t const official = random::binomial(uniforms, found, records::counted_share_of_bodies(r));  // REC-1
        state_.bodies_hidden -= found;
        month.violence.bodies_found += found;
        month.homicides_official += official;
        month.records.homicides_police_list += official;
        month.records.homicides_independent += official + random::binomial(uniforms, found - official, r.documented_share.value);  // REC-2
    }
    auto reports = draws(random::Stream::missing_reports, 0, today);
    month.records.missing_reports +=
        random::poisson(reports, records::missing_reports_per_day(static_cast<double>(state_.population()), r));  // REC-3
    if (state_.complaints_to_come > 0) {  // REC-6
        auto uniforms = draws(random::Stream::complaints, 0, today);
        std::int64_t const filed = random::binomial(uniforms, state_.complaints_to_come, records::filed_share(r));
        state_.complaints_to_come -= filed;
        month.records.abuse_complaints += filed;
    }
}

/// A killing that was done today: hidden or not, and if not, in whose count. `by_gang`: in the feud or for extortion and discipline.
void Country::count_killing(records::KillingClass killing, bool by_gang, random::Draws uniforms) {
    MonthlyRecord& month = state_.month;
    auto const& r = today_.records;
    double const u_official = uniforms.uniform(), u_hidden = uniforms.uniform(), u_documented = uniforms.uniform();
    if (by_gang && u_hidden < hidden_share()) {  // VIO-2
        ++state_.bodies_hidden;
        ++month.violence.hidden;
        month.records.missing_reports += uniforms.uniform() < r.reported_missing_share.value ? 1 : 0;  // REC-3
        return;
    }
    bool const official = records::in_official_count(killing, u_official, r);  // REC-1
    bool const independent = records::in_independent_count(official, u_documented, r);  // REC-2
    bool const by_forces = killing == records::KillingClass::security_forces;
    month.homicides_official += official ? 1 : 0;
    month.records.homicides_independent += independent ? 1 : 0;
    month.records.homicides_police_list += official || by_forces ? 1 : 0;
    month.records.killed_by_security_forces_official += by_forces && official ? 1 : 0;
    month.records.killed_by_security_forces_independent += by_forces && independent ? 1 : 0;
}

/// Who was killed, of whatever class, by sex and age.
void Country::count_victim(Sex sex, int birth_year) {
    violence::Month& month = state_.month.violence;
    int const age = year_ - birth_year;
    month.killed_women += sex == Sex::female ? 1 : 0;
    month.killed_minors += age < age_of_majority ? 1 : 0;
    month.killed_aged_15_to_29 += age >= youngest_of_the_young && age <= oldest_of_the_young ? 1 : 0;
}

/// A death in custody: organisations document a share; the state's homicide count has none of them, or a share of the violent ones.
void Country::count_death_in_custody(bool in_emergency, bool by_violence, std::uint64_t key, Day today) {
    MonthlyRecord& month = state_.month;
    auto uniforms = draws(random::Stream::documented_death, key, today);
    bool const documented = uniforms.uniform() < today_.records.documented_death_share.value;  // REC-5
    month.records.deaths_in_custody_independent += documented ? 1 : 0;
    month.records.deaths_in_emergency_custody_independent += documented && in_emergency ? 1 : 0;
    if (by_violence && uniforms.uniform() < today_.records.counts_violence_in_custody.value) {  // REC-1
        ++month.homicides_official;
        ++month.records.homicides_police_list;
        ++month.records.homicides_independent;
    }
}

/// Somebody without any tie was arrested under an emergency: will anybody complain?
void Country::expect_complaint(std::uint64_t key, Day today) {
    auto uniforms = draws(random::Stream::complaints, key, today);
    state_.complaints_to_come += uniforms.uniform() < today_.records.abuse_complaint_share.value ? 1 : 0;  // REC-6
}

}  // namespace contrapeso::country
