// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/opinion/consent.h"

#include <cmath>

#include "contrapeso/core/exact_math.h"

namespace contrapeso::opinion {

namespace {

double logistic(double log_odds) { return 1 / (1 + exact::exp(-log_odds)); }

/// P(X > 0) of a normal variable; without spread, everybody is on one side.
double share_above_zero(double mean, double sd) { return sd > 0 ? exact::normal_cdf(mean / sd) : mean > 0 ? 1.0 : mean < 0 ? 0.0 : 0.5; }

}  // namespace

double sincere_approval(Situation const& s, OpinionParameters const& p) {  // OPI-4
    return logistic(p.appeal.value + p.honeymoon_effect.value * p.honeymoon.value + p.relief_effect.value * s.relief -
                    p.innocents_effect.value * s.knows_an_innocent - p.economic_effect.value * p.economic_loss.value - s.standing_lost);
}

Latents mean_latents(Situation const& s, OpinionParameters const& p) {  // OPI-5
    return {p.safety_level.value - p.safety_by_violence.value * s.perceived_violence - p.safety_by_gangs.value * s.visible_members,
            p.rights_level.value + p.rights_by_innocents.value * s.knows_an_innocent};
}

double feels_safe(Latents const& mean) { return exact::normal_cdf(mean.safety); }

double rejects_a_suspension(Latents const& mean) { return exact::normal_cdf(mean.rights); }

/// α S − β T is normal, as S and T are jointly: no integral over both is needed (OPI-5).
double supports_the_emergency(Latents const& mean, double perceived_violence, OpinionParameters const& p) {
    double const alpha = p.support_by_safety.value, beta = p.support_by_rights.value;
    double const variance = alpha * alpha + beta * beta - 2 * alpha * beta * p.latent_correlation.value;
    double const support = p.support_level.value + p.support_by_violence.value * perceived_violence + alpha * mean.safety - beta * mean.rights;
    return share_above_zero(support, std::sqrt(variance > 0 ? variance : 0.0));
}

double as_said(double share, double media_freedom, OpinionParameters const& p) {  // OPI-6
    return share + p.hidden_dissent.value * (1 - media_freedom) * (1 - share);
}

double tolerance_in_view(double approval, Situation const& s, OpinionParameters const& p) {  // OPI-7
    return logistic(p.tolerance_level.value + p.tolerance_by_approval.value * (approval - 0.5) + p.tolerance_by_relief.value * s.relief -
                    p.tolerance_by_innocents.value * s.knows_an_innocent);
}

}  // namespace contrapeso::opinion
