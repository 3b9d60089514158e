// SPDX-License-Identifier: Apache-2.0
#include "report_command.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "contrapeso/evidence/read_evidence.h"
#include "contrapeso/report/attribution.h"
#include "contrapeso/report/document.h"
#include "contrapeso/report/page.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/store/comparisons.h"
#include "interrupt.h"
#include "kept_work.h"
#include "progress.h"
#include "simulation.h"
#include "version.h"
#include "whole_file.h"

namespace contrapeso::app {

namespace {

namespace fs = std::filesystem;

report::Subject about(store::KeptRun const& run) { return {{run}, 0, {run.story.command}, {}}; }

report::Subject about(store::KeptComparison const& comparison) {
    return {comparison.runs, comparison.replicates, {comparison.command}, comparison.window};
}

/// The comparison; nothing, after saying so, if one of its runs is gone: the others might be held against the wrong one.
std::optional<report::Subject> about_or_complain(store::StudyFile& file, store::KeptComparison const& comparison) {
    if (comparison.deleted == 0) {
        return about(comparison);
    }
    print_faults({{file.path(), "runs of comparison " + comparison.id + " were deleted", "Compare anew: " + comparison.command}}, "error");
    return std::nullopt;
}

/// What was asked for; nothing, after saying so, if it is not there. A page is about the youngest work if nobody says which.
std::optional<report::Subject> find_or_complain(store::StudyFile& file, std::string const& what) {
    if (auto const comparison = store::find_comparison(file, what)) {
        return about_or_complain(file, *comparison);
    }
    if (auto const run = what.empty() ? std::nullopt : find_kept_run(file, what)) {
        return about(*run);
    }
    if (!what.empty()) {
        print_faults(
            {{file.path(), "there is no run and no comparison `" + scenario::shown(what) + "`", "`contrapeso runs` lists those that there are"}},
            "error");
        return std::nullopt;
    }
    auto const comparisons = store::list_comparisons(file);
    auto const runs = store::list_runs(file);
    auto const youngest = std::ranges::max_element(comparisons, {}, &store::KeptComparison::made);
    auto const youngest_run = std::ranges::max_element(runs, {}, &store::KeptRun::made);
    auto const moment = [](std::string const& made) {
        return made.substr(0, std::size("2026-11-27T18:55:58") - 1);
    };  // a comparison is kept before it is run
    if (youngest != comparisons.end() && (youngest_run == runs.end() || moment(youngest->made) >= moment(youngest_run->made))) {
        return about_or_complain(file, *youngest);
    }
    if (youngest_run != runs.end()) {
        return about(*youngest_run);
    }
    print_faults({{file.path(), "there are no runs yet", "Make one: contrapeso run el-salvador --store=" + file.path()}}, "error");
    return std::nullopt;
}

/// Can these runs be read at all?
bool is_readable_or_complain(store::StudyFile& file, report::Subject const& subject) {
    Diagnostics faults;
    for (store::KeptRun const& run : subject.runs) {
        if (!run.readable) {
            faults.push_back({file.path(), fmt::format("run {} was kept by a program whose months have another form than those of this one", run.id),
                              "Make the page with that program (" + run.story.engine + "), or run it anew: " + run.story.command});
        }
    }
    print_faults(faults, "error");
    return faults.empty();
}

/// Decisions of the gates, run again where the file does not have them.
std::vector<report::Decided> decisions(store::StudyFile& file, report::Material const& material, ReportOptions const& options) {
    auto decided = report::read_decisions(file, material, options.gates);
    std::size_t missing = 0;
    for (report::Decided const& one : decided) {
        missing += one.missing();
    }
    if (missing > 0) {
        catch_interrupts();
        ProgressBar bar{missing};
        report::decide(
            file, material, decided, options.threads, [&](std::size_t done) { bar.show(done); }, interrupted());
        bar.end();
    }
    return decided;
}

/// An address that a browser takes: what is no plain letter is written as its bytes.
std::string address_of(std::string const& path) {
    std::string address = "file://";
    for (char const c : fs::absolute(path).lexically_normal().string()) {
        bool const is_plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view{"/-_.~"}.find(c) != std::string_view::npos;
        address += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return address;
}

}  // namespace

Exit write_report(ReportOptions const& options) {
    if (!is_there_or_complain(options.store)) {
        return Exit::bad_input;
    }
    if (std::error_code error; fs::equivalent(options.page, options.store, error)) {
        return complain(Exit::usage, {"-o", "`" + scenario::shown(options.page) + "` is the study file itself", "Name another file: -o report.html"});
    }
    auto const library = open_or_complain(options.data);
    Diagnostics faults;
    auto const evidence = library ? evidence::read_evidence(library->data, faults) : std::nullopt;
    auto const maps = evidence ? report::read_reported_maps(*library, *evidence, faults) : std::vector<report::ReportedMap>{};
    auto const switches = library ? scenario::read_switches(*library, faults) : std::nullopt;
    print_faults(faults, "error");
    if (!faults.empty() || !evidence || !switches) {
        return Exit::bad_input;
    }
    store::StudyFile file{options.store};
    auto const subject = find_or_complain(file, options.what);
    if (!subject || !is_readable_or_complain(file, *subject)) {
        return Exit::bad_input;
    }
    WholeFile page{options.page, "-o"};  // before the work: an unwritable place is known now
    Diagnostics objections;
    auto const material = report::gather(file, *subject, *library, objections);
    bool const is_fault = options.too_small == TooSmall::fault;
    print_faults(objections, is_fault ? "error" : "note");
    if (!material) {
        return is_fault ? Exit::bad_input : Exit::fine;
    }
    auto const decided = decisions(file, *material, options);
    if (interrupted()) {
        std::fputs("Interrupted: the page is not written. The same command goes on from there.\n", stderr);
        return Exit::interrupted;
    }
    bool const in_spanish = options.language == Language::spanish;
    auto const attributions = report::attributions_section(file, *material, *switches);
    auto const document =
        report::document_of({*material, *subject, *library, *evidence, maps, decided, attributions}, {version_number(), compiler_name()},
                            in_spanish ? report::PageLanguage::spanish : report::PageLanguage::english);
    std::string const text = report::filled(report::page_template(), document["question"][in_spanish ? "es" : "en"].get<std::string>(),
                                            document.dump(-1, ' ', false, report::Json::error_handler_t::replace));
    page.output().write(text);
    page.finish();
    if (options.page != "-") {
        Phrase const said{"{}: {:.1f} MB, one file that needs no network. Open it in a browser: {}\n",
                          "{}: {:.1f} MB, un solo archivo que no necesita red. Ábralo en un navegador: {}\n"};
        constexpr double megabyte = 1e6;
        Output{options.tell, options.tell == stdout ? "standard output" : "standard error"}.write(fmt::format(
            fmt::runtime(said.in(options.language)), options.page, static_cast<double>(text.size()) / megabyte, address_of(options.page)));
    }
    return Exit::fine;
}

}  // namespace contrapeso::app
