// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the public thinks today: all that other chapters may know of it.

namespace contrapeso::opinion {

struct Mood {
    double perceived_violence{}, reference_violence{};  ///< V and R [log points]
    /// Shares of adults, as they would say in a survey.
    double approval{0.5}, feels_safe{0.5}, extends_emergency{0.5}, rejects_a_suspension{0.5}, knows_an_innocent{}, accepts_undemocratic_rule{0.5};
};

}  // namespace contrapeso::opinion
