// SPDX-License-Identifier: Apache-2.0
#include "compare_command.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "arguments.h"
#include "compare_page.h"
#include "contrapeso/report/deciders.h"
#include "contrapeso/scenario/chain.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/store/kept_engine.h"
#include "contrapeso/study/interleave.h"
#include "interrupt.h"
#include "kept_simulation.h"
#include "kept_work.h"
#include "output.h"
#include "progress.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

/// What is compared: a scenario with what runs and keeps it, or a run that is only read.
struct Side {
    std::unique_ptr<scenario::Loaded> scenario{};
    std::optional<store::KeptRun> kept{};
    std::unique_ptr<store::KeptEngine> engine{};
};

/// The run that a number, or a tag that is no scenario's name, stands for.
std::optional<store::KeptRun> kept_run(std::string const& name, scenario::Library const& library, std::optional<store::StudyFile>& file) {
    bool const is_scenario = scenario::is_path(name) || library.data.text("scenarios/" + name + ".toml");
    if (!file || is_scenario) {
        return std::nullopt;
    }
    return find_kept_run(*file, name);
}

/// All sides, or nothing after saying what is wrong with each.
std::optional<std::vector<Side>> sides_or_complain(CompareOptions const& options, scenario::Library const& library,
                                                   std::optional<store::StudyFile>& file) {
    std::vector<Side> sides;
    bool all_well = true;
    for (std::string const& name : options.names) {
        Side& side = sides.emplace_back();
        if (auto kept = kept_run(name, library, file)) {
            if (!kept->readable || kept->replicates == 0) {
                std::string const why = kept->readable ? "has no replicate" : "was kept by a program whose months have another form";
                print_faults({{options.store, fmt::format("run {} {}", kept->id, why), "Run it anew: " + kept->story.command}}, "error");
                all_well = false;
            }
            side.kept = std::move(kept);
        } else if (whole_number(name)) {
            print_faults({{options.store, "there is no run `" + scenario::shown(name) + "`", "`contrapeso runs` lists those that there are"}},
                         "error");
            all_well = false;
        } else {
            SimulationOptions simulation = options.simulation;
            simulation.scenario = name;
            auto loaded = load_or_complain(simulation, library);
            all_well &= loaded.has_value();
            side.scenario = loaded ? std::make_unique<scenario::Loaded>(std::move(*loaded)) : nullptr;
        }
    }
    return all_well ? std::optional{std::move(sides)} : std::nullopt;
}

/// What a side covers, and what its numbers depend on.
struct Covered {
    Day start{}, end{};
    nlohmann::json canonical;
};

Covered covered(Side const& side) {
    if (side.scenario) {
        return {side.scenario->resolved.start, side.scenario->resolved.end, side.scenario->canonical};
    }
    return {side.kept->identity.start, side.kept->identity.end, nlohmann::json::parse(side.kept->story.about).at("canonical")};
}

/// The first year in which another side differs from the first one; `otherwise` if none does.
int first_different_year(std::vector<Covered> const& sides, int otherwise) {
    std::optional<Day> first;
    for (Covered const& other : std::span{sides}.subspan(1)) {
        if (auto const day = study::first_difference(sides.front().canonical, other.canonical)) {
            first = std::min(first.value_or(*day), *day);
        }
    }
    return first ? std::max(year_of(*first), otherwise) : otherwise;
}

/// The first and last year of the account; nothing, after saying why, if a side lacks one that was asked for.
std::optional<study::Window> window_or_complain(CompareOptions const& options, std::vector<Side> const& sides) {
    std::vector<Covered> all;
    std::ranges::transform(sides, std::back_inserter(all), covered);
    int const first = year_of(std::ranges::max_element(all, {}, &Covered::start)->start);
    int const last = year_of(std::ranges::min_element(all, {}, &Covered::end)->end);
    if (last < first) {
        print_faults({{"compare", "the runs have no year in common", "Give scenarios that cover the same years"}}, "error");
        return std::nullopt;
    }
    study::Window const window{options.from.value_or(std::min(first_different_year(all, first), options.until.value_or(last))),
                               options.until.value_or(last)};
    std::string const have = fmt::format("They have {} to {} in common", first, last);
    Diagnostics faults;
    for (auto const& [option, year] : {std::pair{"--from", window.first}, std::pair{"--until", window.last}}) {
        if (year < first || year > last) {
            faults.push_back({option, fmt::format("not all runs have the year {}", year), have});
        }
    }
    print_faults(faults, "error");
    return faults.empty() ? std::optional{window} : std::nullopt;
}

/// Begins the runs of all sides in the file.
std::vector<store::KeptRun> begin(std::vector<Side>& sides, CompareOptions const& options, store::StudyFile& file) {
    std::vector<store::KeptRun> runs;
    for (Side& side : sides) {
        if (side.scenario) {
            side.kept = begin_kept(*side.scenario, options.simulation, file);
            side.engine = std::make_unique<store::KeptEngine>(file, *side.kept, report::recording(file, *side.kept));
        }
        runs.push_back(*side.kept);
    }
    return runs;
}

struct Work {
    std::size_t asked{}, read{}, made{};
    double seconds{};
};

/// Runs what the file does not have, in turn.
Work run_missing(std::vector<Side> const& sides, study::EnsemblePlan const& plan) {
    std::vector<study::Arm> arms;
    std::atomic<std::size_t> there{0};
    for (Side const& side : sides) {
        if (side.engine) {
            arms.push_back({&side.scenario->resolved, [&there, &kept = *side.engine](auto const& scenario, random::RunKey key, country::Check check) {
                                if (kept.has(key.replicate)) {
                                    ++there;
                                    return country::MonthlySeries{};
                                }
                                return kept(scenario, key, check);
                            }});
        }
    }
    catch_interrupts();
    ProgressBar bar{plan.replicates * arms.size()};
    auto const drop = [](std::size_t, std::size_t, country::MonthlySeries const&) {};  // the file has it
    std::size_t const done = study::run_interleaved(
        arms, plan, drop, [&](std::size_t count) { bar.show(count); }, interrupted());
    bar.end();
    std::size_t read = there;
    for (Side const& side : sides) {
        if (side.engine) {
            side.engine->finish();
            read += side.engine->read_count();
        }
    }
    return {plan.replicates * arms.size(), read, done - read, bar.seconds()};
}

}  // namespace

std::optional<std::string> page_of(store::StudyFile& file, store::KeptComparison const& kept, Language language, std::size_t width) {
    auto const runs = store::read_compared_years(file, kept);
    if (runs.size() < 2 || study::common_numbers(runs).size() < 2) {
        return std::nullopt;
    }
    return compare_page(kept.runs, study::compare(runs, kept.window), language, width);
}

Exit compare(CompareOptions const& options) {
    constexpr std::size_t most = 6;  // letters and colours that a reader can tell apart
    if (options.names.size() < 2 || options.names.size() > most) {
        print_faults({{"compare", fmt::format("{} scenario{} given", options.names.size(), options.names.size() == 1 ? " is" : "s are"),
                       fmt::format("Name two to {}: contrapeso compare el-salvador no-emergency", most)}},
                     "error");
        return Exit::usage;
    }
    if (options.from && options.until && *options.until < *options.from) {
        print_faults({{"--until", fmt::format("the last year, {}, comes before the first, {}", *options.until, *options.from), "Give a later one"}},
                     "error");
        return Exit::usage;
    }
    auto const library = open_or_complain(options.simulation.data);
    if (!library) {
        return Exit::bad_input;
    }
    std::optional<store::StudyFile> file;
    if (std::error_code error; std::filesystem::exists(options.store, error)) {
        file.emplace(options.store);
    }
    auto sides = sides_or_complain(options, *library, file);
    auto const window = sides ? window_or_complain(options, *sides) : std::nullopt;
    if (!window) {
        return Exit::bad_input;
    }
    if (!file) {
        file.emplace(options.store);
    }
    auto const runs = begin(*sides, options, *file);
    std::string const id = store::keep_comparison(*file, runs, *window, options.simulation.plan.replicates, options.simulation.command);
    Work const work = run_missing(*sides, options.simulation.plan);
    auto const kept = store::find_comparison(*file, id);
    std::size_t const width = terminal_width(stdout, width_of_files);
    auto const page = kept ? page_of(*file, *kept, options.language, width) : std::nullopt;
    bool const complete = work.read + work.made == work.asked;
    if (!page) {
        std::fputs("Interrupted before two pairs were finished: there is nothing to show yet. The same command goes on from there.\n", stderr);
        return Exit::interrupted;
    }
    Output out{stdout, "standard output"};
    out.write(*page);
    out.write(fmt::format("kept             {}, comparison {}: {} replicates read, {} run in {:.1f} s{}\n", file->path(), id, work.read, work.made,
                          work.seconds, complete ? "" : "; interrupted: the same command goes on from there"));
    out.write(fmt::format("next             contrapeso report {0} -o report.html · contrapeso export {0} --netcdf {0}.nc\n", id));
    out.flush();
    return complete ? Exit::fine : Exit::interrupted;
}

}  // namespace contrapeso::app
