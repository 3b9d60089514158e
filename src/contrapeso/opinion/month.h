// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace contrapeso::opinion {

/// What a month's record keeps of this chapter: shares of adults on its last day.
struct Month {
    double approval{}, feels_safe{}, extends_emergency{}, rejects_a_suspension{}, knows_an_innocent{}, accepts_undemocratic_rule{};

    friend bool operator==(Month const&, Month const&) = default;
};

}  // namespace contrapeso::opinion
