// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "contrapeso/scenario/library.h"
#include "contrapeso/scenario/suggestions.h"
#include "list_commands.h"
#include "output.h"
#include "simulation.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

using scenario::Parameter;
using Cells = std::array<std::string, 6>;

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

Cells cells_of(Parameter const& parameter) {
    return {parameter.key, scenario::written(parameter.value), parameter.unit, bounds_text(parameter), prior_text(parameter), status_text(parameter)};
}

/// One line each under the name of their chapter; columns from the last leave when they do not fit.
std::string table(std::vector<Parameter> const& parameters, std::size_t width) {
    std::array<std::size_t, 6> widths{};
    for (Parameter const& parameter : parameters) {
        Cells const cells = cells_of(parameter);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            widths[i] = std::max(widths[i], width_of(cells[i]));
        }
    }
    std::size_t shown = widths.size();
    auto const total = [&] {
        std::size_t sum = 0;
        for (std::size_t i = 0; i < shown; ++i) {
            sum += widths[i] + 2;
        }
        return sum;
    };
    while (shown > 3 && total() > width) {
        --shown;
    }
    std::string page, chapter;
    for (Parameter const& parameter : parameters) {
        std::string const here = parameter.key.substr(0, parameter.key.find('.'));
        if (here != chapter) {
            page += (chapter.empty() ? "" : "\n") + here + "\n";
            chapter = here;
        }
        Cells const cells = cells_of(parameter);
        for (std::size_t i = 0; i < shown; ++i) {
            page += "  " + padded(cells[i], i + 1 == shown ? 0 : widths[i], i == 1 ? Align::right : Align::left);
        }
        page += "\n";
    }
    return page;
}

/// Everything known of one parameter, in both languages.
std::string sheet(Parameter const& parameter, std::size_t width) {
    std::string page = parameter.key + "\n";
    auto const line = [&](std::string_view name, std::string const& text) {
        if (!text.empty()) {
            page += "  " + padded(name, 13, Align::left) + wrapped(text, width - 15, 15) + "\n";
        }
    };
    line("name", parameter.name.en);
    line("nombre", parameter.name.es);
    line("value", scenario::written(parameter.value) + " " + parameter.unit);
    line("bounds", bounds_text(parameter));
    line("prior", prior_text(parameter));
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
        print_faults({{"parameters", "there is no parameter `" + options.key + "`", mend}}, "error");
        return Exit::bad_input;
    }
    Output out{stdout, "standard output"};
    if (options.key.empty()) {
        out.write(table(parameters, terminal_width(stdout, 1000)));
    } else {
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            out.write((i == 0 ? "" : "\n") + sheet(parameters[i], terminal_width(stdout, 100)));
        }
    }
    out.flush();
    return Exit::fine;
}

}  // namespace contrapeso::app
