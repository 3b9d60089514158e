// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <array>
#include <string_view>

#include "texts.h"

namespace contrapeso::app {

/// The unit of an indicator in both languages.
[[nodiscard]] inline Phrase unit_word(std::string_view unit) {
    constexpr std::array words{
        Phrase{"persons", "personas"},
        Phrase{"person-years", "años-persona"},
        Phrase{"payers", "pagadores"},
        Phrase{"complaints", "denuncias"},
        Phrase{"cases", "casos"},
        Phrase{"days", "días"},
        Phrase{"acts", "actos"},
        Phrase{"arrests", "capturas"},
        Phrase{"deals", "acuerdos"},
        Phrase{"extensions", "prórrogas"},
        Phrase{"hearings", "audiencias"},
        Phrase{"index", "índice"},
        Phrase{"log points", "puntos logarítmicos"},
        Phrase{"municipalities", "municipios"},
        Phrase{"per 100,000 and year", "por 100 000 y año"},
        Phrase{"per 100,000", "por 100 000"},
        Phrase{"points", "puntos"},
        Phrase{"ratio", "razón"},
        Phrase{"refusals", "rechazos"},
        Phrase{"seats", "escaños"},
        Phrase{"share", "parte"},
        Phrase{"strength", "fuerza"},
        Phrase{"votes", "votos"},
    };
    auto const* const word = std::ranges::find(words, unit, &Phrase::en);
    return word == words.end() ? Phrase{unit, unit} : *word;
}

}  // namespace contrapeso::app
