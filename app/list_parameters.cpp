// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "contrapeso/scenario/library.h"
#include "contrapeso/scenario/posterior.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/stats/quantiles.h"
#include "list_commands.h"
#include "listing.h"
#include "output.h"
#include "simulation.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

using scenario::Parameter;

constexpr std::string_view parameters_head =
    "# Parameters\n"
    "\n"
    "This page is generated: `script/tables` writes it with `contrapeso parameters --markdown`, and a test compares the two.\n"
    "Change a number in [data/parameters/](../data/parameters/), where notes and descriptions in both languages stand too, and\n"
    "run the script. `contrapeso parameters KEY` tells all of this in the terminal.\n"
    "\n"
    "- **value**: what a parameter starts with before any policy or dated change of a scenario, and what a run with\n"
    "  `--fixed-parameters` starts with. Policies stand in [data/policies/](../data/policies/).\n"
    "- **bounds**: no value outside them is accepted; a policy that scales a drawn value may leave them in a rare replicate.\n"
    "- **prior**: what every replicate draws its start from, cut to the bounds. lognormal(median, spread of the logarithm),\n"
    "  normal(mean, standard deviation), logit_normal(median, spread of the logit), uniform(low, high); *fixed*: never drawn.\n"
    "- **status**: measured, calibrated, transferred from elsewhere, or assumed.\n";

std::string chapter_of(std::string const& key) { return key.substr(0, key.find('.')); }

std::string prior_text(Parameter const& parameter) {
    using Family = policy::Prior::Family;
    constexpr std::array<std::string_view, 5> names{"fixed", "lognormal", "normal", "logit_normal", "uniform"};
    auto const& prior = parameter.prior;
    if (prior.family == Family::fixed) {
        return "fixed";
    }
    return fmt::format("{}({}, {})", names[static_cast<std::size_t>(prior.family)], prior.centre, prior.spread);
}

std::string status_text(Parameter const& parameter) { return std::string{scenario::status_names[static_cast<std::size_t>(parameter.status)]}; }

std::string bounds_text(Parameter const& parameter) { return fmt::format("[{}, {}]", parameter.bounds.low, parameter.bounds.high); }

std::string table(std::vector<Parameter> const& parameters, std::size_t width) {
    std::vector<ListLine> lines;
    lines.reserve(parameters.size());
    for (Parameter const& p : parameters) {
        lines.push_back({chapter_of(p.key), {p.key, scenario::written(p.value), p.unit, bounds_text(p), prior_text(p), status_text(p)}});
    }
    return listing(lines, {Align::left, Align::right, Align::left, Align::left, Align::left, Align::left}, width);
}

/// A page for docs/: a table for each chapter.
std::string markdown(std::vector<Parameter> const& parameters) {
    std::string page{parameters_head}, chapter;
    for (Parameter const& p : parameters) {
        if (chapter_of(p.key) != chapter) {
            chapter = chapter_of(p.key);
            page += fmt::format("\n## {0}\nPage of the model: [{0}](../src/contrapeso/{0}/README.md).\n\n", chapter);
            page += markdown_head({"key", "name", "value", "unit", "bounds", "prior", "status", "source"});
        }
        page += markdown_row({as_code(p.key), p.name.en + " / *" + p.name.es + "*", scenario::written(p.value), p.unit, bounds_text(p), prior_text(p),
                              status_text(p), p.source});
    }
    return page;
}

/// All posteriors there are, and nothing, after saying why, if one cannot be read.
std::optional<std::vector<scenario::Fitted>> posteriors_or_complain(scenario::Library const& library) {
    Diagnostics faults, warnings;
    std::vector<scenario::Fitted> all;
    for (std::string const& name : library.data.posteriors()) {
        if (auto fitted = scenario::read_posterior(name, "data/posteriors", library, faults, warnings)) {
            all.push_back(std::move(*fitted));
        }
    }
    print_faults(faults, "error");
    print_faults(warnings, "note");
    return faults.empty() ? std::optional{std::move(all)} : std::nullopt;
}

/// What a posterior says of one parameter; empty if it says nothing.
std::string posterior_text(scenario::Fitted const& fitted, std::size_t parameter) {
    auto const& [parameters, rows] = *fitted.posterior;
    auto const found = std::find(parameters.begin(), parameters.end(), parameter);
    if (found == parameters.end()) {
        return "";
    }
    std::vector<double> values;
    for (std::size_t at = static_cast<std::size_t>(found - parameters.begin()); at < rows.size(); at += parameters.size()) {
        values.push_back(rows[at]);
    }
    auto const [low, median, high] = stats::interval(values, 0.9);
    return fmt::format("{}: median {:.4g}, 90 % interval {:.4g} to {:.4g} ({} draws)", fitted.name, median, low, high, values.size());
}

/// Everything known of one parameter, in both languages.
std::string sheet(Parameter const& parameter, std::vector<std::string> const& posteriors, std::size_t width) {
    std::string page = parameter.key + "\n";
    auto const line = [&](std::string_view name, std::string const& text) { page += sheet_line(name, text, width); };
    line("name", parameter.name.en);
    line("nombre", parameter.name.es);
    line("value", scenario::written(parameter.value) + " " + parameter.unit);
    line("bounds", bounds_text(parameter));
    line("prior", prior_text(parameter));
    for (std::string const& posterior : posteriors) {
        line("posterior", posterior);
    }
    line("status", status_text(parameter));
    line("source", parameter.source);
    line("note", parameter.note);
    line("description", parameter.description.en);
    line("descripción", parameter.description.es);
    return page;
}

/// The parameter of that key, or all whose key begins with it at a dot.
std::vector<Parameter> chosen(scenario::Registry const& registry, std::string const& key) {
    std::vector<Parameter> parameters;
    for (Parameter const& parameter : registry.parameters()) {
        if (key.empty() || parameter.key == key || parameter.key.starts_with(key + ".")) {
            parameters.push_back(parameter);
        }
    }
    return parameters;
}

/// Every key and every beginning of one: what a user may ask for.
std::vector<std::string> beginnings(scenario::Registry const& registry) {
    std::set<std::string> all;
    for (std::string const& key : registry.keys()) {
        for (std::size_t dot = key.find('.'); dot != std::string::npos; dot = key.find('.', dot + 1)) {
            all.insert(key.substr(0, dot));
        }
        all.insert(key);
    }
    return {all.begin(), all.end()};
}

}  // namespace

Exit list_parameters(ListOptions const& options) {
    auto const library = open_or_complain(options.data);
    if (!library) {
        return Exit::bad_input;
    }
    auto const parameters = chosen(library->registry, options.key);
    if (parameters.empty()) {
        std::string const mend = scenario::did_you_mean(options.key, beginnings(library->registry), "See: contrapeso parameters");
        print_faults({{"parameters", "there is no parameter `" + scenario::shown(options.key) + "`", mend}}, "error");
        return Exit::bad_input;
    }
    Output out{stdout, "standard output"};
    if (options.markdown) {
        out.write(markdown(parameters));
    } else if (options.key.empty()) {
        out.write(table(parameters, terminal_width(stdout, 1000)));
    } else {
        auto const fits = posteriors_or_complain(*library);
        for (std::size_t i = 0; fits && i < parameters.size(); ++i) {
            std::vector<std::string> posteriors;
            for (scenario::Fitted const& fitted : *fits) {
                posteriors.push_back(posterior_text(fitted, *library->registry.find(parameters[i].key)));
            }
            out.write((i == 0 ? "" : "\n") + sheet(parameters[i], posteriors, terminal_width(stdout, 100)));
        }
        if (!fits) {
            return Exit::bad_input;
        }
    }
    out.flush();
    return Exit::fine;
}

}  // namespace contrapeso::app
