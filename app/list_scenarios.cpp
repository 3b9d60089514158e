// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "contrapeso/scenario/scenario.h"
#include "list_commands.h"
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

}  // namespace

Exit list_scenarios(ListOptions const& options) {
    auto const library = open_or_complain(options.data);
    if (!library) {
        return Exit::bad_input;
    }
    Diagnostics faults;
    std::size_t const width = terminal_width(stdout, 100);
    std::string page = Phrase{"Scenarios (contrapeso run NAME)\n", "Escenarios (contrapeso run NOMBRE)\n"}.in(options.language);
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
