// SPDX-License-Identifier: Apache-2.0
// The command line: parse, call, print. Everything it can do is done elsewhere.
#include <cstdio>
#include <new>
#include <thread>

#include <CLI/CLI.hpp>  // here and in verbs.cpp, and nowhere else: it costs seconds of compile time

#include "arguments.h"
#include "command_line.h"
#include "contrapeso/core/contracts.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/store/error.h"
#include "interrupt.h"
#include "kept_simulation.h"
#include "output.h"
#include "version.h"

namespace contrapeso::app {
namespace {

void finish_options(CommandLine& line, std::uint64_t default_replicates, int count, char const* const* arguments) {
    auto const given = [](std::string const& text) { return text.empty() ? std::nullopt : std::optional{text}; };
    line.simulation.data = line.list.data = given(line.data);
    line.simulation.load.until = line.until.empty() ? std::nullopt : parse_date(line.until);
    line.simulation.load.fit = given(line.fit);
    line.simulation.load.mode = line.fixed ? scenario::ParameterMode::fixed : scenario::ParameterMode::drawn;
    std::size_t const cores = std::max(1U, std::thread::hardware_concurrency());
    line.simulation.plan = {line.seed, line.replicates == 0 ? default_replicates : line.replicates, line.threads == 0 ? cores : line.threads,
                            line.check ? country::Check::every_day : country::Check::none};
    line.simulation.command = quoted_command(count, arguments);
    Language const language = line.language == "es" ? Language::spanish : Language::english;
    line.list.language = language;
    line.runs.store = line.store.empty() ? std::string{usual_study_file} : line.store;
    line.run = {line.simulation, given(line.csv), line.keep->count() > 0 ? std::optional{line.runs.store} : std::nullopt, language};
    line.runs.language = language;
    line.verify = {line.simulation, given(line.csv), language};
    line.audit.data = line.simulation.data;
    line.audit.plan = line.simulation.plan;
    line.fitting = {line.fitting.fit, line.simulation.data, line.store, line.simulation.plan.threads, line.simulation.command, language};
    line.calibrate = {line.fitting, given(line.folder)};
    line.backtest = {line.fitting, {}, line.simulation.load.until, given(line.csv), line.markdown};
    for (std::string const& day : line.cut_offs) {
        line.backtest.cut_offs.push_back(*parse_date(day));
    }
    constexpr Day usual_future = day_of(2035, 12, 31);
    line.rivals = {line.fitting, line.simulation.load.until.value_or(usual_future), line.simulation.load.overrides, given(line.csv), line.markdown};
    line.gates = {line.simulation, given(line.csv), language};
    line.reproduce.csv = given(line.csv);
    line.reproduce.json = given(line.json);
    line.reproduce.data = given(line.data);
}

/// "Did you mean `--seed`?" for the first option that the verb does not know.
std::string meant_option(CLI::App const& verb, int count, char const* const* arguments) {
    std::vector<std::string> names;
    for (CLI::Option const* const option : verb.get_options()) {
        for (std::string const& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
    }
    for (int i = 2; i < count; ++i) {
        std::string const argument = arguments[i];
        std::string const name = argument.substr(0, argument.find('='));
        if (name.starts_with("--") && std::find(names.begin(), names.end(), name) == names.end()) {
            return scenario::did_you_mean(name, names, "");
        }
    }
    return {};
}

/// Prints help or what is wrong with the arguments.
Exit answer(CLI::App const& program, CLI::Error const& error, int count, char const* const* arguments) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
        program.exit(error);
        return Exit::fine;
    }
    std::string message = error.what();
    std::vector<std::string> const verbs{"run",    "gates",     "verify", "audit",     "calibrate",  "backtest",
                                         "rivals", "reproduce", "runs",   "scenarios", "parameters", "indicators"};
    bool const is_verb = count > 1 && std::find(verbs.begin(), verbs.end(), arguments[1]) != verbs.end();
    if (count > 1 && !is_verb && arguments[1][0] != '-') {
        message = "there is no verb `" + scenario::shown(arguments[1]) + "`. " +
                  scenario::did_you_mean(arguments[1], verbs, "Verbs: " + scenario::listed(verbs));
    }
    if (std::string const meant = is_verb ? meant_option(*program.get_subcommand(arguments[1]), count, arguments) : ""; !meant.empty()) {
        message += ". " + meant;
    }
    std::fprintf(stderr, "error: %s\nSee: contrapeso %s--help\n", message.c_str(), is_verb ? (std::string{arguments[1]} + " ").c_str() : "");
    return Exit::usage;
}

Exit dispatch(int count, char const* const* arguments) {
    CommandLine line;
    CLI::App program{"Contrapeso: a policy laboratory for public security. Simulates a country person by person and day by day."};
    program.name("contrapeso");
    program.require_subcommand(0, 1);
    program.option_defaults()->take_last();  // an option given twice: the later one wins
    program.add_flag("--version", line.version, "Version, results version, data digest, compiler");
    CLI::App const* const run = add_run(program, line);
    CLI::App const* const gates = add_gates(program, line);
    CLI::App const* const verify = add_verify(program, line);
    CLI::App const* const audit_verb = add_audit(program, line);
    CLI::App const* const calibrate_verb = add_calibrate(program, line);
    CLI::App const* const backtest_verb = add_backtest(program, line);
    CLI::App const* const rivals_verb = add_rivals(program, line);
    CLI::App const* const reproduce_verb = add_reproduce(program, line);
    CLI::App const* const runs = add_runs(program, line);
    CLI::App const* const scenarios = add_scenarios(program, line);
    CLI::App const* const parameters = add_parameters(program, line);
    CLI::App const* const indicators = add_indicators(program, line);
    program.footer("Example:\n  contrapeso run el-salvador");
    try {
        program.parse(count, arguments);
    } catch (CLI::Error const& error) {
        return answer(program, error, count, arguments);
    }
    std::uint64_t const usual = verify->parsed() ? replicates_of_verify : audit_verb->parsed() ? replicates_of_audit : replicates_of_run;
    finish_options(line, usual, count, arguments);
    if (line.version) {
        Output{stdout, "standard output"}.write(version_page());
        return Exit::fine;
    }
    if (run->parsed()) {
        return run_scenario(line.run);
    }
    if (gates->parsed()) {
        return show_gates(line.gates);
    }
    if (verify->parsed()) {
        return verify_scenario(line.verify);
    }
    if (audit_verb->parsed()) {
        return audit(line.audit);
    }
    if (calibrate_verb->parsed()) {
        return calibrate(line.calibrate);
    }
    if (backtest_verb->parsed() || rivals_verb->parsed()) {
        return backtest_verb->parsed() ? backtest(line.backtest) : compare_rivals(line.rivals);
    }
    if (reproduce_verb->parsed()) {
        return reproduce(line.reproduce);
    }
    if (runs->parsed()) {
        return show_runs(line.runs);
    }
    if (scenarios->parsed() || parameters->parsed()) {
        return scenarios->parsed() ? list_scenarios(line.list) : list_parameters(line.list);
    }
    if (indicators->parsed()) {
        return list_indicators(line.list);
    }
    std::fputs(program.help().c_str(), stderr);
    return Exit::usage;
}

int complain(Exit code, std::string const& what) {
    std::fprintf(stderr, "error: %s\n", what.c_str());
    return static_cast<int>(code);
}

/// The one place where exceptions end.
int guarded(int count, char const* const* arguments) {
    try {
        Exit const code = dispatch(count, arguments);
        Output{stdout, "standard output"}.flush();
        return static_cast<int>(code);
    } catch (ReaderIsGone const&) {
        return static_cast<int>(interrupted() ? Exit::interrupted : Exit::fine);
    } catch (MachineTrouble const& error) {
        return complain(Exit::machine_trouble, error.what());
    } catch (store::StudyFileError const& error) {
        return complain(error.is_bad_input() ? Exit::bad_input : Exit::machine_trouble, error.what());
    } catch (ContractViolation const& error) {
        return complain(Exit::check_failed,
                        std::string{"a check inside the program failed: "} + error.what() + ". Please report it with the command");
    } catch (std::bad_alloc const&) {
        return complain(Exit::machine_trouble, "the machine has no memory left. Ask for fewer --replicates or --threads");
    } catch (std::exception const& error) {
        return complain(Exit::machine_trouble, error.what());
    }
}

}  // namespace
}  // namespace contrapeso::app

int main(int count, char** arguments) {
    contrapeso::app::survive_failed_writes();
    return contrapeso::app::guarded(count, arguments);
}
