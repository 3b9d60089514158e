// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every published number once: its name, side, unit, how months fold into years, and how it is read from the record.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "contrapeso/country/record.h"

namespace contrapeso::country {

/// Which side of the account a number stands on. `people`: denominators and stocks that are neither good nor bad.
enum class Ledger : std::uint8_t { safety, rights, institutions, cost, people };
inline constexpr std::array<std::string_view, 5> ledger_names{"safety", "rights", "institutions", "cost", "people"};

/// How the months of a year become one number.
enum class Fold : std::uint8_t { sum, last, mean, largest };

/// Who says so: the model's truth, the state's count, or an NGO's.
enum class Observer : std::uint8_t { truth, official, ngo };
inline constexpr std::array<std::string_view, 3> observer_names{"truth", "official", "ngo"};

using Read = double (*)(MonthlyRecord const&);

struct Indicator {
    std::string_view id;  ///< as in CSV and on the command line; never renamed, only superseded
    Observer observer;
    Ledger ledger;
    std::string_view unit;
    Fold fold;
    Read read;
    std::string_view name_en, name_es;
};

namespace detail {

/// Reads one whole number.
template<std::int64_t MonthlyRecord::*member>
constexpr double counted(MonthlyRecord const& m) {
    return static_cast<double>(m.*member);
}

constexpr double ratio(double a, double b) { return b > 0 ? a / b : 0.0; }

constexpr std::int64_t killed(MonthlyRecord const& m) {
    return m.killed_feud + m.killed_enforcement + m.killed_background + m.killed_strike + m.killed_by_security_forces;
}

/// A rate of a month as if it lasted a year, so that the mean over twelve months is the year's rate.
constexpr double yearly_per_100k(std::int64_t count, MonthlyRecord const& m) {
    return ratio(static_cast<double>(count) * days_per_year * 1e5, static_cast<double>(m.days) * static_cast<double>(m.population));
}

constexpr double person_years(std::int64_t person_days) { return static_cast<double>(person_days) / days_per_year; }

}  // namespace detail

// clang-format off
inline constexpr std::array indicators{
    Indicator{"homicide_victim_count", Observer::truth, Ledger::safety, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(detail::killed(m)); }, "Homicide victims, all", "Víctimas de homicidio, todas"},
    Indicator{"homicide_victim_count", Observer::official, Ledger::safety, "persons", Fold::sum, detail::counted<&MonthlyRecord::homicides_official>, "Homicide victims, official count", "Víctimas de homicidio, conteo oficial"},
    Indicator{"homicide_rate", Observer::truth, Ledger::safety, "per 100,000 and year", Fold::mean, [](MonthlyRecord const& m) { return detail::yearly_per_100k(detail::killed(m), m); }, "Homicide rate, all", "Tasa de homicidios, todos"},
    Indicator{"homicide_rate", Observer::official, Ledger::safety, "per 100,000 and year", Fold::mean, [](MonthlyRecord const& m) { return detail::yearly_per_100k(m.homicides_official, m); }, "Homicide rate, official", "Tasa de homicidios, oficial"},
    Indicator{"homicide_victim_count_feud", Observer::truth, Ledger::safety, "persons", Fold::sum, detail::counted<&MonthlyRecord::killed_feud>, "Killed in the feud", "Muertos en la pugna entre pandillas"},
    Indicator{"homicide_victim_count_enforcement", Observer::truth, Ledger::safety, "persons", Fold::sum, detail::counted<&MonthlyRecord::killed_enforcement>, "Killed in extortion and discipline", "Muertos por extorsión y disciplina"},
    Indicator{"homicide_victim_count_background", Observer::truth, Ledger::safety, "persons", Fold::sum, detail::counted<&MonthlyRecord::killed_background>, "Killed outside the gangs", "Muertos fuera de las pandillas"},
    Indicator{"homicide_victim_count_strike", Observer::truth, Ledger::safety, "persons", Fold::sum, detail::counted<&MonthlyRecord::killed_strike>, "Killed in an ordered strike", "Muertos en una matanza ordenada"},
    Indicator{"homicide_victim_count_security_forces", Observer::truth, Ledger::safety, "persons", Fold::sum, detail::counted<&MonthlyRecord::killed_by_security_forces>, "Killed by security forces", "Muertos por fuerzas de seguridad"},
    Indicator{"homicide_victim_count_members", Observer::truth, Ledger::safety, "persons", Fold::sum, detail::counted<&MonthlyRecord::killed_members>, "Gang members killed", "Pandilleros muertos"},
    Indicator{"gang_members_free", Observer::truth, Ledger::safety, "persons", Fold::last, detail::counted<&MonthlyRecord::members_free>, "Gang members free", "Pandilleros libres"},
    Indicator{"collaborators_free", Observer::truth, Ledger::safety, "persons", Fold::last, detail::counted<&MonthlyRecord::collaborators_free>, "Collaborators free", "Colaboradores libres"},
    Indicator{"recruit_count", Observer::truth, Ledger::safety, "persons", Fold::sum, detail::counted<&MonthlyRecord::recruits>, "New gang members", "Nuevos pandilleros"},
    Indicator{"desistance_count", Observer::truth, Ledger::safety, "persons", Fold::sum, detail::counted<&MonthlyRecord::desistances>, "Members who left their gang", "Pandilleros que dejaron la pandilla"},
    Indicator{"feels_safe_share", Observer::truth, Ledger::safety, "share", Fold::last, [](MonthlyRecord const& m) { return m.opinion.feels_safe; }, "Feel safe", "Se sienten seguras"},
    Indicator{"believes_violence_fell_share", Observer::truth, Ledger::safety, "share", Fold::last, [](MonthlyRecord const& m) { return m.opinion.believes_violence_fell; }, "Believe that violence fell", "Creen que la violencia bajó"},
    Indicator{"perceived_violence", Observer::truth, Ledger::safety, "log points", Fold::last, [](MonthlyRecord const& m) { return m.opinion.perceived_violence; }, "Violence as people see it", "Violencia tal como se percibe"},

    Indicator{"arrest_count", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::arrests_gang_related>, "Arrests for gang ties", "Detenciones por vínculos con pandillas"},
    Indicator{"arrest_count_no_tie", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::arrests_no_tie>, "of those, people without any tie", "de ellas, personas sin vínculo alguno"},
    Indicator{"arrest_count_collaborators", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::arrests_collaborators>, "of those, collaborators", "de ellas, colaboradores"},
    Indicator{"arrest_count_members", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::arrests_members>, "of those, gang members", "de ellas, pandilleros"},
    Indicator{"arrest_count_minors", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::arrests_minors>, "of those, minors", "de ellas, menores de edad"},
    Indicator{"admission_count_ordinary", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::admissions_ordinary>, "Admissions for ordinary offences", "Ingresos por delitos comunes"},
    Indicator{"prison_population", Observer::truth, Ledger::rights, "persons", Fold::last, detail::counted<&MonthlyRecord::held>, "People held", "Personas detenidas"},
    Indicator{"prison_population_rate", Observer::truth, Ledger::rights, "per 100,000", Fold::last, [](MonthlyRecord const& m) { return detail::ratio(1e5 * static_cast<double>(m.held), static_cast<double>(m.population)); }, "People held per 100,000", "Personas detenidas por 100 000"},
    Indicator{"remand_share", Observer::truth, Ledger::rights, "share", Fold::last, [](MonthlyRecord const& m) { return detail::ratio(static_cast<double>(m.held_remand), static_cast<double>(m.held)); }, "Held without final sentence", "Detenidas sin condena"},
    Indicator{"wrongfully_held_no_tie", Observer::truth, Ledger::rights, "persons", Fold::last, detail::counted<&MonthlyRecord::held_no_tie>, "Held for gang ties without any tie", "Detenidas por pandillas sin vínculo alguno"},
    Indicator{"held_collaborators", Observer::truth, Ledger::rights, "persons", Fold::last, detail::counted<&MonthlyRecord::held_collaborators>, "Collaborators held, coerced ones too", "Colaboradores detenidos, también los forzados"},
    Indicator{"held_members", Observer::truth, Ledger::rights, "persons", Fold::last, detail::counted<&MonthlyRecord::held_members>, "Gang members held", "Pandilleros detenidos"},
    Indicator{"person_years_held", Observer::truth, Ledger::rights, "person-years", Fold::sum, [](MonthlyRecord const& m) { return detail::person_years(m.person_days_held); }, "Person-years held", "Años-persona de detención"},
    Indicator{"person_years_no_tie", Observer::truth, Ledger::rights, "person-years", Fold::sum, [](MonthlyRecord const& m) { return detail::person_years(m.person_days_no_tie); }, "Person-years held without any tie", "Años-persona de detención sin vínculo"},
    Indicator{"person_years_collaborators", Observer::truth, Ledger::rights, "person-years", Fold::sum, [](MonthlyRecord const& m) { return detail::person_years(m.person_days_collaborators); }, "Person-years held, collaborators", "Años-persona de detención, colaboradores"},
    Indicator{"deaths_in_custody", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::deaths_in_custody>, "Deaths in custody", "Muertes bajo custodia"},
    Indicator{"deaths_in_custody_violence", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::deaths_in_custody_violence>, "of those, by violence", "de ellas, por violencia"},
    Indicator{"deaths_in_custody_denied_care", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::deaths_in_custody_denied_care>, "of those, care denied", "de ellas, por falta de atención"},
    Indicator{"deaths_in_emergency_custody", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::deaths_in_emergency_custody>, "of those, arrested under an emergency", "de ellas, detenidas bajo excepción"},
    Indicator{"occupancy_rate", Observer::truth, Ledger::rights, "ratio", Fold::last, [](MonthlyRecord const& m) { return detail::ratio(static_cast<double>(m.held), m.official_capacity); }, "People held per official place", "Personas detenidas por plaza oficial"},
    Indicator{"floor_area_per_person", Observer::truth, Ledger::rights, "m2", Fold::last, [](MonthlyRecord const& m) { return detail::ratio(m.floor_area, static_cast<double>(m.held)); }, "Cell floor per person", "Superficie de celda por persona"},
    Indicator{"cecot_population", Observer::truth, Ledger::rights, "persons", Fold::last, detail::counted<&MonthlyRecord::held_in_cecot>, "Held in CECOT", "Detenidas en el CECOT"},
    Indicator{"children_with_detained_parent", Observer::truth, Ledger::rights, "persons", Fold::last, detail::counted<&MonthlyRecord::children_with_detained_parent>, "Children with a detained parent", "Niñez con madre o padre detenido"},
    Indicator{"trial_backlog", Observer::truth, Ledger::rights, "cases", Fold::last, detail::counted<&MonthlyRecord::trial_backlog>, "Cases waiting for trial", "Casos en espera de juicio"},
    Indicator{"release_count_hearing", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::released_at_hearing>, "Released at the first hearing", "Liberadas en la primera audiencia"},
    Indicator{"release_count_review", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::released_by_review>, "Released by individual review", "Liberadas por revisión individual"},
    Indicator{"release_count_executive", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::released_by_executive>, "Released by the executive", "Liberadas por el Ejecutivo"},
    Indicator{"release_count_acquittal", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::released_after_trial>, "Acquitted", "Absueltas"},
    Indicator{"release_count_sentence_end", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::released_at_sentence_end>, "Released at the end of a sentence", "Liberadas al cumplir la pena"},
    Indicator{"conviction_count", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::convictions>, "Convicted", "Condenadas"},
    Indicator{"escape_count", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::escapes>, "Escapes", "Fugas"},
    Indicator{"arrested_without_tie_ever", Observer::truth, Ledger::rights, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.opinion.arrested_without_tie); }, "People without any tie ever arrested under an emergency", "Personas sin vínculo alguno detenidas alguna vez bajo excepción"},
    Indicator{"knows_innocent_share", Observer::truth, Ledger::rights, "share", Fold::last, [](MonthlyRecord const& m) { return m.opinion.knows_an_innocent; }, "Know an innocent detainee", "Conocen a una persona inocente detenida"},
    Indicator{"rejects_suspension_share", Observer::truth, Ledger::rights, "share", Fold::last, [](MonthlyRecord const& m) { return m.opinion.rejects_a_suspension; }, "Reject at least one suspended right", "Rechazan al menos un derecho suspendido"},
    Indicator{"held_from_abroad", Observer::truth, Ledger::rights, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.foreign.held); }, "Held for another state", "Detenidas por cuenta de otro Estado"},
    Indicator{"person_years_from_abroad", Observer::truth, Ledger::rights, "person-years", Fold::sum, [](MonthlyRecord const& m) { return detail::person_years(m.foreign.person_days_held); }, "Person-years held for another state", "Años-persona de detención por cuenta de otro Estado"},
    Indicator{"sent_in_count", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.foreign.sent_in); }, "Sent by another state to be held", "Enviadas por otro Estado para su detención"},
    Indicator{"sent_back_count", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.foreign.sent_back); }, "of those, sent on", "de ellas, enviadas de vuelta"},

    Indicator{"emergency_days", Observer::truth, Ledger::institutions, "days", Fold::sum, detail::counted<&MonthlyRecord::emergency_days>, "Days under a state of emergency", "Días bajo régimen de excepción"},
    Indicator{"judicial_independence_index", Observer::truth, Ledger::institutions, "index", Fold::last, [](MonthlyRecord const& m) { return m.judicial_independence; }, "Judicial independence (input)", "Independencia judicial (dato de entrada)"},
    Indicator{"approval_share", Observer::truth, Ledger::institutions, "share", Fold::last, [](MonthlyRecord const& m) { return m.opinion.approval; }, "Approve of the president", "Aprueban al presidente"},
    Indicator{"extends_emergency_share", Observer::truth, Ledger::institutions, "share", Fold::last, [](MonthlyRecord const& m) { return m.opinion.extends_emergency; }, "Support an emergency and its extension", "Apoyan un régimen de excepción y su prórroga"},
    Indicator{"accepts_undemocratic_share", Observer::truth, Ledger::institutions, "share", Fold::last, [](MonthlyRecord const& m) { return m.opinion.accepts_undemocratic_rule; }, "Would accept non-democratic rule", "Aceptarían un gobierno no democrático"},
    Indicator{"us_sanction", Observer::truth, Ledger::institutions, "strength", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.foreign.sanction); }, "US sanctions (input)", "Sanciones de EE. UU. (dato de entrada)"},
    Indicator{"us_reward", Observer::truth, Ledger::institutions, "strength", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.foreign.reward); }, "US endorsement (input)", "Respaldo de EE. UU. (dato de entrada)"},
    Indicator{"foreign_loan_availability", Observer::truth, Ledger::institutions, "ratio", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.foreign.loan_availability); }, "Foreign loans to be had", "Préstamos externos disponibles"},
    Indicator{"plan_municipality_count", Observer::truth, Ledger::institutions, "municipalities", Fold::last, detail::counted<&MonthlyRecord::plan_municipalities>, "Municipalities under the Territorial Control Plan (input)", "Municipios bajo el Plan Control Territorial (dato de entrada)"},

    Indicator{"security_cost", Observer::truth, Ledger::cost, "USD", Fold::sum, [](MonthlyRecord const& m) { return m.security_cost; }, "Defence budget (input)", "Presupuesto de defensa (dato de entrada)"},
    Indicator{"prison_cost", Observer::truth, Ledger::cost, "USD", Fold::sum, [](MonthlyRecord const& m) { return m.prison_cost; }, "Running cost of prisons", "Costo de operación de prisiones"},
    Indicator{"foreign_payments", Observer::truth, Ledger::cost, "USD", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.foreign.payments); }, "Paid by another state for people held", "Pagado por otro Estado por personas detenidas"},
    Indicator{"prevention_cost", Observer::truth, Ledger::cost, "USD", Fold::sum, [](MonthlyRecord const& m) { return m.prevention.cost; }, "Prevention programmes", "Programas de prevención"},

    Indicator{"population", Observer::truth, Ledger::people, "persons", Fold::last, detail::counted<&MonthlyRecord::population>, "Inhabitants", "Habitantes"},
    Indicator{"people_in_prevention", Observer::truth, Ledger::people, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.prevention.covered); }, "People in prevention programmes", "Personas en programas de prevención"},
    Indicator{"birth_count", Observer::truth, Ledger::people, "persons", Fold::sum, detail::counted<&MonthlyRecord::births>, "Births", "Nacimientos"},
    Indicator{"natural_death_count", Observer::truth, Ledger::people, "persons", Fold::sum, detail::counted<&MonthlyRecord::natural_deaths>, "Deaths from natural causes", "Muertes naturales"},
    Indicator{"emigrant_count", Observer::truth, Ledger::people, "persons", Fold::sum, detail::counted<&MonthlyRecord::emigrants>, "Net emigrants", "Emigrantes netos"},
};
// clang-format on

/// Index of the indicator with this id and observer; `indicators.size()` if there is none.
constexpr std::size_t find_indicator(std::string_view id, Observer observer = Observer::truth) {
    std::size_t i = 0;
    while (i < indicators.size() && (indicators[i].id != id || indicators[i].observer != observer)) {
        ++i;
    }
    return i;
}

consteval bool ids_are_unique() {
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        if (find_indicator(indicators[i].id, indicators[i].observer) != i) {
            return false;
        }
    }
    return true;
}
static_assert(ids_are_unique());

/// Safety, rights, institutions and cost are shown together or not at all.
consteval bool every_ledger_has_an_indicator() {
    std::array<bool, ledger_names.size()> has{};
    for (Indicator const& indicator : indicators) {
        has[static_cast<std::size_t>(indicator.ledger)] = true;
    }
    for (bool one : has) {
        if (!one) {
            return false;
        }
    }
    return true;
}
static_assert(every_ledger_has_an_indicator());

}  // namespace contrapeso::country
