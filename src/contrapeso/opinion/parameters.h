// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <tuple>

#include "contrapeso/core/fields.h"
#include "contrapeso/core/units.h"

namespace contrapeso::opinion {

/// What people see, fear and support. Today's plain numbers; values, bounds and sources: data/parameters/opinion.toml.
struct OpinionParameters {
    // what people see
    YearlyRate initial_homicide_rate;  ///< OPI-1, on the first morning
    Days news_memory;  ///< OPI-1, over which a rate is a rate and not the count of a day
    Days perception_memory;  ///< OPI-1, mean age of the violence that people have in mind
    Share official_weight;  ///< OPI-1, of official figures where the press is free
    Share captured_press_weight;  ///< OPI-1, added to it where the press is not free at all
    Years reference_memory;  ///< OPI-2, until a level of violence is what people are used to
    Persons acquaintances;  ///< OPI-3, people of whom somebody would know that they are held and innocent

    // approval
    LogScale appeal;  ///< OPI-4, a government's own, by date
    Strength honeymoon;  ///< OPI-4, 1 on the day of an inauguration, by date
    LogScale honeymoon_effect;  ///< OPI-4
    Ratio relief_effect;  ///< OPI-4, of violence below what people are used to
    LogScale innocents_effect;  ///< OPI-4, of knowing an innocent detainee
    Share economic_loss;  ///< OPI-4, output below what it was, by date
    LogScale economic_effect;  ///< OPI-4

    // two latents of a person
    Latent safety_level;  ///< OPI-5, with no violence and no gangs in sight
    Latent safety_by_violence;  ///< OPI-5, lost per log point of perceived violence
    Latent safety_by_gangs;  ///< OPI-5, lost per visible member among 1,000 inhabitants
    Latent rights_level;  ///< OPI-5, attachment to the suspended rights
    Latent rights_by_innocents;  ///< OPI-5, added when everybody knows an innocent detainee
    Ratio latent_correlation;  ///< OPI-5, of safety and rights between persons
    Latent support_level;  ///< OPI-5
    Latent support_by_violence;  ///< OPI-5, per log point of perceived violence
    Ratio support_by_safety, support_by_rights;  ///< OPI-5, weights of a person's latents

    Share hidden_dissent;  ///< OPI-6, of those who are against, where the press is not free at all
    Ratio fall_discernment;  ///< OPI-8

    // tolerance of non-democratic rule
    LogScale tolerance_level;  ///< OPI-7
    LogScale tolerance_by_approval;  ///< OPI-7
    Ratio tolerance_by_relief;  ///< OPI-7
    LogScale tolerance_by_innocents;  ///< OPI-7
    Years tolerance_memory;  ///< OPI-7

    template<class P = OpinionParameters>
    static constexpr auto fields() {
        return std::tuple{Field{"initial_homicide_rate", &P::initial_homicide_rate},
                          Field{"news_memory", &P::news_memory},
                          Field{"perception_memory", &P::perception_memory},
                          Field{"official_weight", &P::official_weight},
                          Field{"captured_press_weight", &P::captured_press_weight},
                          Field{"reference_memory", &P::reference_memory},
                          Field{"acquaintances", &P::acquaintances},
                          Field{"appeal", &P::appeal},
                          Field{"honeymoon", &P::honeymoon},
                          Field{"honeymoon_effect", &P::honeymoon_effect},
                          Field{"relief_effect", &P::relief_effect},
                          Field{"innocents_effect", &P::innocents_effect},
                          Field{"economic_loss", &P::economic_loss},
                          Field{"economic_effect", &P::economic_effect},
                          Field{"safety_level", &P::safety_level},
                          Field{"safety_by_violence", &P::safety_by_violence},
                          Field{"safety_by_gangs", &P::safety_by_gangs},
                          Field{"rights_level", &P::rights_level},
                          Field{"rights_by_innocents", &P::rights_by_innocents},
                          Field{"latent_correlation", &P::latent_correlation},
                          Field{"support_level", &P::support_level},
                          Field{"support_by_violence", &P::support_by_violence},
                          Field{"support_by_safety", &P::support_by_safety},
                          Field{"support_by_rights", &P::support_by_rights},
                          Field{"hidden_dissent", &P::hidden_dissent},
                          Field{"fall_discernment", &P::fall_discernment},
                          Field{"tolerance_level", &P::tolerance_level},
                          Field{"tolerance_by_approval", &P::tolerance_by_approval},
                          Field{"tolerance_by_relief", &P::tolerance_by_relief},
                          Field{"tolerance_by_innocents", &P::tolerance_by_innocents},
                          Field{"tolerance_memory", &P::tolerance_memory}};
    }
};

}  // namespace contrapeso::opinion
