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

/// How the months of a year become one number. `step`: the last, of a number that stands still and jumps.
enum class Fold : std::uint8_t { sum, last, mean, largest, step };

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

/// Of the four columns of wrongful deprivation (PRI-7): all of one, or one sex and age group of it.
constexpr double deprived(prisons::DeprivationCells const& cells, prisons::Column column) { return static_cast<double>(cells.total(column)); }

template<prisons::Column column, population::Sex sex, prisons::AgeGroup group>
constexpr double deprived_persons(MonthlyRecord const& m) {
    return static_cast<double>(m.prisons.deprived.at[prisons::DeprivationCells::position(column, sex, group)]);
}

template<prisons::Column column, population::Sex sex, prisons::AgeGroup group>
constexpr double deprived_years(MonthlyRecord const& m) {
    return person_years(m.prisons.deprived_days.at[prisons::DeprivationCells::position(column, sex, group)]);
}

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
    Indicator{"homicide_victim_count_security_forces_others", Observer::truth, Ledger::safety, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.policing.killed_not_members); }, "Killed by security forces, not gang members", "Muertos por fuerzas de seguridad, no pandilleros"},
    Indicator{"homicide_victim_count_members", Observer::truth, Ledger::safety, "persons", Fold::sum, detail::counted<&MonthlyRecord::killed_members>, "Gang members killed", "Pandilleros muertos"},
    Indicator{"homicide_victim_count", Observer::ngo, Ledger::safety, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.records.homicides_independent); }, "Homicide victims, organisations and press", "Víctimas de homicidio, organizaciones y prensa"},
    Indicator{"homicide_rate", Observer::ngo, Ledger::safety, "per 100,000 and year", Fold::mean, [](MonthlyRecord const& m) { return detail::yearly_per_100k(m.records.homicides_independent, m); }, "Homicide rate, organisations and press", "Tasa de homicidios, organizaciones y prensa"},
    Indicator{"homicide_victim_count_police_list", Observer::official, Ledger::safety, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.records.homicides_police_list); }, "Official count with everybody killed by security forces", "Conteo oficial con todas las personas muertas por fuerzas de seguridad"},
    Indicator{"homicide_victim_count_security_forces", Observer::official, Ledger::safety, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.records.killed_by_security_forces_official); }, "Killed by security forces, in the official count", "Muertos por fuerzas de seguridad, en el conteo oficial"},
    Indicator{"homicide_victim_count_security_forces", Observer::ngo, Ledger::safety, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.records.killed_by_security_forces_independent); }, "Killed by security forces, organisations and press", "Muertos por fuerzas de seguridad, organizaciones y prensa"},
    Indicator{"homicide_victim_count_women", Observer::truth, Ledger::safety, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.violence.killed_women); }, "Women and girls killed", "Mujeres y niñas muertas"},
    Indicator{"homicide_victim_count_minors", Observer::truth, Ledger::safety, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.violence.killed_minors); }, "Minors killed", "Menores de edad muertos"},
    Indicator{"homicide_victim_count_15_to_29", Observer::truth, Ledger::safety, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.violence.killed_aged_15_to_29); }, "People of 15 to 29 killed", "Personas de 15 a 29 años muertas"},
    Indicator{"disappearance_count", Observer::truth, Ledger::safety, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.violence.hidden); }, "Killed by gangs and hidden", "Muertas por pandillas y ocultadas"},
    Indicator{"disappearance_count", Observer::official, Ledger::safety, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.records.missing_reports); }, "Reported missing, most of them alive", "Reportadas como desaparecidas, la mayoría con vida"},
    Indicator{"bodies_found_count", Observer::truth, Ledger::safety, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.violence.bodies_found); }, "Hidden bodies found", "Cuerpos ocultos hallados"},
    Indicator{"bodies_hidden", Observer::truth, Ledger::safety, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.violence.bodies_hidden); }, "Hidden bodies not found", "Cuerpos ocultos no hallados"},
    Indicator{"extortion_payer_count", Observer::truth, Ledger::safety, "payers", Fold::last, [](MonthlyRecord const& m) { return m.extortion.firms + m.extortion.households; }, "Firms and households that pay extortion", "Empresas y hogares que pagan extorsión"},
    Indicator{"extortion_payment_per_firm", Observer::truth, Ledger::safety, "USD", Fold::sum, [](MonthlyRecord const& m) { return m.extortion.paid_per_firm; }, "Extortion paid by a firm that pays", "Extorsión que paga una empresa extorsionada"},
    Indicator{"extortion_payments", Observer::truth, Ledger::safety, "USD", Fold::sum, [](MonthlyRecord const& m) { return m.extortion.paid; }, "Extortion paid to gangs", "Extorsión pagada a las pandillas"},
    Indicator{"extortion_transport_payments", Observer::truth, Ledger::safety, "USD", Fold::sum, [](MonthlyRecord const& m) { return m.extortion.paid_by_transport; }, "Extortion paid by transport firms", "Extorsión pagada por empresas de transporte"},
    Indicator{"extortion_complaint_count", Observer::official, Ledger::safety, "complaints", Fold::sum, [](MonthlyRecord const& m) { return m.records.extortion_complaints; }, "Extortion complaints", "Denuncias de extorsión"},
    Indicator{"gang_members_free", Observer::truth, Ledger::safety, "persons", Fold::last, detail::counted<&MonthlyRecord::members_free>, "Gang members free", "Pandilleros libres"},
    Indicator{"collaborators_free", Observer::truth, Ledger::safety, "persons", Fold::last, detail::counted<&MonthlyRecord::collaborators_free>, "Collaborators free", "Colaboradores libres"},
    Indicator{"recruit_count", Observer::truth, Ledger::safety, "persons", Fold::sum, detail::counted<&MonthlyRecord::recruits>, "New gang members", "Nuevos pandilleros"},
    Indicator{"desistance_count", Observer::truth, Ledger::safety, "persons", Fold::sum, detail::counted<&MonthlyRecord::desistances>, "Members who left their gang", "Pandilleros que dejaron la pandilla"},
    Indicator{"feels_safe_share", Observer::truth, Ledger::safety, "share", Fold::last, [](MonthlyRecord const& m) { return m.opinion.feels_safe; }, "Feel safe", "Se sienten seguras"},
    Indicator{"believes_violence_fell_share", Observer::truth, Ledger::safety, "share", Fold::last, [](MonthlyRecord const& m) { return m.opinion.believes_violence_fell; }, "Believe that violence fell", "Creen que la violencia bajó"},
    Indicator{"perceived_violence", Observer::truth, Ledger::safety, "log points", Fold::last, [](MonthlyRecord const& m) { return m.opinion.perceived_violence; }, "Violence as people see it", "Violencia tal como se percibe"},
    Indicator{"gang_members_free_ms13", Observer::truth, Ledger::safety, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.gangs.members_free[0]); }, "Gang members free, MS-13", "Pandilleros libres, MS-13"},
    Indicator{"gang_members_free_surenos", Observer::truth, Ledger::safety, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.gangs.members_free[1]); }, "Gang members free, 18 Sureños", "Pandilleros libres, 18 Sureños"},
    Indicator{"gang_members_free_revolucionarios", Observer::truth, Ledger::safety, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.gangs.members_free[2]); }, "Gang members free, 18 Revolucionarios", "Pandilleros libres, 18 Revolucionarios"},
    Indicator{"gang_members_free_other", Observer::truth, Ledger::safety, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.gangs.members_free[3]); }, "Gang members free, other gangs", "Pandilleros libres, otras pandillas"},
    Indicator{"gang_members_held_ms13", Observer::truth, Ledger::rights, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.gangs.members_held[0]); }, "Gang members held, MS-13", "Pandilleros detenidos, MS-13"},
    Indicator{"gang_members_held_surenos", Observer::truth, Ledger::rights, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.gangs.members_held[1]); }, "Gang members held, 18 Sureños", "Pandilleros detenidos, 18 Sureños"},
    Indicator{"gang_members_held_revolucionarios", Observer::truth, Ledger::rights, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.gangs.members_held[2]); }, "Gang members held, 18 Revolucionarios", "Pandilleros detenidos, 18 Revolucionarios"},
    Indicator{"gang_members_held_other", Observer::truth, Ledger::rights, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.gangs.members_held[3]); }, "Gang members held, other gangs", "Pandilleros detenidos, otras pandillas"},
    Indicator{"collaborators_ms13", Observer::truth, Ledger::people, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.gangs.collaborators[0]); }, "Collaborators free and held, MS-13", "Colaboradores libres y detenidos, MS-13"},
    Indicator{"collaborators_surenos", Observer::truth, Ledger::people, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.gangs.collaborators[1]); }, "Collaborators free and held, 18 Sureños", "Colaboradores libres y detenidos, 18 Sureños"},
    Indicator{"collaborators_revolucionarios", Observer::truth, Ledger::people, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.gangs.collaborators[2]); }, "Collaborators free and held, 18 Revolucionarios", "Colaboradores libres y detenidos, 18 Revolucionarios"},
    Indicator{"collaborators_other", Observer::truth, Ledger::people, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.gangs.collaborators[3]); }, "Collaborators free and held, other gangs", "Colaboradores libres y detenidos, otras pandillas"},
    Indicator{"prison_command_index", Observer::truth, Ledger::safety, "index", Fold::last, [](MonthlyRecord const& m) { return m.gangs.prison_command; }, "How far orders from prison are heard outside", "Alcance afuera de las órdenes dadas desde prisión"},
    Indicator{"prison_recruit_count", Observer::truth, Ledger::safety, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.gangs.joined_in_prison); }, "Joined a gang in prison", "Se unieron a una pandilla en prisión"},
    Indicator{"members_fled", Observer::truth, Ledger::safety, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.gangs.fled); }, "Gang members who fled the country", "Pandilleros que huyeron del país"},
    Indicator{"deal_breakdown_count", Observer::truth, Ledger::safety, "deals", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.gangs.deals_broken); }, "Truces and pacts that broke by themselves", "Treguas y pactos que se rompieron por sí mismos"},
    Indicator{"youth_with_detained_parent_share", Observer::truth, Ledger::rights, "share", Fold::last, [](MonthlyRecord const& m) { return m.gangs.exposed_youth_share; }, "Young people of 12-29 with a parent ever arrested for gang ties", "Juventud de 12-29 cuya madre o padre fue capturado por vínculos con pandillas"},

    Indicator{"arrest_count", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::arrests_gang_related>, "Arrests for gang ties", "Detenciones por vínculos con pandillas"},
    Indicator{"arrest_count_no_tie", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::arrests_no_tie>, "People without any tie arrested for gang ties", "Personas sin vínculo alguno capturadas por vínculos con pandillas"},
    Indicator{"arrest_count_collaborators", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::arrests_collaborators>, "Collaborators arrested", "Colaboradores capturados"},
    Indicator{"arrest_count_members", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::arrests_members>, "Gang members arrested", "Pandilleros capturados"},
    Indicator{"arrest_count_minors", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::arrests_minors>, "Minors arrested for gang ties", "Menores de edad capturados por vínculos con pandillas"},
    Indicator{"admission_count_ordinary", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::admissions_ordinary>, "Admissions for ordinary offences", "Ingresos por delitos comunes"},
    Indicator{"prison_population", Observer::truth, Ledger::rights, "persons", Fold::last, detail::counted<&MonthlyRecord::held>, "People held", "Personas detenidas"},
    Indicator{"prison_population_rate", Observer::truth, Ledger::rights, "per 100,000", Fold::last, [](MonthlyRecord const& m) { return detail::ratio(1e5 * static_cast<double>(m.held), static_cast<double>(m.population)); }, "People held per 100,000", "Personas detenidas por 100 000"},
    Indicator{"remand_share", Observer::truth, Ledger::rights, "share", Fold::last, [](MonthlyRecord const& m) { return detail::ratio(static_cast<double>(m.held_remand), static_cast<double>(m.held)); }, "Held without final sentence", "Detenidas sin condena"},
    Indicator{"wrongfully_held_no_tie", Observer::truth, Ledger::rights, "persons", Fold::last, detail::counted<&MonthlyRecord::held_no_tie>, "Held for gang ties without any tie", "Detenidas por vínculos con pandillas sin tener ninguno"},
    Indicator{"held_collaborators", Observer::truth, Ledger::rights, "persons", Fold::last, detail::counted<&MonthlyRecord::held_collaborators>, "Collaborators held, coerced ones too", "Colaboradores detenidos, también los forzados"},
    Indicator{"held_members", Observer::truth, Ledger::rights, "persons", Fold::last, detail::counted<&MonthlyRecord::held_members>, "Gang members held", "Pandilleros detenidos"},
    Indicator{"person_years_held", Observer::truth, Ledger::rights, "person-years", Fold::sum, [](MonthlyRecord const& m) { return detail::person_years(m.person_days_held); }, "Person-years held", "Años-persona de detención"},
    Indicator{"person_years_no_tie", Observer::truth, Ledger::rights, "person-years", Fold::sum, [](MonthlyRecord const& m) { return detail::person_years(m.person_days_no_tie); }, "Person-years held without any tie", "Años-persona de detención sin vínculo"},
    Indicator{"person_years_collaborators", Observer::truth, Ledger::rights, "person-years", Fold::sum, [](MonthlyRecord const& m) { return detail::person_years(m.person_days_collaborators); }, "Person-years held, collaborators", "Años-persona de detención, colaboradores"},
    Indicator{"deaths_in_custody", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::deaths_in_custody>, "Deaths in custody", "Muertes bajo custodia"},
    Indicator{"deaths_in_custody_violence", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::deaths_in_custody_violence>, "Deaths in custody by violence", "Muertes bajo custodia por violencia"},
    Indicator{"deaths_in_custody_denied_care", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::deaths_in_custody_denied_care>, "Deaths in custody, care denied", "Muertes bajo custodia por falta de atención"},
    Indicator{"deaths_in_emergency_custody", Observer::truth, Ledger::rights, "persons", Fold::sum, detail::counted<&MonthlyRecord::deaths_in_emergency_custody>, "Deaths in custody of people arrested under an emergency", "Muertes bajo custodia de personas detenidas bajo excepción"},
    Indicator{"deaths_in_custody", Observer::ngo, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.records.deaths_in_custody_independent); }, "Deaths in custody, documented by organisations", "Muertes bajo custodia, documentadas por organizaciones"},
    Indicator{"deaths_in_emergency_custody", Observer::ngo, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.records.deaths_in_emergency_custody_independent); }, "Deaths in custody of people arrested under an emergency, documented by organisations", "Muertes bajo custodia de personas detenidas bajo excepción, documentadas por organizaciones"},
    Indicator{"abuse_complaint_count", Observer::ngo, Ledger::rights, "complaints", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.records.abuse_complaints); }, "Complaints about arrests of people without any tie", "Denuncias por detenciones de personas sin vínculo alguno"},
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
    Indicator{"sent_back_count", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.foreign.sent_back); }, "Sent by another state to be held, and sent on", "Enviadas por otro Estado y luego enviadas de vuelta"},
    Indicator{"arrest_count_women", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.policing.arrests_women); }, "Women among those arrested for gang ties", "Mujeres entre las personas capturadas por vínculos con pandillas"},
    Indicator{"remand_order_count", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.courts.remand_orders); }, "Sent to remand for gang ties", "Enviadas a detención provisional por vínculos con pandillas"},
    Indicator{"remand_order_count_women", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.courts.remand_orders_women); }, "Women sent to remand for gang ties", "Mujeres enviadas a detención provisional por vínculos con pandillas"},
    Indicator{"remand_order_count_minors", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.courts.remand_orders_minors); }, "Minors sent to remand for gang ties", "Menores de edad enviados a detención provisional por vínculos con pandillas"},
    Indicator{"review_count_upheld", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.courts.reviews_upheld); }, "Individual reviews that kept somebody in custody", "Revisiones individuales que mantuvieron la detención"},
    Indicator{"release_count_remand_limit", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.courts.released_at_remand_limit); }, "Released at the limit of remand", "Liberadas al límite de la detención provisional"},
    Indicator{"remand_extension_count", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.courts.remand_extensions); }, "Remand extended beyond the limit", "Detención provisional prorrogada tras el límite"},
    Indicator{"release_count_appeal", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.courts.released_on_appeal); }, "Released on appeal", "Liberadas tras apelar"},
    Indicator{"appeal_count", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.courts.appeals); }, "Appeals filed", "Apelaciones presentadas"},
    Indicator{"judgment_count", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.courts.judgments); }, "People judged", "Personas juzgadas"},
    Indicator{"judgment_count_emergency", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.courts.judgments_emergency); }, "People judged who were arrested under an emergency", "Personas juzgadas que fueron detenidas bajo excepción"},
    Indicator{"mass_hearing_count", Observer::truth, Ledger::rights, "hearings", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.courts.mass_hearings); }, "Hearings that tried many at once", "Audiencias que juzgaron a muchas personas a la vez"},
    Indicator{"defendants_per_hearing", Observer::truth, Ledger::rights, "persons", Fold::last, [](MonthlyRecord const& m) { return m.courts.defendants_per_hearing; }, "Most defendants of one hearing (input)", "Máximo de personas acusadas por audiencia (dato de entrada)"},
    Indicator{"clearance_rate", Observer::truth, Ledger::rights, "ratio", Fold::mean, [](MonthlyRecord const& m) { return detail::ratio(static_cast<double>(m.courts.judgments), static_cast<double>(m.courts.cases_ready)); }, "Cases judged per case that became ready", "Casos juzgados por caso listo para juicio"},
    Indicator{"disposition_time", Observer::truth, Ledger::rights, "days", Fold::mean, [](MonthlyRecord const& m) { return detail::ratio(static_cast<double>(m.trial_backlog * m.days), static_cast<double>(m.courts.judgments)); }, "Days that the waiting cases would take at this pace", "Días que tomarían los casos en espera a este ritmo"},
    Indicator{"prison_population_women", Observer::truth, Ledger::rights, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.prisons.held_women); }, "Women held", "Mujeres detenidas"},
    Indicator{"police_cell_population", Observer::truth, Ledger::rights, "persons", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.held_in_police_cells); }, "Held in police cells", "Detenidas en bartolinas policiales"},
    Indicator{"person_years_emergency_custody", Observer::truth, Ledger::rights, "person-years", Fold::sum, [](MonthlyRecord const& m) { return detail::person_years(m.prisons.person_days_emergency); }, "Person-years held after an arrest under an emergency", "Años-persona de detención tras una captura bajo excepción"},
    Indicator{"deaths_in_emergency_custody_women", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.prisons.deaths_emergency_women); }, "Deaths in emergency custody, women", "Muertes bajo custodia del régimen, mujeres"},
    Indicator{"deaths_in_emergency_custody_no_tie", Observer::truth, Ledger::rights, "persons", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.prisons.deaths_emergency_no_tie); }, "Deaths in emergency custody, no tie at arrest", "Muertes bajo custodia del régimen, sin vínculo al ser detenidas"},
    Indicator{"held_unreviewed", Observer::truth, Ledger::rights, "persons", Fold::last, [](MonthlyRecord const& m) { return detail::deprived(m.prisons.deprived, prisons::Column::unreviewed); }, "Held beyond the deadline without an individual review", "Detenidas más allá del plazo sin revisión individual"},
    Indicator{"held_minors", Observer::truth, Ledger::rights, "persons", Fold::last, [](MonthlyRecord const& m) { return detail::deprived(m.prisons.deprived, prisons::Column::minors); }, "Minors held for gang ties", "Menores de edad detenidos por vínculos con pandillas"},
    Indicator{"person_years_unreviewed", Observer::truth, Ledger::rights, "person-years", Fold::sum, [](MonthlyRecord const& m) { return detail::deprived(m.prisons.deprived_days, prisons::Column::unreviewed) / days_per_year; }, "Person-years held beyond the deadline without an individual review", "Años-persona de detención más allá del plazo sin revisión individual"},
    Indicator{"person_years_minors", Observer::truth, Ledger::rights, "person-years", Fold::sum, [](MonthlyRecord const& m) { return detail::deprived(m.prisons.deprived_days, prisons::Column::minors) / days_per_year; }, "Person-years held, minors", "Años-persona de detención, menores de edad"},
    Indicator{"wrongful_no_tie_women_under_18", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::no_tie, population::Sex::female, prisons::AgeGroup::under_18>, "Held, no tie at arrest: women, under 18", "Detenidas, sin vínculo al ser detenidas: mujeres, menores de 18"},
    Indicator{"wrongful_no_tie_women_18_29", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::no_tie, population::Sex::female, prisons::AgeGroup::from_18_to_29>, "Held, no tie at arrest: women, 18-29", "Detenidas, sin vínculo al ser detenidas: mujeres, 18-29"},
    Indicator{"wrongful_no_tie_women_30_over", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::no_tie, population::Sex::female, prisons::AgeGroup::from_30>, "Held, no tie at arrest: women, 30 and over", "Detenidas, sin vínculo al ser detenidas: mujeres, 30 y más"},
    Indicator{"wrongful_no_tie_men_under_18", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::no_tie, population::Sex::male, prisons::AgeGroup::under_18>, "Held, no tie at arrest: men, under 18", "Detenidas, sin vínculo al ser detenidas: hombres, menores de 18"},
    Indicator{"wrongful_no_tie_men_18_29", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::no_tie, population::Sex::male, prisons::AgeGroup::from_18_to_29>, "Held, no tie at arrest: men, 18-29", "Detenidas, sin vínculo al ser detenidas: hombres, 18-29"},
    Indicator{"wrongful_no_tie_men_30_over", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::no_tie, population::Sex::male, prisons::AgeGroup::from_30>, "Held, no tie at arrest: men, 30 and over", "Detenidas, sin vínculo al ser detenidas: hombres, 30 y más"},
    Indicator{"person_years_no_tie_women_under_18", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::no_tie, population::Sex::female, prisons::AgeGroup::under_18>, "Person-years held, no tie at arrest: women, under 18", "Años-persona de detención, sin vínculo al ser detenidas: mujeres, menores de 18"},
    Indicator{"person_years_no_tie_women_18_29", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::no_tie, population::Sex::female, prisons::AgeGroup::from_18_to_29>, "Person-years held, no tie at arrest: women, 18-29", "Años-persona de detención, sin vínculo al ser detenidas: mujeres, 18-29"},
    Indicator{"person_years_no_tie_women_30_over", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::no_tie, population::Sex::female, prisons::AgeGroup::from_30>, "Person-years held, no tie at arrest: women, 30 and over", "Años-persona de detención, sin vínculo al ser detenidas: mujeres, 30 y más"},
    Indicator{"person_years_no_tie_men_under_18", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::no_tie, population::Sex::male, prisons::AgeGroup::under_18>, "Person-years held, no tie at arrest: men, under 18", "Años-persona de detención, sin vínculo al ser detenidas: hombres, menores de 18"},
    Indicator{"person_years_no_tie_men_18_29", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::no_tie, population::Sex::male, prisons::AgeGroup::from_18_to_29>, "Person-years held, no tie at arrest: men, 18-29", "Años-persona de detención, sin vínculo al ser detenidas: hombres, 18-29"},
    Indicator{"person_years_no_tie_men_30_over", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::no_tie, population::Sex::male, prisons::AgeGroup::from_30>, "Person-years held, no tie at arrest: men, 30 and over", "Años-persona de detención, sin vínculo al ser detenidas: hombres, 30 y más"},
    Indicator{"wrongful_collaborators_women_under_18", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::collaborators, population::Sex::female, prisons::AgeGroup::under_18>, "Held, collaborators: women, under 18", "Detenidas, colaboradores: mujeres, menores de 18"},
    Indicator{"wrongful_collaborators_women_18_29", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::collaborators, population::Sex::female, prisons::AgeGroup::from_18_to_29>, "Held, collaborators: women, 18-29", "Detenidas, colaboradores: mujeres, 18-29"},
    Indicator{"wrongful_collaborators_women_30_over", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::collaborators, population::Sex::female, prisons::AgeGroup::from_30>, "Held, collaborators: women, 30 and over", "Detenidas, colaboradores: mujeres, 30 y más"},
    Indicator{"wrongful_collaborators_men_under_18", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::collaborators, population::Sex::male, prisons::AgeGroup::under_18>, "Held, collaborators: men, under 18", "Detenidas, colaboradores: hombres, menores de 18"},
    Indicator{"wrongful_collaborators_men_18_29", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::collaborators, population::Sex::male, prisons::AgeGroup::from_18_to_29>, "Held, collaborators: men, 18-29", "Detenidas, colaboradores: hombres, 18-29"},
    Indicator{"wrongful_collaborators_men_30_over", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::collaborators, population::Sex::male, prisons::AgeGroup::from_30>, "Held, collaborators: men, 30 and over", "Detenidas, colaboradores: hombres, 30 y más"},
    Indicator{"person_years_collaborators_women_under_18", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::collaborators, population::Sex::female, prisons::AgeGroup::under_18>, "Person-years held, collaborators: women, under 18", "Años-persona de detención, colaboradores: mujeres, menores de 18"},
    Indicator{"person_years_collaborators_women_18_29", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::collaborators, population::Sex::female, prisons::AgeGroup::from_18_to_29>, "Person-years held, collaborators: women, 18-29", "Años-persona de detención, colaboradores: mujeres, 18-29"},
    Indicator{"person_years_collaborators_women_30_over", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::collaborators, population::Sex::female, prisons::AgeGroup::from_30>, "Person-years held, collaborators: women, 30 and over", "Años-persona de detención, colaboradores: mujeres, 30 y más"},
    Indicator{"person_years_collaborators_men_under_18", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::collaborators, population::Sex::male, prisons::AgeGroup::under_18>, "Person-years held, collaborators: men, under 18", "Años-persona de detención, colaboradores: hombres, menores de 18"},
    Indicator{"person_years_collaborators_men_18_29", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::collaborators, population::Sex::male, prisons::AgeGroup::from_18_to_29>, "Person-years held, collaborators: men, 18-29", "Años-persona de detención, colaboradores: hombres, 18-29"},
    Indicator{"person_years_collaborators_men_30_over", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::collaborators, population::Sex::male, prisons::AgeGroup::from_30>, "Person-years held, collaborators: men, 30 and over", "Años-persona de detención, colaboradores: hombres, 30 y más"},
    Indicator{"wrongful_unreviewed_women_under_18", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::unreviewed, population::Sex::female, prisons::AgeGroup::under_18>, "Held, without an individual review: women, under 18", "Detenidas, sin revisión individual: mujeres, menores de 18"},
    Indicator{"wrongful_unreviewed_women_18_29", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::unreviewed, population::Sex::female, prisons::AgeGroup::from_18_to_29>, "Held, without an individual review: women, 18-29", "Detenidas, sin revisión individual: mujeres, 18-29"},
    Indicator{"wrongful_unreviewed_women_30_over", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::unreviewed, population::Sex::female, prisons::AgeGroup::from_30>, "Held, without an individual review: women, 30 and over", "Detenidas, sin revisión individual: mujeres, 30 y más"},
    Indicator{"wrongful_unreviewed_men_under_18", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::unreviewed, population::Sex::male, prisons::AgeGroup::under_18>, "Held, without an individual review: men, under 18", "Detenidas, sin revisión individual: hombres, menores de 18"},
    Indicator{"wrongful_unreviewed_men_18_29", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::unreviewed, population::Sex::male, prisons::AgeGroup::from_18_to_29>, "Held, without an individual review: men, 18-29", "Detenidas, sin revisión individual: hombres, 18-29"},
    Indicator{"wrongful_unreviewed_men_30_over", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::unreviewed, population::Sex::male, prisons::AgeGroup::from_30>, "Held, without an individual review: men, 30 and over", "Detenidas, sin revisión individual: hombres, 30 y más"},
    Indicator{"person_years_unreviewed_women_under_18", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::unreviewed, population::Sex::female, prisons::AgeGroup::under_18>, "Person-years held, without an individual review: women, under 18", "Años-persona de detención, sin revisión individual: mujeres, menores de 18"},
    Indicator{"person_years_unreviewed_women_18_29", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::unreviewed, population::Sex::female, prisons::AgeGroup::from_18_to_29>, "Person-years held, without an individual review: women, 18-29", "Años-persona de detención, sin revisión individual: mujeres, 18-29"},
    Indicator{"person_years_unreviewed_women_30_over", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::unreviewed, population::Sex::female, prisons::AgeGroup::from_30>, "Person-years held, without an individual review: women, 30 and over", "Años-persona de detención, sin revisión individual: mujeres, 30 y más"},
    Indicator{"person_years_unreviewed_men_under_18", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::unreviewed, population::Sex::male, prisons::AgeGroup::under_18>, "Person-years held, without an individual review: men, under 18", "Años-persona de detención, sin revisión individual: hombres, menores de 18"},
    Indicator{"person_years_unreviewed_men_18_29", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::unreviewed, population::Sex::male, prisons::AgeGroup::from_18_to_29>, "Person-years held, without an individual review: men, 18-29", "Años-persona de detención, sin revisión individual: hombres, 18-29"},
    Indicator{"person_years_unreviewed_men_30_over", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::unreviewed, population::Sex::male, prisons::AgeGroup::from_30>, "Person-years held, without an individual review: men, 30 and over", "Años-persona de detención, sin revisión individual: hombres, 30 y más"},
    Indicator{"wrongful_minors_women", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::minors, population::Sex::female, prisons::AgeGroup::under_18>, "Held, minors: women", "Detenidas, menores de edad: mujeres"},
    Indicator{"wrongful_minors_men", Observer::truth, Ledger::rights, "persons", Fold::last, detail::deprived_persons<prisons::Column::minors, population::Sex::male, prisons::AgeGroup::under_18>, "Held, minors: men", "Detenidas, menores de edad: hombres"},
    Indicator{"person_years_minors_women", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::minors, population::Sex::female, prisons::AgeGroup::under_18>, "Person-years held, minors: women", "Años-persona de detención, menores de edad: mujeres"},
    Indicator{"person_years_minors_men", Observer::truth, Ledger::rights, "person-years", Fold::sum, detail::deprived_years<prisons::Column::minors, population::Sex::male, prisons::AgeGroup::under_18>, "Person-years held, minors: men", "Años-persona de detención, menores de edad: hombres"},

    Indicator{"emergency_days", Observer::truth, Ledger::institutions, "days", Fold::sum, detail::counted<&MonthlyRecord::emergency_days>, "Days under a state of emergency", "Días bajo régimen de excepción"},
    Indicator{"judicial_independence_index", Observer::truth, Ledger::institutions, "index", Fold::last, [](MonthlyRecord const& m) { return m.judicial_independence; }, "Judicial independence", "Independencia judicial"},
    Indicator{"approval_share", Observer::truth, Ledger::institutions, "share", Fold::last, [](MonthlyRecord const& m) { return m.opinion.approval; }, "Approve of the president", "Aprueban al presidente"},
    Indicator{"extends_emergency_share", Observer::truth, Ledger::institutions, "share", Fold::last, [](MonthlyRecord const& m) { return m.opinion.extends_emergency; }, "Support an emergency and its extension", "Apoyan un régimen de excepción y su prórroga"},
    Indicator{"accepts_undemocratic_share", Observer::truth, Ledger::institutions, "share", Fold::last, [](MonthlyRecord const& m) { return m.opinion.accepts_undemocratic_rule; }, "Would accept non-democratic rule", "Aceptarían un gobierno no democrático"},
    Indicator{"us_sanction", Observer::truth, Ledger::institutions, "strength", Fold::step, [](MonthlyRecord const& m) { return static_cast<double>(m.foreign.sanction); }, "US sanctions (input)", "Sanciones de EE. UU. (dato de entrada)"},
    Indicator{"us_reward", Observer::truth, Ledger::institutions, "strength", Fold::step, [](MonthlyRecord const& m) { return static_cast<double>(m.foreign.reward); }, "US endorsement (input)", "Respaldo de EE. UU. (dato de entrada)"},
    Indicator{"foreign_loan_availability", Observer::truth, Ledger::institutions, "ratio", Fold::last, [](MonthlyRecord const& m) { return static_cast<double>(m.foreign.loan_availability); }, "Foreign loans to be had", "Préstamos externos disponibles"},
    Indicator{"media_freedom_index", Observer::truth, Ledger::institutions, "index", Fold::last, [](MonthlyRecord const& m) { return m.institutions.media_freedom; }, "Media freedom", "Libertad de prensa"},
    Indicator{"accountability_index", Observer::truth, Ledger::institutions, "index", Fold::last, [](MonthlyRecord const& m) { return m.institutions.accountability; }, "Horizontal accountability", "Rendición de cuentas horizontal"},
    Indicator{"assembly_seats", Observer::truth, Ledger::institutions, "seats", Fold::step, [](MonthlyRecord const& m) { return static_cast<double>(m.institutions.assembly_seats); }, "Seats in the assembly", "Escaños de la asamblea"},
    Indicator{"seats_president", Observer::truth, Ledger::institutions, "seats", Fold::step, [](MonthlyRecord const& m) { return static_cast<double>(m.institutions.seats_president); }, "Seats of the president's party", "Escaños del partido del presidente"},
    Indicator{"seats_bloc", Observer::truth, Ledger::institutions, "seats", Fold::step, [](MonthlyRecord const& m) { return static_cast<double>(m.institutions.seats_bloc); }, "Seats of the president's party and allies", "Escaños del partido del presidente y aliados"},
    Indicator{"seats_traditional", Observer::truth, Ledger::institutions, "seats", Fold::step, [](MonthlyRecord const& m) { return static_cast<double>(m.institutions.seats_traditional); }, "Seats of ARENA and FMLN", "Escaños de ARENA y FMLN"},
    Indicator{"votes_for_three_quarters", Observer::truth, Ledger::institutions, "votes", Fold::step, [](MonthlyRecord const& m) { return static_cast<double>(m.institutions.votes_three_quarters); }, "Votes needed for three quarters", "Votos necesarios para tres cuartos"},
    Indicator{"vote_share_president", Observer::truth, Ledger::institutions, "share", Fold::step, [](MonthlyRecord const& m) { return m.institutions.vote_share; }, "Votes for the president's party at the last election", "Votos por el partido del presidente en la última elección"},
    Indicator{"emergency_extensions", Observer::truth, Ledger::institutions, "extensions", Fold::step, [](MonthlyRecord const& m) { return static_cast<double>(m.institutions.extensions); }, "Extensions of the emergency in force", "Prórrogas de la excepción vigente"},
    Indicator{"acts_passed", Observer::truth, Ledger::institutions, "acts", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.institutions.acts_passed); }, "Institutional acts that passed", "Actos institucionales aprobados"},
    Indicator{"acts_blocked", Observer::truth, Ledger::institutions, "refusals", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.institutions.acts_blocked); }, "Institutional acts refused", "Actos institucionales rechazados"},
    Indicator{"levers_blocked", Observer::truth, Ledger::institutions, "refusals", Fold::sum, [](MonthlyRecord const& m) { return static_cast<double>(m.institutions.levers_blocked); }, "Levers refused, acts and decrees too", "Palancas rechazadas, también actos y decretos"},
    Indicator{"done_soldiers_in_chamber", Observer::truth, Ledger::institutions, "1 = yes", Fold::step, [](MonthlyRecord const& m) { return institutions::done(m.institutions, institutions::Act::soldiers_in_chamber); }, "Soldiers in the chamber", "Soldados en la Asamblea"},
    Indicator{"done_plan_loan", Observer::truth, Ledger::institutions, "1 = yes", Fold::step, [](MonthlyRecord const& m) { return institutions::done(m.institutions, institutions::Act::plan_loan); }, "Loan for the Territorial Control Plan", "Préstamo para el Plan Control Territorial"},
    Indicator{"done_dismiss_magistrates", Observer::truth, Ledger::institutions, "1 = yes", Fold::step, [](MonthlyRecord const& m) { return institutions::done(m.institutions, institutions::Act::dismiss_magistrates); }, "Magistrates and attorney general dismissed", "Magistrados y fiscal general destituidos"},
    Indicator{"done_retire_judges", Observer::truth, Ledger::institutions, "1 = yes", Fold::step, [](MonthlyRecord const& m) { return institutions::done(m.institutions, institutions::Act::retire_judges); }, "Judges retired by law", "Jueces jubilados por ley"},
    Indicator{"done_allow_reelection", Observer::truth, Ledger::institutions, "1 = yes", Fold::step, [](MonthlyRecord const& m) { return institutions::done(m.institutions, institutions::Act::allow_reelection); }, "Re-election allowed by the court", "Reelección permitida por la Sala"},
    Indicator{"done_gag_law", Observer::truth, Ledger::institutions, "1 = yes", Fold::step, [](MonthlyRecord const& m) { return institutions::done(m.institutions, institutions::Act::gag_law); }, "Law against spreading messages of gangs", "Ley contra la difusión de mensajes de pandillas"},
    Indicator{"done_electoral_reform", Observer::truth, Ledger::institutions, "1 = yes", Fold::step, [](MonthlyRecord const& m) { return institutions::done(m.institutions, institutions::Act::electoral_reform); }, "Electoral reform in force", "Reforma electoral vigente"},
    Indicator{"done_merge_municipalities", Observer::truth, Ledger::institutions, "1 = yes", Fold::step, [](MonthlyRecord const& m) { return institutions::done(m.institutions, institutions::Act::merge_municipalities); }, "Municipalities merged", "Municipios fusionados"},
    Indicator{"done_mass_trial_law", Observer::truth, Ledger::institutions, "1 = yes", Fold::step, [](MonthlyRecord const& m) { return institutions::done(m.institutions, institutions::Act::mass_trial_law); }, "Law of mass trials", "Ley de juicios masivos"},
    Indicator{"done_amend_at_once", Observer::truth, Ledger::institutions, "1 = yes", Fold::step, [](MonthlyRecord const& m) { return institutions::done(m.institutions, institutions::Act::amend_at_once); }, "Constitution amendable by one assembly", "Constitución reformable por una sola asamblea"},
    Indicator{"done_foreign_agents_law", Observer::truth, Ledger::institutions, "1 = yes", Fold::step, [](MonthlyRecord const& m) { return institutions::done(m.institutions, institutions::Act::foreign_agents_law); }, "Foreign agents law", "Ley de agentes extranjeros"},
    Indicator{"done_end_term_limits", Observer::truth, Ledger::institutions, "1 = yes", Fold::step, [](MonthlyRecord const& m) { return institutions::done(m.institutions, institutions::Act::end_term_limits); }, "Term limits ended", "Límite de mandatos abolido"},
    Indicator{"plan_municipality_count", Observer::truth, Ledger::institutions, "municipalities", Fold::step, detail::counted<&MonthlyRecord::plan_municipalities>, "Municipalities under the Territorial Control Plan (input)", "Municipios bajo el Plan Control Territorial (dato de entrada)"},

    Indicator{"security_cost", Observer::truth, Ledger::cost, "USD", Fold::sum, [](MonthlyRecord const& m) { return m.security_cost; }, "Military expenditure (input)", "Gasto militar (dato de entrada)"},
    Indicator{"police_officers", Observer::truth, Ledger::cost, "persons", Fold::last, [](MonthlyRecord const& m) { return m.policing.police_officers; }, "Police officers (input)", "Policías (dato de entrada)"},
    Indicator{"soldiers_deployed", Observer::truth, Ledger::cost, "persons", Fold::last, [](MonthlyRecord const& m) { return m.policing.soldiers_deployed; }, "Soldiers in public security (input)", "Soldados en seguridad pública (dato de entrada)"},
    Indicator{"army_strength", Observer::truth, Ledger::cost, "persons", Fold::last, [](MonthlyRecord const& m) { return m.policing.army_strength; }, "Soldiers of the army (input)", "Efectivos del ejército (dato de entrada)"},
    Indicator{"police_cost", Observer::truth, Ledger::cost, "USD", Fold::sum, [](MonthlyRecord const& m) { return m.policing.police_cost; }, "Cost of the police", "Costo de la policía"},
    Indicator{"defence_budget", Observer::truth, Ledger::cost, "USD", Fold::sum, [](MonthlyRecord const& m) { return m.policing.defence_budget; }, "Defence budget, approved (input)", "Presupuesto de defensa aprobado (dato de entrada)"},
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

/// Told to the model, and no result of it.
constexpr bool is_input(Indicator const& indicator) { return indicator.name_en.ends_with("(input)"); }

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
