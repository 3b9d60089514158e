// SPDX-License-Identifier: Apache-2.0
#pragma once
// The texts that the program runs on: built in, or from a folder of the user's.
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contrapeso/core/diagnostics.h"
#include "contrapeso/core/sha256.h"

namespace contrapeso::scenario {

/// One file built into the program; `path` is relative to the root of the repository (data/parameters/gangs.toml).
struct DataFile {
    std::string_view path, text;
};

/// The files of data/ and scenarios/ as they were when the program was built, sorted by path (written by cmake/embed_files.cmake).
[[nodiscard]] std::span<DataFile const> embedded_files();

/// Where data and scenarios come from: all of it from one place, so that its digest says what was used.
class DataSource {
  public:
    /// Takes any files; tests give a handful.
    explicit DataSource(std::map<std::string, std::string, std::less<>> texts) : texts_{std::move(texts)} {}

    /// The files built into the program.
    [[nodiscard]] static DataSource embedded();

    /// The .toml and .csv files below data/ and scenarios/ of `root`; nothing, and a diagnostic, if `root` does not hold them.
    [[nodiscard]] static std::optional<DataSource> folder(std::filesystem::path const& root, Diagnostics& diagnostics);

    /// The text of `path`, or nothing if there is no such file.
    [[nodiscard]] std::optional<std::string_view> text(std::string_view path) const;

    /// Names of the files of one folder that end in `ending`, without it, sorted: names("scenarios", ".toml").
    [[nodiscard]] std::vector<std::string> names(std::string_view folder, std::string_view ending) const;

    /// Countries that there are tables of: the folders of data/countries.
    [[nodiscard]] std::vector<std::string> countries() const;

    [[nodiscard]] std::vector<std::string> scenarios() const { return names("scenarios", ".toml"); }
    [[nodiscard]] std::vector<std::string> policies() const { return names("data/policies", ".toml"); }
    [[nodiscard]] std::vector<std::string> switches() const { return names("data/switches", ".toml"); }
    [[nodiscard]] std::vector<std::string> maps() const { return names("data/maps", ".toml"); }
    [[nodiscard]] std::vector<std::string> posteriors() const { return names("data/posteriors", ".toml"); }

    /// SHA-256 over paths and texts below data/, sorted by path. Left out are scenarios, switches and posteriors, since what they say enters the digest of
    /// each scenario that uses them, and evidence, claims, maps, audit, recipes of fits and published models, which no run ever sees.
    [[nodiscard]] Digest digest() const;

  private:
    std::map<std::string, std::string, std::less<>> texts_;
};

/// The whole text of a file on disk; nothing, and a diagnostic that says why, if it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(std::filesystem::path const& path, Diagnostics& diagnostics);

}  // namespace contrapeso::scenario
