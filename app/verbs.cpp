// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include <map>

#include <CLI/CLI.hpp>  // here and in main.cpp, and nowhere else: it costs seconds of compile time

#include "arguments.h"
#include "contrapeso/core/calendar.h"
#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::app {

namespace {

constexpr std::uint64_t largest_seed = (std::uint64_t{1} << 53U) - 1;  // TOML, JSON, SQLite and JavaScript carry it unharmed
constexpr std::uint64_t most_replicates = 1'000'000;
constexpr std::uint64_t most_threads = 1024;
constexpr std::uint64_t fewest_replicates_of_audit = 3;  // below, there is no spread to speak of

/// Accepts whole numbers from `low` to `high` and says so to whoever writes something else.
CLI::Validator whole(std::uint64_t low, std::uint64_t high) {
    auto const check = [low, high](std::string const& text) {
        auto const value = whole_number(text);
        bool const fits = value && low <= *value && *value <= high;
        return fits ? std::string{}
                    : "give a whole number from " + std::to_string(low) + " to " + std::to_string(high) + ", not `" + scenario::shown(text) + "`";
    };
    return CLI::Validator{check, ""};
}

CLI::Validator existing_day() {
    return CLI::Validator{[](std::string const& text) {
                              return parse_date(text) ? std::string{}
                                                      : "`" + scenario::shown(text) + "` is not a day that exists; write it as 2025-12-31";
                          },
                          ""};
}

/// An empty text comes from a shell variable that was not set, and would pass for an option that was not given.
CLI::Validator named(std::string const& what) {
    return CLI::Validator{[what](std::string const& text) { return text.empty() ? "give " + what : std::string{}; }, ""};
}

CLI::Validator file_name() { return named("the name of a file, or - for standard output"); }

CLI::Validator language() {
    return CLI::Validator{
        [](std::string const& text) { return text == "en" || text == "es" ? std::string{} : "give en or es, not `" + scenario::shown(text) + "`"; },
        ""};
}

void add_language(CLI::App& verb, CommandLine& line) {
    verb.add_option("--lang", line.language, "Language of tables and lists: en or es")->type_name("en|es")->check(language());
}

void add_language_and_data(CLI::App& verb, CommandLine& line) {
    verb.add_option("--data", line.data, "Use data/ and scenarios/ below this folder instead of what is built in")
        ->type_name("DIR")
        ->check(named("the folder that holds data/ and scenarios/"));
    add_language(verb, line);
}

void add_markdown(CLI::App& verb, CommandLine& line) {
    verb.add_flag("--markdown", line.list.markdown, "Print the page of docs/ instead, in Markdown and both languages");
}

void add_store(CLI::App& verb, CommandLine& line) {
    verb.add_option("--store", line.store, "Study file that keeps the runs (contrapeso.db)")
        ->type_name("FILE")
        ->check(named("the name of the study file"));
}

/// What every verb that simulates takes.
void add_simulation(CLI::App& verb, CommandLine& line, std::uint64_t replicates) {
    verb.add_option("scenario", line.simulation.scenario, "Name from `contrapeso scenarios`, or a file: ./mine.toml")
        ->required()
        ->type_name("SCENARIO");
    verb.add_option("--replicates", line.replicates,
                    "How many runs with other luck and other draws of the parameters (" + std::to_string(replicates) + ")")
        ->type_name("N")
        ->check(whole(1, most_replicates));
    verb.add_option("--seed", line.seed, "Which luck (1); the same seed gives the same numbers")->type_name("S")->check(whole(0, largest_seed));
    verb.add_option("--threads", line.threads, "How many threads (all cores); changes no number")->type_name("N")->check(whole(1, most_threads));
    verb.add_option("--set", line.simulation.load.overrides,
                    "Set a parameter: key@2022-03-27=value from that day on, key=value for what it starts with. Repeatable; later ones win")
        ->type_name("KEY[@DATE]=VALUE")
        ->allow_extra_args(false)
        ->take_all();
    verb.add_option("--fit", line.fit,
                    "Start replicates from the rows of this posterior, or none of any, instead of the scenario's: a name, or ./mine.toml")
        ->type_name("NAME|none|FILE")
        ->check(named("the name of a posterior, a file, or none"));
    verb.add_flag("--fixed-parameters", line.fixed, "Start every replicate from the same values instead of drawing them");
    add_language_and_data(verb, line);
}

/// What every verb that fits takes.
void add_fitting(CLI::App& verb, CommandLine& line) {
    verb.add_option("fit", line.fitting.fit, "Name of a recipe in data/fits/, or a file: ./mine.toml")->required()->type_name("FIT");
    add_store(verb, line);
    verb.add_option("--threads", line.threads, "How many threads (all cores); changes no number")->type_name("N")->check(whole(1, most_threads));
    add_language_and_data(verb, line);
}

}  // namespace

CLI::App* add_run(CLI::App& program, CommandLine& line) {
    CLI::App* const run = program.add_subcommand("run", "Simulate a scenario and show both sides of the account");
    add_simulation(*run, line, replicates_of_run);
    run->add_option("--until", line.until, "Last day simulated, instead of the scenario's")->type_name("DATE")->check(existing_day());
    run->add_flag("--check", line.check, "Verify after every day that nobody was lost or made up");
    run->add_option("--csv", line.csv, "Write the months of every replicate to FILE; - is standard output")->type_name("FILE")->check(file_name());
    line.keep = run->add_option("--store", line.store, "Keep every replicate in a study file (contrapeso.db), and read those that it has")
                    ->type_name("FILE")
                    ->expected(0, 1);
    run->footer(
        "Example:\n  contrapeso run no-emergency --replicates 50 --csv months.csv\n  contrapeso run el-salvador --replicates 200 --store\n"
        "  contrapeso run el-salvador --set policing.emergency_threshold@2022-03-27=3.3\n"
        "An undated --set is not the same as one from day one on: it gives the value that the parameter starts with, and dated changes of\n"
        "the scenario still replace it when their day comes. To stand over them give a date: key@2022-03-27=value.\n"
        "Exit: 0 fine, 1 a check failed, 2 usage, 3 bad input, 4 machine trouble, 130 interrupted (what is done is kept).");
    return run;
}

CLI::App* add_verify(CLI::App& program, CommandLine& line) {
    CLI::App* const verify = program.add_subcommand("verify", "Hold a scenario against every published figure we know");
    add_simulation(*verify, line, replicates_of_verify);
    verify->add_option("--csv", line.csv, "Write a row for every figure to FILE; - is standard output")->type_name("FILE")->check(file_name());
    verify->footer(
        "Example:\n  contrapeso verify el-salvador\n  contrapeso verify el-salvador --csv verdicts.csv\n"
        "Exit: 0 nothing misses, 1 a figure misses, 2 usage, 3 bad input, 4 machine trouble, 130 interrupted (nothing is written).");
    return verify;
}

CLI::App* add_gates(CLI::App& program, CommandLine& line) {
    CLI::App* const gates = program.add_subcommand("gates", "Show which levers assembly, court, purse and prisons let through");
    add_simulation(*gates, line, replicates_of_run);
    gates->add_option("--until", line.until, "Last day simulated, instead of the scenario's")->type_name("DATE")->check(existing_day());
    gates->add_option("--csv", line.csv, "Write a row for every decision to FILE; - is standard output")->type_name("FILE")->check(file_name());
    gates->footer(
        "Example:\n  contrapeso gates el-salvador\n  contrapeso gates el-salvador --set institutions.seats_moved=9\n"
        "Exit: 0 fine, 2 usage, 3 bad input, 4 machine trouble, 130 interrupted (what is done is kept).");
    return gates;
}

CLI::App* add_reproduce(CLI::App& program, CommandLine& line) {
    CLI::App* const reproduce = program.add_subcommand("reproduce", "Run published models and hold them against their papers");
    reproduce->add_option("model", line.reproduce.name, "Name of a model; without one, the list of them")->type_name("NAME");
    reproduce->add_flag("--all", line.reproduce.all, "Run every model");
    reproduce->add_option("--set", line.reproduce.overrides, "Change a setting of the model: key=value. Repeatable; then nothing is judged")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false)
        ->take_all();
    reproduce->add_option("--csv", line.csv, "Write a row for every number to FILE; - is standard output")->type_name("FILE")->check(file_name());
    reproduce->add_option("--json", line.json, "The same as JSON")->type_name("FILE")->check(file_name());
    reproduce->add_option("--data", line.data, "Use data/ and scenarios/ below this folder instead of what is built in")
        ->type_name("DIR")
        ->check(named("the folder that holds data/ and scenarios/"));
    reproduce->footer(
        "Example:\n  contrapeso reproduce prieto-curiel-2023\n  contrapeso reproduce --all --csv table.csv\n"
        "Exit: 0 all agree, 1 a number is further off than its tolerance, 2 usage, 3 bad input, 4 machine trouble.");
    return reproduce;
}

CLI::App* add_audit(CLI::App& program, CommandLine& line) {
    CLI::App* const audit = program.add_subcommand("audit", "Ask what figures teach, which signs were built in, which arrows reach somebody");
    std::map<std::string, AuditOf> const questions{{"learnt", AuditOf::learnt}, {"signs", AuditOf::signs}, {"arrows", AuditOf::arrows}};
    audit->add_option("question", line.audit.of, "learnt, signs or arrows")
        ->required()
        ->type_name("QUESTION")
        ->transform(CLI::CheckedTransformer(questions).description(""));
    audit->add_option("--only", line.audit.only, "One claim of data/audit/signs.toml, or one arrow of data/audit/arrows.toml")->type_name("NAME");
    audit
        ->add_option("--replicates", line.replicates,
                     "Draws of the parameters for each setting (" + std::to_string(replicates_of_audit) + "); learnt needs some hundreds")
        ->type_name("N")
        ->check(whole(fewest_replicates_of_audit, most_replicates));
    audit->add_option("--seed", line.seed, "Which luck (1)")->type_name("S")->check(whole(0, largest_seed));
    audit->add_option("--threads", line.threads, "How many threads (all cores); changes no number")->type_name("N")->check(whole(1, most_threads));
    audit->add_flag("--markdown", line.audit.markdown, "Print the page of docs/ instead");
    audit->add_option("--data", line.data, "Use data/ and scenarios/ below this folder instead of what is built in")
        ->type_name("DIR")
        ->check(named("the folder that holds data/ and scenarios/"));
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
    backtest->add_option("--until", line.until, "Last day of the figures that are forecast, instead of the scenario's")
        ->type_name("DATE")
        ->check(existing_day());
    backtest->add_option("--csv", line.csv, "Write a row for every series and forecaster to FILE; - is standard output")
        ->type_name("FILE")
        ->check(file_name());
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
    rivals->add_option("--until", line.until, "Last day of the future that they are asked about (2035-12-31)")
        ->type_name("DATE")
        ->check(existing_day());
    rivals->add_option("--set", line.simulation.load.overrides, "Set a parameter in that future: key@2026-01-01=value. Repeatable; later ones win")
        ->type_name("KEY@DATE=VALUE")
        ->allow_extra_args(false)
        ->take_all();
    rivals->add_option("--csv", line.csv, "Write a row for every story, number and year to FILE; - is standard output")
        ->type_name("FILE")
        ->check(file_name());
    rivals->add_flag("--markdown", line.markdown, "Print the tables of docs/ instead");
    rivals->footer(
        "Example:\n  contrapeso rivals fall-after-2015@1\n  contrapeso rivals fall-after-2015@1 --set policy.emergency@2026-01-01=0\n"
        "Exit: 0 fine, 2 usage, 3 bad input, 4 machine trouble, 130 interrupted (what is done is kept).");
    return rivals;
}

CLI::App* add_runs(CLI::App& program, CommandLine& line) {
    CLI::App* const runs = program.add_subcommand("runs", "List, show, name and delete the runs that a study file keeps");
    runs->add_option("what", line.runs.what, "list, show RUN, tag RUN TEXT, delete RUN, check or vacuum (list)")->type_name("WHAT");
    runs->add_option("run", line.runs.run, "Number or tag of a run")->type_name("RUN");
    runs->add_option("text", line.runs.text, "The tag; an empty one takes it away")->type_name("TEXT");
    add_store(*runs, line);
    add_language(*runs, line);
    runs->footer(
        "Example:\n  contrapeso runs\n  contrapeso runs show 3\n  contrapeso runs tag 3 \"as printed\" --store paper.db\n"
        "Exit: 0 fine, 1 the file is damaged, 2 usage, 3 no such file or run, 4 machine trouble.");
    return runs;
}

CLI::App* add_scenarios(CLI::App& program, CommandLine& line) {
    CLI::App* const scenarios = program.add_subcommand("scenarios", "List the scenarios and policies there are, or tell all that is known of one");
    scenarios->add_option("name", line.list.key, "A scenario or a policy of the list, or a file: ./mine.toml")->type_name("NAME");
    add_language_and_data(*scenarios, line);
    scenarios->footer("Example:\n  contrapeso scenarios no-emergency\n  contrapeso scenarios --lang es");
    return scenarios;
}

CLI::App* add_parameters(CLI::App& program, CommandLine& line) {
    CLI::App* const parameters = program.add_subcommand("parameters", "List the parameters, or tell all that is known of some");
    parameters->add_option("key", line.list.key, "A parameter, or the beginning of its key")->type_name("KEY");
    add_markdown(*parameters, line);
    add_language_and_data(*parameters, line);
    parameters->footer("Example:\n  contrapeso parameters prisons.death_hazard\n  contrapeso parameters gangs");
    return parameters;
}

CLI::App* add_indicators(CLI::App& program, CommandLine& line) {
    CLI::App* const indicators = program.add_subcommand("indicators", "List the numbers that a run reports, or tell all that is known of some");
    indicators->add_option("key", line.list.key, "An indicator, with its :observer or without, or a side of the account")->type_name("KEY");
    add_markdown(*indicators, line);
    add_language(*indicators, line);
    indicators->footer("Example:\n  contrapeso indicators homicide_rate\n  contrapeso indicators rights");
    return indicators;
}

}  // namespace contrapeso::app
