// SPDX-License-Identifier: Apache-2.0
// Step 7: people whom another state sends to be held, without a charge, a hearing or a review, and who are sent on later.
#include <cmath>

#include "contrapeso/country/country.h"
#include "contrapeso/prisons/deprivation.h"

namespace contrapeso::country {

using namespace population;

namespace {

/// Keys of people from abroad stand above those of the first day (initial.cpp), which stand above the names of events.
constexpr std::uint64_t first_key_from_abroad = (std::uint64_t{1} << 63U) | (std::uint64_t{1} << 62U);
constexpr unsigned bits_per_day = 32;
constexpr int youngest_sent = 18, ages_sent = 28;  // working age; nothing depends on it but the age itself

}  // namespace

void Country::exchange_prisoners(Day today) {  // FOR-4
    std::int64_t const arriving = std::llround(today_.foreign.transfers_in.per_day);
    for (std::int64_t i = 0; i < arriving; ++i) {
        std::uint64_t const key = first_key_from_abroad | static_cast<std::uint64_t>(today) << bits_per_day | static_cast<std::uint64_t>(i);
        auto uniforms = draws(random::Stream::person_traits, key, 0);
        auto const age = youngest_sent + static_cast<int>(uniforms.uniform() * ages_sent);
        Row const person = moves_.arrive({key, 0, static_cast<std::int16_t>(year_ - age), Sex::male, Tie::none, Gang::other}, today);
        state_.from_abroad.push_back(person);
        state_.review_deadlines.file(today + prisons::review_deadline(today_.prisons), {person, today});  // PRI-7: nobody reviews them
        ++state_.month.foreign.sent_in;
    }
    std::int64_t leaving = std::llround(today_.foreign.transfers_out.per_day);
    for (; leaving > 0 && !state_.from_abroad.empty(); state_.from_abroad.pop_front()) {  // who came first leaves first
        Row const person = state_.from_abroad.front();
        if (is_held(state_.persons[person].status)) {  // who died is no longer there to leave
            moves_.departs(person);
            ++state_.month.foreign.sent_back;
            --leaving;
        }
    }
}

/// FOR-5, by the day.
void Country::tally_foreign() {
    std::int64_t const held = state_.held.by_ground[static_cast<std::size_t>(Ground::foreign_transfer)];
    state_.month.foreign.person_days_held += held;
    state_.month.foreign.payments += today_.foreign.payment_per_person_year.value * static_cast<double>(held) / days_per_year;
}

void Country::close_foreign(MonthlyRecord& month) const {
    month.foreign.sanction = today_.foreign.sanction.value;
    month.foreign.reward = today_.foreign.reward.value;
    month.foreign.loan_availability = state_.abroad.loan_availability;
    month.foreign.held = state_.held.by_ground[static_cast<std::size_t>(Ground::foreign_transfer)];
}

}  // namespace contrapeso::country
