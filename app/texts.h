// SPDX-License-Identifier: Apache-2.0
#pragma once
// The two languages of tables and listings. Diagnostics are in English.
#include <array>
#include <string>
#include <string_view>

#include "contrapeso/country/indicators.h"
#include "contrapeso/scenario/table_reader.h"

namespace contrapeso::app {

enum class Language : unsigned char { english, spanish };

/// A text of the program in both languages.
struct Phrase {
    std::string_view en, es;
    [[nodiscard]] std::string in(Language language) const { return std::string{language == Language::spanish ? es : en}; }
};

[[nodiscard]] inline std::string const& in(Language language, scenario::Text const& text) {
    return language == Language::spanish ? text.es : text.en;
}

/// Sides of the account, in the order of country::Ledger.
inline constexpr std::array<Phrase, 4> ledger_headings{Phrase{"SAFETY", "SEGURIDAD"}, Phrase{"RIGHTS", "DERECHOS"},
                                                       Phrase{"INSTITUTIONS", "INSTITUCIONES"}, Phrase{"COST", "COSTO"}};

inline constexpr Phrase about_inputs{
    "Inputs, not results: policies and their dates, what is attempted, the defence budget, and rates of birth, natural death and emigration. J "
    "(judicial independence) starts from V-Dem's index of horizontal accountability; acts that pass lower it. `Killed, official` follows the "
    "definitions of the state, which change. Ties to gangs are known here because this is a model.",
    "Son datos de entrada y no resultados: las políticas y sus fechas, lo que se intenta, el presupuesto de defensa y las tasas de nacimientos, "
    "muertes naturales y emigración. J (independencia judicial) parte del índice de rendición horizontal de cuentas de V-Dem; la bajan los actos que "
    "prosperan. `Muertos, oficial` sigue las definiciones del Estado, que cambian. Los vínculos con pandillas "
    "se conocen aquí porque esto es un modelo."};

inline constexpr Phrase about_blocked{
    "Levers refused by assembly, court, purse or prisons: {} times (median); `contrapeso gates` says which, when and by whom.",
    "Palancas rechazadas por asamblea, Sala, presupuesto o prisiones: {} veces (mediana); `contrapeso gates` dice cuáles, "
    "cuándo y por quién."};
inline constexpr Phrase about_bands{"Median of the replicates [90 % band].", "Mediana de las réplicas [banda del 90 %]."};
inline constexpr Phrase about_medians{"Median of the replicates.", "Mediana de las réplicas."};
inline constexpr Phrase about_parts{"* part of the year.", "* parte del año."};
inline constexpr Phrase about_left_out{"Not shown for want of room (widen the terminal, or use --csv): ",
                                       "Sin mostrar por falta de espacio (ensanche la terminal o use --csv): "};

}  // namespace contrapeso::app
