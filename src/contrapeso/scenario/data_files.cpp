// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/data_files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "contrapeso/scenario/text_digest.h"

namespace contrapeso::scenario {

namespace {

namespace fs = std::filesystem;
using Texts = std::map<std::string, std::string, std::less<>>;

bool is_data(fs::path const& path) { return path.extension() == ".toml" || path.extension() == ".csv"; }

/// Adds the data files below `root`/`folder` to `texts`, under their path relative to `root`.
void add_folder(fs::path const& root, std::string_view folder, Texts& texts, Diagnostics& diagnostics) {
    std::error_code error;
    fs::recursive_directory_iterator entries{root / folder, error};
    if (error) {
        diagnostics.push_back({"--data " + root.string(), "there is no folder " + (root / folder).string() + " (" + error.message() + ")",
                               "Give the folder that holds data/ and scenarios/"});
        return;
    }
    for (auto const end = fs::recursive_directory_iterator{}; entries != end; entries.increment(error)) {
        if (entries->is_regular_file(error) && is_data(entries->path())) {
            if (auto text = read_file(entries->path(), diagnostics)) {
                texts.emplace(entries->path().lexically_relative(root).generic_string(), std::move(*text));
            }
        }
        if (error) {
            diagnostics.push_back({entries->path().string(), "cannot be read: " + error.message(), ""});
            return;
        }
    }
}

}  // namespace

DataSource DataSource::embedded() {
    Texts texts;
    for (DataFile const& file : embedded_files()) {
        texts.emplace(file.path, file.text);
    }
    return DataSource{std::move(texts)};
}

std::optional<DataSource> DataSource::folder(fs::path const& root, Diagnostics& diagnostics) {
    std::size_t const before = diagnostics.size();
    Texts texts;
    add_folder(root, "data", texts, diagnostics);
    add_folder(root, "scenarios", texts, diagnostics);
    return diagnostics.size() == before ? std::optional{DataSource{std::move(texts)}} : std::nullopt;
}

std::optional<std::string_view> DataSource::text(std::string_view path) const {
    auto const found = texts_.find(path);
    return found == texts_.end() ? std::nullopt : std::optional<std::string_view>{found->second};
}

std::vector<std::string> DataSource::names(std::string_view folder, std::string_view ending) const {
    std::vector<std::string> names;
    std::string const prefix = std::string{folder} + "/";
    for (auto const& [path, text] : texts_) {
        if (path.starts_with(prefix) && path.ends_with(ending) && path.find('/', prefix.size()) == std::string::npos) {
            names.push_back(path.substr(prefix.size(), path.size() - prefix.size() - ending.size()));
        }
    }
    return names;
}

std::vector<std::string> DataSource::countries() const {
    constexpr std::string_view before = "data/countries/", after = "/places.csv";
    std::vector<std::string> names;
    for (auto const& [path, text] : texts_) {
        if (path.starts_with(before) && path.ends_with(after) && path.size() > before.size() + after.size()) {
            names.push_back(path.substr(before.size(), path.size() - before.size() - after.size()));
        }
    }
    return names;
}

Digest DataSource::digest() const {
    std::string all;
    for (auto const& [path, text] : texts_) {
        if (path.starts_with("data/") && !path.starts_with("data/evidence/")) {
            // The lengths keep a text from passing for the path of the next one.
            all += std::to_string(path.size()) + " " + path + " " + std::to_string(text.size()) + " " + text;
        }
    }
    return text_digest(all);
}

std::optional<std::string> read_file(fs::path const& path, Diagnostics& diagnostics) {
    auto const refuse = [&](std::string const& why) {
        diagnostics.push_back({path.string(), "cannot be read: " + why, ""});
        return std::nullopt;
    };
    std::error_code error;
    if (fs::is_directory(path, error)) {
        return refuse("it is a folder");
    }
    std::ifstream file{path, std::ios::binary};
    if (!file) {
        return refuse(std::strerror(errno));
    }
    std::ostringstream text;
    text << file.rdbuf();
    return file.bad() ? refuse("reading stopped half way") : std::optional{std::move(text).str()};
}

}  // namespace contrapeso::scenario
