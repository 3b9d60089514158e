// SPDX-License-Identifier: Apache-2.0
#include "runs_command.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "arguments.h"
#include "attribute_command.h"
#include "compare_command.h"
#include "contrapeso/report/deciders.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/store/comparisons.h"
#include "kept_work.h"
#include "listing.h"
#include "numbers.h"
#include "output.h"
#include "simulation.h"
#include "summary_page.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

std::string days_of(store::KeptRun const& run) { return to_string_date(run.identity.start) + " to " + to_string_date(run.identity.end); }

/// "2026-11-27 18:55", in UTC.
std::string moment(std::string const& made) { return made.size() < 16 ? made : made.substr(0, 10) + " " + made.substr(11, 5); }

std::string counted(std::size_t count, Phrase const& one, Phrase const& many, Language language) {
    return grouped(std::to_string(count), language) + " " + (count == 1 ? one : many).in(language);
}

/// A line of the list.
ListLine entry(store::KeptRun const& run, std::string const& group, Language language) {
    std::string scenario = run.story.scenario;
    std::string remark = run.tag.empty() ? "" : "“" + run.tag + "”";
    if (!run.readable) {
        remark += Phrase{" (of another program)", " (de otro programa)"}.in(language);
    }
    return {group,
            {std::to_string(run.id), std::move(scenario), counted(run.replicates, {"replicate", "réplica"}, {"replicates", "réplicas"}, language),
             std::move(remark), days_of(run), Phrase{"seed ", "semilla "}.in(language) + std::to_string(run.identity.seed), moment(run.made)}};
}

Exit list(store::StudyFile& file, RunsOptions const& options) {
    std::string page;
    std::vector<ListLine> lines;
    for (store::KeptRun const& run : store::list_runs(file)) {
        std::string const heading = Phrase{"Runs in ", "Corridas en "}.in(options.language) + file.path() +
                                    Phrase{" (contrapeso runs show NUMBER)", " (contrapeso runs show NÚMERO)"}.in(options.language);
        lines.push_back(entry(run, heading, options.language));
    }
    using enum Align;
    page += listing(lines, {right, left, right, left, left, left, left}, terminal_width(stdout, width_of_files));
    lines.clear();
    for (store::Study const& study : file.studies()) {
        if (study.kind == report::decisions_kind) {
            continue;
        }
        lines.push_back({Phrase{"Studies", "Estudios"}.in(options.language), {store::short_id(study), study.kind, study.name, moment(study.made)}});
    }
    page += (page.empty() || lines.empty() ? "" : "\n") + listing(lines, {left, left, left, left}, terminal_width(stdout, width_of_files));
    if (page.empty()) {
        page = file.path() +
               Phrase{": no runs yet (contrapeso run SCENARIO --store)\n", ": aún no hay corridas (contrapeso run ESCENARIO --store)\n"}.in(
                   options.language);
    }
    Output{stdout, "standard output"}.write(page);
    return Exit::fine;
}

Exit show(store::StudyFile& file, store::KeptRun const& run, RunsOptions const& options) {
    std::size_t const width = terminal_width(stdout, width_of_files);
    std::string page = run.story.title + "\n\n";
    if (run.readable && run.replicates > 0) {
        auto const folded = store::read_years(file, run.id);
        Emphasis const emphasis = may_colour(stdout) ? Emphasis::bold : Emphasis::none;
        page += summary_page(study::summarise(folded.years, folded.replicates), options.language, width, emphasis) + "\n";
    }
    page += fmt::format(
        "run              {}{}, of {}\nscenario         {}, {}\nscenario digest  {}\nseed             {}\nreplicates       {}\nparameters       {}\n"
        "engine           {}\ncommand          {}\nresult digest    {}\nkept             {}\n",
        run.id, run.tag.empty() ? "" : " “" + run.tag + "”", moment(run.made), run.story.scenario, days_of(run), run.identity.scenario_digest,
        run.identity.seed, run.replicates, run.story.parameters, run.story.engine, run.story.command, hex(store::run_digest(file, run.id)),
        file.path());
    if (!run.readable) {
        page += "\nKept by a program whose months have another form than those of this one: read it with that program, or run it anew.\n";
    }
    Output{stdout, "standard output"}.write(page);
    return Exit::fine;
}

Exit say(std::string const& what) {
    Output{stdout, "standard output"}.write(what + "\n");
    return Exit::fine;
}

Exit tag(store::StudyFile& file, store::KeptRun const& run, RunsOptions const& options) {
    if (!options.text) {
        return complain(Exit::usage, {"runs tag", "the tag is missing", "Write: contrapeso runs tag " + std::to_string(run.id) + " \"as printed\""});
    }
    if (whole_number(*options.text)) {
        return complain(Exit::usage, {"runs tag", "`" + scenario::shown(*options.text) + "` would pass for the number of a run", "Use a word"});
    }
    store::tag_run(file, run.id, *options.text);
    return say(fmt::format("{}: run {} {}", file.path(), run.id, options.text->empty() ? "has no tag now" : "is now “" + *options.text + "”"));
}

Exit take_away(store::StudyFile& file, store::KeptRun const& run, RunsOptions const& /*options*/) {
    store::delete_run(file, run.id);
    report::forget_decisions(file, run);
    return say(fmt::format("{}: run {} ({}, {} replicates) is deleted. `contrapeso runs vacuum` gives its room back to the disk", file.path(), run.id,
                           run.story.scenario, run.replicates));
}

Exit show_study(store::StudyFile& file, store::Study const& study, RunsOptions const& options) {
    auto const comparison = store::find_comparison(file, store::short_id(study));
    auto const attribution = store::find_attribution(file, store::short_id(study));
    std::size_t const width = terminal_width(stdout, width_of_files);
    auto const page = comparison    ? page_of(file, *comparison, options.language, width)
                      : attribution ? page_of(file, *attribution, options.language, width)
                                    : std::nullopt;
    std::string text =
        page.value_or("") + fmt::format("study            {}, {} {}, of {}\n", store::short_id(study), study.kind, study.name, moment(study.made));
    if (comparison && comparison->deleted > 0) {
        text += fmt::format("\n{} of the runs that it compared were deleted. Compare anew: {}\n", comparison->deleted, comparison->command);
    }
    Output{stdout, "standard output"}.write(text);
    return Exit::fine;
}

Exit take_study_away(store::StudyFile& file, store::Study const& study, RunsOptions const& /*options*/) {
    file.delete_study(study.digest);
    return say(fmt::format("{}: {} {} ({}) is deleted; its runs, if it has any, stay", file.path(), study.kind, store::short_id(study), study.name));
}

Exit check(store::StudyFile& file) {
    auto const wrong = store::check_file(file);
    for (std::string const& one : wrong) {
        std::fprintf(stderr, "error: %s\n", one.c_str());
    }
    return wrong.empty() ? say(file.path() + ": nothing is damaged") : Exit::check_failed;
}

Exit give_room_back(store::StudyFile& file) {
    auto const before = std::filesystem::file_size(file.path());
    store::vacuum(file);
    constexpr double megabyte = 1e6;
    return say(fmt::format("{}: {:.1f} MB, {:.1f} before", file.path(), static_cast<double>(std::filesystem::file_size(file.path())) / megabyte,
                           static_cast<double>(before) / megabyte));
}

using OfFile = std::function<Exit(store::StudyFile&)>;
using OfRun = Exit (*)(store::StudyFile&, store::KeptRun const&, RunsOptions const&);
using OfStudy = Exit (*)(store::StudyFile&, store::Study const&, RunsOptions const&);

/// Acts on the run that was named, or on the study, if the act is one for studies.
Exit with_run(store::StudyFile& file, RunsOptions const& options, OfRun act, OfStudy act_on_study) {
    if (options.run.empty()) {
        return complain(Exit::usage, {"runs " + options.what, "which run? Its number or its tag is missing", "`contrapeso runs` lists them"});
    }
    if (auto const run = find_kept_run(file, options.run)) {
        return act(file, *run, options);
    }
    auto const study = act_on_study != nullptr ? file.find_study(options.run) : std::nullopt;
    return study ? act_on_study(file, *study, options)
                 : complain(Exit::bad_input,
                            {file.path(), "there is no run `" + scenario::shown(options.run) + "`", "`contrapeso runs` lists those that there are"});
}

}  // namespace

Exit show_runs(RunsOptions const& options) {
    std::map<std::string, OfFile> const verbs{
        {"list", [&](auto& file) { return list(file, options); }},
        {"show", [&](auto& file) { return with_run(file, options, show, show_study); }},
        {"tag", [&](auto& file) { return with_run(file, options, tag, nullptr); }},
        {"delete", [&](auto& file) { return with_run(file, options, take_away, take_study_away); }},
        {"check", check},
        {"vacuum", give_room_back},
    };
    auto const verb = verbs.find(options.what);
    if (verb == verbs.end()) {
        std::vector<std::string> const names{"list", "show", "tag", "delete", "check", "vacuum"};
        return complain(Exit::usage, {"runs", "there is no `" + scenario::shown(options.what) + "` for runs",
                                      scenario::did_you_mean(options.what, names, "Write one of " + scenario::listed(names))});
    }
    if (!is_there_or_complain(options.store)) {
        return Exit::bad_input;
    }
    store::StudyFile file{options.store};
    return verb->second(file);
}

}  // namespace contrapeso::app
