// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "contrapeso/core/diagnostics.h"

namespace contrapeso::scenario {

/// Puts what is said of one file (file:line:column) in the order of its lines; files keep the order in which they first come up.
void sort_by_place(Diagnostics& diagnostics);

}  // namespace contrapeso::scenario
