// SPDX-License-Identifier: Apache-2.0
#pragma once
// What `contrapeso verify` says, in both languages.
#include <array>
#include <string_view>
#include <utility>

#include "texts.h"

namespace contrapeso::app {

inline constexpr Phrase to{" to ", " a "}, until{"to ", "hasta "}, the_figure{"the figure", "la cifra"};
inline constexpr Phrase day_or_days{"when", "cuándo"}, published_word{"published", "publicado"},
    run_word{"run: median [90 % band]", "modelo: mediana [banda 90 %]"}, score_word{"score", "puntaje"}, kind_word{"kind", "tipo"},
    verdict_word{"verdict", "veredicto"};
inline constexpr Phrase tolerance_word{"Accepted: ", "Aceptado: "}, note_word{"Note: ", "Nota: "}, sources_word{"Sources: ", "Fuentes: "};
inline constexpr Phrase not_covered_heading{"Not covered yet, and so not passed:", "Sin indicador todavía y, por tanto, sin aprobar:"};
inline constexpr Phrase misses_heading{"What misses", "Lo que falla"};
inline constexpr Phrase figures_of{"figures of", "cifras de"}, facts_word{"facts", "hechos"};

/// In the order of evidence::Kind.
inline constexpr std::array<Phrase, 3> kind_words{Phrase{"input", "entrada"}, Phrase{"fitted", "ajustado"}, Phrase{"predicted", "predicho"}};

/// In the order of evidence::Verdict.
inline constexpr std::array<Phrase, 9> verdict_words{Phrase{"reproduced", "reproducido"},
                                                     Phrase{"fits", "coincide"},
                                                     Phrase{"as put in", "como se introdujo"},
                                                     Phrase{"right, but too wide to count", "acierta, pero demasiado ancho"},
                                                     Phrase{"near, but outside the band", "cerca, pero fuera de la banda"},
                                                     Phrase{"misses", "falla"},
                                                     Phrase{"derived, not judged", "derivado, no se juzga"},
                                                     Phrase{"not covered", "sin indicador"},
                                                     Phrase{"outside the run", "fuera del período"}};

inline constexpr std::array<std::pair<std::string_view, Phrase>, 13> chapter_words{{
    {"violence", {"VIOLENCE", "VIOLENCIA"}},
    {"gangs", {"GANGS", "PANDILLAS"}},
    {"policing", {"POLICING", "POLICÍA"}},
    {"courts", {"COURTS", "TRIBUNALES"}},
    {"prisons", {"PRISONS", "PRISIONES"}},
    {"records", {"RECORDS", "REGISTROS"}},
    {"institutions", {"INSTITUTIONS", "INSTITUCIONES"}},
    {"opinion", {"OPINION", "OPINIÓN"}},
    {"prevention", {"PREVENTION", "PREVENCIÓN"}},
    {"foreign", {"FOREIGN", "EXTERIOR"}},
    {"cost", {"COST", "COSTO"}},
    {"population", {"POPULATION", "POBLACIÓN"}},
    {"region", {"REGION", "REGIÓN"}},
}};

[[nodiscard]] constexpr Phrase chapter_word(std::string_view chapter) {
    for (auto const& [name, word] : chapter_words) {
        if (name == chapter) {
            return word;
        }
    }
    return {chapter, chapter};
}

inline constexpr Phrase about_pictures{
    "Pictures: │ the published figure, ░ what is accepted, ─ the 90 % band of the run with its median ●, ◂ ▸ the band goes on. Each is drawn to its "
    "own scale.",
    "Dibujos: │ la cifra publicada, ░ lo aceptado, ─ la banda del 90 % del modelo con su mediana ●, ◂ ▸ la banda sigue. Cada uno tiene su propia "
    "escala. "
    "Notas, fuentes y unidades están en inglés."};

inline constexpr Phrase derived_word{"Derived: ", "Derivado: "};
inline constexpr Phrase none_in_run{"misses: none in the run", "falla: ninguno en el modelo"};
inline constexpr Phrase predicted_figures{"predicted figures could be judged; reproduced:", "cifras predichas pudieron juzgarse; reproducidas:"};

inline constexpr Phrase scores_heading{
    "Scores beside what anybody could say\n"
    "       log error               interval score          held by the 90 % band\n"
    "    n   model  persis    step    model  persis    step    model  persis    step",
    "Puntajes junto a lo que cualquiera podría decir\n"
    "       error logarítmico       puntaje de intervalo    dentro de la banda del 90 %\n"
    "    n  modelo  persis    grada  modelo  persis    grada  modelo  persis    grada"};

inline constexpr Phrase about_scores{
    "Log error: root mean square of ln(median / figure). Interval score: width of the 90 % band plus twenty times the miss, as a share of "
    "the figure; smaller is better. Persistence says the figure before; the step function has one level between each two dated drivers. Both nulls "
    "were told the "
    "figures, as the model's values were: no score here is that of a forecast.",
    "Error logarítmico: raíz del promedio cuadrático de ln(mediana / cifra). Puntaje de intervalo: ancho de la banda del 90 % más veinte veces lo "
    "que "
    "falla, como parte de la cifra; menos es mejor. La persistencia repite la cifra anterior; la función escalonada tiene un nivel entre cada dos "
    "hechos fechados. Ambas conocían las cifras, como los valores del modelo: ningún puntaje es el de un pronóstico."};

inline constexpr Phrase about_verdicts{
    "Only what is predicted and agrees counts as reproduced. `fits` agrees because the values were set with the figure in view; `as put in` "
    "shows what the model was told. A band more than three times as wide as what is accepted holds almost anything and is not counted; neither is "
    "one that is "
    "near the figure without holding it.",
    "Solo lo predicho que coincide cuenta como reproducido. «Coincide»: los valores se fijaron con la cifra a la vista; «como se introdujo»: el "
    "modelo "
    "muestra lo que se le dio. Una banda más de tres veces más ancha que lo aceptado contiene casi cualquier cosa y no cuenta; tampoco la que queda "
    "cerca de la cifra sin contenerla."};

}  // namespace contrapeso::app
