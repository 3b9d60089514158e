// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the public thinks today: all that other chapters may know of it.
#include <cstdint>

namespace contrapeso::opinion {

struct Mood {
    double perceived_violence{}, reference_violence{};  ///< V and R [log points]
    /// Shares of adults, as they would say in a survey.
    double approval{0.5}, feels_safe{0.5}, extends_emergency{0.5}, rejects_a_suspension{0.5}, knows_an_innocent{}, accepts_undemocratic_rule{0.5};
    double believes_violence_fell{0.5};
    double sincere_approval{0.5};  ///< as they would vote where the ballot is secret (before OPI-6)
};

/// What the mood is made from.
struct News {
    double official_rate{}, true_rate{};  ///< running homicide rates [per 100,000 and year]
    std::int64_t official_before{}, killed_before{};  ///< the month's counts as of yesterday
    std::int64_t arrested_without_tie{};  ///< people without any tie who were ever arrested under an emergency, W of OPI-3
};

}  // namespace contrapeso::opinion
