// SPDX-License-Identifier: Apache-2.0
// The command line: parse, call, print. Everything it can do is done elsewhere.
#include <cstdio>
#include <new>

#include <CLI/CLI.hpp>  // here and in verb_options.h, and nowhere else: it costs seconds of compile time

#include "arguments.h"
#include "command_line.h"
#include "contrapeso/core/contracts.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/store/error.h"
#include "interrupt.h"
#include "output.h"
#include "version.h"

namespace contrapeso::app {
namespace {

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
    std::vector<std::string> verbs;
    for (Verb const& verb : all_verbs()) {
        verbs.emplace_back(verb.name);
    }
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
    std::vector<CLI::App const*> added;
    for (Verb const& verb : all_verbs()) {
        added.push_back(verb.add(program, line));
    }
    program.footer("Example:\n  contrapeso run el-salvador");
    try {
        program.parse(count, arguments);
    } catch (CLI::Error const& error) {
        return answer(program, error, count, arguments);
    }
    line.command = quoted_command(count, arguments);
    if (line.version) {
        Output{stdout, "standard output"}.write(version_page());
        return Exit::fine;
    }
    for (std::size_t i = 0; i < added.size(); ++i) {
        if (added[i]->parsed()) {
            return all_verbs()[i].act(line);
        }
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
