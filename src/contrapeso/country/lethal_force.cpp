// SPDX-License-Identifier: Apache-2.0
// Step 4 of the day: whom the state's forces kill.
#include <algorithm>

#include "contrapeso/country/country.h"
#include "contrapeso/population/profiles.h"

namespace contrapeso::country {

/// POL-6: a member; with a share, a collaborator or somebody without a tie, in proportion to how they are exposed to screening.
void Country::find_killed_by_forces(random::Event const& event) {
    policing::PolicingParameters const& p = today_.policing;
    double const u = random::uniform(event.mark), others = p.lethal_force_other_share.value;
    if (u >= others) {
        return find_in_roster(event, member_seat(event));
    }
    double const collaborators = p.screening_weight[0].value * static_cast<double>(gangs::sum(collaborators_in(event.place)));
    double const exposed =
        p.exposed_population.value * static_cast<double>(residents_in(event.place)) / static_cast<double>(std::max<std::int64_t>(1, residents()));
    double const collaborator_share = collaborators + exposed > 0 ? collaborators / (collaborators + exposed) : 0.0;
    double const v = u / others;
    if (v < collaborator_share) {
        return find_in_roster(event, collaborator_seat(event));
    }
    random::Event rescaled = event;  // the word picks among residents next: stretch what is left of it over all words
    rescaled.mark = static_cast<std::uint64_t>((v - collaborator_share) / (1 - collaborator_share) * 0x1p64);
    find_resident(rescaled, population::screening_profile());
}

}  // namespace contrapeso::country
