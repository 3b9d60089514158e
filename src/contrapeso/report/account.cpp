// SPDX-License-Identifier: Apache-2.0
// The two-sided account: every figure over the same years, and what it differs by.
#include "contrapeso/study/account.h"
#include "contrapeso/report/sections.h"

namespace contrapeso::report {

namespace {

Json contrast_of(Sample const& changed, Sample const& unchanged) {
    study::Paired const pairs = study::paired(changed, unchanged);
    Json contrast{{"q", rounded(pairs.q)},
                  {"ratio", pairs.ratio ? rounded(*pairs.ratio) : Json(nullptr)},
                  {"positive", exactly(pairs.of.share_above)},
                  {"zero", exactly(1 - pairs.of.share_above - pairs.of.share_below)},
                  {"pairs", pairs.of.pairs},
                  {"mean", rounded(pairs.of.mean)},
                  {"mean_error", rounded(pairs.of.standard_error)},
                  {"more_replicates", nullptr},
                  {"variance_saved", pairs.variance_saved ? rounded(*pairs.variance_saved) : Json(nullptr)}};
    bool const all_alike = pairs.of.share_above == 0 && pairs.of.share_below == 0;  // no sign to settle
    if (pairs.more_replicates && !all_alike) {
        contrast["more_replicates"] = *pairs.more_replicates;
    }
    return contrast;
}

Json figure_of(study::AccountFigure const& figure, Material const& material) {
    Json values = Json::array(), contrasts = Json::array();
    Sample const first = over(material.arms.front(), figure.indicator, material.window);
    for (std::size_t i = 0; i < material.arms.size(); ++i) {
        Arm const& arm = material.arms[i];
        Sample const now = i == 0 ? first : over(arm, figure.indicator, material.window);
        values.push_back({{"scenario", arm.id}, {"q", seven_of(now)}});
        if (i > 0) {
            contrasts.push_back(contrast_of(now, first));
            contrasts.back()["scenario"] = arm.id;
            contrasts.back()["against"] = material.arms.front().id;
        }
    }
    if (!material.is_comparison()) {
        Sample const before = over(material.arms.front(), figure.indicator, material.reference);
        values[0]["reference"] = seven_of(before);
        contrasts.push_back(contrast_of(first, before));
        contrasts.back()["scenario"] = material.arms.front().id;
    }
    return {{"indicator", scenario::indicator_key(figure.indicator)},
            {"headline", figure.headline},
            {"values", std::move(values)},
            {"contrasts", std::move(contrasts)}};
}

}  // namespace

Json account_section(Material const& material) {
    Json figures = Json::array();
    for (study::AccountFigure const& figure : study::account) {
        figures.push_back(figure_of(figure, material));
    }
    Json account{{"window", span(material.first_day_of(material.window), material.last_day_of(material.window))}, {"figures", std::move(figures)}};
    if (!material.is_comparison()) {
        account["reference"] = span(material.first_day_of(material.reference), material.last_day_of(material.reference));
    }
    return account;
}

}  // namespace contrapeso::report
