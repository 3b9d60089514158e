// SPDX-License-Identifier: Apache-2.0
#include "reproduce_command.h"

#include <algorithm>
#include <charconv>
#include <memory>

#include <fmt/format.h>

#include "contrapeso/published/models.h"
#include "contrapeso/scenario/suggestions.h"
#include "csv_file.h"
#include "csv_text.h"
#include "simulation.h"
#include "terminal.h"

namespace contrapeso::app {

namespace {

using published::Model;
using published::Row;
using published::Values;

/// What one model gave.
struct Reproduced {
    Model const* model;
    Values values;
    std::vector<Row> rows;
};

std::vector<std::string> names() {
    std::vector<std::string> all;
    for (Model const& model : published::models()) {
        all.emplace_back(model.name);
    }
    return all;
}

std::string catalogue(std::size_t width) {
    std::string page = "Published models (contrapeso reproduce NAME, or --all)\n";
    for (Model const& model : published::models()) {
        page += fmt::format("  {}\n      {}\n      {}\n", model.name, wrapped(model.title, width - 6, 6), wrapped(model.citation, width - 6, 6));
    }
    return page;
}

/// The model's own values, changed by key=value; faults go to `faults`.
Values settings_of(Model const& model, std::vector<std::string> const& overrides, Diagnostics& faults) {
    Values values;
    std::vector<std::string> keys;
    for (published::Setting const& setting : model.settings) {
        values.emplace(setting.key, setting.value);
        keys.emplace_back(setting.key);
    }
    for (std::string const& text : overrides) {
        std::size_t const equals = text.find('=');
        std::string const key = text.substr(0, equals), where = "--set " + scenario::shown(text);
        auto const setting = std::find_if(model.settings.begin(), model.settings.end(), [&](auto const& one) { return one.key == key; });
        double value = 0;
        char const* const end = text.data() + text.size();
        bool const is_number =
            equals != std::string::npos && std::from_chars(text.data() + equals + 1, end, value).ptr == end && equals + 1 < text.size();
        if (setting == model.settings.end()) {
            faults.push_back({where, "this model has no setting `" + scenario::shown(key) + "`",
                              scenario::did_you_mean(key, keys, keys.empty() ? "It has none" : "Settings: " + scenario::listed(keys))});
        } else if (!is_number) {
            faults.push_back({where, "this is no number", "Write " + key + "=" + fmt::format("{}", setting->value)});
        } else if (!(setting->low <= value && value <= setting->high)) {
            faults.push_back(
                {where, fmt::format("{} is out of bounds", value), fmt::format("Allowed: {} to {} {}", setting->low, setting->high, setting->unit)});
        } else {
            values[key] = value;
        }
    }
    return values;
}

std::string number(double value) { return fmt::format("{:.7g}", value); }

std::string page_of(Reproduced const& one, bool judged, std::size_t width) {
    std::string page = fmt::format("{}: {}\n{}\n", one.model->name, one.model->title, wrapped(one.model->citation, width, 0));
    for (published::Setting const& setting : one.model->settings) {
        double const value = one.values.at(std::string{setting.key});
        page += value == setting.value
                    ? ""
                    : fmt::format("  {} = {} {} (published: {})\n", setting.key, number(value), setting.unit, number(setting.value));
    }
    std::vector<std::array<std::string, 7>> rows{{"quantity", "published", "ours", "difference", "tolerance", "standing", ""}};
    for (Row const& row : one.rows) {
        rows.push_back({row.quantity + (row.unit.empty() ? "" : " [" + row.unit + "]"), number(row.published), number(row.ours),
                        fmt::format("{:+.3g}", row.difference()), fmt::format("{:.3g}", row.tolerance),
                        std::string{published::standing_names[static_cast<std::size_t>(row.standing)]},
                        !judged        ? ""
                        : row.agrees() ? "agrees"
                                       : "DIFFERS"});
    }
    std::array<std::size_t, 7> widths{};
    for (auto const& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], width_of(row[i]));
        }
    }
    for (auto const& row : rows) {
        std::string line = "  ";
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += padded(row[i], widths[i], i == 0 || i >= 5 ? Align::left : Align::right) + "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        page += line + "\n";
    }
    return page + "\n";
}

constexpr std::string_view csv_head = "model,quantity,unit,published,ours,difference,tolerance,standing,verdict,why\n";

std::string csv_of(Reproduced const& one, bool judged) {
    std::string text;
    for (Row const& row : one.rows) {
        text += fmt::format("{},{},{},{},{},{},{},{},{},{}\n", one.model->name, csv_field(row.quantity), csv_field(row.unit), row.published, row.ours,
                            row.difference(), row.tolerance, published::standing_names[static_cast<std::size_t>(row.standing)],
                            !judged        ? "settings changed"
                            : row.agrees() ? "agrees"
                                           : "differs",
                            csv_field(row.why));
    }
    return text;
}

nlohmann::json json_of(std::vector<Reproduced> const& all, bool judged) {
    nlohmann::json models = nlohmann::json::array();
    for (Reproduced const& one : all) {
        nlohmann::json rows = nlohmann::json::array();
        for (Row const& row : one.rows) {
            rows.push_back({{"quantity", row.quantity},
                            {"unit", row.unit},
                            {"published", row.published},
                            {"ours", row.ours},
                            {"difference", row.difference()},
                            {"tolerance", row.tolerance},
                            {"standing", published::standing_names[static_cast<std::size_t>(row.standing)]},
                            {"agrees", row.agrees()},
                            {"why", row.why}});
        }
        models.push_back(
            {{"model", one.model->name}, {"citation", one.model->citation}, {"settings", one.values}, {"settings_changed", !judged}, {"rows", rows}});
    }
    return models;
}

/// Runs what was asked for; nothing, after saying why, if something cannot be run.
std::optional<std::vector<Reproduced>> run_models(std::vector<Model const*> const& chosen, ReproduceOptions const& options,
                                                  scenario::DataSource const& data) {
    std::vector<Reproduced> all;
    for (Model const* const model : chosen) {
        Diagnostics faults;
        Values values = settings_of(*model, options.overrides, faults);
        print_faults(faults, "error");
        if (!faults.empty()) {
            return std::nullopt;
        }
        try {
            std::vector<Row> rows = model->reproduce(values, data);
            all.push_back({model, std::move(values), std::move(rows)});
        } catch (published::BadModelInput const& fault) {
            print_faults({{std::string{model->name}, fault.what(), ""}}, "error");
            return std::nullopt;
        }
    }
    return all;
}

std::vector<Model const*> chosen_models(ReproduceOptions const& options) {
    std::vector<Model const*> chosen;
    for (Model const& model : published::models()) {
        if (options.all || model.name == options.name) {
            chosen.push_back(&model);
        }
    }
    return chosen;
}

}  // namespace

Exit reproduce(ReproduceOptions const& options) {
    Output out{stdout, "standard output"};
    std::size_t const width = terminal_width(stdout, width_of_files);
    if (options.name.empty() && !options.all) {
        out.write(catalogue(width));
        return Exit::fine;
    }
    auto const chosen = chosen_models(options);
    if (chosen.empty()) {
        print_faults({{"reproduce", "there is no model `" + scenario::shown(options.name) + "`",
                       scenario::did_you_mean(options.name, names(), "Models: " + scenario::listed(names()))}},
                     "error");
        return Exit::bad_input;
    }
    if (options.all && !options.overrides.empty()) {
        print_faults({{"--set", "belongs to one model", "Name the model instead of --all"}}, "error");
        return Exit::bad_input;
    }
    auto const library = open_or_complain(options.data);
    auto const csv = library && options.csv ? std::make_unique<CsvFile>(*options.csv) : nullptr;
    auto const json = library && options.json ? std::make_unique<WholeFile>(*options.json, "--json") : nullptr;
    auto const all = library ? run_models(chosen, options, library->data) : std::nullopt;
    if (!all) {
        return Exit::bad_input;
    }
    bool const judged = options.overrides.empty();
    std::string page, table{csv_head};
    std::size_t rows = 0, agree = 0;
    for (Reproduced const& one : *all) {
        page += page_of(one, judged, width);
        table += csv_of(one, judged);
        rows += one.rows.size();
        agree += static_cast<std::size_t>(std::count_if(one.rows.begin(), one.rows.end(), [](Row const& row) { return row.agrees(); }));
    }
    page += judged ? fmt::format("{} of {} numbers of {} models agree.\n", agree, rows, all->size()) : "Settings were changed: nothing is judged.\n";
    bool const to_stdout = options.csv == "-" || options.json == "-";
    publish(
        csv.get(), [&](Output& file) { file.write(table); },
        [&] {
            publish(
                json.get(), [&](Output& file) { file.write(json_of(*all, judged).dump(2) + "\n"); },
                [&] {
                    Output{to_stdout ? stderr : stdout, to_stdout ? "standard error" : "standard output"}.write(page);
                });
        });
    return !judged || agree == rows ? Exit::fine : Exit::check_failed;
}

}  // namespace contrapeso::app
