// SPDX-License-Identifier: Apache-2.0
#include "attribute_command.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "attribute_page.h"
#include "attribute_texts.h"
#include "contrapeso/scenario/chain.h"
#include "contrapeso/scenario/condition.h"
#include "contrapeso/scenario/suggestions.h"
#include "csv_file.h"
#include "interrupt.h"
#include "numbers.h"
#include "progress.h"
#include "terminal.h"
#include "version.h"

namespace contrapeso::app {

namespace {

namespace say = attribute_texts;
using scenario::Switch;
using study::Unit;

/// What is asked, checked.
struct Question {
    std::size_t indicator{};
    std::unique_ptr<study::Switched> switched;
    study::Design design;
    study::NeverExisted never;
};

std::optional<std::size_t> check_number(std::string const& of, Diagnostics& faults) {
    auto const indicator = scenario::known_indicator(of, "--of", faults);
    if (indicator && country::is_input(country::indicators[*indicator])) {
        faults.push_back(
            {"--of", "`" + of + "` is an input of the model: no switch changes what it was told", "Ask about a result; see: contrapeso indicators"});
    }
    return indicator;
}

void check_years(AttributeOptions const& options, scenario::Loaded const& whole, Diagnostics& faults) {
    if (options.until <= options.from) {
        faults.push_back({"--until", fmt::format("{} does not come after --from {}", options.until, options.from), "Give a later year"});
        return;
    }
    for (auto const& [option, year] : {std::pair{"--from", options.from}, std::pair{"--until", options.until}}) {
        if (day_of(year, 1, 1) < whole.resolved.start || day_of(year, 12, 31) > whole.resolved.end) {
            faults.push_back({option,
                              fmt::format("{} is not a whole year of {}, which runs from {} to {}", year, whole.name,
                                          to_string_date(whole.resolved.start), to_string_date(whole.resolved.end)),
                              "Give a year within"});
        }
    }
}

/// The switches that were named, in the order in which switches are shown; nothing, and every fault.
std::optional<std::vector<Switch>> named_switches(std::vector<std::string> const& names, scenario::Library const& library, Diagnostics& faults) {
    std::size_t const before = faults.size();
    std::vector<Switch> all;
    for (std::string const& name : names) {
        auto one = scenario::read_switch(name, library, faults);
        if (one && std::ranges::find(all, one->name, &Switch::name) != all.end()) {
            faults.push_back({"--switch", "`" + one->name + "` is named twice", "Name it once"});
        } else if (one) {
            all.push_back(std::move(*one));
        }
    }
    if (names.size() > study::most_switches) {
        faults.push_back({"--switch", fmt::format("{} switches are more than {}", names.size(), study::most_switches),
                          "Leave some away, or put several into one file"});
    }
    std::ranges::sort(all, {}, [](Switch const& one) { return std::pair{one.rank, one.name}; });
    return faults.size() == before ? std::optional{std::move(all)} : std::nullopt;
}

/// A run without this switch differs from the whole within the days that are run. Nothing, and every fault, if it cannot be run without.
std::optional<bool> does_something(Switch const& one, scenario::Loaded const& whole, AttributeOptions const& options,
                                   scenario::LoadOptions const& load, scenario::Library const& library, Diagnostics& faults) {
    study::Switched without{whole, options.simulation.scenario, library, load, {one}};
    auto const found = without.faults_of(0);
    faults.insert(faults.end(), found.begin(), found.end());
    return found.empty() ? std::optional{!study::same_schedule(without.under(0), whole.resolved)} : std::nullopt;
}

/// Of those of the library the first few that are for this number and do something; of those that were named all, or they are at fault.
std::optional<std::vector<Switch>> choose(AttributeOptions const& options, std::vector<Switch> const& all, std::size_t indicator,
                                          scenario::Loaded const& whole, scenario::LoadOptions const& load, scenario::Library const& library,
                                          Diagnostics& faults) {
    bool const are_named = !options.switches.empty();
    std::vector<Switch> chosen;
    auto const observer = country::indicators[indicator].observer;
    for (Switch const& one : all) {
        if (!are_named &&
            (chosen.size() == study::most_in_all_orders || (!one.counted_by.empty() && !std::ranges::count(one.counted_by, observer)))) {
            continue;
        }
        auto const does = does_something(one, whole, options, load, library, faults);
        if (does && *does) {
            chosen.push_back(one);
        } else if (does && are_named) {
            faults.push_back(
                {"--switch",
                 fmt::format("`{}` does nothing in {} until the end of {}: a run without it is the same", one.name, whole.name, options.until),
                 "Leave it away, or ask about later years"});
        }
    }
    if (chosen.empty() && faults.empty()) {
        faults.push_back({"--switch", "no switch of the library does anything in " + whole.name + " within these years",
                          "Give one of your own: --switch ./mine.toml"});
    }
    return faults.empty() ? std::optional{std::move(chosen)} : std::nullopt;
}

std::optional<Question> pose(AttributeOptions const& options, scenario::Library const& library) {
    auto const whole = load_or_complain(options.simulation, library);
    Diagnostics faults;
    auto const indicator = check_number(options.of, faults);
    auto const all = options.switches.empty() ? scenario::read_switches(library, faults) : named_switches(options.switches, library, faults);
    if (whole) {
        check_years(options, *whole, faults);
    }
    std::optional<std::vector<Switch>> switches;
    scenario::LoadOptions load = options.simulation.load;
    std::optional<scenario::Loaded> cut;
    if (whole && indicator && all && faults.empty()) {
        load.until = day_of(options.until, 12, 31);  // what comes after is not asked about
        cut = scenario::load_scenario(options.simulation.scenario, library, load, faults);
        switches = cut ? choose(options, *all, *indicator, *cut, load, library, faults) : std::nullopt;
    }
    Question question;
    if (switches) {
        question.indicator = *indicator;
        question.never = study::never_existed(*switches);
        question.design = study::Design::of(switches->size(), options.simulation.plan.seed);
        question.switched = std::make_unique<study::Switched>(std::move(*cut), options.simulation.scenario, library, load, std::move(*switches));
        for (study::Combination on = 0; question.design.orders == study::Orders::all && faults.empty() && on < question.design.all_on(); ++on) {
            faults = question.switched->faults_of(on);
        }
    }
    print_faults(faults, "error");
    return switches && faults.empty() ? std::optional{std::move(question)} : std::nullopt;
}

store::KeptAttribution described(Question const& question, AttributeOptions const& options) {
    country::Indicator const& indicator = country::indicators[question.indicator];
    auto const& switches = question.switched->switches();
    store::KeptAttribution kept;
    kept.runs = store::digest_of_runs(question.switched->digest(), options.from, options.until, question.design);
    kept.scenario = question.switched->whole().name;
    kept.title = question.switched->whole().title;
    kept.scenario_digest = hex(question.switched->whole().digest);
    kept.indicator = scenario::indicator_key(question.indicator);
    kept.from = options.from;
    kept.until = options.until;
    kept.design = question.design;
    for (Switch const& one : switches) {
        kept.switches.push_back({one.name, one.title, one.has_built_in_sign(indicator.id)});
    }
    for (study::NeverExisted::Pair const& pair : question.never.pairs) {
        scenario::Text const &on = switches[pair.on].title, &off = switches[pair.off].title;
        kept.never_existed.push_back({fmt::format(fmt::runtime(say::without.in(Language::english)), on.en, off.en) + ". " + pair.why.en,
                                      fmt::format(fmt::runtime(say::without.in(Language::spanish)), on.es, off.es) + ". " + pair.why.es});
    }
    kept.never_existed_combinations = question.never.combinations;
    kept.command = options.simulation.command;
    kept.id = store::id_of(kept);
    return kept;
}

std::vector<double> run_one(Question const& question, AttributeOptions const& options, Unit unit) {
    random::RunKey const key{options.simulation.plan.seed, unit.replicate};
    return study::ends_of(country::simulate(question.switched->under(unit.on), key), options.from, options.until);
}

/// What is to be done, and what one run took.
struct Cost {
    std::size_t all{}, found{};
    std::optional<double> seconds;

    [[nodiscard]] std::size_t to_make() const { return all - found; }
};

std::string plan_page(store::KeptAttribution const& kept, Question const& question, AttributeOptions const& options, Cost const& cost) {
    Language const language = options.language;
    auto const number = [language](std::size_t count) { return grouped(std::to_string(count), language); };
    auto const line = [language](Phrase const& name, std::string const& text) {
        return padded(name.in(language), 16, Align::left) + " " + text + "\n";
    };
    std::size_t const replicates = options.simulation.plan.replicates, each = question.design.combinations_of_a_replicate();
    std::string page = fmt::format(fmt::runtime(say::plan_heading.in(language)), kept.indicator, kept.from, kept.until,
                                   in(language, question.switched->whole().title)) +
                       "\n";
    std::string names;
    for (store::KeptSwitch const& one : kept.switches) {
        names += (names.empty() ? "" : ", ") + one.name;
    }
    page += line(say::plan_switches, names);
    bool const is_exact = question.design.orders == study::Orders::all;
    std::string const runs = is_exact ? fmt::format(fmt::runtime(say::plan_exact.in(language)), each, number(replicates), number(cost.all),
                                                    number(cost.found), options.store, number(cost.to_make()))
                                      : fmt::format(fmt::runtime(say::plan_sampled.in(language)), each, std::size_t{1} << question.design.switches,
                                                    number(replicates), number(cost.all), number(cost.found), options.store, number(cost.to_make()));
    page += line(say::plan_runs, runs);
    std::size_t const threads = std::min(options.simulation.plan.threads, std::max<std::size_t>(cost.to_make(), 1));
    page +=
        line(say::plan_time, cost.seconds ? fmt::format(fmt::runtime(say::plan_seconds.in(language)),
                                                        duration(*cost.seconds * static_cast<double>(cost.to_make()) / static_cast<double>(threads)),
                                                        threads, threads == 1 ? "" : "s", *cost.seconds)
                                          : say::plan_no_time.in(language));
    page += line(say::plan_kept, fmt::format(fmt::runtime(say::plan_kept_as.in(language)), options.store, kept.id));
    for (scenario::Text const& one : kept.never_existed) {
        page += line(say::plan_never, in(language, one));
    }
    return page;
}

/// Times one of the runs that are to be made.
double timed(Question const& question, AttributeOptions const& options, Unit unit, std::vector<double>& readings) {
    static_cast<void>(question.switched->under(unit.on));
    auto const start = std::chrono::steady_clock::now();
    readings = run_one(question, options, unit);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The plan alone: the study file is looked into, if there is one, and nothing is written.
Exit show_plan(Question const& question, AttributeOptions const& options, store::KeptAttribution const& kept) {
    std::error_code error;
    auto file = std::filesystem::exists(options.store, error) ? std::make_unique<store::StudyFile>(options.store) : nullptr;
    auto const runs =
        file ? std::make_unique<store::CombinationRuns>(*file, kept.runs, question.design, options.simulation.plan.replicates) : nullptr;
    auto const units = study::units_of(question.design, options.simulation.plan.replicates, [&](Unit unit) { return runs && runs->has(unit); });
    Cost cost;
    cost.all = options.simulation.plan.replicates * question.design.combinations_of_a_replicate();
    cost.found = cost.all - units.size();
    if (!units.empty()) {
        std::vector<double> readings;
        cost.seconds = timed(question, options, units.front(), readings);
    }
    Output{stdout, "standard output"}.write(plan_page(kept, question, options, cost));
    return Exit::fine;
}

/// Runs what the file lacks; Ctrl-C leaves whole replicates and the beginnings of the next. Says the plan before.
Cost make_runs(Question const& question, AttributeOptions const& options, store::KeptAttribution const& kept, store::CombinationRuns& runs,
               store::StudyFile& file) {
    auto units = study::units_of(question.design, options.simulation.plan.replicates, [&](Unit unit) { return runs.has(unit); });
    Cost cost;
    cost.all = options.simulation.plan.replicates * question.design.combinations_of_a_replicate();
    cost.found = cost.all - units.size();
    catch_interrupts();
    if (!units.empty()) {
        std::vector<double> readings;
        cost.seconds = timed(question, options, units.front(), readings);
        runs.keep(units.front(), std::move(readings));
    }
    std::fputs((plan_page(kept, question, options, cost)).c_str(), stderr);
    units.erase(units.begin(), units.begin() + (units.empty() ? 0 : 1));
    ProgressBar bar{units.size(), "runs"};
    study::for_each_unit(
        units.size(), options.simulation.plan.threads, interrupted(),
        [&](std::size_t unit) { runs.keep(units[unit], run_one(question, options, units[unit])); }, [&](std::size_t done) { bar.show(done); });
    bar.end();
    file.flush();
    return cost;
}

std::string provenance(Question const& question, AttributeOptions const& options, store::KeptAttribution const& kept, std::size_t replicates) {
    return fmt::format(
        "# scenario: {}\n# scenario digest: {}\n# seed: {}\n# replicates: {}\n# parameters: {}\n# engine: {}\n# attribution: {}\n# command: {}\n",
        kept.scenario, kept.scenario_digest, options.simulation.plan.seed, replicates,
        start_of(question.switched->whole(), options.simulation.load.mode), engine_name(), kept.id, options.simulation.command);
}

/// What the runs say; nothing while fewer than two replicates are whole.
std::optional<Attributed> answer(store::KeptAttribution const& kept, store::CombinationRuns const& runs, std::size_t indicator, std::size_t asked) {
    auto attribution = runs.attribution(indicator);
    if (!attribution) {
        return std::nullopt;
    }
    Attributed all{kept, {indicator, std::move(*attribution)}, {}, asked};
    for (std::size_t const side : sides_of_an_attribution()) {
        all.account.push_back({side, *runs.attribution(side)});
    }
    return all;
}

}  // namespace

std::optional<std::string> page_of(store::StudyFile& file, store::KeptAttribution const& kept, Language language, std::size_t width) {
    Diagnostics none;
    auto const indicator = scenario::known_indicator(kept.indicator, "", none);
    store::CombinationRuns const runs{file, kept.runs, kept.design};
    auto const all = indicator ? answer(kept, runs, *indicator, runs.whole().size()) : std::nullopt;
    return all ? std::optional{attribution_page(*all, language, width)} : std::nullopt;
}

Exit attribute(AttributeOptions const& options) {
    auto const library = open_or_complain(options.simulation.data);
    auto const question = library ? pose(options, *library) : std::nullopt;
    if (!question) {
        return Exit::bad_input;
    }
    store::KeptAttribution const kept = described(*question, options);
    if (options.only_plan) {
        return show_plan(*question, options, kept);
    }
    auto const csv = options.csv ? std::make_unique<CsvFile>(*options.csv) : nullptr;
    auto file = store::StudyFile::open(options.store);
    store::keep_attribution(file, kept);
    store::CombinationRuns runs{file, kept.runs, question->design, options.simulation.plan.replicates};
    make_runs(*question, options, kept, runs, file);
    Exit const exit = interrupted() ? Exit::interrupted : Exit::fine;
    if (options.only_runs) {
        return exit;
    }
    auto const all = answer(kept, runs, question->indicator, options.simulation.plan.replicates);
    if (!all) {
        std::fprintf(stderr, "Interrupted before two replicates were whole: what is done is kept in %s, and the same command goes on from there.\n",
                     options.store.c_str());
        return exit;
    }
    std::string const said = provenance(*question, options, kept, all->of.attribution.replicates);
    publish(
        csv.get(), [&](Output& out) { write_attribution(out, *all, said); },
        [&] {
            std::FILE* const stream = options.csv == "-" ? stderr : stdout;
            Output out{stream, stream == stdout ? "standard output" : "standard error"};
            out.write(attribution_page(*all, options.language, terminal_width(stream, width_of_files)) + "\n" + said);
            out.flush();
        });
    return exit;
}

}  // namespace contrapeso::app
