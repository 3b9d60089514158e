// SPDX-License-Identifier: Apache-2.0
// Verbs that answer a question.
#include "attribute_command.h"
#include "verb_options.h"
#include "verbs.h"

namespace contrapeso::app {

CLI::App* add_compare(CLI::App& program, CommandLine& line) {
    CLI::App* const compare = program.add_subcommand("compare", "Hold scenarios against the first one, under the same luck, replicate by replicate");
    compare
        ->add_option("scenarios", line.names,
                     "Two to six: names, files, or runs of the study file by number or tag; the first is what others are held against")
        ->required()
        ->type_name("A B [C…]");
    add_how_to_simulate(*compare, line, replicates_of_compare, 2);
    add_years(*compare, line, "First year of the account (that in which they begin to differ)",
              "Last year of the account; nothing after it is simulated (the last that all have)");
    add_store(*compare, line);
    compare->footer(
        "Example:\n  contrapeso compare el-salvador no-emergency courts-stay-independent\n  contrapeso compare el-salvador no-pact --from 2019 "
        "--until 2021\n"
        "Replicates are run in turn, one of each scenario, and kept in the study file: after an interruption the same command goes on from there, "
        "and\n"
        "what is kept is never run twice. --set holds in every scenario.\n"
        "Exit: 0 fine, 2 usage, 3 bad input, 4 machine trouble, 130 interrupted (the pairs that are done are shown and kept).");
    return compare;
}
CLI::App* add_export(CLI::App& program, CommandLine& line) {
    CLI::App* const verb = program.add_subcommand("export", "Write a kept run or comparison as files for other programs");
    verb->add_option("run", line.name, "Number or tag of a run, or the id of a comparison (contrapeso runs)")
        ->required()
        ->type_name("RUN|COMPARISON")
        ->check(named("the number or tag of a run, or the id of a comparison"));
    add_csv(*verb, line, "every number of every replicate, a row each,");
    verb->add_option("--netcdf", line.netcdf, "The same as NetCDF-4, for xarray, R and others; - is standard output")
        ->type_name("FILE")
        ->check(file_name());
    verb->add_option("--summary", line.summary, "Mean and quantiles of every year as CSV, and of a comparison the paired differences too")
        ->type_name("FILE")
        ->check(file_name());
    verb->add_flag("--monthly", line.monthly, "Months in --csv and --netcdf instead of years");
    add_store(*verb, line);
    verb->footer(
        "Example:\n  contrapeso run no-emergency --replicates 50 --store\n  contrapeso export 1 --netcdf no-emergency.nc\n"
        "  contrapeso export 1 --monthly --csv months.csv --summary years.csv\n"
        "Exit: 0 fine, 2 usage, 3 no such file or run, 4 machine trouble, 130 interrupted (no half-written file stays).");
    return verb;
}

CLI::App* add_report(CLI::App& program, CommandLine& line) {
    CLI::App* const report = program.add_subcommand("report", "Write one HTML page of a kept run or comparison, to read, to print and to hand on");
    report->add_option("what", line.name, "Number or tag of a run, or the id of a comparison, as `contrapeso runs` lists them (the youngest)")
        ->type_name("RUN|COMPARISON");
    report->add_option("-o,--output", line.page, "The page (report.html); - is standard output")->type_name("FILE")->check(file_name());
    report
        ->add_option("--gates", line.gates,
                     "Of how many replicates it tells who decided what (20); those that were not kept are run again, 0 leaves it out")
        ->type_name("N")
        ->check(whole(0, most_replicates));
    add_threads(*report, line);
    add_store(*report, line);
    add_data(*report, line);
    add_language(*report, line);
    report->footer(
        "Example:\n  contrapeso run el-salvador --replicates 200 --store\n  contrapeso report\n  contrapeso report c3f9a2c -o page.html --lang es\n"
        "The page is one file: it asks nothing of the network, and whoever reads it may switch between English and Spanish.\n"
        "Exit: 0 fine, 2 usage, 3 no such file or run, 4 machine trouble, 130 interrupted (no half-written page stays).");
    return report;
}

CLI::App* add_attribute(CLI::App& program, CommandLine& line) {
    CLI::App* const attribute =
        program.add_subcommand("attribute", "Divide the change of a number among policies and mechanisms, as a decomposition of the model");
    attribute->add_option("scenario", line.name, "Name from `contrapeso scenarios`, or a file: ./mine.toml")->required()->type_name("SCENARIO");
    attribute->add_option("--of", line.of, "The number, as in `contrapeso indicators` (" + std::string{usually_attributed} + ")")
        ->type_name("INDICATOR")
        ->check(named("an indicator"));
    add_years(*attribute, line, "The year from which it changes", "The year to which it changes; nothing after it is simulated");
    attribute->get_option("--from")->required();
    attribute->get_option("--until")->required();
    attribute
        ->add_option("--switch", line.names,
                     "What is put off and on: names of data/switches/, or files, ./mine.toml (the first five of the library that do something)")
        ->type_name("A,B,C…")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->take_all()
        ->check(named("the names of switches"));
    add_how_to_simulate(*attribute, line, replicates_of_attribute, 2);
    add_store(*attribute, line);
    add_csv(*attribute, line, "a row for every part of every number");
    attribute->add_flag("--dry-run", line.dry_run, "Say what it would cost and what it would ask, and stop");
    attribute->footer(
        "Example:\n  contrapeso attribute el-salvador --of homicide_victim_count:truth --from 2015 --until 2024 --dry-run\n"
        "  contrapeso attribute el-salvador --of homicide_rate:official --from 2018 --until 2024 --switch pact,emergency,reporting\n"
        "Up to five switches are asked in every order, more in a sample of orders. Runs are kept in the study file, replicate by replicate: after "
        "an\n"
        "interruption the same command goes on from there, and another number of the same runs costs nothing.\n"
        "Exit: 0 fine, 2 usage, 3 bad input, 4 machine trouble, 130 interrupted (whole replicates are shown, and all are kept).");
    return attribute;
}

}  // namespace contrapeso::app
