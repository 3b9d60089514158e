// SPDX-License-Identifier: Apache-2.0
#pragma once
// Words of the claim card, in both languages.
#include <array>

#include "texts.h"

namespace contrapeso::app::claim_texts {

inline constexpr Phrase claim{"Claim: ", "Afirmación: "}, because{"; cause named: ", "; causa nombrada: "}, in_between{" to ", " a "},
    about{"about", "alrededor de"};
inline constexpr Phrase highest_of{"highest of all", "la mayor de todas"}, lowest_of{"lowest of all", "la menor de todas"},
    rank_word{"rank ", "puesto "};

inline constexpr Phrase figures_heading{"WHAT THE FIGURES SAY", "LO QUE DICEN LAS CIFRAS"},
    account_heading{"THE OTHER SIDE OF THE ACCOUNT", "EL OTRO LADO DE LA CUENTA"}, course_heading{"WHEN THE CHANGE CAME", "CUÁNDO CAMBIÓ"},
    model_heading{"IN THIS MODEL", "EN ESTE MODELO"}, bases_heading{"BY BASE", "SEGÚN LA BASE"},
    verdict_heading{"WHAT MAY BE SAID", "QUÉ PUEDE DECIRSE"}, missing_heading{"LEFT OUT", "LO QUE FALTA"}, sources_heading{"SOURCES", "FUENTES"};

inline constexpr Phrase counted_as{"counted as", "contado como"}, change_word{"change", "cambio"}, points_word{"points", "puntos"},
    factor_word{"factor", "factor"}, base_word{"base", "base"}, changes_word{"change to the end", "cambio hasta el final"},
    as_large_word{"as large", "tan grande"}, period_word{"period", "periodo"}, of_points_word{"share of points", "parte de los puntos"},
    of_logs_word{"share of logs", "parte de los logaritmos"}, what_word{"what is counted", "qué se cuenta"}, before_word{"before", "antes"},
    after_word{"after", "después"}, day_word{"day", "día"}, figure_word{"figure", "cifra"}, place_word{"place", "puesto"};

inline constexpr Phrase other_end{"* No figure of {0}: the last one before it, shown and not counted among the ways.",
                                  "* No hay cifra de {0}: se muestra la última anterior, que no se cuenta entre las formas."};
inline constexpr Phrase no_figures{"no figures of both times", "sin cifras de ambos momentos"};

inline constexpr Phrase ways_asked{
    "Ways to say it: every definition × every base × every published figure. {0} of them; of {1} pairs of definition and base {2} lack a figure and "
    "are left "
    "out, since missing is not zero, and {3} repeat the figures of another definition. They share figures, so they are ways to say it and no "
    "independent "
    "witnesses. Median {4}, range {5} to {6}.",
    "Formas de decirlo: cada definición × cada base × cada cifra publicada. Son {0}. De {1} pares de definición y base, a {2} les falta una cifra y "
    "quedan "
    "fuera, pues lo que falta no es cero, y {3} repiten las cifras de otra definición. Comparten cifras: son formas de decirlo, no testigos "
    "independientes. "
    "Mediana {4}, de {5} a {6}."};
inline constexpr Phrase same_as_above{"the figures of above", "las cifras de arriba"};
inline constexpr std::array<Phrase, 3> lever_words{Phrase{"the base", "la base"}, Phrase{"the definition", "la definición"},
                                                   Phrase{"the source", "la fuente"}};
inline constexpr Phrase moves_most{"What moves it most: ", "Lo que más la mueve: "}, lever_range{"{0} ({1})", "{0} ({1})"};
inline constexpr Phrase ends_earlier{" Definitions that end earlier could not be asked.",
                                     " A las definiciones que terminan antes no se les pudo preguntar."};
inline constexpr Phrase moves_nothing{"{0} (nothing)", "{0} (nada)"};

inline constexpr Phrase claimed_base{"{0} (claimed)", "{0} (la afirmada)"}, largest_base{"{0} (largest)", "{0} (el mayor)"},
    smallest_base{"{0} (smallest)", "{0} (el menor)"}, cause_base{"{0} (last before the cause)", "{0} (última antes de la causa)"};

inline constexpr Phrase on_course{
    "From the figures of “{0}”. Points ask how many fewer, logs how many times fewer; neither scale is the right one. Before {1} began ({2}): {3} of "
    "the change in "
    "points, {4} of its logarithm.",
    "Con las cifras de «{0}». Los puntos dicen cuántos menos y los logaritmos cuántas veces menos; ninguna escala es la correcta. Antes de que "
    "empezara {1} ({2}): "
    "{3} del cambio en puntos, {4} de su logaritmo."};
inline constexpr Phrase on_course_plain{
    "From the figures of “{0}”. Points ask how many fewer, logs how many times fewer; neither scale is the right one.",
    "Con las cifras de «{0}». Los puntos dicen cuántos menos y los logaritmos cuántas veces menos; ninguna escala es la correcta."};
inline constexpr Phrase unknown_share{"an unknown share", "una parte desconocida"};

inline constexpr Phrase on_account{
    "Published figures nearest to {0} and the last until {1}, each with its day. Counts of organisations are lower bounds.",
    "Cifras publicadas más cercanas a {0} y la última hasta {1}, cada una con su fecha. Los conteos de organizaciones son cotas inferiores."};
inline constexpr Phrase on_account_one{
    "The last published figures until {1}, each with its day. Counts of organisations are lower bounds.",
    "Las últimas cifras publicadas hasta {1}, cada una con su fecha. Los conteos de organizaciones son cotas inferiores."};

inline constexpr Phrase later_than_the_end{"* No figure until {0}: the first after it.", "* No hay cifra hasta {0}: la primera posterior."};

// What may be said. {0} and so on are numbers and names.
inline constexpr Phrase fall_word{"fall", "caída"}, rise_word{"rise", "subida"};
inline constexpr Phrase holds{
    "With base {0} the figure holds in {3} of {1} ways to count it, under {4} of {5} definitions: a {2} at least as large.",
    "Con base {0} la cifra se sostiene en {3} de {1} formas de contarla, con {4} de {5} definiciones: una {2} al menos tan grande."};
inline constexpr Phrase holds_no_way{"With base {0} the figure holds in 0 of {1} ways to count it: they give {3}.",
                                     "Con base {0} la cifra se sostiene en 0 de {1} formas de contarla: dan {3}."};
inline constexpr Phrase no_way_at_all{
    "Nobody published figures of {0} and {1} by the same definition, so the change cannot be held against anything.",
    "Nadie publicó cifras de {0} y {1} con la misma definición, así que el cambio no puede contrastarse."};
inline constexpr Phrase no_number{"No number was claimed: with base {0} the figures give {1}.",
                                  "No se afirmó ninguna cifra: con base {0} los datos dan {1}."};
inline constexpr Phrase depends_on_base{"It depends on the base: over all {0} bases {1} of {2} ways give a {3} at least as large.",
                                        "Depende de la base: entre las {0} bases, {1} de {2} formas dan una {3} al menos tan grande."};
inline constexpr Phrase whatever_base{"The base hardly matters: over all {0} bases {1} of {2} ways give a {3} at least as large.",
                                      "La base casi no importa: entre las {0} bases, {1} de {2} formas dan una {3} al menos tan grande."};
inline constexpr Phrase others_lack_the_end{"Definitions without a figure of {2}: {0} of {1}; at their last one before it they give {3}.",
                                            "Definiciones sin cifra de {2}: {0} de {1}; con la última anterior dan {3}."};
inline constexpr Phrase base_is_largest{"Of the {0} possible bases, {1} gives the largest change.",
                                        "De las {0} bases posibles, {1} da el mayor cambio."};
inline constexpr Phrase base_is_among{"Of the {0} possible bases, {2} give a change as large as {1} or larger, itself included.",
                                      "De las {0} bases posibles, {2} dan un cambio tan grande como el de {1} o mayor, incluida ella."};
inline constexpr Phrase ends_differ{"The two ends do not count the same: {0}.", "Los dos extremos no cuentan lo mismo: {0}."};
inline constexpr Phrase cause_not_shown{
    "The figure does not show its cause: {0} of the change in points, and {1} of its logarithm, came before {2} began.",
    "La cifra no muestra su causa: {0} del cambio en puntos, y {1} de su logaritmo, ocurrieron antes de que empezara {2}."};
inline constexpr Phrase cause_before_base{
    "The figure does not show its cause: {0} had begun before the base, and everything else of those years is in the same two figures.",
    "La cifra no muestra su causa: {0} ya había empezado antes de la base, y todo lo demás de esos años está en las mismas dos cifras."};
inline constexpr Phrase cause_after_end{"{0} began only on {1}, after the end of the claim: it cannot be its cause.",
                                        "{0} empezó solo el {1}, después del final de la afirmación: no puede ser su causa."};
inline constexpr Phrase cause_only_named{"A figure of before and one of after do not show a cause.",
                                         "Una cifra de antes y otra de después no muestran una causa."};
inline constexpr Phrase both_sides{"Whoever cites the figure without the other side of the account cites half of it.",
                                   "Quien cita la cifra sin el otro lado de la cuenta cita la mitad."};
inline constexpr Phrase level_counts{"Published figures of {0}: {1}. Equal to the claimed number to its digits: {2}; below it: {3}; above it: {4}.",
                                     "Cifras publicadas de {0}: {1}. Iguales a la afirmada en sus dígitos: {2}; por debajo: {3}; por encima: {4}."};
inline constexpr Phrase neighbours{"Next to {0}:", "Junto a {0}:"};
inline constexpr Phrase rank_counts{"The rank holds for {0} of {1} figures of El Salvador for {2}.",
                                    "El puesto se sostiene con {0} de {1} cifras de El Salvador de {2}."};
inline constexpr Phrase rank_unknown{"No figure of {0} can be held against other countries' figures.",
                                     "Ninguna cifra de {0} puede contrastarse con las de otros países."};
inline constexpr Phrase rank_scope{
    "Held against the {0} countries of {1} that we have a figure of ({2}): not the hemisphere and not the world. 1 is the lowest.",
    "Contra los {0} países de {1} de los que tenemos cifra ({2}): ni el hemisferio ni el mundo. El 1 es el menor."};
inline constexpr Phrase place_of{"{0} of {1}", "{0} de {1}"};

inline constexpr Phrase foot{
    "This card gives counts and what they rest on, and no score of truth. What was published is in data/evidence and data/claims; `contrapeso claim "
    "--help`.",
    "Esta tarjeta da conteos y en qué descansan, y ninguna nota de verdad. Lo publicado está en data/evidence y data/claims; `contrapeso claim "
    "--help`."};

}  // namespace contrapeso::app::claim_texts
