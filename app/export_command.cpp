// SPDX-License-Identifier: Apache-2.0
#include "export_command.h"

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include <fmt/format.h>

#include "contrapeso/country/indicators.h"
#include "contrapeso/exports/csv.h"
#include "contrapeso/exports/netcdf.h"
#include "contrapeso/exports/summary.h"
#include "contrapeso/scenario/suggestions.h"
#include "interrupt.h"
#include "kept_work.h"
#include "progress.h"
#include "simulation.h"
#include "whole_file.h"

namespace contrapeso::app {

namespace {

/// Ctrl-C: nothing half-written stays behind.
class Interrupted : public std::exception {};

using Fill = std::function<void(store::StudyFile&, exports::Subject const&, exports::Write const&, exports::Reading const&)>;

struct WantedFile {
    std::string option, path;
    Fill fill;
};

/// The files that were asked for, in the order in which they are written.
std::vector<WantedFile> wanted(ExportOptions const& options) {
    std::vector<WantedFile> files{
        {"--csv", options.csv,
         [step = options.step](auto& file, auto const& subject, auto const& write, auto const& reading) {
             exports::write_csv(file, subject, step, write, reading);
         }},
        {"--netcdf", options.netcdf,
         [step = options.step, name = options.netcdf](auto& file, auto const& subject, auto const& write, auto const& reading) {
             exports::write_netcdf(file, subject, step, name, write, reading);
         }},
        {"--summary", options.summary,
         [](auto& file, auto const& subject, auto const& write, auto const& /*reading*/) { exports::write_summary(file, subject, write); }},
    };
    std::erase_if(files, [](WantedFile const& one) { return one.path.empty(); });
    return files;
}

/// Where the file will lie, however its name is written.
std::filesystem::path place_of(WantedFile const& file) {
    std::error_code error;
    return std::filesystem::weakly_canonical(file.path, error);
}

/// What would go wrong with these names, if anything would.
std::optional<Diagnostic> fault_in(std::vector<WantedFile> const& files, ExportOptions const& options) {
    if (files.empty()) {
        return Diagnostic{"export", "there is nothing to write", "Name a file: --netcdf result.nc, --csv result.csv or --summary summary.csv"};
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        std::error_code error;
        if (std::filesystem::equivalent(files[i].path, options.store, error)) {
            return Diagnostic{files[i].option, "`" + scenario::shown(files[i].path) + "` is the study file itself", "Name another file"};
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (place_of(files[i]) == place_of(files[j])) {
                return Diagnostic{files[i].option, "`" + scenario::shown(files[i].path) + "` is also the file of " + files[j].option,
                                  "Name another file"};
            }
        }
    }
    return std::nullopt;
}

/// The run or the comparison; nothing, after saying what is wrong with it.
std::optional<exports::Subject> find_or_complain(store::StudyFile& file, ExportOptions const& options) {
    std::optional<exports::Subject> found;
    Diagnostic fault{file.path(), "there is no run and no comparison `" + scenario::shown(options.what) + "`",
                     "`contrapeso runs` lists those that there are"};
    if (auto const run = find_kept_run(file, options.what)) {
        found = exports::subject_of(file, *run, options.command);
        fault = {file.path(), "run " + std::to_string(run->id) + " has no replicate yet", "Run it: " + run->story.command};
    } else if (auto const comparison = store::find_comparison(file, options.what)) {
        fault = {file.path(), "runs of comparison " + comparison->id + " were deleted, or have no replicate in common",
                 "Compare anew: " + comparison->command};
        if (comparison->deleted == 0 && !comparison->runs.empty()) {
            found = exports::subject_of(file, *comparison, options.command);
        }
    }
    if (!found || found->replicates.empty()) {
        print_faults({fault}, "error");
        return std::nullopt;
    }
    return found;
}

std::string said_of(exports::Subject const& subject, WantedFile const& file, exports::Step step) {
    auto const many = [](std::size_t count, std::string const& thing) { return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s"); };
    std::size_t longest = 0;
    for (exports::ExportedRun const& run : subject.runs) {
        longest = std::max(longest, exports::periods_of(run.kept, file.option == "--summary" ? exports::Step::year : step).size());
    }
    std::string const period = file.option == "--summary" ? "year" : std::string{exports::name_of(step)};
    std::error_code error;
    constexpr double megabyte = 1e6;
    auto const bytes = std::filesystem::file_size(file.path, error);
    return fmt::format("{}: {}, {} × {} × {} × {} indicators{}\n", file.path, subject.name, many(subject.runs.size(), "scenario"),
                       many(subject.replicates.size(), "replicate"), many(longest, period), country::indicators.size(),
                       error ? "" : fmt::format(", {:.1f} MB", static_cast<double>(bytes) / megabyte));
}

void write_file(store::StudyFile& store, exports::Subject const& subject, WantedFile const& wanted, WholeFile& whole) {
    ProgressBar bar{subject.runs.size() * subject.replicates.size()};
    auto const reading = [&](std::size_t done) {
        if (interrupted()) {
            throw Interrupted{};
        }
        if (bar.seconds() > 1) {  // most exports are done before anybody wonders
            bar.show(done);
        }
    };
    wanted.fill(
        store, subject, [&](std::string_view text) { whole.output().write(text); }, reading);
    bar.end();
    whole.finish();
}

}  // namespace

Exit export_files(ExportOptions const& options) {
    auto const files = wanted(options);
    if (auto const fault = fault_in(files, options)) {
        return complain(Exit::usage, *fault);
    }
    if (!is_there_or_complain(options.store)) {
        return Exit::bad_input;
    }
    store::StudyFile store{options.store};
    auto const subject = find_or_complain(store, options);
    if (!subject) {
        return Exit::bad_input;
    }
    std::vector<std::unique_ptr<WholeFile>> open;  // all of them first: an unwritable place is known before the work
    bool to_output = false;
    for (WantedFile const& one : files) {
        open.push_back(std::make_unique<WholeFile>(one.path, one.option));
        to_output = to_output || one.path == "-";
    }
    catch_interrupts();
    std::string said;
    try {
        for (std::size_t i = 0; i < files.size(); ++i) {
            write_file(store, *subject, files[i], *open[i]);
            said += files[i].path == "-" ? "" : said_of(*subject, files[i], options.step);
        }
    } catch (Interrupted const&) {
        std::fputs("Interrupted: the file under way is not written.\n", stderr);
        return Exit::interrupted;
    }
    std::FILE* const stream = to_output ? stderr : stdout;
    Output{stream, to_output ? "standard error" : "standard output"}.write(said);
    return Exit::fine;
}

}  // namespace contrapeso::app
