// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/report/document.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "contrapeso/country/simulate.h"
#include "contrapeso/store/comparisons.h"
#include "contrapeso/study/account.h"

namespace contrapeso::report {

namespace {

enum class Start : std::uint8_t { priors, posterior, fixed };

Start start_of(Arm const& arm) {
    Json const& canonical = arm.told.canonical;
    bool const is_fixed = canonical.value("fixed_parameters", arm.run.story.parameters == "fixed");
    return is_fixed ? Start::fixed : canonical.contains("posterior") ? Start::posterior : Start::priors;
}

Json scenario_of(Arm const& arm, Material const& material) {
    static constexpr std::array<std::string_view, 3> names{"priors", "posterior", "fixed"};
    Start const start = start_of(arm);
    Json one{{"id", arm.id},
             {"title", both(arm.told.title)},
             {"question", both(arm.told.question)},
             {"story", both(arm.told.story)},
             {"not_for", both(arm.told.not_for)},
             {"sources", arm.told.sources},
             {"digest", arm.run.identity.scenario_digest},
             {"result_digest", arm.result_digest},
             {"seed", arm.run.identity.seed},
             {"replicates", material.replicates()},
             {"start", to_string_date(arm.run.identity.start)},
             {"end", to_string_date(arm.run.identity.end)},
             {"draws", names[static_cast<std::size_t>(start)]}};
    if (start == Start::posterior) {
        one["fit"] = arm.told.canonical["posterior"].value("name", "");
    }
    return one;
}

/// What a band holds, and what it does not.
Json bands_of(Material const& material) {
    switch (start_of(material.arms.front())) {
        case Start::priors:
            return both(
                "Bands hold 50, 80 and 95 % of the replicates. Every replicate has other luck and other parameters, drawn from their priors: a band "
                "says what the model does not know, chance included. It does not hold the error of the model's form, nor of the data.",
                "Las bandas contienen el 50, el 80 y el 95 % de las réplicas. Cada réplica tiene otro azar y otros parámetros, tomados de sus "
                "distribuciones previas: la banda dice lo que el modelo no sabe, azar incluido. No contiene el error de la forma del modelo ni el "
                "de los datos.");
        case Start::posterior:
            return both(
                "Bands hold 50, 80 and 95 % of the replicates. Every replicate has other luck and other parameters: those that were fitted to "
                "published figures come together from the fit, all others from their priors. A band says what the model does not know, chance "
                "included. It does not hold the error of the model's form, nor of the data.",
                "Las bandas contienen el 50, el 80 y el 95 % de las réplicas. Cada réplica tiene otro azar y otros parámetros: los que se ajustaron "
                "a "
                "cifras publicadas se toman juntos del ajuste y los demás, de sus distribuciones previas. La banda dice lo que el modelo no sabe, "
                "azar incluido. No contiene el error de la forma del modelo ni el de los datos.");
        case Start::fixed:
            break;
    }
    return both(
        "Bands hold 50, 80 and 95 % of the replicates, which differ in luck alone: all have the same parameters. They are far narrower than what is "
        "not known.",
        "Las bandas contienen el 50, el 80 y el 95 % de las réplicas, que solo difieren en el azar: todas tienen los mismos parámetros. Son mucho "
        "más "
        "estrechas que lo que se ignora.");
}

/// What is asked: of two scenarios the question of the other one, of more what sets them all apart from the first.
Json question_of(Material const& material) {
    auto const& arms = material.arms;
    if (arms.size() <= 2) {
        Retold const& told = arms.back().told;
        return both(told.question.en.empty() ? told.title : told.question);
    }
    scenario::Text others;
    for (std::size_t i = 1; i < arms.size(); ++i) {
        bool const is_last = i + 1 == arms.size();
        others.en += (i == 1 ? "" : is_last ? ", or " : ", ") + arms[i].told.title.en;
        others.es += (i == 1 ? "" : is_last ? " o " : ", ") + arms[i].told.title.es;
    }
    return both(others.en + ": what would differ from “" + arms.front().told.title.en + "”?",
                others.es + ": ¿qué cambiaría frente a «" + arms.front().told.title.es + "»?");
}

Json indicator_of(std::size_t i) {
    static constexpr std::array<std::string_view, 5> folds{"sum", "last", "mean", "largest", "step"};
    country::Indicator const& one = country::indicators[i];
    return {{"id", scenario::indicator_key(i)},
            {"name", both(one.name_en, one.name_es)},
            {"ledger", country::ledger_names[static_cast<std::size_t>(one.ledger)]},
            {"observer", country::observer_names[static_cast<std::size_t>(one.observer)]},
            {"unit", one.unit},
            {"fold", folds[static_cast<std::size_t>(one.fold)]}};
}

Json derived_places() {
    return {{"id", official_places},
            {"name", both("Official places", "Plazas oficiales")},
            {"ledger", "rights"},
            {"observer", "truth"},
            {"unit", "places"},
            {"fold", "last"},
            {"derived", "prison_population:truth / occupancy_rate:truth"}};
}

Json reproduce_of(Gathered const& all, Program const& program) {
    Json const& canonical = all.material.arms.front().told.canonical;
    return {{"commands", all.subject.commands}, {"engine", "Contrapeso"},
            {"version", program.version},       {"results_version", canonical.value("results_version", country::results_version)},
            {"compiler", program.compiler},     {"data_digest", canonical.value("data", hex(all.library.digest))}};
}

/// A clause as a sentence of its own.
Json sentence(scenario::Text text) {
    for (std::string* const one : {&text.en, &text.es}) {
        (*one)[0] = static_cast<char>(std::toupper(static_cast<unsigned char>((*one)[0])));
        *one += ".";
    }
    return both(text);
}

/// Does a text name this scenario, and not only one whose name begins or ends so?
bool names(std::string const& text, std::string const& scenario) {
    auto const is_of_name = [&](std::size_t at) {
        return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '-');
    };
    for (std::size_t at = text.find(scenario); at != std::string::npos; at = text.find(scenario, at + 1)) {
        if ((at == 0 || !is_of_name(at - 1)) && !is_of_name(at + scenario.size())) {
            return true;
        }
    }
    return false;
}

/// Scenarios that the arm says must be shown beside it, and that are not on the page.
std::string missing_companions(Arm const& arm, Material const& material, scenario::Library const& library) {
    std::string missing;
    for (std::string const& name : library.data.scenarios()) {
        bool const is_here = std::ranges::any_of(material.arms, [&](Arm const& other) { return other.run.story.scenario == name; });
        if (!is_here && names(arm.told.not_for.en, name)) {
            missing += (missing.empty() ? "" : ", ") + name;
        }
    }
    return missing;
}

}  // namespace

Json scenarios_section(Material const& material) {
    Json scenarios = Json::array();
    for (Arm const& arm : material.arms) {
        scenarios.push_back(scenario_of(arm, material));
    }
    return scenarios;
}

std::set<std::size_t> named_indicators() {
    std::set<std::size_t> named{yearly_charts.begin(), yearly_charts.end()};
    named.insert(monthly_readings.begin(), monthly_readings.begin() + 2);
    for (study::AccountFigure const& figure : study::account) {
        named.insert(figure.indicator);
    }
    return named;
}

Json indicators_section() {
    Json indicators = Json::array();
    for (std::size_t const i : named_indicators()) {
        indicators.push_back(indicator_of(i));
    }
    indicators.push_back(derived_places());
    return indicators;
}

Json warnings_section(Material const& material, scenario::Library const& library, std::vector<Decided> const& decided) {
    Json warnings = Json::array();
    std::vector<study::Vintage> vintages;
    for (Arm const& arm : material.arms) {
        study::Vintage& vintage = vintages.emplace_back(store::vintage_of(arm.run));
        vintage.name = arm.id;
        vintage.replicates = material.replicates();
    }
    for (scenario::Text const& warning : study::warnings_of(vintages)) {
        warnings.push_back(sentence(warning));
    }
    for (Arm const& arm : material.arms) {
        if (std::string const missing = missing_companions(arm, material, library); !missing.empty()) {
            warnings.push_back(both(fmt::format("“{}” is one answer among several, and asks to be shown together with: {}. This page lacks them.",
                                                arm.told.title.en, missing),
                                    fmt::format("«{}» es una respuesta entre varias y pide mostrarse junto con: {}. Esta página no los tiene.",
                                                arm.told.title.es, missing)));
        }
        if (!arm.told.again) {
            warnings.push_back(
                both(fmt::format("Of “{}” only the numbers were kept ({}): its policies, dates, decisions and assumptions are not on this page.",
                                 arm.told.title.en, arm.told.why_not),
                     fmt::format("De «{}» solo se guardaron los números ({}): sus políticas, fechas, decisiones y supuestos no están en esta página.",
                                 arm.told.title.es, arm.told.why_not)));
        }
    }
    auto const asked = std::ranges::max(decided, {}, [](Decided const& one) { return one.by_replicate.size(); }).by_replicate.size();
    if (std::ranges::any_of(decided, &Decided::complete) && asked < material.replicates()) {
        warnings.push_back(both(fmt::format("Decisions on levers (timeline) come from {} of the replicates.", asked),
                                fmt::format("Las decisiones sobre palancas (línea de tiempo) provienen de {} de las réplicas.", asked)));
    }
    return warnings;
}

Json document_of(Gathered const& all, Program const& program, PageLanguage language) {
    Material const& material = all.material;
    Json document{{"contrapeso_report", 1},
                  {"kind", material.is_comparison() ? "comparison" : "run"},
                  {"language", language == PageLanguage::spanish ? "es" : "en"},
                  {"levels", study::levels},
                  {"bands", bands_of(material)},
                  {"question", question_of(material)},
                  {"scenarios", scenarios_section(material)},
                  {"indicators", indicators_section()},
                  {"calendar", calendar_section(material)},
                  {"series", series_section(material)},
                  {"account", account_section(material)},
                  {"evidence", evidence_section(material, all.evidence)},
                  {"breaks", breaks_section(material, all.library)},
                  {"policies", policies_section(material)},
                  {"gates", gates_section(material, all.decided)},
                  {"flows", flows_section(material)},
                  {"map", map_section(material, all.maps)},
                  {"assumptions", assumptions_section(material, all.library)},
                  {"warnings", warnings_section(material, all.library, all.decided)},
                  {"reproduce", reproduce_of(all, program)}};
    if (material.is_comparison()) {
        document["differences"] = differences_section(material);
    }
    if (!all.attributions.empty()) {
        document["attributions"] = all.attributions;
    }
    return document;
}

}  // namespace contrapeso::report
