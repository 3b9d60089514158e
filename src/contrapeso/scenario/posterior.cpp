// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/posterior.h"

#include <algorithm>
#include <utility>

#include "contrapeso/country/simulate.h"
#include "contrapeso/scenario/chain.h"
#include "contrapeso/scenario/csv.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/scenario/text_digest.h"
#include "contrapeso/scenario/toml_to_json.h"

namespace contrapeso::scenario {

namespace {

namespace fs = std::filesystem;

constexpr int most_rows = 100'000, newest_results_version = 1'000'000;

/// The two texts of a posterior, wherever they come from.
struct Found {
    std::string about_file, rows_file;
    std::string about, rows;
};

/// Puts a fault of the file system at the line that names the file: that is the one to mend.
void blame(std::string const& where, Diagnostics& diagnostics) {
    Diagnostic& fault = diagnostics.back();
    fault.problem = shown(std::exchange(fault.where, where)) + " " + fault.problem;
}

std::optional<Found> find_on_disk(std::string const& name, std::string const& where, Diagnostics& diagnostics) {
    fs::path const path{name}, beside = fs::path{path}.replace_extension(".csv").lexically_normal();
    if (path.extension() == ".csv") {
        diagnostics.push_back({where, shown(name) + " is the table of a posterior", "Name the .toml file beside it"});
        return std::nullopt;
    }
    auto about = read_file(path, diagnostics);
    if (!about) {
        blame(where, diagnostics);
        return std::nullopt;
    }
    std::string const file = path.lexically_normal().string();
    auto rows = read_file(beside, diagnostics);
    if (!rows) {
        blame(file, diagnostics);
        return std::nullopt;
    }
    return Found{file, beside.string(), std::move(*about), std::move(*rows)};
}

std::optional<Found> find_in_library(std::string const& name, std::string const& where, DataSource const& data, Diagnostics& diagnostics) {
    std::string const stem = "data/posteriors/" + name;
    auto const about = data.text(stem + ".toml"), rows = data.text(stem + ".csv");
    if (about && rows) {
        return Found{stem + ".toml", stem + ".csv", std::string{*about}, std::string{*rows}};
    }
    if (about) {
        diagnostics.push_back(
            {stem + ".toml", "its table of rows, " + stem + ".csv, is not there", "Put the file back, or fit again with contrapeso calibrate"});
        return std::nullopt;
    }
    auto names = data.posteriors();
    names.emplace_back(no_posterior);
    std::error_code error;
    std::string const known = "Known: " + listed(names) + "; a file of your own is given as ./name.toml";
    bool const is_here = fs::is_regular_file(name + ".toml", error);
    diagnostics.push_back({where, "there is no posterior `" + shown(name) + "`",
                           is_here ? "Did you mean the file ./" + shown(name) + ".toml?" : did_you_mean(name, names, known)});
    return std::nullopt;
}

/// False if the file is something else, or speaks a format of the future: then nothing more can be said of it.
bool read_format(TableReader& table) {
    if (!table.require("contrapeso_posterior", "Begin with contrapeso_posterior = 1, the format of posteriors; contrapeso calibrate writes them")) {
        return false;
    }
    auto const format = table.number("contrapeso_posterior");
    if (format && *format != posterior_format) {
        table.complain("contrapeso_posterior",
                       "this program reads posteriors of format " + std::to_string(posterior_format) + ", not " + written(*format),
                       *format > posterior_format ? "Get a newer contrapeso, or fit again with this one" : "Write contrapeso_posterior = 1");
    }
    return format && *format <= posterior_format;
}

/// Says what the file must say, whether or not it can be read.
std::optional<int> read_about(TableReader& table, Fitted& fitted) {
    table.allow_only({"contrapeso_posterior", "fit", "results_version", "until", "draws", "scenario", "about", "made_by"});
    table.require("fit", "Write the name of the recipe: fit = \"el-salvador-2010-2025\"");
    table.require("scenario", "Write which one was fitted: scenario = \"el-salvador\"");
    table.require("until", "Write the last day of the data that it saw: until = 2025-12-31");
    table.require("results_version", "Write that of the program that fitted it; contrapeso --version tells it");
    table.require("draws", "Write how many rows the table has");
    table.require("about", R"(Write about = { en = "…", es = "…" })");
    table.require("made_by", "Write the command that fitted it");
    fitted.fit = table.text("fit").value_or("");
    fitted.scenario = table.text("scenario").value_or("");
    fitted.until = table.date("until").value_or(Day{});
    fitted.results_version = table.whole_number("results_version", 1, newest_results_version).value_or(country::results_version);
    fitted.about = table.translated("about").value_or(Text{});
    fitted.made_by = table.text("made_by").value_or("");
    return table.whole_number("draws", 1, most_rows);
}

/// The parameters that the columns stand for, in their order; nothing if one of them cannot be a parameter of a fit.
std::optional<std::vector<std::size_t>> read_columns(CsvTable const& table, Registry const& registry, Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    std::vector<std::size_t> parameters;
    for (std::string const& key : table.columns) {
        auto const parameter = registry.find(key);
        if (!parameter) {
            diagnostics.push_back({table.where(), "there is no parameter `" + shown(key) + "`",
                                   did_you_mean(key, registry.keys(), "`contrapeso parameters` lists them; or fit again with contrapeso calibrate")});
        } else if (std::find(parameters.begin(), parameters.end(), *parameter) != parameters.end()) {
            diagnostics.push_back({table.where(), "column `" + key + "` stands there twice", "Keep one of the two"});
        } else if (registry[*parameter].prior.family == policy::Prior::Family::fixed) {
            diagnostics.push_back({table.where(), "`" + key + "` has no prior, so that no replicate draws it and no fit can have moved it",
                                   "Take the column away, or give the parameter a prior in data/parameters/"});
        } else {
            parameters.push_back(*parameter);
        }
    }
    return diagnostics.size() == before ? std::optional{std::move(parameters)} : std::nullopt;
}

/// All rows; nothing if a value is no number or out of the bounds of its parameter.
std::optional<std::vector<double>> read_rows(CsvTable const& table, Registry const& registry, Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    std::vector<double> rows;
    rows.reserve(table.rows.size() * table.columns.size());
    for (CsvTable::Row const& row : table.rows) {
        for (auto key = table.columns.begin(); key != table.columns.end(); ++key) {
            auto const parameter = registry.find(*key);
            bool const is_first = std::find(table.columns.begin(), key, *key) == key;  // a second one is told of with the columns
            if (parameter && is_first) {
                auto const [low, high] = registry[*parameter].bounds;
                rows.push_back(table.number(row, *key, low, diagnostics, high).value_or(low));
            }
        }
    }
    return diagnostics.size() == before ? std::optional{std::move(rows)} : std::nullopt;
}

std::optional<policy::Posterior> read_table(Found const& found, std::optional<int> draws, std::string const& where_draws, Registry const& registry,
                                            Diagnostics& diagnostics) {
    auto const table = read_csv(found.rows, found.rows_file, {}, diagnostics);
    if (!table) {
        return std::nullopt;
    }
    if (draws && table->rows.size() != static_cast<std::size_t>(*draws)) {
        diagnostics.push_back(
            {where_draws,
             "`draws` is " + std::to_string(*draws) + ", but " + found.rows_file + " has " + std::to_string(table->rows.size()) + " rows",
             "A file cut short on its way? Put the whole one back, or fit again with contrapeso calibrate"});
    }
    auto parameters = read_columns(*table, registry, diagnostics);
    auto rows = read_rows(*table, registry, diagnostics);
    return parameters && rows ? std::optional{policy::Posterior{std::move(*parameters), std::move(*rows)}} : std::nullopt;
}

}  // namespace

std::optional<Fitted> read_posterior(std::string const& name, std::string const& where, Library const& library, Diagnostics& diagnostics,
                                     Diagnostics& warnings) {
    std::size_t const before = diagnostics.size();
    auto const found =
        is_path(name) || name.ends_with(".csv") ? find_on_disk(name, where, diagnostics) : find_in_library(name, where, library.data, diagnostics);
    auto const document = found ? read_toml(found->about, found->about_file, diagnostics) : std::nullopt;
    if (!document) {
        return std::nullopt;
    }
    TableReader table{*document, "", diagnostics};
    if (!read_format(table)) {
        return std::nullopt;
    }
    Fitted fitted;
    fitted.name = short_name(name);
    auto const draws = read_about(table, fitted);
    auto posterior = read_table(*found, draws, table.where("draws"), library.registry, diagnostics);
    if (!posterior || diagnostics.size() != before) {
        return std::nullopt;
    }
    if (fitted.results_version != country::results_version) {
        warnings.push_back({table.where("results_version"),
                            "posterior `" + fitted.name + "` was fitted with results version " + std::to_string(fitted.results_version) +
                                "; this program computes version " + std::to_string(country::results_version) +
                                ", in which the same values give other numbers",
                            "Fit again with contrapeso calibrate, or start from the priors with --fit none"});
    }
    fitted.posterior = std::make_shared<policy::Posterior const>(std::move(*posterior));
    fitted.digest = text_digest(found->rows);
    return fitted;
}

}  // namespace contrapeso::scenario
