// SPDX-License-Identifier: Apache-2.0
#pragma once
// The command line as it is parsed, and the verbs that there are.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exit_codes.h"
#include "texts.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace contrapeso::app {

/// What the options are parsed into. Each verb takes some of them; what is not given is empty, and 0 among the numbers.
struct CommandLine {
    std::string name;  ///< what the verb is about: a scenario, a fit, a model, a key …
    std::vector<std::string> names;  ///< where there may be many of them
    std::string of;  ///< which of several questions or acts
    std::optional<std::string> text;
    std::vector<std::string> set;  ///< --set
    std::string data, fit, from, until, csv, json, netcdf, summary, folder, only, store, language{"en"};
    std::vector<std::string> cut_offs{"2014-12-31", "2018-12-31", "2021-12-31"};
    std::string page;  ///< -o of report, --report of run
    CLI::Option const* keep{};  ///< --store of run, which may stand alone
    bool fixed{}, check{}, markdown{}, all{}, monthly{}, no_model{}, dry_run{}, version{};
    std::uint64_t seed{1}, replicates{}, threads{}, gates{20};
    std::string command;  ///< all of it, to be kept with the results

    [[nodiscard]] Language in() const { return language == "es" ? Language::spanish : Language::english; }
};

struct Verb {
    std::string_view name;
    CLI::App* (*add)(CLI::App& program, CommandLine& line);  ///< with its options, its help and an example
    Exit (*act)(CommandLine const& line);
};

/// In the order of the help.
[[nodiscard]] std::span<Verb const> all_verbs();

}  // namespace contrapeso::app
