// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "card.h"
#include "contrapeso/claims/claim.h"
#include "contrapeso/scenario/library.h"
#include "exit_codes.h"
#include "simulation.h"

namespace contrapeso::app {

/// What the model says of the cause that a claim names, or why it says nothing.
struct ClaimModel {
    std::vector<CardBlock> blocks;  ///< none, or one
    std::vector<std::string> sentences;  ///< what may be said of it
    Exit exit{};  ///< of the runs, if any were made
};

/// Where runs are kept, and which are made if they are not there: those of `simulation`, or with 0 replicates none.
struct ClaimRuns {
    std::string store;
    SimulationOptions simulation;
};

/// The part of the cause in a division of the model (`contrapeso attribute`) that the study file keeps: of the claimed number and of the numbers of every
/// other side, from the same runs. Without one, how it is made. Nothing for a claim without a cause, or of one time.
[[nodiscard]] ClaimModel claim_model(claims::Claim const& claim, scenario::Library const& library, ClaimRuns const& runs, Language language);

}  // namespace contrapeso::app
