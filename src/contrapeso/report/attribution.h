// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>

#include "contrapeso/report/material.h"
#include "contrapeso/report/values.h"
#include "contrapeso/scenario/switches.h"
#include "contrapeso/store/attributions.h"

namespace contrapeso::report {

/// How the model divides a change of the first scenario among its switches, by the youngest division that the study file has of it under the same luck:
/// the number that was asked for, and one of every other side. Empty: it has none. `known`: the switches of the library, for the signs that they
/// built in.
[[nodiscard]] Json attributions_section(store::StudyFile& file, Material const& material, std::span<scenario::Switch const> known);

}  // namespace contrapeso::report
