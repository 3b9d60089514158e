// SPDX-License-Identifier: Apache-2.0
#include "verb_options.h"
#include "verbs.h"

namespace contrapeso::app {

CLI::App* add_claim(CLI::App& program, CommandLine& line) {
    CLI::App* const claim =
        program.add_subcommand("claim", "Hold a claim against every definition, source and base, with the other side of the account");
    claim->add_option("claim", line.name, "series=… from=… to=… change=… cause=… in one text; without one, what can be claimed")->type_name("CLAIM");
    add_csv(*claim, line, "a row for every way to say it");
    claim->add_option("-o,--output", line.folder, "Write the card to FILE too: card.html or card.md")
        ->type_name("FILE")
        ->check(named("the name of the card's file"));
    add_store(*claim, line);
    claim
        ->add_option(
            "--replicates", line.replicates,
            "If the study file keeps no division of the model for the claim, make one with so many replicates; says first what it costs (none)")
        ->type_name("N")
        ->check(whole(2, most_replicates));
    add_threads(*claim, line);
    claim->add_flag("--no-model", line.no_model, "Leave out what the model says of the cause");
    add_data(*claim, line);
    add_language(*claim, line);
    claim->footer(
        "Example:\n  contrapeso claim \"series=homicides from=2015 to=2024 change=-98% cause=emergency\"\n"
        "  contrapeso claim \"series=released to=2024 value=8000\"\n  contrapeso claim \"series=homicides to=2023 rank=lowest\" -o card.html\n"
        "Keys: series, from, to (a year, or a month 2015-08), one of change (-98%, -6542, +5pp, x3), value and rank, and cause. In Spanish serie,\n"
        "desde, hasta, cambio, valor, puesto, causa.\n"
        "Exit: 0 fine, 2 usage, 3 bad input, 4 machine trouble.");
    return claim;
}

}  // namespace contrapeso::app
