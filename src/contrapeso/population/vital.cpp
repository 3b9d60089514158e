// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/population/vital.h"

#include "contrapeso/core/exact_math.h"

namespace contrapeso::population {

namespace {
constexpr double ln2 = 0x1.62e42fefa39efp-1;
constexpr int reference_age = 30, first_mobile_age = 15, last_mobile_age = 39;
constexpr double months_per_year = 12;
}  // namespace

Profile const& fertile_women() {
    static Profile const profile = [] {
        Profile women{first_fertile_age, last_fertile_age, {}};
        for (std::size_t age = first_fertile_age; age <= last_fertile_age; ++age) {
            women.risk[static_cast<std::size_t>(Sex::female)][age] = 1;
        }
        return women;
    }();
    return profile;
}

DepartureHazards departure_hazards(PopulationParameters const& parameters) {
    DepartureHazards hazards{};
    double const growth = ln2 / parameters.death_hazard_doubling_time.value;
    for (std::size_t sex = 0; sex < sex_labels.size(); ++sex) {
        for (int age = 0; age < age_count; ++age) {
            double death = parameters.death_hazard_at_30[sex].per_year * exact::exp((age + 0.5 - reference_age) * growth);  // POP-2
            if (age == 0) {
                death += parameters.infant_death_hazard.per_year;
            }
            bool const mobile = age >= first_mobile_age && age <= last_mobile_age;
            double const emigration = parameters.emigration_hazard.per_year * (mobile ? 1.0 : parameters.emigration_ratio_other_ages.value);  // POP-3
            hazards.death.risk[sex][static_cast<std::size_t>(age)] = death / months_per_year;
            hazards.all.risk[sex][static_cast<std::size_t>(age)] = (death + emigration) / months_per_year;
        }
    }
    return hazards;
}

}  // namespace contrapeso::population
