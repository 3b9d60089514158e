// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "contrapeso/scenario/scenario.h"
#include "list_commands.h"
#include "listing.h"
#include "output.h"
#include "simulation.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

std::string entry(scenario::Announcement const& one, Language language, std::size_t width) {
    std::string const line = "  " + one.name + "  " + in(language, one.title) + "\n";
    std::string const more = in(language, one.question);
    return line + (more.empty() ? "" : "      " + wrapped(more, width - 6, 6) + "\n");
}

/// The posterior that a scenario starts from, and what it is.
std::string fit_text(scenario::Announcement const& one, Language language, scenario::Library const& library, Diagnostics& faults) {
    if (one.fit.empty() || one.fit == scenario::no_posterior) {
        return one.fit;
    }
    Diagnostics warnings;
    auto const fitted = scenario::read_posterior(one.fit, one.name, library, faults, warnings);
    print_faults(warnings, "note");
    if (!fitted) {
        return one.fit;
    }
    Phrase const known{"{}: {} draws of {} parameters, data to {}. {}", "{}: {} filas de {} parámetros, datos hasta {}. {}"};
    return fmt::format(fmt::runtime(known.in(language)), fitted->name, fitted->posterior->row_count(), fitted->posterior->parameters.size(),
                       to_string_date(fitted->until), in(language, fitted->about));
}

/// Everything that one scenario, or one policy, says of itself.
std::string sheet(scenario::Announcement const& one, std::string const& fit, Language language, std::size_t width) {
    std::string page = one.name + "\n";
    auto const line = [&](Phrase const& name, std::string const& text) { page += sheet_line(name.in(language), text, width); };
    line({"title", "título"}, in(language, one.title));
    line({"question", "pregunta"}, in(language, one.question));
    line({"extends", "parte de"}, one.extends);
    line({"fit", "ajuste"}, fit);
    line({"story", "historia"}, in(language, one.story));
    line({"not for", "no prueba"}, in(language, one.not_for));
    for (std::string const& source : one.sources) {
        line({"source", "fuente"}, source);
    }
    return page;
}

/// The scenario of this name (or file), or else the policy.
std::optional<scenario::Announcement> find_one(std::string const& name, scenario::Library const& library, Diagnostics& faults) {
    auto const scenarios = library.data.scenarios(), policies = library.data.policies();
    bool const is_scenario = std::find(scenarios.begin(), scenarios.end(), name) != scenarios.end();
    bool const is_policy = !is_scenario && std::find(policies.begin(), policies.end(), name) != policies.end();
    return is_policy ? scenario::announce_policy(name, library, faults) : scenario::announce_scenario(name, library, faults);
}

}  // namespace

Exit list_scenarios(ListOptions const& options) {
    auto const library = open_or_complain(options.data);
    if (!library) {
        return Exit::bad_input;
    }
    Diagnostics faults;
    std::size_t const width = terminal_width(stdout, 100);
    if (!options.key.empty()) {
        auto const one = find_one(options.key, *library, faults);
        if (one) {
            Output out{stdout, "standard output"};
            out.write(sheet(*one, fit_text(*one, options.language, *library, faults), options.language, width));
            out.flush();
        }
        print_faults(faults, "error");
        return one && faults.empty() ? Exit::fine : Exit::bad_input;
    }
    std::string page = Phrase{"Scenarios (contrapeso run NAME; contrapeso scenarios NAME tells its story)\n",
                              "Escenarios (contrapeso run NOMBRE; contrapeso scenarios NOMBRE cuenta su historia)\n"}
                           .in(options.language);
    for (std::string const& name : library->data.scenarios()) {
        if (auto const one = scenario::announce_scenario(name, *library, faults)) {
            page += entry(*one, options.language, width);
        }
    }
    page += Phrase{"\nPolicies ([[policy]] use = \"NAME\" in a scenario)\n", "\nPolíticas ([[policy]] use = \"NOMBRE\" en un escenario)\n"}.in(
        options.language);
    for (std::string const& name : library->data.policies()) {
        if (auto const one = scenario::announce_policy(name, *library, faults)) {
            page += entry(*one, options.language, width);
        }
    }
    Output out{stdout, "standard output"};
    out.write(page);
    out.flush();
    print_faults(faults, "error");
    return faults.empty() ? Exit::fine : Exit::bad_input;
}

}  // namespace contrapeso::app
