// SPDX-License-Identifier: Apache-2.0
#include "contrapeso/scenario/data_files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "contrapeso/scenario/suggestions.h"
#include "contrapeso/scenario/text_digest.h"

namespace contrapeso::scenario {

namespace {

namespace fs = std::filesystem;
using Texts = std::map<std::string, std::string, std::less<>>;

/// What no run sees, or what enters the digest of the scenario that uses it.
constexpr std::array<std::string_view, 8> left_out_of_digest{"data/audit/", "data/claims/",     "data/evidence/",  "data/fits/",
                                                             "data/maps/",  "data/posteriors/", "data/published/", "data/switches/"};

constexpr std::size_t largest_file = 8U << 20U;  // bytes; what is read has some kilobytes, and /dev/zero has no end

/// The files of the same kind in the same folder, as `path` would name them.
std::vector<std::string> beside(fs::path const& path) {
    std::vector<std::string> names;
    std::error_code error;
    fs::path const folder = path.has_parent_path() ? path.parent_path() : fs::path{"."};
    for (fs::directory_iterator entries{folder, error}; !error && entries != fs::directory_iterator{}; entries.increment(error)) {
        if (entries->path().extension() == path.extension()) {
            names.push_back((path.parent_path() / entries->path().filename()).string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

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
    std::error_code error;
    if (!fs::is_directory(root, error)) {
        diagnostics.push_back({"--data " + root.string(), "there is no such folder", "Give the folder that holds data/ and scenarios/"});
        return std::nullopt;
    }
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
        std::string_view const file = path;
        bool const left_out =
            std::any_of(left_out_of_digest.begin(), left_out_of_digest.end(), [file](auto folder) { return file.starts_with(folder); });
        if (file.starts_with("data/") && !left_out) {
            // The lengths keep a text from passing for the path of the next one.
            all += std::to_string(path.size()) + " " + path + " " + std::to_string(text.size()) + " " + text;
        }
    }
    return text_digest(all);
}

std::optional<std::string> read_file(fs::path const& path, Diagnostics& diagnostics) {
    auto const refuse = [&](std::string const& why, std::string const& mend = {}) {
        diagnostics.push_back({path.string(), "cannot be read: " + why, mend});
        return std::nullopt;
    };
    std::error_code error;
    if (fs::is_directory(path, error)) {
        return refuse("it is a folder", "Name a file in it");
    }
    std::ifstream file{path, std::ios::binary};
    if (!file) {
        std::string const why = std::strerror(errno);
        return refuse(why, errno == ENOENT ? did_you_mean(path.string(), beside(path)) : "");
    }
    std::string text;
    std::vector<char> piece(64U << 10U);
    while (text.size() <= largest_file && (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0)) {
        text.append(piece.data(), static_cast<std::size_t>(file.gcount()));
    }
    if (text.size() > largest_file) {
        return refuse("it is larger than " + std::to_string(largest_file >> 20U) + " MB", "Is this the file you meant?");
    }
    return file.bad() ? refuse("reading stopped half way") : std::optional{std::move(text)};
}

}  // namespace contrapeso::scenario
