// SPDX-License-Identifier: Apache-2.0
#pragma once
// Each adds one verb to the program, with its options, its help and an example.
#include <cstdint>

#include "command_line.h"

namespace contrapeso::app {

inline constexpr std::uint64_t replicates_of_run = 20, replicates_of_verify = 100, replicates_of_audit = 100, replicates_of_compare = 200,
                               replicates_of_attribute = 100;

CLI::App* add_run(CLI::App& program, CommandLine& line);
/// `run` was given --store, with the name of a file or without.
[[nodiscard]] bool asks_for_store(CommandLine const& line);

CLI::App* add_compare(CLI::App& program, CommandLine& line);
CLI::App* add_attribute(CLI::App& program, CommandLine& line);
CLI::App* add_verify(CLI::App& program, CommandLine& line);
CLI::App* add_gates(CLI::App& program, CommandLine& line);
CLI::App* add_claim(CLI::App& program, CommandLine& line);
CLI::App* add_reproduce(CLI::App& program, CommandLine& line);
CLI::App* add_audit(CLI::App& program, CommandLine& line);
CLI::App* add_calibrate(CLI::App& program, CommandLine& line);
CLI::App* add_backtest(CLI::App& program, CommandLine& line);
CLI::App* add_rivals(CLI::App& program, CommandLine& line);
CLI::App* add_report(CLI::App& program, CommandLine& line);
CLI::App* add_runs(CLI::App& program, CommandLine& line);
CLI::App* add_export(CLI::App& program, CommandLine& line);
CLI::App* add_scenarios(CLI::App& program, CommandLine& line);
CLI::App* add_parameters(CLI::App& program, CommandLine& line);
CLI::App* add_indicators(CLI::App& program, CommandLine& line);

}  // namespace contrapeso::app
