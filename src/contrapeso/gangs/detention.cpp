// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/gangs/detention.h"

#include <algorithm>

#include "contrapeso/core/exact_math.h"
#include "contrapeso/gangs/command.h"

namespace contrapeso::gangs {

double prison_recruitment_per_day(GangParameters const& parameters) {  // GNG-11
    return parameters.prison_recruitment_hazard.per_day() * (1 - parameters.prison_segregation.value) * parameters.prison_communication.value;
}

double grievance(double held_without_tie, double inhabitants, GangParameters const& parameters) {  // GNG-13
    constexpr double per_hundred = 100;
    double const known = inhabitants > 0 ? per_hundred * held_without_tie / inhabitants : 0.0;
    return std::min(largest_factor, exact::exp(parameters.grievance_effect.value * known));
}

void ExposedYouth::add(double children) {  // GNG-14
    for (std::size_t age = 0; age < age_of_majority; ++age) {
        of_age_[age] += children / static_cast<double>(age_of_majority);
    }
}

void ExposedYouth::grow_a_year_older() {
    for (std::size_t age = of_age_.size() - 1; age > 0; --age) {
        of_age_[age] = of_age_[age - 1];
    }
    of_age_[0] = 0;
}

double ExposedYouth::recruitable() const {
    double sum = 0;
    for (std::size_t age = first_recruited; age <= last_recruited; ++age) {
        sum += of_age_[age];
    }
    return sum;
}

double inheritance(double exposed_share, GangParameters const& parameters) { return 1 + parameters.exposed_youth_effect.value * exposed_share; }

}  // namespace contrapeso::gangs
