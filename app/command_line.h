// SPDX-License-Identifier: Apache-2.0
#pragma once
// The command line as it is parsed: what each verb takes (verbs.cpp), and where it is put.
#include <cstdint>
#include <string>
#include <vector>

#include "audit_command.h"
#include "backtest_command.h"
#include "calibrate_command.h"
#include "gates_command.h"
#include "list_commands.h"
#include "reproduce_command.h"
#include "rivals_command.h"
#include "run_command.h"
#include "runs_command.h"
#include "verify_command.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace contrapeso::app {

inline constexpr std::uint64_t replicates_of_run = 20, replicates_of_verify = 100, replicates_of_audit = 100;

/// What the options are parsed into, as text where they are optional.
struct CommandLine {
    RunOptions run;
    VerifyOptions verify;
    GatesOptions gates;
    ReproduceOptions reproduce;
    AuditOptions audit;
    CalibrateOptions calibrate;
    BacktestOptions backtest;
    RivalsOptions rivals;
    FitOptions fitting;
    ListOptions list;
    RunsOptions runs;
    SimulationOptions simulation;
    CLI::Option const* keep{};  ///< --store of run, which may stand alone
    std::string data, csv, json, until, fit, folder, store{"contrapeso.db"}, language{"en"};
    std::vector<std::string> cut_offs{"2014-12-31", "2018-12-31", "2021-12-31"};
    bool fixed{}, check{}, markdown{}, version{};
    std::uint64_t seed{1}, replicates{}, threads{0};
};

/// Each adds one verb to the program, with its options, its help and an example.
CLI::App* add_run(CLI::App& program, CommandLine& line);
CLI::App* add_verify(CLI::App& program, CommandLine& line);
CLI::App* add_gates(CLI::App& program, CommandLine& line);
CLI::App* add_reproduce(CLI::App& program, CommandLine& line);
CLI::App* add_audit(CLI::App& program, CommandLine& line);
CLI::App* add_calibrate(CLI::App& program, CommandLine& line);
CLI::App* add_backtest(CLI::App& program, CommandLine& line);
CLI::App* add_rivals(CLI::App& program, CommandLine& line);
CLI::App* add_runs(CLI::App& program, CommandLine& line);
CLI::App* add_scenarios(CLI::App& program, CommandLine& line);
CLI::App* add_parameters(CLI::App& program, CommandLine& line);
CLI::App* add_indicators(CLI::App& program, CommandLine& line);

}  // namespace contrapeso::app
