// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/institutions/checks.h"

#include <algorithm>

#include "contrapeso/core/exact_math.h"

namespace contrapeso::institutions {

namespace {

template<std::size_t n>
double kept_after(Act act, std::array<Act, n> const& acts, std::array<Share, n> const& losses) {
    auto const at = std::find(acts.begin(), acts.end(), act);
    return at == acts.end() ? 1.0 : 1 - losses[static_cast<std::size_t>(at - acts.begin())].value;
}

}  // namespace

double ally_votes_yes(double opinion, InstitutionParameters const& parameters) {  // INS-3
    double const scale = parameters.ally_scale.value;
    return scale > 0 ? 1 / (1 + exact::exp((parameters.ally_threshold.value - opinion) / scale)) : 1.0;
}

double court_strikes(double judicial_independence, InstitutionParameters const& parameters) {  // INS-5
    double const captured = parameters.captured_court.value;
    double const reach = captured < 1 ? (judicial_independence - captured) / (1 - captured) : 0.0;
    return parameters.court_strike_chance.value * std::max(0.0, reach);
}

void take(Checks& kept, Act act, InstitutionParameters const& parameters) {  // INS-6
    kept.judicial_independence *= kept_after(act, lowers_independence, parameters.independence_loss);
    kept.media_freedom *= kept_after(act, lowers_media_freedom, parameters.media_loss);
    kept.accountability *= kept_after(act, lowers_accountability, parameters.accountability_loss);
}

void recover(Checks& kept, InstitutionParameters const& parameters) {  // INS-6
    double const days = parameters.recovery_time.days();
    if (days <= 0) {
        return;
    }
    double const back = std::min(1.0, 1 / days);
    for (double* const index : {&kept.judicial_independence, &kept.media_freedom, &kept.accountability}) {
        *index += (1 - *index) * back;
    }
}

double death_factor(double accountability, InstitutionParameters const& parameters) {  // INS-9
    return std::max(0.0, 1 + parameters.death_effect.value * (parameters.accountability_reference.value - accountability));
}

}  // namespace contrapeso::institutions
