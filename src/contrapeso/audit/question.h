// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the audit asks the model: claims whose sign may have been put in by hand, and arrows that must reach somebody.
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/scenario/library.h"
#include "contrapeso/scenario/table_reader.h"
#include "contrapeso/study/contrast.h"

namespace contrapeso::audit {

/// A scenario of the library with values set, as on the command line.
struct Setting {
    std::string scenario;
    std::vector<std::string> set;
    friend auto operator<=>(Setting const&, Setting const&) = default;
};

/// "With this changed, that number rises": a difference between two settings.
struct Claim {
    std::string key;
    scenario::Text says;
    Setting changed, unchanged;
    study::Outcome outcome;
};

/// A state of one chapter that another reads. Cutting it must change what happens to somebody.
struct Arrow {
    std::string key;
    std::string from, to;  ///< the state, and what reads it
    std::string equation;  ///< tag on the reader's page
    Setting whole, cut;
    Day first{}, last{};  ///< days over which the difference is taken
};

struct Questions {
    std::vector<Claim> claims;
    std::vector<Arrow> arrows;
};

/// Reads data/audit/signs.toml and data/audit/arrows.toml. Nothing, and every fault at once, if they cannot be used.
[[nodiscard]] std::optional<Questions> read_questions(scenario::Library const& library, Diagnostics& diagnostics);

}  // namespace contrapeso::audit
