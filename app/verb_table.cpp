// SPDX-License-Identifier: Apache-2.0
// What each verb does with the command line.
#include <algorithm>
#include <array>
#include <thread>

#include "arguments.h"
#include "attribute_command.h"
#include "audit_command.h"
#include "backtest_command.h"
#include "calibrate_command.h"
#include "claim_command.h"
#include "compare_command.h"
#include "export_command.h"
#include "gates_command.h"
#include "kept_simulation.h"
#include "list_commands.h"
#include "report_command.h"
#include "reproduce_command.h"
#include "rivals_command.h"
#include "run_command.h"
#include "runs_command.h"
#include "verbs.h"
#include "verify_command.h"

namespace contrapeso::app {

namespace {

std::optional<std::string> given(std::string const& text) { return text.empty() ? std::nullopt : std::optional{text}; }

std::optional<Day> day_in(std::string const& text) { return text.empty() ? std::nullopt : parse_date(text); }

std::string study_file(CommandLine const& line) { return given(line.store).value_or(std::string{usual_study_file}); }

study::EnsemblePlan plan(CommandLine const& line, std::uint64_t usual_replicates) {
    std::size_t const cores = std::max(1U, std::thread::hardware_concurrency());
    return {line.seed, line.replicates == 0 ? usual_replicates : line.replicates, line.threads == 0 ? cores : line.threads,
            line.check ? country::Check::every_day : country::Check::none};
}

SimulationOptions simulation(CommandLine const& line, std::uint64_t usual_replicates) {
    auto const mode = line.fixed ? scenario::ParameterMode::fixed : scenario::ParameterMode::drawn;
    return {line.name, given(line.data), {line.set, day_in(line.until), mode, given(line.fit)}, plan(line, usual_replicates), line.command};
}

FitOptions fitting(CommandLine const& line) {
    return {line.name, given(line.data), study_file(line), plan(line, 1).threads, line.command, line.in()};
}

ListOptions list(CommandLine const& line) { return {given(line.data), line.in(), line.name, line.markdown}; }

Exit run(CommandLine const& line) {
    auto const store = asks_for_store(line) || !line.page.empty() ? std::optional{study_file(line)} : std::nullopt;
    return run_scenario({simulation(line, replicates_of_run), given(line.csv), store, given(line.page), line.in()});
}

/// The year that an option gives.
std::optional<int> year_in(std::string const& text) {
    auto const year = whole_number(text);
    return year ? std::optional{static_cast<int>(*year)} : std::nullopt;
}

Exit compare_them(CommandLine const& line) {
    SimulationOptions options = simulation(line, replicates_of_compare);
    auto const last = year_in(line.until);
    options.load.until = last ? std::optional{day_of(*last, 12, 31)} : std::nullopt;
    return compare({line.names, options, study_file(line), year_in(line.from), last, line.in()});
}

Exit attribute_change(CommandLine const& line) {
    CommandLine of_runs = line;
    of_runs.until.clear();  // here a year
    return attribute({simulation(of_runs, replicates_of_attribute), given(line.of).value_or(std::string{usually_attributed}), *year_in(line.from),
                      *year_in(line.until), line.names, study_file(line), given(line.csv), line.dry_run, line.in()});
}

Exit gates(CommandLine const& line) { return show_gates({simulation(line, replicates_of_run), given(line.csv), line.in()}); }

Exit verify(CommandLine const& line) { return verify_scenario({simulation(line, replicates_of_verify), given(line.csv), line.in()}); }

Exit audit_model(CommandLine const& line) {
    AuditOf const of = line.of == "learnt" ? AuditOf::learnt : line.of == "signs" ? AuditOf::signs : AuditOf::arrows;
    return audit({of, line.only, given(line.data), plan(line, replicates_of_audit), line.markdown});
}

Exit fit(CommandLine const& line) { return calibrate({fitting(line), given(line.folder)}); }

Exit test_forecasts(CommandLine const& line) {
    std::vector<Day> cut_offs;
    std::ranges::transform(line.cut_offs, std::back_inserter(cut_offs), [](std::string const& day) { return *parse_date(day); });
    return backtest({fitting(line), cut_offs, day_in(line.until), given(line.csv), line.markdown});
}

Exit rivals(CommandLine const& line) {
    constexpr Day usual_future = day_of(2035, 12, 31);
    return compare_rivals({fitting(line), day_in(line.until).value_or(usual_future), line.set, given(line.csv), line.markdown});
}

Exit reproduce_model(CommandLine const& line) {
    return reproduce({line.name, line.all, line.set, given(line.csv), given(line.json), given(line.data)});
}

Exit runs(CommandLine const& line) { return show_runs({given(line.of).value_or("list"), line.name, line.text, study_file(line), line.in()}); }

Exit export_kept(CommandLine const& line) {
    exports::Step const step = line.monthly ? exports::Step::month : exports::Step::year;
    return export_files({line.name, study_file(line), line.csv, line.netcdf, line.summary, step, line.command});
}

Exit report_page(CommandLine const& line) {
    return write_report({line.name, given(line.page).value_or(std::string{usual_page}), study_file(line), given(line.data), line.gates,
                         plan(line, 1).threads, line.in(), TooSmall::fault});
}

Exit claim(CommandLine const& line) {
    CommandLine of_runs = line;
    of_runs.name = "el-salvador";
    return check_claim(
        {line.name, given(line.data), given(line.csv), given(line.folder), {study_file(line), simulation(of_runs, 0)}, !line.no_model, line.in()});
}

Exit scenarios(CommandLine const& line) { return list_scenarios(list(line)); }
Exit parameters(CommandLine const& line) { return list_parameters(list(line)); }
Exit indicators(CommandLine const& line) { return list_indicators(list(line)); }

constexpr std::array table{
    Verb{"run", add_run, run},
    Verb{"compare", add_compare, compare_them},
    Verb{"attribute", add_attribute, attribute_change},
    Verb{"gates", add_gates, gates},
    Verb{"claim", add_claim, claim},
    Verb{"verify", add_verify, verify},
    Verb{"audit", add_audit, audit_model},
    Verb{"calibrate", add_calibrate, fit},
    Verb{"backtest", add_backtest, test_forecasts},
    Verb{"rivals", add_rivals, rivals},
    Verb{"reproduce", add_reproduce, reproduce_model},
    Verb{"report", add_report, report_page},
    Verb{"runs", add_runs, runs},
    Verb{"export", add_export, export_kept},
    Verb{"scenarios", add_scenarios, scenarios},
    Verb{"parameters", add_parameters, parameters},
    Verb{"indicators", add_indicators, indicators},
};

}  // namespace

std::span<Verb const> all_verbs() { return table; }

}  // namespace contrapeso::app
