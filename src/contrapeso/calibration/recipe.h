// SPDX-License-Identifier: Apache-2.0
#pragma once
// A fit file: which figures, how far off they may be, which parameters are free, and how much work may be spent (form: docs/formats/fit.md).
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/calibration/observation.h"
#include "contrapeso/calibration/synthetic_likelihood.h"
#include "contrapeso/scenario/library.h"

namespace contrapeso::calibration {

/// Figures of one kind that share an error. Several facts: sources that publish the same thing.
struct Series {
    std::vector<evidence::Fact const*> facts;
    evidence::Fact const* less{};  ///< figures of this fact that lie within one of these are taken off it, or it would be counted twice
    ErrorModel error;
    std::size_t hold_out_every{};  ///< every so-manyth figure is kept from the fit, to score it; 0: none

    [[nodiscard]] std::string const& name() const { return facts.front()->key; }
};

struct Free {
    std::size_t parameter{};  ///< in the registry
    policy::Prior prior;
};

/// Another story for the same figures: pins by `set`, and parameters of its own that are free beside the recipe's that it does not pin.
struct Rival {
    std::string key;
    scenario::Text name, story;
    std::vector<std::string> set;
    std::vector<Free> free;
};

struct Recipe {
    std::string name;
    scenario::Text title, about;
    std::string scenario;
    std::vector<std::string> set;  ///< as on the command line
    Day until{};  ///< last day of the figures
    std::uint64_t seed{1};
    std::size_t members{}, iterations{}, draws{};
    ChainPlan chains;
    std::vector<Series> series;
    std::vector<Free> free;
    std::vector<Rival> rivals;
};

/// Reads data/fits/NAME.toml, or a file: ./mine.toml. Nothing, and every fault at once, if it cannot be used. The evidence must outlive the answer.
[[nodiscard]] std::optional<Recipe> read_recipe(std::string const& name, scenario::Library const& library, evidence::Evidence const& evidence,
                                                Diagnostics& diagnostics);

/// A fit sees figures of kind `fitted` alone: those marked `predicted` stay predictions because no fit ever sees them.
enum class Kinds : std::uint8_t { fitted, and_predicted };

/// The figures that the recipe names and that end by its last day, series by series in order of their days. What the model was told and what is derived
/// from other figures is left out; so is what remains of a figure of which nothing remains.
[[nodiscard]] std::vector<Datum> data_of(Recipe const& recipe, Day first_day, Kinds kinds = Kinds::fitted);

}  // namespace contrapeso::calibration
