// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a page on attribution says, in both languages.
#include "texts.h"

namespace contrapeso::app::attribute_texts {

inline constexpr Phrase heading{"How this model divides a change", "Cómo divide este modelo un cambio"};
inline constexpr Phrase from_to{"{}, {} to {}: {} replicates of {} combinations", "{}, de {} a {}: {} réplicas de {} combinaciones"};
inline constexpr Phrase interrupted{" (of {} asked for; interrupted)", " (de {} pedidas; interrumpido)"};
inline constexpr Phrase rest{"All switches off", "Todo desactivado"};
inline constexpr Phrase whole{"The whole change", "El cambio entero"};
inline constexpr Phrase bars{"", ""};
inline constexpr Phrase points{"in points [95 %]", "en puntos [95 %]"};
inline constexpr Phrase alone_last{"alone … on top of all", "solo … sobre todo lo demás"};
inline constexpr Phrase factor{"as a factor [95 %]", "como factor [95 %]"};
inline constexpr Phrase factor_alone{"alone … on top", "solo … sobre todo"};
inline constexpr Phrase sides{"What the same switches do to the other sides of the account between the same years, in the same runs:",
                              "Qué hacen los mismos interruptores a los otros lados de la cuenta entre los mismos años, en las mismas corridas:"};
inline constexpr Phrase row_name{"switch", "interruptor"};

inline constexpr Phrase about{
    "A division of this model, and not a finding about the country: each switch gets the mean, over the orders in which switches can be put on, of "
    "what it "
    "adds when its turn comes (Shapley value). Parts and the first line add up to the change in points; as factors they multiply to it. The two "
    "scales "
    "tell different stories and both hold: say which one you use. Medians [95 % of the replicates], which draw what is not known and the luck; "
    "medians of "
    "parts need not add up exactly.",
    "Una división de este modelo y no un hallazgo sobre el país: a cada interruptor le toca la media, sobre los órdenes en que pueden activarse, de "
    "lo que "
    "añade cuando llega su turno (valor de Shapley). Las partes y la primera línea suman el cambio en puntos; como factores lo multiplican. Las dos "
    "escalas "
    "cuentan historias distintas y ambas valen: diga cuál usa. Medianas [95 % de las réplicas], que sortean lo que no se sabe y el azar; las "
    "medianas de las "
    "partes no tienen que sumar exactamente."};
inline constexpr Phrase about_window{
    "What acted only between the two years, as a pact that was made and broken, has done its work by the second one: ask about other years too.",
    "Lo que actuó solo entre los dos años, como un pacto que se hizo y se rompió, ya pasó en el segundo: pregunte también por otros años."};
inline constexpr Phrase overlap{
    "Put on one at a time, each alone, the switches change the number by {} in all; together by {}. The difference, {} [{} to {}], belongs to no "
    "single one: "
    "it is where the orders disagree.",
    "Activados de uno en uno, cada uno solo, los interruptores cambian el número en {} en total; juntos, en {}. La diferencia, {} [{} a {}], no es "
    "de ninguno "
    "en particular: es donde los órdenes discrepan."};
inline constexpr Phrase sampled{
    "More than {} switches: every replicate asks {} orders in place of all, another circle of the switches from every start and both ways round. "
    "Bands hold "
    "that luck too.",
    "Más de {} interruptores: cada réplica pregunta {} órdenes en lugar de todos, un círculo distinto de los interruptores desde cada comienzo y en "
    "ambos "
    "sentidos. Las bandas incluyen también ese azar."};
inline constexpr Phrase no_logs{"No factors: in some run the number is 0 or less.", "Sin factores: en alguna corrida el número es 0 o menos."};
inline constexpr Phrase built_in{"† The sign was put into the model by hand (docs/signs.md): a run cannot find it.",
                                 "† El signo se puso a mano en el modelo (docs/signs.md): una corrida no puede hallarlo."};
inline constexpr Phrase never{"{} of {} combinations are of a kind that never existed:", "{} de {} combinaciones son de un tipo que nunca existió:"};
inline constexpr Phrase without{"{} without {}", "{} sin {}"};

inline constexpr Phrase plan_heading{"Plan: {}, {} to {}, in {}", "Plan: {}, de {} a {}, en {}"};
inline constexpr Phrase plan_switches{"switches", "interruptores"};
inline constexpr Phrase plan_runs{"runs", "corridas"};
inline constexpr Phrase plan_exact{"all {} combinations × {} replicates = {}; {} found in {}, {} to make",
                                   "las {} combinaciones × {} réplicas = {}; {} halladas en {}, {} por hacer"};
inline constexpr Phrase plan_sampled{"{} of {} combinations, others in each replicate, × {} replicates = {}; {} found in {}, {} to make",
                                     "{} de {} combinaciones, otras en cada réplica, × {} réplicas = {}; {} halladas en {}, {} por hacer"};
inline constexpr Phrase plan_time{"time", "tiempo"};
inline constexpr Phrase plan_seconds{"about {} on {} thread{}, by one run of {:.2f} s", "cerca de {} en {} hilo{}, según una corrida de {:.2f} s"};
inline constexpr Phrase plan_no_time{"none: everything is there", "ninguno: todo está hecho"};
inline constexpr Phrase plan_kept{"kept", "guardado"};
inline constexpr Phrase plan_kept_as{"{}, {}; Ctrl-C keeps what is done, and the same command goes on",
                                     "{}, {}; Ctrl-C conserva lo hecho y la misma orden continúa"};
inline constexpr Phrase plan_never{"never existed", "nunca existió"};

}  // namespace contrapeso::app::attribute_texts
