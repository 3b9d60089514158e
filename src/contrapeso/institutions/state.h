// SPDX-License-Identifier: Apache-2.0
#pragma once
// What checks power today.

namespace contrapeso::institutions {

/// Expert-index scales, 0 … 1: 1 is a check that works.
struct Checks {
    double judicial_independence{1}, media_freedom{1}, accountability{1};
};

}  // namespace contrapeso::institutions
