// SPDX-License-Identifier: Apache-2.0
#include "verb_options.h"

#include "arguments.h"
#include "contrapeso/core/calendar.h"
#include "contrapeso/scenario/resolve.h"
#include "contrapeso/scenario/suggestions.h"

namespace contrapeso::app {

namespace {

constexpr std::uint64_t largest_seed = (std::uint64_t{1} << 53U) - 1;  // TOML, JSON, SQLite and JavaScript carry it unharmed
constexpr std::uint64_t most_threads = 1024;

CLI::Validator language() {
    return CLI::Validator{
        [](std::string const& text) { return text == "en" || text == "es" ? std::string{} : "give en or es, not `" + scenario::shown(text) + "`"; },
        ""};
}

}  // namespace

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

CLI::Validator year() {
    return whole(static_cast<std::uint64_t>(year_of(scenario::earliest_day)), static_cast<std::uint64_t>(year_of(scenario::latest_day)));
}

CLI::Validator named(std::string const& what) {
    return CLI::Validator{[what](std::string const& text) { return text.empty() ? "give " + what : std::string{}; }, ""};
}

CLI::Validator file_name() { return named("the name of a file, or - for standard output"); }

void add_language(CLI::App& verb, CommandLine& line) {
    verb.add_option("--lang", line.language, "Language of tables and lists: en or es")->type_name("en|es")->check(language());
}

void add_data(CLI::App& verb, CommandLine& line) {
    verb.add_option("--data", line.data, "Use data/ and scenarios/ below this folder instead of what is built in")
        ->type_name("DIR")
        ->check(named("the folder that holds data/ and scenarios/"));
}

void add_csv(CLI::App& verb, CommandLine& line, std::string const& rows) {
    verb.add_option("--csv", line.csv, "Write " + rows + " to FILE; - is standard output")->type_name("FILE")->check(file_name());
}

void add_until(CLI::App& verb, CommandLine& line, std::string const& what) {
    verb.add_option("--until", line.until, what)->type_name("DATE")->check(existing_day());
}

void add_years(CLI::App& verb, CommandLine& line, std::string const& from, std::string const& until) {
    verb.add_option("--from", line.from, from)->type_name("YEAR")->check(year());
    verb.add_option("--until", line.until, until)->type_name("YEAR")->check(year());
}

void add_store(CLI::App& verb, CommandLine& line) {
    verb.add_option("--store", line.store, "Study file that keeps the runs (contrapeso.db)")
        ->type_name("FILE")
        ->check(named("the name of the study file"));
}

void add_threads(CLI::App& verb, CommandLine& line) {
    verb.add_option("--threads", line.threads, "How many threads (all cores); changes no number")->type_name("N")->check(whole(1, most_threads));
}

void add_seed(CLI::App& verb, CommandLine& line) {
    verb.add_option("--seed", line.seed, "Which luck (1); the same seed gives the same numbers")->type_name("S")->check(whole(0, largest_seed));
}

void add_replicates(CLI::App& verb, CommandLine& line, std::string const& what, std::uint64_t usual, std::uint64_t fewest) {
    verb.add_option("--replicates", line.replicates, what + " (" + std::to_string(usual) + ")")
        ->type_name("N")
        ->check(whole(fewest, most_replicates));
}

void add_how_to_simulate(CLI::App& verb, CommandLine& line, std::uint64_t replicates, std::uint64_t fewest) {
    add_replicates(verb, line, "How many runs with other luck and other draws of the parameters", replicates, fewest);
    add_seed(verb, line);
    add_threads(verb, line);
    verb.add_option("--set", line.set,
                    "Set a parameter: key@2022-03-27=value from that day on, key=value for what it starts with. Repeatable; later ones win")
        ->type_name("KEY[@DATE]=VALUE")
        ->allow_extra_args(false)
        ->take_all();
    verb.add_option("--fit", line.fit,
                    "Start replicates from the rows of this posterior, or none of any, instead of the scenario's: a name, or ./mine.toml")
        ->type_name("NAME|none|FILE")
        ->check(named("the name of a posterior, a file, or none"));
    verb.add_flag("--fixed-parameters", line.fixed, "Start every replicate from the same values instead of drawing them");
    add_data(verb, line);
    add_language(verb, line);
}

void add_simulation(CLI::App& verb, CommandLine& line, std::uint64_t replicates) {
    verb.add_option("scenario", line.name, "Name from `contrapeso scenarios`, or a file: ./mine.toml")->required()->type_name("SCENARIO");
    add_how_to_simulate(verb, line, replicates);
}

}  // namespace contrapeso::app
