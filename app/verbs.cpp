// SPDX-License-Identifier: Apache-2.0
#include "verbs.h"

#include "verb_options.h"

namespace contrapeso::app {

namespace {

constexpr std::uint64_t fewest_replicates_of_audit = 3;  // below, there is no spread to speak of

void add_page_flag(CLI::App& verb, CommandLine& line) {
    verb.add_flag("--markdown", line.markdown, "Print the page of docs/ instead, in Markdown and both languages");
}

/// What every verb that fits takes.
void add_fitting(CLI::App& verb, CommandLine& line) {
    verb.add_option("fit", line.name, "Name of a recipe in data/fits/, or a file: ./mine.toml")->required()->type_name("FIT");
    add_store(verb, line);
    add_threads(verb, line);
    add_data(verb, line);
    add_language(verb, line);
}

}  // namespace

CLI::App* add_run(CLI::App& program, CommandLine& line) {
    CLI::App* const run = program.add_subcommand("run", "Simulate a scenario and show both sides of the account");
    add_simulation(*run, line, replicates_of_run);
    add_until(*run, line, "Last day simulated, instead of the scenario's");
    run->add_flag("--check", line.check, "Verify after every day that nobody was lost or made up");
    add_csv(*run, line, "the months of every replicate");
    line.keep = run->add_option("--store", line.store, "Keep every replicate in a study file (contrapeso.db), and read those that it has")
                    ->type_name("FILE")
                    ->expected(0, 1);
    run->add_option("--report", line.page, "Write a page of it too, to read in a browser; the run is kept then")
        ->type_name("FILE")
        ->check(file_name());
    run->footer(
        "Example:\n  contrapeso run no-emergency --replicates 50 --csv months.csv\n  contrapeso run el-salvador --replicates 200 --store\n"
        "  contrapeso run el-salvador --set policing.emergency_threshold@2022-03-27=3.3\n"
        "An undated --set is not the same as one from day one on: it gives the value that the parameter starts with, and dated changes of\n"
        "the scenario still replace it when their day comes. To stand over them give a date: key@2022-03-27=value.\n"
        "Exit: 0 fine, 1 a check failed, 2 usage, 3 bad input, 4 machine trouble, 130 interrupted (what is done is kept).");
    return run;
}

bool asks_for_store(CommandLine const& line) { return line.keep->count() > 0; }

CLI::App* add_verify(CLI::App& program, CommandLine& line) {
    CLI::App* const verify = program.add_subcommand("verify", "Hold a scenario against every published figure we know");
    add_simulation(*verify, line, replicates_of_verify);
    add_csv(*verify, line, "a row for every figure");
    verify->footer(
        "Example:\n  contrapeso verify el-salvador\n  contrapeso verify el-salvador --csv verdicts.csv\n"
        "Exit: 0 nothing misses, 1 a figure misses, 2 usage, 3 bad input, 4 machine trouble, 130 interrupted (nothing is written).");
    return verify;
}

CLI::App* add_gates(CLI::App& program, CommandLine& line) {
    CLI::App* const gates = program.add_subcommand("gates", "Show which levers assembly, court, purse and prisons let through");
    add_simulation(*gates, line, replicates_of_run);
    add_until(*gates, line, "Last day simulated, instead of the scenario's");
    add_csv(*gates, line, "a row for every decision");
    gates->footer(
        "Example:\n  contrapeso gates el-salvador\n  contrapeso gates el-salvador --set institutions.seats_moved=9\n"
        "Exit: 0 fine, 2 usage, 3 bad input, 4 machine trouble, 130 interrupted (what is done is kept).");
    return gates;
}

CLI::App* add_reproduce(CLI::App& program, CommandLine& line) {
    CLI::App* const reproduce = program.add_subcommand("reproduce", "Run published models and hold them against their papers");
    reproduce->add_option("model", line.name, "Name of a model; without one, the list of them")->type_name("NAME");
    reproduce->add_flag("--all", line.all, "Run every model");
    reproduce->add_option("--set", line.set, "Change a setting of the model: key=value. Repeatable; then nothing is judged")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false)
        ->take_all();
    add_csv(*reproduce, line, "a row for every number");
    reproduce->add_option("--json", line.json, "The same as JSON")->type_name("FILE")->check(file_name());
    add_data(*reproduce, line);
    reproduce->footer(
        "Example:\n  contrapeso reproduce prieto-curiel-2023\n  contrapeso reproduce --all --csv table.csv\n"
        "Exit: 0 all agree, 1 a number is further off than its tolerance, 2 usage, 3 bad input, 4 machine trouble.");
    return reproduce;
}

CLI::App* add_audit(CLI::App& program, CommandLine& line) {
    CLI::App* const audit = program.add_subcommand("audit", "Ask what figures teach, which signs were built in, which arrows reach somebody");
    audit->add_option("question", line.of, "learnt, signs or arrows")
        ->required()
        ->type_name("QUESTION")
        ->check(CLI::IsMember({"learnt", "signs", "arrows"}).description(""));
    audit->add_option("--only", line.only, "One claim of data/audit/signs.toml, or one arrow of data/audit/arrows.toml")->type_name("NAME");
    add_replicates(*audit, line, "Draws of the parameters for each setting; learnt needs some hundreds", replicates_of_audit,
                   fewest_replicates_of_audit);
    add_seed(*audit, line);
    add_threads(*audit, line);
    audit->add_flag("--markdown", line.markdown, "Print the page of docs/ instead");
    add_data(*audit, line);
    audit->footer(
        "Example:\n  contrapeso audit signs --replicates 20\n  contrapeso audit learnt --replicates 400\n"
        "Exit: 0 fine, 1 an arrow changes nothing, 2 usage, 3 bad input, 4 machine trouble, 130 interrupted (nothing is written).");
    return audit;
}

CLI::App* add_calibrate(CLI::App& program, CommandLine& line) {
    CLI::App* const calibrate = program.add_subcommand("calibrate", "Fit free parameters to published figures, with their uncertainty");
    add_fitting(*calibrate, line);
    calibrate->add_option("-o,--output", line.folder, "Write the posterior into this folder: NAME.toml and NAME.csv")
        ->type_name("DIR")
        ->check(named("the folder that the posterior goes to"));
    calibrate->footer(
        "Example:\n  contrapeso calibrate el-salvador-2010-2021@1 -o .\n  contrapeso run el-salvador --fit ./el-salvador-2010-2021@1.toml\n"
        "Every run is kept in the study file: after an interruption, or a crash, the same command goes on from there.\n"
        "Exit: 0 fine, 1 no convergence, 2 usage, 3 bad input, 4 machine trouble, 130 interrupted (what is done is kept).");
    return calibrate;
}

CLI::App* add_backtest(CLI::App& program, CommandLine& line) {
    CLI::App* const backtest = program.add_subcommand("backtest", "Fit to a day, forecast what came after it, and score that beside naive forecasts");
    add_fitting(*backtest, line);
    backtest->add_option("--cut-off", line.cut_offs, "Last day of figures that a fit may see (the ends of 2014, 2018 and 2021). Repeatable")
        ->type_name("DATE")
        ->allow_extra_args(false)
        ->take_all()
        ->check(existing_day());
    add_until(*backtest, line, "Last day of the figures that are forecast, instead of the scenario's");
    add_csv(*backtest, line, "a row for every series and forecaster");
    backtest->add_flag("--markdown", line.markdown, "Print the tables of docs/ instead");
    backtest->footer(
        "Example:\n  contrapeso backtest el-salvador-2010-2025@1\n  contrapeso backtest el-salvador-2010-2021@1 --cut-off 2021-12-31 --until "
        "2024-12-31\n"
        "A cut-off on or after the recipe's own last day scores the recipe itself, with the figures that it held out.\n"
        "Exit: 0 fine, 2 usage, 3 bad input, 4 machine trouble, 130 interrupted (what is done is kept).");
    return backtest;
}

CLI::App* add_rivals(CLI::App& program, CommandLine& line) {
    CLI::App* const rivals = program.add_subcommand("rivals", "Fit rival stories to the same figures, weigh them, and show where they disagree");
    add_fitting(*rivals, line);
    add_until(*rivals, line, "Last day of the future that they are asked about (2035-12-31)");
    rivals->add_option("--set", line.set, "Set a parameter in that future: key@2026-01-01=value. Repeatable; later ones win")
        ->type_name("KEY@DATE=VALUE")
        ->allow_extra_args(false)
        ->take_all();
    add_csv(*rivals, line, "a row for every story, number and year");
    rivals->add_flag("--markdown", line.markdown, "Print the tables of docs/ instead");
    rivals->footer(
        "Example:\n  contrapeso rivals fall-after-2015@1\n  contrapeso rivals fall-after-2015@1 --set policy.emergency@2026-01-01=0\n"
        "Exit: 0 fine, 2 usage, 3 bad input, 4 machine trouble, 130 interrupted (what is done is kept).");
    return rivals;
}

CLI::App* add_runs(CLI::App& program, CommandLine& line) {
    CLI::App* const runs = program.add_subcommand("runs", "List, show, name and delete the runs and studies that a study file keeps");
    runs->add_option("what", line.of, "list, show RUN, tag RUN TEXT, delete RUN, check or vacuum (list)")->type_name("WHAT");
    runs->add_option("run", line.name, "Number or tag of a run, or the id of a study: c3f9a2c")->type_name("RUN");
    runs->add_option("text", line.text, "The tag; an empty one takes it away")->type_name("TEXT");
    add_store(*runs, line);
    add_language(*runs, line);
    runs->footer(
        "Example:\n  contrapeso runs\n  contrapeso runs show 3\n  contrapeso runs tag 3 \"as printed\" --store paper.db\n"
        "Exit: 0 fine, 1 the file is damaged, 2 usage, 3 no such file or run, 4 machine trouble.");
    return runs;
}

CLI::App* add_scenarios(CLI::App& program, CommandLine& line) {
    CLI::App* const scenarios = program.add_subcommand("scenarios", "List the scenarios and policies there are, or tell all that is known of one");
    scenarios->add_option("name", line.name, "A scenario or a policy of the list, or a file: ./mine.toml")->type_name("NAME");
    add_data(*scenarios, line);
    add_language(*scenarios, line);
    scenarios->footer("Example:\n  contrapeso scenarios no-emergency\n  contrapeso scenarios --lang es");
    return scenarios;
}

CLI::App* add_parameters(CLI::App& program, CommandLine& line) {
    CLI::App* const parameters = program.add_subcommand("parameters", "List the parameters, or tell all that is known of some");
    parameters->add_option("key", line.name, "A parameter, or the beginning of its key")->type_name("KEY");
    add_page_flag(*parameters, line);
    add_data(*parameters, line);
    add_language(*parameters, line);
    parameters->footer("Example:\n  contrapeso parameters prisons.death_hazard\n  contrapeso parameters gangs");
    return parameters;
}

CLI::App* add_indicators(CLI::App& program, CommandLine& line) {
    CLI::App* const indicators = program.add_subcommand("indicators", "List the numbers that a run reports, or tell all that is known of some");
    indicators->add_option("key", line.name, "An indicator, with its :observer or without, or a side of the account")->type_name("KEY");
    add_page_flag(*indicators, line);
    add_language(*indicators, line);
    indicators->footer("Example:\n  contrapeso indicators homicide_rate\n  contrapeso indicators rights");
    return indicators;
}

}  // namespace contrapeso::app
