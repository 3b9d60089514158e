// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the verbs that fit share: their options, and how they begin.
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "contrapeso/calibration/fit.h"
#include "contrapeso/evidence/fact.h"
#include "contrapeso/scenario/library.h"
#include "contrapeso/scenario/scenario.h"
#include "texts.h"

namespace contrapeso::app {

struct FitOptions {
    std::string fit;
    std::optional<std::string> data;
    std::string store;  ///< study file that keeps the runs
    std::size_t threads{1};
    std::string command;
    Language language{Language::english};
};

/// Data, evidence and recipe together: the recipe points into the evidence.
struct Fitting {
    scenario::Library library;
    evidence::Evidence evidence;
    calibration::Recipe recipe;
};

/// Nothing, after saying what is wrong with any of them.
[[nodiscard]] std::unique_ptr<Fitting const> read_or_complain(FitOptions const& options);

/// The problem; nothing, after saying what is wrong with it.
[[nodiscard]] std::optional<calibration::Problem> pose_or_complain(calibration::Recipe const& recipe, scenario::Library const& library);

/// The scenario of the problem with the priors of its fit, to another day (nothing: the scenario's own last), with more set. Nothing, after saying what is
/// wrong.
[[nodiscard]] std::optional<scenario::Loaded> extended_or_complain(calibration::Problem const& problem, scenario::Library const& library,
                                                                   std::optional<Day> until, std::vector<std::string> const& set);

/// Says where the work was kept.
void say_interrupted(std::string const& store);

}  // namespace contrapeso::app
