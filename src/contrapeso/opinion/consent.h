// SPDX-License-Identifier: Apache-2.0
#pragma once
// OPI-4, OPI-5, OPI-6, OPI-7: what people make of what they see. Shares of adults.
#include "contrapeso/opinion/parameters.h"

namespace contrapeso::opinion {

/// What the answers depend on today.
struct Situation {
    double perceived_violence{};  ///< V [log points]
    double relief{};  ///< R − V [log points]
    double knows_an_innocent{};  ///< share of adults
    double visible_members{};  ///< gang members who do not hide, per 1,000 inhabitants
    double media_freedom{1};  ///< index
    double standing_lost{};  ///< what the government's standing abroad costs its approval [log points]
};

/// Approval of the president as people hold it, whatever they say (OPI-4).
[[nodiscard]] double sincere_approval(Situation const& situation, OpinionParameters const& parameters);

/// A person's sense of safety and attachment to rights: normal with these means, variance 1, and the correlation of the parameters (OPI-5).
struct Latents {
    double safety{}, rights{};
};
[[nodiscard]] Latents mean_latents(Situation const& situation, OpinionParameters const& parameters);

/// Feels safe: safety above 0 (OPI-5).
[[nodiscard]] double feels_safe(Latents const& mean);

/// Disagrees with at least one suspended right: rights above 0 (OPI-5).
[[nodiscard]] double rejects_a_suspension(Latents const& mean);

/// Supports the emergency and its extension: a sum of both latents and of the threat above 0 (OPI-5).
[[nodiscard]] double supports_the_emergency(Latents const& mean, double perceived_violence, OpinionParameters const& parameters);

/// What a survey hears when a share holds with the government: some of the others say so too (OPI-6).
[[nodiscard]] double as_said(double share, double media_freedom, OpinionParameters const& parameters);

/// Where tolerance of non-democratic rule is heading (OPI-7).
[[nodiscard]] double tolerance_in_view(double sincere_approval, Situation const& situation, OpinionParameters const& parameters);

}  // namespace contrapeso::opinion
