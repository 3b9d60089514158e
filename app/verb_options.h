// SPDX-License-Identifier: Apache-2.0
#pragma once
// Options that several verbs take, and what an option accepts.
#include <cstdint>
#include <string>

#include <CLI/CLI.hpp>  // here and in main.cpp, and nowhere else: it costs seconds of compile time

#include "command_line.h"

namespace contrapeso::app {

inline constexpr std::uint64_t most_replicates = 1'000'000;

/// Accepts whole numbers from `low` to `high` and says so to whoever writes something else.
[[nodiscard]] CLI::Validator whole(std::uint64_t low, std::uint64_t high);

[[nodiscard]] CLI::Validator existing_day();

/// A year that a scenario may cover.
[[nodiscard]] CLI::Validator year();

/// An empty text comes from a shell variable that was not set, and would pass for an option that was not given.
[[nodiscard]] CLI::Validator named(std::string const& what);

[[nodiscard]] CLI::Validator file_name();

void add_language(CLI::App& verb, CommandLine& line);
void add_data(CLI::App& verb, CommandLine& line);
void add_csv(CLI::App& verb, CommandLine& line, std::string const& rows);
void add_until(CLI::App& verb, CommandLine& line, std::string const& what);
/// --from and --until, whole years.
void add_years(CLI::App& verb, CommandLine& line, std::string const& from, std::string const& until);
void add_store(CLI::App& verb, CommandLine& line);
void add_threads(CLI::App& verb, CommandLine& line);
void add_seed(CLI::App& verb, CommandLine& line);
void add_replicates(CLI::App& verb, CommandLine& line, std::string const& what, std::uint64_t usual, std::uint64_t fewest = 1);

/// What every verb that simulates takes, but for the scenario.
void add_how_to_simulate(CLI::App& verb, CommandLine& line, std::uint64_t replicates, std::uint64_t fewest = 1);

/// The same, and one scenario.
void add_simulation(CLI::App& verb, CommandLine& line, std::uint64_t replicates);

}  // namespace contrapeso::app
