// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/courts/review.h"

#include <algorithm>

#include "contrapeso/core/exact_math.h"

namespace contrapeso::courts {

namespace {

/// 0 for people without ties, 1 for members, in between for collaborators.
double type_of(population::Tie tie, CourtParameters const& parameters) {
    switch (tie) {
        case population::Tie::none:
            return 0;
        case population::Tie::collaborator:
            return parameters.collaborator_discrimination_ratio.value;
        case population::Tie::member:
            return 1;
    }
    return 0;
}

constexpr double longest_stay_days = 200'000;  // some 550 years: keeps the date within its type

}  // namespace

double review_hazard_per_day(CourtParameters const& parameters) {  // CRT-1
    return parameters.review_hazard.per_day() * parameters.judicial_independence.value;
}

double release_at_review(population::Tie tie, CourtParameters const& parameters) {  // CRT-1
    return exact::normal_cdf(parameters.review_leniency.value - parameters.court_discrimination.value * type_of(tie, parameters));
}

double executive_preference(population::Tie tie, CourtParameters const& parameters) {  // CRT-5
    double const z = parameters.review_leniency.value;
    return exact::normal_cdf(z - parameters.executive_discrimination.value * type_of(tie, parameters)) / exact::normal_cdf(z);
}

bool released_at_hearing(bool emergency, double score, double u, CourtParameters const& parameters) {  // CRT-2
    return emergency ? u < parameters.emergency_hearing_release_share.value : score < parameters.remand_score.value;
}

int stay_days(double mean_days, double u) { return 1 + static_cast<int>(std::min(longest_stay_days, -exact::log(u) * mean_days)); }

}  // namespace contrapeso::courts
