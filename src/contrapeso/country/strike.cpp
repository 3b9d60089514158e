// SPDX-License-Identifier: Apache-2.0
// Step 7 of the day: a killing spree ordered from above (GNG-9). An order, never a tail of Poisson noise.
#include <algorithm>
#include <cmath>
#include <vector>

#include "contrapeso/country/country.h"

namespace contrapeso::country {

using namespace population;

namespace {
constexpr auto ordering_gang = static_cast<std::size_t>(Gang::ms13);
}

/// The order is for what the day's record shows less what the gangs and others would have done anyway. Each killing falls in a place in
/// proportion to the ordering gang's members there; a share of the victims are members of other gangs.
void Country::order_strike(Day today) {
    if (today_.gangs.strike_killings.per_day <= 0) {
        return;
    }
    std::size_t const places = state_.cells.places();
    double expected = 0;
    std::vector<double> reach(places + 1, 0);
    for (std::size_t place = 0; place < places; ++place) {
        auto const at = static_cast<std::uint16_t>(place);
        for (Process const process : {Process::feud, Process::enforcement, Process::background}) {
            double const seen = process == Process::background ? 1.0 : 1 - hidden_share();  // VIO-2
            expected += seen * field_.rate(static_cast<std::uint16_t>(process), at);
        }
        reach[place + 1] = reach[place] + static_cast<double>(members_in(place)[ordering_gang]);
    }
    if (reach.back() <= 0) {
        return;  // nobody is left to obey
    }
    // GNG-10: an order from prison reaches those who hear it
    double const heard = std::min(1.0, gangs::obedience(command_.of_gang[ordering_gang], today_.gangs.pact_command.value, today_.gangs));
    std::int64_t const ordered =
        std::max<std::int64_t>(0, std::llround(today_.gangs.strike_killings.per_day * heard - expected * records::completeness(today_.records)));
    for (std::int64_t i = 0; i < ordered; ++i) {
        auto uniforms = draws(random::Stream::strike, static_cast<std::uint64_t>(i), today);
        double const x = uniforms.uniform() * reach.back();
        auto const place = static_cast<std::size_t>(std::upper_bound(reach.begin() + 1, reach.end() - 1, x) - reach.begin() - 1);
        gangs::GangCounts rivals = members_in(place);
        rivals[ordering_gang] = 0;
        bool const of_a_rival = uniforms.uniform() < today_.gangs.strike_member_share.value && gangs::sum(rivals) > 0;
        if (of_a_rival) {
            auto const [gang, index] = gangs::slot_at(rivals, random::below(uniforms.word(), static_cast<std::uint64_t>(gangs::sum(rivals))));
            Row const victim = state_.rosters.at(state_.map.members(place, gang), index);
            count_victim(state_.persons[victim].sex, state_.persons[victim].birth_year);
            moves_.dies(victim);
            ++state_.month.killed_members;
        } else {
            auto const cell = state_.cells.hit(place, setting_.victim_profile, year_, uniforms.uniform());
            state_.cells.end_day();
            if (!cell) {
                continue;  // an empty place
            }
            count_victim(cell->sex, cell->birth_year);
            moves_.civilian_dies(*cell);
        }
        ++state_.month.killed_strike;
        count_killing(records::KillingClass::strike, false, uniforms);
    }
}

}  // namespace contrapeso::country
