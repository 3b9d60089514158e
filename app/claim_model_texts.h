// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a claim card says of the model, in both languages.
#include "texts.h"

namespace contrapeso::app::claim_model_texts {

inline constexpr Phrase number{"change of", "cambio de"}, whole{"in all", "en total"},
    part{"part of the cause [95 % band]", "parte de la causa [banda del 95 %]"}, orders{"put on first … last", "puesto primero … último"};
inline constexpr Phrase about{
    "A division of the model and not of history: {0}, {1} to {2}, {3} replicates, {4} switches put on in every order (Shapley); attribution {5}. "
    "What somebody else "
    "would count as the cause depends on the order: last, on top of all others, or first, alone.",
    "Una división del modelo y no de la historia: {0}, {1} a {2}, {3} réplicas, {4} interruptores puestos en todos los órdenes (Shapley); atribución "
    "{5}. Lo que otra "
    "persona contaría como la causa depende del orden: al final, sobre todos los demás, o al principio, solo."};
inline constexpr Phrase sentence{
    "In this model {0} does {1} [{2} to {3}] of a change of {4} ({5}), {6} to {7} depending on what came before it; nobody has measured it in "
    "history.",
    "En este modelo {0} hace {1} [{2} a {3}] de un cambio de {4} ({5}), de {6} a {7} según lo que vino antes; en la historia nadie lo ha medido."};
inline constexpr Phrase built_in{"† The sign of what the cause does to this number was put in by hand (docs/signs.md): it is no finding.",
                                 "† El signo de lo que la causa hace a este número se puso a mano (docs/signs.md): no es un hallazgo."};
inline constexpr Phrase never{"{0} of the {1} combinations never existed.", "{0} de las {1} combinaciones nunca existieron."};
inline constexpr Phrase no_switch{"No switch of the model stands for {0}.", "Ningún interruptor del modelo representa {0}."};
inline constexpr Phrase no_indicator{"The model does not simulate this: {1}.", "El modelo no simula esto: {1}."};
inline constexpr Phrase outside{"The model runs from 2010 to 2025 and cannot be asked about these years.",
                                "El modelo va de 2010 a 2025 y no puede preguntársele por estos años."};
inline constexpr Phrase million_usd{"USD million", "millones de USD"};
inline constexpr Phrase not_kept{
    "{0} keeps no division of the model for these years with {1} among its switches. --replicates 20 makes one: some 640 runs; the plan and what it "
    "costs are said first.",
    "{0} no guarda una división del modelo de estos años con {1} entre sus interruptores. --replicates 20 la hace: unas 640 corridas; antes se dice "
    "el plan y lo que cuesta."};

}  // namespace contrapeso::app::claim_model_texts
