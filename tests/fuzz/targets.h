// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a fuzzer feeds, and what must hold for any bytes: a reader gives a result or says what is wrong, in lines that a person can read, and what
// it lets through is fit for the engine. A broken promise throws.
#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <string_view>

#include "contrapeso/evidence/read_evidence.h"
#include "contrapeso/policy/schedule.h"
#include "contrapeso/scenario/country_tables.h"
#include "contrapeso/scenario/csv.h"
#include "contrapeso/scenario/overrides.h"
#include "contrapeso/scenario/switches.h"
#include "unit/scenario_toy.h"

namespace contrapeso::fuzz {

using scenario::Library;
using scenario::toy::Texts;

inline void promise(bool kept, std::string const& what) {
    if (!kept) {
        throw std::logic_error{what};
    }
}

inline void check_faults(bool refused, Diagnostics const& faults) {
    constexpr std::size_t longest_line = 4000;
    promise(refused == !faults.empty(), "refused without a word, or taken in spite of a fault");
    for (Diagnostic const& one : faults) {
        std::string const line = to_string(one);
        bool const steers = std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
        promise(!one.where.empty() && !one.problem.empty(), "a fault without a place or a problem");
        promise(!steers && line.size() <= longest_line, "a fault that is no line to read: " + line.substr(0, longest_line));
    }
}

/// On every day on which something may change, every parameter is within its bounds.
inline void check_schedule(scenario::Loaded const& loaded, scenario::Registry const& registry) {
    std::vector<double> base;
    for (policy::Draw const& draw : loaded.resolved.draws) {
        base.push_back(draw.value);
    }
    std::vector<Day> days{loaded.resolved.start, loaded.resolved.end};
    for (policy::Change const& change : loaded.resolved.changes) {
        days.insert(days.end(), {change.from, change.from + change.ramp_days / 2, change.from + change.ramp_days, change.until});
    }
    policy::Timeline const timeline{base, loaded.resolved.changes};
    std::vector<double> values(base.size());
    std::vector<Day> const pulled(loaded.resolved.triggers.size(), loaded.resolved.start);  // all of them, from the first day on
    for (Day const day : days) {
        if (day < loaded.resolved.start || day > loaded.resolved.end) {
            continue;
        }
        timeline.resolve(day, values, pulled);
        for (std::size_t i = 0; i < values.size(); ++i) {
            auto const [low, high] = registry[i].bounds;
            double const slack = 1e-9 * (1 + std::abs(values[i]));  // ramps round
            promise(values[i] >= low - slack && values[i] <= high + slack, registry[i].key + " leaves its bounds on " + to_string_date(day));
        }
    }
}

inline void check_load(Library const& library, std::string const& name, scenario::LoadOptions const& options = {}) {
    Diagnostics faults;
    auto const loaded = load_scenario(name, library, options, faults);
    check_faults(!loaded, faults);
    if (loaded) {
        promise(loaded->resolved.start <= loaded->resolved.end && loaded->resolved.places, "a scenario without days or places");
        check_schedule(*loaded, library.registry);
        check_faults(!loaded->warnings.empty(), loaded->warnings);
    }
}

/// The texts that are built in, with the small country of the tests in place of 262 municipalities.
inline Texts built_in() {
    Texts files;
    for (scenario::DataFile const& file : scenario::embedded_files()) {
        files.emplace(file.path, file.text);
    }
    for (auto const& [path, text] : scenario::toy::texts()) {
        if (path.starts_with("data/countries/")) {
            files["data/countries/el-salvador/" + path.substr(path.rfind('/') + 1)] = text;
        }
    }
    return files;
}

/// A scenario file.
inline void scenario(std::string_view bytes) {
    static Texts files = built_in();
    static Library library = [] {
        Diagnostics faults;
        return std::move(*scenario::open_library(std::nullopt, faults));
    }();
    files["scenarios/input.toml"] = bytes;
    library.data = scenario::DataSource{files};
    check_load(library, "input");
}

/// A file of data/parameters: its priors must draw what is within the bounds.
inline void parameters(std::string_view bytes) {
    Texts files = scenario::toy::texts();
    files["data/parameters/courts.toml"] = bytes;
    Diagnostics faults;
    auto const registry = read_registry(scenario::DataSource{files}, scenario::toy::keys(), faults);
    check_faults(!registry, faults);
    for (std::size_t i = 0; registry && i < registry->parameters().size(); ++i) {
        scenario::Parameter const& parameter = (*registry)[i];
        for (double const u : {1e-12, 0.25, 0.5, 1 - 1e-12}) {
            promise(parameter.bounds.contain(quantile(parameter.prior, u)), parameter.key + " is drawn out of bounds");
        }
    }
}

/// A file of data/policies, used by a scenario.
inline void policy(std::string_view bytes) {
    static Library library = scenario::toy::library();
    static Texts files = scenario::toy::texts();
    files["data/policies/reform.toml"] = bytes;
    files["scenarios/input.toml"] = scenario::toy::extending("[[policy]]\nuse = \"reform\"\nfrom = 2011-01-01\n[[policy]]\nuse = \"hiring\"\n");
    library.data = scenario::DataSource{files};
    check_load(library, "input");
}

/// A file of data/switches.
inline void toggle(std::string_view bytes) {
    static Library library = scenario::toy::library();
    static Texts files = scenario::toy::texts();
    files["data/switches/input.toml"] = bytes;
    library.data = scenario::DataSource{files};
    Diagnostics faults;
    auto const one = scenario::read_switch("input", library, faults);
    check_faults(!one, faults);
    promise(!one || !one->off.changes.empty() || !one->off.policies.empty(), "a switch that puts nothing off");
}

/// One of the tables of a country, known by its columns.
inline void tables(std::string_view bytes) {
    static Texts files = scenario::toy::texts();
    Texts changed = files;
    bool const places = bytes.find("municipality") != std::string_view::npos, population = bytes.find("indicator") != std::string_view::npos;
    changed[std::string{"data/countries/toyland/"} + (places ? "places" : population ? "population" : "homicide_victims") + ".csv"] = bytes;
    Diagnostics faults;
    auto const table = read_country(scenario::DataSource{changed}, "toyland", day_of(2010, 1, 1), "here", faults);
    check_faults(!table, faults);
    if (table) {
        promise(table->population >= 1 && std::isfinite(table->population), "a country without people");
        for (population::Place const& place : table->places) {
            promise(place.population_estimate > 0 && std::isfinite(place.deprivation) && place.urban_share <= 1, "a place that cannot be");
        }
    }
}

/// A file of data/evidence.
inline void evidence(std::string_view bytes) {
    static Texts files{{"data/evidence/sources.toml", "[book]\nname = \"a\"\nwhere = \"b\"\nterms = \"c\"\n"}};
    files["data/evidence/violence.toml"] = bytes;
    Diagnostics faults;
    auto const read = evidence::read_evidence(scenario::DataSource{files}, faults);
    check_faults(!read, faults);
    for (std::size_t i = 0; read && i < read->facts.size(); ++i) {
        evidence::Fact const& fact = read->facts[i];
        promise(!fact.measure || !fact.measure->of.empty(), fact.key + " is read from nothing");
        for (evidence::Observation const& one : fact.observations) {
            promise(one.period.first <= one.period.last, fact.key + ": ends before it begins");
        }
    }
}

/// The table of a posterior: what is taken draws within the bounds.
inline void posterior(std::string_view bytes) {
    static Library library = scenario::toy::library();
    static Texts files = scenario::toy::texts();
    files["data/posteriors/input.toml"] =
        "contrapeso_posterior = 1\nfit = \"toy\"\nscenario = \"base\"\nuntil = 2014-12-31\nresults_version = 2\ndraws = 2\n"
        "about = { en = \"a\", es = \"a\" }\nmade_by = \"c\"\n";
    files["data/posteriors/input.csv"] = bytes;
    library.data = scenario::DataSource{files};
    Diagnostics faults, warnings;
    auto const fitted = read_posterior("input", "--fit", library, faults, warnings);
    check_faults(!fitted, faults);
    for (std::uint64_t r = 0; fitted && r < 3; ++r) {
        std::vector<policy::Draw> const draws(library.registry.parameters().size(), policy::Draw{0, {.family = policy::Prior::Family::uniform}, 0});
        auto const values = policy::draw_parameters(draws, fitted->posterior.get(), {.seed = 1, .replicate = r});
        for (std::size_t const parameter : fitted->posterior->parameters) {
            promise(library.registry[parameter].bounds.contain(values[parameter]), library.registry[parameter].key + " is drawn out of bounds");
        }
    }
}

/// The text of one --set.
inline void override(std::string_view bytes) {
    static Library const library = scenario::toy::library();
    Diagnostics faults;
    bool const read = read_override(std::string{bytes}, library.registry, faults).has_value();
    check_faults(!read, faults);
    check_load(library, "base", {{std::string{bytes}}, std::nullopt, scenario::ParameterMode::drawn});
}

}  // namespace contrapeso::fuzz
