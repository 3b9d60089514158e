// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/registry.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "contrapeso/scenario/parameter_facts.h"
#include "contrapeso/scenario/sort_by_place.h"
#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/scenario/toml_to_json.h"

namespace contrapeso::scenario {

namespace {

constexpr std::string_view folder = "data/parameters";

/// Walks the tables of the parameter files and keeps what is said of known keys.
class Reader {
  public:
    Reader(std::vector<country::ParameterKey> const& keys, Diagnostics& diagnostics) : keys_{keys}, diagnostics_{diagnostics}, found_(keys.size()) {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            names_.push_back(keys[i].key);
        }
    }

    void read_chapter(std::string const& chapter, std::string_view text) {
        auto const document = read_toml(text, file_of(chapter), diagnostics_);
        chapters_.insert(chapter);
        if (!document) {
            unread_.push_back(chapter);
            return;
        }
        TableReader table{*document, "", diagnostics_};
        for (std::string const& name : table.members()) {
            if (auto const inner = table.table(name, "Put it below the [parameter] that it belongs to")) {
                walk(*inner, chapter + "." + name);
            }
        }
    }

    /// The parameters in registry order, or nothing if some are missing.
    std::optional<std::vector<Parameter>> take() {
        std::vector<Parameter> parameters;
        for (std::size_t i = 0; i < keys_.size(); ++i) {
            if (found_[i]) {
                parameters.push_back(std::move(*found_[i]));
            } else if (!mentioned_.contains(keys_[i].key)) {
                report_missing(keys_[i]);
            }
        }
        return parameters.size() == keys_.size() ? std::optional{std::move(parameters)} : std::nullopt;
    }

  private:
    /// A table with a plain member, or with none at all, is a parameter; one of tables only is a group of them.
    void walk(TableReader table, std::string const& key) {
        if (table.has_plain_members() || table.members().empty()) {
            read_fact(table, key);
            return;
        }
        for (std::string const& name : table.members()) {
            walk(*table.table(name, ""), key + "." + name);
        }
    }

    void read_fact(TableReader& table, std::string const& key) {
        auto const known = std::find(names_.begin(), names_.end(), key);
        if (known == names_.end()) {
            diagnostics_.push_back({table.where(), "the model has no parameter `" + shown(key) + "`", did_you_mean(key, names_, "Take it away")});
            return;
        }
        mentioned_.insert(key);
        auto const index = static_cast<std::size_t>(known - names_.begin());
        found_[index] = read_parameter(table, keys_[index]);
    }

    void report_missing(country::ParameterKey const& key) {
        std::size_t const dot = key.key.find('.');
        std::string const chapter = key.key.substr(0, dot);
        if (std::find(unread_.begin(), unread_.end(), chapter) != unread_.end()) {
            return;  // the file has a fault of syntax: that is the one to mend
        }
        if (chapters_.insert(chapter).second) {
            unread_.push_back(chapter);
            diagnostics_.push_back(
                {file_of(chapter), "there is no such file, but the model has parameters `" + chapter + ".…`", "Put the file back"});
            return;
        }
        diagnostics_.push_back({file_of(chapter), "parameter `" + key.key + "` is missing",
                                "Add [" + key.key.substr(dot + 1) + "] with unit = \"" + std::string{key.unit} + "\""});
    }

    static std::string file_of(std::string const& chapter) { return std::string{folder} + "/" + chapter + ".toml"; }

    std::vector<country::ParameterKey> const& keys_;
    Diagnostics& diagnostics_;
    std::vector<std::string> names_;
    std::vector<std::optional<Parameter>> found_;
    std::set<std::string> mentioned_;  ///< keys that a file speaks of, readable or not
    std::vector<std::string> unread_;  ///< chapters whose file is absent or could not be parsed
    std::set<std::string> chapters_;  ///< that there is a file of, or whose absence has been told
};

}  // namespace

Registry::Registry(std::vector<Parameter> parameters) : parameters_{std::move(parameters)} {
    for (Parameter const& parameter : parameters_) {
        index_.emplace(parameter.key, keys_.size());
        keys_.push_back(parameter.key);
    }
}

std::optional<std::size_t> Registry::find(std::string_view key) const {
    auto const found = index_.find(key);
    return found == index_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<Registry> read_registry(DataSource const& data, std::vector<country::ParameterKey> const& keys, Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    Reader reader{keys, diagnostics};
    for (std::string const& chapter : data.names(folder, ".toml")) {
        reader.read_chapter(chapter, *data.text(std::string{folder} + "/" + chapter + ".toml"));
    }
    auto parameters = reader.take();
    sort_by_place(diagnostics);
    return parameters && diagnostics.size() == before ? std::optional{Registry{std::move(*parameters)}} : std::nullopt;
}

std::string written(double value) { return fmt::format("{}", value); }

std::string written(Bounds bounds, std::string_view unit) { return fmt::format("{} to {} {}", bounds.low, bounds.high, unit); }

}  // namespace contrapeso::scenario
